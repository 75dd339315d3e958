import type { Box } from '../../sheet-content.ts';
import { groupedPositions } from '../box.ts';
import type { Stroke, Strokes } from './strokes.ts';

/** Strokes that cross or touch each other, one table as it is drawn. */
export interface Lattice extends Strokes {
  readonly box: Box;
}

/** Lines that should meet miss each other by up to this many points; cells may be drawn as boxes with a gap between. */
const meeting = 3.5;

/** A drawing of more strokes than this is a map or a plan, no table. */
const mostStrokes = 4000;

/** The first index of a list in rising order whose value is at least `least`. */
function firstAtLeast(strokes: readonly Stroke[], least: number): number {
  let low = 0;
  let high = strokes.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((strokes[middle]?.at ?? 0) < least) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Groups of numbers that belong together, as a forest of parents. */
function rootOf(parents: number[], member: number): number {
  let root = member;
  while (parents[root] !== root) root = parents[root] ?? root;
  for (let at = member; at !== root; ) {
    const next = parents[at] ?? root;
    parents[at] = root;
    at = next;
  }
  return root;
}

function boxOf({ horizontal, vertical }: Strokes): Box {
  const across = [...vertical.map(({ at }) => at), ...horizontal.flatMap(({ from, to }) => [from, to])];
  const down = [...horizontal.map(({ at }) => at), ...vertical.flatMap(({ from, to }) => [from, to])];
  return {
    left: across.reduce((a, b) => Math.min(a, b)),
    right: across.reduce((a, b) => Math.max(a, b)),
    top: down.reduce((a, b) => Math.min(a, b)),
    bottom: down.reduce((a, b) => Math.max(a, b)),
  };
}

/** Joins each vertical stroke with the horizontal ones that it meets; members are numbered horizontals first. */
function meetings({ horizontal, vertical }: Strokes): readonly number[] {
  const parents = Array.from({ length: horizontal.length + vertical.length }, (_, at) => at);
  for (const [index, { at, from, to }] of vertical.entries()) {
    for (let other = firstAtLeast(horizontal, from - meeting); other < horizontal.length; other += 1) {
      const line = horizontal[other];
      if (!line || line.at > to + meeting) break;
      if (at < line.from - meeting || at > line.to + meeting) continue;
      parents[rootOf(parents, horizontal.length + index)] = rootOf(parents, other);
    }
  }
  return parents.map((_, member) => rootOf(parents, member));
}

/**
 * Puts the strokes that meet together. Strokes without company, such as a line between two paragraphs, are
 * lattices of one. Gives none for a drawing.
 */
export function latticesOf(strokes: Strokes): readonly Lattice[] {
  const count = strokes.horizontal.length + strokes.vertical.length;
  if (count > mostStrokes) return [];
  const sorted = {
    horizontal: strokes.horizontal.toSorted((a, b) => a.at - b.at),
    vertical: strokes.vertical,
  };
  const roots = meetings(sorted);
  const groups = new Map<number, { horizontal: Stroke[]; vertical: Stroke[] }>();
  for (const [member, root] of roots.entries()) {
    const group = groups.get(root) ?? { horizontal: [], vertical: [] };
    groups.set(root, group);
    const line = sorted.horizontal[member];
    const upright = sorted.vertical[member - sorted.horizontal.length];
    if (line) group.horizontal.push(line);
    else if (upright) group.vertical.push(upright);
  }
  return groups.values().map(latticeOf).toArray();
}

/** The lattice of strokes that belong together. */
export function latticeOf(strokes: Strokes): Lattice {
  return { ...strokes, box: boxOf(strokes) };
}

/** The index of the stretch between boundaries that holds a value; -1 outside. */
export function stretchAt(boundaries: readonly number[], value: number): number {
  let low = 0;
  let high = boundaries.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((boundaries[middle] ?? 0) <= value) low = middle + 1;
    else high = middle;
  }
  return low === boundaries.length ? -1 : low - 1;
}

/** Double lines and the two edges of a gap between cells are one boundary. */
const sameBoundary = 4.5;

/** Where the columns and rows of a lattice part, its outer edges included, in points from the left and the top. */
export interface Boundaries {
  readonly across: readonly number[];
  readonly down: readonly number[];
}

/** The boundaries that the strokes of a lattice draw. A side that is left open ends where the other strokes do. */
export function boundariesOf({ horizontal, vertical, box }: Lattice): Boundaries {
  const { left, right, top, bottom } = box;
  return {
    across: groupedPositions([left, right, ...vertical.map(({ at }) => at)], sameBoundary),
    down: groupedPositions([top, bottom, ...horizontal.map(({ at }) => at)], sameBoundary),
  };
}
