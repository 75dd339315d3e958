import type { Document } from '../document/block.ts';
import { markFurniture } from './furniture.ts';
import { joinTornBlocks } from './join.ts';

/** Undoes what printing on pages did to a document: furniture is marked and what pages tore is joined. */
export function repair(document: Document): Document {
  const blocks = markFurniture(document.blocks);
  return { ...document, blocks: document.whole ? blocks : joinTornBlocks(blocks) };
}
