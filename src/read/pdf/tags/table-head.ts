import { around } from '../geometry/box.ts';
import type { Fill } from '../sheet-content.ts';
import { isFilled, type ReadCell } from './cells.ts';
import type { TablePart } from './part.ts';

function isBold(row: readonly ReadCell[]): boolean {
  const words = row.flatMap((cell) => cell.words);
  return words.length > 0 && words.every(({ run }) => run.face.bold);
}

/** "Telephone:" names what stands beside it, not what stands below; a row without letters names nothing. */
function mayHead(row: readonly ReadCell[]): boolean {
  const texts = row.filter(isFilled).map(({ words }) => words.at(-1)?.text ?? '');
  const named = row.filter(({ words }) => words.some(({ text }) => /\p{L}/u.test(text)));
  return texts.every((text) => !text.endsWith(':')) && named.length * 2 >= texts.length;
}

/** A row whose cells all stand on colour, as the head of a table often does. */
function isColoured(row: readonly ReadCell[], fills: readonly Fill[]): boolean {
  return row.filter(isFilled).every(({ words }) => {
    const box = around(words);
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    return fills.some(
      ({ left, top, right, bottom, colour }) =>
        colour !== '#ffffff' && left < x && x < right && top < y && y < bottom,
    );
  });
}

/**
 * Whether the first row heads the columns. The tags of some programs call every cell a head, so that only counts
 * where no other cell is one; else the row must be set apart from the next by weight or colour.
 */
export function headerRows(
  { headRows }: TablePart,
  rows: readonly (readonly ReadCell[])[],
  fills: readonly Fill[],
): number {
  const [first, second, ...others] = rows.filter((row) => row.some(isFilled));
  if (!first || !second || first.length < 2 || !mayHead(first)) return 0;
  const isTagged =
    first.every((cell) => cell.heads) && [second, ...others].flat().every((cell) => !cell.heads);
  const isApart =
    (isBold(first) && !isBold(second)) || (isColoured(first, fills) && !isColoured(second, fills));
  return headRows > 0 || isTagged || isApart ? 1 : 0;
}

/** Letters of a heading at most. */
const longestHeading = 120;

/** "Executive Summary | 1" in bold on a coloured band is a heading that was laid out with a table. */
export function isBand(rows: readonly (readonly ReadCell[])[]): boolean {
  const filled = rows.flat().filter(isFilled);
  const rowsFilled = rows.filter((row) => row.some(isFilled)).length;
  const length = filled.flatMap(({ words }) => words).reduce((sum, { text }) => sum + text.length, 0);
  const ends = filled.some(({ words }) => words.at(-1)?.text.endsWith(':'));
  const isOneLine = filled.every(({ texts }) => texts.length === 1 && texts[0]?.length === 1);
  return (
    rowsFilled === 1 && filled.length <= 3 && length <= longestHeading && isOneLine && !ends && isBold(filled)
  );
}
