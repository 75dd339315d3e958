import { describe, expect, test } from 'vitest';
import { repaired } from './repaired.ts';

const head = 'Topic\tLead\tDate';

describe('a table that goes on behind a page end is one table', () => {
  test('between two rows', () => {
    expect(repaired(head, 'Buses\tA Curlew\tMay', '', 'Bins\tB Dunlin\tJune')).toEqual([
      'table, 0 header rows',
      '  | Topic | Lead | Date |',
      '  | Buses | A Curlew | May |',
      '  | Bins | B Dunlin | June |',
    ]);
  });

  test('with its header printed again', () => {
    expect(repaired(head, 'Buses\tA Curlew\tMay', '', head, 'Bins\tB Dunlin\tJune')).toEqual([
      'table, 0 header rows',
      '  | Topic | Lead | Date |',
      '  | Buses | A Curlew | May |',
      '  | Bins | B Dunlin | June |',
      '(repeated table header) Topic\tLead\tDate',
    ]);
  });

  test('with page foot, page head and header between: the first of each stays', () => {
    const pageHead = ['WORK PROGRAMME', '', 'ITEM 10', ''];
    expect(
      repaired(
        ...pageHead,
        head,
        'Buses\tA Curlew\tMay',
        '',
        'Updated: 2 May',
        '',
        ...pageHead,
        head,
        'Bins\tB Dunlin\tJune',
        '',
        'Updated: 2 May',
      ),
    ).toEqual([
      '¶ WORK PROGRAMME',
      '¶ ITEM 10',
      'table, 0 header rows',
      '  | Topic | Lead | Date |',
      '  | Buses | A Curlew | May |',
      '  | Bins | B Dunlin | June |',
      '¶ Updated: 2 May',
      '(running header) WORK PROGRAMME',
      '(running header) ITEM 10',
      '(repeated table header) Topic\tLead\tDate',
      '¶ Updated: 2 May',
    ]);
  });

  test('over three pages', () => {
    expect(
      repaired(head, 'a\tb\tc', '', head, 'd\te\tf', '', head, 'g\th\ti').filter((line) =>
        line.startsWith('  '),
      ),
    ).toHaveLength(4);
  });
});

describe('a row that the page end cut is one row again', () => {
  test.each<[string, string, string, string]>([
    [
      'the rest of its middle cell',
      'Bins\tThe panel asked for new\tJune',
      '\tarrangements to be made.\t',
      '| Bins | The panel asked for new arrangements to be made. | June |',
    ],
    [
      'the rest of its first cell only',
      'Moorings and Market Stalls\tB Dunlin\tJune',
      'Yearly Count\t\t',
      '| Moorings and Market Stalls Yearly Count | B Dunlin | June |',
    ],
    [
      'the rest in lower case, first cell and all',
      'Gardeners were asked\tthese seeds being\tJune',
      'each spring\tmissing from them\t',
      '| Gardeners were asked each spring | these seeds being missing from them | June |',
    ],
    [
      'the rest in two cells',
      'Bins\tdue between June\tand',
      '\t2015\tJuly',
      '| Bins | due between June 2015 | and July |',
    ],
  ])('%s', (_, row, rest, expected) => {
    expect(repaired(head, row, '', rest, 'Buses\tA Curlew\tMay')).toEqual([
      'table, 0 header rows',
      '  | Topic | Lead | Date |',
      `  ${expected}`,
      '  | Buses | A Curlew | May |',
    ]);
  });

  test('a row cut below the header that was printed again', () => {
    expect(
      repaired(head, 'Moorings and Market Stalls\tB Dunlin\tJune', '', head, 'Yearly Count\t\t'),
    ).toContain('  | Moorings and Market Stalls Yearly Count | B Dunlin | June |');
  });

  test('no cell is lost when the rest is wider than the row', () => {
    expect(repaired('a\tb\tc', 'Bins\tgo on', '', '\tand on\textra')).toContain(
      '  | Bins | go on and on | extra |',
    );
  });
});

describe('a row that only looks like a rest stays a row', () => {
  test.each<[string, string, string]>([
    ['a group in capitals', 'Bins\tB Dunlin\tJune', 'LATE ITEMS\t\t'],
    ['a group that is a date', 'Bins\tB Dunlin\tJune', '3 December 2019\t\t'],
    ['a row below the same objective', 'Clean quays\tMore brooms.\tJune.', '\tMore bins.\tJuly.'],
    ['a row with a name of its own', 'Quays\tB Dunlin\tJune', 'Bins\t\tunder way'],
    ['a full row', 'Bins\tB Dunlin\tand', 'Buses\tA Curlew\tMay'],
  ])('%s', (_, row, next) => {
    expect(repaired(head, row, '', next)).toHaveLength(4);
  });
});

describe('two tables stay two', () => {
  test('when they have other columns', () => {
    expect(repaired('a\tb', '', 'c\td\te')).toEqual([
      'table, 0 header rows',
      '  | a | b |',
      'table, 0 header rows',
      '  | c | d | e |',
    ]);
  });

  test('when they have the same heads under another title', () => {
    expect(
      repaired(
        'Libraries\t2014/15\t2015/16',
        'Cost\t1\t2',
        '',
        'Museums\t2014/15\t2015/16',
        'Cost\t3\t4',
      ).filter((line) => line.startsWith('table')),
    ).toHaveLength(2);
  });

  test('when a row of totals has closed the first', () => {
    const found = repaired('Ward\tCost', 'Quay\t5', 'Total\t5', '', 'Stall\tRent', 'Fish\t2');
    expect(found.filter((line) => line.startsWith('table'))).toHaveLength(2);
  });

  test('when a sentence stands between', () => {
    expect(
      repaired(head, 'a\tb\tc', '', 'The second table shows the cost.', '', head, 'd\te\tf').filter((line) =>
        line.startsWith('table'),
      ),
    ).toHaveLength(2);
  });

  test('when a blank page stands between', () => {
    expect(
      repaired(head, '', 'This page is intentionally left blank', '', head).filter((line) =>
        line.startsWith('table'),
      ),
    ).toHaveLength(2);
  });
});
