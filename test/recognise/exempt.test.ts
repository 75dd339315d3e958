import { describe, expect, test } from 'vitest';
import {
  exemptAppendices,
  exemptAppendixForms,
  exemptLine,
  isExemptFileName,
  isExemptTitle,
} from '../../src/recognise/exempt.ts';
import { exemptFileNameForms, exemptLineForms, exemptTitleForms } from '../../src/recognise/exempt-forms.ts';
import { atLeastOne } from '../at-least-one.ts';

describe('what the public may not read is told by', () => {
  const tables = [
    ['the line', exemptLineForms, (text: string) => exemptLine(text) !== undefined],
    ['the title', exemptTitleForms, isExemptTitle],
    ['the file name', exemptFileNameForms, isExemptFileName],
  ] as const;
  const rows = tables.flatMap(([where, forms, isMarked]) =>
    forms.flatMap(({ examples, open }) => [
      ...examples.map((text) => [where, text, true, isMarked] as const),
      ...open.map((text) => [where, text, false, isMarked] as const),
    ]),
  );
  test.each(rows)('%s “%s”: %s', (_where, text, marked, isMarked) => {
    expect(isMarked(text)).toBe(marked);
  });

  test('each form by its own examples', () => {
    for (const [, forms] of tables)
      for (const { pattern, examples } of atLeastOne(forms))
        for (const example of atLeastOne(examples))
          expect([example, pattern.test(example)]).toEqual([example, true]);
  });
});

test('an open report names its exempt appendices', () => {
  expect(
    exemptAppendices(
      'Appendix B is exempt from publication. Appendix C shows the plan. Annex 2 to this report contains confidential prices.',
    ),
  ).toEqual(['appendix b', 'annex 2']);
});

test.each(exemptAppendixForms)('an appendix is named so: $example', ({ pattern, example }) => {
  expect([...example.matchAll(pattern)]).not.toEqual([]);
  expect(exemptAppendices(example)).not.toEqual([]);
});

test.each([
  ['Appendices 2 and 3 are exempt.', ['appendix 2', 'appendix 3']],
  ['Appendix 2 is not exempt.', []],
  ['Appendix C shows the plan (see below).', []],
])('%s', (text, told) => {
  expect(exemptAppendices(text)).toEqual(told);
});

test('a long line is told in no time', () => {
  const begun = performance.now();
  for (const text of ['this report is '.repeat(4000), `${'-'.repeat(390)}x`, 'appendix b '.repeat(5000)]) {
    exemptLine(text);
    isExemptTitle(text);
    exemptAppendices(text);
  }
  expect(performance.now() - begun).toBeLessThan(500);
});
