import { describe, expect, test } from 'vitest';
import type { SourceBlock } from '../../src/document/block.ts';
import { folded } from '../../src/document/words.ts';
import { readText } from '../../src/read/text.ts';
import { furniturePatterns, markFurniture } from '../../src/repair/furniture.ts';
import { repaired } from './repaired.ts';

test.each(furniturePatterns)('the example of a $reason is one: $example', ({ reason, example, pattern }) => {
  expect(folded(example)).toMatch(pattern);
  expect(repaired(example)).toEqual([`(${reason}) ${example}`]);
});

test.each([
  'This page is left intentionally blank.',
  'THIS PAGE HAS BEEN LEFT BLANK',
  'page 3 of 120',
  'Page 1043',
])('so is %s', (line) => {
  expect(repaired(line)[0]).toMatch(/^\((?:blank page notice|page number)\) /);
});

test.each([
  'This page is about buses',
  'Page 50 of the agenda was discussed',
  'Pages 5 - 14',
  'Page',
  'See page 50',
])('%s is text', (line) => {
  expect(repaired(line)).toEqual([`¶ ${line}`]);
});

describe('a running header', () => {
  const header = 'Ashmere Council Bus Strategy 2024-2029';
  const open = 'The council wants more people to go by bus and will ask each of the';
  const page = [open, '', header, '', 'operators to say how.', ''];

  test('that comes back in the middle of sentences is furniture, and the first of it stays, for it is the title', () => {
    expect(repaired(header, '', ...page, ...page, ...page)).toEqual([
      `¶ ${header}`,
      ...Array.from({ length: 3 }, () => [
        `¶ ${open} operators to say how.`,
        `(running header) ${header}`,
      ]).flat(),
    ]);
  });

  test('inside lists and tables as well', () => {
    expect(
      repaired(header, '', '- one', '', header, '', '- two', '', 'a\tb', '', header, '', 'c\td', '', header),
    ).toEqual([
      `¶ ${header}`,
      'list',
      '  • one',
      '  • two',
      `(running header) ${header}`,
      'table, 0 header rows',
      '  | a | b |',
      '  | c | d |',
      `(running header) ${header}`,
      `(running header) ${header}`,
    ]);
  });

  test.each([
    ['stands three times only', header, 3],
    ['ends in a stop, as a sentence that is said again does', `${header}.`, 5],
    ['is one word or two', 'Executive Summary', 5],
  ])('is none when it %s', (_, line, times) => {
    const lines = Array.from({ length: times }, () => [
      open,
      '',
      line,
      '',
      'operators to say how.',
      '',
    ]).flat();
    expect(repaired(...lines).filter((found) => found.startsWith('(running'))).toEqual([]);
  });

  test('is none where a reader saw the pages, for it looked in their margins', () => {
    const { blocks } = readText([header, '', ...page, ...page, ...page].join('\n'));
    const seen = blocks.map((block) =>
      block.place ? { ...block, place: { ...block.place, sheet: 2 } } : block,
    );
    const running = (source: readonly SourceBlock[]) =>
      markFurniture(source).filter(({ type }) => type === 'furniture').length;
    expect([running(blocks), running(seen)]).toEqual([3, 0]);
  });

  test('is none when nothing goes on behind it: headings repeat too', () => {
    const section = ['The fares rose.', '', 'Outcome and impact so far', '', 'More people go by bus.', ''];
    expect(
      repaired(...section, ...section, ...section, ...section).filter((line) => line.startsWith('(')),
    ).toEqual([]);
  });
});
