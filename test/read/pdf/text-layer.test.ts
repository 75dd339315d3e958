import { describe, expect, test } from 'vitest';
import { faceOfFont } from '../../../src/read/pdf/face.ts';
import { readPages } from './read-pages.ts';
import { type Mark, text } from './tiny-pdf.ts';

async function linesOf(...marks: readonly Mark[]): Promise<readonly string[]> {
  return (await readPages(marks)).lines.map((line) => line.text);
}

describe('the lines of a page, as they are counted', () => {
  test('a gap is a space, touching pieces are one word', async () => {
    expect(await linesOf(text('oak', 60, 100), text('elm', 90, 100))).toEqual(['oak elm']);
    expect(await linesOf(text('oak', 60, 100), text('elm', 77.2, 100))).toEqual(['oakelm']);
  });

  test('another baseline is another line', async () => {
    expect(await linesOf(text('oak', 60, 100), text('elm', 60, 114))).toEqual(['oak', 'elm']);
  });

  test('what steps back in its line stands apart', async () => {
    expect(await linesOf(text('elm', 200, 100), text('oak', 60, 100))).toEqual(['elm oak']);
  });

  test('text turned another way is a line of its own', async () => {
    expect(await linesOf(text('oak', 60, 100), text('elm', 90, 100, { turn: 270 }))).toEqual(['oak', 'elm']);
  });

  test('the mark of a footnote is raised, an ordinal is not', async () => {
    expect(await linesOf(text('oak', 60, 100), text('2', 77.2, 96, { size: 6 }))).toEqual(['oak²']);
    expect(await linesOf(text('12', 60, 100), text('th', 72.2, 96, { size: 6 }))).toEqual(['12th']);
  });
});

describe('faces', () => {
  test.each([
    ['ABCDEF+Arial-BoldMT', { font: 'Arial-BoldMT', bold: true, italic: false }],
    ['Arial,Bold', { font: 'Arial,Bold', bold: true, italic: false }],
    ['TimesNewRomanPS-BoldItalicMT', { font: 'TimesNewRomanPS-BoldItalicMT', bold: true, italic: true }],
    ['Helvetica-Oblique', { font: 'Helvetica-Oblique', bold: false, italic: true }],
    ['Frutiger-Black', { font: 'Frutiger-Black', bold: true, italic: false }],
    ['ArialMT', { font: 'ArialMT', bold: false, italic: false }],
    ['', { font: '', bold: false, italic: false }],
  ])('“%s”', (name, face) => {
    expect(faceOfFont(name)).toEqual(face);
  });
});
