import type { SearchLexicon } from '../../site/pages/search.ts';
import type { MatchedPage } from './cut-page.ts';
import type { FoundPage, FoundPageData, Searcher, SearchOptions } from './engine.ts';
import { phraseMatches, phrasesIn } from './phrases.ts';
import { type FoundPages, pagesByWords } from './recall.ts';
import type { Order, SearchState } from './state.ts';

/** How many candidates are read through for a wording that the engine cannot look for by itself. */
const mostCandidates = 120;

const sorts: Readonly<Record<Order, SearchOptions['sort']>> = {
  best: undefined,
  newest: { date: 'desc' },
  oldest: { date: 'asc' },
};

/** In the order of the dates, which the engine knows for all pages that pass the filters. */
async function inOrder(
  engine: Searcher,
  found: readonly FoundPage[],
  { filters, order }: SearchState,
): Promise<readonly FoundPage[]> {
  const sort = sorts[order];
  if (!sort) return found;
  const wanted = new Map(found.map((page) => [page.id, page]));
  const { results } = await engine.search(null, { filters, sort });
  return results.flatMap(({ id }) => wanted.get(id) ?? []);
}

/** The pages whose text has all of these wordings. */
async function withPhrases(
  found: readonly FoundPage[],
  phrases: readonly string[],
): Promise<readonly FoundPage[]> {
  const read = await Promise.all(
    found.slice(0, mostCandidates).map(async (page) => {
      const { content } = await page.data();
      return phrases.every((phrase) => phraseMatches(content, [phrase]).length > 0) ? [page] : [];
    }),
  );
  return read.flat();
}

function allOf(pages: readonly FoundPage[]): FoundPages {
  return { pages, withAll: pages.length };
}

/** The pages that answer a state; with filters and no words, all pages that pass the filters. */
export async function pagesFor(
  engine: Searcher,
  state: SearchState,
  lexicon: SearchLexicon,
): Promise<FoundPages> {
  const { words, filters, order } = state;
  const sort = sorts[order];
  if (words === '') return allOf((await engine.search(null, { filters, ...(sort ? { sort } : {}) })).results);
  const phrases = phrasesIn(words);
  if (phrases.length > 0) {
    const { results } = await engine.search(words.replace(/["“”]/g, ' '), { filters });
    return allOf(await inOrder(engine, await withPhrases(results, phrases), state));
  }
  const { pages, withAll } = await pagesByWords(engine, words, filters, lexicon);
  return { pages: await inOrder(engine, pages, state), withAll };
}

/** A date as people write it: "30 January 2025". */
function writtenDate(date: string): string {
  if (!/^\d{4}-\d\d-\d\d$/.test(date)) return '';
  return new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' }).format(new Date(date));
}

/** The words that are said of the whole page. */
function aboutPage({ meta, filters }: FoundPageData): string {
  const names = [...(filters.council ?? []), ...(filters.committee ?? [])];
  return [meta.title ?? '', meta.kind ?? '', ...names].join(' ');
}

/** What `passagesOf` needs, from Pagefind's own record; of wordings in quotation marks only the places where they stand whole. */
export function matchedPage(data: FoundPageData, words: string): MatchedPage {
  const phrases = phrasesIn(words);
  const found = data.weighted_locations.map(({ location }) => location);
  const matches = phrases.length === 0 ? found : phraseMatches(data.content, phrases);
  return {
    content: data.content,
    anchors: data.anchors,
    matches,
    about: aboutPage(data),
    day: writtenDate(data.meta.date ?? ''),
  };
}
