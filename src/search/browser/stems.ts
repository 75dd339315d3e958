import { plainWords } from './words.ts';

const shortest = 3;

/** Words of every sentence: they tell nothing of where an answer stands. */
const common = new Set(
  'the and for with that from was were are has had have been will what who which when how about into not its their they this'.split(
    ' ',
  ),
);

/** The beginning that the forms of a word share: Pagefind finds "parks" for "parking" too. */
function stemOf(word: string): string {
  if (/\d/.test(word)) return word;
  const stem = word.replace(/(?:ies|ing|ed|es|s|y)$/, '');
  return stem.length >= shortest ? stem : word;
}

/** The stems of the words that a search asks for. */
export function stemsOf(words: string): readonly string[] {
  return [...new Set(plainWords(words).split(' '))]
    .filter((word) => (word.length >= shortest && !common.has(word)) || /[\d£]/.test(word))
    .map(stemOf);
}

/** The stem with which a word of a page begins, the longest first; a figure must be the whole word. */
export function stemIn(word: string, stems: readonly string[]): string | undefined {
  const tokens = plainWords(word).split(' ');
  return stems
    .toSorted((left, right) => right.length - left.length)
    .find((stem) => tokens.some((token) => (/\d/.test(stem) ? token === stem : token.startsWith(stem))));
}
