import { expect, test } from 'vitest';
import { withoutEmptyColumns } from '../../../src/read/pdf/empty-columns.ts';
import type { ReadBlock } from '../../../src/read/pdf/sheet-block.ts';
import { outline } from '../../document/outline.ts';

const face = { font: '', size: 11, bold: false, italic: false };

function table(...rows: readonly (readonly string[])[]): ReadBlock {
  const cells = rows.map((row) =>
    row.map((words) => (words === '' ? [] : [{ type: 'text' as const, text: words }])),
  );
  return { block: { type: 'table', headerRows: 0, rows: cells }, face, endsFull: false };
}

const pageNumber: ReadBlock = {
  block: { type: 'furniture', text: '7', reason: 'page number' },
  face,
  endsFull: false,
};

function narrowed(...blocks: readonly ReadBlock[]): readonly string[] {
  return outline(withoutEmptyColumns(blocks).map(({ block }) => block));
}

test('a column that is empty throughout goes', () => {
  expect(narrowed(table(['Pond', '', '9'], ['Square', '', '31']))).toEqual([
    'table, 0 header rows',
    '  | Pond | 9 |',
    '  | Square | 31 |',
  ]);
});

test('one that is empty on one page only stays, for the pages to be joined', () => {
  expect(narrowed(table(['Pond', 'oak', '9']), pageNumber, table(['Square', '', '31']))).toEqual([
    'table, 0 header rows',
    '  | Pond | oak | 9 |',
    '(page number) 7',
    'table, 0 header rows',
    '  | Square |  | 31 |',
  ]);
});

test('a long stretch of empty columns beside a table was never part of it', () => {
  const wide = table([...Array.from({ length: 10 }, () => ''), 'Pond', '9']);
  expect(narrowed(table(['Square', '31']), pageNumber, wide)).toEqual([
    'table, 0 header rows',
    '  | Square | 31 |',
    '(page number) 7',
    'table, 0 header rows',
    '  | Pond | 9 |',
  ]);
});

test('what has one column left is text in a frame', () => {
  expect(narrowed(table(['', 'Dear Member'], ['', 'Please find the papers enclosed.']))).toEqual([
    '¶ Dear Member',
    '¶ Please find the papers enclosed.',
  ]);
});
