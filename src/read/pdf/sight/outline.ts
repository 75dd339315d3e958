import { boxRound, type Matrix, moved, type Point } from '../matrix.ts';
import { filledBox, subPaths } from '../path.ts';
import type { Box } from '../sheet-content.ts';

/** What a path encloses. */
export interface Outline {
  readonly box: Box;
  /** It is that box and nothing less. */
  readonly isBox: boolean;
  readonly contains: (point: Point) => boolean;
}

/** How a path that crosses itself or has holes tells its inside. */
export type FillRule = 'nonzero' | 'evenodd';

/** How many numbers stand behind each drawing step: move, line, curve, quadratic curve, close. */
const stepLengths = [2, 2, 6, 4, 0];
const move = 0;
/** A bend is followed in so many straight pieces. */
const pieces = 4;

/** A point on a bend: the points that steer it are drawn together until one is left. */
function along(steering: readonly Point[], part: number): Point {
  const [first = [0, 0], ...others] = steering;
  if (others.length === 0) return first;
  const between = others.map(([x, y], at): Point => {
    const [fromX, fromY] = steering[at] ?? first;
    return [fromX + (x - fromX) * part, fromY + (y - fromY) * part];
  });
  return along(between, part);
}

function pointsOf(steps: Float32Array, at: number, length: number): readonly Point[] {
  const points: Point[] = [];
  for (let next = at + 1; next < at + length; next += 2)
    points.push([steps[next] ?? 0, steps[next + 1] ?? 0]);
  return points;
}

/** The closed polygons of a path, bends followed, moved to where the page shows them. */
function polygonsOf(steps: Float32Array, matrix: Matrix): readonly (readonly Point[])[] {
  const polygons: Point[][] = [];
  let last: Point = [0, 0];
  for (let at = 0; at < steps.length; ) {
    const step = steps[at] ?? 4;
    const length = stepLengths[step] ?? 0;
    const given = pointsOf(steps, at, length);
    if (step === move || polygons.length === 0) polygons.push([]);
    for (let piece = 1; given.length > 1 && piece < pieces; piece += 1)
      polygons.at(-1)?.push(moved(matrix, along([last, ...given], piece / pieces)));
    last = given.at(-1) ?? last;
    if (length > 0) polygons.at(-1)?.push(moved(matrix, last));
    at += 1 + length;
  }
  return polygons;
}

/** How often the sides of a polygon pass to the right of a point: upwards counts for it, downwards against. */
function crossings(polygon: readonly Point[], [x, y]: Point): readonly [sum: number, count: number] {
  let [sum, count] = [0, 0];
  let [fromX, fromY] = polygon.at(-1) ?? [0, 0];
  for (const [toX, toY] of polygon) {
    const isCrossed = fromY > y !== toY > y && x < fromX + ((y - fromY) / (toY - fromY)) * (toX - fromX);
    if (isCrossed) {
      sum += toY > fromY ? 1 : -1;
      count += 1;
    }
    [fromX, fromY] = [toX, toY];
  }
  return [sum, count];
}

function isWithin(polygons: readonly (readonly Point[])[], point: Point, rule: FillRule): boolean {
  let [sum, count] = [0, 0];
  for (const polygon of polygons) {
    const [more, further] = crossings(polygon, point);
    sum += more;
    count += further;
  }
  return rule === 'nonzero' ? sum !== 0 : count % 2 === 1;
}

/** Whether a point lies in a box. */
export function isIn([x, y]: Point, { left, top, right, bottom }: Box): boolean {
  return x >= left && x <= right && y >= top && y <= bottom;
}

/** A box as an outline. */
export function boxOutline(box: Box): Outline {
  return { box, isBox: true, contains: (point) => isIn(point, box) };
}

/** Longer paths than this are no box: move, three or four lines, close. */
const boxLength = 16;

/** The four corners of a box, wherever a matrix moves them. */
export function cornersOf({ left, top, right, bottom }: Box, matrix: Matrix): readonly Point[] {
  return [
    moved(matrix, [left, top]),
    moved(matrix, [right, top]),
    moved(matrix, [right, bottom]),
    moved(matrix, [left, bottom]),
  ];
}

function uprightBox(steps: Float32Array, matrix: Matrix): Box | undefined {
  if (steps.length > boxLength) return undefined;
  const [part, ...others] = subPaths(steps, matrix);
  return part && others.length === 0 ? filledBox(part) : undefined;
}

/** A path as the engine gives it: its drawing steps, and the box round them before they are moved. */
export interface EnginePath {
  readonly steps: Float32Array;
  readonly bounds: Box;
}

/** The outline of a path, moved to where the page shows it. */
export function outlineOf({ steps, bounds }: EnginePath, matrix: Matrix, rule: FillRule): Outline {
  const upright = uprightBox(steps, matrix);
  if (upright) return boxOutline(upright);
  let polygons: readonly (readonly Point[])[] | undefined;
  return {
    box: boxRound(cornersOf(bounds, matrix)),
    isBox: false,
    contains: (point) => {
      // Most paths of a map or a chart are never asked.
      polygons ??= polygonsOf(steps, matrix);
      return isWithin(polygons, point, rule);
    },
  };
}

/** The outline of four corners in a row, which need not be upright. */
export function cornersOutline(corners: readonly Point[]): Outline {
  const box = boxRound(corners);
  const isBox = corners.every(
    ([x, y]) => (x === box.left || x === box.right) && (y === box.top || y === box.bottom),
  );
  return isBox ? boxOutline(box) : { box, isBox, contains: (point) => isWithin([corners], point, 'nonzero') };
}
