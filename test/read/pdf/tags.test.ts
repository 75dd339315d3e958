import { describe, expect, test } from 'vitest';
import { blocksOf, readFile, readPages, told } from './read-pages.ts';
import { lines, rule, tag, text } from './tiny-pdf.ts';

const body = (y: number) =>
  tag(
    'P',
    ...lines(
      [
        'The benches in the square were counted in March, and again when the leaves had',
        'fallen. There are forty of them, of which nine want a new seat before the summer.',
      ],
      60,
      y,
    ),
  );

describe('paragraphs', () => {
  test('the lines of one tag are one paragraph, whatever draws them', async () => {
    const spans = tag(
      'P',
      tag('Span', text('The benches are to be ', 60, 120)),
      tag('Span', text('green', 173, 120, { font: 'bold' })),
      tag('Span', text('and nothing else.', 60, 134)),
    );
    expect(await blocksOf([spans])).toEqual(['¶ The benches are to be **green** and nothing else.']);
  });

  test('groups pass through', async () => {
    const grouped = tag(
      'Sect',
      tag('Div', tag('P', text('In a group.', 60, 120))),
      tag('P', text('After it.', 60, 160)),
    );
    expect(await blocksOf([grouped])).toEqual(['¶ In a group.', '¶ After it.']);
  });

  test('a line that ends early in the middle of a paragraph is a line of its own', async () => {
    const address = tag('P', ...lines(['Town Hall', 'Mill Lane, by the old bridge', 'Brindlewick'], 60, 120));
    expect(await blocksOf([address])).toEqual(['¶ Town Hall / Mill Lane, by the old bridge / Brindlewick']);
  });

  test('a bracket that is open at a line end closes on the next: such lines are no address', async () => {
    const list = tag(
      'P',
      ...lines(
        ['IN ATTENDANCE: Dr N Vance (Director', 'Of Health), Mr B Watt', 'And Mrs A Bell (Chief)'],
        60,
        120,
      ),
    );
    expect(await blocksOf([list])).toEqual([
      expect.stringContaining('¶ IN ATTENDANCE: Dr N Vance (Director Of Health), Mr B Watt'),
    ]);
  });

  test('a printed number is split off, however it is tagged', async () => {
    const typed = tag('P', text('2.1', 60, 120), text('The count took two days.', 90, 120));
    const listed = tag(
      'L',
      tag('LI', tag('Lbl', text('2.2', 60, 160)), tag('LBody', text('It was dry.', 90, 160))),
    );
    expect(await blocksOf([typed, listed])).toEqual([
      '¶ <2.1> The count took two days.',
      '¶ <2.2> It was dry.',
    ]);
  });

  test('words without a tag stand where the page shows them', async () => {
    const stray = text('Seen by the clerk.', 60, 180);
    expect(await blocksOf([body(120), stray, body(220)])).toEqual([
      expect.stringContaining('¶ The benches'),
      '¶ Seen by the clerk.',
      expect.stringContaining('¶ The benches'),
    ]);
  });

  test('what lies above everything that the tags put before it comes first', async () => {
    const title = tag('P', text('Benches in the square', 60, 80));
    expect(await blocksOf([body(120), body(200), title])).toEqual([
      '¶ Benches in the square',
      expect.stringContaining('¶ The benches'),
      expect.stringContaining('¶ The benches'),
    ]);
  });

  test('the text of a slide that is tagged with its title stands below it', async () => {
    const slide = tag(
      'H1',
      text('Benches', 60, 100, { size: 20 }),
      text('There are forty of them.', 60, 126),
    );
    expect(await blocksOf([slide])).toEqual(['H2: ¶ Benches', '¶ There are forty of them.']);
  });

  test('a footnote stands at the foot of its page, its mark raised', async () => {
    const note = tag(
      'Note',
      text('1', 60, 760, { size: 6 }),
      text('Not counting the one by the pond.', 66, 764, { size: 9 }),
    );
    const noted = tag(
      'P',
      text('There are forty', 60, 120),
      text('1', 132.3, 116, { size: 6 }),
      text('of them.', 145, 120),
      note,
    );
    expect(await blocksOf([noted, body(200)])).toEqual([
      '¶ There are forty¹ of them.',
      expect.stringContaining('¶ The benches'),
      '¶ ¹ Not counting the one by the pond.',
    ]);
  });
});

describe('headings that are underlined', () => {
  const words = 'Where they stand';
  const underline = (right: number) => rule([60, 101.5], [right, 101.5]);

  test('are marked, where the line is no longer than the words', async () => {
    const heading = tag('P', text(words, 60, 100));
    expect((await blocksOf([heading, underline(146), body(130), body(180)]))[0]).toBe(`H2: ¶ ${words}`);
    expect((await blocksOf([heading, underline(400), body(130), body(180)]))[0]).toBe(`¶ ${words}`);
  });
});

describe('lists', () => {
  const item = (label: string, words: string, y: number, x = 60) =>
    tag('LI', tag('Lbl', text(label, x, y)), tag('LBody', text(words, x + 20, y)));

  test('bullets have no label, letters keep theirs', async () => {
    expect(await blocksOf([tag('L', item('•', 'oak', 120), item('•', 'elm', 136))])).toEqual([
      'list',
      '  • oak',
      '  • elm',
    ]);
    expect(await blocksOf([tag('L', item('(a)', 'oak', 120), item('(b)', 'elm', 136))])).toEqual([
      'list',
      '  • <(a)> oak',
      '  • <(b)> elm',
    ]);
  });

  test('a list in a list is below the item before it', async () => {
    const nested = tag(
      'L',
      item('•', 'wood', 120),
      tag(
        'L',
        tag(
          'LI',
          tag('Lbl', text('o', 90, 136, { font: 'typewriter' })),
          tag('LBody', text('oak', 110, 136)),
        ),
      ),
      item('•', 'iron', 152),
    );
    expect(await blocksOf([nested])).toEqual(['list', '  • wood', '    • oak', '  • iron']);
  });

  test('labels that no sentence opens with count where the tags say that an item stands', async () => {
    expect(await blocksOf([tag('L', item('A.', 'That the paint be green.', 120))])).toEqual([
      'list',
      '  • <A.> That the paint be green.',
    ]);
    const unlabelled = tag('L', tag('LI', tag('LBody', text('B. That it be done in May.', 60, 120))));
    expect(await blocksOf([unlabelled])).toEqual(['list', '  • <B.> That it be done in May.']);
  });

  test('a bold letter with its title, alone, is the heading of a section', async () => {
    const bold = { font: 'bold' } as const;
    const lettered = tag('P', text('B)', 60, 120, bold), text('Best value', 80, 120, bold));
    expect(await blocksOf([lettered, body(150), body(200)])).toEqual([
      'H2: ¶ **B) Best value**',
      expect.stringContaining('¶ The benches'),
      expect.stringContaining('¶ The benches'),
    ]);
  });

  test('a further paragraph of an item is a line in it', async () => {
    const long = tag(
      'LI',
      tag('Lbl', text('•', 60, 120)),
      tag('LBody', tag('P', text('The pond.', 80, 120)), tag('P', text('See the map.', 80, 136))),
    );
    expect(await blocksOf([tag('L', long)])).toEqual(['list', '  • The pond. / See the map.']);
  });

  test('an item without its label at the head of a page goes on from the page before', async () => {
    const first = [body(120), tag('L', item('(a)', 'The benches by the pond want', 700))];
    const rest = [tag('L', tag('LI', tag('Lbl'), tag('LBody', text('a new seat.', 80, 80)))), body(120)];
    expect((await blocksOf(first, rest)).slice(1, 3)).toEqual([
      'list',
      '  • <(a)> The benches by the pond want a new seat.',
    ]);
  });

  test('a first line that a program tagged as a label is none', async () => {
    const first = [body(120), tag('L', item('•', 'The benches by the pond want', 700))];
    const label = tag('Lbl', text('a new seat before the', 80, 80));
    const rest = [tag('L', tag('LI', label, tag('LBody', text('summer comes.', 80, 94)))), body(130)];
    expect((await blocksOf(first, rest)).slice(1, 3)).toEqual([
      'list',
      '  • The benches by the pond want a new seat before the summer comes.',
    ]);
  });
});

describe('tables', () => {
  const cell = (role: string, words: string, x: number, y: number, bold = false) =>
    tag(role, tag('P', text(words, x, y, { font: bold ? 'bold' : 'plain' })));
  const row = (words: readonly string[], y: number, bold = false) =>
    tag('TR', ...words.map((each, at) => cell(bold ? 'TH' : 'TD', each, 60 + at * 150, y, bold)));

  test('rows and cells come from the tags, a head row from its weight', async () => {
    const table = tag(
      'Table',
      row(['Place', 'Benches'], 120, true),
      row(['Pond', '9'], 136),
      row(['Square', '31'], 152),
    );
    expect(await blocksOf([table])).toEqual([
      'table, 1 header rows',
      '  | **Place** | **Benches** |',
      '  | Pond | 9 |',
      '  | Square | 31 |',
    ]);
  });

  test('a span shows its text once', async () => {
    const head = { ...tag('TD', tag('P', text('Counted in March', 60, 120))), columns: 2 };
    const tall = { ...tag('TD', tag('P', text('Pond', 60, 136))), rows: 2 };
    const table = tag(
      'Table',
      tag('TR', head),
      tag('TR', tall, cell('TD', 'oak 5', 210, 136)),
      tag('TR', cell('TD', 'elm 4', 210, 152)),
    );
    expect(await blocksOf([table])).toEqual([
      'table, 0 header rows',
      '  | Counted in March |  |',
      '  | Pond | oak 5 |',
      '  |  | elm 4 |',
    ]);
  });

  test('a table of one cell is a frame round text', async () => {
    const listed = tag(
      'L',
      tag('LI', tag('Lbl', text('5.', 60, 120)), tag('LBody', text('Benches (Pages 3 - 8)', 90, 120))),
    );
    expect(await blocksOf([tag('Table', tag('TR', tag('TD', listed)))])).toEqual([
      '¶ <5.> Benches (Pages 3 - 8)',
    ]);
  });

  test('columns that are empty throughout only space the page out', async () => {
    const spaced = (words: readonly string[], y: number) =>
      tag('TR', cell('TD', words[0] ?? '', 60, y), tag('TD'), cell('TD', words[1] ?? '', 300, y));
    expect(await blocksOf([tag('Table', spaced(['Pond', '9'], 120), spaced(['Square', '31'], 136))])).toEqual(
      ['table, 0 header rows', '  | Pond | 9 |', '  | Square | 31 |'],
    );
  });

  test('where a program leaves out empty cells, a cell goes by where it stands', async () => {
    const short = tag('TR', cell('TD', 'Total', 60, 152), cell('TD', '40', 360, 152));
    const table = tag('Table', row(['Pond', 'oak', '9'], 120), row(['Square', 'elm', '31'], 136), short);
    expect(await blocksOf([table])).toEqual([
      'table, 0 header rows',
      '  | Pond | oak | 9 |',
      '  | Square | elm | 31 |',
      '  | Total |  | 40 |',
    ]);
  });

  test('a form that is drawn as a grid has the columns of its fullest row', async () => {
    const wide = (columns: number, ...holds: Parameters<typeof tag>[1][]) => ({
      ...tag('TD', ...holds),
      columns,
    });
    const form = tag(
      'Table',
      tag('TR', wide(4, tag('P', text('Submission form', 60, 120)))),
      tag('TR', tag('TD', tag('P', text('Title', 60, 136))), wide(3, tag('P', text('Benches', 150, 136)))),
      tag('TR', wide(2, tag('P', text('Officer', 60, 152))), wide(2, tag('P', text('Ada Finch', 250, 152)))),
    );
    expect(await blocksOf([form])).toEqual([
      'table, 0 header rows',
      '  | Submission form |  |',
      '  | Title | Benches |',
      '  | Officer | Ada Finch |',
    ]);
  });

  test('a line of bold cells on a page of its own is a heading laid out with a table', async () => {
    const band = tag('Table', tag('TR', cell('TD', 'Benches', 60, 80, true), cell('TD', '3', 500, 80, true)));
    expect(await blocksOf([band, body(120), body(160)])).toEqual([
      'H2: ¶ **Benches 3**',
      expect.stringContaining('¶ The benches'),
      expect.stringContaining('¶ The benches'),
    ]);
  });

  test('the description of a sign is what its cell says, and is counted', async () => {
    const arrow = {
      draw: 'shape',
      points: [
        [210, 136],
        [218, 136],
        [214, 128],
      ],
    } as const;
    const sign = { ...tag('Figure', arrow), alternative: 'rising' };
    const table = tag(
      'Table',
      row(['Place', 'Trend'], 120, true),
      tag('TR', cell('TD', 'Pond', 60, 136), tag('TD', sign)),
    );
    const { document, lines: counted } = await readPages([table]);
    expect(told(document.blocks)).toEqual([
      'table, 1 header rows',
      '  | **Place** | **Trend** |',
      '  | Pond | rising |',
    ]);
    expect(counted.at(-1)).toEqual({ text: 'rising', sheet: 1 });
  });

  test('the rules beside a cell tell how wide it is, and so which line ends mean something', async () => {
    const place = tag('TD', tag('P', ...lines(['The pond', 'The square'], 66, 120)));
    const table = tag('Table', tag('TR', place, cell('TD', '40', 210, 120)), row(['Mill Lane', '2'], 160));
    const ruling = [60, 200, 400].map((x) => rule([x, 100], [x, 180]));
    expect(await blocksOf([table, ...ruling])).toEqual([
      'table, 0 header rows',
      '  | The pond / The square | 40 |',
      '  | Mill Lane | 2 |',
    ]);
  });

  test('tags that tear the rows of a table apart are not followed', async () => {
    const names = ['Pond', 'Square', 'Mill Lane', 'Harbour', 'Station', 'Green'];
    const labels = names.map((name, at) => tag('P', text(name, 60, 120 + at * 16)));
    const numbers = names.map((_, at) =>
      tag('TR', cell('TD', `${at + 3}`, 260, 120 + at * 16), cell('TD', `${at + 13}`, 360, 120 + at * 16)),
    );
    const ruling = names.concat('').map((_, at) => rule([50, 108 + at * 16], [420, 108 + at * 16]));
    const sides = [50, 200, 320, 420].map((x) => rule([x, 108], [x, 108 + names.length * 16]));
    const found = await blocksOf([...labels, tag('Table', ...numbers), ...ruling, ...sides]);
    expect(found).toEqual([
      expect.stringContaining('table'),
      ...names.map((name, at) => `  | ${name} | ${at + 3} | ${at + 13} |`),
    ]);
  });
});

describe('links', () => {
  test('lead where the file says, when a page may link there', async () => {
    const read = (target: string) =>
      readFile({
        pages: [
          {
            holds: [tag('P', text('See ', 60, 120), text('the map', 90, 120))],
            links: [{ box: [88, 108, 132, 124], target }],
          },
        ],
      });
    expect(told((await read('https://example.org/map')).document.blocks)).toEqual([
      '¶ See [the map → https://example.org/map]',
    ]);
    expect(told((await read('javascript:alert\\(1\\)')).document.blocks)).toEqual(['¶ See the map']);
  });
});
