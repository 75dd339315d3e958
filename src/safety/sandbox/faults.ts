import type { Finding } from '../../document/finding.ts';
import { type ReadingLimits, readingLimits } from './limits.ts';

/** Why a document could not be read to its end. */
export interface ReadingFault {
  readonly kind: 'took too long' | 'too large' | 'too deep' | 'crashed';
  /** What the child process said or how it ended; empty when there is nothing to add. */
  readonly reason: string;
}

/** The longest reason that is quoted; it may hold words of the document. */
const longestReason = 160;

/** A reason in one line, without what a terminal would take for an order. */
function quoted(reason: string): string {
  const line = reason.replace(/[\p{Cc}\p{Cf}\s]+/gu, ' ').trim();
  if (line === '') return '';
  return ` (${line.length <= longestReason ? line : `${line.slice(0, longestReason)}…`})`;
}

const saveAgain = 'Open it in the program that it was made with, save it again and replace the file';

function wording(
  fault: ReadingFault,
  path: string,
  limits: ReadingLimits,
): Pick<Finding, 'rule' | 'message' | 'hint'> {
  const name = `“${path}”`;
  const left = 'so reading it was stopped and its words are not on the site';
  switch (fault.kind) {
    case 'took too long':
      return {
        rule: 'reading-took-too-long',
        message: `${name} takes longer to read than ${limits.processorSeconds} seconds of this computer’s work or ${limits.seconds} seconds of waiting, and ${limits.secondsPerPage} seconds a page, ${left}.`,
        hint: `${saveAgain}, or divide it into several documents.`,
      };
    case 'too large':
      return {
        rule: 'reading-too-large',
        message: `${name} needs more than ${limits.megabytes.toLocaleString('en-GB')} megabytes of memory to be read, ${left}.`,
        hint: `${saveAgain} with smaller pictures, or divide it into several documents.`,
      };
    case 'too deep':
      return {
        rule: 'reading-too-deep',
        message: `${name} has lists, tables or quotations nested in one another deeper than any paper needs, ${left}.`,
        hint: `${saveAgain}; a file made to do harm is best deleted.`,
      };
    case 'crashed':
      return {
        rule: 'reading-crashed',
        message: `${name} brought its reader to a halt${quoted(fault.reason)}, so its words are not on the site.`,
        hint: `${saveAgain}. If it still fails and opens well elsewhere, please report it.`,
      };
  }
}

/** The finding for a document that could not be read to its end. `path` names the document. */
export function faultFinding(
  fault: ReadingFault,
  path: string,
  limits: ReadingLimits = readingLimits,
): Finding {
  return { severity: 'error', file: path, ...wording(fault, path, limits) };
}
