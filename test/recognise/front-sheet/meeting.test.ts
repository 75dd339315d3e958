import { describe, expect, test } from 'vitest';
import type { SourceBlock } from '../../../src/document/block.ts';
import { text } from '../../../src/document/inline.ts';
import { type FrontSheet, readFrontSheet } from '../../../src/recognise/front-sheet.ts';
import { paragraph } from '../made-blocks.ts';
import { apart, noted, sourceBlocks } from '../source-blocks.ts';

const sheet = (...lines: readonly string[]): FrontSheet => readFrontSheet(sourceBlocks(...lines));
const filler = (count: number): readonly SourceBlock[] =>
  Array.from({ length: count }, () => paragraph('Words'));
/** The facts of the meeting that a sheet of lines set apart says. */
const meeting = (...lines: readonly string[]) => {
  const { committee, date, time, venue } = sheet(...apart(...lines));
  return { committee, date, time, venue };
};

describe('when and where the meeting is, in a sentence', () => {
  test.each([
    ['Meeting of 1 May 2014', { date: '2014-05-01' }],
    ['To be held on 1 May 2014', { date: '2014-05-01' }],
    ['It will take place on 1 May 2014', { date: '2014-05-01' }],
    ['Thursday 1 May 2014 at 7 pm', { date: '2014-05-01', time: '19:00' }],
    [`Thursday 1 May 2014 at 7 pm ${'x'.repeat(61)}`, { date: '2014-05-01', time: '19:00' }],
    [`Thursday 1 May 2014 at 7 pm ${'x'.repeat(62)}`, {}],
    ['Thursday 1 May 2014', {}],
    ['The meeting is at 7 pm', {}],
    ['Agenda published for the meeting of 1 May 2014', {}],
    ['Minutes of the meeting of 1 May 2014', {}],
  ])('“%s” says %j', (line, facts) => {
    expect(meeting(line)).toEqual({
      committee: undefined,
      time: undefined,
      venue: undefined,
      ...facts,
      date: 'date' in facts ? facts.date : undefined,
    });
  });

  test('the hour may stand on the line below', () => {
    expect(meeting('Meeting on 1 May 2014', '7 pm')).toMatchObject({ date: '2014-05-01', time: '19:00' });
  });

  test.each([
    ['Meeting on 1 May 2014 in the Council Chamber, Wick.', 'Council Chamber, Wick'],
    ['Meeting on 1 May 2014 at Guildhall Wick', 'Guildhall Wick'],
    ['Meeting on 1 May 2014 at the Shire House', 'Shire House'],
    ['Meeting on 1 May 2014 in the council', undefined],
    ['Meeting on 1 May 2014 at the Mill', undefined],
  ])('“%s” names the place %s', (line, venue) => {
    expect(meeting(line).venue).toBe(venue);
  });

  test.each([
    ['Mill Lane, Wick.', 'Mill Lane, Wick'],
    ['The Green Room', 'The Green Room'],
    ['Wick village hall', 'Wick village hall'],
    ['CHAMBER OF THE MILL', 'CHAMBER OF THE MILL'],
    ['Arts centre', 'Arts centre'],
    ['12 Mill Lane', '12 Mill Lane'],
    ['The Mill', undefined],
    ['Quorum 3', undefined],
    ['Present: A, B', undefined],
    ['Page 4', undefined],
    [`Mill, ${'x'.repeat(153)}`, `Mill, ${'x'.repeat(153)}`],
    [`Mill, ${'x'.repeat(154)}`, undefined],
  ])('the line below it, “%s”, names the place %s', (below, venue) => {
    expect(meeting('Meeting on 1 May 2014', below).venue).toBe(venue);
  });

  test('the place in the sentence wins over the line below it', () => {
    expect(meeting('Meeting on 1 May 2014 in the Town House', 'Mill Lane, Wick').venue).toBe('Town House');
  });

  test('stands among the first twenty-five blocks', () => {
    const date = (before: number) =>
      readFrontSheet([...filler(before), paragraph('Meeting on 1 May 2014')]).date;
    expect([date(24), date(25)]).toEqual(['2014-05-01', undefined]);
  });
});

describe('when and where the meeting is, in labelled lines', () => {
  test.each([
    ['Date: 1 May 2014', { date: '2014-05-01' }],
    ['Date of meeting : 1 May 2014', { date: '2014-05-01' }],
    ['MEETING DATE: 1 May 2014', { date: '2014-05-01' }],
    ['When: 1 May 2014, 7 pm', { date: '2014-05-01', time: '19:00' }],
    ['Date: 1 May 2014 at 7 pm', { date: '2014-05-01', time: '19:00' }],
    ['Up to date: 1 May 2014', {}],
    ['Date: in May', {}],
  ])('“%s” says %j', (line, facts) => {
    const { date, time } = sheet(line);
    expect({ ...(date === undefined ? {} : { date }), ...(time === undefined ? {} : { time }) }).toEqual(
      facts,
    );
  });

  test.each([
    ['Start time: 7 pm', '19:00'],
    ['TIME : 7 pm', '19:00'],
    ['Lunch time: 7 pm', '18:00'],
    ['Time: to be told', '18:00'],
  ])('“%s” beside a day with an hour gives the hour %s', (line, time) => {
    expect(sheet('Date: 1 May 2014 at 6 pm', line).time).toBe(time);
  });

  test.each([
    ['Venue: The Mill', 'The Mill'],
    ['Place : The Mill', 'The Mill'],
    ['LOCATION:The Mill', 'The Mill'],
    ['Where: The Mill', 'The Mill'],
    ['No venue: The Mill', undefined],
  ])('“%s” gives the place %s', (line, venue) => {
    expect(sheet('Date: 1 May 2014', line).venue).toBe(venue);
  });

  test('stand in paragraphs among the first twenty-five blocks', () => {
    const date = (before: number) => readFrontSheet([...filler(before), paragraph('Date: 1 May 2014')]).date;
    expect([date(24), date(25)]).toEqual(['2014-05-01', undefined]);
    expect(sheet('Date: 1 May 2014\tVenue: The Mill').venue).toBeUndefined();
  });

  test('a label in a row of a table is no labelled line', () => {
    const front = sheet('Date: 1 May 2014', '', 'Time: 6 pm\tVenue: The Mill');
    expect([front.time, front.venue]).toEqual([undefined, undefined]);
  });
});

describe('when and where the meeting is, in a row', () => {
  const row = (rows: number) =>
    sheet(
      '1 May 2014\t7 pm\tThe Mill',
      ...Array.from(
        { length: rows - 1 },
        (_, at) => `Door ${at}\tYard ${at}\tGate ${'of the mill '.repeat(8)}`,
      ),
    );

  test('the place is the first cell with words that is no day and no hour', () => {
    expect(row(1)).toMatchObject({ date: '2014-05-01', time: '19:00', venue: 'The Mill' });
    expect(sheet('1 May 2014\t7 pm\t12')).not.toHaveProperty('venue');
    expect(sheet('1 May 2014\t7 pm').venue).toBeUndefined();
  });

  test('of a table of more than four rows is none, nor is one without an hour or a day', () => {
    expect([row(4).date, row(5).date]).toEqual(['2014-05-01', undefined]);
    expect(sheet('1 May 2014\tThe Mill').date).toBeUndefined();
    expect(sheet('7 pm\tThe Mill').time).toBeUndefined();
  });

  test('becomes lines of text in its place, without its empty cells', () => {
    const place = { line: 4, toLine: 5 };
    const rows = [
      [[text('1 May 2014')], [], [text('7 pm')]],
      [[text('The Mill')], [], []],
    ];
    expect(readFrontSheet([{ type: 'table', headerRows: 0, rows, place, gap: 2 }]).rest).toEqual([
      {
        type: 'paragraph',
        content: [text('1 May 2014'), { type: 'break' }, text('7 pm'), { type: 'break' }, text('The Mill')],
        place,
        gap: 2,
      },
    ]);
    const [bare] = readFrontSheet([{ type: 'table', headerRows: 0, rows }]).rest;
    expect(Object.keys(bare ?? {})).toEqual(['type', 'content']);
    expect(noted(sheet('Park\tVisits', 'Wick\t40').rest)).toEqual([
      'table, 0 header rows',
      '  | Park | Visits |',
      '  | Wick | 40 |',
    ]);
  });
});

describe('the body that meets', () => {
  test('is the first that is no council, else the council', () => {
    expect(meeting('Standing Advisory Council', 'Parks Committee', 'Roads Committee').committee).toBe(
      'Parks Committee',
    );
    expect(meeting('Standing Advisory Council', 'Words').committee).toBe('Standing Advisory Council');
    expect(sheet('Parks Committee\tRoads Committee').committee).toBeUndefined();
    const body = (before: number) =>
      readFrontSheet([...filler(before), paragraph('Parks Committee')]).committee;
    expect([body(24), body(25)]).toEqual(['Parks Committee', undefined]);
  });
});
