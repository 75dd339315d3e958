import { describe, expect, test } from 'vitest';
import {
  stretchesIn,
  united,
  withoutStretches,
  wordFinder,
} from '../../../src/safety/properties/stretches.ts';

describe('a word is found', () => {
  test('at or behind each place, of which each lies behind the one before', () => {
    const find = wordFinder('an end and an end', 'end');
    expect([0, 3, 4, 14, 15].map(find)).toEqual([3, 3, 14, 14, undefined]);
  });

  test('nowhere in a text that does not hold it, nor at its very end', () => {
    expect([0, 3, 99].map(wordFinder('nothing', 'end'))).toEqual([undefined, undefined, undefined]);
    expect(wordFinder('', 'end')(0)).toBeUndefined();
    expect(wordFinder('the end', 'end')(4)).toBe(4);
  });
});

describe('stretches reach', () => {
  const found = (text: string) =>
    [...stretchesIn(text, /<!--/g, /-->/)].map(({ from, to }) => text.slice(from, to));

  test('from each beginning to the first ending behind it', () => {
    expect(found('a<!--b-->c<!--d-->-->')).toEqual(['<!--b-->', '<!--d-->']);
  });

  test('over beginnings within them, and from one that stands right behind', () => {
    expect(found('<!--a<!--b-->-->')).toEqual(['<!--a<!--b-->']);
    expect(found('<!--a--><!--b-->')).toEqual(['<!--a-->', '<!--b-->']);
  });

  test('nowhere when nothing ends them: a beginning is not its own ending', () => {
    expect(found('<!--a--><!-- and no more')).toEqual(['<!--a-->']);
    expect([...stretchesIn('|a', /\|/g, /\|/)]).toEqual([]);
    expect([...stretchesIn('|a|b|', /\|/g, /\|/)]).toEqual([{ from: 0, to: 3 }]);
  });
});

test('a text is left without stretches of it', () => {
  const stretches = [
    { from: 0, to: 2 },
    { from: 4, to: 5 },
  ];
  expect(withoutStretches('abcdefg', stretches)).toBe('cdfg');
  expect(withoutStretches('abcdefg', [])).toBe('abcdefg');
  expect(withoutStretches('abcdefg', [{ from: 5, to: 7 }])).toBe('abcde');
});

describe('stretches come in their order,', () => {
  const ranges = (...pairs: readonly (readonly [number, number])[]) =>
    pairs.map(([from, to]) => ({ from, to }));

  test('those that touch or overlap as one', () => {
    expect(united(ranges([5, 7], [0, 2], [2, 3], [6, 9]))).toEqual(ranges([0, 3], [5, 9]));
    expect(united(ranges([0, 9], [1, 2], [3, 4]))).toEqual(ranges([0, 9]));
  });

  test('others apart, be it by one', () => {
    expect(united(ranges([3, 4], [0, 2]))).toEqual(ranges([0, 2], [3, 4]));
    expect(united([])).toEqual([]);
  });
});
