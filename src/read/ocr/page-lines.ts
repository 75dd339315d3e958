import type { RecognisedLine, RecognisedPage, RecognisedWord } from './recognised-page.ts';

/** A recognised line of print with its edges and height in pixels. */
export interface PrintedLine {
  readonly text: string;
  readonly left: number;
  readonly right: number;
  /** Of its letters, from the highest to the lowest. */
  readonly height: number;
  /** How wide its first word is: whether it would have had room on the line above. */
  readonly firstWord: number;
}

function isWord({ text }: RecognisedWord): boolean {
  return text.trim() !== '';
}

function printedLine({ words, rowAttributes }: RecognisedLine): readonly PrintedLine[] {
  const kept = words.filter(isWord);
  const [first] = kept;
  if (!first) return [];
  return [
    {
      text: kept.map(({ text }) => text.replace(/\s+/g, ' ').trim()).join(' '),
      left: Math.min(...kept.map(({ bbox }) => bbox.x0)),
      right: Math.max(...kept.map(({ bbox }) => bbox.x1)),
      height: rowAttributes.rowHeight,
      firstWord: first.bbox.x1 - first.bbox.x0,
    },
  ];
}

/** The lines of a page, paragraph by paragraph, as the engine parts them. */
export function printedParagraphs({ blocks }: RecognisedPage): readonly (readonly PrintedLine[])[] {
  return blocks
    .flatMap(({ paragraphs }) => paragraphs)
    .map(({ lines }) => lines.flatMap(printedLine))
    .filter((lines) => lines.length > 0);
}

/** How sure the engine is of a page's words on the average, from 0 to 100; nothing for a page without words. */
export function meanConfidence({ blocks }: RecognisedPage): number | undefined {
  const words = blocks
    .flatMap(({ paragraphs }) => paragraphs.flatMap(({ lines }) => lines.flatMap((line) => line.words)))
    .filter(isWord);
  if (words.length === 0) return undefined;
  return words.reduce((sum, { confidence }) => sum + confidence, 0) / words.length;
}

/** Lines that begin further apart than this, as a share of the line's height, stand in columns of their own. */
const sameColumn = 1;

/** How far the text of a column reaches to the right: as far as the longest line that begins where this one does. */
function columnEdge(line: PrintedLine, page: readonly PrintedLine[]): number {
  const near = page.filter(({ left }) => Math.abs(left - line.left) <= line.height * sameColumn);
  return Math.max(...near.map(({ right }) => right));
}

/** So many lines, all but the last about as long as one another, were wrapped: the longest reaches to their edge. */
const wrapped = { lines: 4, share: 0.75 };

/** The edge of a paragraph that tells it by itself, as in a narrow column below a wide one. */
function ownEdge(paragraph: readonly PrintedLine[]): number | undefined {
  const longest = Math.max(...paragraph.map(({ left, right }) => right - left));
  const isFull = ({ left, right }: PrintedLine) => right - left >= longest * wrapped.share;
  const isWrapped = paragraph.length >= wrapped.lines && paragraph.slice(0, -1).every(isFull);
  return isWrapped ? Math.max(...paragraph.map(({ right }) => right)) : undefined;
}

/**
 * For each line of a paragraph but the first, whether it begins a line of its own: its first word would have had
 * room on the line above, so that the line ended there on purpose, as in an address.
 */
export function startsOwnLine(
  paragraph: readonly PrintedLine[],
  page: readonly PrintedLine[],
): readonly boolean[] {
  const own = ownEdge(paragraph);
  const longest = Math.max(...paragraph.map(({ right }) => right));
  return paragraph.map((line, at) => {
    const above = paragraph[at - 1];
    if (!above) return true;
    const edge = own ?? Math.max(longest, columnEdge(above, page));
    const letter = (above.right - above.left) / above.text.length;
    return edge - above.right > line.firstWord + 2 * letter;
  });
}

/** The height of the letters that most of a page's text is set in. */
export function usualHeight(page: readonly PrintedLine[]): number {
  const letters = page.reduce((sum, { text }) => sum + text.length, 0);
  let counted = 0;
  for (const { height, text } of page.toSorted((a, b) => a.height - b.height)) {
    counted += text.length;
    if (counted * 2 >= letters) return height;
  }
  return 0;
}
