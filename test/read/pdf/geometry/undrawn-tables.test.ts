import { describe, expect, test } from 'vitest';
import { lines, text, told } from './drawn-sheet.ts';
import { prose, rows } from './rows.ts';

describe('tables that nothing is drawn of', () => {
  test('three rows that keep to columns are a table', () => {
    expect(
      told(
        lines(60, 60, prose),
        rows([60, 200, 300], 120, [
          ['Market', 'green', '2019'],
          ['Harbour', 'blue', '2021'],
          ['Station', 'red', '1998'],
        ]),
      ),
    ).toEqual([
      `¶ ${prose.join(' ')}`,
      'table, 0 header rows',
      '  | Market | green | 2019 |',
      '  | Harbour | blue | 2021 |',
      '  | Station | red | 1998 |',
    ]);
  });

  test('the rest of a wrapped cell belongs to its row', () => {
    expect(
      told(
        rows([60, 240], 100, [['Report of:', 'The clerk']]),
        rows([60, 240], 116, [['Subject:', 'The benches in the market square, their']]),
        text(240, 128, 'paint and their number'),
        rows([60, 240], 144, [['Wards:', 'All']]),
      ),
    ).toEqual([
      'table, 0 header rows',
      '  | Report of: | The clerk |',
      '  | Subject: | The benches in the market square, their paint and their number |',
      '  | Wards: | All |',
    ]);
  });

  test('a typewriter parts its columns by spaces', () => {
    const typed = ['Market      green   2019', 'Harbour     blue    2021', 'Station     red     1998'];
    expect(
      told(
        typed.map((row, at) => text(60, 100 + at * 12, row, { font: 'CourierNew', width: row.length * 6 })),
      ),
    ).toEqual([
      'table, 0 header rows',
      '  | Market | green | 2019 |',
      '  | Harbour | blue | 2021 |',
      '  | Station | red | 1998 |',
    ]);
  });

  test('two rows are not enough', () => {
    expect(
      told(
        lines(60, 60, prose),
        rows([60, 240], 120, [
          ['Market', 'green'],
          ['Harbour', 'blue'],
        ]),
      ),
    ).toEqual([`¶ ${prose.join(' ')}`, '¶ Market green', '¶ Harbour blue']);
  });

  test('numbers that hang before their text are no column', () => {
    expect(
      told(
        rows(
          [60, 90],
          100,
          [
            ['1.', 'Apologies'],
            ['2.', 'Minutes'],
            ['3.', 'Benches'],
            ['4', 'Lamps'],
          ],
          24,
        ),
      ),
    ).toEqual(['¶ <1.> Apologies', '¶ <2.> Minutes', '¶ <3.> Benches', '¶ 4 Lamps']);
  });
});
