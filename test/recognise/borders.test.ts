import { describe, expect, test } from 'vitest';
import type { Bookmark, Sheet, SourceBlock } from '../../src/document/block.ts';
import { text } from '../../src/document/inline.ts';
import { bordersOf } from '../../src/recognise/borders.ts';
import { takeApart } from '../../src/recognise/pack.ts';

/** Sheets 1, 2, 3 … with the item stamped on each, if any. */
function sheets(...items: readonly (string | undefined)[]): readonly Sheet[] {
  return items.map((item, at) => ({ sheet: at + 1, ...(item === undefined ? {} : { item }) }));
}

function bookmark(sheet: number, title: string, depth = 1): Bookmark {
  return { sheet, title, depth };
}

/** One paragraph for each sheet. */
function pages(...lines: readonly string[]): readonly SourceBlock[] {
  return lines.map((line, at) => ({
    type: 'paragraph',
    content: [text(line)],
    gap: 1,
    place: { line: at + 1, toLine: at + 1, sheet: at + 1 },
  }));
}

describe('a pack says itself where its documents begin', () => {
  test('by the item stamped on the first page of each', () => {
    expect(bordersOf({ sheets: sheets(undefined, '5', undefined, '6') })).toEqual([
      { sheet: 2, item: '5', attached: false, sign: 'the stamp “Agenda Item 5”' },
      { sheet: 4, item: '6', attached: false, sign: 'the stamp “Agenda Item 6”' },
    ]);
  });

  test('a stamp on every page of an item begins one document', () => {
    expect(bordersOf({ sheets: sheets('5', '5', '5', '6') }).map(({ sheet }) => sheet)).toEqual([1, 4]);
  });

  test('by its bookmarks, when the first leads to the agenda', () => {
    const bookmarks = [
      bookmark(1, 'Agenda'),
      bookmark(3, '7 Swimming baths'),
      bookmark(9, 'Appendix B - Survey', 2),
      bookmark(12, '8 Allotments'),
    ];
    expect(bordersOf({ sheets: sheets(), bookmarks })).toEqual([
      {
        sheet: 3,
        item: '7',
        title: 'Swimming baths',
        attached: false,
        sign: 'the bookmark “7 Swimming baths”',
      },
      {
        sheet: 9,
        item: '7',
        title: 'Appendix B - Survey',
        attached: true,
        sign: 'the bookmark “Appendix B - Survey”',
      },
      { sheet: 12, item: '8', title: 'Allotments', attached: false, sign: 'the bookmark “8 Allotments”' },
    ]);
  });

  test.each([
    'Agenda',
    'agenda front sheet',
    'Agenda frontsheet',
    'Front Sheet',
    'FRONTSHEET',
    'Summons to attend',
  ])('such as “%s” on one of the first two pages', (title) => {
    const found = (sheet: number) =>
      bordersOf({ bookmarks: [bookmark(sheet, title), bookmark(4, '7 Baths')] });
    expect(found(2).map(({ item }) => item)).toEqual(['7']);
    expect(found(3)).toEqual([]);
  });

  test.each(['Agendas of the year', 'The agenda', 'Minutes'])('and not by “%s” before them', (title) => {
    expect(bordersOf({ bookmarks: [bookmark(1, title), bookmark(4, '7 Baths')] })).toEqual([]);
  });

  test('by its bookmarks, when one of an item leads to a page with its stamp', () => {
    const bookmarks = [bookmark(1, 'Contents'), bookmark(2, '7 Baths'), bookmark(3, '8 Paths')];
    const items = (...stamped: readonly (string | undefined)[]) =>
      bordersOf({ sheets: sheets(...stamped), bookmarks }).map(({ item, title }) => [item, title]);
    expect(items(undefined, '7')).toEqual([
      ['7', 'Baths'],
      ['8', 'Paths'],
    ]);
    expect(items(undefined, '8')).toEqual([['8', undefined]]);
    expect(bordersOf({ sheets: sheets(undefined), bookmarks })).toEqual([]);
  });

  test.each([
    ['7 Baths', '7', 'Baths'],
    ['12a. Baths', '12a', 'Baths'],
    ['7: 24/00109 - Baths', '7', '24/00109 - Baths'],
    ['  7 Baths', undefined, undefined],
    ['2024 Budget', undefined, undefined],
    ['7', undefined, undefined],
    ['Item 7 Baths', undefined, undefined],
  ])('a bookmark “%s” is of the item %s', (title, item, named) => {
    const [border] = bordersOf({ bookmarks: [bookmark(1, 'Agenda'), bookmark(4, title)] });
    expect([border?.item, border?.title]).toEqual([item, named]);
  });

  test('what stands below an item is attached to it, and what stands beside it ends it', () => {
    const bookmarks = [
      bookmark(1, 'Agenda'),
      bookmark(2, 'Pictures', 2),
      bookmark(3, '7 Baths', 2),
      bookmark(4, '1 Survey', 3),
      bookmark(5, 'Notes', 2),
      bookmark(6, '8 Paths', 1),
    ];
    expect(bordersOf({ bookmarks }).map(({ item, title, attached }) => [item, title, attached])).toEqual([
      ['7', 'Baths', false],
      ['7', '1 Survey', true],
      ['8', 'Paths', false],
    ]);
  });

  test('an item and its first appendix on one page are one border, which is of the item', () => {
    const bookmarks = [bookmark(1, 'Agenda'), bookmark(2, '7 Baths'), bookmark(2, 'Appendix A', 2)];
    const one = {
      sheet: 2,
      item: '7',
      title: 'Baths',
      attached: false,
      sign: 'the bookmark “7 Baths” and the bookmark “Appendix A”',
    };
    expect(bordersOf({ bookmarks })).toEqual([one]);
    const appendixFirst = [
      bookmark(1, 'Agenda'),
      bookmark(2, '6 Paths'),
      bookmark(3, 'Appendix A', 2),
      bookmark(3, '7 Baths'),
    ];
    expect(bordersOf({ bookmarks: appendixFirst })[1]).toEqual({
      ...one,
      sheet: 3,
    });
    const twice = [bookmark(1, 'Agenda'), bookmark(2, '7 Baths'), bookmark(2, '7 Baths')];
    expect(bordersOf({ bookmarks: twice })[0]?.sign).toBe('the bookmark “7 Baths”');
  });

  test('two appendices on one page are still attached, and pages come in their order', () => {
    const bookmarks = [
      bookmark(1, 'Agenda'),
      bookmark(4, '7 Baths'),
      bookmark(9, 'Appendix A', 2),
      bookmark(9, 'Appendix B', 2),
      bookmark(2, '6 Paths'),
    ];
    expect(bordersOf({ bookmarks }).map(({ sheet, attached }) => [sheet, attached])).toEqual([
      [2, false],
      [4, false],
      [9, true],
    ]);
  });

  test('a file without stamps and bookmarks has none', () => {
    expect(bordersOf({})).toEqual([]);
  });

  test('bookmark and stamp of one page are one border', () => {
    const [border] = bordersOf({ sheets: sheets('7'), bookmarks: [bookmark(1, '7 Swimming baths')] });
    expect(border).toEqual({
      sheet: 1,
      item: '7',
      title: 'Swimming baths',
      attached: false,
      sign: 'the bookmark “7 Swimming baths” and the stamp “Agenda Item 7”',
    });
  });

  test('the headings of a single report are bookmarks too, and part nothing', () => {
    const bookmarks = [bookmark(1, '1 Introduction'), bookmark(2, '2 Costs')];
    expect(bordersOf({ sheets: sheets(undefined, undefined), bookmarks })).toEqual([]);
  });
});

test('a pack is taken apart at its borders, and what the text says names the parts', () => {
  const blocks = pages(
    'Parks Committee',
    'Minutes of the meeting of the Parks Committee held on 9 May 2023',
    'Swimming baths are to be mended.',
    'The survey found six leaks.',
  );
  const document = {
    sheets: sheets(undefined, '2', '3', undefined),
    bookmarks: [
      bookmark(1, 'Agenda'),
      bookmark(2, '2 Minutes'),
      bookmark(3, '3 Swimming baths'),
      bookmark(4, 'Appendix A - Survey', 2),
    ],
  };
  const parts = takeApart(blocks, [], bordersOf(document));
  expect(parts.map(({ kind, item, title, label }) => [kind, item, title, label])).toEqual([
    ['front-sheet', undefined, undefined, undefined],
    ['minutes', '2', 'Minutes', undefined],
    ['report', '3', 'Swimming baths', undefined],
    ['appendix', '3', 'Appendix A - Survey', 'Appendix A'],
  ]);
});
