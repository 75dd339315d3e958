import type { SearchLexicon } from '../../site/pages/search.ts';
import { phraseMatches, phrasesIn } from './phrases.ts';
import { pagesByWords } from './recall.ts';
import type { MatchedPage } from './scoring.ts';
import type { Order, SearchState } from './state.ts';
import type { PageAnchor } from './units.ts';

/** One page of the site that matched, its words not yet fetched. */
export interface FoundPage {
  readonly id: string;
  readonly score: number;
  readonly data: () => Promise<FoundPageData>;
}

/** What Pagefind's fragment of a page holds, as far as we use it. */
export interface FoundPageData {
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly anchors: readonly PageAnchor[];
  readonly weighted_locations: readonly { readonly location: number }[];
}

export interface SearchOptions {
  /** `day` is a filter of indexes that are merged (see merged.ts). */
  readonly filters: SearchState['filters'] & { readonly day?: string };
  readonly sort?: { readonly date: 'asc' | 'desc' };
}

/** The part of Pagefind's module that we call. */
export interface Engine {
  readonly options: (options: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly mergeIndex: (bundle: string, options: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly search: (
    words: string | null,
    options: SearchOptions,
  ) => Promise<{
    readonly results: readonly FoundPage[];
    /** How many of the results each value of a filter has, for the filters that were asked for since the engine started. */
    readonly filters?: Readonly<Record<string, Readonly<Record<string, number>>>>;
  }>;
}

/** What a search needs of an engine, of one index or of several. */
export type Searcher = Pick<Engine, 'search'>;

/** Pagefind's module. */
export interface EngineModule extends Engine {
  readonly createInstance: (options: Readonly<Record<string, unknown>>) => Engine;
}

/** How much longer pages count than Pagefind has it: a report is not worse because it is long. */
export const ranking = { pageLength: 0.4, termFrequency: 0.9 };

/** Where the engine of a folder on a disk leaves itself (see search/folder/folder-index.ts). */
declare global {
  var minutebookEngine: EngineModule | undefined;
}

/** Loads a script of the site as a page would. */
function loadScript(address: string): Promise<void> {
  return new Promise((resolve, reject) => {
    const script = document.createElement('script');
    script.src = address;
    script.onload = () => resolve();
    script.onerror = () => reject(new Error(`${address} could not be loaded.`));
    document.head.append(script);
  });
}

/** Pagefind's module; from a folder on a disk no module may be loaded: there it is a script. */
export async function engineModule(root: URL): Promise<EngineModule> {
  if (root.protocol !== 'file:') return await import(new URL('pagefind/pagefind.js', root).href);
  await loadScript(new URL('pagefind/folder.js', root).href);
  const engine = globalThis.minutebookEngine;
  if (!engine) throw new Error('The engine of the folder did not start.');
  return engine;
}

/** How the engine is started; from a folder on a disk it works without a worker. */
export function engineOptions(root: URL): Readonly<Record<string, unknown>> {
  const fromFolder =
    root.protocol === 'file:' ? { basePath: new URL('pagefind/', root).href, noWorker: true } : {};
  return { baseUrl: root.pathname, ...fromFolder, ranking };
}

/** Loads Pagefind from `pagefind/` below the site's root, and the indexes of other sites on the same host beside it. */
export async function loadEngine(root: URL, otherSites: readonly string[]): Promise<Searcher> {
  const engine = await engineModule(root);
  await engine.options(engineOptions(root));
  if (root.protocol === 'file:') return engine;
  for (const other of otherSites) {
    const site = new URL(other, root);
    await engine.mergeIndex(new URL('pagefind/', site).href, { baseUrl: site.pathname, ranking });
  }
  return engine;
}

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

/** The pages that answer a state, the best first. */
export interface FoundPages {
  readonly pages: readonly FoundPage[];
  /** How many of them have all of the words; the others have some, or words of the same meaning. */
  readonly withAll: number;
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
