import type { Block, Paragraph, Quotation, SourceBlock } from '../document/block.ts';
import { contentText } from './lines.ts';

/** A quotation set in marks is set apart from this length on; a shorter one is a title or a catchword. */
const shortestQuotation = 80;
const inMarks = /^[“"‘'].*[”"’'][.]?$/;
/** "It should be amended as follows:" announces the words of another document. */
const announced = /(?:as follows|to read|should read|the following)\b[^:]{0,20}:$/i;

function isQuoted(block: Paragraph, before: SourceBlock | undefined): boolean {
  if (block.number !== undefined) return false;
  const text = contentText(block);
  if (text.length >= shortestQuotation && inMarks.test(text)) return true;
  const announcement = before?.type === 'paragraph' ? contentText(before) : '';
  return text.startsWith('…') && announced.test(announcement);
}

function quotation(block: Paragraph): Quotation {
  const { place, gap } = block;
  const inner: Block = { type: 'paragraph', content: block.content };
  return {
    type: 'quotation',
    blocks: [inner],
    because: 'it stands in quotation marks, or begins with an ellipsis behind “as follows:”',
    ...(place === undefined ? {} : { place }),
    ...(gap === undefined ? {} : { gap }),
  };
}

/**
 * Sets apart what is quoted: paragraphs wholly in quotation marks, and new wordings of corrected minutes,
 * which begin with an ellipsis behind "as follows:". They are no speech of this meeting.
 */
export function markQuotations(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  return blocks.map((block, at) =>
    block.type === 'paragraph' && isQuoted(block, blocks[at - 1]) ? quotation(block) : block,
  );
}
