import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join, sep } from 'node:path';

/** A page of the built site. */
export interface BuiltPage {
  /** From the site's root, such as "/town/planning/2024-01-18/". */
  readonly address: string;
  readonly html: string;
}

/** The kinds of page that readers meet; each must be in the sample. */
/** Every kind of page that readers meet. */
const pageKinds = [
  'home',
  'council',
  'committee',
  'meeting',
  'report',
  'appendix',
  'minutes',
  'whole meeting',
  'cite',
  'calendar',
  'calendar month',
  'registers',
  'meetings',
  'actions',
  'attendance overview',
  'attendance',
  'topics',
  'topic',
  'trackers',
  'work programme',
  'glossary',
  'site map',
  'decisions',
  'people',
  'person',
  'search',
  'about',
  'conversion report',
] as const;

export type PageKind = (typeof pageKinds)[number];

/** The part of a meeting's data that the tests choose pages by. */
export interface MeetingData {
  readonly url: string;
  readonly date: string;
  readonly agenda: readonly unknown[];
  readonly minutes?: { readonly url: string; readonly items: readonly unknown[] } | null;
  readonly papers: readonly PaperData[];
}

interface PaperData {
  readonly kind: string;
  readonly url: string;
  readonly title: string;
  readonly tables: readonly unknown[];
  readonly sections: readonly { readonly title: string; readonly url: string }[];
  readonly recommendations: readonly { readonly text: string; readonly url: string }[];
}

/** Every page of the site, in the order of its address. Files that were published as they came are no pages of ours. */
export function builtPages(site: string): readonly BuiltPage[] {
  return readdirSync(site, { recursive: true, encoding: 'utf8' })
    .map((name) => name.split(sep).join('/'))
    .filter(
      (name) => name.endsWith('.html') && !/\/files\/[^/]+$/.test(name) && !name.startsWith('pagefind/'),
    )
    .toSorted()
    .map((name) => ({
      address: `/${name.replace(/(^|\/)index\.html$/, '$1')}`,
      html: readFileSync(join(site, name), 'utf8'),
    }));
}

/** The file that answers an address without its fragment, or nothing. A folder must be asked for with its slash. */
export function fileAt(site: string, path: string): string | undefined {
  const name = decodeURIComponent(path);
  const file = join(site, name.endsWith('/') ? `${name}index.html` : name);
  return existsSync(file) && statSync(file).isFile() ? file : undefined;
}

/** Reads a data file by its address. */
export function dataAt<Shape>(site: string, address: string): Shape {
  return JSON.parse(readFileSync(join(site, address), 'utf8')) as Shape;
}

/** All meetings' data, in the order of `/data/meetings.json`. */
export function meetingsOf(site: string): readonly MeetingData[] {
  const { meetings } = dataAt<{ readonly meetings: readonly { readonly data: string }[] }>(
    site,
    '/data/meetings.json',
  );
  return meetings.map(({ data }) => dataAt<MeetingData>(site, data));
}

/** One page of each kind that a site has, the fullest: chosen from the data, so that the site may change. */
export function pagesOfKinds(site: string): ReadonlyMap<PageKind, string> {
  const meetings = meetingsOf(site);
  const papers = meetings.flatMap((meeting) => meeting.papers);
  const meeting = fullest(
    meetings,
    ({ agenda, papers: own, minutes }) => agenda.length + own.length + (minutes ? 9 : 0),
  );
  const minutes = fullest(
    meetings.flatMap((each) => each.minutes ?? []),
    ({ items }) => items.length,
  );
  const people = dataAt<Record<string, readonly { readonly url?: string; readonly id: string }[]>>(
    site,
    '/data/people.json',
  );
  const person = Object.values(people).find(Array.isArray)?.[0];
  const report = builtPages(site).find(({ html }) => /<h1[^>]*>Conversion report/.test(html));
  const topic = builtPages(site).find(({ address }) => /^\/topics\/./.test(address));
  const found: Readonly<Record<PageKind, string | undefined>> = {
    home: '/',
    council: meeting?.url.split('/').slice(0, 2).join('/').concat('/'),
    committee: meeting?.url.split('/').slice(0, 3).join('/').concat('/'),
    meeting: meeting?.url,
    report: fullest(
      papers.filter(({ kind }) => kind === 'report'),
      fullness,
    )?.url,
    appendix: fullest(
      papers.filter(({ kind }) => kind === 'appendix'),
      fullness,
    )?.url,
    minutes: minutes?.url,
    'whole meeting': meeting && `${meeting.url}all/`,
    cite: meeting && `${meeting.url}cite/`,
    calendar: '/calendar/',
    'calendar month': meeting && `/calendar/${meeting.date.slice(0, 7).replace('-', '/')}/`,
    registers: '/registers/',
    meetings: '/meetings/',
    actions: '/actions/',
    'attendance overview': '/attendance/',
    attendance: meeting && `${meeting.url.split('/').slice(0, 3).join('/')}/attendance/`,
    topics: '/topics/',
    topic: topic?.address,
    trackers: '/trackers/',
    'work programme': '/work-programme/',
    glossary: '/glossary/',
    'site map': '/sitemap/',
    decisions: '/decisions/',
    people: '/people/',
    person: person && (person.url ?? `/people/${person.id}/`),
    search: '/search/',
    about: '/about/',
    'conversion report': report?.address,
  };
  const there = Object.entries(found).filter(([, address]) => address && fileAt(site, address));
  return new Map(there as [PageKind, string][]);
}

/** One page of each kind of a site that must have them all. */
export function pageOfEachKind(site: string): ReadonlyMap<PageKind, string> {
  const found = pagesOfKinds(site);
  const missing = pageKinds.filter((kind) => !found.has(kind));
  if (missing.length > 0) throw new Error(`The sample has no page of these kinds: ${missing.join(', ')}`);
  return found;
}

function fullness(paper: PaperData): number {
  return paper.tables.length * 3 + paper.sections.length + paper.recommendations.length;
}

function fullest<Thing>(things: readonly Thing[], measure: (thing: Thing) => number): Thing | undefined {
  return things.toSorted((left, right) => measure(right) - measure(left))[0];
}

/** The values of an attribute in a page of ours, entities read. Our templates quote all attributes. */
export function attributeValues(html: string, name: string): readonly string[] {
  return [...html.matchAll(new RegExp(`\\s${name}="([^"]*)"`, 'g'))].map(([, value = '']) => textOf(value));
}

/** Text with the entities that our templates write turned back. */
export function textOf(escaped: string): string {
  const named: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"' };
  return escaped.replace(/&(?:#(\d+)|(\w+));/g, (whole, code, name) =>
    code ? String.fromCodePoint(Number(code)) : (named[name] ?? whole),
  );
}
