import { describe, expect, test } from 'vitest';
import {
  type ExemptForm,
  exemptFileNameForms,
  exemptLineForms,
  exemptTitleForms,
} from '../../src/recognise/exempt-forms.ts';
import { atLeastOne } from '../at-least-one.ts';

const tables = [
  ['a line', exemptLineForms],
  ['a title', exemptTitleForms],
  ['the name of a file', exemptFileNameForms],
] as const;

describe.each(tables)('the forms by which %s marks what is not for the public', (_where, forms) => {
  test.each(forms)('$name', ({ pattern, examples, open }) => {
    for (const example of atLeastOne(examples))
      expect([example, pattern.test(example)]).toEqual([example, true]);
    for (const line of atLeastOne(open)) expect([line, pattern.test(line)]).toEqual([line, false]);
  });

  test('have each a name of their own, and say which words of open papers look like them', () => {
    const names = forms.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const words of [...names, ...forms.flatMap(({ open }) => open)]) expect(words).toMatch(/\p{L}/u);
  });
});

const x = (count: number) => 'x'.repeat(count);
const isMarked = (forms: readonly ExemptForm[], words: string) =>
  forms.some(({ pattern }) => pattern.test(words));

describe('a line says that its paper is not for the public', () => {
  test.each([
    '*** NOT FOR PUBLICATION ***',
    'Strictly not for publication',
    'This annex is not for publication',
    'STRICTLY CONFIDENTIAL',
    'Private & Confidential',
    'Council confidential',
    'Exempt annexe 12',
    'Restricted minute',
    '— EXEMPT 7: —',
    'Report Part 2',
    '(Part ii minutes)',
    'Part two item',
    'Part B: closed',
    `PART 2 ${x(38)} private`,
    'Paragraph 3 of Schedule 12A',
    'Paras 1a of Schedule 7A',
    'Para (12) of Atodlen 12A',
    '[By virtue of paragraph 3 of Schedule 12A]',
    `Exempt ${x(29)} paragraph 3 of Schedule 12A`,
    `The annex contains ${x(59)} paragraph 3 of Schedule 12A`,
    `Paragraph 3 ${x(78)} Schedule 12A`,
    'Eithriedig: paragraff 14 o Atodlen 12A',
    '(Yn rhinwedd paragraffau 14 o Atodlen 12A)',
    'Restricted minutes: paras 1',
    `Private paper ${x(38)} paragraph 9a`,
    `Exempt: paragraph 3 ${x(59)}`,
    `Exempt, for ${x(73)} information relating to any individual`,
    `The report is ${x(59)} information relating to any individual`,
    'As it contains information relating to any individual',
    'It contains information relating to any individual',
    'Reasons for this: information which reveals that the authority proposes to act',
    '** This document is restricted **',
    'Document is restricted.',
    '*IN PRIVATE*',
    'PINK PAPER',
    'PINK PAPERS:',
    "Mae'r adroddiad hwn heb fod i'w gyhoeddi",
    "Yr atodiad hon sydd heb fod i'w gyhoeddi",
    "(Nid yw i'w chyhoeddi)",
    'ddim i’w chyhoeddi',
    'Atodiad b yn gyfrinachol',
    '(Cofnodion eithriedig 12)',
    'Rhan ii: cyfrinachol',
    `Rhan 2 ${x(38)} breifat`,
    'Reasons why this report is exempt: prices',
    'Grounds for being private : prices',
    'Reason for non-publication: prices',
    'Exemption status: yes',
    'Exempt: yes',
    'Access to information : closed',
    'Confidentiality: fully exempt',
    'Security classification: Part 2',
  ])('“%s”', (line) => {
    expect(isMarked(exemptLineForms, line)).toBe(true);
  });

  test.each([
    'It is not for publication',
    'Not for publication - no',
    'Not for publication: n/a',
    'Not for publications',
    'Very confidential',
    'Exempt appendix 123',
    'Exempt report AB',
    'In part 2',
    'Part 2 reports',
    'Some part 2: exempt',
    `PART 2 ${x(39)} private`,
    'Part 2 exempted',
    'Paragraph 3d of Schedule 12A',
    'Paragraph 123 of Schedule 12A',
    'Paragraph 3 of Schedule 12AB',
    'See paragraph 3 of Schedule 12A',
    `The annex contains ${x(60)} paragraph 3 of Schedule 12A`,
    `Paragraph 3 ${x(79)} Schedule 12A`,
    'Paragraph 3 of Schedule 12A in the annex',
    'Gweler paragraff 14 o Atodlen 12A',
    'Paragraff 123 o Atodlen 12A',
    `Private paper ${x(39)} paragraph 9a`,
    `Exempt: paragraph 3 ${x(60)}`,
    'Semi-private: paragraph 9',
    `Exempt, for ${x(74)} information relating to any individual`,
    `The report is ${x(60)} information relating to any individual`,
    'Some information relating to any individual',
    'Information relating to any individuals',
    'The document is restricted',
    'This document is restricted to us',
    'In private',
    'ALL IN PRIVATE',
    'PINK PAPERS OF MAY',
    "Mae popeth heb fod i'w gyhoeddi",
    'Popeth yn gyfrinachol',
    'Atodiad b yn gyfrinachol iawn',
    'Atodiad eithriedig 123',
    `Rhan 2 ${x(39)} breifat`,
    'Dwy ran 2: preifat',
    'The reasons why this report is exempt: prices',
    'Reason for exemption: none',
    'Reason for exemption: n/a',
    'Reason for exemption: nil',
    'Reason for exemption: no',
    'Reason for exemption: -',
    'Reason for exemption: see the annex',
    'Exempt: yes, but the appendix alone',
    'Our access: closed',
    'Access: closedown',
    'Classification: part exempt',
    'Classification: exempt appendix',
    'Classification: private (partially exempt)',
  ])('and not “%s”', (line) => {
    expect(isMarked(exemptLineForms, line)).toBe(false);
  });
});

describe('a title says so', () => {
  test.each([
    'Land (private and confidential)',
    'Land: exempt',
    'Land – confidential minutes 12',
    'Land [exempt information]: sale',
    'Land (cyfrinachol) – sale',
    'Exempt – land',
    'CONFIDENTIAL annexe on land',
    'Exempt session',
    'Part ii: closed',
    `Part 2 ${x(28)} private`,
    `Exempt ${x(28)} part 2`,
    'Land (in private)',
    'Land [private minutes]  ',
    'Atodiad gyfrinachol',
    'Busnes eithriedig',
    'Land, pink pages',
    'Land: a pink sheet',
    '(PRIVATE PACK) Cabinet',
  ])('“%s”', (title) => {
    expect(isMarked(exemptTitleForms, title)).toBe(true);
  });

  test.each([
    'Land (exempt report AB)',
    'Land (exempted)',
    'Land-exempt',
    'The exempt minutes',
    'Exempt itemised',
    `Part 2 ${x(29)} private`,
    `Exempt ${x(29)} part 2`,
    'Counterpart 2: closed',
    'Land (in private) of Wick',
    'Land private',
    'Yr atodiad gyfrinachol',
    'Pinkish papers',
    'Pink paperwork',
    'The (Private Pack)',
    'Land not for publications',
  ])('and not “%s”', (title) => {
    expect(isMarked(exemptTitleForms, title)).toBe(false);
  });
});

describe('the name of a file says so', () => {
  test.each([
    'Restricted',
    'confidential paper of May',
    'Depot restricted minutes 12',
    'Item 9 NFP Depot',
    'Depot sale CONFIDENTIAL 2024',
  ])('“%s”', (name) => {
    expect(isMarked(exemptFileNameForms, name)).toBe(true);
  });

  test.each([
    'Exempt waste',
    'Confidential reporting',
    'Depot without exempt paper',
    'Depot no-exempt',
    'Depot exempt appendix 123',
    'ITEM 9 EXEMPT SALE',
    'Item 9 EXEMPT removed',
    'Item 9 NFPs Depot',
  ])('and not “%s”', (name) => {
    expect(isMarked(exemptFileNameForms, name)).toBe(false);
  });
});
