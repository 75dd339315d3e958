import type { Bookmark, Document, Sheet } from '../document/block.ts';

/** Where a document of a pack begins, as the file itself says by a stamp or a bookmark. */
export interface Border {
  /** The page of the file, counted from 1. */
  readonly sheet: number;
  /** The agenda item that the document belongs to. */
  readonly item?: string;
  readonly title?: string;
  /** A bookmark below that of an item: an appendix of the item's report. */
  readonly attached: boolean;
  readonly sign: string;
}

/** "7 24/00109 - Transfer of a service": committee systems begin the bookmark of a report with its item. */
const itemBookmark = /^(\d{1,3}[a-z]?)[.:]? +(\S.*)$/;
const frontSheetBookmark = /^(?:agenda|front ?sheet|agenda front ?sheet|summons)\b/i;

/** A stamp comes once, or on every page of the item; only the first of a run begins a document. */
function stampBorders(sheets: readonly Sheet[]): readonly Border[] {
  return sheets.flatMap(({ sheet, item }, at) =>
    item === undefined || sheets[at - 1]?.item === item
      ? []
      : [{ sheet, item, attached: false, sign: `the stamp “Agenda Item ${item}”` }],
  );
}

/**
 * Bookmarks are those of a pack when the first leads to the agenda, or when an item's bookmark leads to a page
 * that is stamped with that item. Else they are the headings of one report, and part nothing.
 */
function bookmarksPack(bookmarks: readonly Bookmark[], sheets: readonly Sheet[]): boolean {
  const [first] = bookmarks;
  if (first && first.sheet <= 2 && frontSheetBookmark.test(first.title)) return true;
  const stamps = new Map(sheets.map(({ sheet, item }) => [sheet, item]));
  return bookmarks.some(({ title, sheet }) => {
    const item = itemBookmark.exec(title)?.[1];
    return item !== undefined && stamps.get(sheet) === item;
  });
}

function bookmarkBorders(bookmarks: readonly Bookmark[]): readonly Border[] {
  const borders: Border[] = [];
  let open: { readonly item: string; readonly depth: number } | undefined;
  for (const { title, sheet, depth } of bookmarks) {
    const [, item, named = title] = itemBookmark.exec(title) ?? [];
    const sign = `the bookmark “${title}”`;
    if (open && depth > open.depth) borders.push({ sheet, item: open.item, title, attached: true, sign });
    else if (item !== undefined) {
      open = { item, depth };
      borders.push({ sheet, item, title: named, attached: false, sign });
    }
  }
  return borders;
}

/** Signs of one page put together: an item's bookmark wins over that of its first attachment and names what the stamp only counts. */
function joined(one: Border, other: Border): Border {
  const [main, more] = one.attached && !other.attached ? [other, one] : [one, other];
  const sign = main.sign === more.sign ? main.sign : `${main.sign} and ${more.sign}`;
  return { ...more, ...main, attached: main.attached && more.attached, sign };
}

/**
 * Where the documents of a pack begin, by page: as the pages are stamped and as the file's bookmarks say. Empty
 * for a file that is no pack.
 */
export function bordersOf({
  sheets = [],
  bookmarks = [],
}: Pick<Document, 'sheets' | 'bookmarks'>): readonly Border[] {
  const marks = bookmarksPack(bookmarks, sheets) ? bookmarkBorders(bookmarks) : [];
  const bySheet = new Map<number, Border>();
  for (const border of [...marks, ...stampBorders(sheets)]) {
    const known = bySheet.get(border.sheet);
    bySheet.set(border.sheet, known ? joined(known, border) : border);
  }
  return [...bySheet.values()].sort((a, b) => a.sheet - b.sheet);
}
