import { createHash } from 'node:crypto';
import type { Meeting } from '../../archive/model.ts';
import { basedAddress } from '../addresses.ts';
import { escapeText } from '../html.ts';
import { meetingDay } from '../wording.ts';

/** What a feed or a calendar is about and where it stands. */
export interface Channel {
  readonly title: string;
  /** Address of the page that the channel follows. */
  readonly page: string;
  /** Address of the file itself. */
  readonly file: string;
  /** Path or origin in front of all addresses. */
  readonly base: string;
}

const newestEntries = 50;

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

function changed(meeting: Meeting): string {
  return `${meeting.published ?? meeting.date}T00:00:00Z`;
}

function summary(meeting: Meeting): string {
  const decisions = meeting.minutes?.items.flatMap((item) => item.decisions.map(({ text }) => text)) ?? [];
  if (decisions.length > 0) return `Decided: ${decisions.join(' ')}`;
  return `Agenda: ${meeting.agenda.map(({ title }) => title).join('; ')}`;
}

function entry(meeting: Meeting, base: string): string {
  return `<entry>
<id>${stableId(meeting.id)}</id>
<title>${escapeText(`${meeting.committee.name}, ${meetingDay(meeting)}`)}</title>
<updated>${changed(meeting)}</updated>
<link rel="alternate" type="text/html" href="${escapeText(basedAddress(base, meeting.url))}"/>
<summary>${escapeText(summary(meeting).replace(/\s+/g, ' '))}</summary>
</entry>`;
}

/** An Atom feed of meetings, newest first, without any date of building: equal papers give equal bytes. */
export function atomFeed(meetings: readonly Meeting[], channel: Channel): string {
  const dated = meetings
    .toSorted((a, b) => (changed(b) + b.id < changed(a) + a.id ? -1 : 1))
    .slice(0, newestEntries);
  const updated = dated[0] ? changed(dated[0]) : '1970-01-01T00:00:00Z';
  const { title, page, file, base } = channel;
  return `<?xml version="1.0" encoding="utf-8"?>
<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="en-GB">
<id>${stableId(file)}</id>
<title>${escapeText(title)}</title>
<updated>${updated}</updated>
<author><name>${escapeText(title)}</name></author>
<link rel="self" type="application/atom+xml" href="${escapeText(basedAddress(base, file))}"/>
<link rel="alternate" type="text/html" href="${escapeText(basedAddress(base, page))}"/>
${dated.map((meeting) => entry(meeting, base)).join('\n')}
</feed>
`;
}
