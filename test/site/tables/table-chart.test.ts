import { describe, expect, test } from 'vitest';
import { text } from '../../../src/document/inline.ts';
import { renderBarChart } from '../../../src/site/charts/bar-chart.ts';
import { printed } from '../../../src/site/html.ts';
import { tableChart } from '../../../src/site/tables/table-chart.ts';

/** A table drawn with bars between its columns; the first line is its header. */
const english = { language: 'en' } as const;

function chart(source: string, headerRows = 1) {
  const rows = source
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => [text(cell.trim())]));
  return tableChart({ type: 'table', headerRows, rows }, 'Table 1', english);
}

function drawn(source: string): readonly unknown[] {
  return (chart(source)?.panels ?? []).map(({ title, bars }) => [
    title,
    ...bars.map(({ label, value }) => `${label} ${value ?? 'none'}`),
  ]);
}

describe('a table of a few named figures is drawn', () => {
  test('one column as one panel', () => {
    expect(
      drawn(`
        Park      | Visits
        Mere Road | 1,240
        Quayside  | 610
        The Green | 95`),
    ).toEqual([['Visits', 'Mere Road 1240', 'Quayside 610', 'The Green 95']]);
  });

  test('two columns as two, to one scale where they count the same', () => {
    const twice = chart(`
      Service | 2023/24 | 2024/25
      Mowing  | £4,200  | £4,450
      Water   | £610    | £580
      Seeds   | £90     | -
      Paint   | £30     | £25`);
    expect(twice?.panels.map(({ title, scale }) => [title, scale])).toEqual([
      ['2023/24', 'money'],
      ['2024/25', 'money'],
    ]);
    expect(twice?.panels[1]?.bars[2]).toEqual({ label: 'Seeds', value: undefined, shown: '-' });
  });

  test('and to a scale each where they do not', () => {
    const mixed = chart(`
      Ward  | Spend £000 | Share
      North | 420        | 61%
      South | 170        | 25%
      West  | 99         | 14%`);
    expect(mixed?.panels.map(({ scale }) => scale)).toEqual(['count £000', 'percent']);
  });

  test('years may name the rows, and a column of remarks does not matter', () => {
    expect(
      drawn(`
        Year    | Complaints | Remark
        2021/22 | 41         | first year
        2022/23 | 38         |
        2023/24 | 52         | new system`),
    ).toEqual([['Complaints', '2021/22 41', '2022/23 38', '2023/24 52']]);
  });

  test.each([
    ['a row that says so', 'Total | 210'],
    ['a last row that adds up the others', 'The whole borough | 210'],
  ])('without %s', (_, last) => {
    const sum = chart(`
      Ward  | Trees
      North | 120
      South | 60
      West  | 30
      ${last}`);
    expect(sum?.panels[0]?.bars.map(({ label }) => label)).toEqual(['North', 'South', 'West']);
    expect(sum?.note).toBe('Totals are left out.');
  });
});

describe('no picture is better than a wrong one', () => {
  const twelve = Array.from({ length: 13 }, (_, at) => `Row ${at} | ${at * at + 3}`).join('\n');
  test.each([
    ['two rows', 'Ward | Trees\nNorth | 12\nSouth | 9'],
    ['more than twelve rows', `Row | Trees\n${twelve}`],
    ['three columns of figures', 'Ward | A | B | C\nN | 1 | 5 | 2\nS | 9 | 4 | 8\nW | 2 | 2 | 7'],
    ['mixed units in a column', 'Measure | Result\nCalls | 1,240\nAnswered | 61%\nCost | £90'],
    ['words among the figures', 'Ward | Trees\nNorth | 12\nSouth | many\nWest | 3'],
    ['page numbers', 'Report | Page\nParks | 12\nRoads | 45\nBins | 90'],
    ['years', 'School | Opened\nMere | 1956\nQuay | 1988\nGreen | 2003'],
    ['telephone numbers', 'Officer | Line\nHart | 01375652000\nDemir | 01375652001\nOduya | 01375652009'],
    ['an ordinal', 'Risk | Order\nFlood | 1\nFire | 2\nFraud | 3'],
    ['the same figure throughout', 'Ward | Seats\nNorth | 3\nSouth | 3\nWest | 3'],
    ['rows without names', 'Ward | Trees\n | 12\nSouth | 9\nWest | 3'],
    ['rows of one name', 'Ward | Trees\nSouth | 12\nSouth | 9\nWest | 3'],
    ['figures for names', 'Band | Homes\n10 | 12\n20 | 9\n30 | 3'],
    ['a column without a heading', 'Ward | \nNorth | 12\nSouth | 9\nWest | 3'],
    ['no figures', 'Ward | Member\nNorth | Hart\nSouth | Demir\nWest | Oduya'],
  ])('%s', (_, source) => {
    expect(chart(source)).toBeUndefined();
  });

  test('a table without a header row, or with two', () => {
    const source = 'Ward | Trees\nNorth | 12\nSouth | 9\nWest | 3';
    expect(chart(source, 0)).toBeUndefined();
    expect(chart(source, 2)).toBeUndefined();
  });
});

describe('the picture', () => {
  test('begins its bars at nought, whichever way they go, and is named and described', () => {
    const svg = printed(
      renderBarChart(
        {
          name: 'Chart of Table 1',
          panels: [
            {
              title: 'Change',
              scale: 'count',
              bars: [
                { label: 'North', value: 30, shown: '30' },
                { label: 'South', value: -10, shown: '(10)' },
                { label: 'West', value: undefined, shown: 'n/a' },
              ],
            },
          ],
        },
        'table-1',
        { language: 'en' },
      ),
    );
    expect(svg.match(/<rect [^>]+>/g)).toEqual([
      '<rect x="80" y="44" width="240" height="8"/>',
      '<rect x="0" y="78" width="80" height="8"/>',
    ]);
    expect(svg).toContain('<title id="table-1-chart-title">Chart of Table 1</title>');
    expect(svg).toContain(
      '<desc id="table-1-chart-about">Change: bars for 3 rows. The table holds the figures.</desc>',
    );
    expect(svg).toMatch(/role="img" aria-labelledby="table-1-chart-title table-1-chart-about"/);
  });
});
