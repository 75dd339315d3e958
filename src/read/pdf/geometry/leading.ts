import { median } from './box.ts';
import type { Line } from './lines.ts';

/** How far apart the baselines of one paragraph are, in points, for text of a size. */
export type Leading = (size: number) => number;

/** A column's own measure: where its lines begin and end at most, and their leading. */
export interface Measure {
  readonly left: number;
  readonly right: number;
  readonly leading: Leading;
}

/** What typewriters and word processors set when nobody asks for more. */
export const usualLeading = 1.2;
/** Single lines further apart than this, in ems, are paragraphs of their own. */
const looseLeading = 1.5;
const tightest = 0.9;
const widest = 2.6;

/** Whether a line begins in lower case, as one does in the middle of a sentence; a quote or bracket before it does not count. */
export function beginsInLowerCase(line: Line): boolean {
  return /^[(“‘"']?\p{Ll}/u.test(line.words[0]?.text ?? '');
}

/** The baselines' distances as parts of the size, for the pairs of lines that are plainly one sentence. */
function tornPairs(lines: readonly Line[]): readonly { readonly size: number; readonly ratio: number }[] {
  return lines.flatMap((line, at) => {
    const above = lines[at - 1];
    if (!above || Math.abs(above.size - line.size) > 0.05 * line.size || !beginsInLowerCase(line)) return [];
    const ratio = (line.baseline - above.baseline) / line.size;
    const long = above.right - above.left > 20 * above.size;
    return long && ratio > tightest && ratio < widest ? [{ size: Math.round(line.size), ratio }] : [];
  });
}

/** The smallest distance between lines of one size as a part of it, as far as it is at most `most`. */
export function closestPair(lines: readonly Line[], most: number): number | undefined {
  const ratios = lines.flatMap((line, at) => {
    const above = lines[at - 1];
    const ratio = above ? (line.baseline - above.baseline) / line.size : 0;
    return above && above.size === line.size && ratio > tightest && ratio < most ? [ratio] : [];
  });
  return ratios.length === 0 ? undefined : Math.min(...ratios);
}

/**
 * The leading that some columns of lines are set with, learnt from lines that go on in lower case below a full
 * one; where a page has none, from its closest lines.
 */
export function leadingOf(columns: readonly (readonly Line[])[]): Leading {
  const pairs = columns.flatMap(tornPairs);
  const bySize = new Map(
    Map.groupBy(pairs, ({ size }) => size)
      .entries()
      .map(([size, found]) => [size, median(found.map(({ ratio }) => ratio))]),
  );
  const closest = columns
    .map((lines) => closestPair(lines, looseLeading))
    .filter((ratio) => ratio !== undefined);
  const general =
    pairs.length > 0 ? median(pairs.map(({ ratio }) => ratio)) : Math.min(...closest, 2 * usualLeading);
  const fallback = general === 2 * usualLeading ? usualLeading : general;
  return (size) => size * (bySize.get(Math.round(size)) ?? fallback);
}
