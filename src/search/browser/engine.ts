import type { Match, MatchedPage, PageAnchor } from './passages.ts';
import type { FilterName, SearchState } from './state.ts';

/** One page of the site that matched, its words not yet fetched. */
export interface FoundPage {
  readonly data: () => Promise<FoundPageData>;
}

/** What Pagefind's fragment of a page holds, as far as we use it. */
export interface FoundPageData {
  readonly raw_url?: string;
  readonly url: string;
  readonly content: string;
  readonly meta: Readonly<Record<string, string>>;
  readonly filters: Readonly<Record<string, readonly string[]>>;
  readonly anchors: readonly PageAnchor[];
  readonly weighted_locations: readonly { readonly location: number; readonly balanced_score: number }[];
}

/** How many pages there are for each value of each filter. */
export type FilterCounts = Readonly<Record<string, Readonly<Record<string, number>>>>;

/** The part of Pagefind's module that we call. */
export interface Engine {
  readonly options: (options: Readonly<Record<string, unknown>>) => Promise<void>;
  readonly filters: () => Promise<FilterCounts>;
  readonly search: (
    words: string | null,
    options: { readonly filters: SearchState['filters'] },
  ) => Promise<{ readonly results: readonly FoundPage[] }>;
}

/**
 * Loads Pagefind from `pagefind/` below the site's root. Its addresses are left as they were
 * indexed, from "/": the root is ours to add.
 */
export async function loadEngine(root: URL): Promise<Engine> {
  const engine: Engine = await import(new URL('pagefind/pagefind.js', root).href);
  await engine.options({ baseUrl: '/' });
  return engine;
}

/** The pages that answer a state; with filters and no words, all pages that pass the filters. */
export async function pagesFor(engine: Engine, state: SearchState): Promise<readonly FoundPage[]> {
  const answer = await engine.search(state.words === '' ? null : state.words, { filters: state.filters });
  return answer.results;
}

/** What `passagesOf` needs, from Pagefind's own record. */
export function matchedPage(data: FoundPageData): MatchedPage {
  const matches: readonly Match[] = data.weighted_locations.map((word) => ({
    location: word.location,
    weight: word.balanced_score,
  }));
  return { content: data.content, anchors: data.anchors, matches };
}

const longDate = new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeZone: 'UTC' });

/** One line that says what a found page is: its kind, its committee and its day, as far as it names them. */
export function contextOf(data: FoundPageData): string {
  const { kind = [], committee = [], year = [] } = data.filters;
  const date = /^\d{4}-\d\d-\d\d$/.exec(data.meta.date ?? '')?.[0];
  const day = date ? [longDate.format(new Date(date))] : year;
  return [...kind, ...committee, ...day].join(' · ');
}

/** The choices of a filter in reading order: years newest first, everything else by the alphabet. */
export function choicesOf(counts: FilterCounts, name: FilterName): readonly string[] {
  const values = Object.keys(counts[name] ?? {}).toSorted((left, right) => left.localeCompare(right, 'en'));
  return name === 'year' ? values.toReversed() : values;
}

/**
 * The address of a place on a page of the site, whatever folder the site lies in.
 * @example addressBelow(new URL('https://a.org/sub/'), '/x/', 'p-1') // => 'https://a.org/sub/x/#p-1'
 */
export function addressBelow(root: URL, path: string, anchor: string): string {
  const address = new URL(path.replace(/^\/+/, ''), root);
  address.hash = anchor;
  return address.href;
}
