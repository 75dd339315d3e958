import { describe, expect, test } from 'vitest';
import { first, headingLines, readingOf } from '../source-blocks.ts';
import { minutesItems, minutesOf, reportBody, timesTold, told } from './told.ts';

/** What the notes on the county's pack rank eighth to tenth: nested lists, people, marks with two senses. */

test('a first child that was lifted out of its list is one of the children', () => {
  expect(
    reportBody(
      '2. Duties',
      '',
      '- 2.1 The keepers have regard to:',
      '- (a) Eliminate weeds',
      ' - (b) Advance flowers',
      ' - (c) Foster trees',
    ).slice(1),
  ).toEqual([
    '¶ <2.1> The keepers have regard to:',
    'list',
    '  • <(a)> Eliminate weeds',
    '  • <(b)> Advance flowers',
    '  • <(c)> Foster trees',
  ]);
});

describe('people named in several manners', () => {
  test('guests named in the text come with the item that they came for; speakers by office name nobody', () => {
    const { attendance } = first(
      minutesOf(
        'Present: Councillors I Grebe and N Merlin',
        '',
        '1. Youth',
        '',
        'The Chairman welcomed Noel Marten, Chairman of Care Ltd, and Ida Chough, director, and invited them to speak.',
        '',
        'The Contract Manager, who came too, said little.',
      ).minutes,
    );
    expect(attendance.map(({ name, status, items }) => [name, status, ...(items ?? [])].join(' '))).toEqual([
      'I Grebe present',
      'N Merlin present',
      'Noel Marten in attendance 1',
      'Ida Chough in attendance 1',
    ]);
  });
});

describe('marks with two senses', () => {
  const reading = minutesOf(
    'Present',
    '',
    '* I Grebe (Chairman)\t* K Bittern',
    'S Crane\t* J Egret',
    '',
    '*present',
    '',
    '1. Apologies',
    '',
    'Apologies\tSubstitutes',
    'Cllr S Crane\t--',
    '',
    '2. Dates',
    '',
    '*NB – third Thursday in May',
    '',
    '- * not a mark but a word',
  );

  test('an asterisk is presence in the list and a word elsewhere; “--” is nobody', () => {
    expect(first(reading.minutes).attendance.map(({ name, status }) => `${name} ${status}`)).toEqual([
      'I Grebe present',
      'K Bittern present',
      'J Egret present',
      'S Crane apologies',
    ]);
    expect(minutesItems('1. Dates', '', '*NB – third Thursday in May').at(-1)).toBe(
      '¶ *NB – third Thursday in May',
    );
  });

  test('a row of dashes is a left-over of the table and is kept apart', () => {
    expect(reading.furniture).toEqual([]);
    expect(
      readingOf('10:00\t22 January 2015\tHall', '--------\t--------\t--------').furniture.map(
        ({ reason }) => reason,
      ),
    ).toEqual(['extraction mark']);
  });

  test('no word is told twice', () => {
    expect(timesTold(reading, 'third')).toBe(1);
    expect(headingLines(first(reading.minutes).blocks)).toEqual(['## 1. Apologies', '## 2. Dates']);
    expect(told(undefined)).toEqual([]);
  });
});
