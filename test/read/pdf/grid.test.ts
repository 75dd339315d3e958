import { describe, expect, test } from 'vitest';
import { type Grid, gridOf, narrowed, settled } from '../../../src/read/pdf/tags/grid.ts';

interface Cell {
  readonly text: string;
  readonly rows: number;
  readonly columns: number;
}

function cell(text: string, rows = 1, columns = 1): Cell {
  return { text, rows, columns };
}

/** "oak 0,1": what stands where, row and column from 0. */
function placed({ cells }: Grid<Cell>): readonly string[] {
  return cells.map(({ cell: { text }, row, column }) => `${text} ${row},${column}`);
}

describe('cells of a table', () => {
  test('take the first free place of their row', () => {
    const grid = gridOf([[cell('tall', 2), cell('oak')], [cell('elm')]]);
    expect(placed(grid)).toEqual(['tall 0,0', 'oak 0,1', 'elm 1,1']);
    expect([grid.rows, grid.columns]).toEqual([2, 2]);
  });

  test('that span more than there is are cut off', () => {
    expect(gridOf([[cell('wide', 9, 3)]])).toMatchObject({ rows: 1, columns: 3 });
    expect(gridOf([[cell('wide', 1, 100_000)]]).columns).toBeLessThan(1000);
  });

  test('of a form move to the columns of its fullest row', () => {
    const form = gridOf([
      [cell('title', 1, 4)],
      [cell('name'), cell('Ada', 1, 3)],
      [cell('place', 1, 3), cell('pond')],
    ]);
    expect(placed(narrowed(form))).toEqual(['title 0,0', 'name 1,0', 'Ada 1,1', 'place 2,0', 'pond 2,1']);
  });

  test('that were left out when empty move the others back to where they stand', () => {
    const stretches = new Map([
      ['a', [0, 50]],
      ['b', [60, 110]],
      ['c', [120, 170]],
      ['total', [0, 40]],
      ['sum', [125, 165]],
    ]);
    const grid = gridOf([
      [cell('a'), cell('b'), cell('c')],
      [cell('total'), cell('sum')],
    ]);
    const found = settled(grid, ({ text }) => {
      const [left, right] = stretches.get(text) ?? [];
      return left === undefined || right === undefined ? undefined : { left, right };
    });
    expect(placed(found)).toEqual(['a 0,0', 'b 0,1', 'c 0,2', 'total 1,0', 'sum 1,2']);
  });
});
