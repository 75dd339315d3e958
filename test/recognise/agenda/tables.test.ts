import { describe, expect, test } from 'vitest';
import { isAgendaTable, readAgenda } from '../../../src/recognise/agenda.ts';
import { lineText } from '../../../src/recognise/lines.ts';
import { paragraph, table } from '../made-blocks.ts';
import { reading } from './reading.ts';

describe('the cells of an agenda', () => {
  test.each([
    ['12', { from: 12, to: 12 }],
    ['page 12', { from: 12, to: 12 }],
    ['Pages 12 – 1400', { from: 12, to: 1400 }],
    ['12—14', { from: 12, to: 14 }],
    ['12to14', { from: 12, to: 14 }],
  ])('“%s” are the pages %j', (cell, pages) => {
    const [entry] = readAgenda([table(['1', 'Parks', cell], ['2', 'Roads', ''])]).entries;
    expect(entry?.pages).toEqual(pages);
    expect(entry).not.toHaveProperty('isOnePageTwice');
    expect(entry).not.toHaveProperty('pagesLabel');
  });

  test.each(['12345', 'p 12', '12 - 12345', '12 and 14', 'see 12'])('“%s” are no pages', (cell) => {
    const [entry] = readAgenda([table(['1', 'Parks', cell], ['2', 'Roads', ''])]).entries;
    expect(entry?.title).toBe(`Parks ${cell}`);
    expect(entry).not.toHaveProperty('pages');
  });

  test('one page that is printed as a range is told as such', () => {
    expect(readAgenda([table(['1', 'Parks', '73 - 73'], ['2', 'Roads', '74'])]).entries).toEqual([
      {
        number: '1',
        title: 'Parks',
        note: [],
        access: 'public',
        pages: { from: 73, to: 73 },
        isOnePageTwice: true,
      },
      { number: '2', title: 'Roads', note: [], access: 'public', pages: { from: 74, to: 74 } },
    ]);
  });

  test.each([
    'Page',
    'Pages',
    'PAGE NO',
    'Page nos.',
    'Page number',
    'Pages numbers',
  ])('“%s” heads the column of pages, which stands with each range', (label) => {
    const { entries, rest } = readAgenda([table(['Item', 'Title', label], ['', 'Parks', '3'])]);
    expect(entries.map(({ title, pagesLabel }) => [title, pagesLabel])).toEqual([['Parks', label]]);
    expect(rest.map(lineText)).toEqual(['Item Title']);
  });

  test.each(['Pages of it', 'The page', 'Pagers'])('“%s” heads no column', (label) => {
    expect(isAgendaTable(table(['', label], ['Parks', '3']))).toBe(false);
  });

  test('the heading of a column that no range takes up stays as a line, once for each that is left', () => {
    const [head, more] = [table(['', 'Page'], ['1 Parks', '3']), table(['', 'Pages'], ['2 Roads', ''])];
    expect(reading(head, more)).toEqual({ entries: ['1 Parks [3-3]', '2 Roads'], rest: ['Pages'] });
    expect(reading(table(['No.', 'Subject', 'Page'], ['1', 'Parks', ''])).rest).toEqual([
      'No. Subject',
      'Page',
    ]);
  });

  test('a row with the word “page” and more is an item', () => {
    expect(reading(table(['', 'Page'], ['Page', 'Benches'], ['1 Parks', '3'])).rest).toContain(
      'Page Benches',
    );
  });
});

describe('a table lists agenda items', () => {
  test.each([
    [
      'by two numbers that go up',
      [
        ['1', 'Parks'],
        ['2', 'Roads'],
      ],
    ],
    [
      'by two equal numbers',
      [
        ['4', 'Parks'],
        ['4', 'Roads'],
      ],
    ],
    [
      'by numbers before titles, with another cell',
      [
        ['1 Parks', ''],
        ['2) Roads', ''],
      ],
    ],
    [
      'by numbers in half of its rows',
      [
        ['1', 'Parks'],
        ['2', 'Roads'],
        ['', 'Mere'],
        ['', 'Wick'],
      ],
    ],
    [
      'by numbers behind an empty cell',
      [
        ['', '1', 'Parks'],
        ['', '2', 'Roads'],
      ],
    ],
    ['by one row with number and range', [['10 Work Programme', '90 - 95']]],
    ['by one row with a range without spaces', [['10', 'Work Programme', '9–1000']]],
  ])('%s', (_sign, rows) => {
    expect(isAgendaTable(table(...rows))).toBe(true);
  });

  test.each([
    [
      'by one number',
      [
        ['1', 'Parks'],
        ['', 'Roads'],
      ],
    ],
    [
      'by numbers that go down',
      [
        ['2', 'Parks'],
        ['1', 'Roads'],
      ],
    ],
    [
      'by numbers in fewer than half of its rows',
      [
        ['1', 'Parks'],
        ['2', 'Roads'],
        ['', 'A'],
        ['', 'B'],
        ['', 'C'],
      ],
    ],
    ['by numbered lines alone', [['1 Parks'], ['2 Roads']]],
    ['by one row with number and page', [['10', 'Work Programme', '90']]],
    ['by one row with a range and no number', [['Work Programme', '90 - 95']]],
    ['by one row with more than a range', [['10', 'Work Programme', 'to 90 - 95']]],
    ['by one row with less than a range', [['10', 'Work Programme', '90 - 95a']]],
    [
      'by numbers of four figures',
      [
        ['1000', 'Parks'],
        ['1001', 'Roads'],
      ],
    ],
  ])('and not %s', (_sign, rows) => {
    expect(isAgendaTable(table(...rows))).toBe(false);
  });

  test('a paragraph, or nothing, is none', () => {
    expect([isAgendaTable(paragraph('1 Parks')), isAgendaTable(undefined)]).toEqual([false, false]);
  });
});

describe('rows that are no item', () => {
  test('before the first item stay with the sheet', () => {
    expect(reading(table(['', 'Page'], ['Welcome', ''], ['1 Parks', '3']))).toEqual({
      entries: ['1 Parks [3-3]'],
      rest: ['Welcome'],
    });
  });

  test('behind an item are its notes, a number out of line among them', () => {
    expect(
      reading(
        table(['', '', 'Page'], ['1', 'Parks', '3'], ['15 minutes are allowed', '', ''], ['2', 'Roads', '4']),
      ).entries,
    ).toEqual(['1 Parks [3-3] · 15 minutes are allowed', '2 Roads [4-4]']);
  });

  test('an empty row says nothing', () => {
    expect(reading(table(['1', 'Parks'], ['', ''], ['2', 'Roads']))).toEqual({
      entries: ['1 Parks', '2 Roads'],
      rest: [],
    });
  });

  test('the heading of a part stays, and is that of the items below it', () => {
    const { entries, rest } = readAgenda([table(['1', 'Parks'], ['Part 2', ''], ['2', 'Land'])]);
    expect(rest.map(lineText)).toEqual(['Part 2']);
    expect(entries.map(({ part, access }) => [part, access])).toEqual([
      [undefined, 'public'],
      ['Part 2', 'exempt'],
    ]);
    expect(entries[0]).not.toHaveProperty('part');
  });

  test('a single number is a title of a page', () => {
    expect(reading(table(['1', 'Parks'], ['2', 'Roads'], ['3', '']))).toEqual({
      entries: ['1 Parks', '2 Roads · 3'],
      rest: [],
    });
  });
});
