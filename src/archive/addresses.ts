import type { Address } from './model.ts';

/** The longest name of a folder or page, so that an address can be read out and no file system refuses it. */
const longestName = 60;

/** A text as part of an address: lower case, letters and digits of ASCII, hyphens. "Children's" gives "childrens". */
export function slug(value: string, longest = longestName): string {
  const plain = value
    .normalize('NFKD')
    .replace(/[\u0300-\u036f'’‘`]/g, '')
    .replace(/&/g, ' and ')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-+|-+$/g, '');
  if (plain.length <= longest) return plain;
  const cut = plain.slice(0, longest + 1).lastIndexOf('-');
  return plain.slice(0, cut > longest / 2 ? cut : longest).replace(/-+$/, '');
}

/** The folders that stand beside the councils’ own at the top of a site: a test compares it with a built one. */
const takenBySite = new Set([
  'about',
  'actions',
  'assets',
  'attendance',
  'calendar',
  'data',
  'decisions',
  'declarations',
  'glossary',
  'meetings',
  'pagefind',
  'people',
  'registers',
  'reports',
  'search',
  'sitemap',
  'topics',
  'trackers',
  'work-programme',
]);

/** A council's part of the address: "Ashmere Borough Council" gives "ashmere", "Search Parish Council" its whole name. */
export function councilSlug(whole: string): string {
  const short = whole.replace(
    /\b(?:metropolitan|county|borough|city|district|town|parish|unitary|community|council|of|the|royal|london)\b/gi,
    ' ',
  );
  const wanted = slug(short) || slug(whole) || 'council';
  if (!takenBySite.has(wanted)) return wanted;
  return slug(whole) === wanted ? `${wanted}-council` : slug(whole);
}

/** Joins parts to an address that begins and ends with a slash. */
export function pageAddress(...parts: readonly string[]): Address {
  return `/${parts.filter((part) => part !== '').join('/')}/` as Address;
}

/** The address of an element on a page. */
export function withAnchor(address: Address, anchor: string): Address {
  return `${address.split('#', 1)[0]}#${anchor}` as Address;
}

/** Takes a name that nobody has taken yet, with a number behind it when it is needed, and marks it as taken. */
export function uniqueName(wanted: string, taken: Set<string>): string {
  let name = wanted;
  for (let count = 2; taken.has(name); count += 1) name = `${wanted}-${count}`;
  taken.add(name);
  return name;
}
