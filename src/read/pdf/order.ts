import { sharedWidth } from './geometry/box.ts';
import type { SheetBlock } from './sheet-block.ts';

/** Puts blocks among others by the height at which they begin; the order of both is kept. */
export function mergedByHeight(
  blocks: readonly SheetBlock[],
  more: readonly SheetBlock[],
): readonly SheetBlock[] {
  const merged = [...blocks];
  for (const block of more) {
    const below = merged.findIndex(({ box }) => box.top > block.box.top);
    merged.splice(below < 0 ? merged.length : below, 0, block);
  }
  return merged;
}

/** Whether a block lies above all those that it shares a column with, and shares one with any. */
function isAboveAll(block: SheetBlock, others: readonly SheetBlock[]): boolean {
  const sharing = others.filter(({ box }) => sharedWidth(box, block.box) > 0);
  return sharing.length > 0 && sharing.every(({ box }) => box.top >= block.box.bottom - 2);
}

/** The title of a slide is often tagged last: what lies above all that the tags put before it comes first. */
export function withTopFirst(blocks: readonly SheetBlock[]): readonly SheetBlock[] {
  const ordered: SheetBlock[] = [];
  for (const block of blocks) {
    let at = ordered.length;
    while (at > 0 && isAboveAll(block, ordered.slice(at - 1))) at -= 1;
    ordered.splice(at, 0, block);
  }
  return ordered;
}

/** Footnotes stand at the foot of their page, wherever the tags hang them. */
export function withNotesLast(blocks: readonly SheetBlock[]): readonly SheetBlock[] {
  return [...blocks.filter(({ note }) => !note), ...blocks.filter(({ note }) => note)];
}
