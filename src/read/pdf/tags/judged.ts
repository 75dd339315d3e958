import type { SheetBlock } from '../sheet-block.ts';
import type { Run, SheetContent } from '../sheet-content.ts';
import { besideTables } from './mend-rows.ts';
import type { TaggedSheet } from './tags.ts';

function letters(runs: readonly Run[]): number {
  return runs.reduce((sum, { text }) => sum + text.length, 0);
}

/** Tags must hold this part of a page's letters to be worth following. */
const enough = 0.9;
/** Letters of paragraphs that run across several columns may be this part of a page's. */
const mostScattered = 0.05;
/** How many of the steps from block to block may go back up the page in the same column. */
const mostBackwards = 0.25;

function goesBackwards(before: SheetBlock, block: SheetBlock): boolean {
  const isAbove = block.box.bottom < before.box.top;
  const isBeside = block.box.left >= before.box.right;
  return isAbove && !isBeside;
}

/** Letters beside a table that tags and page tell apart, such as its first column, may be this part of a page's. */
const mostTorn = 0.1;

function lettersBesideTables(blocks: readonly SheetBlock[]): number {
  return besideTables(blocks).reduce((sum, each) => sum + letters(each.runs), 0);
}

/** Whether the tags of a page leave the rows of its tables whole, as spreadsheet programs often do not. */
export function keepRows({ blocks, misplaced }: TaggedSheet, content: SheetContent): boolean {
  return misplaced + lettersBesideTables(blocks) <= mostTorn * letters(content.runs);
}

/** Whether the tags of a page hold nearly all of its text and follow it down the page. */
export function areGood({ blocks, untagged, scattered }: TaggedSheet, content: SheetContent): boolean {
  const all = letters(content.runs);
  if (letters(untagged) > (1 - enough) * all || scattered > mostScattered * all) return false;
  const steps = blocks.slice(1).filter((block, at) => {
    const before = blocks[at];
    return before !== undefined && !block.note && goesBackwards(before, block);
  });
  return steps.length <= Math.max(1, mostBackwards * blocks.length);
}
