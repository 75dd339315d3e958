import { type Anchor, type Block, blocksWithin, type ListItem } from './block.ts';

/** The page that a block begins on: of the pack as printed, of the file, or neither where no mark came before it. */
export interface PrintedPlace {
  readonly page?: number | undefined;
  readonly sheet?: number | undefined;
}

function itemAnchors(items: readonly ListItem[]): readonly Anchor[] {
  return items.flatMap(({ anchor, children }) => [
    ...(anchor === undefined ? [] : [anchor]),
    ...(children ? itemAnchors(children.items) : []),
  ]);
}

function anchorsOf(block: Block): readonly Anchor[] {
  const own = block.anchor === undefined ? [] : [block.anchor];
  return block.type === 'list' || block.type === 'resolution' ? [...own, ...itemAnchors(block.items)] : own;
}

/**
 * The page on which each block with an anchor begins, told by the last page mark before it; list items stand where
 * their list does. `start` is the page that the first block stands on when no mark comes before it.
 */
export function printedPlaces(
  blocks: readonly Block[],
  start: PrintedPlace = {},
): ReadonlyMap<Anchor, PrintedPlace> {
  const places = new Map<Anchor, PrintedPlace>();
  let place = start;
  for (const block of blocksWithin(blocks)) {
    if (block.type === 'page-mark') place = { page: block.page, sheet: block.sheet };
    for (const anchor of anchorsOf(block)) places.set(anchor, place);
  }
  return places;
}
