/** More entries make a page that a telephone is slow to load; the years then have pages of their own. */
const mostOnOnePage = 400;
const newestShown = 40;

interface Dated {
  readonly date: string;
}

/** A register in parts: what its own page shows, and the years that have a page each. */
export interface RegisterParts<Entry extends Dated> {
  /** Everything, or the newest of it where the years have pages. */
  readonly overview: readonly Entry[];
  /** Newest year first; none where one page holds all. */
  readonly parts: readonly { readonly year: string; readonly entries: readonly Entry[] }[];
}

/** Parts a register into years where it is too long for one page; `size` says how much an entry counts. */
export function partsByYear<Entry extends Dated>(
  entries: readonly Entry[],
  size: (entry: Entry) => number = () => 1,
): RegisterParts<Entry> {
  const sorted = entries.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  const total = sorted.reduce((sum, entry) => sum + size(entry), 0);
  if (total <= mostOnOnePage) return { overview: sorted, parts: [] };
  const years = Map.groupBy(sorted, ({ date }) => date.slice(0, 4));
  return {
    overview: sorted.slice(0, newestShown),
    parts: [...years].map(([year, members]) => ({ year, entries: members })),
  };
}
