import { DateTime } from 'luxon';
import type { Meeting } from '../../archive/model.ts';
import { zone } from '../../document/dates.ts';
import { basedAddress } from '../addresses.ts';
import type { Channel } from './feed.ts';

const instantFormat = "yyyyMMdd'T'HHmmss'Z'";

function escapeValue(text: string): string {
  return text
    .replace(/\s+/g, ' ')
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

function startLine({ date, start, time }: Meeting): string {
  const moment = start ? DateTime.fromISO(start, { zone }) : DateTime.fromISO(`${date}T${time}`, { zone });
  if ((start ?? time) && moment.isValid) return `DTSTART:${moment.toUTC().toFormat(instantFormat)}`;
  return `DTSTART;VALUE=DATE:${date.replaceAll('-', '')}`;
}

function status({ status: state }: Meeting): string {
  if (state === 'cancelled') return 'CANCELLED';
  return state === 'postponed' ? 'TENTATIVE' : 'CONFIRMED';
}

function event(meeting: Meeting, base: string): readonly string[] {
  const address = basedAddress(base, meeting.url);
  return [
    'BEGIN:VEVENT',
    `UID:${meeting.id}@minutebook`,
    // The stamp is the papers' own date, so that the file changes only when they do.
    `DTSTAMP:${(meeting.published ?? meeting.date).replaceAll('-', '')}T000000Z`,
    startLine(meeting),
    `SUMMARY:${escapeValue(meeting.committee.name)}`,
    ...(meeting.venue ? [`LOCATION:${escapeValue(meeting.venue)}`] : []),
    // A URL in a calendar must be whole; without an origin there is none to give.
    ...(address.startsWith('/') ? [] : [`URL:${address}`]),
    `STATUS:${status(meeting)}`,
    'END:VEVENT',
  ];
}

/** A calendar of meetings (RFC 5545) with ids that never change; cancelled meetings stay in it. */
export function calendarFile(meetings: readonly Meeting[], channel: Channel): string {
  const lines = [
    'BEGIN:VCALENDAR',
    'VERSION:2.0',
    'PRODID:-//Minutebook//Council meetings//EN',
    `X-WR-CALNAME:${escapeValue(channel.title)}`,
    ...meetings
      .toSorted((a, b) => (a.date + a.id < b.date + b.id ? -1 : 1))
      .flatMap((meeting) => event(meeting, channel.base)),
    'END:VCALENDAR',
  ];
  return `${lines.map(foldLine).join('\r\n')}\r\n`;
}
