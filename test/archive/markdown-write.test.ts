import { describe, expect, test } from 'vitest';
import { bodyMarkdown, fileMarkdown } from '../../src/archive/markdown/write.ts';
import type { Block, Cell, List } from '../../src/document/block.ts';
import { type Inline, text } from '../../src/document/inline.ts';

function written(...blocks: readonly Block[]): string {
  return bodyMarkdown(blocks);
}

function paragraph(...content: readonly (string | Inline)[]): Block {
  return {
    type: 'paragraph',
    content: content.map((node) => (typeof node === 'string' ? text(node) : node)),
  };
}

function list(...items: readonly string[]): List {
  return { type: 'list', items: items.map((item) => ({ content: [text(item)] })) };
}

function row(...cells: readonly string[]): readonly Cell[] {
  return cells.map((cell) => [text(cell)]);
}

const lineBreak: Inline = { type: 'break' };

describe('blocks in Markdown that a clerk can read and correct', () => {
  test.each<[string, Block, string]>([
    ['a heading', { type: 'heading', level: 3, number: '3.2', content: [text('Fares')] }, '### 3.2 Fares'],
    [
      'a numbered paragraph',
      { type: 'paragraph', number: '2.3', content: [text('They rose.')] },
      '**2.3** They rose.',
    ],
    ['an address', paragraph('Civic Offices,', lineBreak, 'Harbour Road'), 'Civic Offices,\\\nHarbour Road'],
    [
      'bold and italic',
      paragraph('at ', { type: 'strong', children: [text('7 pm')] }, ' in ', {
        type: 'emphasis',
        children: [text('May')],
      }),
      'at **7 pm** in *May*',
    ],
    [
      'a link',
      paragraph({ type: 'link', target: 'https://a.example/(x)', children: [text('map')] }),
      '[map](https://a.example/%28x%29)',
    ],
    [
      'an address by itself',
      paragraph({ type: 'link', target: 'https://a.example/', children: [text('https://a.example/')] }),
      '<https://a.example/>',
    ],
    [
      'a list with labels and a sub-list',
      {
        type: 'list',
        items: [
          {
            label: '12.',
            content: [text('one')],
            children: { type: 'list', items: [{ label: '(a)', content: [text('two')] }] },
          },
        ],
      },
      '12. one\n    - (a) two',
    ],
    [
      'a sub-list that does not begin at 1 stands apart, else it would run into the text',
      {
        type: 'list',
        items: [
          {
            content: [text('one')],
            children: { type: 'list', items: [{ label: '3.', content: [text('three')] }] },
          },
        ],
      },
      '- one\n\n  3. three',
    ],
    [
      'a table, figures to the right',
      {
        type: 'table',
        headerRows: 1,
        rows: [row('Zone', 'Charge'), row('A | B', '£2.50'), row('C', '(0.285)')],
      },
      '| Zone | Charge |\n| --- | ---: |\n| A \\| B | £2.50 |\n| C | (0.285) |',
    ],
    [
      'a table without a header',
      { type: 'table', headerRows: 0, rows: [row('a', 'b')] },
      '|  |  |\n| --- | --- |\n| a | b |',
    ],
    [
      'a table with a short row',
      { type: 'table', headerRows: 1, rows: [row('a', 'b'), row('c')] },
      '| a | b |\n| --- | --- |\n| c |  |',
    ],
    [
      'a resolution',
      {
        type: 'resolution',
        kind: 'resolved',
        restored: false,
        label: [text('RESOLVED:')],
        items: [{ content: [text('That it be noted:')] }, { label: '1.1', content: [text('now')] }],
      },
      '> **RESOLVED:**\n>\n> That it be noted:\n>\n> - 1.1 now',
    ],
    [
      'a quotation',
      { type: 'quotation', blocks: [paragraph('One.'), paragraph('Two.')] },
      '> One.\n>\n> Two.',
    ],
    ['the mark of a page', { type: 'page-mark', page: 37 }, '<!-- page 37 -->'],
    [
      'a picture with what it shows',
      { type: 'figure', kind: 'chart', alternative: 'Fares [in £]', picture: 'pictures/pack/sheet 3.png' },
      '![Fares \\[in £\\]](<pictures/pack/sheet%203.png> "chart")',
    ],
    [
      'a scan that could not be taken out',
      { type: 'figure', kind: 'scan', alternative: '' },
      '![](<> "scan")',
    ],
    [
      'a scan whose text was recognised by machine',
      { type: 'figure', kind: 'scan', alternative: '', picture: 'pictures/pack/1.png', recognised: true },
      '![](<pictures/pack/1.png> "scan, text recognised")',
    ],
  ])('%s', (_, block, expected) => {
    expect(written(block)).toBe(expected);
  });

  test('two lists in a row are kept apart, in a quotation as well', () => {
    expect(written(list('one'), list('two'))).toBe('- one\n\n<!-- list -->\n\n- two');
    expect(written({ type: 'quotation', blocks: [list('one'), list('two')] })).toBe(
      '> - one\n>\n> <!-- list -->\n>\n> - two',
    );
  });
});

describe('tables', () => {
  const columns = (...values: readonly string[]) =>
    written({ type: 'table', headerRows: 1, rows: [row('Head'), ...values.map((value) => row(value))] })
      .split('\n')
      .slice(1, 2);

  test.each([
    ['5'],
    ['5', '', '-'],
    ['–5.00'],
    ['£1,000'],
    ['(1 000)'],
    ['12 %'],
    ['£3m'],
    ['7bn'],
    ['-'],
    ['–'],
  ])('a column of %j stands to the right', (...values) => {
    expect(columns(...values)).toEqual(['| ---: |']);
  });

  test.each([
    [''],
    ['5', 'five'],
    ['Room 5'],
    ['5 lamps'],
    ['--'],
    ['5a'],
  ])('a column of %j stands to the left', (...values) => {
    expect(columns(...values)).toEqual(['| --- |']);
  });

  test('all rows of headings but the first stand in the body, and count for no column', () => {
    const rows = [row('Zone', 'Charge'), row('', 'in £'), row(' A ', '5')];
    expect(written({ type: 'table', headerRows: 2, rows })).toBe(
      '| Zone | Charge |\n| --- | ---: |\n|  | in £ |\n| A | 5 |',
    );
    expect(written({ type: 'table', headerRows: 0, rows: [row('1'), row('2')] })).toBe(
      '|  |\n| ---: |\n| 1 |\n| 2 |',
    );
  });

  test('the lines of a cell stand on one line of the file', () => {
    const cell: Cell = [text('Town\nHouse'), lineBreak, { type: 'strong', children: [text('Weir | Mill')] }];
    expect(written({ type: 'table', headerRows: 0, rows: [[cell]] })).toBe(
      '|  |\n| --- |\n| Town House<br>**Weir \\| Mill** |',
    );
  });
});

describe('lists and resolutions', () => {
  test('a label of Markdown’s own is the mark, and any other is text behind a bullet', () => {
    const labels = ['1)', '1.', '1', 'a.', '(1)', '1.)', '*'];
    const items = labels.map((label) => ({ label, content: [text('one')] }));
    expect(written({ type: 'list', items })).toBe(
      '1) one\n1. one\n- 1 one\n- a. one\n- (1) one\n- 1.) one\n- \\* one',
    );
  });

  test('the lines of an item and of its sub-lists stand below its words', () => {
    const children: List = { type: 'list', items: [{ content: [] }, { content: [text('three')] }] };
    const content = [text('one'), lineBreak, text('  two')];
    expect(written({ type: 'list', items: [{ label: '10.', content, children }] })).toBe(
      '10. one\\\n    two\n\n    - \n    - three',
    );
  });

  test('parts with a label follow each other as a list, and parts without one stand apart', () => {
    const [said, labelled] = [{ content: [text('said')] }, { label: '1.', content: [text('one')] }];
    const items = [labelled, labelled, said, said, labelled];
    const label = [text('RESOLVED:'), lineBreak, text('that')];
    expect(written({ type: 'resolution', kind: 'resolved', restored: false, label, items })).toBe(
      '> **RESOLVED:\\\n> that**\n>\n> 1. one\n> 1. one\n>\n> said\n>\n> said\n>\n> 1. one',
    );
  });
});

test.each<[string, Block, string]>([
  ['a page of the file alone', { type: 'page-mark', sheet: 39 }, '<!-- sheet 39 -->'],
  ['a page of pack and file', { type: 'page-mark', page: 37, sheet: 39 }, '<!-- page 37, sheet 39 -->'],
  [
    'a picture whose file has an odd name, and whose words have several lines',
    { type: 'figure', kind: 'chart', alternative: 'Fares\n  today', picture: 'a/<b>\\c.png' },
    '![Fares today](<a/%3Cb%3E%5Cc.png> "chart")',
  ],
  [
    'a heading of two lines with a number that has a mark',
    { type: 'heading', level: 2, number: '*1', content: [text('Bus'), lineBreak, text('fares '), lineBreak] },
    '## \\*1 Bus fares',
  ],
])('%s', (_, block, expected) => {
  expect(written(block)).toBe(expected);
});

describe('text that Markdown would take for a mark is guarded, and no more than that', () => {
  test.each([
    ['1. Minutes', '1\\. Minutes'],
    ['26 benches', '26 benches'],
    ['- none', '\\- none'],
    ['semi- detached – none', 'semi- detached – none'],
    ['# 4', '\\# 4'],
    ['> 5', '\\> 5'],
    ['| a |', '\\| a |'],
    ['=====', '\\====='],
    ['*present', '\\*present'],
    ['[12] (see)', '\\[12\\] (see)'],
    ['snake_case and _x_', 'snake_case and \\_x\\_'],
    ['__total__', '\\_\\_total\\_\\_'],
    ['<script>', '\\<script>'],
    ['Fish & chips &amp; peas', 'Fish & chips \\&amp; peas'],
    ['C:\\temp', 'C:\\\\temp'],
    ['`x` ~~y~~', '\\`x\\` \\~\\~y\\~\\~'],
    ['{{ x }} {% y %}', '{{ x }} {% y %}'],
    ['12) Minutes', '12\\) Minutes'],
    ['1.', '1\\.'],
    ['1.5 metres', '1.5 metres'],
    ['1234567890. Minutes', '1234567890. Minutes'],
    ['on 1. May', 'on 1. May'],
    ['+ 5', '\\+ 5'],
    [': 5', '\\: 5'],
    ['a_1 A_b', 'a_1 A_b'],
    ['a_ _b a_-', 'a\\_ \\_b a\\_-'],
    ['a*b', 'a\\*b'],
    ['~5', '~5'],
    ['&#38; & x; &;', '\\&#38; & x; &;'],
    ['what!', 'what!'],
  ])('%j is written %j', (value, expected) => {
    expect(written(paragraph(value))).toBe(expected);
  });

  test('at the start of every line, behind a number or label too', () => {
    expect(
      written({ type: 'paragraph', number: '2.3', content: [text('We will:'), lineBreak, text('- help')] }),
    ).toBe('**2.3** We will:\\\n\\- help');
    expect(
      written({
        type: 'list',
        items: [{ label: '(a)', content: [text('We will:'), lineBreak, text('1. help')] }],
      }),
    ).toBe('- (a) We will:\\\n  1\\. help');
  });

  test('a sign of exclamation before a link does not make it a picture', () => {
    const link: Inline = { type: 'link', target: '/map/', children: [text('map')] };
    expect(written(paragraph('See!', link, '!'))).toBe('See\\![map](/map/)!');
  });

  test.each([
    ['mailto:a@b.example', 'mailto:a@b.example', '[mailto:a@b.example](mailto:a@b.example)'],
    ['http://b.example/', 'http://b.example/', '<http://b.example/>'],
    ['https://b.example/', 'map', '[map](https://b.example/)'],
    [
      'see https://b.example/',
      'see https://b.example/',
      '[see https://b.example/](see%20https://b.example/)',
    ],
    ['/a b/<c>\\d', 'map', '[map](/a%20b/%3Cc%3E%5Cd)'],
  ])('the target of a link to %j, called %j', (target, words, expected) => {
    expect(written(paragraph({ type: 'link', target, children: [text(words)] }))).toBe(expected);
  });

  test('a line break with nothing behind it is left out', () => {
    expect(written(paragraph('Chairman', lineBreak))).toBe('Chairman');
  });

  test('bold that a reader could not close again is plain', () => {
    expect(written(paragraph({ type: 'strong', children: [text('Note:')] }, 'x'))).toBe('Note:x');
    expect(written(paragraph({ type: 'strong', children: [text('a'), lineBreak] }, 'b'))).toBe('a\\\nb');
  });

  test.each([
    [' a ', 'x **a** y'],
    ['(a) b', 'x(a) by'],
    [' (a) ', 'x (a) y'],
    ['a £', 'xa £y'],
    ['a-b', 'x**a-b**y'],
    [' ', 'x y'],
    ['', 'xy'],
  ])('bold %j between letters is written %j', (bold, expected) => {
    expect(written(paragraph('x', { type: 'strong', children: [text(bold)] }, 'y'))).toBe(expected);
  });

  test('bold that begins with a line break, or with what is written as one, is plain', () => {
    expect(written(paragraph('a', { type: 'strong', children: [lineBreak, text('b')] }))).toBe('a\\\nb');
    const within: Inline = { type: 'strong', children: [text('a'), lineBreak, text('b')] };
    expect(written(paragraph(within))).toBe('**a\\\nb**');
  });

  test('two bold runs side by side are one', () => {
    const bold = (value: string): Inline => ({ type: 'strong', children: [text(value)] });
    expect(written(paragraph(bold('Cur'), bold('lew')))).toBe('**Curlew**');
  });

  test('so are two in italics, but not one of each', () => {
    const italic = (value: string): Inline => ({ type: 'emphasis', children: [text(value)] });
    expect(written(paragraph(italic('Cur'), italic('lew')))).toBe('*Curlew*');
    const bold: Inline = { type: 'strong', children: [text('Cur')] };
    expect(written(paragraph(bold, italic('lew')))).toBe('**Cur***lew*');
    expect(written(paragraph('a ', 'b'))).toBe('a b');
  });

  test('number signs and tags at the end of a heading stay', () => {
    const heading = (value: string): Block => ({ type: 'heading', level: 2, content: [text(value)] });
    expect(written(heading('Unit ##'))).toBe('## Unit #\\#');
    expect(written(heading('The <br> tag'))).toBe('## The \\<br> tag');
  });
});

test('a whole file has its front matter in YAML and its body below', () => {
  expect(fileMarkdown({ kind: 'report', title: 'Buses: a plan' }, [paragraph('One.')])).toBe(
    '---\nkind: report\ntitle: "Buses: a plan"\n---\n\nOne.\n',
  );
  expect(fileMarkdown({ kind: 'report' }, [])).toBe('---\nkind: report\n---\n');
});

test('what stands twice in front matter is written twice, for readers take no alias', () => {
  const office = { name: 'Clerk' };
  expect(fileMarkdown({ to: office, from: office }, [])).toBe(
    '---\nto:\n  name: Clerk\nfrom:\n  name: Clerk\n---\n',
  );
});
