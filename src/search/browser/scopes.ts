import type { SearchScope } from '../../site/search-scopes.ts';
import type { SearchState } from './state.ts';

/** The first part of a page's address below the root of the site, which names its council. */
export function councilOfPage(address: string, root: string): string | undefined {
  if (!address.startsWith(root)) return undefined;
  return address.slice(root.length).split(/[/?#]/, 1)[0];
}

function isAbout(
  { councils, years }: SearchScope,
  council: string | undefined,
  year: string | undefined,
): boolean {
  const ofCouncil = council === undefined || (councils.length === 1 && councils[0]?.name === council);
  const ofYear = year === undefined || years === undefined || (years[0] <= year && year <= years[1]);
  return ofCouncil && ofYear;
}

/**
 * What a search looks through: what its address says, else what holds the council and the year that it is narrowed to,
 * else the council of the page that the reader came from, else the usual.
 */
export function scopeOf(
  { scope, filters }: SearchState,
  scopes: readonly SearchScope[],
  cameFrom: string | undefined,
): SearchScope | undefined {
  const [usual] = scopes;
  const { council } = filters;
  const year = filters.when?.slice(0, 4);
  const asked = scopes.find(({ id }) => id === scope);
  const narrowed =
    council === undefined && year === undefined
      ? undefined
      : scopes.find((each) => isAbout(each, council, year));
  const near = scopes.find(({ councils }) => councils.length === 1 && councils[0]?.id === cameFrom);
  return asked ?? narrowed ?? near ?? usual;
}

/** Where else to look when nothing was found: the next of the list, and the one after the last is the first. */
export function nextScope(scopes: readonly SearchScope[], scope: SearchScope): SearchScope | undefined {
  const next = scopes[(scopes.indexOf(scope) + 1) % scopes.length];
  return next === scope ? undefined : next;
}
