import { median } from '../geometry/box.ts';
import type { Line } from '../geometry/lines.ts';
import type { Run } from '../sheet-content.ts';
import { linesInOrder } from './text.ts';

/** Words of one line further apart than this many ems stand in columns. */
const columnGap = 1.5;

/** How often a line has a gap between columns; where all gaps are wide, its words are spread to fill it. */
function wideGaps({ words, size }: Line): number {
  const gaps = words.slice(1).map((word, at) => word.left - (words[at]?.right ?? word.left));
  const wide = gaps.filter((gap) => gap > columnGap * size && gap > 3 * median(gaps));
  return wide.length;
}

/**
 * Whether a paragraph of the tags lies in several columns: a line of it has three wide gaps, or several lines have two
 * each. Programs for slides tag a row of boxes so.
 */
export function isScattered(runs: readonly Run[]): boolean {
  const gaps = linesInOrder(runs).map(wideGaps);
  return gaps.some((count) => count > 2) || gaps.filter((count) => count > 1).length > 1;
}
