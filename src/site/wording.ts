import type { Meeting, MinutesItem, PageRange, Paper, PaperKind } from '../archive/model.ts';
import type { Figure } from '../document/block.ts';
import { readableDate } from '../document/dates.ts';
import { languageTag, type Speaker } from '../document/language.ts';
import { oneLine } from '../document/words.ts';
import { type Label, say } from './language/say.ts';

const dates = { en: new Map<string, string>(), cy: new Map<string, string>() };

/** "11 November 2014"; remembered, because a site prints few dates very often. */
export function dayText(speaker: Speaker, date: string): string {
  const known = dates[speaker.language].get(date);
  if (known !== undefined) return known;
  const text = readableDate(date, languageTag(speaker));
  dates[speaker.language].set(date, text);
  return text;
}

/** A day within a year that is told beside it. @example shortDay({ language: 'en' }, '2024-07-09') // => '9 July' */
export function shortDay(speaker: Speaker, date: string): string {
  return dayText(speaker, date).replace(/ \d{4}$/, '');
}

/** The month of a day. @example monthText({ language: 'en' }, '2024-07-09') // => 'July' */
export function monthText(speaker: Speaker, date: string): string {
  return shortDay(speaker, date).replace(/^\d+ /, '');
}

/** A wall time as councils print it. @example timeText('19:00') // => '7.00 pm' */
export function timeText(time: string): string {
  const [hour = '0', minute = '00'] = time.split(':');
  const half = Number(hour) < 12 ? 'am' : 'pm';
  return `${Number(hour) % 12 || 12}.${minute} ${half}`;
}

/** Pages of the printed pack. @example pagesText({ language: 'en' }, { from: 5, to: 14 }) // => 'pages 5 to 14' */
export function pagesText(speaker: Speaker, { from, to }: PageRange): string {
  return from === to
    ? say(speaker, 'page {page}', { page: from })
    : say(speaker, 'pages {from} to {to}', { from, to });
}

const kindNames = {
  report: 'Report',
  appendix: 'Appendix',
  minutes: 'Minutes',
  agenda: 'Agenda',
  'work-programme': 'Work programme',
  tracker: 'Tracker',
  decision: 'Decision',
  other: 'Paper',
} as const satisfies Readonly<Record<PaperKind, Label>>;

/** A name as registers sort it. @example surnameFirst('Agnes Pell') // => 'Pell Agnes' */
export function surnameFirst(name: string): string {
  return name.split(' ').toReversed().join(' ');
}

const figureNames = {
  picture: 'Picture',
  chart: 'Chart',
  scan: 'Scanned page',
} as const satisfies Readonly<Record<Figure['kind'], Label>>;

/** What a figure is called by its kind. */
export function figureText(speaker: Speaker, kind: Figure['kind']): string {
  return say(speaker, figureNames[kind]);
}

/** What a paper is called by its kind; also the value of the search filter. */
export function kindText(speaker: Speaker, kind: PaperKind): string {
  return say(speaker, kindNames[kind]);
}

/** Number and title of an item as one text: "4. Budget update". */
export function numberedTitle(item: Pick<MinutesItem, 'number' | 'title'>): string {
  if (item.number === undefined) return item.title;
  return `${item.number.replace(/\.$/, '')}. ${item.title}`;
}

/** The date of a meeting, with its time when another meeting of the committee was held on that day. */
export function meetingDay(speaker: Speaker, meeting: Meeting): string {
  const folder = meeting.url.split('/').at(-2) ?? '';
  const second = folder !== meeting.date && meeting.time !== undefined;
  const day = dayText(speaker, meeting.date);
  return second ? `${day}, ${timeText(meeting.time)}` : day;
}

/** Where a paper stood on the agenda: "item 5". */
export function itemText(speaker: Speaker, { agendaItem }: Pick<Paper, 'agendaItem'>): string | undefined {
  return agendaItem === undefined
    ? undefined
    : say(speaker, 'item {number}', { number: agendaItem.replace(/\.$/, '') });
}

/** Size of a file for readers. @example bytesText(15_400) // => '15 kB' */
export function bytesText(bytes: number): string {
  if (bytes < 1000) return `${bytes} bytes`;
  return bytes < 1_000_000 ? `${Math.round(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

const mediaNames: Readonly<Record<string, Label>> = {
  'application/pdf': 'PDF',
  'text/plain': 'text',
  'text/html': 'web page',
  'text/markdown': 'Markdown',
  'image/png': 'PNG picture',
  'image/jpeg': 'JPEG picture',
  'application/vnd.openxmlformats-officedocument.wordprocessingml.document': 'Word',
};

/** What readers call a media type. */
export function mediaText(speaker: Speaker, mediaType: string): string {
  const name = mediaNames[mediaType];
  return name === undefined ? mediaType : say(speaker, name);
}

/** Text cut at a word near `length` characters, for descriptions. */
export function shortened(text: string, length: number): string {
  const folded = oneLine(text);
  if (folded.length <= length) return folded;
  return `${folded.slice(0, length).replace(/\s+\S*$/, '')} …`;
}
