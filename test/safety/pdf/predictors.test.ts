import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { forPredictor, withoutPredictor } from '../../../src/safety/pdf/predictors.ts';

const told = (parameters: Readonly<Record<string, number>>) => new Map(Object.entries(parameters));
const plain = (rows: readonly number[], parameters: Readonly<Record<string, number>>) => {
  const content = withoutPredictor(Uint8Array.from(rows), told(parameters));
  return content && [...content];
};

describe('a row of a predictor of PNG', () => {
  const first = [0, 10, 20, 30];
  test.each([
    ['as it is', 0, [1, 2, 3]],
    ['by what stands to the left', 1, [1, 3, 6]],
    ['by what stands above', 2, [11, 22, 33]],
    ['by the mean of both', 3, [6, 15, 25]],
    ['by the nearest of three neighbours', 4, [11, 22, 33]],
  ])('is told %s', (_, kind, row) => {
    expect(plain([...first, kind, 1, 2, 3], { Predictor: 15, Columns: 3 })).toEqual([10, 20, 30, ...row]);
  });

  test('takes the nearest neighbour: to the left, above, or between them', () => {
    const rows = (row: readonly number[]) => plain([0, 10, 50, 90, 4, ...row], { Predictor: 15, Columns: 3 });
    expect(rows([0, 0, 0])).toEqual([10, 50, 90, 10, 50, 90]);
    expect(rows([90, 0, 0])).toEqual([10, 50, 90, 100, 100, 100]);
    expect(rows([246, 0, 0])).toEqual([10, 50, 90, 0, 50, 90]);
    expect(rows([20, 226, 0])).toEqual([10, 50, 90, 30, 20, 50]);
  });

  test('has bytes that begin again at nothing', () => {
    expect(plain([1, 200, 100], { Predictor: 11, Columns: 2 })).toEqual([200, 44]);
  });

  test('is as wide as its columns, colours and bits say, and one byte when nothing does', () => {
    expect(plain([1, 1, 2, 3, 4, 5, 6], { Predictor: 15, Columns: 2, Colors: 3 })).toEqual([
      1, 2, 3, 5, 7, 9,
    ]);
    expect(plain([1, 1, 2, 1, 3, 4], { Predictor: 15, Columns: 4, BitsPerComponent: 4 })).toEqual([
      1, 3, 3, 7,
    ]);
    expect(plain([2, 1, 2, 1], { Predictor: 12 })).toEqual([1, 2]);
    expect(plain([2, 1, 2, 1], { Predictor: 12, Columns: 0 })).toEqual([1, 2]);
  });

  test('may be cut off', () => {
    expect(plain([0, 1, 2, 3, 2, 1], { Predictor: 12, Columns: 3 })).toEqual([1, 2, 3, 2]);
    expect(plain([0, 1, 2], { Predictor: 12, Columns: 9_999_999_999 })).toEqual([1, 2]);
    expect(plain([], { Predictor: 12, Columns: 3 })).toEqual([]);
  });
});

test('differences as in TIFF are added up in each row, for each colour', () => {
  expect(plain([1, 1, 1, 5, 1, 1], { Predictor: 2, Columns: 3 })).toEqual([1, 2, 3, 5, 6, 7]);
  expect(plain([1, 10, 1, 10], { Predictor: 2, Columns: 2, Colors: 2 })).toEqual([1, 10, 2, 20]);
  expect(plain([1, 1], { Predictor: 2, Columns: 2, BitsPerComponent: 4 })).toBeUndefined();
});

test('without a predictor all is as it is', () => {
  expect(plain([1, 2], {})).toEqual([1, 2]);
  expect(plain([1, 2], { Predictor: 1, Columns: 2 })).toEqual([1, 2]);
  expect([...(withoutPredictor(Uint8Array.of(3)) ?? [])]).toEqual([3]);
  expect([...(forPredictor(Uint8Array.of(3)) ?? [])]).toEqual([3]);
});

test('what is made ready for a predictor comes out as it was', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 90 }), fc.nat(20), fc.nat(4), (content, columns, colours) => {
      const parameters = told({ Predictor: 12, Columns: columns, Colors: colours });
      const ready = forPredictor(content, parameters);
      expect(ready && withoutPredictor(ready, parameters)).toEqual(content);
    }),
  );
  expect(forPredictor(Uint8Array.of(1), told({ Predictor: 2 }))).toBeUndefined();
});
