import { expect, test } from 'vitest';
import { committeeInHead } from '../../src/recognise/head-committee.ts';
import { reportHeadLines } from '../../src/recognise/report-head.ts';
import { sourceBlocks } from './source-blocks.ts';

test.each([
  ['To: Cabinet - 30 January 2024', 'Cabinet', '2024-01-30'],
  ['To: Parks Committee, Tuesday 9 May 2023', 'Parks Committee', '2023-05-09'],
  ['Report to: Housing Panel – 4th March 2024 at 10 am', 'Housing Panel', '2024-03-04'],
  ['Committee: Audit Committee', 'Audit Committee', undefined],
])('a head that says “%s” is for the %s', (line, committee, date) => {
  const blocks = sourceBlocks(
    'From: Ada Finch, Cabinet Member for Parks',
    line,
    'Subject: New benches',
    '',
    'Text.',
  );
  const found = reportHeadLines(blocks, []);
  expect(found?.head).toMatchObject({ title: 'New benches', ...(date === undefined ? {} : { date }) });
  expect(found && committeeInHead(found.head)).toBe(committee);
});
