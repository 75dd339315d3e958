import { describe, expect, test } from 'vitest';
import type { z } from 'zod';
import type { LinkedArchive } from '../../src/link/model.ts';
import { listAddress, objectAddress, systemAddress } from '../../src/site/oparl/addresses.ts';
import { objectShownAt } from '../../src/site/oparl/deleted.ts';
import { listPages } from '../../src/site/oparl/lists.ts';
import { oparlFiles } from '../../src/site/oparl/oparl-files.ts';
import {
  agendaItemSchema,
  bodySchema,
  consultationSchema,
  deletedSchema,
  fileSchema,
  listSchema,
  locationSchema,
  meetingSchema,
  membershipSchema,
  oparlNamespace,
  organizationSchema,
  paperSchema,
  personSchema,
  systemSchema,
} from '../../src/site/oparl/schema.ts';
import { oparlWriting } from '../../src/site/oparl/writing.ts';
import { siteContext } from '../../src/site/site-context.ts';
import { atLeastOne } from '../at-least-one.ts';
import { address, committeeUrl, july, may, mayUrl, sampleArchive } from './sample-archive.ts';

function filesOf(archive: LinkedArchive, siteAddress?: string): ReadonlyMap<string, unknown> {
  const files = [...oparlFiles(siteContext(archive, '/', { address: siteAddress }))];
  expect(new Set(files.map(({ path }) => path)).size).toBe(files.length);
  return new Map(files.map(({ path, text }) => [path, JSON.parse(text)]));
}

const files = filesOf(sampleArchive);
const council = address('/fenwick/');
const report = july.papers[0]?.url ?? council;

function objectAt<Schema extends z.ZodType>(schema: Schema, path: string): z.infer<Schema> {
  return schema.parse(files.get(path));
}

const schemaOfType: ReadonlyMap<string, z.ZodType> = new Map(
  Object.entries({
    AgendaItem: agendaItemSchema,
    Body: bodySchema,
    Consultation: consultationSchema,
    File: fileSchema,
    Location: locationSchema,
    Meeting: meetingSchema,
    Membership: membershipSchema,
    Organization: organizationSchema,
    Paper: paperSchema,
    Person: personSchema,
    System: systemSchema,
  }).map(([name, schema]) => [oparlNamespace + name, schema]),
);

interface FoundObject {
  readonly id: string;
  readonly type: string;
}

/** Every object in some data, also those inside others. */
function objectsIn(data: unknown): readonly FoundObject[] {
  if (Array.isArray(data)) return data.flatMap(objectsIn);
  if (data === null || typeof data !== 'object') return [];
  const inner = Object.values(data).flatMap(objectsIn);
  return 'id' in data && 'type' in data ? [data as FoundObject, ...inner] : inner;
}

/** Every text in some data that is an address of OParl objects. */
function referencesIn(data: unknown): readonly string[] {
  if (typeof data === 'string') return data.includes('/data/oparl/') ? [data] : [];
  if (data === null || typeof data !== 'object') return [];
  return Object.values(data).flatMap(referencesIn);
}

describe('the objects', () => {
  test('keep to the schemas made from the specification, wherever they stand', () => {
    const all = [...files.values()].flatMap(objectsIn).filter((each) => !('deleted' in each));
    expect(new Set(all.map(({ type }) => type))).toEqual(new Set(schemaOfType.keys()));
    for (const each of all)
      expect(schemaOfType.get(each.type)?.safeParse(each).error, each.id).toBeUndefined();
  });

  test('are found at their id; those that stand inside others, in the object that holds them', () => {
    const references = [...files].flatMap(([path, data]) =>
      referencesIn(data).map((reference) => ({ reference, where: `${path} refers to ${reference}` })),
    );
    for (const { reference, where } of atLeastOne(references))
      expect(files.has(reference.replace(/#.*/, '')), where).toBe(true);
    for (const { reference, where } of atLeastOne(
      references.filter((each) => each.reference.includes('#')),
    )) {
      const holder = objectsIn(files.get(reference.replace(/#.*/, ''))).map(({ id }) => id);
      expect(holder, where).toContain(reference);
    }
  });

  test('are the same in lists as by themselves', () => {
    const papers = objectAt(listSchema, listAddress(council, 'papers')).data;
    expect(papers).toHaveLength(3);
    for (const paper of papers) expect(files.get(paper.id)).toEqual(paper);
  });

  test('have whole addresses where the address of the site is known', () => {
    const whole = filesOf(sampleArchive, 'https://a.example/papers/');
    expect([...whole.keys()]).toEqual([...files.keys()]);
    const references = [...whole.values()].flatMap(referencesIn);
    expect(references.filter((each) => !each.startsWith('https://a.example/papers/data/oparl/'))).toEqual([]);
  });
});

describe('a client', () => {
  test('comes from the system to councils, committees, meetings, papers and people', () => {
    const system = objectAt(systemSchema, systemAddress);
    const [body] = objectAt(listSchema, system.body).data.map((each) => bodySchema.parse(each));
    if (!body) throw new Error('There is a council.');
    expect(body.name).toBe('Fenwick Town Council');
    const sizes = (['organization', 'person', 'meeting', 'paper', 'agendaItem', 'file'] as const).map(
      (name) => objectAt(listSchema, body[name]).data.length,
    );
    expect(sizes).toEqual([1, 2, 2, 3, 3, 5]);
  });

  test('reads of a meeting where and when it was, who came, and what was decided on each item', () => {
    const meeting = objectAt(meetingSchema, objectAddress('meeting', may.url));
    expect(meeting).toMatchObject({
      name: 'Parks Committee, 14 May 2024',
      meetingState: 'durchgeführt',
      cancelled: false,
      start: '2024-05-14T19:00:00+01:00',
      end: '2024-05-14T20:50:00+01:00',
      location: { description: 'The Pavilion, Mere Road' },
      participant: ['/data/oparl/v1.1/person/agnes-pell.json'],
      resultsProtocol: { accessUrl: `${mayUrl}minutes/`, mimeType: 'text/html' },
      created: '2024-05-14T00:00:00+01:00',
      modified: '2024-07-01T00:00:00+01:00',
    });
  });

  test('reads of an exempt item that it is not public, and of the others in what order they come', () => {
    const { agendaItem } = objectAt(meetingSchema, objectAddress('meeting', july.url));
    expect(agendaItem.map(({ number, order, public: open }) => [number, order, open])).toEqual([
      ['2', 0, true],
      ['5', 1, true],
      ['6', 2, false],
    ]);
    expect(agendaItem[1]?.consultation).toBe(`${objectAddress('paper', report)}#consultation`);
    expect(agendaItem[1]?.auxiliaryFile?.map(({ name }) => name)).toEqual(['Appendix A']);
  });

  test('reads what was decided on an item where minutes name it', () => {
    const decided = { ...may, agenda: july.agenda.map((item) => ({ ...item, number: '4' })).slice(0, 1) };
    const made = filesOf({ ...sampleArchive, meetings: [decided, july] });
    const { agendaItem } = meetingSchema.parse(made.get(objectAddress('meeting', may.url)));
    expect(agendaItem[0]?.resolutionText).toBe(
      'That the ducks be fed on Sundays.\nThat bread be discouraged.',
    );
  });

  test('reads of a paper its appendices, versions, author and original', () => {
    expect(objectAt(paperSchema, objectAddress('paper', report))).toMatchObject({
      reference: 'PK/07/24',
      paperType: 'Report',
      date: '2024-07-05',
      subordinatedPaper: [objectAddress('paper', address(`${report}appendix-a/`))],
      relatedPaper: [
        objectAddress('paper', address(`${july.url}5-bowling-greens-first-published-1-july-2024/`)),
      ],
      originatorPerson: ['/data/oparl/v1.1/person/una-brook.json'],
      mainFile: { accessUrl: report },
      auxiliaryFile: [{ fileName: 'parks pack July.txt', accessUrl: july.sources[0]?.url }],
    });
  });

  test.each([
    ['cancelled', true, undefined],
    ['postponed', true, 'verschoben'],
    ['scheduled', false, 'eingeladen'],
    ['unknown', false, undefined],
  ] as const)('reads of a meeting that is %s', (status, cancelled, meetingState) => {
    const made = filesOf({ ...sampleArchive, meetings: [may, { ...july, status }] });
    const meeting = meetingSchema.parse(made.get(objectAddress('meeting', july.url)));
    expect([meeting.cancelled, meeting.meetingState]).toEqual([cancelled, meetingState]);
  });
});

test('an original that is withheld is in no file', () => {
  const sources = july.sources.map((source) => ({ ...source, withheld: 'text under a black box' }));
  const made = filesOf({ ...sampleArchive, meetings: [may, { ...july, sources }] });
  expect(JSON.stringify([...made.values()])).not.toContain('parks pack July.txt');
});

test('a membership ends when a later list of members leaves somebody out', () => {
  const listed = { ...may, membership: july.membership };
  const later = { ...july, membership: [{ name: 'Ivo Marsh' }] };
  const membershipIn = (meetings: LinkedArchive['meetings']) =>
    personSchema.parse(filesOf({ ...sampleArchive, meetings }).get('/data/oparl/v1.1/person/agnes-pell.json'))
      .membership;
  expect(membershipIn([listed, later])).toMatchObject([
    { role: 'Chair', startDate: '2024-05-14', endDate: '2024-05-14' },
  ]);
  const [still] = membershipIn([listed, july]);
  expect(still).toMatchObject({ organization: objectAddress('organization', address(committeeUrl)) });
  expect(still).not.toHaveProperty('endDate');
});

describe('a long list', () => {
  const writing = oparlWriting(siteContext(sampleArchive));
  const pagesFor = (count: number) => [
    ...listPages(
      {
        of: council,
        name: 'papers',
        members: Array.from({ length: count }, (_, index) => index),
        objectOf: (index) => ({ id: `/${index}`, type: `${oparlNamespace}Paper` }),
      },
      writing,
    ),
  ];

  test.each([
    [0, [0]],
    [1, [1]],
    [100, [100]],
    [250, [100, 100, 50]],
  ])('of %i objects comes in pages of a hundred', (count, sizes) => {
    const pages = pagesFor(count);
    expect(pages.map(({ list }) => list.data.length)).toEqual(sizes);
    for (const { path, list } of pages) {
      expect(listSchema.parse(list).links.self).toBe(path);
      expect(list.pagination.totalElements).toBe(count);
    }
  });

  test('leads from its first page to its last by “next”, and back by “prev”', () => {
    const pages = pagesFor(250).map(({ list }) => list.links);
    expect(pages.map(({ next }) => next)).toEqual([pages[1]?.self, pages[2]?.self, undefined]);
    expect(pages.map(({ prev }) => prev)).toEqual([undefined, pages[0]?.self, pages[1]?.self]);
    expect(pages[0]?.self).toBe('/data/oparl/v1.1/list/fenwick/papers.json');
  });
});

describe('what was withdrawn', () => {
  const gone = [`${july.url}9-old-paper/`, '/people/nobody-now/', `${committeeUrl}2020-01-01/`].map(address);

  test('stays as an object that says it was deleted, and says nothing else', () => {
    const made = filesOf({
      ...sampleArchive,
      publishedBefore: [...gone, july.url, address(`${july.url}all/`)],
    });
    const deleted = [...made.values()].filter((data) => deletedSchema.safeParse(data).success);
    expect(deleted).toEqual([
      {
        id: `/data/oparl/v1.1/paper${july.url}9-old-paper.json`,
        type: `${oparlNamespace}Paper`,
        modified: '2024-07-05T00:00:00+01:00',
        deleted: true,
      },
      expect.objectContaining({ id: '/data/oparl/v1.1/person/nobody-now.json' }),
      expect.objectContaining({ type: `${oparlNamespace}Meeting` }),
    ]);
  });

  test.each([
    ['/people/una-brook/', 'person'],
    ['/fenwick/parks-committee/2024-07-09/', 'meeting'],
    ['/fenwick/parks-committee/2024-07-09-1900/', 'meeting'],
    ['/fenwick/parks-committee/2024-07-09/5-greens/', 'paper'],
    ['/fenwick/parks-committee/2024-07-09/5-greens/appendix-a/', 'paper'],
    ['/fenwick/parks-committee/2024-07-09/5-greens/changes/', undefined],
    ['/fenwick/parks-committee/2024-07-09/minutes/', undefined],
    ['/fenwick/parks-committee/2024-07-09/files/pack.pdf.report/', undefined],
    ['/fenwick/parks-committee/', undefined],
    ['/calendar/2024/07/', undefined],
  ] as const)('the page %s showed: %s', (page, kind) => {
    expect(objectShownAt(address(page))).toBe(kind);
  });
});
