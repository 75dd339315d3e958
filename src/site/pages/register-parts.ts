import type { Address } from '../../archive/model.ts';
import type { Speaker } from '../../document/language.ts';
import { ownAddress } from '../addresses.ts';
import { say } from '../language/say.ts';
import type { PageLink } from '../page.ts';
import { monthText } from '../wording.ts';

/** More entries make a page that a telephone is slow to load; the years, then the months, have pages of their own. */
const mostOnOnePage = 400;
const newestShown = 40;

interface Dated {
  readonly date: string;
}

/** What a list is called, what it says of itself, and where it stands. */
export interface Place {
  readonly url: Address;
  readonly heading: string;
  readonly description: string;
  readonly crumbs: readonly PageLink[];
}

/** One page of a long list. */
export interface RegisterPart<Entry extends Dated> extends Place {
  /** Everything, or the newest of it where its parts have pages. */
  readonly shown: readonly Entry[];
  /** The pages that hold its parts, newest first; none where one page holds all. */
  readonly below: readonly PageLink[];
}

interface Period {
  readonly nameOf: (date: string, context: Speaker) => string;
  readonly folderOf: (date: string) => string;
  /** Between the name of the list and that of the period. */
  readonly joint: string;
}

const periods: readonly Period[] = [
  { nameOf: (date) => date.slice(0, 4), folderOf: (date) => date.slice(0, 4), joint: ' ' },
  { nameOf: (date, context) => monthText(context, date), folderOf: (date) => date.slice(5, 7), joint: ', ' },
];

/** How much the entries of a list are together. */
type Size<Entry> = (entry: Entry) => number;

function parted<Entry extends Dated>(
  place: Place,
  entries: readonly Entry[],
  size: Size<Entry>,
  [period, ...shorter]: readonly Period[],
  context: Speaker,
): readonly RegisterPart<Entry>[] {
  const total = entries.reduce((sum, entry) => sum + size(entry), 0);
  if (period === undefined || total <= mostOnOnePage) return [{ ...place, shown: entries, below: [] }];
  const crumbs = [...place.crumbs, { url: place.url, text: place.heading }];
  const parts = [...Map.groupBy(entries, ({ date }) => period.folderOf(date))].map(([folder, members]) => {
    const name = period.nameOf(members[0]?.date ?? '', context);
    const url = ownAddress(`${place.url}${folder}/`);
    const heading = `${place.heading}${period.joint}${name}`;
    const part = {
      url,
      heading,
      crumbs,
      description: say(context, '{list}, newest first.', { list: heading }),
    };
    return { link: { url, text: name }, pages: parted(part, members, size, shorter, context) };
  });
  return [
    {
      ...place,
      description: `${place.description} ${say(context, 'The newest stand here, all on the pages by date.')}`,
      shown: entries.slice(0, newestShown),
      below: parts.map(({ link }) => link),
    },
    ...parts.flatMap(({ pages }) => pages),
  ];
}

/**
 * The pages of a list, its own first: one, or where it is long one with the newest entries and one for each year, and
 * so again for the months of a long year. `size` says how much an entry counts.
 */
export function registerParts<Entry extends Dated>(
  place: Place,
  entries: readonly Entry[],
  context: Speaker,
  size: Size<Entry> = () => 1,
): readonly RegisterPart<Entry>[] {
  const sorted = entries.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0));
  return parted(place, sorted, size, periods, context);
}
