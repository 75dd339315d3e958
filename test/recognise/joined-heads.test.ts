import { expect, test } from 'vitest';
import type { Table } from '../../src/document/block.ts';
import { text } from '../../src/document/inline.ts';
import { partJoinedHeads } from '../../src/recognise/joined-heads.ts';
import { lineText } from '../../src/recognise/lines.ts';
import { noted, sourceBlocks } from './source-blocks.ts';
import { reportHead } from './town-pack.ts';

const counts = ['Park\tBenches', 'Wick\t40'];
const parted = (...lines: readonly string[]) => partJoinedHeads(sourceBlocks(...lines), []);

test('a report head that a page end seemed to join to the table above it is a table of its own, with its lines', () => {
  const blocks = parted(...counts, '', ...reportHead('6', 'Paths'));
  expect(blocks.map(({ place }) => place)).toEqual([
    { line: 1, toLine: 2 },
    { line: 4, toLine: 10 },
  ]);
  expect(noted(blocks).slice(0, 5)).toEqual([
    'table, 0 header rows',
    '  | Park | Benches |',
    '  | Wick | 40 |',
    'table, 0 header rows',
    '  | 18 November 2014 | ITEM: 6 |',
  ]);
});

test('a table that names an item without being a head stays whole', () => {
  expect(parted(...counts, 'See\tITEM: 6', 'Marram\t12')).toHaveLength(1);
});

test('a head by itself, and what is no table, are left as they are', () => {
  const blocks = sourceBlocks(...reportHead('6', 'Paths'), 'Text.');
  expect(partJoinedHeads(blocks, [])).toEqual(blocks);
});

test('the halves keep the sheet and all else of their table, and the rows of each', () => {
  const row = (...cells: readonly string[]) => cells.map((cell) => [text(cell)]);
  const head = [
    row('18 November 2014', ' ITEM:  6 '),
    row('Report of:', 'Ann Curlew'),
    row('Wards:', 'All'),
    row('Key decision:', 'No'),
  ];
  const joined: Table = {
    type: 'table',
    headerRows: 0,
    because: 'ruled',
    rows: [row('Park', 'Benches'), ...head],
  };
  expect(partJoinedHeads([joined], [])).toEqual([
    { ...joined, rows: [row('Park', 'Benches')] },
    { ...joined, rows: head, gap: 1 },
  ]);
  expect(partJoinedHeads([{ ...joined, rows: head }], [])).toEqual([{ ...joined, rows: head }]);
});

test.each([
  'Title: New benches Summary: Benches are old.',
  'Subject of report: New benches Executive summary: Benches are old.',
  'title of Report: New benches summary : Benches are old.',
])('a summary is run into the title: “%s”', (line) => {
  const [head, body, ...rest] = partJoinedHeads(sourceBlocks(line), []);
  expect([lineText(head), lineText(body)]).toEqual([
    line.replace(/ (?:executive )?summary.*/i, ''),
    line.replace(/^.*?benches /, ''),
  ]);
  expect([body?.type === 'paragraph' && body.gap, rest]).toEqual([1, []]);
});

test.each([
  'Subject: New benches, and a summary of their cost',
  'The subject: New benches Summary: Benches are old.',
  'Subject: Oak Summary: Benches are old.',
  '2.1 Subject: New benches Summary: Benches are old.',
  'Summary: Benches are old.',
])('no summary is run into “%s”', (line) => {
  const blocks = sourceBlocks(line);
  expect(partJoinedHeads(blocks, [])).toEqual(blocks);
});

test('the last line of a head is parted from the summary that was run into it', () => {
  const blocks = sourceBlocks('Subject: **New benches on the quay** Summary: Benches are **old**.');
  expect(noted(partJoinedHeads(blocks, []))).toEqual([
    '¶ Subject: **New benches on the quay**',
    '¶ Summary: Benches are **old**.',
  ]);
});
