import type { Sheet } from '../../document/block.ts';
import type { MarginPiece } from './margin.ts';

/** modern.gov stamps every page of a pack: the page in the middle of the foot, the item at the right of the head. */
const stampedPage = /^page (\d{1,4})$/i;
const stampedItem = /^agenda item (\d{1,3}[a-z]?)$/i;

function isStamp({ artefact, tagged }: MarginPiece): boolean {
  return !artefact && !tagged;
}

function isInMiddle({ middle }: MarginPiece): boolean {
  return Math.abs(middle - 0.5) < 0.1;
}

/** Whether a piece is the stamp of an agenda item. */
export function isItemStamp(piece: MarginPiece): boolean {
  return isStamp(piece) && piece.edge === 'head' && stampedItem.test(piece.text);
}

/** What is stamped on a page. A pack keeps a report's own page number beside its stamp: the stamp is the outermost. */
export function stampsOf(pieces: readonly MarginPiece[]): Pick<Sheet, 'page' | 'item'> {
  const outermost = pieces
    .filter((piece) => isStamp(piece) && piece.edge === 'foot' && isInMiddle(piece))
    .toSorted((a, b) => a.distance - b.distance)
    .find(({ text }) => stampedPage.test(text));
  const page = outermost && stampedPage.exec(outermost.text)?.[1];
  const item = pieces
    .filter(isItemStamp)
    .map(({ text }) => stampedItem.exec(text)?.[1])
    .find((found) => found !== undefined);
  return {
    ...(page === undefined ? {} : { page: Number(page) }),
    ...(item === undefined ? {} : { item }),
  };
}

/**
 * The sheets of a file with the pages stamped on them, where those count on through the whole file. Reports that
 * were put together without a stamp begin at 1 again and again: such numbers name no page of the pack.
 */
export function withCountedPages(sheets: readonly Sheet[]): readonly Sheet[] {
  const pages = sheets.flatMap(({ page }) => page ?? []);
  if (pages.every((page, at) => page > (pages[at - 1] ?? 0))) return sheets;
  return sheets.map(({ page: _page, ...sheet }) => sheet);
}
