import { isNoteMark, raisedFigure } from './glyphs.ts';
import { commonSize, type Line } from './lines.ts';
import type { Word } from './words.ts';

/** Notes are set in at most this part of the size of the text. */
const noteSize = 0.92;

/**
 * The lines of a column, those of footnotes known: some programs raise the number in the text but not before the
 * note. Small lines below the text that begin with a number of a mark above get the mark back. `words` are those of
 * the page.
 */
export function withNoteMarks(lines: readonly Line[], words: readonly Word[]): readonly Line[] {
  const marks = words.filter(({ text }) => isNoteMark(text));
  if (marks.length === 0) return lines;
  const size = commonSize(words);
  return lines.map((line) => {
    const [first, ...rest] = line.words;
    if (!first || rest.length === 0 || line.size > noteSize * size || !/^\d{1,3}$/.test(first.text))
      return line;
    const text = raisedFigure(first.text);
    const isMarked = marks.some((mark) => mark.text === text && mark.baseline < line.baseline - line.size);
    return isMarked ? { ...line, words: [{ ...first, text }, ...rest] } : line;
  });
}
