import { describe, expect, test } from 'vitest';
import { markTableHeaders } from '../../src/recognise/table-headers.ts';
import { sourceBlocks } from './source-blocks.ts';

const headerRows = (...rows: readonly string[]): readonly number[] =>
  markTableHeaders(sourceBlocks(...rows)).flatMap((block) =>
    block.type === 'table' ? [block.headerRows] : [],
  );

describe('the first row heads the columns', () => {
  test.each([
    ['when figures stand below words', ['Park\tVisits', 'Wick\t40', 'Marram\t120']],
    ['when periods head figures', ['\t2014/15 £K\t2015/16 £K', 'Parks\t(0.285)\t-', 'Paths\t120\t130']],
    [
      'when long text stands below short words',
      ['Action\tWho', `Count the benches ${'in every park '.repeat(6)}\tAnn Curlew`],
    ],
    [
      'when three short labels stand above rows',
      ['Topic\tLead\tDate', 'Benches\tAnn\tMay', 'Paths\tBob\tJune'],
    ],
  ])('%s', (_when, rows) => {
    expect(headerRows(...rows)).toEqual([1]);
  });

  test('and the reason is told', () => {
    expect(markTableHeaders(sourceBlocks('Park\tVisits', 'Wick\t40'))[0]?.because).toMatch(/column headings/);
  });
});

describe('no row is taken for headings', () => {
  test.each([
    ['where there is one row', ['Park\tVisits']],
    ['where the first row is figures like the rest', ['1\t40', '2\t120']],
    ['where the first row is data like the rest', ['Ann Curlew\tClerk', 'Bob Dunlin\tChair']],
    ['where the first row is a sentence', ['The parks are open.\tThey are green.', 'Wick\t40']],
    ['where most of the first row is empty', ['Complaints\t\t\t', 'Upheld\t5\t6\t7', 'Not upheld\t3\t4\t5']],
  ])('%s', (_where, rows) => {
    expect(headerRows(...rows)).toEqual([0]);
  });

  test('what is no table is left alone', () => {
    expect(headerRows('No table', '', '- a list')).toEqual([]);
  });
});
