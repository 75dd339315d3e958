import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Inline } from '../../../src/document/inline.ts';
import { text } from '../../../src/document/inline.ts';
import { tableCsv } from '../../../src/site/tables/csv.ts';
import { lines } from '../sample-archive.ts';

function csv(rows: readonly (readonly string[])[]): string {
  const cells = rows.map((row) => row.map((cell): readonly Inline[] => lines(cell)));
  return tableCsv({ type: 'table', headerRows: 1, rows: cells });
}

/** A reader of CSV after RFC 4180, for these tests only. */
function parsed(file: string): readonly (readonly string[])[] {
  const rows: string[][] = [];
  const fields = /(?:"((?:[^"]|"")*)"|([^,\r\n"]*))(,|\r\n)/gy;
  let row: string[] = [];
  for (const [, quoted, plain, end] of file.slice(1).matchAll(fields)) {
    row.push(quoted?.replaceAll('""', '"') ?? plain ?? '');
    if (end === '\r\n') {
      rows.push(row);
      row = [];
    }
  }
  return rows;
}

describe('a table as CSV', () => {
  test('begins with the mark that spreadsheets know UTF-8 by, ends lines as RFC 4180 says, and pads short rows', () => {
    expect(csv([['Year', 'Cost'], ['2024', '£4,200'], ['2025']])).toBe(
      '\uFEFFYear,Cost\r\n2024,"£4,200"\r\n2025,\r\n',
    );
  });

  test('keeps the lines of a cell and doubles quotation marks', () => {
    expect(csv([['Water\nrain butt', 'the "main"']])).toBe('\uFEFF"Water\nrain butt","the ""main"""\r\n');
  });

  test('keeps marked words as words', () => {
    const cell: readonly Inline[] = [{ type: 'strong', children: [text('Total')] }, text(' cost')];
    expect(tableCsv({ type: 'table', headerRows: 0, rows: [[cell]] })).toBe('\uFEFFTotal cost\r\n');
  });
});

describe('what a spreadsheet would run as a formula is text', () => {
  test.each([
    ['=HYPERLINK("https://a.example")'],
    ['+44 20 7946 0000'],
    ['-1+2'],
    ['@SUM(A1)'],
    ['  =1+1'],
    ['\u00a0=1+1'],
    ['\u200b=1+1'],
    ['＝1+1'],
    ['\t=1'],
  ])('%j', (cell) => {
    expect(parsed(csv([[cell]]))).toEqual([[`'${cell}`]]);
  });

  test('on a later line of a cell too', () => {
    expect(parsed(csv([['Note\n=1+1']]))).toEqual([["Note\n'=1+1"]]);
  });

  test.each([
    '-5',
    '-5.3%',
    '+4',
    '(1,234)',
    '£-5',
    '-£3.2m',
    '-',
  ])('and the figure “%s” stays as it is', (cell) => {
    expect(parsed(csv([[cell]]))).toEqual([[cell]]);
  });
});

const cellText = fc
  .string({
    unit: fc.constantFrom('=', '+', '-', '@', '"', ',', ';', ' ', '\u00a0', '\t', '1', '.', 'A', '£', '%'),
  })
  .map((value) => value.replace(/[\r\n]/g, ' '));

test('whatever stands in the cells, reading the file gives them back, and none begins a formula', () => {
  const rows = fc
    .integer({ min: 1, max: 4 })
    .chain((width) =>
      fc.array(fc.array(cellText, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 4 }),
    );
  fc.assert(
    fc.property(rows, (table) => {
      const read = parsed(csv(table));
      expect(read.map((row) => row.map((cell) => cell.replace(/^'/, '')))).toEqual(
        table.map((row) => row.map((cell) => cell.replace(/^'/, ''))),
      );
      for (const cell of read.flat()) {
        const mayRun = /^[\s\u00a0]*[=@]/.test(cell) || /^[\s\u00a0]*[+-].*[A-Z@=]/.test(cell);
        expect(mayRun, JSON.stringify(cell)).toBe(false);
      }
    }),
  );
});
