import type { Box } from '../../sheet-content.ts';
import type { Word } from '../words.ts';

/** Gives the words whose baselines lie within a box, and that reach into it from left to right. */
export type WordFinder = (box: Box) => readonly Word[];

/** Makes some words easy to find by their place. */
export function wordFinder(words: readonly Word[]): WordFinder {
  const rows = Map.groupBy(words, ({ baseline }) => Math.floor(baseline));
  return ({ left, right, top, bottom }) => {
    const found: Word[] = [];
    for (let at = Math.floor(top); at <= bottom; at += 1) {
      for (const word of rows.get(at) ?? []) {
        if (word.baseline >= top && word.baseline <= bottom && word.right > left && word.left < right)
          found.push(word);
      }
    }
    return found;
  };
}
