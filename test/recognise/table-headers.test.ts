import { describe, expect, test } from 'vitest';
import type { Table } from '../../src/document/block.ts';
import { text } from '../../src/document/inline.ts';
import { markTableHeaders } from '../../src/recognise/table-headers.ts';
import { sourceBlocks } from './source-blocks.ts';

type Row = readonly string[];

function table(rows: readonly Row[]): Table {
  return { type: 'table', headerRows: 0, rows: rows.map((row) => row.map((cell) => [text(cell)])) };
}

/** Whether the first of some rows is taken for headings. */
function isHeaded(...rows: readonly Row[]): boolean {
  const [block] = markTableHeaders([table(rows)]);
  return block?.type === 'table' && block.headerRows === 1;
}

describe('the first row heads the columns', () => {
  test('when long text stands below short words', () => {
    const long = (letters: number) => isHeaded(['Action', 'Who'], ['x'.repeat(letters), 'Ann Curlew']);
    expect([long(60), long(61)]).toEqual([false, true]);
  });

  test('when short labels stand above two rows of three columns', () => {
    const [benches, paths] = [
      ['Benches', 'Ann', 'May'],
      ['Paths', 'Bob', 'June'],
    ];
    const headed = (...first: Row) => isHeaded(first, benches as Row, paths as Row);
    expect(headed('Topic', 'Lead', 'Date')).toBe(true);
    expect(headed('£ million', '%', 'Élan')).toBe(true);
    expect(headed('(a)', '# of parks', '& more')).toBe(true);
    expect(headed('', 'Lead', 'Date')).toBe(true);
    expect(headed('Topic', 'lead', 'Date')).toBe(false);
    expect(isHeaded(['Topic', 'Lead', 'Date'], benches as Row)).toBe(false);
    expect(isHeaded(['Topic', 'Lead'], ['Benches', 'Ann'], ['Paths', 'Bob'])).toBe(false);
  });

  test('and the reason is told', () => {
    expect(markTableHeaders(sourceBlocks('Park\tVisits', 'Wick\t40'))[0]?.because).toMatch(/column headings/);
  });

  test.each([
    ...[
      '40',
      '1,200',
      '£1,200.50',
      '£ 5',
      '(285)',
      '(£0.285)',
      '-5',
      '–£5',
      '12%',
      '3k',
      '1.2m',
      '£3bn',
      '£5M',
    ],
    ...['-', '–', ' 40\n'],
  ])('when a figure stands below a word: %j', (figure) => {
    expect(isHeaded(['Park', 'Visits'], ['Wick', figure])).toBe(true);
    expect(isHeaded(['Park', 'Visits'], ['Wick', '40'], ['Marram', figure], ['Elm', ''])).toBe(true);
  });

  test.each([
    '40 parks',
    'No 40',
    '£40 each',
    '12-13',
    '40%%',
    '--',
    'k',
    '',
  ])('but not above %j, which is no figure', (words) => {
    expect(isHeaded(['Park', 'Visits'], ['Wick', words])).toBe(false);
    if (words !== '') expect(isHeaded(['Park', 'Visits'], ['Wick', '40'], ['Marram', words])).toBe(false);
  });

  test.each(['2016', '2014 15', '2014'])('when years stand above figures: %s', (year) => {
    expect(isHeaded(['Park', year, 'All'], ['Wick', '40', '41'])).toBe(true);
  });
});

describe('no row is taken for headings', () => {
  test.each<[string, readonly Row[]]>([
    ['where there is one row', [['Park', 'Visits']]],
    ['where there is none', []],
    [
      'where the first row is figures like the rest',
      [
        ['1', '40'],
        ['2', '120'],
      ],
    ],
    [
      'where the first row is data like the rest',
      [
        ['Ann Curlew', 'Clerk'],
        ['Bob Dunlin', 'Chair'],
      ],
    ],
    [
      'where the first row holds an amount',
      [
        ['Park', '40', 'All'],
        ['Wick', '5', '6'],
        ['Elm', '6', '7'],
      ],
    ],
    ...['The parks are open.', 'Are they open?', 'Open!'].map((words): [string, readonly Row[]] => [
      `where the first row is a sentence: ${words}`,
      [
        ['Parks', words],
        ['Wick', '40'],
      ],
    ]),
    [
      'where only one of its cells is filled',
      [
        ['Complaints', ''],
        ['Upheld', '5'],
      ],
    ],
    [
      'where most of the first row is empty',
      [
        ['Complaints', 'All', '', '', ''],
        ['Upheld', '5', '6', '7', '8'],
      ],
    ],
  ])('%s', (_where, rows) => {
    expect(isHeaded(...rows)).toBe(false);
  });

  test('with a cell that is longer than a heading', () => {
    const headed = (letters: number) => isHeaded(['Park', 'x'.repeat(letters)], ['Wick', '40']);
    expect([headed(90), headed(91)]).toEqual([true, false]);
  });

  test('half of the cells of a heading may be empty', () => {
    expect(isHeaded(['Park', 'All', '', ''], ['Wick', '5', '6', '7'])).toBe(true);
  });

  test('what is no table, and a table that has its headings, are left alone', () => {
    const blocks = sourceBlocks('No table', '', '- a list');
    expect(markTableHeaders(blocks)).toEqual(blocks);
    const headed = {
      ...table([
        ['Park', 'Visits'],
        ['Wick', '40'],
      ]),
      headerRows: 2,
    };
    expect(markTableHeaders([headed])).toEqual([headed]);
  });
});
