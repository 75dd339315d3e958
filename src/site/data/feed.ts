import { createHash } from 'node:crypto';
import type { Meeting, Paper } from '../../archive/model.ts';
import { languageTag, type Speaker } from '../../document/language.ts';
import { basedAddress } from '../addresses.ts';
import { escapeText } from '../html.ts';
import { say } from '../language/say.ts';
import { lateEntries } from '../pages/late-papers.ts';
import { minutesPublished, type PublicationDays } from '../publication.ts';
import { dayText, meetingDay, numberedTitle, shortened } from '../wording.ts';

/** What a feed or a calendar is about and where it stands. */
export interface Channel extends Speaker {
  readonly title: string;
  /** Address of the page that the channel follows. */
  readonly page: string;
  /** Address of the file itself. */
  readonly file: string;
  /** Path or origin in front of all addresses. */
  readonly base: string;
  /** When the sources were published that entries come from. */
  readonly days: PublicationDays;
}

/** Something that was published: an agenda, minutes with their decisions, or a paper that came late. */
interface Entry {
  /** What its identifier is made from; it never changes. */
  readonly name: string;
  readonly title: string;
  /** The day on which it was published, by its papers. */
  readonly day: string;
  readonly url: string;
  readonly committee: string;
  readonly summary: string;
}

const newestEntries = 50;
const longestSummary = 1000;

/** An identifier that stays the same wherever the site is published. */
function stableId(name: string): string {
  const hex = createHash('sha256').update(name).digest('hex');
  // Version 8 of RFC 9562: a UUID of the maker's own making.
  const groups = [
    hex.slice(0, 8),
    hex.slice(8, 12),
    `8${hex.slice(13, 16)}`,
    `a${hex.slice(17, 20)}`,
    hex.slice(20, 32),
  ];
  return `urn:uuid:${groups.join('-')}`;
}

function meetingTitle(meeting: Meeting, context: Speaker): string {
  return `${meeting.committee.name}, ${meetingDay(context, meeting)}`;
}

/** What goes before the title of a meeting that does not take place, for readers who see nothing else. */
export function statusWord({ status }: Pick<Meeting, 'status'>, context: Speaker): string {
  if (status === 'cancelled') return `${say(context, 'Cancelled')}: `;
  return status === 'postponed' ? `${say(context, 'Postponed')}: ` : '';
}

function meetingEntry(meeting: Meeting, context: Speaker): Entry {
  const items = meeting.agenda.map(numberedTitle);
  return {
    name: meeting.id,
    title: statusWord(meeting, context) + meetingTitle(meeting, context),
    day: meeting.published ?? meeting.date,
    url: meeting.url,
    committee: meeting.committee.name,
    summary:
      items.length > 0
        ? say(context, 'Agenda: {items}', { items: items.join('; ') })
        : say(context, 'Meeting on {day}', { day: dayText(context, meeting.date) }),
  };
}

function minutesEntry(meeting: Meeting, context: Channel): readonly Entry[] {
  const { minutes } = meeting;
  if (!minutes) return [];
  const decisions = minutes.items.flatMap((item) => item.decisions.map(({ text }) => text));
  return [
    {
      name: `${meeting.id}/minutes`,
      title: `${say(context, decisions.length > 0 ? 'Decisions and minutes' : 'Minutes')}: ${meetingTitle(meeting, context)}`,
      day: minutesPublished(meeting, context.days) ?? meeting.date,
      url: minutes.url,
      committee: meeting.committee.name,
      summary:
        decisions.length > 0
          ? say(context, 'Decided: {decisions}', { decisions: decisions.join(' ') })
          : say(context, 'No decision is recorded.'),
    },
  ];
}

/** Papers that came after the agenda; each supplement stands for what it brought. */
function lateEntriesOf(meeting: Meeting, context: Speaker): readonly Entry[] {
  const late = new Set(lateEntries(meeting, context).map(({ link }) => link.url));
  return meeting.papers
    .filter((paper): paper is Paper & { readonly published: string } => paper.published !== undefined)
    .filter(({ url }) => late.has(url))
    .map((paper) => ({
      name: paper.id,
      title: say(context, 'Late paper: {title}', { title: paper.title }),
      day: paper.published,
      url: paper.url,
      committee: meeting.committee.name,
      summary: [
        say(context, 'To the meeting: {meeting}.', { meeting: meetingTitle(meeting, context) }),
        paper.reason,
      ]
        .filter(Boolean)
        .join(' '),
    }));
}

function entryElement({ name, title, day, url, committee, summary }: Entry, base: string): string {
  return `<entry>
<id>${stableId(name)}</id>
<title>${escapeText(title)}</title>
<published>${day}T00:00:00Z</published>
<updated>${day}T00:00:00Z</updated>
<link rel="alternate" type="text/html" href="${escapeText(basedAddress(base, url))}"/>
<category term="${escapeText(committee)}"/>
<summary>${escapeText(shortened(summary, longestSummary))}</summary>
</entry>`;
}

/** Newest first; of one day by name, so that the order is always the same. */
function byDay(a: Entry, b: Entry): number {
  if (a.day !== b.day) return a.day < b.day ? 1 : -1;
  return a.name < b.name ? -1 : 1;
}

/**
 * An Atom feed (RFC 4287) of what was published, newest first, without any date of building: equal papers give
 * equal bytes.
 */
export function atomFeed(meetings: readonly Meeting[], channel: Channel): string {
  const { title, page, file, base } = channel;
  const entries = meetings
    .flatMap((meeting) => [
      meetingEntry(meeting, channel),
      ...minutesEntry(meeting, channel),
      ...lateEntriesOf(meeting, channel),
    ])
    .sort(byDay)
    .slice(0, newestEntries);
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${languageTag(channel)}">
<id>${stableId(file)}</id>
<title>${escapeText(title)}</title>
<updated>${entries[0]?.day ?? '1970-01-01'}T00:00:00Z</updated>
<author><name>${escapeText(title)}</name></author>
<link rel="self" type="application/atom+xml" href="${escapeText(basedAddress(base, file))}"/>
<link rel="alternate" type="text/html" href="${escapeText(basedAddress(base, page))}"/>
${entries.map((entry) => entryElement(entry, base)).join('\n')}
</feed>
`;
}
