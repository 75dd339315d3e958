import { around } from '../box.ts';
import type { Word } from '../words.ts';
import type { WordFinder } from './finder.ts';
import { boundariesOf, type Lattice, latticeOf, stretchAt } from './lattices.ts';

/** A row that nothing is drawn of is at most this many times as high as the drawn ones beside it. */
const whiteRow = 2.2;
/** Edges of one table lie within this many points of each other. */
const sameEdge = 5;

function rowHeight(lattice: Lattice, side: 'first' | 'last'): number {
  const { down } = boundariesOf(lattice);
  const [from = 0, to = 0] = side === 'first' ? down.slice(0, 2) : down.slice(-2);
  return to - from;
}

function isLevelLine({ horizontal, vertical }: Lattice): boolean {
  return horizontal.length === 1 && vertical.length === 0;
}

/** A table's columns, where its rows in colour show them. */
function columnsOf(upper: Lattice, lower: Lattice): readonly number[] | undefined {
  const sameEnds =
    Math.abs(upper.box.left - lower.box.left) < sameEdge &&
    Math.abs(upper.box.right - lower.box.right) < sameEdge;
  if (!sameEnds || (isLevelLine(upper) && isLevelLine(lower))) return undefined;
  const [one, other] = [boundariesOf(upper).across, boundariesOf(lower).across];
  if (isLevelLine(lower)) return one;
  if (isLevelLine(upper)) return other;
  const same =
    one.length === other.length && one.every((at, index) => Math.abs(at - (other[index] ?? 0)) < sameEdge);
  return same ? one : undefined;
}

/** Whether words keep to columns, and fill two of them at least. */
function keepTo(words: readonly Word[], across: readonly number[]): boolean {
  const columns = new Set(words.map(({ left, right }) => stretchAt(across, (left + right) / 2)));
  const cut = words.some(({ left, right }) => stretchAt(across, left + 2) !== stretchAt(across, right - 2));
  return columns.size > 1 && !cut;
}

function goesOnBelow(upper: Lattice, lower: Lattice, wordsIn: WordFinder): boolean {
  const gap = lower.box.top - upper.box.bottom;
  const across = columnsOf(upper, lower);
  if (!across || gap <= 0) return false;
  const row = Math.max(rowHeight(upper, 'last'), rowHeight(lower, 'first'));
  const between = { ...around([upper.box, lower.box]), top: upper.box.bottom, bottom: lower.box.top };
  return gap <= whiteRow * row && keepTo(wordsIn(between), across);
}

/**
 * Puts the rows of a table together of which only every other one has a ground or a frame: what stands between two
 * of them keeps to their columns.
 */
export function stripedLattices(lattices: readonly Lattice[], wordsIn: WordFinder): readonly Lattice[] {
  const joined: Lattice[] = [];
  for (const lattice of lattices.toSorted((a, b) => a.box.top - b.box.top)) {
    const at = joined.findLastIndex((upper) => goesOnBelow(upper, lattice, wordsIn));
    const upper = joined[at];
    if (!upper) {
      joined.push(lattice);
      continue;
    }
    joined[at] = latticeOf({
      horizontal: [...upper.horizontal, ...lattice.horizontal],
      vertical: [...upper.vertical, ...lattice.vertical],
    });
  }
  return joined;
}
