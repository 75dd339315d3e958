import { type Runs, runLength } from './runs-of-words.ts';

/**
 * Tells how many runs of some words are among others, without making those that cannot be: texts are many, and most
 * share none.
 */
export function runCounter(runs: Runs): (found: readonly string[]) => number {
  const known = new Set([...runs].flatMap((run) => run.split(' ')));
  return (found) => {
    let [count, inRow] = [0, 0];
    for (const [at, word] of found.entries()) {
      inRow = known.has(word) ? inRow + 1 : 0;
      if (inRow >= runLength && runs.has(found.slice(at + 1 - runLength, at + 1).join(' '))) count += 1;
    }
    return count;
  };
}
