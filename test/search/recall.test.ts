import { describe, expect, test } from 'vitest';
import type { Engine, FoundPage, FoundPageData } from '../../src/search/browser/engine.ts';
import { pagesByWords } from '../../src/search/browser/recall.ts';

const lexicon = { titles: ['Cllr'], acronyms: [], people: [] } as const;

/** Pages by their words; each is named by its first. */
const pages = [
  'fly tipping penalty notices',
  'fly tipping cameras',
  'parking cameras',
  'collections of food waste',
] as const;

function record(content: string, asked: readonly string[]): FoundPageData {
  const words = content.split(' ');
  const places = asked.map((word) => words.findIndex((each) => each.startsWith(word.slice(0, 7))));
  const weighted_locations = places.map((location) => ({ location }));
  return { url: content, content, meta: {}, filters: {}, anchors: [], weighted_locations };
}

/** For what each page was found when it was asked what it says. */
const askedFor: (readonly [page: string, words: string])[] = [];

/** A page as Pagefind's worker hands it over: whoever lets go of it for a copy gets nothing more of it. */
function handedOver(page: string, score: number, asked: readonly string[]): FoundPage {
  const itself = {
    data: async () => {
      askedFor.push([page, asked.join(' ')]);
      return record(page, asked);
    },
  };
  return Object.assign(Object.create(itself), { id: page, score });
}

/** An engine as Pagefind is: it wants all words, or what begins like them; in quotation marks, the words as they are. */
const engine: Engine = {
  options: async () => undefined,
  mergeIndex: async () => undefined,
  search: async (words) => {
    const asked = (words ?? '').replaceAll('"', '').split(' ');
    const isExact = words?.startsWith('"') ?? false;
    const has = (page: string, word: string) =>
      page.split(' ').some((each) => (isExact ? each === word : each.startsWith(word.slice(0, 7))));
    const found = pages.filter((page) => asked.every((word) => has(page, word)));
    return {
      results: found.map((page) => handedOver(page, asked.length, asked)),
    };
  },
};

const answers = (words: string) => pagesByWords(engine, words, {}, lexicon);

describe('pages for words', () => {
  test('those that have all come first, then those that have some', async () => {
    const found = await answers('fly cameras');
    expect(found.pages.map(({ id }) => id)).toEqual([pages[1], pages[0], pages[2]]);
    expect(found.withAll).toBe(1);
  });

  test('all can be asked for what they say', async () => {
    const { pages: found } = await answers('fly cameras');
    const contents = await Promise.all(found.map(async (page) => (await page.data()).content));
    expect(contents).toEqual([pages[1], pages[0], pages[2]]);
  });

  test('one that was found for all words is asked once what it says of them', async () => {
    const { pages: found } = await answers('fly cameras');
    askedFor.length = 0;
    await Promise.all(found.map((page) => page.data()));
    expect(askedFor.filter(([, words]) => words === 'fly cameras')).toEqual([[pages[1], 'fly cameras']]);
  });

  test('another word for one of them is as good as some', async () => {
    const found = await answers('fly fines');
    expect(found.pages[0]?.id).toBe(pages[0]);
    expect(found.withAll).toBe(0);
  });

  test('a slip leads to what begins alike, and is not taken for a page that has all', async () => {
    const found = await answers('food collecton');
    expect(found.pages[0]?.id).toBe(pages[3]);
    expect(found.withAll).toBe(0);
  });

  test('a page has the places of all the words by which it was found', async () => {
    const [page] = (await answers('fly fines')).pages;
    const { weighted_locations } = (await page?.data()) ?? { weighted_locations: [] };
    expect(weighted_locations.map(({ location }) => location).toSorted()).toEqual([0, 2]);
  });

  test('words that no page has find nothing', async () => {
    expect(await answers('жжж')).toEqual({ pages: [], withAll: 0 });
  });
});
