import type { Run } from '../sheet-content.ts';

interface SymbolMeaning {
  readonly shows: string;
  /** Codes in the upper half of a symbol font; a file gives them plain or moved to U+F000. */
  readonly codes: readonly number[];
}

/** What the fonts that word processors take bullets from show for their codes. */
const wingdings: readonly SymbolMeaning[] = [
  { shows: '●', codes: [0x6c, 0x9f, 0xb7] },
  { shows: '■', codes: [0x6e] },
  { shows: '▪', codes: [0xa7] },
  { shows: '❖', codes: [0x76] },
  { shows: '➤', codes: [0xd8, 0xe8, 0xf0] },
  { shows: '→', codes: [0xe0] },
  { shows: '✓', codes: [0xfc] },
  { shows: '☐', codes: [0x6f, 0x70, 0x71, 0x72, 0xa8] },
  { shows: '☑', codes: [0xfe] },
  { shows: '☒', codes: [0xfd, 0x78] },
];

const wingdingsByCode = new Map(
  wingdings.flatMap(({ shows, codes }) => codes.map((code) => [code, shows] as const)),
);

const privateUse = /[\ue000-\uf8ff]/g;

function fromWingdings(text: string): string {
  return [...text]
    .map((letter) =>
      letter.trim() === '' ? letter : (wingdingsByCode.get((letter.codePointAt(0) ?? 0) & 0xff) ?? '•'),
    )
    .join('');
}

/**
 * What a run shows to the eye: the codes of symbol fonts become the bullets and ticks that they print, and
 * the "o" of a typewriter face that stands alone becomes the ring that word processors print with it.
 * Everything else is the run's own text. Giving the result back in changes nothing.
 */
export function printedText(run: Run): string {
  const { text } = run;
  if (/wingdings|zapfdingbats|webdings/i.test(run.face.font)) {
    return /^[\u2000-\u2bff\s]*$/.test(text) || /[●]/.test(text) ? text : fromWingdings(text);
  }
  if (/courier/i.test(run.face.font) && text.trim() === 'o') return text.replace('o', '◦');
  return text.replace(
    privateUse,
    (letter) => wingdingsByCode.get((letter.codePointAt(0) ?? 0) & 0xff) ?? '•',
  );
}

const bullet = /^[•·●○◦■▪▫◆◇❖➤➢►▶‣⁃✓✔–-]$/u;

/** Whether a word is a glyph that only marks an item of a list. */
export function isBullet(word: string): boolean {
  return bullet.test(word);
}

const raisedDigits = '⁰¹²³⁴⁵⁶⁷⁸⁹';
const raised = /^[⁰¹²³⁴-⁹]{1,3}$/;

/** A figure as it is printed when it is raised: "12" is "¹²". */
export function raisedFigure(figure: string): string {
  return figure.replace(/\d/g, (digit) => raisedDigits[Number(digit)] ?? digit);
}

/** Whether a word is a raised figure: the number of a footnote, in the text or before the note. */
export function isNoteMark(word: string): boolean {
  return raised.test(word);
}
