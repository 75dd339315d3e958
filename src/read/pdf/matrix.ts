import type { Box } from './sheet-content.ts';

/** A transformation as PDF writes it: x' = a x + c y + e, y' = b x + d y + f. */
export type Matrix = readonly [a: number, b: number, c: number, d: number, e: number, f: number];

export type Point = readonly [x: number, y: number];

export const identity: Matrix = [1, 0, 0, 1, 0, 0];

/** The matrix that applies `inner` first and `outer` to its result. */
export function multiplied(outer: Matrix, inner: Matrix): Matrix {
  return [
    outer[0] * inner[0] + outer[2] * inner[1],
    outer[1] * inner[0] + outer[3] * inner[1],
    outer[0] * inner[2] + outer[2] * inner[3],
    outer[1] * inner[2] + outer[3] * inner[3],
    outer[0] * inner[4] + outer[2] * inner[5] + outer[4],
    outer[1] * inner[4] + outer[3] * inner[5] + outer[5],
  ];
}

/** Where a matrix moves a point to. */
export function moved([a, b, c, d, e, f]: Matrix, [x, y]: Point): Point {
  return [a * x + c * y + e, b * x + d * y + f];
}

/** The smallest upright box round some points. */
export function boxRound(points: readonly Point[]): Box {
  const box = { left: Infinity, top: Infinity, right: -Infinity, bottom: -Infinity };
  for (const [x, y] of points) {
    box.left = Math.min(box.left, x);
    box.top = Math.min(box.top, y);
    box.right = Math.max(box.right, x);
    box.bottom = Math.max(box.bottom, y);
  }
  return box;
}

/** Six numbers as a matrix; anything else, as a damaged file may hold it, changes nothing. */
export function matrixOf(value: unknown): Matrix {
  const numbers = value instanceof Float32Array ? [...value] : value;
  if (!Array.isArray(numbers)) return identity;
  const figures = numbers
    .slice(0, 6)
    .map((entry: unknown) => (Number.isFinite(entry) ? Number(entry) : undefined));
  const [a, b, c, d, e, f] = figures;
  if (a === undefined || b === undefined || c === undefined) return identity;
  return d === undefined || e === undefined || f === undefined ? identity : [a, b, c, d, e, f];
}
