import { describe, expect, test } from 'vitest';
import { nameHolds, referenceForms, referencesPrinted } from '../../src/recognise/reference-numbers.ts';

describe('a reference', () => {
  test.each(referenceForms)('is $name: $example', ({ example }) => {
    expect(referencesPrinted(`Decision ${example}: benches`)).toEqual([example]);
  });

  test('is told apart from years, fractions and dates', () => {
    expect(
      referencesPrinted(
        'Budget 2024/25 and 24/25, on 12/03/2024 at 1/2 price, from 03/2024, N/A, AND/OR, see 24/00017.',
      ),
    ).toEqual(['24/00017']);
  });

  test.each([
    ['24/0017', ['24/0017']],
    ['24/000175', ['24/000175']],
    ['24/0001756', []],
    ['24/001', []],
    ['24/00017/ABCDEF', ['24/00017/ABCDEF']],
    ['24/00017/9', []],
    ['124/00017', []],
    ['1/24/00017', []],
    ['24/2024', []],
    ['24/1998', []],
    ['24/20245', ['24/20245']],
    ['24/2124', ['24/2124']],
    ['AB/1', ['AB/1']],
    ['ABCDEF/123456/AB/7', ['ABCDEF/123456/AB/7']],
    ['A/07/24', []],
    ['ABCDEFG/07', []],
    ['X/AB/07', []],
    ['AB/07/24/1/2', []],
    ['AND/OR', []],
  ])('in “%s” is read as %j', (printed, references) => {
    expect(referencesPrinted(printed)).toEqual(references);
  });

  test('is named once, however often it is printed', () => {
    expect(referencesPrinted('PK/07/24, 24/00017/FUL and PK/07/24')).toEqual(['24/00017/FUL', 'PK/07/24']);
  });

  test.each([
    '24-00109 - Report.pdf',
    '2400109 Report.pdf',
    'Item 7 (24 00109).pdf',
    '24_00109.pdf',
    '24.00109.pdf',
    '24/00109',
    '24-00109a.pdf',
  ])('is found in the name “%s”, which cannot hold its stroke', (name) => {
    expect(nameHolds(name, '24/00109')).toBe(true);
  });

  test.each([
    '124-00109.pdf',
    '24-001090.pdf',
    '24-0010.pdf',
    'a24-00109.pdf',
    'Z24-00109.pdf',
    '24--00109.pdf',
  ])('is not found in “%s”', (name) => {
    expect(nameHolds(name, '24/00109')).toBe(false);
  });
});
