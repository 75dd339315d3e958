import { boxRound, type Matrix, moved, type Point } from './matrix.ts';
import type { Box } from './sheet-content.ts';

/** A part of a path that is drawn in one go. */
export interface SubPath {
  readonly points: readonly Point[];
  /** It has a bend: what is bent is no line and no box. */
  readonly curved: boolean;
  readonly closed: boolean;
}

/** How many numbers stand behind each drawing step, in the engine's numbering: move, line, curve, quadratic curve, close. */
const stepLengths = [2, 2, 6, 4, 0];
const [move, line, , , close] = [0, 1, 2, 3, 4];

/** Cuts the engine's flat list of drawing steps into parts, moved to where the page shows them. */
export function subPaths(steps: Float32Array, matrix: Matrix): readonly SubPath[] {
  const parts: SubPath[] = [];
  let points: Point[] = [];
  let curved = false;
  const flush = (closed: boolean) => {
    if (points.length > 1) parts.push({ points, curved, closed });
    points = [];
    curved = false;
  };
  for (let at = 0; at < steps.length; ) {
    const step = steps[at] ?? close;
    const length = stepLengths[step ?? 4] ?? 0;
    if (step === move) flush(false);
    if (step !== move && step !== line && step !== close) curved = true;
    if (length > 0) points.push(moved(matrix, [steps[at + length - 1] ?? 0, steps[at + length] ?? 0]));
    if (step === close) flush(true);
    at += 1 + length;
  }
  flush(false);
  return parts;
}

/** Points are rounded by most programs; less than this, in points of length, is no slope. */
const straight = 0.5;

/** Whether two points lie on one horizontal or vertical line. */
export function isUpright([x, y]: Point, [toX, toY]: Point): boolean {
  return Math.abs(x - toX) <= straight || Math.abs(y - toY) <= straight;
}

/** The sides of a part of a path, the closing one included. */
export function sidesOf({ points, closed }: SubPath): readonly (readonly [Point, Point])[] {
  const [first] = points;
  const all = closed && first ? [...points, first] : points;
  return all.slice(1).map((point, at) => [all[at] ?? point, point] as const);
}

/** The box that a part of a path fills, when it is one: four upright sides and no bend. */
export function filledBox(part: SubPath): Box | undefined {
  const { points, curved } = part;
  if (curved || points.length < 4 || points.length > 5) return undefined;
  return sidesOf(part).every(([from, to]) => isUpright(from, to)) ? boxRound(points) : undefined;
}
