import { describe, expect, test } from 'vitest';
import {
  exclusionForms,
  exclusionIn,
  letsIn,
  readmissionForms,
  shutsOut,
} from '../../src/recognise/exclusion.ts';

describe('minutes tell that the public', () => {
  const tables = [
    ['was shut out', exclusionForms, shutsOut],
    ['was let in again', readmissionForms, letsIn],
  ] as const;
  const rows = tables.flatMap(([what, forms, says]) =>
    forms.flatMap(({ examples, others }) => [
      ...examples.map((text) => [what, text, true, says] as const),
      ...others.map((text) => [what, text, false, says] as const),
    ]),
  );
  test.each(rows)('%s: “%s”: %s', (_what, text, told, says) => {
    expect(says(text)).toBe(told);
  });

  test('by each form and its own examples', () => {
    for (const [, forms] of tables)
      for (const { pattern, examples } of forms)
        for (const example of examples) expect([example, pattern.test(example)]).toEqual([example, true]);
  });

  test.each([
    'It was agreed that it was not necessary that the press and public be excluded.',
    'The Committee is to decide whether the press and public be excluded.',
  ])('nothing of the kind: %s', (text) => {
    expect(shutsOut(text)).toBe(false);
  });
});

describe('a decision to shut out the public is about', () => {
  test.each([
    ['RESOLVED that the public be excluded for item 9.', { of: 'items', numbers: ['9'] }],
    ['… during items 9, 10 and 12', { of: 'items', numbers: ['9', '10', '12'] }],
    ['… for agenda items 9 to 11', { of: 'items', numbers: ['9', '10', '11'] }],
    ['… for the following item of business', { of: 'next' }],
    ['… for the following item(s) of business', { of: 'rest' }],
    ['… for the remainder of the meeting', { of: 'rest' }],
  ])('%s', (text, exclusion) => {
    expect(exclusionIn(text)).toEqual(exclusion);
  });
});

test('a long text is told in no time', () => {
  const begun = performance.now();
  for (const text of [
    'resolved public '.repeat(4000),
    `${'items 9, '.repeat(4000)}`,
    'the press and '.repeat(90),
  ]) {
    shutsOut(text);
    letsIn(text);
    exclusionIn(text);
  }
  expect(performance.now() - begun).toBeLessThan(500);
});
