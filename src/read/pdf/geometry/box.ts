import type { Box } from '../sheet-content.ts';

/** The smallest box that holds all the given ones; an empty list gives a box of no size at the origin. */
export function around(boxes: readonly Box[]): Box {
  const [first] = boxes;
  if (!first) return { left: 0, top: 0, right: 0, bottom: 0 };
  let { left, top, right, bottom } = first;
  for (const box of boxes) {
    left = Math.min(left, box.left);
    top = Math.min(top, box.top);
    right = Math.max(right, box.right);
    bottom = Math.max(bottom, box.bottom);
  }
  return { left, top, right, bottom };
}

/** How far two boxes share the page's width, in points; negative is the gap between them. */
export function sharedWidth(one: Box, other: Box): number {
  return Math.min(one.right, other.right) - Math.max(one.left, other.left);
}

/** How far two boxes share the page's height, in points; negative is the gap between them. */
export function sharedHeight(one: Box, other: Box): number {
  return Math.min(one.bottom, other.bottom) - Math.max(one.top, other.top);
}

/** The values in rising order with those that lie within `tolerance` of the first of their group made one: the group's mean. */
export function groupedPositions(values: readonly number[], tolerance: number): readonly number[] {
  const groups: { first: number; sum: number; count: number }[] = [];
  for (const value of values.toSorted((a, b) => a - b)) {
    const last = groups.at(-1);
    if (last && value - last.first <= tolerance) {
      last.sum += value;
      last.count += 1;
    } else {
      groups.push({ first: value, sum: value, count: 1 });
    }
  }
  return groups.map(({ sum, count }) => sum / count);
}

/** The value in the middle of the list, of two the lower one; 0 for an empty list. */
export function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0;
}
