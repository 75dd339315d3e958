import type { SourceBlock } from '../../document/block.ts';
import type { PlacedBlock } from './geometry/flow.ts';
import type { Face } from './sheet-content.ts';

/** What the tags and the drawing of a page say of a block beside what it is. */
export interface BlockSigns {
  /** The level that the tags give it as a heading, 1 for the outermost. */
  readonly level?: number;
  /** It opens its sheet and has no beginning of its own there: an item without its label. */
  readonly goesOn?: boolean;
  /** It is a footnote, whose place is the foot of its sheet. */
  readonly note?: boolean;
  /** It is underlined from end to end. */
  readonly underlined?: boolean;
}

/** A block where it stands on its sheet. */
export interface SheetBlock extends PlacedBlock, BlockSigns {}

/** A block with what must be known of it until headings are weighed and pages joined; its runs are let go. */
export interface ReadBlock extends BlockSigns {
  readonly block: SourceBlock;
  readonly face: Face;
  /** Its last line reaches as far to the right as its others, so that only the end of the page may have ended it. */
  readonly endsFull: boolean;
}

/** Letters that a last line may lack, in ems, where the next word had no room. */
const slack = 4;

/** What is kept of a block once its page has been left. */
export function readBlock({ block, box, runs, face, ...signs }: SheetBlock): ReadBlock {
  const lowest = Math.max(...runs.map(({ baseline }) => baseline));
  const last = runs.filter(({ baseline }) => lowest - baseline < face.size / 2);
  const right = Math.max(...last.map((run) => run.right));
  return {
    block,
    face,
    endsFull:
      runs.length > 0 && right > box.right - slack * face.size && right - box.left > slack * 5 * face.size,
    ...signs,
  };
}
