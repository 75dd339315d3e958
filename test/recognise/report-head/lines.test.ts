import { describe, expect, test } from 'vitest';
import type { SourceBlock } from '../../../src/document/block.ts';
import { text } from '../../../src/document/inline.ts';
import { itemNamedIn, opensHeadLines, reportHeadLines } from '../../../src/recognise/report-head.ts';
import { paragraph, table } from '../made-blocks.ts';

/** Cells that make a head of whatever stands beside them. */
const enough = [['Report of: Ann Curlew', 'Wards affected: All'], ['Key decision: No']];

describe('how far a head of lines goes', () => {
  const head = ['Report of: Ann Curlew', 'Wards affected: All', 'Key decision: No'].map(paragraph);
  const length = (...blocks: readonly SourceBlock[]) => reportHeadLines(blocks, [])?.length;

  test.each([
    'Executive summary',
    '1. Introduction:',
    '2 Purpose of the report',
    'PURPOSE OF REPORT',
    'Purpose of paper',
    'Recommendation (s)',
    'Recommendations.',
    'Background',
    'Reason for urgency',
    'Summary',
  ])('up to “%s”', (line) => {
    expect(length(...head, paragraph(line), paragraph('ITEM: 5'))).toBe(3);
  });

  test.each(['The background', 'Background to it', 'Summary of benches'])('and beyond “%s”', (line) => {
    expect(length(...head, paragraph(line), paragraph('ITEM: 5'))).toBe(5);
  });

  test('up to a numbered paragraph, a long line, or what is no paragraph', () => {
    const item = paragraph('ITEM: 5');
    expect(length(...head, item)).toBe(4);
    expect(length(...head, { type: 'paragraph', number: '1.', content: [text('Words')] }, item)).toBe(3);
    expect(length(...head, { type: 'heading', level: 2, content: [text('Words')] }, item)).toBe(3);
    expect(length(...head, paragraph('x'.repeat(200)), item)).toBe(5);
    expect(length(...head, paragraph('x'.repeat(201)), item)).toBe(3);
    expect(length(...head, paragraph(`Words\n${'x'.repeat(201)}`), item)).toBe(3);
  });

  test('over fourteen blocks at most', () => {
    const filler = (count: number) => Array.from({ length: count }, () => paragraph('Words'));
    expect(length(...head, ...filler(10), paragraph('ITEM: 5'))).toBe(14);
    expect(length(...head, ...filler(11), paragraph('ITEM: 5'))).toBe(3);
  });

  test('ends with a line of status or reference, but not with a day', () => {
    expect(length(...head, paragraph('This report is public'))).toBe(4);
    expect(length(...head, paragraph('PNP/03/15'))).toBe(4);
    expect(length(...head, paragraph('1 May 2014'))).toBe(3);
  });

  test('takes the whole block that its last line stands in', () => {
    const found = reportHeadLines([...head, paragraph('ITEM: 5\nBenches'), paragraph('Words')], []);
    expect(found).toMatchObject({ length: 4, head: { title: 'Benches' } });
  });

  test('is nothing where the lines above the last label are no head', () => {
    expect(reportHeadLines([paragraph('Report of: Ann'), paragraph('Words')], [])).toBeUndefined();
    expect(reportHeadLines([], [])).toBeUndefined();
  });
});

test.each([
  ['Report of: Ann\nWards: All\nKey decision: No', true],
  ['Report of: Ann\nKey decision: No', false],
  ['Report of: Ann\nWords\nMore', false],
])('“%s” can begin a head in the middle of a pack: %s', (given, opens) => {
  expect(opensHeadLines(paragraph(given))).toBe(opens);
});

test('a table begins no head of lines', () => {
  expect(opensHeadLines(table(...enough))).toBe(false);
});

describe('a line without a label, where the title has one', () => {
  const value = (...given: readonly string[]) =>
    reportHeadLines(given.map(paragraph), [])?.head.lines.map(({ value: words }) => words);
  const rest = ['Key decision: No'];

  test('goes on with the field above, though a day stands in it', () => {
    expect(value('From: Ann', 'Title: Benches', 'of oak', 'Wards: All', 'Quay, 1 May 2014', ...rest)).toEqual(
      ['Ann', 'Benches\nof oak', 'All\nQuay, 1 May 2014', 'No'],
    );
  });

  test.each(['1 May 2014', 'Thursday, 1st May 2014', '1/5/14', '1 May 14'])('is a day alone: “%s”', (day) => {
    expect(value('From: Ann', 'Title: Benches', day, 'Wards: All', ...rest)).toContain(day);
  });

  test('stands alone where the title has none, or where the first line has none', () => {
    expect(value('From: Ann', 'Bob', 'Wards: All', ...rest)).toContain('Bob');
    expect(value('Words', 'From: Ann', 'Bob', 'Title: Benches', 'Wards: All', ...rest)).toContain('Bob');
  });
});

test.each([
  [' ITEM 10 ', '10'],
  ['Wick 1 May 2014 agenda item: 8b', '8b'],
  ['Reagenda item 8', undefined],
  ['Agenda item 8 of 9', undefined],
  ['Agenda item 1234', undefined],
])('the item that “%s” names is %s', (line, item) => {
  expect(itemNamedIn(line)).toBe(item);
});
