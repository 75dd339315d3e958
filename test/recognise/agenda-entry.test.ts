import { describe, expect, test } from 'vitest';
import { readAgenda } from '../../src/recognise/agenda.ts';
import { entryOf } from '../../src/recognise/agenda-entry.ts';
import type { PackPart } from '../../src/recognise/part-start.ts';
import { sourceBlocks } from './source-blocks.ts';

describe('the agenda entry of a part', () => {
  const { entries } = readAgenda(
    sourceBlocks('5\tBenches in the Parks 2013-14\t5 - 6', '6\tPaths\t7 - 8', '11\tWork Programme\t'),
  );
  const entry = (part: Partial<PackPart>) =>
    entryOf({ kind: 'report', blocks: [], sign: '', ...part }, entries)?.number;

  test.each([
    ['is found by its number', { item: '6', title: 'Something else' }, '6'],
    ['else by its title, dashes and years folded', { title: 'Benches in the Parks 2013/14' }, '5'],
    [
      'else, for a programme, by its kind',
      { kind: 'work-programme' as const, item: '10', title: 'WORK PROGRAMME 2014' },
      '11',
    ],
    ['and is none where nothing agrees', { title: 'Drains' }, undefined],
  ])('%s', (_how, part, number) => {
    expect(entry(part)).toBe(number);
  });

  test.each([
    ['the next one, where it has the pages and says the same and more', 'Parks Work Programme\t9 - 12', '10'],
    ['not the next one, where that is about something else', 'Ponds\t9 - 12', '9'],
    ['not the next one, where that has no pages either', 'Parks Work Programme\t', '9'],
  ])('of an item without pages is %s', (_how, next, number) => {
    const { entries: both } = readAgenda(sourceBlocks('9\tWork Programme\t', `10\t${next}`));
    const part: PackPart = {
      kind: 'work-programme',
      item: '9',
      title: 'WORK PROGRAMME',
      blocks: [],
      sign: '',
    };
    expect(entryOf(part, both)?.number).toBe(number);
  });
});
