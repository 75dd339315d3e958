import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Meeting, MeetingId } from '../../src/archive/model.ts';
import { searchScopes } from '../../src/site/search-scopes.ts';
import { searchShards, shardByPath } from '../../src/site/search-shards.ts';
import { siteContext } from '../../src/site/site-context.ts';
import { july, sampleArchive } from './sample-archive.ts';

const context = siteContext(sampleArchive, '/', {});
const [somePaper] = july.papers;

/** A meeting of a council with so many papers. */
function meeting(council: string, date: string, papers: number): Meeting {
  return {
    ...july,
    id: `${council}/cabinet/${date}` as MeetingId,
    council: { id: council, name: `${council.toUpperCase()} Council` },
    date,
    papers: somePaper ? Array.from({ length: papers }, () => somePaper) : [],
  };
}

/** Meetings of a council of so many years up to 2026, one each year. */
function years(council: string, count: number, papers: number): readonly Meeting[] {
  return Array.from({ length: count }, (_, at) => meeting(council, `${2026 - at}-03-01`, papers));
}

const ids = (meetings: readonly Meeting[]) => searchShards(meetings).map(({ id }) => id);
const scopes = (meetings: readonly Meeting[]) => searchScopes(context, searchShards(meetings));

describe('the search indexes of a site', () => {
  test('are one for a council of no more than 10,000 pages', () => {
    expect(ids(years('ashby', 20, 498))).toEqual([]);
  });

  test('are one for each year of a council that has more', () => {
    expect(ids(years('ashby', 3, 4000))).toEqual(['ashby/2026', 'ashby/2025', 'ashby/2024']);
  });

  test('are one for each of several councils, in the order of their addresses', () => {
    expect(ids([meeting('dunton', '2024-01-01', 2), meeting('ashby', '2025-01-01', 2)])).toEqual([
      'ashby',
      'dunton',
    ]);
  });

  test('hold the pages below their council, and their year', () => {
    const shards = searchShards([...years('ashby', 2, 6000), meeting('dunton', '2024-01-01', 2)]);
    const idOf = (path: string) => shardByPath(shards)(path)?.id;
    expect(idOf('ashby/cabinet/2026-03-01/minutes/index.html')).toBe('ashby/2026');
    expect(idOf('ashby/cabinet/2025-03-01-1900/index.html')).toBe('ashby/2025');
    expect(idOf('dunton/cabinet/2024-01-01/5-parks/index.html')).toBe('dunton');
    expect(idOf('glossary/index.html')).toBeUndefined();
  });
});

describe('what a reader can search through', () => {
  test('is all, without a choice, while there are ten indexes or fewer', () => {
    expect(scopes(years('ashby', 10, 2000))).toMatchObject([{ id: 'all', indexes: { length: 10 } }]);
  });

  test('is the newest ten years, then decades', () => {
    expect(scopes(years('ashby', 18, 1000)).map(({ id, text }) => [id, text])).toEqual([
      ['ashby', 'ASHBY Council, 2017 to 2026'],
      ['ashby-2010s', 'ASHBY Council, 2010 to 2019'],
      ['ashby-2000s', 'ASHBY Council, 2009'],
    ]);
  });

  test('is ten councils at a time, or one of them', () => {
    const many = 'abcdefghijkl'.split('').map((council) => meeting(council, '2024-01-01', 3));
    const found = scopes(many).map(({ id, text }) => [id, text]);
    expect(found.slice(0, 3)).toEqual([
      ['a-to-j', 'A Council to J Council'],
      ['k-to-l', 'K Council to L Council'],
      ['a', 'A Council'],
    ]);
    expect(found).toHaveLength(14);
  });

  test('never merges more than ten indexes, and reaches every one', () => {
    const archive = fc
      .array(fc.tuple(fc.integer({ min: 1, max: 30 }), fc.integer({ min: 1, max: 9000 })), {
        minLength: 1,
        maxLength: 25,
      })
      .map((councils) =>
        councils.flatMap(([count, papers], at) =>
          years(`council-${String(at).padStart(2, '0')}`, count, papers),
        ),
      );
    fc.assert(
      fc.property(archive, (meetings) => {
        const shards = searchShards(meetings);
        const found = scopes(meetings);
        const reached = new Set(found.flatMap(({ indexes }) => indexes));
        expect(Math.max(0, ...found.map(({ indexes }) => indexes.length))).toBeLessThanOrEqual(10);
        expect(shards.filter(({ id }) => !reached.has(id))).toEqual([]);
        expect(new Set(found.map(({ id }) => id)).size).toBe(found.length);
      }),
      { numRuns: 60 },
    );
  });
});
