/** The filters of the search form: names of its fields, of Pagefind's filters and of the address's parameters alike. */
export const filterNames = ['council', 'committee', 'year', 'kind'] as const;

export type FilterName = (typeof filterNames)[number];

/** What the reader asks for: everything that the address of a search holds. */
export interface SearchState {
  readonly words: string;
  /** Only the filters that are set. */
  readonly filters: { readonly [name in FilterName]?: string };
  /** How many pages of results are open, in whole steps. */
  readonly shown: number;
}

/** How many pages of results are shown at first, and added by each "more". */
export const shownStep = 20;

const mostShown = 400;

/**
 * Reads a search from the query of an address.
 * @example stateFromQuery('?q=parking&year=2024').filters // => { year: '2024' }
 */
export function stateFromQuery(query: string): SearchState {
  const parameters = new URLSearchParams(query);
  return stateOf(
    parameters.get('q') ?? '',
    (name) => parameters.get(name) ?? '',
    Number.parseInt(parameters.get('shown') ?? '', 10),
  );
}

/** Makes a state from what a form or an address gives; empty filters are left out, space is tidied. */
export function stateOf(
  words: string,
  filterValue: (name: FilterName) => string,
  shown: number = shownStep,
): SearchState {
  const set = filterNames.map((name) => [name, filterValue(name).trim()] as const);
  const steps = Number.isFinite(shown) ? Math.ceil(shown / shownStep) : 1;
  return {
    words: words.replace(/\s+/g, ' ').trim(),
    filters: Object.fromEntries(set.filter(([, value]) => value !== '')),
    shown: Math.min(Math.max(steps, 1) * shownStep, mostShown),
  };
}

/**
 * The query that leads back to a search, always in the same order; empty for an empty search.
 * `stateFromQuery` is its inverse.
 */
export function queryFromState(state: SearchState): string {
  const parameters = new URLSearchParams();
  if (state.words) parameters.set('q', state.words);
  for (const name of filterNames) {
    const value = state.filters[name];
    if (value) parameters.set(name, value);
  }
  if (state.shown > shownStep) parameters.set('shown', String(state.shown));
  const query = parameters.toString();
  return query ? `?${query}` : '';
}

/** Whether there is nothing to search for: no word and no filter. */
export function isEmpty(state: SearchState): boolean {
  return state.words === '' && Object.keys(state.filters).length === 0;
}
