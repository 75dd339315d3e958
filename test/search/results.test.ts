import { expect, test } from 'vitest';
import type { FoundPageData } from '../../src/search/browser/engine.ts';
import { byMeeting } from '../../src/search/browser/results.ts';
import { stateFromQuery } from '../../src/search/browser/state.ts';

function found(url: string, title: string, date: string): FoundPageData {
  return {
    url,
    content: 'Trees',
    meta: { title, date, kind: 'Report' },
    filters: { committee: ['Parks Committee'] },
    anchors: [],
    weighted_locations: [{ location: 0 }],
  };
}

const lexicon = { titles: [], acronyms: [], people: [] };

test('found pages stand under their meetings, both in the order in which they were found', () => {
  const results = byMeeting(
    [
      found('/sub/fenwick/parks/2024-05-14/5-trees/', 'Trees', '2024-05-14'),
      found('/sub/fenwick/parks/2024-07-09-2/minutes/', 'Minutes', '2024-07-09'),
      found('/sub/fenwick/parks/2024-05-14/', 'Parks, 14 May', '2024-05-14'),
    ].map((data) => ({ data, score: 1 })),
    stateFromQuery('?q=trees'),
    lexicon,
  );
  expect(results.map(({ url, date, pages }) => [url, date, pages.map(({ title }) => title)])).toEqual([
    ['/sub/fenwick/parks/2024-05-14/', '2024-05-14', ['Trees', 'Parks, 14 May']],
    ['/sub/fenwick/parks/2024-07-09-2/', '2024-07-09', ['Minutes']],
  ]);
});

test('what was shown once is not shown again from another version of a paper', () => {
  const content = 'Oak trees of the park are older than the town and its wall';
  const version = (url: string) => ({ ...found(url, 'Trees', '2024-05-14'), content });
  const [meeting] = byMeeting(
    ['/fenwick/parks/2024-05-14/5-trees/', '/fenwick/parks/2024-05-14/5-trees-first/'].map((url) => ({
      data: version(url),
      score: 1,
    })),
    stateFromQuery('?q=oak+trees'),
    lexicon,
  );
  expect(meeting?.pages.map(({ passages }) => passages.length)).toEqual([1, 0]);
});

test('a paper comes before the page of the meeting that names it', () => {
  const page = (url: string, kind: string) => ({
    ...found(url, 'Trees', '2024-05-14'),
    filters: { committee: ['Parks Committee'], kind: [kind] },
  });
  const [meeting] = byMeeting(
    [
      { data: page('/fenwick/parks/2024-05-14/', 'meeting'), score: 1 },
      { data: page('/fenwick/parks/2024-05-14/5-trees/', 'report'), score: 1 },
    ],
    stateFromQuery('?q=trees'),
    lexicon,
  );
  expect(meeting?.pages.map(({ url }) => url)).toEqual([
    '/fenwick/parks/2024-05-14/5-trees/',
    '/fenwick/parks/2024-05-14/',
  ]);
});
