import type { PDFPageProxy } from 'pdfjs-dist';
import type { Face } from './sheet-content.ts';

/** What a font's name says of its glyphs; the size stands with each run. */
export type FontFace = Omit<Face, 'size'>;

/** "ABCDEF+Arial-BoldMT": six capitals mark a font of which only some glyphs are in the file. */
const subsetPrefix = /^[A-Z]{6}\+/;

/** "Arial,Bold", "Frutiger-Black", "HelveticaNeue-Heavy", "MyriadPro-Semibold", "FrutigerLTStd-Bd". */
const boldName = /bold|black|heavy|\bdemi|-bd\b/i;

/** "TimesNewRomanPS-ItalicMT", "Helvetica-Oblique", "FrutigerLTStd-It". */
const italicName = /italic|oblique|-it\b/i;

/** Reads weight and slope off the PostScript name of a font. */
export function faceOfFont(name: string): FontFace {
  const font = name.replace(subsetPrefix, '');
  return { font, bold: boldName.test(font), italic: italicName.test(font) };
}

/**
 * The faces of a page's fonts by the engine's own names for them. Fonts are known only once the page's operators
 * have been read; one that is not known has no name and counts as plain.
 */
export function facesOf({ commonObjs }: PDFPageProxy): (loadedName: string) => FontFace {
  const known = new Map<string, FontFace>();
  return (loadedName) => {
    const before = known.get(loadedName);
    if (before) return before;
    const font: { readonly name?: unknown } | null = commonObjs.has(loadedName)
      ? commonObjs.get(loadedName)
      : null;
    const face = faceOfFont(typeof font?.name === 'string' ? font.name : '');
    known.set(loadedName, face);
    return face;
  };
}
