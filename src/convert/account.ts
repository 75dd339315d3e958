import type { Fidelity } from '../archive/model.ts';
import { countWords, totalWords, type WordCount, words, wordsMissing } from '../document/words.ts';
import type { SourceText } from '../read/reading.ts';
import type { LeftOutText } from './drafts.ts';

export interface Account {
  readonly fidelity: Fidelity;
  readonly lost: readonly LeftOutText[];
}

/** The first line on which each missing word stands, as often as it is missing. */
function lostWords(lines: readonly SourceText[], missing: WordCount): readonly LeftOutText[] {
  const open = new Map(missing);
  const lost: LeftOutText[] = [];
  for (const [at, { text, sheet }] of lines.entries()) {
    if (open.size === 0) break;
    for (const word of words(text)) {
      const count = open.get(word);
      if (count === undefined) continue;
      lost.push({ text: word, line: at + 1, page: sheet, reason: 'not found on a page' });
      if (count === 1) open.delete(word);
      else open.set(word, count - 1);
    }
  }
  return lost;
}

/**
 * Counts the words of a source against those of the pages made from it. What is furniture was left out on
 * purpose; what is neither on a page nor furniture is lost. `kept + furniture + lost = words`.
 */
export function accountFor(
  lines: readonly SourceText[],
  shown: readonly string[],
  furniture: readonly LeftOutText[],
): Account {
  const all = countWords(lines.map(({ text }) => text));
  const leftOut = countWords(furniture.map(({ text }) => text));
  const missing = wordsMissing(wordsMissing(all, countWords(shown)), leftOut);
  const total = totalWords(all);
  const lost = totalWords(missing);
  const onPurpose = Math.min(totalWords(leftOut), total - lost);
  return {
    fidelity: { words: total, kept: total - lost - onPurpose, lost, furniture: onPurpose },
    lost: lostWords(lines, missing),
  };
}
