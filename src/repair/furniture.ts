import {
  type Block,
  blockText,
  type Furniture,
  type FurnitureReason,
  type SourceBlock,
} from '../document/block.ts';
import { folded } from '../document/words.ts';
import { endsOpen } from './sentence.ts';

interface FurniturePattern {
  readonly reason: FurnitureReason;
  readonly example: string;
  readonly pattern: RegExp;
}

/** Lines that are furniture wherever they stand. */
export const furniturePatterns: readonly FurniturePattern[] = [
  {
    reason: 'blank page notice',
    example: 'This page is intentionally left blank',
    pattern: /^this page (?:is|has been) (?:intentionally )?left (?:intentionally )?blank\.?$/,
  },
  { reason: 'page number', example: 'Page 50', pattern: /^page \d{1,4}(?: of \d{1,4})?$/ },
];

/** Turns a block into furniture, its words kept for the account. */
export function asFurniture(block: Block, reason: FurnitureReason): Furniture {
  const { place, gap } = block;
  return {
    type: 'furniture',
    text: blockText(block),
    reason,
    ...(place === undefined ? {} : { place }),
    ...(gap === undefined ? {} : { gap }),
  };
}

function standingNotice(block: SourceBlock): SourceBlock {
  if (block.type !== 'paragraph') return block;
  const line = folded(blockText(block));
  const found = furniturePatterns.find(({ pattern }) => pattern.test(line));
  return found ? asFurniture(block, found.reason) : block;
}

/** A running header stands in the middle of things: a sentence, a list or a table goes on behind it. */
function interrupts(before: SourceBlock | undefined, after: SourceBlock | undefined): boolean {
  if (!before || !after || before.type === 'furniture' || after.type === 'furniture') return false;
  if (before.type === 'paragraph') return endsOpen(blockText(before));
  return before.type === after.type && (before.type === 'list' || before.type === 'table');
}

const headerRepeats = 4;

/** Where pages were seen, their margins told what is a running header; what comes back in the text is text. */
function isSeenOnPage({ place }: SourceBlock): boolean {
  return place?.sheet !== undefined;
}

function runningHeaders(blocks: readonly SourceBlock[]): ReadonlySet<string> {
  const places = new Map<string, number[]>();
  for (const [at, block] of blocks.entries()) {
    if (block.type !== 'paragraph' || block.number !== undefined || isSeenOnPage(block)) continue;
    const line = folded(blockText(block));
    if (line.length > 100 || /[.:;?!]$/.test(line) || line.split(' ').length < 3) continue;
    places.set(line, [...(places.get(line) ?? []), at]);
  }
  const running = [...places].filter(([, at]) => {
    if (at.length < headerRepeats) return false;
    const interruptions = at.filter((index) => interrupts(blocks[index - 1], blocks[index + 1])).length;
    return interruptions * 8 >= at.length;
  });
  return new Set(running.map(([line]) => line));
}

/**
 * Marks what the printing put there: blank-page notices, page numbers, and, where no reader saw the pages, lines
 * that come back page after page in the middle of sentences, lists and tables. The first of a running header stays, for it is mostly
 * the title as well.
 */
export function markFurniture(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const marked = blocks.map(standingNotice);
  const running = runningHeaders(marked);
  const seen = new Set<string>();
  return marked.map((block) => {
    if (block.type !== 'paragraph') return block;
    const line = folded(blockText(block));
    if (!running.has(line) || isSeenOnPage(block)) return block;
    if (seen.has(line)) return asFurniture(block, 'running header');
    seen.add(line);
    return block;
  });
}
