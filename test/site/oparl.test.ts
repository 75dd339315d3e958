import { describe, expect, test } from 'vitest';
import { oparlFiles } from '../../src/site/data/oparl/files.ts';
import { oparlSchemas } from '../../src/site/data/oparl/schema.ts';
import { siteContext } from '../../src/site/site-context.ts';
import { july, sampleArchive } from './sample-archive.ts';

const root = 'https://papers.example/sub/';
const files = new Map(
  oparlFiles(siteContext(sampleArchive, '/sub/', { address: root })).map(({ path, text }) => [
    new URL(path.slice(1), root).href,
    JSON.parse(text) as unknown,
  ]),
);

/** Every value of an object with the names of its properties, those inside it too. */
function values(data: unknown, name = ''): readonly (readonly [string, unknown])[] {
  if (Array.isArray(data)) return data.flatMap((each) => values(each, name));
  if (data !== null && typeof data === 'object')
    return Object.entries(data).flatMap(([key, value]) => values(value, key));
  return [[name, data]];
}

function ofType(type: string): readonly unknown[] {
  return [...files.values()].filter(
    (data) =>
      typeof data === 'object' && data !== null && 'type' in data && String(data.type).endsWith(`/${type}`),
  );
}

describe('the site as OParl objects', () => {
  test('has a system that leads to bodies, and these to their lists', () => {
    const system = files.get(`${root}data/oparl/v1.1/system.json`) as { readonly body: string };
    const bodies = files.get(system.body) as { readonly data: readonly { readonly meeting: string }[] };
    expect(bodies.data).toHaveLength(1);
    const meetings = files.get(bodies.data[0]?.meeting ?? '');
    expect(meetings).toMatchObject({
      pagination: { totalElements: sampleArchive.meetings.length, totalPages: 1 },
    });
  });

  test('gives each object under its own address', () => {
    for (const [address, data] of files) {
      if (typeof data === 'object' && data !== null && 'type' in data)
        expect(data).toHaveProperty('id', address);
    }
  });

  test('names no object that no file holds', () => {
    const ids = [
      'id',
      'body',
      'organization',
      'person',
      'meeting',
      'paper',
      'participant',
      'membership',
      'agendaItem',
      'consultation',
      'system',
      'superordinatedPaper',
      'subordinatedPaper',
      'first',
      'prev',
      'self',
      'next',
      'last',
    ];
    const named = [...files.values()].flatMap((data) => values(data)).filter(([name]) => ids.includes(name));
    const missing = named.filter(([, value]) => !files.has(String(value).replace(/#.*$/, '')));
    expect(named.length).toBeGreaterThan(50);
    expect(missing).toEqual([]);
  });

  test.each(Object.entries(oparlSchemas))('%s has the properties of the specification', (type, schema) => {
    const objects = ofType(type);
    expect(objects.length).toBeGreaterThan(0);
    for (const data of objects) expect(schema.safeParse(data).error).toBeUndefined();
  });

  test('tells a meeting with its agenda in order, and what is not public', () => {
    const meeting = ofType('Meeting').find(
      (data) =>
        typeof data === 'object' && data !== null && 'web' in data && String(data.web).endsWith(july.url),
    );
    expect(meeting).toMatchObject({
      name: 'Parks Committee, 9 July 2024',
      start: '2024-07-09T19:00:00+01:00',
      cancelled: false,
      agendaItem: july.agenda.map(({ title, access }, order) => ({
        name: title,
        order,
        public: access === 'public',
      })),
    });
  });

  test('without the site’s address has rooted ids', () => {
    const [system] = oparlFiles(siteContext(sampleArchive));
    expect(JSON.parse(system?.text ?? '')).toMatchObject({ id: '/data/oparl/v1.1/system.json' });
  });

  test('long lists are pages that lead to each other', () => {
    const many = Array.from({ length: 205 }, (_, at) => ({
      ...july,
      id: `${july.id}-${at}` as typeof july.id,
      url: `${july.url.slice(0, -1)}-${at}/` as typeof july.url,
    }));
    const long = oparlFiles(siteContext({ ...sampleArchive, meetings: many }));
    const page = long.find(({ path }) => path === '/data/oparl/v1.1/list/fenwick/meeting/2.json');
    expect(JSON.parse(page?.text ?? '')).toMatchObject({
      pagination: { currentPage: 2, totalPages: 3, totalElements: 205 },
      links: {
        prev: '/data/oparl/v1.1/list/fenwick/meeting.json',
        next: '/data/oparl/v1.1/list/fenwick/meeting/3.json',
      },
    });
  });
});
