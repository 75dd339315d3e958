import { groupedPositions } from '../box.ts';
import type { Row } from '../rows.ts';
import { type Span, type TableLine, tableLineOf } from './columns.ts';
import type { Lattice } from './lattices.ts';

/** Level strokes of one length below each other, and nothing upright among them. */
export interface Stack extends Span {
  readonly at: readonly number[];
  /** Its strokes are the top, bottom and rows of one drawn box: nothing beside it belongs to it. */
  readonly closed: boolean;
}

/** What stands between two strokes of a stack. */
export type Band = readonly TableLine[];

/** Strokes of one table begin and end within this many points of each other. */
const sameEnd = 5;
/** A shorter stroke, in points, is a mark or an underline. */
const shortest = 40;

function nearestOf(positions: readonly number[], value: number): number {
  return positions.reduce(
    (best, at) => (Math.abs(at - value) < Math.abs(best - value) ? at : best),
    Infinity,
  );
}

/** A lattice with a stroke down its whole height on both sides is a box. */
function isBox({ vertical, box }: Lattice): boolean {
  const whole = vertical.filter(({ from, to }) => to - from > 0.9 * (box.bottom - box.top));
  const [left, right] = [box.left, box.right].map((side) =>
    whole.some(({ at }) => Math.abs(at - side) < sameEnd),
  );
  return left === true && right === true;
}

/** The stacks that strokes of one length make, those of most strokes first. */
export function stacksOf(lattices: readonly Lattice[]): readonly Stack[] {
  const long = lattices.flatMap((lattice) =>
    lattice.horizontal.filter(({ from, to }) => to - from >= shortest).map((stroke) => ({ stroke, lattice })),
  );
  const starts = groupedPositions(
    long.map(({ stroke }) => stroke.from),
    sameEnd,
  );
  const ends = groupedPositions(
    long.map(({ stroke }) => stroke.to),
    sameEnd,
  );
  const groups = Map.groupBy(
    long,
    ({ stroke }) => `${nearestOf(starts, stroke.from)} ${nearestOf(ends, stroke.to)}`,
  );
  return groups
    .values()
    .map((group) => {
      const from = new Set(group.map(({ lattice }) => lattice));
      return {
        left: Math.min(...group.map(({ stroke }) => stroke.from)),
        right: Math.max(...group.map(({ stroke }) => stroke.to)),
        at: groupedPositions(
          group.map(({ stroke }) => stroke.at),
          4.5,
        ),
        closed: from.size === 1 && [...from].every(isBox),
      };
    })
    .toArray()
    .toSorted((a, b) => b.at.length - a.at.length);
}

/** How far text may reach over the end of a stroke, in points. */
const overhang = 4;

/** The lines of the page within the width of a stack, from the top down. */
export function linesWithin(rows: readonly Row[], { left, right }: Span): readonly TableLine[] {
  return rows.flatMap(({ baseline, words }) => {
    const inside = words.filter(({ run }) => run.left >= left - overhang && run.right <= right + overhang);
    return inside.length === 0 ? [] : [tableLineOf({ baseline, words: inside })];
  });
}

/** What stands above the first stroke of a stack, between each two, and below the last. */
export function bandsOf({ at }: Stack, lines: readonly TableLine[]): readonly Band[] {
  const bands = Array.from({ length: at.length + 1 }, (): TableLine[] => []);
  let band = 0;
  for (const line of lines) {
    while (band < at.length && (at[band] ?? 0) < line.baseline - 0.3 * line.size) band += 1;
    bands[band]?.push(line);
  }
  return bands;
}
