import { describe, expect, test } from 'vitest';
import { grid, ground, level, lines, text, textTo, told, upright } from './drawn-sheet.ts';
import { prose, rows } from './rows.ts';

/** A table of two rows and two columns, to be ruled in one way or another. */
const benches = rows(
  [64, 164],
  104,
  [
    ['Bench', 'Paint'],
    ['Market', 'green'],
  ],
  20,
);

describe('tables of crossing rules', () => {
  test('each text stands in its cell', () => {
    expect(told(grid([60, 160, 260], [90, 110, 130]), benches)).toEqual([
      'table, 0 header rows',
      '  | Bench | Paint |',
      '  | Market | green |',
    ]);
  });

  test('cells that span columns and rows show their text once', () => {
    expect(
      told(
        level(60, 360, 90),
        level(160, 360, 110),
        level(60, 360, 130),
        level(60, 360, 150),
        upright(60, 90, 150),
        upright(160, 90, 150),
        upright(260, 110, 150),
        upright(360, 90, 150),
        text(64, 104, 'Square'),
        text(200, 104, 'Benches of oak'),
        rows(
          [64, 164, 264],
          124,
          [
            ['', 'sound', 'broken'],
            ['Market', '9', '5'],
          ],
          20,
        ),
      ),
    ).toEqual([
      'table, 0 header rows',
      '  | Square | Benches of oak |  |',
      '  |  | sound | broken |',
      '  | Market | 9 | 5 |',
    ]);
  });

  test('wrapped lines of a cell are joined, its paragraphs and items are parted', () => {
    expect(
      told(
        grid([60, 160, 260], [90, 160]),
        lines(64, 104, ['The benches in', 'the market', 'Lamps']),
        lines(164, 104, ['• oak', '• iron']),
      ),
    ).toEqual(['table, 0 header rows', '  | The benches in the market / Lamps | • oak / • iron |']);
  });

  test('a bold first row is the head, and not bold any more', () => {
    expect(
      told(
        grid([60, 160, 260], [90, 110, 130]),
        text(64, 104, 'Bench', { bold: true }),
        text(164, 104, 'Paint', { bold: true }),
        rows([64, 164], 124, [['Market', 'green']]),
      ),
    ).toEqual(['table, 1 header rows', '  | Bench | Paint |', '  | Market | green |']);
  });

  test('a first row on a ground of its own is the head', () => {
    expect(told(ground(60, 90, 260, 110), grid([60, 160, 260], [90, 110, 130]), benches)[0]).toBe(
      'table, 1 header rows',
    );
  });

  test('a run that several cells share is cut at the rules', () => {
    expect(told(grid([60, 110, 160], [90, 110]), text(64, 104, '1,240.00 2,480.00', { width: 92 }))).toEqual([
      'table, 0 header rows',
      '  | 1,240.00 | 2,480.00 |',
    ]);
  });

  test('a run that only runs over the edge of its cell is not', () => {
    expect(
      told(
        grid([60, 100, 160], [90, 110, 130]),
        text(64, 104, 'Harbourside works', { width: 85 }),
        rows([64, 104], 124, [['Market', '9']]),
      ),
    ).toEqual(['table, 0 header rows', '  | Harbourside works |  |', '  | Market | 9 |']);
  });

  test('turned heads stand in their cells', () => {
    expect(
      told(
        grid([60, 100, 140], [90, 190, 210]),
        text(84, 180, 'Sound', { turn: 270 }),
        text(124, 180, 'Broken', { turn: 270 }),
        rows([64, 104], 204, [['9', '5']]),
      ),
    ).toEqual(['table, 0 header rows', '  | Sound | Broken |', '  | 9 | 5 |']);
  });

  test('a frame round text and a column of boxes are no tables', () => {
    expect(told(grid([50, 480], [80, 130]), lines(60, 100, prose))).toEqual([`¶ ${prose.join(' ')}`]);
    expect(told(grid([50, 480], [80, 130, 160]), lines(60, 100, prose), text(60, 150, 'Agreed.'))).toEqual([
      `¶ ${prose.join(' ')}`,
      '¶ Agreed.',
    ]);
  });

  test('the lines of a chart hold no cells', () => {
    const axes = grid([60, 120, 180, 240], [90, 120, 150, 180]);
    expect(told(axes, text(40, 184, '0'), text(40, 94, '60'))).toEqual(['¶ 60', '¶ 0']);
  });

  test('an underline is no rule', () => {
    expect(
      told(text(60, 100, 'Harbour Street'), level(60, 130, 102), upright(60, 92, 102), upright(130, 92, 102)),
    ).toEqual(['¶ Harbour Street']);
  });

  test('borders may be dotted', () => {
    const dots = (across: boolean, at: number, from: number, to: number) =>
      Array.from({ length: Math.floor((to - from) / 2) }, (_, index) => {
        const along = from + index * 2;
        return across
          ? ground(along, at, along + 1, at + 1, '#000000')
          : ground(at, along, at + 1, along + 1, '#000000');
      });
    expect(
      told(
        [90, 110, 130].flatMap((y) => dots(true, y, 60, 260)),
        [60, 160, 260].flatMap((x) => dots(false, x, 90, 131)),
        benches,
      ),
    ).toEqual(['table, 0 header rows', '  | Bench | Paint |', '  | Market | green |']);
  });

  test('a row of which the upright lines are not drawn keeps to the columns of the others', () => {
    expect(
      told(
        grid([60, 160, 260], [90, 110, 130]),
        level(60, 260, 150),
        upright(60, 130, 150),
        upright(260, 130, 150),
        rows(
          [64, 164],
          104,
          [
            ['Square', 'Benches'],
            ['Market', '14'],
            ['Total', '14'],
          ],
          20,
        ),
      ).at(-1),
    ).toBe('  | Total | 14 |');
  });

  test('a column without text is kept where a table goes on from the page before', () => {
    const cell = [...grid([60, 160, 360], [40, 70]), ...lines(164, 54, ['and the lamps along the quay'])];
    expect(told(cell, text(60, 100, 'Agreed.'))).toEqual([
      'table, 0 header rows',
      '  |  | and the lamps along the quay |',
      '¶ Agreed.',
    ]);
  });

  test('rows in colour by turns are one table', () => {
    expect(
      told(
        [
          ground(60, 90, 160, 106),
          ground(160, 90, 260, 106),
          ground(60, 122, 160, 138),
          ground(160, 122, 260, 138),
        ],
        rows([64, 164], 102, [
          ['Market', 'green'],
          ['Harbour', 'blue'],
          ['Station', 'red'],
        ]),
      ),
    ).toEqual([
      'table, 0 header rows',
      '  | Market | green |',
      '  | Harbour | blue |',
      '  | Station | red |',
    ]);
  });
});

describe('tables of level rules', () => {
  test('columns are what the rows leave white between them', () => {
    expect(
      told(
        [90, 110, 142].map((y) => level(60, 360, y)),
        rows([64, 204, 304], 104, [['Square', 'Paint', 'Year']]),
        lines(64, 124, ['The market square and the', 'steps']),
        rows([204, 304], 124, [['green', '2019']]),
      ),
    ).toEqual([
      'table, 0 header rows',
      '  | Square | Paint | Year |',
      '  | The market square and the steps | green | 2019 |',
    ]);
  });

  test('many rows between two rules are told by their figures and gaps, and a rule below the first row makes it the head', () => {
    expect(
      told(
        [90, 110, 164].map((y) => level(60, 360, y)),
        rows([64, 204], 104, [['Square', 'Benches']]),
        rows([64, 224], 124, [
          ['Market', '14'],
          ['Harbour', '9'],
          ['Station', '2'],
        ]),
      ),
    ).toEqual([
      'table, 1 header rows',
      '  | Square | Benches |',
      '  | Market | 14 |',
      '  | Harbour | 9 |',
      '  | Station | 2 |',
    ]);
  });

  test('a head above the first rule and a row below the last belong to the table', () => {
    expect(
      told(
        [110, 130].map((y) => level(60, 360, y)),
        rows(
          [64, 204],
          104,
          [
            ['Square', 'Paint'],
            ['Market', 'green'],
            ['Harbour', 'blue'],
          ],
          20,
        ),
      ),
    ).toEqual([
      'table, 0 header rows',
      '  | Square | Paint |',
      '  | Market | green |',
      '  | Harbour | blue |',
    ]);
  });

  test('headings that begin elsewhere than the figures below them head them in order', () => {
    expect(
      told(
        [90, 110, 164].map((y) => level(60, 360, y)),
        rows([64, 150, 262], 104, [['Square', 'Spent', 'Left']]),
        ['Market hall', 'Harbour', 'Station'].map((name, at) => text(64, 124 + at * 16, name)),
        ['1,240', '980', '17'].map((sum, at) => textTo(258, 124 + at * 16, sum)),
        ['310', '44', '5'].map((sum, at) => textTo(356, 124 + at * 16, sum)),
      ),
    ).toEqual([
      'table, 1 header rows',
      '  | Square | Spent | Left |',
      '  | Market hall | 1,240 | 310 |',
      '  | Harbour | 980 | 44 |',
      '  | Station | 17 | 5 |',
    ]);
  });

  test('figures of two columns may stand closer than words', () => {
    const sums = [
      ['-61,511.1', '-31,338.7'],
      ['25,274.8', '18,429.4'],
      ['-86,785.9', '-12,909.3'],
    ];
    expect(
      told(
        [90, 110, 130, 150].map((y) => level(60, 360, y)),
        sums.flatMap(([one = '', other = ''], at) => [
          text(64, 104 + at * 20, ['Core', 'Grants', 'Total'][at] ?? ''),
          textTo(300, 104 + at * 20, one),
          textTo(348, 104 + at * 20, other),
        ]),
      ),
    ).toEqual([
      'table, 0 header rows',
      '  | Core | -61,511.1 | -31,338.7 |',
      '  | Grants | 25,274.8 | 18,429.4 |',
      '  | Total | -86,785.9 | -12,909.3 |',
    ]);
  });

  test('a rule below the head may be all that is drawn', () => {
    const head = ['Square', 'Paint', 'Year'].map((name, at) =>
      text([64, 204, 304][at] ?? 0, 104, name, { bold: true }),
    );
    expect(told(head, level(60, 360, 110), rows([64, 204, 304], 124, [['Market', 'green', '2019']]))).toEqual(
      ['table, 1 header rows', '  | Square | Paint | Year |', '  | Market | green | 2019 |'],
    );
  });

  test('cells may stand in the middle of their row, between the lines of the others', () => {
    expect(
      told(
        [90, 124, 158].map((y) => level(60, 360, y)),
        lines(64, 104, ['The benches in the market', 'square']),
        text(304, 110, '14'),
        lines(64, 138, ['The lamps along the quay', 'wall']),
        text(304, 144, '9'),
      ),
    ).toEqual([
      'table, 0 header rows',
      '  | The benches in the market square | 14 |',
      '  | The lamps along the quay wall | 9 |',
    ]);
  });

  test('rows that take turns with comments right across are one table', () => {
    const comment = 'The paint was ordered in the spring and came in the autumn of that year.';
    const squares = ['Market', 'Harbour', 'Station'];
    expect(
      told(
        Array.from({ length: 7 }, (_, at) => level(60, 460, 90 + at * 20)),
        squares.flatMap((square, at) => [
          ...rows([64, 204, 304, 404], 104 + at * 40, [[square, '14', '9', '5']]),
          text(64, 124 + at * 40, comment),
        ]),
      ),
    ).toEqual([
      'table, 0 header rows',
      ...squares.flatMap((square) => [`  | ${square} | 14 | 9 | 5 |`, `  | ${comment} |  |  |  |`]),
    ]);
  });

  test('text between two rules is no table', () => {
    expect(
      told(level(60, 470, 80), lines(60, 100, prose), level(60, 470, 130), text(60, 150, 'Agreed.')),
    ).toEqual([`¶ ${prose.join(' ')}`, '¶ Agreed.']);
  });
});
