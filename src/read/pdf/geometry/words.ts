import type { Box, Run } from '../sheet-content.ts';
import { printedText } from './glyphs.ts';

/** A word, or the part of one that is drawn in one go, where it stands on the page. */
export interface Word extends Box {
  readonly text: string;
  readonly run: Run;
  readonly baseline: number;
  /** Size of its face in points. */
  readonly size: number;
  /** How wide a space of its face is, in points. */
  readonly space: number;
  /** White space stands before it, behind it, in its own run. */
  readonly spaceBefore: boolean;
  readonly spaceBehind: boolean;
}

/** Typewriter faces, of which every letter is equally wide. */
const evenFace = /mono|courier|typewriter/i;
const evenWidth = 0.6;
const usualSpace = 0.28;

const narrow = /[\s.,:;'’‘!|()[\]ijltfrI/-]/;
const broad = /[\p{Lu}mw%@&—…]/u;

/** Typical widths of letters in a proportional face, in ems: enough to tell where a word of a run begins. */
function advance(letter: string): number {
  if (narrow.test(letter)) return 0.3;
  return broad.test(letter) ? 0.72 : 0.54;
}

function widthsUpTo(text: string, even: boolean): readonly number[] {
  const widths = [0];
  for (let at = 0; at < text.length; at += 1) {
    widths.push((widths[at] ?? 0) + (even ? 1 : advance(text.charAt(at))));
  }
  return widths;
}

/** The words of one run. A file gives only the ends of a run; where its words stand between them is reckoned from typical widths. */
function wordsOfRun(
  run: Run,
  { left, top, right, bottom, baseline }: Box & { readonly baseline: number },
): readonly Word[] {
  const text = printedText(run);
  const even = evenFace.test(run.face.font);
  const found = [...text.matchAll(/\S+/g)];
  const widths = found.length > 1 || /^\s|\s$/.test(text) ? widthsUpTo(text, even) : [];
  const scale = (right - left) / (widths.at(-1) ?? 1);
  return found.map(({ 0: word, index }) => ({
    text: word,
    run,
    left: left + (widths[index] ?? 0) * scale,
    right: widths.length === 0 ? right : left + (widths[index + word.length] ?? 0) * scale,
    top,
    bottom,
    baseline,
    size: run.face.size,
    space: run.face.size * (even ? evenWidth : usualSpace),
    spaceBefore: index > 0,
    spaceBehind: index + word.length < text.length,
  }));
}

/** The words of some upright runs; runs of white space give none. */
export function wordsOf(runs: readonly Run[]): readonly Word[] {
  return runs.flatMap((run) => wordsOfRun(run, run));
}

/** Part of the size that letters reach below their baseline. */
const descent = 0.22;

/** A turned run's box as it lies when the page is turned so that the run can be read. */
function turnedBack({
  left,
  top,
  right,
  bottom,
  baseline,
  turn,
  face,
}: Run): Box & { readonly baseline: number } {
  const upright: Box =
    turn === 90
      ? { left: top, right: bottom, top: -right, bottom: -left }
      : turn === 270
        ? { left: -bottom, right: -top, top: left, bottom: right }
        : turn === 180
          ? { left: -right, right: -left, top: -bottom, bottom: -top }
          : { left, top, right, bottom };
  return { ...upright, baseline: turn === 0 ? baseline : upright.bottom - descent * face.size };
}

/**
 * The words of turned runs, those of one angle together. Their places are those on the page turned so that they can
 * be read; the place on the page is that of their run.
 */
export function turnedWords(runs: readonly Run[]): readonly (readonly Word[])[] {
  return Map.groupBy(runs, ({ turn }) => turn)
    .values()
    .map((group) => group.flatMap((run) => wordsOfRun(run, turnedBack(run))))
    .filter((words) => words.length > 0)
    .toArray();
}

/** The runs that some words come from, each once, in the order of the words. */
export function runsOf(words: readonly Word[]): readonly Run[] {
  return [...new Set(words.map(({ run }) => run))];
}

/** Below this many ems a gap is kerning; a space squeezed by justification is wider. */
const kerning = 0.1;

/** Whether a space stands between two words of one line: the file says so, or the gap shows it. */
export function isSpaced(before: Word, after: Word): boolean {
  if (before.spaceBehind || after.spaceBefore) return true;
  return after.left - before.right > kerning * Math.min(before.size, after.size);
}
