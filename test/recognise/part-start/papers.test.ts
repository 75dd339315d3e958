import { describe, expect, test } from 'vitest';
import type { SourceBlock } from '../../../src/document/block.ts';
import { text } from '../../../src/document/inline.ts';
import { type Context, startAt } from '../../../src/recognise/part-start.ts';
import { paragraph, table } from '../made-blocks.ts';
import { contextOf, heading, notice, opening, pageNumber, startOf } from './context.ts';

describe('behind a blank page begins', () => {
  const start = (line: string, known: Partial<Context> = {}) => startOf([notice, paragraph(line)], known);

  test('a work programme or a tracker, by its title', () => {
    expect(start('Work Programme 2019/20')).toEqual({
      kind: 'work-programme',
      title: 'Work Programme 2019/20',
      headLength: 0,
      sign: 'its title behind a blank page',
    });
    const long = (letters: number) =>
      start('Work Programme '.padEnd(letters, 'x'), { authorsPassed: true })?.kind;
    expect([long(160), long(161)]).toEqual(['work-programme', 'appendix']);
  });

  test('an appendix, where the report is at its end or an appendix is open', () => {
    const appendix = { kind: 'appendix', headLength: 0, sign: 'a blank page behind the end of the report' };
    expect(start('Words.', { authorsPassed: true })).toEqual(appendix);
    expect(start('Words.', { current: 'appendix' })).toEqual(appendix);
    expect(start('Words.')).toBeUndefined();
  });

  test('another document, where no report is open', () => {
    expect(start('Words.', { current: 'minutes', authorsPassed: true })).toEqual({
      kind: 'other',
      headLength: 0,
      sign: 'a blank page',
    });
  });

  test('nothing behind other furniture', () => {
    expect(startOf([pageNumber, paragraph('Work Programme')], { authorsPassed: true })).toBeUndefined();
  });
});

describe('a paper that names its item begins', () => {
  test('at its title above the item, and is what its title says', () => {
    const blocks = [paragraph('WORK PROGRAMME'), paragraph('Parks Committee'), paragraph('ITEM 10')];
    expect(opening(blocks)).toEqual({
      kind: 'work-programme',
      item: '10',
      title: 'WORK PROGRAMME',
      headLength: 0,
      sign: 'a title that names agenda item 10',
    });
  });

  test('at a title of 160 letters at most, without number and stop', () => {
    const kind = (title: SourceBlock) =>
      opening([paragraph('Words.'), title, paragraph('ITEM 10')].slice(1))?.kind;
    expect(kind(paragraph('Benches'.padEnd(160, 'x')))).toBe('report');
    expect(kind(paragraph('Benches'.padEnd(161, 'x')))).toBeUndefined();
    for (const stop of ['.', ';', ',']) expect(kind(paragraph(`Benches${stop}`))).toBeUndefined();
    expect(kind({ type: 'paragraph', number: '2.', content: [text('Benches')] })).toBeUndefined();
    expect(kind(heading('Benches'))).toBeUndefined();
  });

  test('with the item in one of the three blocks below, in their first two lines', () => {
    const item = (...below: readonly SourceBlock[]) => opening([paragraph('Benches'), ...below])?.item;
    expect(item(paragraph('Wick'), paragraph('Mere'), paragraph('ITEM 10'))).toBe('10');
    expect(
      item(paragraph('Wick'), paragraph('Mere'), paragraph('Quay'), paragraph('ITEM 10')),
    ).toBeUndefined();
    expect(item(paragraph('Wick\nITEM 10'))).toBe('10');
    expect(item(paragraph('Wick\nMere\nITEM 10'))).toBeUndefined();
    expect(item(paragraph('Wick.'), paragraph('ITEM 10'))).toBeUndefined();
    expect(item(table(['Parks Committee Agenda Item 8', '']))).toBe('8');
  });

  test('in front of the head of a report it begins no other', () => {
    const head = table(['Report to: Cabinet', 'ITEM: 5'], ['Report of: Ann Curlew', 'Wards affected: All']);
    expect(opening([paragraph('Benches'), head])).toBeUndefined();
  });

  test('below other titles only behind a blank page', () => {
    const lines = [paragraph('Ann Curlew'), paragraph('Work Programme'), paragraph('ITEM 10')];
    expect(startAt(1, contextOf([notice, ...lines]))?.title).toBe('Work Programme');
    expect(startAt(1, contextOf([pageNumber, ...lines]))).toBeUndefined();
  });

  test('not again for the item that is open, unless an appendix stands between', () => {
    const blocks = [paragraph('Benches'), paragraph('ITEM 10')];
    expect(opening(blocks, { currentItem: '10' })).toBeUndefined();
    expect(opening(blocks, { currentItem: '9' })?.item).toBe('10');
    expect(opening(blocks, { currentItem: '10', current: 'appendix' })?.item).toBe('10');
    expect(opening([paragraph('ITEM 10')])).toBeUndefined();
  });

  test.each([
    ['Parks Committee\nWork Programme 2024', 'Work Programme 2024'],
    ['Parks Committee\nBenches', 'Parks Committee'],
    ['Benches\nWork Programme', 'Benches'],
    ['WORK PROGRAMME Parks Committee', 'WORK PROGRAMME'],
    ['The forward plan Parks and Roads Panel', 'The forward plan'],
    ['Scrutiny Tracker Parks Committee', 'Scrutiny Tracker'],
    ['Our Work Plan Parks Board', 'Our Work Plan'],
    ['Work programme Committee', 'Work programme Committee'],
    ['Work programme of parks', 'Work programme of parks'],
    ['Benches of the Parks Committee', 'Benches of the Parks Committee'],
  ])('“%s” is titled “%s”', (lines, title) => {
    expect(opening([paragraph(lines), paragraph('ITEM 10')])?.title).toBe(title);
  });
});

describe('minutes begin', () => {
  const lines = ['MINUTES OF A MEETING OF THE PARKS', 'COMMITTEE', 'HELD ON 8 JULY 2014'] as const;
  const kind = (...blocks: readonly SourceBlock[]) => opening(blocks, { current: 'front-sheet' })?.kind;

  test('at their heading over three blocks right below each other', () => {
    const [one, two, three] = lines;
    expect(opening([paragraph(one), paragraph(two, 0), paragraph(three, 0)])).toEqual({
      kind: 'minutes',
      minutes: { committee: 'Parks Committee', date: '2014-07-08' },
      headLength: 0,
      sign: 'the heading of minutes with a date',
    });
    expect(kind(paragraph(one), paragraph(two, 0), paragraph(three, 1))).toBeUndefined();
    expect(
      kind(paragraph(one), paragraph(two, 0), paragraph('WHICH WAS', 0), paragraph(three, 0)),
    ).toBeUndefined();
    expect(kind(paragraph(one), heading(two), paragraph(three, 0))).toBeUndefined();
    const numbered: SourceBlock = { type: 'paragraph', number: '1.', gap: 0, content: [text(two)] };
    expect(kind(paragraph(one), numbered, paragraph(three, 0))).toBeUndefined();
  });

  test('at their heading in a block that is a heading', () => {
    expect(kind(heading(lines.join(' ')))).toBe('minutes');
  });
});

describe('a report begins', () => {
  const rows = [
    ['Report to: Parks Committee', 'ITEM: 5'],
    ['Report of: Ann Curlew', 'Wards affected: All'],
    ['Benches', ''],
  ];

  test('at a table of its head, which gives item and title', () => {
    expect(startOf([paragraph('Words.'), table(...rows)])).toMatchObject({
      kind: 'report',
      item: '5',
      title: 'Benches',
      headLength: 1,
      sign: 'a report head with its labels',
    });
    const bare = startOf([
      paragraph('Words.'),
      table(['Report to: Cabinet', 'Wards: All'], ['Report of: Ann Curlew', '']),
    ]);
    expect(bare?.kind).toBe('report');
    expect(Object.keys(bare ?? {}).toSorted()).toEqual(['head', 'headLength', 'kind', 'sign']);
  });

  test('at lines of its head, first in the source, behind a blank page, or three of them in one block', () => {
    const lines = ['Report to: Cabinet', 'Report of: Ann Curlew', 'Wards affected: All'];
    const apart = lines.map((line) => paragraph(line));
    expect(opening(apart)).toMatchObject({ kind: 'report', headLength: 3 });
    expect(startAt(1, contextOf([notice, ...apart]))?.kind).toBe('report');
    expect(startAt(1, contextOf([pageNumber, ...apart]))).toBeUndefined();
    expect(startAt(1, contextOf([pageNumber, paragraph(lines.join('\n'))]))).toMatchObject({
      kind: 'report',
      headLength: 1,
    });
  });

  test('nowhere behind the last block', () => {
    expect(startAt(1, contextOf([paragraph('Words.')]))).toBeUndefined();
  });
});
