import { otherIndexes } from './other-sites.ts';
import type { SearchState } from './state.ts';
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
  for (const { index, site } of await otherIndexes(root, otherSites, 1))
    await engine.mergeIndex(index.href, { baseUrl: site.pathname, ranking });
  return engine;
}
