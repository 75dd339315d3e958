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

  test('is named once, however often it is printed', () => {
    expect(referencesPrinted('PK/07/24, 24/00017/FUL and PK/07/24')).toEqual(['24/00017/FUL', 'PK/07/24']);
  });

  test.each([
    '24-00109 - Report.pdf',
    '2400109 Report.pdf',
    'Item 7 (24 00109).pdf',
    '24_00109.pdf',
  ])('is found in the name “%s”, which cannot hold its stroke', (name) => {
    expect(nameHolds(name, '24/00109')).toBe(true);
  });

  test.each(['124-00109.pdf', '24-001090.pdf', '24-0010.pdf'])('is not found in “%s”', (name) => {
    expect(nameHolds(name, '24/00109')).toBe(false);
  });
});
