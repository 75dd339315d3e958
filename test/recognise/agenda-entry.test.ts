import { describe, expect, test } from 'vitest';
import { readAgenda } from '../../src/recognise/agenda.ts';
import { entryOf, isSameItem } from '../../src/recognise/agenda-entry.ts';
import type { PackPart } from '../../src/recognise/part-start.ts';
import { sourceBlocks } from './source-blocks.ts';

test('“7A” on the agenda is “7a” on the paper, and 7 is neither', () => {
  expect(isSameItem('7A', '7a')).toBe(true);
  expect(isSameItem('7', '7a')).toBe(false);
  expect(isSameItem('7', undefined)).toBe(false);
});

describe('the agenda entry of a part', () => {
  const { entries } = readAgenda(
    sourceBlocks(
      '5\tBenches in the Parks 2013-14\t5 - 6',
      '6\tPaths\t7 - 8',
      '11\tWork Programme\t',
      '12\tTracker of Actions\t',
    ),
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
    [
      'whatever its own title',
      { kind: 'work-programme' as const, title: 'What members will look into' },
      '11',
    ],
    ['and so for a tracker', { kind: 'tracker' as const, title: 'What became of what was asked' }, '12'],
    ['by the title that is most alike', { title: 'Park Paths' }, '6'],
    ['not for a report, by its kind', { title: 'The Panel’s WORK PROGRAMME for 2014 to 2016' }, undefined],
    ['and is none where nothing agrees', { title: 'Drains' }, undefined],
    ['nor where too little agrees', { title: 'Paths by the sea' }, undefined],
    ['nor where the paper names nothing', {}, undefined],
    ['nor by a number that the agenda does not print', { item: '9' }, undefined],
  ])('%s', (_how, part, number) => {
    expect(entry(part)).toBe(number);
  });

  test.each([
    ['the next one, where it has the pages and says the same and more', 'Parks Work Programme\t9 - 12', '10'],
    ['not the next one, where that is about something else', 'Ponds\t9 - 12', '9'],
    ['not the next one, where that says less', 'Programme\t9 - 12', '9'],
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
    const { entries: paged } = readAgenda(sourceBlocks('9\tWork Programme\t3 - 5', `10\t${next}`));
    expect(entryOf(part, paged)?.number).toBe('9');
    expect(entryOf(part, paged.slice(0, 1))?.number).toBe('9');
    expect(entryOf(part, both.slice(0, 1))?.number).toBe('9');
  });
});
