import { describe, expect, test } from 'vitest';
import {
  exclusionForms,
  exclusionIn,
  letsIn,
  readmissionForms,
  shutsOut,
} from '../../src/recognise/exclusion.ts';
import { atLeastOne } from '../at-least-one.ts';

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
      for (const { pattern, examples, others } of forms) {
        for (const example of atLeastOne(examples))
          expect([example, pattern.test(example)]).toEqual([example, true]);
        for (const other of atLeastOne(others)) expect(other).toMatch(/\w/);
      }
  });

  test.each([
    'Carried: that the press be now excluded.',
    'The Panel decided that members of the public were excluded.',
    'The Committee decided to exclude the public.',
    'The public be asked nothing. It was agreed that the public be excluded.',
    'That the public be now excluded.',
    'At this point, all members of the press and the public left the room.',
    'All the public withdrew.',
    'The press were excluded.',
    'The public now left the meeting.',
    'At this point the public withdrew.',
    'It was agreed that the press and public, but for the auditors, be excluded.',
    'That the public, but for the auditors, be excluded.',
    'The Committee then goes into closed session.',
    'Penderfynwyd gwahardd wasg.',
    'Penderfynwyd gwahardd’r cyhoedd.',
    'The public was required to leave.',
    'The Council resolved itself into “Committee”.',
    'The meeting continued in private.',
    'The meeting was held in camera.',
    'The meeting proceeded in Part II.',
    'Penderfynwyd gwahardd y cyhoedd.',
    'Penderfynwyd eithrio’r wasg.',
  ])('it was shut out: %s', (text) => {
    expect(shutsOut(text)).toBe(true);
  });

  test.each([
    'Members of the public were re-admitted.',
    'The public were readmitted.',
    'The press rejoined the meeting.',
    'The public was invited back.',
    'The press were allowed to re-enter.',
    'The press were allowed to reenter.',
    'Ail-dderbyniwyd y wasg.',
    'Ailddderbyniwyd neb, ond dychwelodd y cyhoedd.',
    'The Council reconvened in public.',
    'The Committee moved back into open session.',
    'The Panel returned to a public session.',
    'The Council came out of “in Committee”.',
    'Ailddderbyniwyd y wasg a dychwelodd y cyhoedd.',
  ])('it was let in again: %s', (text) => {
    expect(letsIn(text)).toBe(true);
  });

  test('only in a text that is short enough to tell of one thing', () => {
    const shut = 'It was agreed that the public be excluded.';
    const back = 'The public returned to the meeting.';
    const long = (text: string, letters: number) => `${'.'.repeat(letters - text.length)}${text}`;
    expect([shutsOut(long(shut, 1500)), shutsOut(long(shut, 1501))]).toEqual([true, false]);
    expect([letsIn(long(back, 1500)), letsIn(long(back, 1501))]).toEqual([true, false]);
  });

  test.each([
    'It was agreed that the public need not be excluded.',
    'It was agreed that the public be excluded, which was not needed.',
    'It was agreed, there being no need that the public be excluded.',
    'It was decided that the public may be excluded, or were excluded.',
    'The members of the public gallery',
    'In May the public withdrew',
    'It was agreed that the public be excluded, or not exclude anybody.',
    'We saw that the public be excluded',
    'It was agreed that the published figures be excluded',
    'The Council went into committees',
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
    ['… for agenda item no. 12a', { of: 'items', numbers: ['12a'] }],
    ['… for Item Nos. 9 & 10', { of: 'items', numbers: ['9', '10'] }],
    ['… for items nos 9 and 10', { of: 'items', numbers: ['9', '10'] }],
    ['… for item no 9', { of: 'items', numbers: ['9'] }],
    ['… for item9', { of: 'items', numbers: ['9'] }],
    ['… for items 10 – 12', { of: 'items', numbers: ['10', '11', '12'] }],
    ['… for items 12 to 13', { of: 'items', numbers: ['12', '13'] }],
    ['… for items 7, 9 to 11 and 14', { of: 'items', numbers: ['7', '9', '10', '11', '14'] }],
    ['… for items 9a to 11', { of: 'items', numbers: ['9a', '10', '11'] }],
    ['… for minute number 84', { of: 'items', numbers: ['84'] }],
    ['… for items 9, and 10 and item 12', { of: 'items', numbers: ['9', '10', '12'] }],
    ['… for items 9-11', { of: 'items', numbers: ['9', '10', '11'] }],
    ['… for items 9–11', { of: 'items', numbers: ['9', '10', '11'] }],
    ['… for items 9 - 11', { of: 'items', numbers: ['9', '10', '11'] }],
    ['… for ITEMS 9 — 11', { of: 'items', numbers: ['9', '10', '11'] }],
    ['… for item 9 – 12 Mill Lane', { of: 'items', numbers: ['9'] }],
    ['… for items 9 to 9', { of: 'items', numbers: ['9'] }],
    ['… for items 11 to 9', { of: 'items', numbers: ['11', '9'] }],
    ['… for items 9 to 11a', { of: 'items', numbers: ['9', '10', '11a'] }],
    ['… for items 9a to 9c', { of: 'items', numbers: ['9a', '9b', '9c'] }],
    ['… for items 7, 9 – 11 and 14', { of: 'items', numbers: ['7', '9', '10', '11', '14'] }],
    ['… for items 7; 9', { of: 'items', numbers: ['7', '9'] }],
    [
      `… for items ${Array.from({ length: 15 }, (_, at) => at + 1).join(', ')}`,
      { of: 'items', numbers: Array.from({ length: 15 }, (_, at) => String(at + 1)) },
    ],
    ['… for Section 100A and paragraph 3', { of: 'rest' }],
    ['… for the next agenda item', { of: 'next' }],
    ['… for this item', { of: 'next' }],
    ['… for the following items', { of: 'rest' }],
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
