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

test('found pages stand under their meetings, both in the order in which they were found', () => {
  const results = byMeeting(
    [
      found('/sub/fenwick/parks/2024-05-14/5-trees/', 'Trees', '2024-05-14'),
      found('/sub/fenwick/parks/2024-07-09-2/minutes/', 'Minutes', '2024-07-09'),
      found('/sub/fenwick/parks/2024-05-14/', 'Parks, 14 May', '2024-05-14'),
    ].map((data) => ({ data, score: 1 })),
    stateFromQuery('?q=trees'),
    ['trees'],
  );
  expect(results.map(({ url, date, pages }) => [url, date, pages.map(({ title }) => title)])).toEqual([
    ['/sub/fenwick/parks/2024-05-14/', '2024-05-14', ['Trees', 'Parks, 14 May']],
    ['/sub/fenwick/parks/2024-07-09-2/', '2024-07-09', ['Minutes']],
  ]);
});
