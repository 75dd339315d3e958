import { expect, test } from 'vitest';
import { partJoinedHeads } from '../../src/recognise/joined-heads.ts';
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

test('the last line of a head is parted from the summary that was run into it', () => {
  const blocks = sourceBlocks('Subject: **New benches on the quay** Summary: Benches are **old**.');
  expect(noted(partJoinedHeads(blocks, []))).toEqual([
    '¶ Subject: **New benches on the quay**',
    '¶ Summary: Benches are **old**.',
  ]);
});
