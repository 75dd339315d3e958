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
