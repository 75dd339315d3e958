/** What is drawn by lot, the same each time for the same seed. */
export interface Chance {
  /** From 0 up to 1. */
  readonly next: () => number;
  /** A whole number; both ends may be drawn. */
  readonly between: (least: number, most: number) => number;
  readonly pick: <Item>(list: readonly [Item, ...Item[]]) => Item;
}

/** A number for any text (FNV-1a). */
function numberOf(seed: string): number {
  let hash = 0x811c9dc5;
  for (const character of seed) hash = Math.imul(hash ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/** Draws for a seed (mulberry32). Each part of an archive has a seed of its own, so that it can be made by itself. */
export function chanceOf(seed: string): Chance {
  let state = numberOf(seed);
  const next = () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 2 ** 32;
  };
  return {
    next,
    between: (least, most) => least + Math.floor(next() * (most - least + 1)),
    pick: (list) => list[Math.floor(next() * list.length)] ?? list[0],
  };
}

/** Words parted by spaces, as a list that holds at least one. */
export function listed(words: string): readonly [string, ...string[]] {
  const [first = '', ...rest] = words.split(' ');
  return [first, ...rest];
}
