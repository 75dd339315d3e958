import { expect, test } from 'vitest';
import { faultFinding } from '../../../src/safety/sandbox/faults.ts';
import { readingLimits } from '../../../src/safety/sandbox/limits.ts';

const limits = { ...readingLimits, seconds: 60, secondsPerPage: 0.2, megabytes: 1500 };

test.each([
  [
    'took too long',
    'reading-took-too-long',
    '“pack.pdf” takes longer to read than 6 seconds of this computer’s work or 60 seconds of waiting, and 0.2 seconds a page, so reading it was stopped and its words are not on the site.',
    'Open it in the program that it was made with, save it again and replace the file, or divide it into several documents.',
  ],
  [
    'too large',
    'reading-too-large',
    '“pack.pdf” needs more than 1,500 megabytes of memory to be read, so reading it was stopped and its words are not on the site.',
    'Open it in the program that it was made with, save it again and replace the file with smaller pictures, or divide it into several documents.',
  ],
  [
    'too deep',
    'reading-too-deep',
    '“pack.pdf” has lists, tables or quotations nested in one another deeper than any paper needs, so reading it was stopped and its words are not on the site.',
    'Open it in the program that it was made with, save it again and replace the file; a file made to do harm is best deleted.',
  ],
  [
    'crashed',
    'reading-crashed',
    '“pack.pdf” brought its reader to a halt (why), so its words are not on the site.',
    'Open it in the program that it was made with, save it again and replace the file. If it still fails and opens well elsewhere, please report it.',
  ],
] as const)('a document whose reading %s is told with what to do', (kind, rule, message, hint) => {
  const finding = faultFinding({ kind, reason: 'why' }, 'pack.pdf', limits);
  expect(finding).toEqual({ severity: 'error', file: 'pack.pdf', rule, message, hint });
});

function reasonGiven(reason: string): string {
  const { message } = faultFinding({ kind: 'crashed', reason }, 'a.pdf');
  return message.slice(
    '“a.pdf” brought its reader to a halt'.length,
    -', so its words are not on the site.'.length,
  );
}

test.each([
  ['nothing to add', '', ''],
  ['nothing but blanks', ' \n\u0007 ', ''],
  ['several lines', ' one\n\ttwo\u001b[31m \u202ethree ', ' (one two [31m three)'],
  ['as much as is quoted', 'x'.repeat(160), ` (${'x'.repeat(160)})`],
  ['more than is quoted', 'y'.repeat(161), ` (${'y'.repeat(160)}…)`],
])('of a reason with %s there is one line', (_, reason, told) => {
  expect(reasonGiven(reason)).toBe(told);
});
