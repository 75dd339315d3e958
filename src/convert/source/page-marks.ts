import type { PageRange } from '../../archive/model.ts';
import type { Block, PageMark, Sheet, SourceBlock } from '../../document/block.ts';

/** The pages of a file by the number that a viewer counts. */
export type Sheets = ReadonlyMap<number, Sheet>;

/** Sheets of a document for looking up. */
export function sheetsByNumber(sheets: readonly Sheet[] | undefined): Sheets {
  return new Map((sheets ?? []).map((sheet) => [sheet.sheet, sheet]));
}

function mark({ sheet, page }: Sheet): PageMark {
  return { type: 'page-mark', sheet, ...(page === undefined ? {} : { page }) };
}

/**
 * Puts a mark before the first block of every sheet. Sheets that lie within one block, such as a long table,
 * are marked behind it, so that each page of the pack has its address.
 */
export function withPageMarks(blocks: readonly Block[], sheets: Sheets): readonly Block[] {
  let last: number | undefined;
  return blocks.flatMap((block): readonly Block[] => {
    const sheet = block.place?.sheet;
    if (sheet === undefined || (last !== undefined && sheet <= last)) return [block];
    const first = last === undefined ? sheet : last + 1;
    last = sheet;
    const begun = [...sheets.values()].filter((each) => each.sheet >= first && each.sheet <= sheet);
    return [...begun.map(mark), block];
  });
}

/** The pages of the pack that some blocks stand on, where their sheets carry its numbers. */
export function pagesOfBlocks(blocks: readonly SourceBlock[], sheets: Sheets): PageRange | undefined {
  const pages = blocks.flatMap(({ place }) => sheets.get(place?.sheet ?? 0)?.page ?? []);
  if (pages.length === 0) return undefined;
  return { from: Math.min(...pages), to: Math.max(...pages) };
}

/** The pages of the file that some blocks begin on. */
export function sheetsOfBlocks(blocks: readonly SourceBlock[]): PageRange | undefined {
  const found = blocks.flatMap(({ place }) => place?.sheet ?? []);
  if (found.length === 0) return undefined;
  return { from: Math.min(...found), to: Math.max(...found) };
}
