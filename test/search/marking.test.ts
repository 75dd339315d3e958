import { describe, expect, test } from 'vitest';
import { markedPieces } from '../../src/search/browser/marking.ts';
import { stemsOf } from '../../src/search/browser/stems.ts';

/** The text with its marked words in square brackets. */
function marked(text: string, words: string): string {
  return markedPieces(text, stemsOf(words))
    .map((piece) => (piece.marked ? `[${piece.text}]` : piece.text))
    .join('');
}

describe('the words of a search on the page that it led to', () => {
  test.each([
    ['flooding', 'Homes were flooded; the flood of 2023.', 'Homes were [flooded]; the [flood] of 2023.'],
    ['Park Cafés', 'the park’s cafes', 'the [park]’s [cafes]'],
    ['the bus', 'The bus is in the depot.', 'The [bus] is in the depot.'],
    ['a', 'a bus', 'a bus'],
    ['24/00109', '24/00109 and 2400109', '[24]/[00109] and 2400109'],
    ['<b>', '<b>bold</b>', '<b>bold</b>'],
  ])('%s', (words, text, expected) => {
    expect(marked(text, words)).toBe(expected);
  });
});
