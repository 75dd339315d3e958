import { describe, expect, test } from 'vitest';
import { personalDataFindings } from '../../../src/safety/personal-data/find.ts';
import { personalForms } from '../../../src/safety/personal-data/forms.ts';
import { atLeastOne } from '../../at-least-one.ts';

const kindsIn = (text: string) => personalDataFindings([{ text }], []).length;

describe('personal data is told by its form', () => {
  const rows = personalForms.flatMap(({ name, examples, others }) => [
    ...atLeastOne(examples).map((text) => [name, text, true] as const),
    ...atLeastOne(others).map((text) => [name, text, false] as const),
  ]);
  test.each(rows)('%s: “%s”: %s', (_, text, isOne) => {
    expect(kindsIn(text) > 0).toBe(isOne);
  });
});

test('a finding tells where the first stands and how many there are, and not what they say', () => {
  const lines = [
    { text: 'Mrs Tarn, 07700 900123', line: 4, page: 2 },
    { text: 'Mr Pym, 07700 900456', line: 9, page: 3 },
  ];
  expect(personalDataFindings(lines, [])).toEqual([
    {
      rule: 'personal-data',
      severity: 'warning',
      line: 4,
      page: 2,
      message:
        'The document shows what looks like 2 private telephone numbers: “0770…”, the first of them. It is published as it stands, and anybody can call it.',
      hint: 'If it should not be public, take it out of the document and put the new one in its place; Minutebook never changes what a paper shows.',
    },
  ]);
});

test('a picture that is called a signature is a note', () => {
  expect(personalDataFindings([], [{ text: 'A close-up of a signature', page: 7 }])).toMatchObject([
    { severity: 'note', page: 7, message: expect.stringContaining('a signature: in a picture') },
  ]);
  expect(personalDataFindings([], [{ text: 'A bench' }])).toEqual([]);
});

test('long lines are looked through in no time', () => {
  const begun = performance.now();
  for (const text of [
    'objection 1 A '.repeat(1400),
    `home ${' '.repeat(19_000)}`,
    '07700 90012'.repeat(1800),
  ])
    personalDataFindings([{ text }], []);
  expect(performance.now() - begun).toBeLessThan(1000);
});
