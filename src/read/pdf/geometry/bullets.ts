import type { Box, Fill } from '../sheet-content.ts';
import type { Row } from './rows.ts';
import type { Word } from './words.ts';

/** A drawn bullet is at most this many ems wide and high. */
const largest = 0.6;
/** It stands at most this many ems before its text. */
const farthest = 2.5;

function isDot({ left, top, right, bottom }: Box, size: number): boolean {
  const [width, height] = [right - left, bottom - top];
  return (
    width > 1 && height > 1 && width <= largest * size && height <= largest * size && height < 1.5 * width
  );
}

/** The bullet that a dot before a word is, when nothing but white space stands between them or close before it. */
function bulletBefore(word: Word, before: Word | undefined, dots: readonly Box[]): Word | undefined {
  const { baseline, size, left } = word;
  const dot = dots.find((box) => {
    const middle = (box.top + box.bottom) / 2;
    const isLevel = middle < baseline && middle > baseline - 0.75 * size;
    const gap = left - box.right;
    return (
      isLevel &&
      gap > 0 &&
      gap < farthest * size &&
      isDot(box, size) &&
      (before?.right ?? 0) < box.left - 0.5 * size
    );
  });
  return (
    dot && { ...word, text: '•', left: dot.left, right: dot.right, spaceBefore: false, spaceBehind: true }
  );
}

/**
 * The words of some rows with the bullets that are drawn as dots: browsers print the marks of a list so. `dots` are
 * small shapes of the page.
 */
export function withDrawnBullets(rows: readonly Row[], dots: readonly (Box | Fill)[]): readonly Word[] {
  const small = dots.filter(({ left, right, top, bottom }) => right - left < 12 && bottom - top < 12);
  if (small.length === 0) return rows.flatMap(({ words }) => words);
  const byHeight = Map.groupBy(small, ({ top }) => Math.round(top / 10));
  return rows.flatMap(({ baseline, words }) => {
    const near = [-2, -1, 0].flatMap((step) => byHeight.get(Math.round(baseline / 10) + step) ?? []);
    if (near.length === 0) return words;
    return words.flatMap((word, at) => {
      const bullet = bulletBefore(word, words[at - 1], near);
      return bullet ? [bullet, word] : [word];
    });
  });
}
