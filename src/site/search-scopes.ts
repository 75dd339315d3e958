import { say } from './language/say.ts';
import type { SearchShard } from './search-shards.ts';
import type { SiteContext } from './site-context.ts';

/** What a search looks through at once, as the reader chooses it before searching. */
export interface SearchScope {
  /** Stands in the address of a search, so it stays the same while papers are added. */
  readonly id: string;
  readonly text: string;
  /** Folders of the indexes that are merged; at most ten. */
  readonly indexes: readonly string[];
  /** Councils by their part of the address, and by their names. */
  readonly councils: readonly { readonly id: string; readonly name: string }[];
  /** The first and the last year; absent where a council has one index for all. */
  readonly years?: readonly [first: string, last: string];
}

/** As many indexes are searched as one: a search fetches from each, and each judges words by its own pages. */
export const mostMerged = 10;

type Shards = readonly [SearchShard, ...SearchShard[]];

function inTens<Item>(list: readonly Item[]): readonly (readonly Item[])[] {
  const count = Math.ceil(list.length / mostMerged);
  return Array.from({ length: count }, (_, at) => list.slice(at * mostMerged, (at + 1) * mostMerged));
}

function facts(shards: readonly SearchShard[]): Pick<SearchScope, 'indexes' | 'councils'> {
  const councils = new Map(shards.map(({ council, councilName }) => [council, councilName]));
  return {
    indexes: shards.map(({ id }) => id),
    councils: [...councils].map(([id, name]) => ({ id, name })),
  };
}

/** Years of one council, the newest first. */
function yearScope(context: SiteContext, id: string, shards: Shards): SearchScope {
  const [newest] = shards;
  const last = newest.year ?? '';
  const first = shards.at(-1)?.year ?? last;
  const council = newest.councilName;
  const text =
    first === last
      ? say(context, '{council}, {year}', { council, year: last })
      : say(context, '{council}, {first} to {last}', { council, first, last });
  return { id, text, ...facts(shards), years: [first, last] };
}

/** The decades before the newest ten years; by the calendar, so that an address means the same next year. */
function decadeScopes(context: SiteContext, council: string, shards: Shards): readonly SearchScope[] {
  const older = shards.slice(mostMerged);
  const decades = new Set(older.map(({ year = '' }) => year.slice(0, 3)));
  return [...decades].flatMap((decade) => {
    const [first, ...rest] = shards.filter(({ year = '' }) => year.startsWith(decade));
    return first ? [yearScope(context, `${council}-${decade}0s`, [first, ...rest])] : [];
  });
}

/** The newest years of a council under its own name, and its older ones by decades. */
function councilScopes(context: SiteContext, shards: Shards): readonly SearchScope[] {
  const [newest, ...older] = shards;
  const { council, councilName } = newest;
  if (newest.year === undefined) return [{ id: council, text: councilName, ...facts(shards) }];
  const newestYears = [newest, ...older.slice(0, mostMerged - 1)] as const;
  return [yearScope(context, council, newestYears), ...decadeScopes(context, council, shards)];
}

/** Ten councils at a time, each with its newest papers. */
function groupScopes(context: SiteContext, councils: readonly Shards[]): readonly SearchScope[] {
  if (councils.length < 2) return [];
  return inTens(councils.map(([newest]) => newest)).flatMap((members) => {
    const [first] = members;
    const last = members.at(-1);
    if (!first || !last || members.length < 2) return [];
    const names = { first: first.councilName, last: last.councilName };
    const text = members.some(({ year }) => year !== undefined)
      ? say(context, 'Newest papers of {first} to {last}', names)
      : say(context, '{first} to {last}', names);
    return [{ id: `${first.council}-to-${last.council}`, text, ...facts(members) }];
  });
}

/**
 * What a reader may choose to search through, the usual choice first: all of the site while it has no more than ten
 * indexes; else ten councils at a time, each council, and the decades of one that has an index for each year.
 */
export function searchScopes(context: SiteContext, shards: readonly SearchShard[]): readonly SearchScope[] {
  if (shards.length === 0) return [];
  if (shards.length <= mostMerged) return [{ id: 'all', text: say(context, 'All papers'), ...facts(shards) }];
  const councils = [...Map.groupBy(shards, ({ council }) => council).values()].flatMap(
    ([first, ...rest]): readonly Shards[] => (first ? [[first, ...rest]] : []),
  );
  return [
    ...groupScopes(context, councils),
    ...councils.flatMap((members) => councilScopes(context, members)),
  ];
}
