import { words } from '../../document/words.ts';

/** The runs of some words of a text, each once. */
export type Runs = ReadonlySet<string>;

/** How many words a run has: two texts share many pairs of words, but few of three, unless one is taken from the other. */
export const runLength = 3;

/** All runs of a text, in their order. */
export function runsOf(text: string): readonly string[] {
  const found = words(text);
  return found.slice(runLength - 1).map((_, at) => found.slice(at, at + runLength).join(' '));
}

/** How much of a text stands in another one: 0 to 1. A text too short to have a run stands in none. */
export function shareWithin(runs: readonly string[], whole: Runs): number {
  if (runs.length === 0) return 0;
  return runs.filter((run) => whole.has(run)).length / runs.length;
}

/** Counts one more of something. */
export function countTo<Key>(counts: Map<Key, number>, key: Key): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
