import { describe, expect, test } from 'vitest';
import { personalDataFindings } from '../../../src/safety/personal-data/find.ts';

/** What is told of the kinds of personal data in some lines. */
const messagesOf = (...lines: readonly string[]) =>
  personalDataFindings(
    lines.map((text) => ({ text })),
    [],
  ).map(({ message }) => message);

describe('each kind is one finding that says why it matters', () => {
  test.each([
    [
      'Her number is AB 12 34 56 C.',
      'The document shows what looks like a National Insurance number: “AB 1…”. It is published as it stands, and with it somebody can pass for the person.',
      'The document shows what looks like 2 National Insurance numbers: “AB 1…”, the first of them. It is published as it stands, and with it somebody can pass for the person.',
    ],
    [
      'Mrs Tarn, 07700 900123',
      'The document shows what looks like a private telephone number: “0770…”. It is published as it stands, and anybody can call it.',
      'The document shows what looks like 2 private telephone numbers: “0770…”, the first of them. It is published as it stands, and anybody can call it.',
    ],
    [
      'Home address: 3a, Weir Road, Brindlewick',
      'The document shows what looks like a home address: “Home…”. It is published as it stands, and anybody can find them there.',
      'The document shows what looks like 2 home addresses of people who objected or complained: “Home…”, the first of them. It is published as it stands, and anybody can find them there.',
    ],
    [
      'Signed: Ada Reed',
      'The document shows what looks like a signature: “Sign…”. It is published as it stands, and anybody can copy it.',
      'The document shows what looks like 2 signatures: “Sign…”, the first of them. It is published as it stands, and anybody can copy it.',
    ],
  ])('“%s”', (line, one, two) => {
    expect(messagesOf(line)).toEqual([one]);
    expect(messagesOf(line, 'nothing', line)).toEqual([two]);
  });

  test('and several kinds are several findings', () => {
    expect(messagesOf('Signed: Ada Reed', 'Mrs Tarn, 07700 900123')).toHaveLength(2);
    expect(messagesOf('The bench stands by the pond.')).toEqual([]);
  });
});

test('a finding names no page or line that is not known', () => {
  const [found] = personalDataFindings([{ text: 'Signed: Ada Reed' }], []);
  expect([found?.severity, Object.keys(found ?? {}).toSorted()]).toEqual([
    'note',
    ['hint', 'message', 'rule', 'severity'],
  ]);
});

test('a line of more than 20,000 characters is data of some kind and not looked through', () => {
  const line = (length: number) => 'Mrs Tarn, 07700 900123'.padEnd(length, ' ');
  expect([messagesOf(line(20_000)).length, messagesOf(line(20_001)).length]).toEqual([1, 0]);
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
  expect(personalDataFindings([], [{ text: 'A signature' }, { text: 'signed by the Chair' }])).toMatchObject([
    { message: expect.stringContaining('2 signatures: in a picture, the first of them.') },
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
