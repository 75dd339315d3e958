import { plainWords } from './words.ts';

const shortest = 3;

/** Words of every sentence and of every question: they tell nothing of where an answer stands. */
const functionWords = new Set(
  (
    'a an the and or but if that as than of to in on at by for from with about into per via ' +
    'i you he she it we they me us him her them my your his its our their this these those there ' +
    'am is are was were be been being do does did done have has had having can could will would shall should might must ' +
    'who whom whose what which when where why how many much long often ' +
    'get gets got give gives given go goes come comes coming went tell show find please s t'
  ).split(' '),
);

/** The words of a search that tell something; all of them when none does. "How long is the wait?" asks for "wait". */
export function tellingWords(words: string): string {
  const telling = words
    .split(/\s+/)
    .filter((word) => !functionWords.has(plainWords(word)) && /[\p{L}\p{N}]/u.test(word));
  return telling.length > 0 ? telling.join(' ') : words;
}

/** The beginning that the forms of a word share: Pagefind finds "parks" for "parking" too. */
export function stemOf(word: string): string {
  if (/\d/.test(word) || word.length <= shortest) return word;
  const stem = word
    .replace(/(?:ies|ing|ed)$/, '')
    .replace(/(?<=s|x|z|ch|sh)es$|(?<!s)s$/, '')
    .replace(/(?<=.{3})[ey]$/, '');
  return stem.length >= shortest ? stem : word;
}

/** Whether a word of a search is looked for: capitals ("F", "GP") are names even when they are short. */
function isTelling(word: string, plain: string): boolean {
  if (functionWords.has(plain)) return false;
  return plain.length >= shortest || /\d/.test(plain) || (plain !== '' && word === word.toUpperCase());
}

/** The stems of the words that a search asks for. */
export function stemsOf(words: string): readonly string[] {
  const stems = words
    .split(/[\s\-–—/]+/)
    .flatMap((word) =>
      plainWords(word)
        .split(' ')
        .map((plain) => ({ word, plain })),
    )
    .filter(({ word, plain }) => isTelling(word, plain))
    .map(({ plain }) => stemOf(plain));
  return [...new Set(stems)];
}

/** Figures and names of one or two letters are whole words or nothing. */
function isWhole(stem: string): boolean {
  return /\d/.test(stem) || stem.length < shortest;
}

/** The stem with which a word of a page begins, the longest first; a figure must be the whole word. */
export function stemIn(word: string, stems: readonly string[]): string | undefined {
  const tokens = plainWords(word).split(' ');
  return stems
    .toSorted((left, right) => right.length - left.length)
    .find((stem) => tokens.some((token) => (isWhole(stem) ? token === stem : token.startsWith(stem))));
}
