import { load } from 'cheerio';
import type { Element } from 'domhandler';
import type { Finding, Outcome } from '../../document/finding.ts';
import type { HoldKind } from '../../safety/holds/kinds.ts';
import { isMarkupTooDeep, markupTooDeep } from '../markup-depth.ts';
import type { Reading } from '../reading.ts';
import { fieldSwitch, fieldText } from './fields-of.ts';
import { readMeeting } from './meeting.ts';

const howToAsk = 'Ask the web service for the meeting itself (GetMeeting) and save its answer as a file.';

function notRead(rule: string, message: string, hint: string): Outcome<undefined> {
  const finding: Finding = { rule, severity: 'error', message, hint };
  return { value: undefined, findings: [finding] };
}

function withoutMeeting(root: string | undefined, committees: number): Outcome<undefined> {
  if (committees > 0) {
    return notRead(
      'xml-without-meeting',
      `The file lists ${committees} ${committees === 1 ? 'committee' : 'committees'} and holds no meeting, so there is nothing to publish from it.`,
      howToAsk,
    );
  }
  return notRead(
    'xml-unknown',
    root === undefined
      ? 'The file calls itself XML and holds no element, so no meeting can be told from it; it is not published.'
      : `The file is XML of a kind that is not known (its first element is “${root}”), so no meeting can be told from it; it is not published.`,
    'Publish the paper as PDF, Word, HTML or text. Of XML only the answers of modern.gov’s web service are read.',
  );
}

/**
 * Reads an answer of modern.gov's web service: one meeting with its items, papers and attendance as the frame.
 * Lists of committees or meetings and other XML give a finding and no reading. No document type is read, no
 * entity is expanded and nothing is fetched.
 */
export function readWebService(
  source: string,
  lifted: ReadonlySet<HoldKind> = new Set(),
): Outcome<Reading | undefined> {
  if (isMarkupTooDeep(source)) return { value: undefined, findings: [markupTooDeep] };
  const $ = load(source, { xml: true });
  const meetings: readonly Element[] = $('meeting')
    .toArray()
    .filter((element) => fieldText({ $, element }, 'meetingdate') !== undefined);
  const [element] = meetings;
  if (!element) {
    const root = $.root().children().first().get(0)?.name;
    return withoutMeeting(root, $('committee > committeetitle').length);
  }
  if (meetings.length > 1) {
    return notRead(
      'xml-several-meetings',
      `The file holds ${meetings.length} meetings in one, so it cannot be filed under any of them; it is not published.`,
      howToAsk,
    );
  }
  if (fieldSwitch({ $, element }, 'isdisplayallowed') === false) {
    return notRead(
      'xml-not-for-display',
      'The system says of this meeting that it must not be shown to the public (isdisplayallowed is False), so it is held back.',
      'Release the meeting in the system, or remove the file from the folder.',
    );
  }
  return { value: readMeeting({ $, element }, lifted.has('page-hidden-text')), findings: [] };
}
