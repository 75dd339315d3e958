import type { ListItem, Paragraph, Resolution, SourceBlock } from '../document/block.ts';
import { text } from '../document/inline.ts';
import { contentText } from './lines.ts';
import { labelledParts, placeOf } from './resolutions.ts';

/** A label such as RESOLVED that a web page shows as a styled heading leaves four blank lines when it is lost. */
const lostLabelGap = 4;

function followsLostLabel(block: SourceBlock | undefined): block is Paragraph {
  if (block?.type !== 'paragraph' || (block.gap ?? 0) < lostLabelGap) return false;
  return /^(?:that|to)\b/i.test(contentText(block)) || block.number !== undefined;
}

function restoredResolution(first: Paragraph, others: readonly ListItem[]): Resolution {
  const { gap, number, content, place } = first;
  const item = { content, ...(number === undefined ? {} : { label: number }), ...(place ? { place } : {}) };
  return {
    type: 'resolution',
    label: [text('[RESOLVED:]')],
    kind: 'resolved',
    restored: true,
    because: 'it begins with “That” behind the gap that a lost label leaves',
    items: [item, ...others],
    ...placeOf(first, others),
    ...(gap === undefined ? {} : { gap }),
  };
}

/**
 * "That the Committee noted …" behind the gap of a lost label is a resolution, with the numbered parts below it;
 * the label is put back in brackets.
 */
export function withLostLabels(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  const whole: SourceBlock[] = [];
  for (let at = 0; at < blocks.length; ) {
    const block = blocks[at];
    if (!block) break;
    const isDecision = followsLostLabel(block);
    const parts = isDecision && block.number !== undefined ? labelledParts(blocks, at + 1) : undefined;
    whole.push(isDecision ? restoredResolution(block, parts?.items ?? []) : block);
    at = parts?.end ?? at + 1;
  }
  return whole;
}
