import type { Finding, Outcome } from '../../document/finding.ts';
import type { HoldKind } from '../../safety/holds/kinds.ts';
import { isMarkupTooDeep, markupTooDeep } from '../markup-depth.ts';
import type { Reading } from '../reading.ts';
import { hasTooManyAttributes, tooManyAttributes } from './attributes.ts';
import { readCmis } from './cmis.ts';
import { readMainContent } from './main-content.ts';
import { readModernGov } from './modern-gov.ts';
import { openPage } from './page.ts';

const noWords: Finding = {
  rule: 'page-without-words',
  severity: 'error',
  message: 'The page holds no words that a reader can see, so there is nothing to publish from it.',
  hint: 'Its text may be put there by a program when the page is opened. Open it in a browser and save the page as that shows it, or as PDF.',
};

/**
 * Reads a web page: a meeting's page of a committee system with the meeting as its frame, any other page by
 * its main content. Scripts and styles are no words; what the page hides is held back and counted in a finding;
 * menus, headers and footers are furniture. A page without words, or with more depth or attributes than
 * any, gives no reading. Hidden text is read like any other where that is `lifted`.
 */
export function readHtmlPage(
  source: string,
  lifted: ReadonlySet<HoldKind> = new Set(),
): Outcome<Reading | undefined> {
  if (isMarkupTooDeep(source)) return { value: undefined, findings: [markupTooDeep] };
  if (hasTooManyAttributes(source)) return { value: undefined, findings: [tooManyAttributes] };
  const page = openPage(source, 1, lifted.has('page-hidden-text'));
  if (page.lines.length === 0) return { value: undefined, findings: [...page.findings, noWords] };
  // Each reads its own kind of page; the last reads any. Another system is one more file and one more call.
  const { blocks, frame, findings } = readModernGov(page) ?? readCmis(page) ?? readMainContent(page);
  const reading: Reading = {
    document: { blocks, whole: true, properties: page.properties },
    lines: page.lines,
    pictures: [],
    findings: [...page.findings, ...findings],
    held: page.held,
    ...(frame === undefined ? {} : { frame }),
  };
  return { value: reading, findings: [] };
}
