import type { Meeting, MinutesItem, PageRange, Paper, PaperKind } from '../archive/model.ts';
import { readableDate } from '../document/dates.ts';

const dates = new Map<string, string>();

/** "11 November 2014"; remembered, because a site prints few dates very often. */
export function dayText(date: string): string {
  const known = dates.get(date);
  if (known !== undefined) return known;
  const text = readableDate(date);
  dates.set(date, text);
  return text;
}

/** A day within a year that is told beside it. @example shortDay('2024-07-09') // => '9 July' */
export function shortDay(date: string): string {
  return dayText(date).replace(/ \d{4}$/, '');
}

/** The month of a day. @example monthText('2024-07-09') // => 'July' */
export function monthText(date: string): string {
  return shortDay(date).replace(/^\d+ /, '');
}

/** A wall time as councils print it. @example timeText('19:00') // => '7.00 pm' */
export function timeText(time: string): string {
  const [hour = '0', minute = '00'] = time.split(':');
  const half = Number(hour) < 12 ? 'am' : 'pm';
  return `${Number(hour) % 12 || 12}.${minute} ${half}`;
}

/** Pages of the printed pack. @example pagesText({ from: 5, to: 14 }) // => 'pages 5 to 14' */
export function pagesText(pages: PageRange): string {
  return pages.from === pages.to ? `page ${pages.from}` : `pages ${pages.from} to ${pages.to}`;
}

const kindNames: Readonly<Record<PaperKind, string>> = {
  report: 'Report',
  appendix: 'Appendix',
  minutes: 'Minutes',
  agenda: 'Agenda',
  'work-programme': 'Work programme',
  tracker: 'Tracker',
  decision: 'Decision',
  other: 'Paper',
};

/** A name as registers sort it. @example surnameFirst('Agnes Pell') // => 'Pell Agnes' */
export function surnameFirst(name: string): string {
  return name.split(' ').toReversed().join(' ');
}

/** What a figure is called by its kind. */
export const figureNames = { picture: 'Picture', chart: 'Chart', scan: 'Scanned page' } as const;

/** What a paper is called by its kind; also the value of the search filter. */
export function kindText(kind: PaperKind): string {
  return kindNames[kind];
}

/** Number and title of an item as one text: "4. Budget update". */
export function numberedTitle(item: Pick<MinutesItem, 'number' | 'title'>): string {
  if (item.number === undefined) return item.title;
  return `${item.number.replace(/\.$/, '')}. ${item.title}`;
}

/** The date of a meeting, with its time when another meeting of the committee was held on that day. */
export function meetingDay(meeting: Meeting): string {
  const folder = meeting.url.split('/').at(-2) ?? '';
  const second = folder !== meeting.date && meeting.time !== undefined;
  return second ? `${dayText(meeting.date)}, ${timeText(meeting.time)}` : dayText(meeting.date);
}

/** Where a paper stood on the agenda: "item 5". */
export function itemText(paper: Pick<Paper, 'agendaItem'>): string | undefined {
  return paper.agendaItem === undefined ? undefined : `item ${paper.agendaItem.replace(/\.$/, '')}`;
}

/** Size of a file for readers. @example bytesText(15_400) // => '15 kB' */
export function bytesText(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

const mediaNames: Readonly<Record<string, string>> = {
  'application/pdf': 'PDF',
  'text/plain': 'text',
  'text/html': 'web page',
  'text/markdown': 'Markdown',
  'image/png': 'PNG picture',
  'image/jpeg': 'JPEG picture',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
};

/** What readers call a media type. */
export function mediaText(mediaType: string): string {
  return mediaNames[mediaType] ?? mediaType;
}

/** A count with its noun. @example countText(1, 'meeting') // => '1 meeting' */
export function countText(count: number, one: string, many = `${one}s`): string {
  return `${count.toLocaleString('en-GB')} ${count === 1 ? one : many}`;
}

/** Text cut at a word near `length` characters, for descriptions. */
export function shortened(text: string, length: number): string {
  const folded = text.replace(/\s+/g, ' ').trim();
  if (folded.length <= length) return folded;
  return `${folded.slice(0, length).replace(/\s+\S*$/, '')} …`;
}
