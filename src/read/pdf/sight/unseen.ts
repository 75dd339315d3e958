import type { OPS as Operators, PDFPageProxy } from 'pdfjs-dist';
import { matrixOf } from '../matrix.ts';
import type { EnginePage } from '../sheet.ts';
import { placedGlyphs } from './glyphs.ts';
import { paintingOf } from './paint.ts';
import type { FontMeasures } from './painting.ts';
import { looksOf } from './picture-look.ts';
import { type JudgedGlyph, judgedString } from './reasons.ts';
import { sceneOf } from './scene.ts';

/** What is read here of the engine's fonts. */
interface EngineFont {
  readonly fontMatrix?: readonly number[];
  readonly vertical?: boolean;
  readonly isType3Font?: boolean;
}

function isFont(value: unknown): value is EngineFont {
  return typeof value === 'object' && value !== null;
}

const usualUnit = 0.001;

function measuresOfFont(value: unknown): FontMeasures {
  const font = isFont(value) ? value : {};
  return {
    unit: font.fontMatrix?.[0] ?? usualUnit,
    isVertical: font.vertical === true,
    isDrawn: font.isType3Font === true,
  };
}

function measuresOf({ commonObjs }: PDFPageProxy): (font: unknown) => FontMeasures {
  const known = new Map<unknown, FontMeasures>();
  return (font) => {
    const before = known.get(font);
    if (before) return before;
    const isKnown = typeof font === 'string' && commonObjs.has(font);
    const measures = measuresOfFont(isKnown ? commonObjs.get(font) : undefined);
    known.set(font, measures);
    return measures;
  };
}

/**
 * The glyphs of a page in the order of the file, each with why whoever opens the file does not see it. An empty
 * list when all of them are seen, as on nearly every page. `ops` are the engine's numbers of operators.
 */
export async function unseenGlyphs(
  { page, operators, layers }: EnginePage,
  ops: typeof Operators,
): Promise<readonly JudgedGlyph[]> {
  const viewport = page.getViewport({ scale: 1 });
  const box = { left: 0, top: 0, right: viewport.width, bottom: viewport.height };
  const painting = paintingOf(
    {
      ...{ list: operators, view: matrixOf(viewport.transform), page: box, measuresOf: measuresOf(page) },
      isShown: (layer) => layers.isVisible(layer),
    },
    ops,
  );
  const scene = sceneOf(painting, box, await looksOf(page, painting));
  const judged = painting.strings.map((string) => judgedString(string, scene));
  if (judged.every((glyphs) => glyphs === undefined)) return [];
  return painting.strings.flatMap((string, at) => judged[at] ?? placedGlyphs(string));
}
