import { describe, expect, test } from 'vitest';
import type { FoundPage, Searcher } from '../../src/search/browser/engine.ts';
import { daysInOrder, merged, referencesAsked } from '../../src/search/browser/merged.ts';

/** A page that some index has found, with the text that it holds. */
function page(id: string, score: number, content = ''): FoundPage {
  return {
    id,
    score,
    data: async () => ({
      url: `/${id}/`,
      content,
      meta: {},
      filters: {},
      anchors: [],
      weighted_locations: [],
    }),
  };
}

/** An index that gives fixed answers by the words that it is asked for. */
function index(answers: Readonly<Record<string, readonly FoundPage[]>>): Searcher {
  return { search: async (words) => ({ results: answers[words ?? ''] ?? [] }) };
}

async function urls(found: readonly FoundPage[]): Promise<readonly string[]> {
  return Promise.all(found.map(async ({ data }) => (await data()).url));
}

async function searched(parts: readonly Searcher[], words: string): Promise<readonly string[]> {
  return urls((await merged(parts).search(words, { filters: {} })).results);
}

describe('several indexes searched as one', () => {
  test('give the best pages first, whichever index holds them', async () => {
    const one = index({ parks: [page('a', 3), page('b', 1)] });
    const other = index({ parks: [page('c', 2)] });
    expect(await searched([one, other], 'parks')).toEqual(['/a/', '/c/', '/b/']);
  });

  test('keep two pages apart that have the same id in their indexes', async () => {
    const { results } = await merged([
      index({ parks: [page('a', 3)] }),
      index({ parks: [page('a', 2)] }),
    ]).search('parks', { filters: {} });
    expect(new Set(results.map(({ id }) => id)).size).toBe(2);
  });

  test('find a number exactly, though an index without it scores what is alike higher', async () => {
    const holding = index({
      '24/00109': [
        page('report', 0.7, 'Decision 24/00109 on parks'),
        page('alike', 0.6, 'Decision 24/00110'),
      ],
      '"24/00109"': [page('report', 1)],
    });
    const without = index({ '24/00109': [page('wrong', 1.8, 'Decision 24/0019')] });
    expect(await searched([holding, without], '24/00109')).toEqual(['/report/']);
  });

  test('find a number also as the beginning of a longer one', async () => {
    const one = index({ '24/00109': [page('full', 0.7, 'Application 24/00109/FUL, at Mill Lane')] });
    const other = index({ '24/00109': [page('wrong', 1.8, 'Decision 24/0019')] });
    expect(await searched([one, other], '24/00109')).toEqual(['/full/']);
  });

  test('give what is alike when no index holds the number', async () => {
    expect(
      await searched([index({ '24/00109': [page('alike', 1, 'Decision 24/00110')] })], '24/00109'),
    ).toEqual(['/alike/']);
  });

  test('give pages by date, whichever index holds them', async () => {
    const dated = (pages: readonly string[], day: Readonly<Record<string, number>>): Searcher => ({
      search: async () => ({ results: pages.map((id) => page(id, 1)), filters: { day } }),
    });
    const parts = [
      dated(['march', 'january'], { '2024-01-09': 1, '2024-03-12': 1 }),
      dated(['may', 'february', 'also-february'], { '2024-02-06': 2, '2024-05-14': 1 }),
    ];
    const { results } = await merged(parts).search(null, { filters: {}, sort: { date: 'desc' } });
    expect(await urls(results)).toEqual(['/may/', '/march/', '/february/', '/also-february/', '/january/']);
  });
});

test('days are told in the order in which an index gives its pages', () => {
  const answer = { results: [], filters: { day: { '2024-03-12': 2, '2023-01-02': 1, '2025-05-05': 0 } } };
  expect(daysInOrder(answer, 'asc')).toEqual(['2023-01-02', '2024-03-12', '2024-03-12']);
  expect(daysInOrder(answer, 'desc')).toEqual(['2024-03-12', '2024-03-12', '2023-01-02']);
});

test.each([
  ['24/00109', ['24/00109']],
  ['decision 24/00109/FUL parks', ['24/00109/FUL']],
  ['and/or', []],
  ['PK/07/24 and ACW/02/24', ['PK/07/24', 'ACW/02/24']],
])('the numbers in “%s” are known', (words, numbers) => {
  expect(referencesAsked(words)).toEqual(numbers);
});
