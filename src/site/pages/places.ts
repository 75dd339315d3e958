import type { Meeting, Minutes, Paper } from '../../archive/model.ts';
import type { Anchor, Block } from '../../document/block.ts';
import { type PrintedPlace, printedPlaces } from '../../document/printed-places.ts';

/** The page that each block of a paper begins on; before the first mark, the page that the paper begins on. */
export function paperPlaces({ blocks, pages, sheets }: Paper): ReadonlyMap<Anchor, PrintedPlace> {
  return printedPlaces(blocks, { page: pages?.from, sheet: sheets?.from });
}

/** All blocks of minutes in the order in which their page shows them. */
export function minutesBlocks({ preamble, items }: Minutes): readonly Block[] {
  return [...preamble, ...items.flatMap(({ blocks }) => blocks)];
}

/** The page that each block of minutes begins on: a page that begins in one item goes on into the next. */
export function minutesPlaces(minutes: Minutes): ReadonlyMap<Anchor, PrintedPlace> {
  return printedPlaces(minutesBlocks(minutes), { page: minutes.pages?.from });
}

/** The papers that have a page of their own: minutes may also be filed as a paper, and their page is the one for minutes. */
export function papersWithPages({ url, minutes, papers }: Meeting): readonly Paper[] {
  const taken = new Set<string>([url, ...(minutes ? [minutes.url] : [])]);
  return papers.filter((paper) => !taken.has(paper.url.replace(/#.*$/, '')));
}
