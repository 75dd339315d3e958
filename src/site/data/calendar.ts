import { DateTime } from 'luxon';
import type { Meeting, MeetingStatus } from '../../archive/model.ts';
import { basedAddress } from '../addresses.ts';
import { endOf, startOf } from '../meeting-times.ts';
import { lastPublished } from '../publication.ts';
import { type Channel, statusWord } from './feed.ts';

const instantFormat = "yyyyMMdd'T'HHmmss'Z'";

/** A text as a value (RFC 5545, 3.3.11): white space made one space, other control characters left out. */
function escapeValue(text: string): string {
  return text
    .replace(/\s+/g, ' ')
    .replace(/\p{Cc}/gu, '')
    .trim()
    .replace(/[\\;,]/g, (character) => `\\${character}`);
}

/** RFC 5545 allows 75 octets a line; what goes on begins with a space. No character is cut in two. */
function foldLine(line: string): string {
  const lines: string[] = [''];
  let octets = 0;
  for (const character of line) {
    const size = Buffer.byteLength(character);
    if (octets + size > 75) {
      lines.push(' ');
      octets = 1;
    }
    lines.push((lines.pop() ?? '') + character);
    octets += size;
  }
  return lines.join('\r\n');
}

/** An instant in UTC, so that a calendar needs no table of summer times. */
function utc(moment: string): string {
  return DateTime.fromISO(moment, { zone: 'utc' }).toFormat(instantFormat);
}

function timeLines(meeting: Meeting): readonly string[] {
  const start = startOf(meeting);
  const end = endOf(meeting);
  if (start === undefined) return [`DTSTART;VALUE=DATE:${meeting.date.replaceAll('-', '')}`];
  return [`DTSTART:${utc(start)}`, ...(end === undefined ? [] : [`DTEND:${utc(end)}`])];
}

/** What a status means to a calendar. A postponed meeting is not on that day; the new day is another meeting. */
interface StatusInCalendar {
  readonly status: 'CONFIRMED' | 'CANCELLED';
  /** The revision: a program that knows the meeting as planned takes over that it is cancelled. */
  readonly sequence: number;
}

const planned: StatusInCalendar = { status: 'CONFIRMED', sequence: 0 };
const statuses: Readonly<Record<MeetingStatus, StatusInCalendar>> = {
  scheduled: planned,
  held: planned,
  unknown: planned,
  cancelled: { status: 'CANCELLED', sequence: 1 },
  postponed: { status: 'CANCELLED', sequence: 1 },
};

function event(meeting: Meeting, channel: Channel): readonly string[] {
  const { base, days } = channel;
  const address = basedAddress(base, meeting.url);
  const { status, sequence } = statuses[meeting.status];
  // The stamp is the papers' own date, so that the file changes only when they do.
  const stamp = `${(lastPublished(meeting, days) ?? meeting.date).replaceAll('-', '')}T000000Z`;
  return [
    'BEGIN:VEVENT',
    `UID:${meeting.id}@minutebook`,
    `DTSTAMP:${stamp}`,
    `LAST-MODIFIED:${stamp}`,
    `SEQUENCE:${sequence}`,
    ...timeLines(meeting),
    // The word is for programs that do not show a status.
    `SUMMARY:${statusWord(meeting, channel)}${escapeValue(meeting.committee.name)}`,
    ...(meeting.venue ? [`LOCATION:${escapeValue(meeting.venue)}`] : []),
    `CATEGORIES:${escapeValue(meeting.council.name)}`,
    // A URL in a calendar must be whole; without an origin there is none to give.
    ...(address.startsWith('/') ? [] : [`URL:${address}`]),
    `STATUS:${status}`,
    'END:VEVENT',
  ];
}

/** A calendar of meetings (RFC 5545) with ids that never change; cancelled meetings stay in it. */
export function calendarFile(meetings: readonly Meeting[], channel: Channel): string {
  const name = escapeValue(channel.title);
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    `PRODID:-//Minutebook//Council meetings//${channel.language.toUpperCase()}`,
    `NAME:${name}`,
    `X-WR-CALNAME:${name}`,
    'REFRESH-INTERVAL;VALUE=DURATION:P1D',
    ...meetings
      .toSorted((a, b) => (a.date + a.id < b.date + b.id ? -1 : 1))
      .flatMap((meeting) => event(meeting, channel)),
    'END:VCALENDAR',
  ];
  return `${lines.map(foldLine).join('\r\n')}\r\n`;
}
