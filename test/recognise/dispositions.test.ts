import { describe, expect, test } from 'vitest';
import type { SourceBlock } from '../../src/document/block.ts';
import { text } from '../../src/document/inline.ts';
import { isDispositionSheet, readDispositionSheet } from '../../src/recognise/dispositions.ts';
import { noted, readingOf, sourceBlocks } from './source-blocks.ts';

const lines = [
  'CITY OF MARSHLAND',
  '',
  'DISPOSITION OF ITEMS',
  '',
  'COUNCIL MEETING',
  '',
  'THURSDAY, MARCH 21, 2024',
  '',
  'MEMBERS PRESENT\tCITY SERVICE',
  'Her Worship Mayor Okoro\tMr. A. Pym, City Clerk',
  'The Speaker, Councillor Quill\tMs J. Lund, Senior Clerk',
  'Deputy Speaker Councillor Lisle\t',
  'Councillor Harrow\t',
  '',
  'Members were welcomed.',
  '',
  'REPORT OF THE PARKS COMMITTEE dated March 7, 2024\t\t',
  '1\tBenches on the quay\tADOPTED',
  '2\tRezoning of Mere Road\tLAID OVER TO APRIL',
  '',
  'Notices were given.',
  '',
  'REPORT OF THE WORKS COMMITTEE dated March 8, 2024\t\t',
  '1\tBridge lamps\tRECEIVED AS INFORMATION',
];
const blocks = sourceBlocks(...lines);
const paragraph = (words: string): SourceBlock => ({ type: 'paragraph', content: [text(words)] });
const table = (...rows: readonly (readonly string[])[]): SourceBlock => ({
  type: 'table',
  headerRows: 0,
  rows: rows.map((row) => row.map((cell) => [text(cell)])),
});

describe('a sheet that says what became of each item', () => {
  test('is known by its title and its tables', () => {
    expect(isDispositionSheet(blocks)).toBe(true);
    expect(isDispositionSheet(sourceBlocks('DISPOSITION OF ITEMS', '', 'There were none.'))).toBe(false);
    expect(isDispositionSheet(sourceBlocks('Costs', '', '1\tBenches\tADOPTED'))).toBe(false);
  });

  test.each([
    'Disposition of Items',
    'DISPOSITIONS OF ITEMS',
    ' Summary of Dispositions',
    'Notice of dispositions',
  ])('by a title such as “%s” among its first twelve blocks', (title) => {
    const sheet = (before: number) =>
      isDispositionSheet([
        ...Array.from({ length: before }, () => paragraph('Words')),
        paragraph(title),
        table(['1', 'Benches', 'ADOPTED']),
      ]);
    expect([sheet(11), sheet(12)]).toEqual([true, false]);
  });

  test.each([
    ['The disposition of items', ['1', 'Benches', 'ADOPTED']],
    ['Disposition of items in May', ['1', 'Benches', 'ADOPTED']],
    ['Disposition of items', ['Benches', 'Paths', 'ADOPTED']],
    ['Disposition of items', ['1', 'Benches']],
    ['Disposition of items', ['1', 'Benches', 'ADOPTED', 'ALL']],
    ['Disposition of items', ['1234', 'Benches', 'ADOPTED']],
  ])('and not by “%s” with a row %j', (title, row) => {
    expect(isDispositionSheet([paragraph(title), table(row)])).toBe(false);
  });

  test.each(['12', '12.', '7a', ' 7a. '])('numbers its items so: “%s”', (number) => {
    const sheet = [paragraph('Disposition of items'), table([number, '', ' Benches ', 'ADOPTED'])];
    expect(isDispositionSheet(sheet)).toBe(true);
    expect(noted(readDispositionSheet(sheet).items)[0]).toBe(`H2 <${number.trim()}>  Benches `);
  });

  test.each([
    ['Meeting of the Parks Committee', 'Parks Committee'],
    ['MEETING OF PARKS PANEL', 'Parks Panel'],
    ['The Parks Committee meeting of May', 'Parks Committee'],
    ['Words of it', undefined],
    ['Those meetings', undefined],
  ])('names its body so: “%s”', (line, committee) => {
    const {
      items: _items,
      preamble: _preamble,
      ...facts
    } = readDispositionSheet([paragraph(line), table(['1', 'Benches', 'ADOPTED'])]);
    expect(facts).toEqual(committee === undefined ? {} : { committee });
  });

  test('tells day and hour where its head does, and not from its items', () => {
    const sheet = [
      paragraph('March 21, 2024'),
      paragraph('7:00 p.m.'),
      table(['1', 'Benches of March 22, 2024', 'ADOPTED']),
    ];
    expect(readDispositionSheet(sheet)).toMatchObject({
      date: '2024-03-21',
      time: '19:00',
      preamble: sheet.slice(0, 2),
    });
    expect(readDispositionSheet(sheet.slice(2))).not.toHaveProperty('date');
  });

  test('keeps the place of a table in all that it becomes, without bold and broken lines', () => {
    const place = { line: 7, toLine: 9 };
    const rows = [
      [[{ type: 'strong', children: [text('PARKS'), { type: 'break' }, text('REPORT')] }], [], []],
      [[text('1')], [text('Benches')], [{ type: 'strong', children: [text('ADOPTED')] }]],
      [[], [], []],
    ] as const;
    const made = readDispositionSheet([{ type: 'table', headerRows: 1, rows, place }]).items;
    expect(made).toMatchObject([
      { type: 'heading', place, gap: 1, content: [text('PARKS'), text(' '), text('REPORT')] },
      { type: 'heading', place, gap: 1, number: '1' },
      {
        type: 'resolution',
        place,
        gap: 1,
        kind: 'resolved',
        restored: true,
        items: [{ content: [text('ADOPTED')] }],
      },
    ]);
    expect(made).toHaveLength(3);
    expect(made.map(({ because }) => because)).toEqual([
      'it stands across a table of items and names what brought them',
      'its row has a number, a title and a disposition',
      'it stands in the last column of a table of dispositions',
    ]);
    expect(readDispositionSheet([{ type: 'table', headerRows: 1, rows }]).items[0]).not.toHaveProperty(
      'place',
    );
  });

  test('names its meeting', () => {
    expect(readDispositionSheet(blocks)).toMatchObject({ committee: 'Council', date: '2024-03-21' });
  });

  test('gives every row as an item with its disposition, below what brought it', () => {
    expect(noted(readDispositionSheet(blocks).items)).toEqual([
      'H2 REPORT OF THE PARKS COMMITTEE dated March 7, 2024',
      'H2 <1> Benches on the quay',
      'resolved: [DISPOSITION:]',
      '  • ADOPTED',
      'H2 <2> Rezoning of Mere Road',
      'resolved: [DISPOSITION:]',
      '  • LAID OVER TO APRIL',
      '¶ Notices were given.',
      'H2 REPORT OF THE WORKS COMMITTEE dated March 8, 2024',
      'H2 <1> Bridge lamps',
      'resolved: [DISPOSITION:]',
      '  • RECEIVED AS INFORMATION',
    ]);
  });

  test('leaves rows of another kind in a table of their own', () => {
    const sheet = sourceBlocks(
      'DISPOSITION OF ITEMS',
      '',
      '1\tBenches\tADOPTED',
      'MOTIONS\t\t',
      'Quill, Lisle\tThat lamps be lit\tCARRIED',
    );
    expect(noted(readDispositionSheet(sheet).items)).toEqual([
      'H2 <1> Benches',
      'resolved: [DISPOSITION:]',
      '  • ADOPTED',
      'table, 0 header rows',
      '  | MOTIONS |  |  |',
      '  | Quill, Lisle | That lamps be lit | CARRIED |',
    ]);
  });

  test('tells members from staff by the columns that they stand in, and offices from names', () => {
    const [minutes] = readingOf(...lines).minutes;
    expect(minutes?.attendance.map(({ name, role, status }) => [status, name, role])).toEqual([
      ['present', 'Okoro', 'Mayor'],
      ['present', 'Quill', 'Speaker'],
      ['present', 'Lisle', 'Deputy Speaker'],
      ['present', 'Harrow', undefined],
      ['in attendance', 'Mr. A. Pym', 'City Clerk'],
      ['in attendance', 'Ms J. Lund', 'Senior Clerk'],
    ]);
  });
});
