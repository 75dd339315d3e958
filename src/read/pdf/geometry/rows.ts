import { raisedFigure } from './glyphs.ts';
import { isSpaced, type Word } from './words.ts';

/** The words on one baseline from left to right, raised and lowered ones among them. */
export interface Row {
  readonly baseline: number;
  readonly words: readonly Word[];
}

interface OpenRow {
  readonly baseline: number;
  /** The smallest and the largest size in it. */
  size: number;
  largest: number;
  readonly words: Word[];
}

/** Words whose baselines differ by less than this many ems stand on one line. */
const sameBaseline = 0.25;

function gathered(words: readonly Word[]): readonly OpenRow[] {
  const rows: OpenRow[] = [];
  for (const word of words.toSorted((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const last = rows.at(-1);
    if (last && word.baseline - last.baseline <= sameBaseline * Math.min(word.size, last.size)) {
      last.words.push(word);
      last.size = Math.min(last.size, word.size);
      last.largest = Math.max(last.largest, word.size);
    } else {
      rows.push({ baseline: word.baseline, size: word.size, largest: word.size, words: [word] });
    }
  }
  return rows;
}

/** Note marks and ordinals are short. */
const longestRaised = 4;

/** A raised figure is at most this part of the size of the text. */
const raisedSize = 0.82;

/** A small word right beside a larger one that stands a little lower or higher: "¹" behind a word, "th" of a date, "2" of CO2. */
function isRaisedBeside(word: Word, other: Word): boolean {
  if (word.size > raisedSize * other.size) return false;
  const raised = other.baseline - word.baseline;
  if (raised > 0.65 * other.size || raised < -0.35 * other.size) return false;
  const gap = Math.max(word.left - other.right, other.left - word.right);
  return gap < Math.max(0.35 * other.size, 1.3 * other.space) && gap > -0.6 * other.size;
}

/** The row above or below that a raised or lowered word belongs to. */
function homeOf(word: Word, rows: readonly OpenRow[], at: number): OpenRow | undefined {
  if (word.text.length > longestRaised) return undefined;
  const near = [rows[at + 1], rows[at - 1], rows[at + 2], rows[at - 2]];
  return near.find(
    (row) =>
      row && word.size <= raisedSize * row.largest && row.words.some((other) => isRaisedBeside(word, other)),
  );
}

/** A raised figure is printed as one: Markdown and the repair of torn sentences know it by that. */
function withRaisedDigits(words: readonly Word[]): readonly Word[] {
  return words.map((word, at) => {
    if (!/^\d{1,3}$/.test(word.text)) return word;
    const beside = [words[at - 1], words[at + 1]].find(
      (other) => other && other.baseline - word.baseline > 0.1 * other.size && isRaisedBeside(word, other),
    );
    return beside ? { ...word, text: raisedFigure(word.text) } : word;
  });
}

/** Puts words on rows by their baselines, from the top of the page down. */
export function rowsOf(words: readonly Word[]): readonly Row[] {
  const rows = gathered(words);
  const moved = new Map<Word, OpenRow>();
  for (const [at, row] of rows.entries()) {
    for (const word of row.words) {
      const home = homeOf(word, rows, at);
      if (home) moved.set(word, home);
    }
  }
  const kept = rows.map((row) => ({ row, words: row.words.filter((word) => !moved.has(word)) }));
  const guests = Map.groupBy(moved.keys(), (word) => moved.get(word));
  return kept
    .map(({ row, words: own }) => ({ baseline: row.baseline, words: [...own, ...(guests.get(row) ?? [])] }))
    .filter((row) => row.words.length > 0)
    .map(({ baseline, words: all }) => ({
      baseline,
      words: withRaisedDigits(all.toSorted((a, b) => a.left - b.left || a.right - b.right)),
    }));
}

/** The words of a row as text, with a space where the page shows one. */
export function textOf(words: readonly Word[]): string {
  let text = '';
  let before: Word | undefined;
  for (const word of words) {
    text += before && isSpaced(before, word) ? ` ${word.text}` : word.text;
    before = word;
  }
  return text;
}
