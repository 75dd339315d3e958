import { describe, expect, test } from 'vitest';
import { plainText, text } from '../../src/document/inline.ts';
import { countedBlocks, labelForm } from './automatic-numbers.ts';
import { drawnTable, mergedTable } from './drawn-table.ts';
import type { TruthBlock } from './truth.ts';

function numbered(number: string): TruthBlock {
  return { type: 'paragraph', number, content: [text('Gullies')] };
}

describe('automatic numbers', () => {
  test('what goes on from above is counted and printed in one way', () => {
    const counted = countedBlocks(['1.', '1.1.', '1.2', '2.', '2.1', '2.1.1'].map(numbered));
    expect(counted.map(({ block, depth }) => [block.type === 'paragraph' && block.number, depth])).toEqual([
      ['1.', 1],
      ['1.1', 2],
      ['1.2', 2],
      ['2.', 1],
      ['2.1', 2],
      ['2.1.1', 3],
    ]);
  });

  test('what does not stays as it was typed', () => {
    const counted = countedBlocks(['2.', '1.', '1.2', '(a)'].map(numbered));
    expect(counted.map(({ depth }) => depth)).toEqual([undefined, 1, undefined, undefined]);
  });

  test('labels are counted from the first', () => {
    expect(labelForm(['(a)', '(b)'])).toEqual({ prefix: '(', format: 'a', suffix: ')' });
    expect(labelForm(['i.', 'ii.', 'iii.'])).toEqual({ prefix: '', format: 'i', suffix: '.' });
    expect(labelForm(['1)', '3)'])).toBeUndefined();
    expect(labelForm([undefined])).toBeUndefined();
  });
});

describe('drawn tables', () => {
  const rows = (...lines: readonly string[]) => ({
    type: 'table' as const,
    headerRows: 0,
    rows: lines.map((line) => line.split(',').map((cell) => (cell === '' ? [] : [text(cell)]))),
  });
  const spans = (drawn: ReturnType<typeof drawnTable>) =>
    drawn.map((row) =>
      row.map((cell) => (cell === 'covered' ? '<' : `${plainText(cell.cell)} ${cell.columns}x${cell.rows}`)),
    );

  test('a title row and a group row cover the blank cells behind them', () => {
    expect(spans(drawnTable(rows('Before,,After', 'a,b,c', 'Friday,,', 'd,,e')))).toEqual([
      ['Before 2x1', '<', 'After 1x1'],
      ['a 1x1', 'b 1x1', 'c 1x1'],
      ['Friday 3x1', '<', '<'],
      ['d 1x1', ' 1x1', 'e 1x1'],
    ]);
  });

  test('equal neighbours in the last column are one cell, whose text the table says once', () => {
    const { table, drawn } = mergedTable(rows('a,b,Month', 'c,d,June', 'e,f,June', 'g,h,July'));
    expect(spans(drawn).map((row) => row[2])).toEqual(['Month 1x1', 'June 1x2', '<', 'July 1x1']);
    expect(table.rows.map((row) => plainText(row[2] ?? []))).toEqual(['Month', 'June', '', 'July']);
  });
});
