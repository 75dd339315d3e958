/** The filters of the search form: names of its fields, of Pagefind's filters and of the address's parameters alike. */
export const filterNames = ['council', 'committee', 'when', 'kind', 'person', 'outcome'] as const;

export type FilterName = (typeof filterNames)[number];

export type Order = 'best' | 'newest' | 'oldest';

/** What the reader asks for: everything that the address of a search holds. */
export interface SearchState {
  readonly words: string;
  /** Only the filters that are set. */
  readonly filters: { readonly [name in FilterName]?: string };
  readonly order: Order;
  /** What is searched through, where the site has several indexes; empty for the usual. */
  readonly scope: string;
  /** How many pages of results are open, in whole steps. */
  readonly shown: number;
}

/** How many pages of results are shown at first, and added by each "more". */
export const shownStep = 10;

const mostShown = 400;

/** Reads a field of the form, or a parameter of the address; empty when it is not set. */
type FieldValue = (name: FilterName | 'q' | 'order' | 'in') => string;

/** Makes a state from what a form or an address gives; empty filters are left out, space is tidied. */
export function stateOf(fieldValue: FieldValue, shown: number = shownStep): SearchState {
  const set = filterNames.map((name) => [name, fieldValue(name).trim()] as const);
  const steps = Number.isFinite(shown) ? Math.ceil(shown / shownStep) : 1;
  const order = fieldValue('order');
  return {
    words: fieldValue('q').replace(/\s+/g, ' ').trim(),
    filters: Object.fromEntries(set.filter(([, value]) => value !== '')),
    order: order === 'newest' || order === 'oldest' ? order : 'best',
    scope: fieldValue('in').trim(),
    shown: Math.min(Math.max(steps, 1) * shownStep, mostShown),
  };
}

/**
 * Reads a search from the query of an address.
 * @example stateFromQuery('?q=parking&when=2024').filters // => { when: '2024' }
 */
export function stateFromQuery(query: string): SearchState {
  const parameters = new URLSearchParams(query);
  const shown = Number.parseInt(parameters.get('shown') ?? '', 10);
  return stateOf((name) => parameters.get(name) ?? '', shown);
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
  if (state.order !== 'best') parameters.set('order', state.order);
  if (state.scope) parameters.set('in', state.scope);
  if (state.shown > shownStep) parameters.set('shown', String(state.shown));
  const query = parameters.toString();
  return query ? `?${query}` : '';
}

/** Whether there is nothing to search for: no word and no filter. */
export function isEmpty(state: SearchState): boolean {
  return state.words === '' && Object.keys(state.filters).length === 0;
}
