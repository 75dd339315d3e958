/**
 * Gives a function from the level of a heading in its source to its level on the page. A page never skips
 * a level, whatever the source does: the first heading gets `base`, a deeper one at most one level more.
 *
 * @example levels 2, 4, 3, 2 with base 3 become 3, 4, 4, 3
 */
export function headingLevels(base: number): (level: number) => number {
  let open: readonly number[] = [];
  return (level) => {
    open = [...open.filter((outer) => outer < level), level];
    return Math.min(6, base + open.length - 1);
  };
}
