import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { calendarFile } from '../../src/site/data/calendar.ts';
import { atomFeed } from '../../src/site/data/feed.ts';
import { publishedFiles } from '../../src/site/data/published-files.ts';
import { decisionsSchema, meetingSchema, meetingsSchema, peopleSchema } from '../../src/site/data/schema.ts';
import { july, may, mayUrl, sampleArchive } from './sample-archive.ts';

const files = new Map(
  publishedFiles(sampleArchive, '/papers/').map(({ path, text }) => [String(path), text]),
);

function json(path: string): unknown {
  return JSON.parse(files.get(path) ?? 'null');
}

describe('published data', () => {
  test('keep to their schemas', () => {
    expect(meetingsSchema.parse(json('/data/meetings.json')).meetings).toHaveLength(2);
    expect(decisionsSchema.parse(json('/data/decisions.json')).decisions).toHaveLength(2);
    expect(peopleSchema.parse(json('/data/people.json')).people[0]?.name).toBe('Agnes Pell');
    const meeting = meetingSchema.parse(json(`${july.url}index.json`));
    expect(meeting.papers[0]?.header).toEqual({ wards: 'Mere' });
    expect(meeting.agenda[0]?.pages).toEqual({ from: 5, to: 10 });
  });

  test('are found where the list of meetings says', () => {
    const { meetings } = meetingsSchema.parse(json('/data/meetings.json'));
    for (const { data } of meetings) expect(files.has(data)).toBe(true);
  });

  test('come with JSON Schemas under the names that they give', () => {
    for (const [path, text] of files) {
      const data: unknown = path.endsWith('.json') ? JSON.parse(text) : {};
      const { schema } = z.looseObject({ schema: z.string().optional() }).parse(data);
      if (schema) expect(json(schema)).toHaveProperty('$schema');
    }
  });

  test('hold plain text with its white space folded', () => {
    const archive = { ...sampleArchive, meetings: [{ ...july, venue: ' The\n  Pavilion ' }] };
    const file = publishedFiles(archive).find(({ path }) => path === `${july.url}index.json`);
    expect(meetingSchema.parse(JSON.parse(file?.text ?? '')).venue).toBe('The Pavilion');
  });

  test('that break their schema stop the build with the file named', () => {
    const archive = { ...sampleArchive, meetings: [{ ...july, date: 'soon' }] };
    expect(() => publishedFiles(archive)).toThrow('/data/meetings.json breaks its own schema');
  });

  test('are the same bytes each time', () => {
    expect(publishedFiles(sampleArchive)).toEqual(publishedFiles(sampleArchive));
  });
});

const channel = { title: 'Parks & greens', page: '/', file: '/feed.xml', base: '/papers/' };

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

  test('names entries by ids that do not depend on where the site stands', () => {
    const ids = (base: string) =>
      atomFeed([july, may], { ...channel, base }).match(/urn:uuid:[0-9a-f-]{36}/g);
    expect(ids('/')).toEqual(ids('https://elsewhere.example/x/'));
    expect(new Set(ids('/')).size).toBe(3);
  });

  test('begins with the newest and is dated by it', () => {
    const feed = atomFeed([may, july], channel);
    expect(feed.indexOf('9 July')).toBeLessThan(feed.indexOf('14 May'));
    expect(feed).toContain('<title>Parks &amp; greens</title>\n<updated>2024-07-01T00:00:00Z</updated>');
  });
});

describe('the calendar', () => {
  test('gives each meeting an id, its instant and its state', () => {
    expect(calendarFile([{ ...july, status: 'cancelled' }], channel).split('\r\n')).toEqual([
      'BEGIN:VCALENDAR',
      'VERSION:2.0',
      'PRODID:-//Minutebook//Council meetings//EN',
      'X-WR-CALNAME:Parks & greens',
      'BEGIN:VEVENT',
      'UID:fenwick/parks-committee/2024-07-09@minutebook',
      'DTSTAMP:20240701T000000Z',
      'DTSTART:20240709T180000Z',
      'SUMMARY:Parks Committee',
      'LOCATION:The Pavilion\\, Mere Road',
      'STATUS:CANCELLED',
      'END:VEVENT',
      'END:VCALENDAR',
      '',
    ]);
  });

  test('has whole days for meetings without a time, and whole addresses or none', () => {
    const { time: _, start: __, ...timeless } = july;
    const calendar = calendarFile([timeless], { ...channel, base: 'https://a.example/papers/' });
    expect(calendar).toContain('DTSTART;VALUE=DATE:20240709\r\n');
    expect(calendar.replaceAll('\r\n ', '')).toContain(`URL:https://a.example/papers${july.url}\r\n`);
  });

  test('folds lines at 75 octets without cutting a character', () => {
    const calendar = calendarFile([{ ...july, venue: 'Å'.repeat(200) }], channel);
    for (const line of calendar.split('\r\n')) expect(Buffer.byteLength(line)).toBeLessThanOrEqual(75);
    expect(calendar.replaceAll('\r\n ', '')).toContain('Å'.repeat(200));
  });
});

test('every committee has a feed and a calendar of its own', () => {
  expect(files.has(mayUrl.replace('2024-05-14/', 'feed.xml'))).toBe(true);
  expect(files.has(mayUrl.replace('2024-05-14/', 'calendar.ics'))).toBe(true);
});
