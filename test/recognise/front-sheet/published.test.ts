import { describe, expect, test } from 'vitest';
import type { SourceBlock } from '../../../src/document/block.ts';
import { type FrontSheet, readFrontSheet } from '../../../src/recognise/front-sheet.ts';
import { paragraph } from '../made-blocks.ts';
import { apart, sourceBlocks } from '../source-blocks.ts';

const sheet = (...lines: readonly string[]): FrontSheet => readFrontSheet(sourceBlocks(...lines));
const filler = (count: number): readonly SourceBlock[] =>
  Array.from({ length: count }, () => paragraph('Words'));

describe('a supplement with a letter', () => {
  const letter = (...lines: readonly string[]) => sheet(...apart(...lines));
  const subject = 'PARKS COMMITTEE - TUESDAY, 9 MAY 2023';

  test.each([
    'Dear Member',
    'Dear Councillor Curlew',
    'DEAR COLLEAGUE',
    'Dear Sir or Madam',
    'Dear Madam',
    'Dear all,',
  ])('“%s” is of the meeting in its subject, and published on its own day', (greeting) => {
    expect(letter('Date: 5 May 2023', greeting, subject, 'Here is a paper.')).toMatchObject({
      committee: 'Parks Committee',
      date: '2023-05-09',
      published: '2023-05-05',
      inferred: ['published'],
    });
  });

  test.each(['To the Member', 'Oh dear all', 'Dearest'])('and not with “%s”', (greeting) => {
    const front = letter('Date: 5 May 2023', greeting, subject);
    expect([front.date, front.published]).toEqual(['2023-05-05', undefined]);
  });

  test('the subject names a body, else the letter tells no more than any sheet', () => {
    const front = letter('Date: 5 May 2023', 'Dear all,', 'BENCHES - TUESDAY, 9 MAY 2023');
    expect([front.committee, front.date, front.published]).toEqual([undefined, '2023-05-05', '2023-05-05']);
  });

  test.each([
    ['date 5 May 2023', '2023-05-05'],
    ['Our reference: 7  Date: 5 May 2023', '2023-05-05'],
    ['Dated 5 May 2023', undefined],
    ['The update: 5 May 2023', undefined],
  ])('“%s” tells the day %s', (line, published) => {
    expect(letter(line, 'Dear all,', subject).published).toBe(published);
  });

  test('the greeting stands among the first twenty-five blocks, and so does the day', () => {
    const [greeting, day] = [paragraph('Dear all,'), paragraph('Date: 5 May 2023')];
    const published = (...blocks: readonly SourceBlock[]) => readFrontSheet(blocks).published;
    expect(published(day, ...filler(23), greeting)).toBe('2023-05-05');
    expect(published(day, ...filler(24), greeting)).toBeUndefined();
    expect(published(greeting, ...filler(24), day)).toBeUndefined();
  });
});

describe('when the sheet was published', () => {
  test.each([
    ['Published on: 24 April 2014', '2014-04-24'],
    ['Agenda PUBLISHED 24 April 2014', '2014-04-24'],
    ['Date of publication: 24 April 2014', undefined],
    ['Unpublished on 24 April 2014', undefined],
    ['Published in April', undefined],
    [`Published on 24 April 2014 ${'x'.repeat(92)}`, '2014-04-24'],
    [`Published on 24 April 2014 ${'x'.repeat(93)}`, undefined],
  ])('“%s”: %s', (line, published) => {
    const front = sheet('Parks Committee', '', line);
    expect([front.published, front.inferred]).toEqual([published, []]);
  });

  const signed = (day: string, ...between: readonly string[]) =>
    sheet(
      ...apart(
        'Meeting on 1 May 2014',
        'AGENDA',
        '1. Apologies',
        '2. Minutes',
        'The meeting is open.',
        day,
        ...between,
      ),
    );

  test.each([
    '24 April 2014',
    'Thursday, 24th April, 2014',
    'Thursday 24 April 2014',
  ])('is taken from the day below the signature: “%s”', (day) => {
    const front = signed(day);
    expect([front.published, front.inferred]).toEqual(['2014-04-24', ['published']]);
  });

  test.each([
    'Signed on 24 April 2014',
    '24 April 2014 in Wick',
    '1 May 2014',
    '2 May 2014',
    '24/4/14',
  ])('and not from “%s”', (day) => {
    expect(signed(day).published).toBeUndefined();
  });

  test('the day stands among the last six blocks, and the last of two counts', () => {
    const five = ['One.', 'Two.', 'Three.', 'Four.', 'Five.'];
    expect(signed('24 April 2014', ...five).published).toBe('2014-04-24');
    expect(signed('24 April 2014', ...five, 'Six.').published).toBeUndefined();
    expect(signed('23 April 2014', '24 April 2014').published).toBe('2014-04-24');
  });

  test('nothing is signed where there is no agenda, or no day of the meeting', () => {
    expect(sheet(...apart('Meeting on 1 May 2014', '24 April 2014')).published).toBeUndefined();
    expect(
      sheet(...apart('AGENDA', '1. Apologies', '2. Minutes', 'All.', '24 April 2014')).published,
    ).toBeUndefined();
  });

  test('what it prints wins over what is signed', () => {
    const front = signed('24 April 2014', 'Published on 23 April 2014');
    expect([front.published, front.inferred]).toEqual(['2014-04-23', []]);
  });
});

test.each([
  ['Quorum: 4', '4'],
  ['The quorum is four.', 'four'],
  ['QUORUM 5', '5'],
  ['Quorum twelve members', 'twelve'],
  ['Quorums: 5', undefined],
  ['A quorum was present', undefined],
  ['Quorum: the Clerk tells', undefined],
])('the quorum in “%s” is %s', (line, quorum) => {
  expect(sheet('Parks Committee', '', line).quorum).toBe(quorum);
});
