import { describe, expect, test } from 'vitest';
import {
  exemptAppendices,
  exemptAppendixForms,
  exemptLine,
  isExemptFileName,
  isExemptTitle,
  standsForExempt,
  titleWithoutMark,
} from '../../src/recognise/exempt.ts';
import { exemptFileNameForms, exemptLineForms, exemptTitleForms } from '../../src/recognise/exempt-forms.ts';

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

test.each([
  ['Exempt annex 2', ['annex 2']],
  ['Confidential Annexe B', ['annex b']],
  ['Restricted annex 4', ['annex 4']],
  ['Appendices A, B, and C are exempt.', ['appendix a', 'appendix b', 'appendix c']],
  ['Appendices A & B are exempt.', ['appendix a', 'appendix b']],
  ['Appendix B is exempt. See exempt Appendix B.', ['appendix b']],
  ['The appendix on annexes: exempt appendix 3', ['appendix 3']],
])('the labels in “%s” are %j', (text, labels) => {
  expect(exemptAppendices(text)).toEqual(labels);
});

test('white space round a mark changes nothing, and a line of more than 400 letters is no mark', () => {
  expect(exemptLine('  NOT FOR PUBLICATION ')).toBe('NOT FOR PUBLICATION');
  expect(isExemptTitle('  Exempt: Sale of the depot ')).toBe(true);
  expect(isExemptFileName(' Private Pack ')).toBe(isExemptFileName('Private Pack'));
  const title = (length: number) => `Exempt: ${'a'.repeat(length - 8)}`;
  expect([isExemptTitle(title(400)), isExemptTitle(title(401))]).toEqual([true, false]);
});

test.each([
  ['This document is restricted and cannot be shown', true],
  ['Document is Restricted', true],
  ['The documents are restricted', false],
  ['The speed is restricted', false],
])('“%s” stands for a paper that is kept back: %s', (text, stands) => {
  expect(standsForExempt(text)).toBe(stands);
});

test.each([
  ['Sale of the depot (Exempt)', 'Sale of the depot'],
  ['Sale of the depot  [contains exempt information]', 'Sale of the depot'],
  ['Sale of the depot (in private) and more', 'Sale of the depot and more'],
  ['Sale of the depot (Not for publication by virtue of paragraph 3)', 'Sale of the depot'],
  ['Sale of the depot (Confidential) (Exempt)', 'Sale of the depot'],
  ['Exempt: Sale of the depot', 'Sale of the depot'],
  ['URGENT EXEMPT ITEM Sale of the depot', 'Sale of the depot'],
  ['Confidential report Sale of the depot', 'Sale of the depot'],
  ['Private – Sale of the depot', 'Sale of the depot'],
  ['Restricted paper Sale', 'Sale'],
  ['Sale of the depot – Exempt', 'Sale of the depot'],
  ['Sale of the depot : not for publication ', 'Sale of the depot'],
  ['Gwerthu’r depo (eithriedig)', 'Gwerthu’r depo'],
  [' Sale of the depot ', 'Sale of the depot'],
  ['Exempted fees (2024)', 'Exempted fees (2024)'],
  ['The exempt: a history', 'The exempt: a history'],
  ['Parking – exempt vehicles', 'Parking – exempt vehicles'],
  ['Private roads', 'Private roads'],
])('the title “%s” is “%s” without its mark', (title, bare) => {
  expect(titleWithoutMark(title)).toBe(bare);
});

test('a long line is told in no time', () => {
  const begun = performance.now();
  for (const text of ['this report is '.repeat(4000), `${'-'.repeat(390)}x`, 'appendix b '.repeat(5000)]) {
    exemptLine(text);
    isExemptTitle(text);
    exemptAppendices(text);
  }
  titleWithoutMark(`Sale${' '.repeat(50_000)}of the depot`);
  expect(performance.now() - begun).toBeLessThan(500);
});
