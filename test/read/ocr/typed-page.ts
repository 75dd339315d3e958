import type {
  RecognisedLine,
  RecognisedPage,
  RecognisedParagraph,
} from '../../../src/read/ocr/recognised-page.ts';

const letter = 10;

function typedLine(raw: string, row: number, confidence: number): RecognisedLine {
  const height = raw.startsWith('# ') ? 40 : 20;
  const line = raw.replace(/^# /, '');
  const words = [...line.matchAll(/\S+/g)].map(({ 0: text, index }) => ({
    text,
    confidence,
    bbox: { x0: index * letter, x1: (index + text.length) * letter, y0: row * 30, y1: row * 30 + height },
  }));
  return { words, rowAttributes: { rowHeight: height } };
}

/**
 * What an engine would give for a page typed like this: letters of one width, a blank line between paragraphs,
 * "# " in front of a line that is set large. `confidence` is that of every word, from 0 to 100.
 */
export function typedPage(typed: string, confidence = 95): RecognisedPage {
  let row = 0;
  const paragraphs = typed.split(/\n{2,}/).map((paragraph): RecognisedParagraph => {
    const lines = paragraph.split('\n').map((line) => {
      row += 1;
      return typedLine(line, row, confidence);
    });
    return { lines };
  });
  return { blocks: paragraphs.map((paragraph) => ({ paragraphs: [paragraph] })) };
}
