/**
 * The first of each list, then the second of each, and so on.
 * @example inTurn([['a', 'b', 'c'], ['d']]) // => ['a', 'd', 'b', 'c']
 */
export function inTurn<Item>(lists: readonly (readonly Item[])[]): readonly Item[] {
  const longest = Math.max(0, ...lists.map(({ length }) => length));
  return Array.from({ length: longest }, (_, at) => lists.flatMap((list) => list.slice(at, at + 1))).flat();
}
