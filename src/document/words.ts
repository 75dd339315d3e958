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
  let sum = 0;
  for (const count of counts.values()) sum += count;
  return sum;
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

/** Text with typographic quotes and dashes made plain, in lower case, for comparing titles and names. */
export function folded(value: string): string {
  return value
    .normalize('NFKC')
    .replace(/[‘’`´]/g, "'")
    .replace(/[“”]/g, '"')
    .replace(/[‐‑‒–—]/g, '-')
    .replace(/\s+/g, ' ')
    .trim()
    .toLowerCase();
}

/** The words of a title, as its likeness to others is reckoned by. */
export function titleWords(title: string): WordCount {
  return countWords([folded(title).replace(/'/g, '')]);
}

/** Dice's coefficient of two texts' words, 0 to 1: how alike two titles are. */
export function likeness(left: string, right: string): number {
  return likenessOfWords(titleWords(left), titleWords(right));
}

/** The same of words that were counted before. */
export function likenessOfWords(a: WordCount, b: WordCount): number {
  const size = totalWords(a) + totalWords(b);
  if (size === 0) return 1;
  const shared = totalWords(a) - totalWords(wordsMissing(a, b));
  return (2 * shared) / size;
}
