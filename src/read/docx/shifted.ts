import type { Block, List, ListItem, Place, SourceBlock } from '../../document/block.ts';

/** How an inserted file's blocks are moved into the file that inserts them. */
export interface Shift {
  /** Added to each line. */
  readonly lines: number;
  /** Put before the name of each picture. */
  readonly pictures: string;
}

function place<Placed extends { readonly place?: Place }>(block: Placed, { lines }: Shift): Placed {
  if (!block.place) return block;
  const { line, toLine } = block.place;
  return { ...block, place: { ...block.place, line: line + lines, toLine: toLine + lines } };
}

function shiftedItem(item: ListItem, shift: Shift): ListItem {
  const { children } = item;
  return {
    ...place(item, shift),
    ...(children === undefined ? {} : { children: shiftedList(children, shift) }),
  };
}

function shiftedList(list: List, shift: Shift): List {
  return { ...place(list, shift), items: list.items.map((item) => shiftedItem(item, shift)) };
}

function shiftedBlock<Kind extends SourceBlock>(block: Kind, shift: Shift): SourceBlock {
  const moved: SourceBlock = place(block, shift);
  switch (moved.type) {
    case 'list':
      return shiftedList(block as Extract<Block, { type: 'list' }>, shift);
    case 'figure':
      return moved.picture === undefined ? moved : { ...moved, picture: shift.pictures + moved.picture };
    default:
      return moved;
  }
}

/** The blocks of an inserted file, with their lines and pictures as the file that inserts it counts and names them. */
export function shifted(blocks: readonly SourceBlock[], shift: Shift): readonly SourceBlock[] {
  return blocks.map((block) => shiftedBlock(block, shift));
}
