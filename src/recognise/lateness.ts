import type { Block } from '../document/block.ts';
import { lineText } from './lines.ts';

interface ReasonForm {
  readonly example: string;
  readonly pattern: RegExp;
}

/** How letters with supplements and late papers say why they come late, or what they replace. */
export const reasonForms: readonly ReasonForm[] = [
  {
    example:
      'I am now able to enclose the following report that was unavailable when the agenda was printed.',
    pattern: /\b(?:unavailable|not (?:yet )?available)\b/i,
  },
  {
    example: 'It replaces the version in the agenda pack.',
    pattern: /\b(?:replac(?:es|ed|ing)|supersed(?:es|ed|ing)|in place of)\b/i,
  },
  {
    example: 'The report has been updated since it was published.',
    pattern: /\b(?:updated|revised|amended|corrected) (?:since|to|version|report|following|after)\b/i,
  },
  { example: 'Please find enclosed the following late paper.', pattern: /\b(?:now able to )?enclosed?\b/i },
  {
    example: 'Reason for urgency: the grant ends in March.',
    pattern: /^reasons? for (?:urgency|lateness)\b/i,
  },
  {
    example: 'The Chair has agreed to take this item as a matter of urgency.',
    pattern: /\bmatter of urgency\b|\burgent (?:item|business|decision) because\b/i,
  },
];

const longestReason = 600;

/** Why a supplement or late paper came when it did, in its own words; nothing when it does not say. */
export function reasonIn(blocks: readonly Block[]): string | undefined {
  const lines = blocks
    .slice(0, 25)
    .filter(({ type }) => type === 'paragraph')
    .map(lineText)
    .filter((line) => line.length >= 20 && line.length <= longestReason);
  const reasons = lines.filter((line) => reasonForms.some(({ pattern }) => pattern.test(line)));
  return reasons.length === 0 ? undefined : reasons.join(' ');
}
