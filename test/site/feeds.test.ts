import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Meeting } from '../../src/archive/model.ts';
import { calendarFile } from '../../src/site/data/calendar.ts';
import { atomFeed } from '../../src/site/data/feed.ts';
import { publicationDays } from '../../src/site/publication.ts';
import { july, may, sampleArchive } from './sample-archive.ts';

const channel = {
  title: 'Parks & greens',
  page: '/',
  file: '/feed.xml',
  base: '/papers/',
  days: publicationDays(sampleArchive.meetings),
  language: 'en' as const,
};

/** The text of each element of a name in a feed. */
function elements(feed: string, name: string): readonly string[] {
  return [...feed.matchAll(new RegExp(`<${name}>([^<]*)</${name}>`, 'g'))].map(([, value = '']) => value);
}

describe('the feed', () => {
  const hostile = { ...may, committee: { ...may.committee, name: '<b>Parks]]></b>\u0000' } };

  test('is well formed whatever the papers say', () => {
    const feed = atomFeed([july, hostile], channel);
    const stack: string[] = [];
    for (const [, end, name = '', empty] of feed.matchAll(/<(\/?)([a-z]+)[^>]*?(\/?)>/g)) {
      if (end) expect(stack.pop()).toBe(name);
      else if (!empty) stack.push(name);
    }
    expect(stack).toEqual([]);
    expect(feed).toContain('&lt;b&gt;Parks]]&gt;&lt;/b&gt;, 14 May 2024');
  });

  test('tells of agendas, of minutes with their decisions, and of papers that came late, newest first', () => {
    const feed = atomFeed([may, july], channel);
    expect(elements(feed, 'title')).toEqual([
      'Parks &amp; greens',
      'Late paper: Bowling greens: opening times',
      'Decisions and minutes: Parks Committee, 14 May 2024',
      'Parks Committee, 9 July 2024',
      'Parks Committee, 14 May 2024',
    ]);
    expect(elements(feed, 'summary')).toEqual([
      'To the meeting: Parks Committee, 9 July 2024.',
      'Decided: That the ducks be fed on Sundays. That bread be discouraged.',
      'Agenda: 2. Minutes; 5. Bowling greens; 6. Urgent business',
      'Meeting on 14 May 2024',
    ]);
  });

  test('dates minutes by the pack that printed them, and itself by its newest entry', () => {
    const pack = july.sources[0]?.id;
    if (pack === undefined || !may.minutes) throw new Error('The sample prints the minutes in the pack.');
    const days = new Map([[pack, '2024-07-01']]);
    expect(elements(atomFeed([may], { ...channel, days }), 'updated')).toEqual([
      '2024-07-01T00:00:00Z',
      '2024-07-01T00:00:00Z',
      '2024-05-14T00:00:00Z',
    ]);
    expect(elements(atomFeed([may], { ...channel, days: new Map() }), 'updated')[0]).toBe(
      '2024-05-14T00:00:00Z',
    );
  });

  test('says of a cancelled meeting that it is', () => {
    expect(atomFeed([{ ...july, status: 'cancelled' }], channel)).toContain(
      '<title>Cancelled: Parks Committee, 9 July 2024</title>',
    );
  });

  test('names entries by ids that depend neither on where the site stands nor on what else is in it', () => {
    const ids = (base: string, meetings: readonly Meeting[]) =>
      atomFeed(meetings, { ...channel, base }).match(/urn:uuid:[0-9a-f-]{36}/g) ?? [];
    expect(ids('/', [july, may])).toEqual(ids('https://elsewhere.example/x/', [may, july]));
    expect(new Set(ids('/', [july, may])).size).toBe(5);
    for (const id of ids('/', [july])) expect(ids('/', [july, may])).toContain(id);
  });

  test('holds the newest fifty entries', () => {
    const meetings = Array.from({ length: 80 }, (_, index) => ({
      ...may,
      id: `${may.id}-${index}` as typeof may.id,
      minutes: undefined,
    }));
    expect(elements(atomFeed(meetings, channel), 'id')).toHaveLength(51);
  });

  test('of nothing is a feed without entries', () => {
    expect(elements(atomFeed([], channel), 'updated')).toEqual(['1970-01-01T00:00:00Z']);
  });
});

/** A line of a calendar as a program reads it: unfolded, name and parameters apart from the value. */
interface ContentLine {
  readonly name: string;
  readonly value: string;
}

/** Reads a calendar as RFC 5545 tells programs to: unfold, part at the first colon, undo the escapes. */
function contentLines(calendar: string): readonly ContentLine[] {
  expect(calendar.endsWith('\r\n')).toBe(true);
  const unfolded = calendar
    .replace(/\r\n[ \t]/g, '')
    .split('\r\n')
    .slice(0, -1);
  return unfolded.map((line) => {
    const colon = line.indexOf(':');
    const value = line.slice(colon + 1).replace(/\\([\\;,nN])/g, (_, escaped) => escaped);
    return { name: line.slice(0, colon), value };
  });
}

function valueNamed(calendar: string, name: string): string | undefined {
  return contentLines(calendar).find((line) => line.name === name)?.value;
}

describe('the calendar', () => {
  test('gives each meeting an id, its instant and its state', () => {
    expect(calendarFile([{ ...july, status: 'cancelled' }], channel).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Minutebook//Council meetings//EN',
      'NAME:Parks & greens',
      'X-WR-CALNAME:Parks & greens',
      'REFRESH-INTERVAL;VALUE=DURATION:P1D',
      'BEGIN:VEVENT',
      'UID:fenwick/parks-committee/2024-07-09@minutebook',
      'DTSTAMP:20240705T000000Z',
      'LAST-MODIFIED:20240705T000000Z',
      'SEQUENCE:1',
      'DTSTART:20240709T180000Z',
      'SUMMARY:Cancelled: Parks Committee',
      'LOCATION:The Pavilion\\, Mere Road',
      'CATEGORIES:Fenwick Town Council',
      'STATUS:CANCELLED',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  test.each([
    ['scheduled', 'CONFIRMED', '0', 'Parks Committee'],
    ['held', 'CONFIRMED', '0', 'Parks Committee'],
    ['unknown', 'CONFIRMED', '0', 'Parks Committee'],
    ['cancelled', 'CANCELLED', '1', 'Cancelled: Parks Committee'],
    ['postponed', 'CANCELLED', '1', 'Postponed: Parks Committee'],
  ] as const)('keeps a meeting that is %s, with the same id', (status, state, sequence, summary) => {
    const calendar = calendarFile([{ ...july, status }], channel);
    const told = ['STATUS', 'SEQUENCE', 'SUMMARY', 'UID'].map((name) => valueNamed(calendar, name));
    expect(told).toEqual([state, sequence, summary, `${july.id}@minutebook`]);
  });

  test('ends a meeting when its minutes say so, in UTC; past midnight they name no day, so it has no end', () => {
    if (!may.minutes) throw new Error('The sample has minutes.');
    expect(valueNamed(calendarFile([may], channel), 'DTEND')).toBe('20240514T195000Z');
    const late = { ...may, minutes: { ...may.minutes, closed: '00:10' } };
    expect(valueNamed(calendarFile([late], channel), 'DTEND')).toBeUndefined();
  });

  test('has whole days for meetings without a time, and whole addresses or none', () => {
    const { time: _, start: __, ...timeless } = july;
    const calendar = calendarFile([timeless], { ...channel, base: 'https://a.example/papers/' });
    expect(valueNamed(calendar, 'DTSTART;VALUE=DATE')).toBe('20240709');
    expect(valueNamed(calendar, 'URL')).toBe(`https://a.example/papers${july.url}`);
    expect(valueNamed(calendarFile([july], channel), 'URL')).toBeUndefined();
  });

  test('says nothing of where the site stands but in addresses of pages', () => {
    const at = (base: string) =>
      contentLines(calendarFile([july, may], { ...channel, base })).filter(({ name }) => name !== 'URL');
    expect(at('/')).toEqual(at('https://elsewhere.example/x/'));
  });

  test('whatever a venue is called, no line is longer than 75 octets and a program reads it back', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme', maxLength: 300 }), (venue) => {
        const calendar = calendarFile([{ ...july, venue }], channel);
        for (const line of calendar.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
        const told = venue
          .replace(/\s+/g, ' ')
          .replace(/\p{Cc}/gu, '')
          .trim();
        expect(valueNamed(calendar, 'LOCATION') ?? '').toBe(told);
        expect(contentLines(calendar).filter(({ name }) => name === 'BEGIN')).toHaveLength(2);
      }),
    );
  });

  test('a venue cannot begin a line of its own', () => {
    const calendar = calendarFile(
      [{ ...july, venue: 'Hall\r\nEND:VEVENT\r\nATTACH:file:///x\u0085y' }],
      channel,
    );
    expect(contentLines(calendar).map(({ name }) => name)).not.toContain('ATTACH');
  });
});
