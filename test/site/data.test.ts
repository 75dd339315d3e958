import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { publishedFiles } from '../../src/site/data/published-files.ts';
import {
  actionsSchema,
  attendancesSchema,
  decisionsSchema,
  declarationsSchema,
  meetingSchema,
  meetingsSchema,
  peopleSchema,
} from '../../src/site/data/schema.ts';
import { siteContext } from '../../src/site/site-context.ts';
import { atLeastOne } from '../at-least-one.ts';
import { july, may, mayUrl, sampleArchive } from './sample-archive.ts';

const files = new Map(
  [...publishedFiles(siteContext(sampleArchive, '/papers/'))].map(({ path, text }) => [String(path), text]),
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

  test('list actions, declarations and attendance with their meeting and item', () => {
    const place = { meeting: may.id, committee: 'Parks Committee', date: '2024-05-14' };
    const [item] = may.minutes?.items ?? [];
    expect(actionsSchema.parse(json('/data/actions.json')).actions).toMatchObject([
      { ...place, text: 'Put up a sign', owner: 'Clerk', url: `${mayUrl}minutes/#p-ducks`, item: '4' },
    ]);
    expect(declarationsSchema.parse(json('/data/declarations.json')).declarations).toMatchObject([
      { ...place, name: 'Councillor Marsh', text: 'keeps ducks', url: item?.url, itemTitle: item?.title },
    ]);
    const { attendance } = attendancesSchema.parse(json('/data/attendance.json'));
    expect(attendance.map(({ name, status }) => `${name}: ${status}`)).toEqual([
      'Agnes Pell: present',
      'Ivo Marsh: apologies',
      'Rhoda Finch: substitute',
    ]);
    expect(attendance[0]).toMatchObject({ ...place, person: 'agnes-pell', url: `${mayUrl}minutes/` });
  });

  test('are found where the list of meetings says', () => {
    const { meetings } = meetingsSchema.parse(json('/data/meetings.json'));
    for (const { data } of atLeastOne(meetings)) expect(files.has(data)).toBe(true);
  });

  test('come with JSON Schemas under the names that they give', () => {
    const schemas = [...files].flatMap(([path, text]) => {
      const data: unknown = path.endsWith('.json') ? JSON.parse(text) : {};
      return z.looseObject({ schema: z.string().optional() }).parse(data).schema ?? [];
    });
    for (const schema of atLeastOne(schemas)) expect(json(schema)).toHaveProperty('$schema');
  });

  test('hold plain text with its white space folded', () => {
    const archive = { ...sampleArchive, meetings: [{ ...july, venue: ' The\n  Pavilion ' }] };
    const file = [...publishedFiles(siteContext(archive))].find(
      ({ path }) => path === `${july.url}index.json`,
    );
    expect(meetingSchema.parse(JSON.parse(file?.text ?? '')).venue).toBe('The Pavilion');
  });

  test('that break their schema stop the build with the file named', () => {
    const archive = { ...sampleArchive, meetings: [{ ...july, date: 'soon' }] };
    expect(() => [...publishedFiles(siteContext(archive))]).toThrow(
      '/data/meetings.json breaks its own schema',
    );
  });

  test('are the same bytes each time', () => {
    const files = () => [...publishedFiles(siteContext(sampleArchive))];
    expect(files()).toEqual(files());
  });
});

test('every committee has a feed and a calendar of its own', () => {
  expect(files.has(mayUrl.replace('2024-05-14/', 'feed.xml'))).toBe(true);
  expect(files.has(mayUrl.replace('2024-05-14/', 'calendar.ics'))).toBe(true);
});
