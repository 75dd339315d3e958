import { describe, expect, test } from 'vitest';
import { isBullet, isNoteMark, printedText, raisedFigure } from '../../../../src/read/pdf/geometry/glyphs.ts';
import type { Run } from '../../../../src/read/pdf/sheet-content.ts';

function run(text: string, font: string): Run {
  const face = { font, bold: false, italic: false, size: 10 };
  return { text, face, left: 0, right: 10, top: 0, bottom: 10, baseline: 8, turn: 0, artefact: false };
}

describe('what a run shows', () => {
  test.each([
    ['a tick', 'ü', 'Wingdings-Regular', '✓'],
    ['an arrow', 'Ø', 'Wingdings', '➤'],
    ['a ticked box', '\uf0fe', 'Wingdings', '☑'],
    ['a bullet in private codes', '\uf0b7', 'SymbolMT', '●'],
    ['a private code that nobody knows', '\ue123', 'Arial', '•'],
    ['the ring of a typewriter face', 'o', 'CourierNewPSMT', '◦'],
    ['a word in a typewriter face', 'of', 'CourierNewPSMT', 'of'],
    ['a letter', 'ü', 'Arial', 'ü'],
  ])('%s', (_, text, font, shown) => {
    expect(printedText(run(text, font))).toBe(shown);
    expect(printedText(run(shown, font))).toBe(shown);
  });
});

test('bullets only mark an item, ticked boxes say something', () => {
  expect(['•', '▪', '–', '➤', '◦'].every(isBullet)).toBe(true);
  expect(['☐', '☑', 'o', '*', '--', '•a'].some(isBullet)).toBe(false);
});

test('a raised figure is the mark of a note', () => {
  expect(raisedFigure('10')).toBe('¹⁰');
  expect(isNoteMark('¹⁰')).toBe(true);
  expect(isNoteMark('m²')).toBe(false);
});
