import { describe, expect, test } from 'vitest';
import { reportHeadTable } from '../../../src/recognise/report-head.ts';
import { paragraph, table } from '../made-blocks.ts';

/** Cells that make a head of whatever stands beside them. */
const enough = [['Report of: Ann Curlew', 'Wards affected: All'], ['Key decision: No']];

describe('what a cell of a head says', () => {
  /** The line that one more cell gives. */
  const cell = (words: string) => reportHeadTable(table([words], ...enough), [])?.lines[0];

  test.each([
    ['Wards : All', { field: 'wards', label: 'Wards', value: 'All' }],
    ['Wards:All', { field: 'wards', label: 'Wards', value: 'All' }],
    ['Is this a key decision? Yes', { field: 'keyDecision', label: 'Is this a key decision?', value: 'Yes' }],
    ['Report by the Head of Parks', { field: 'reportOf', label: 'Report by the', value: 'Head of Parks' }],
    ['REPORT OF Ann Curlew', { field: 'reportOf', label: 'REPORT OF', value: 'Ann Curlew' }],
    ['Report to Cabinet', { field: 'committee', label: 'Report to', value: 'Cabinet' }],
    ['Agenda item no. 5a', { field: 'item', label: 'Agenda item no.', value: '5a' }],
    ['ITEM: 12', { field: 'item', label: 'ITEM', value: '12' }],
    ['Item number:7', { field: 'item', label: 'Item number', value: '7' }],
    [
      'This report is not for publication',
      { field: 'publicStatus', value: 'This report is not for publication' },
    ],
    ['This report is partly exempt', { field: 'publicStatus', value: 'This report is partly exempt' }],
    [
      'This report is in part open to all',
      { field: 'publicStatus', value: 'This report is in part open to all' },
    ],
    ['PNP/03/A15', { field: 'reference', value: 'PNP/03/A15' }],
    ['AB/1/2/3', { field: 'reference', value: 'AB/1/2/3' }],
    ['1 May 2014', { field: 'date', value: '1 May 2014' }],
    ['Classification: Open', { label: 'Classification', value: 'Open' }],
  ])('“%s”', (words, line) => {
    expect(cell(words)).toEqual(line);
  });

  test.each([
    'Benches: a history',
    'Why? Because',
    `Is this a key decision? ${'x'.repeat(41)}`,
    'The report by Ann Curlew',
    'A report to Cabinet',
    'Now this report is public',
    'PNP/03/15 and more',
    'See PNP/03/15',
    'P/03',
    'ABCDEFG/03',
    'AB/1/2/3/4',
    '1 May 2014 to 2 May 2014',
    'On 1 May 2014 all of the benches were old',
    'ITEM 1234',
    'My item 5',
    'Items 5',
  ])('“%s” is the title', (words) => {
    expect(cell(words)).toEqual({ field: 'title', value: words });
  });

  test.each(['This report is publicly read', 'This report is about benches'])('“%s” is no field', (words) => {
    expect(cell(words)).toEqual({ value: words });
  });

  test('a bare label takes the cell behind it, and only that one', () => {
    const found = reportHeadTable(table(['Committee:', 'Parks'], ['Benches', ''], ...enough), []);
    expect(found?.lines.slice(0, 2)).toEqual([
      { field: 'committee', label: 'Committee', value: 'Parks' },
      { field: 'title', value: 'Benches' },
    ]);
  });
});

describe('the title of a head without a label for it', () => {
  const title = (committees: readonly string[], ...cells: readonly string[]) =>
    reportHeadTable(table(...cells.map((cell) => [cell]), ...enough), committees)?.title;

  test.each([
    [['Parks Committee', 'Benches'], 'Benches'],
    [['Benches', 'Parks Committee'], 'Benches'],
    [['Parks Committee'], 'Parks Committee'],
    [['Parks Forum', 'Working Group'], 'Working Group'],
    [['Grouping', 'Benches'], 'Grouping'],
    [['Panels of oak', 'Benches'], 'Panels of oak'],
    [['The Board Game', 'Benches'], 'The Board Game'],
    [['This report tells of oak', 'Benches'], 'Benches'],
    [['This reporter', 'Benches'], 'This reporter'],
  ])('%j is “%s”', (cells, expected) => {
    expect(title([], ...cells)).toBe(expected);
  });

  test('is no committee that is known', () => {
    expect(title(['QUAY PEOPLE'], 'Benches', 'Quay People')).toBe('Benches');
    expect(title(['QUAY PEOPLE'], 'Quay People', 'Benches')).toBe('Benches');
    expect(title(['QUAY PEOPLE'], 'Quay People')).toBeUndefined();
  });

  test('is the one with a label, wherever it stands', () => {
    expect(title([], 'Committee: Parks', 'Title: Benches')).toBe('Benches');
  });
});

describe('what a head tells beside its lines', () => {
  const told = (...cells: readonly string[]) => {
    const { lines: _lines, ...facts } = reportHeadTable(
      table(...cells.map((cell) => [cell]), ...enough),
      [],
    ) ?? { lines: [] };
    return facts;
  };

  test.each([
    [['Decision no: n/a'], {}],
    [['Decision no: 24/00109'], { reference: '24/00109' }],
    [['Date: in May'], {}],
    [['Date: 1 May 2014', 'Committee: Cabinet - 2 May 2014'], { date: '2014-05-01' }],
    [['Committee: Cabinet - 2 May 2014'], { date: '2014-05-02' }],
    [['ITEM: 5'], { item: '5' }],
  ])('%j tells %j', (cells, facts) => {
    expect(told(...cells)).toEqual(facts);
  });
});

describe('lines are enough for a head', () => {
  const isHead = (...cells: readonly string[]) =>
    reportHeadTable(table(...cells.map((cell) => [cell])), []) !== undefined;

  test.each([
    ['three fields, two of them telling', ['Report of: Ann', 'Wards: All', 'Date: 1 May 2014']],
    ['three telling fields', ['Report of: Ann', 'Wards: All', 'Enquiries to: Bob']],
  ])('with %s', (_how, cells) => {
    expect(isHead(...cells)).toBe(true);
  });

  test.each([
    ['two fields', ['Report of: Ann', 'Wards: All', 'Words']],
    ['one field three times', ['Report of: Ann', 'From: Bob', 'By: Cy']],
    ['three fields, one of them telling', ['Report of: Ann', 'Title: Benches', 'Date: 1 May 2014']],
  ])('and not with %s', (_how, cells) => {
    expect(isHead(...cells)).toBe(false);
  });

  test('and no table of more than twenty rows, and nothing but a table, is one', () => {
    const rows = (count: number) => table(...enough, ...Array.from({ length: count - 2 }, () => ['']));
    expect(reportHeadTable(rows(20), [])).toBeDefined();
    expect(reportHeadTable(rows(21), [])).toBeUndefined();
    expect(reportHeadTable(paragraph('Report of: Ann\nWards: All\nKey decision: No'), [])).toBeUndefined();
  });
});
