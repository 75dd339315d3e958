const word = /[\p{L}\p{N}£%]+/gu;

/** How often each word occurs. */
export type WordCount = ReadonlyMap<string, number>;

/**
 * The words of a text for counting: letters, digits, £ and %, in lower case and Unicode form NFKC,
 * so that typography does not matter.
 */
export function words(value: string): readonly string[] {
  return value.normalize('NFKC').toLowerCase().match(word) ?? [];
}

/** Counts the words of several texts. */
export function countWords(texts: Iterable<string>): WordCount {
  const counts = new Map<string, number>();
  for (const text of texts) {
    for (const found of words(text)) counts.set(found, (counts.get(found) ?? 0) + 1);
  }
  return counts;
}

/** How many words a count holds in all. */
export function totalWords(counts: WordCount): number {
  return counts.values().reduce((sum, count) => sum + count, 0);
}

/** What `left` holds more often than `right`. */
export function wordsMissing(left: WordCount, right: WordCount): WordCount {
  const missing = new Map<string, number>();
  for (const [found, count] of left) {
    const surplus = count - (right.get(found) ?? 0);
    if (surplus > 0) missing.set(found, surplus);
  }
  return missing;
}

/** Whether texts hold the same words, each as often; in which order and over how many lines does not matter. */
export function isSameText(one: Iterable<string>, other: Iterable<string>): boolean {
  const [left, right] = [countWords(one), countWords(other)];
  return wordsMissing(left, right).size === 0 && wordsMissing(right, left).size === 0;
}

/** White space that is not a single blank: texts hold little of it, and to replace every blank by one costs far more. */
const wideSpace = /[^\S ]\s*| \s+/g;

/** Text in which each run of white space is one blank. */
export function singleSpaced(value: string): string {
  return value.replace(wideSpace, ' ');
}

/** Text on one line, without white space at its ends. */
export function oneLine(value: string): string {
  return singleSpaced(value).trim();
}

/** Text that typography has left as a typewriter would write it. */
const isTypewritten = /^[\t-\r -_a-~]*$/;

function typewritten(value: string): string {
  if (isTypewritten.test(value)) return value;
  return value
    .normalize('NFKC')
    .replace(/[‘’`´]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑‒–—]/g, '-');
}

/** Text with typographic quotes and dashes made plain, in lower case, for comparing titles and names. */
export function folded(value: string): string {
  return oneLine(typewritten(value)).toLowerCase();
}

/** The words of a title, counted once for being compared with many others. */
export interface TitleWords {
  readonly counts: WordCount;
  readonly total: number;
}

/** Counts the words of a title. */
export function titleWords(title: string): TitleWords {
  const counts = countWords([folded(title).replace(/'/g, '')]);
  return { counts, total: totalWords(counts) };
}

/** The same as `likeness`, of titles whose words were counted before. */
export function likenessOfWords(left: TitleWords, right: TitleWords): number {
  const size = left.total + right.total;
  if (size === 0) return 1;
  let shared = 0;
  for (const [word, count] of left.counts) shared += Math.min(count, right.counts.get(word) ?? 0);
  return (2 * shared) / size;
}

/** Dice's coefficient of two texts' words, 0 to 1: how alike two titles are. */
export function likeness(left: string, right: string): number {
  return likenessOfWords(titleWords(left), titleWords(right));
}
