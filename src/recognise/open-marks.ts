import { type Block, blockText } from '../document/block.ts';
import type { HeadLine } from './report-head.ts';

/** A form in which a paper says that it is for the public. */
export interface OpenForm {
  readonly example: string;
  readonly pattern: RegExp;
  /** Lines that look like it and are none. */
  readonly closed: string;
}

/** What stands in the place of words that were taken out. */
const takenOut = /[[(](?:text )?redacted[\])]/i;

/** How papers say at their head that they are for the public, or that they are the public version of another. */
export const openForms: readonly OpenForm[] = [
  {
    example: 'This report is public',
    pattern: /^this (?:report|appendix|annexe?|paper|document) is (?:a )?public\b/i,
    closed: 'This report is not public',
  },
  {
    example: 'Classification: Public',
    pattern:
      /^(?:classification|access(?: to information)?|publication|status|report type|security classification)\s*:\s*(?:public|open|unrestricted|for publication|part (?:1|i)\b|not exempt)/i,
    closed: 'Classification: Exempt',
  },
  {
    example: 'Exempt information: None',
    pattern:
      /^(?:exempt|confidential)(?: or exempt)?(?: information| status)?\s*:\s*(?:no\b|none|n\/a|not applicable)/i,
    closed: 'Exempt information: Yes',
  },
  {
    example: 'PUBLIC REPORT',
    pattern:
      /^[\W_]*(?:public|open|part (?:1|i)|redacted|for publication)(?: (?:report|version|appendix|paper|copy|item))?[\W_]*$/i,
    closed: 'Public realm',
  },
  {
    example: 'Redacted version of the report on item 9',
    pattern: /\bredacted version\b/i,
    closed: 'A version is to be redacted',
  },
];

const headLength = 8;

/** Whether a paper says at its head that it is for the public, or anywhere that something was taken out of it. */
export function saysOpen({
  header,
  blocks,
}: {
  readonly header: readonly HeadLine[];
  readonly blocks: readonly Block[];
}): boolean {
  const labels = header.map(({ label, value }) => (label === undefined ? value : `${label}: ${value}`));
  const texts = blocks.map(blockText);
  const head = [...labels, ...texts.slice(0, headLength).flatMap((text) => text.split('\n'))];
  const isSaid = (line: string) => openForms.some(({ pattern }) => pattern.test(line.trim()));
  return head.some(isSaid) || [...labels, ...texts].some((text) => takenOut.test(text));
}
