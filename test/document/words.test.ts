import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { countWords, folded, likeness, totalWords, words, wordsMissing } from '../../src/document/words.ts';

describe('the words of a text', () => {
  test.each([
    ['letters and figures, in lower case', 'Bus Lane 4', ['bus', 'lane', '4']],
    ['pounds and percentages keep their sign', '£1.5m, 12%', ['£1', '5m', '12%']],
    [
      'an apostrophe parts a word, whichever one was typed',
      "Children’s children's",
      ['children', 's', 'children', 's'],
    ],
    ['a ligature is its letters', 'oﬃce ﬁle', ['office', 'file']],
    ['accents belong to their letter', 'CAFÉ', ['café']],
    ['a raised figure is a figure', 'm²', ['m2']],
    ['punctuation, dashes and tick boxes are no words', '– … ☑ -- (.)', []],
  ])('%s', (_, value, expected) => {
    expect(words(value)).toEqual(expected);
  });

  test('are counted over several texts', () => {
    const counts = countWords(['The bus', 'the lane']);
    expect([...counts]).toEqual([
      ['the', 2],
      ['bus', 1],
      ['lane', 1],
    ]);
    expect(totalWords(counts)).toBe(4);
  });

  test('that are missing are named as often as they are missing', () => {
    expect([...wordsMissing(countWords(['no no no yes']), countWords(['No, maybe']))]).toEqual([
      ['no', 2],
      ['yes', 1],
    ]);
  });

  test('nothing is missing from itself', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        expect(wordsMissing(countWords([value]), countWords([value])).size).toBe(0);
      }),
    );
  });
});

describe('texts made plain for comparing', () => {
  test('quotes, dashes, space and case do not matter', () => {
    expect(folded(' The  “Children’s”\u00a0Plan – 2024‑25 ')).toBe('the "children\'s" plan - 2024-25');
  });

  test('making plain twice changes nothing more', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (value) => {
        expect(folded(folded(value))).toBe(folded(value));
      }),
    );
  });
});

describe('how alike two titles are', () => {
  test.each([
    ['the same words', 'Harbour Road scheme', 'Harbour Road scheme', 1],
    ['the same words in another order', 'Road Harbour', 'Harbour Road', 1],
    ['another apostrophe, dash and case', 'Children’s Plan – update', "CHILDREN'S plan - Update", 1],
    ['an apostrophe that one of them forgot', "Children's Plan", 'Childrens Plan', 1],
    ['half of the words', 'Bus plan', 'Bus strategy', 0.5],
    ['nothing in common', 'Bus plan', 'Harbour wall', 0],
    ['two empty titles', '', '–', 1],
  ])('%s', (_, left, right, expected) => {
    expect(likeness(left, right)).toBe(expected);
  });

  test('it is a share, the same from both sides', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (left, right) => {
        expect(likeness(left, right)).toBe(likeness(right, left));
        expect(likeness(left, right)).toBeGreaterThanOrEqual(0);
        expect(likeness(left, right)).toBeLessThanOrEqual(1);
        expect(likeness(left, left)).toBe(1);
      }),
    );
  });
});
