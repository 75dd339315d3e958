import type { Box } from '../sheet-content.ts';
import { around } from './box.ts';
import { isBullet } from './glyphs.ts';
import { type Row, rowsOf } from './rows.ts';
import type { Word } from './words.ts';

/** One line of text, or the part of it that stands in one column. */
export interface Line extends Box {
  readonly baseline: number;
  /** The size in points that most of its letters have. */
  readonly size: number;
  readonly words: readonly Word[];
}

/** The size that most letters of some words have, in points. */
export function commonSize(words: readonly Word[]): number {
  const letters = new Map<number, number>();
  for (const { size, text } of words) letters.set(size, (letters.get(size) ?? 0) + text.length);
  let best = 0;
  for (const [size, count] of letters) {
    const most = letters.get(best) ?? 0;
    if (count > most || (count === most && size > best)) best = size;
  }
  return best;
}

/** Makes a line of words that stand on one baseline, from left to right. */
export function lineOf(words: readonly Word[]): Line {
  const size = commonSize(words);
  const common = words.find((word) => word.size === size) ?? words[0];
  return { ...around(words), baseline: common?.baseline ?? 0, size, words };
}

/** A gap this many spaces wide may part columns; between the words of one sentence it is rare. */
const wideGap = 2.7;

/** "•", "(a)", "2.4", "9": what hangs before a text belongs to it, however wide the gap. */
const hangingNumber = /^(?:\(?(?:\d{1,3}|[a-z]|[ivx]{1,5})[.)]|\d{1,3}[a-z]?|\d{1,3}(?:\.\d{1,3}){1,4}\.?)$/i;

/** Whether a word can be a mark or number that hangs before a text. */
export function isHangingMark(word: string): boolean {
  return isBullet(word) || hangingNumber.test(word);
}

/** Within a row, a figure of a sentence is no mark: a gutter is wider than the spaces of a justified line. */
const leastGutter = 1.4;

function hangs(words: readonly Word[], gapBefore: number): boolean {
  const [first] = words;
  if (words.length !== 1 || !first || gapBefore < leastGutter * first.size) return false;
  return isHangingMark(first.text);
}

/** In a typewriter's face even two spaces are no gap of a table, though they are as wide as one elsewhere. */
function gapUnit(before: Word, word: Word): number {
  return Math.min(Math.max(before.space, word.space), 0.4 * Math.max(before.size, word.size));
}

/** The parts of a row that wide gaps leave. */
export function piecesOfRow({ words }: Row): readonly Line[] {
  const pieces: { readonly words: Word[]; readonly gapBefore: number }[] = [];
  let before: Word | undefined;
  for (const word of words) {
    const gap = before ? word.left - before.right : Number.POSITIVE_INFINITY;
    const isApart = before !== undefined && gap > wideGap * gapUnit(before, word);
    const last = pieces.at(-1);
    if (last && (!isApart || hangs(last.words, last.gapBefore))) last.words.push(word);
    else pieces.push({ words: [word], gapBefore: gap });
    before = word;
  }
  return pieces.map((piece) => lineOf(piece.words));
}

/** Makes whole lines of some words: those on one baseline are one line. They come from the top down. */
export function linesOf(words: readonly Word[]): readonly Line[] {
  return rowsOf(words).map((row) => lineOf(row.words));
}
