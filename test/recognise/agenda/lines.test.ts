import { describe, expect, test } from 'vitest';
import type { SourceBlock } from '../../../src/document/block.ts';
import { text } from '../../../src/document/inline.ts';
import { readAgenda } from '../../../src/recognise/agenda.ts';
import { paragraph, table } from '../made-blocks.ts';
import { apart, sourceBlocks } from '../source-blocks.ts';
import { entryLine, reading } from './reading.ts';

describe('numbers of items', () => {
  const numbers = (...given: readonly string[]) =>
    readAgenda([paragraph('AGENDA'), ...given.map((number) => paragraph(`${number} Parks`))]).entries.map(
      ({ number }) => number,
    );

  test('begin at forty at most, and go up by three at most', () => {
    expect([numbers('40.'), numbers('41.')]).toEqual([['40'], []]);
    expect([numbers('1.', '4.'), numbers('1.', '5.')]).toEqual([['1', '4'], ['1']]);
    expect([numbers('4.', '4a.'), numbers('4.', '4.'), numbers('4.', '3.')]).toEqual([
      ['4', '4a'],
      ['4'],
      ['4'],
    ]);
  });

  test('in a table go on from the last item with a number', () => {
    expect(reading(table(['', 'Page'], ['1 Parks', ''], ['Roads', '5'], ['5 Mere', '']))).toEqual({
      entries: ['1 Parks', '– Roads [5-5] · 5 Mere'],
      rest: [],
    });
  });
});

describe('items in lines', () => {
  test('are of 400 letters at most, and no list of several', () => {
    const found = (letters: number) =>
      reading(paragraph('AGENDA'), paragraph('1. Parks '.padEnd(letters, 'x'))).entries;
    expect([found(400).length, found(401).length]).toEqual([1, 0]);
    const list = (...items: readonly string[]): SourceBlock => ({
      type: 'list',
      gap: 1,
      items: items.map((item) => ({ content: [text(item)] })),
    });
    expect(reading(paragraph('AGENDA'), list('1. Parks')).entries).toEqual(['1 Parks']);
    expect(reading(paragraph('AGENDA'), list('1. Parks', '2. Roads')).entries).toEqual([]);
  });

  test('follow six blocks of other text at most behind the heading, and two behind an item', () => {
    const filler = (count: number) => Array.from({ length: count }, () => paragraph('Words.'));
    const begun = (count: number) =>
      reading(paragraph('AGENDA'), ...filler(count), paragraph('1. Parks')).entries;
    expect([begun(5).length, begun(6).length]).toEqual([1, 0]);
    const goneOn = (count: number) =>
      reading(paragraph('AGENDA'), paragraph('1. Parks'), ...filler(count), paragraph('2. Roads')).entries;
    expect([goneOn(1).length, goneOn(2).length]).toEqual([2, 1]);
    const tabled = (count: number) =>
      reading(table(['1', 'Parks'], ['2', 'Roads']), ...filler(count), paragraph('3. Mere')).entries;
    expect([tabled(1).length, tabled(2).length]).toEqual([3, 2]);
    const parted = (count: number) =>
      reading(
        paragraph('AGENDA'),
        paragraph('1. Parks'),
        paragraph('Part 2'),
        ...filler(count),
        paragraph('2. Roads'),
      );
    expect([parted(5).entries.length, parted(6).entries.length]).toEqual([2, 1]);
  });

  test('are none above the heading, nor behind the heading where a table follows', () => {
    expect(reading(paragraph('1. Parks'), paragraph('AGENDA')).entries).toEqual([]);
    const sheet = [
      paragraph('AGENDA'),
      paragraph('1. Words of welcome'),
      table(['2', 'Parks'], ['3', 'Roads']),
    ];
    expect(reading(...sheet).entries).toEqual(['2 Parks', '3 Roads']);
    expect(reading(...sheet).rest).toEqual(['AGENDA', '1. Words of welcome']);
  });

  test('a part behind the end of the agenda begins none anew', () => {
    const lines = ['AGENDA', '1. Parks', 'One.', 'Two.', 'Part 2', '2. Roads'];
    expect(readAgenda(sourceBlocks(...apart(...lines))).entries.map(entryLine)).toEqual(['1 Parks']);
  });

  test('a line right below an item is its note, and so is the next one', () => {
    const [head, item] = [paragraph('AGENDA'), paragraph('1. Parks')];
    expect(
      reading(
        head,
        item,
        paragraph('Oak.', 0),
        paragraph('Elm.', 0),
        paragraph('Ash.'),
        paragraph('Fir.', 0),
      ),
    ).toEqual({
      entries: ['1 Parks · Oak. · Elm.'],
      rest: ['AGENDA', 'Ash.', 'Fir.'],
    });
    expect(reading(head, item, { ...table(['Oak', 'Elm']), gap: 0 }).entries).toEqual(['1 Parks']);
  });

  test.each([
    ['To note the dates.', true],
    ['To ask for oak.', true],
    ['To the west gate.', false],
    ['To all who come.', false],
    ['To our readers.', false],
    ['To your right.', false],
    ['To be or not.', false],
    ['To Wick by bus.', false],
    ['Off To note the dates.', false],
  ])('“%s” is what the meeting is to do about the item above: %s', (line, isNote) => {
    const { entries } = readAgenda([paragraph('AGENDA'), paragraph('1. Parks'), paragraph(line)]);
    expect(entries[0]?.note).toHaveLength(isNote ? 1 : 0);
  });

  test('what stands between two halves of a table is a note, but for the heading of a part', () => {
    const half = (number: number) => table([`${number}`, 'Parks'], [`${number + 1}`, 'Roads']);
    expect(reading(half(1), paragraph('Oak.', 3), half(3)).entries[1]).toBe('2 Roads · Oak.');
    expect(reading(half(1), paragraph('Part 2', 3), half(3))).toEqual({
      entries: ['1 Parks', '2 Roads', '3 Parks (exempt)', '4 Roads (exempt)'],
      rest: ['Part 2'],
    });
    expect(reading(paragraph('Oak.'), half(1), paragraph('Elm.'))).toEqual({
      entries: ['1 Parks', '2 Roads'],
      rest: ['Oak.', 'Elm.'],
    });
    const heading: SourceBlock = { type: 'heading', level: 2, content: [text('Oak')], gap: 3 };
    expect(reading(half(1), heading, half(3)).rest).toEqual(['Oak']);
  });
});
