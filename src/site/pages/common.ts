import type {
  Address,
  Decision,
  Meeting,
  MinutesItem,
  PageRange,
  Reference,
  RoleHolder,
  Source,
  SourceId,
} from '../../archive/model.ts';
import { type Block, blocksWithin } from '../../document/block.ts';
import type { Speaker } from '../../document/language.ts';
import { ownAddress } from '../addresses.ts';
import type { BlockContext, Mark } from '../block-context.ts';
import { say } from '../language/say.ts';
import type { PageLink, ProvenanceSource } from '../page.ts';
import { committeeAddress, type SiteContext } from '../site-context.ts';
import { meetingDay, numberedTitle } from '../wording.ts';

/** Addresses of the pages that every site has once. */
export const registers = {
  home: ownAddress('/'),
  decisions: ownAddress('/decisions/'),
  all: ownAddress('/registers/'),
  meetings: ownAddress('/meetings/'),
  reports: ownAddress('/reports/'),
  actions: ownAddress('/actions/'),
  declarations: ownAddress('/declarations/'),
  attendance: ownAddress('/attendance/'),
  topics: ownAddress('/topics/'),
  trackers: ownAddress('/trackers/'),
  people: ownAddress('/people/'),
  workProgramme: ownAddress('/work-programme/'),
  glossary: ownAddress('/glossary/'),
  search: ownAddress('/search/'),
  calendar: ownAddress('/calendar/'),
  siteMap: ownAddress('/sitemap/'),
  about: ownAddress('/about/'),
  notFound: ownAddress('/404.html'),
};

/** The first step of the way to every page. */
export function homeCrumb(context: Speaker): PageLink {
  return { url: registers.home, text: say(context, 'Home') };
}

/** A person on a list; `url` when the archive has a page about them. */
export interface NamedRole {
  readonly name: string;
  readonly role?: string | undefined;
  readonly url?: Address | undefined;
}

/** The decisions of one item, under the item that they belong to. */
export interface DecisionGroup {
  readonly item: PageLink;
  readonly decisions: readonly Decision[];
}

/** Links somebody on a list to their page. */
export function namedRole(holder: RoleHolder, context: SiteContext): NamedRole {
  const person = holder.person === undefined ? undefined : context.people.get(holder.person);
  return { name: holder.name, role: holder.role, url: person?.url };
}

/** The name of a committee, with its council where the site holds several. */
export function committeeName(meeting: Pick<Meeting, 'committee' | 'council'>, context: SiteContext): string {
  return context.councils.length > 1
    ? `${meeting.committee.name}, ${meeting.council.name}`
    : meeting.committee.name;
}

/** Title of a page for the window: what it is, which meeting, which site. */
export function windowTitle(parts: readonly (string | undefined)[], context: SiteContext): string {
  return [...parts, context.name].filter(Boolean).join(' – ');
}

/** Which meeting a page belongs to, for its title: committee and day. */
export function meetingName(meeting: Meeting, context: SiteContext): string {
  return `${committeeName(meeting, context)}, ${meetingDay(context, meeting)}`;
}

/** Home, council and committee, as the way to a meeting. */
export function committeeCrumbs(meeting: Meeting, context: SiteContext): readonly PageLink[] {
  const committee = context.committeeByUrl.get(committeeAddress(meeting));
  return [
    homeCrumb(context),
    ...(committee ? [{ url: committee.council.url, text: committee.council.name }] : []),
    ...(committee ? [{ url: committee.url, text: committee.name }] : []),
  ];
}

/** The way to a page below a meeting. */
export function meetingCrumbs(meeting: Meeting, context: SiteContext): readonly PageLink[] {
  return [...committeeCrumbs(meeting, context), { url: meeting.url, text: meetingDay(context, meeting) }];
}

/** Where in a source the text of a page stands: pages of the pack as printed, and pages of the file. */
export interface SourcePlace {
  readonly pages?: PageRange | undefined;
  readonly sheets?: PageRange | undefined;
  /** The source prints the same text that the page was made from. */
  readonly isSame?: boolean;
}

/** The address of an original to whose pages the page marks can lead; nothing when it is withheld. */
export function openOriginal(source: Source | undefined): Address | undefined {
  return source?.withheld === undefined ? source?.url : undefined;
}

/** What a page says of a source that it was made from. */
export function provenanceOf(source: Source, place: SourcePlace = {}): ProvenanceSource {
  const { file, url, report, mediaType, bytes, fidelity, warnings } = source;
  return { file, url, report, mediaType, bytes, fidelity, warnings: warnings.length, ...place };
}

/** All sources of a text: the one that a page was made from with its place, and those that print the same. */
export function provenanceOfAll(
  source: SourceId | undefined,
  alsoIn: readonly SourceId[],
  place: SourcePlace,
  context: SiteContext,
): readonly ProvenanceSource[] {
  const own = source === undefined ? undefined : context.sources.get(source);
  const others = alsoIn.flatMap((id) => context.sources.get(id) ?? []);
  return [
    ...(own ? [provenanceOf(own, place)] : []),
    ...others.map((other) => provenanceOf(other, { isSame: true })),
  ];
}

/** A meeting's resolved references by the address of the paragraph they stand in. */
export function referencesByPlace(meeting: Meeting): ReadonlyMap<string, readonly Reference[]> {
  return Map.groupBy(
    meeting.references.filter((reference) => reference.to !== null),
    (reference) => reference.from,
  );
}

/** The references on a page that lead nowhere, each wording once. */
export function unresolvedOn(page: Address, { references }: Meeting): readonly Reference[] {
  const place = `${page}#`;
  const own = references.filter(({ from, to }) => to === null && from.startsWith(place));
  return [...new Map(own.map((reference) => [reference.text, reference])).values()];
}

/** Whether words among some blocks were recognised by machine. */
export function hasRecognisedText(blocks: readonly Block[]): boolean {
  return blocksWithin(blocks).some((block) => block.type === 'figure' && block.recognised);
}

/** What stands behind the # of an address. */
export function anchorOf(address: string): string {
  return address.slice(address.indexOf('#') + 1);
}

/** Decisions that minutes record in running text, and actions: their paragraphs get a mark. */
export function minutesMarks(items: readonly MinutesItem[]): ReadonlyMap<string, Mark> {
  const actions = items.flatMap((item) => item.actions);
  const decisions = items.flatMap((item) => item.decisions).filter(({ kind }) => kind === 'prose');
  return new Map<string, Mark>([
    ...actions.map(({ url }) => [anchorOf(url), 'action'] as const),
    ...decisions.map(({ url }) => [anchorOf(url), 'decision'] as const),
  ]);
}

/** The items of minutes that decided something, with their decisions. */
export function decisionGroups(items: readonly MinutesItem[]): readonly DecisionGroup[] {
  return items
    .filter((item) => item.decisions.length > 0)
    .map((item) => ({ item: { url: item.url, text: numberedTitle(item) }, decisions: item.decisions }));
}

/** A block context for blocks that stand on the page they belong to. */
export function ownBlocks(
  url: Address,
  baseLevel: number,
  { language }: Speaker,
  more: Partial<Omit<BlockContext, 'page' | 'home' | 'baseLevel' | 'language'>> = {},
): BlockContext {
  return { page: url, home: url, baseLevel, language, ...more };
}

/** Links to the items of a meeting's agenda by their number. */
export function agendaLinks(meeting: Meeting, context: Speaker): ReadonlyMap<string | undefined, PageLink> {
  return new Map(
    meeting.agenda.map((item) => [
      item.number,
      { url: item.url, text: say(context, 'Agenda item {title}', { title: numberedTitle(item) }) },
    ]),
  );
}

/** The ways to every paper that need no search. */
export function listLinks(context: SiteContext): readonly PageLink[] {
  return [
    ...context.committees.map(({ url, name }) => ({ url, text: name })),
    { url: registers.meetings, text: say(context, 'Meetings by year') },
    { url: registers.reports, text: say(context, 'Reports by year') },
    { url: registers.decisions, text: say(context, 'Decisions') },
    { url: registers.people, text: say(context, 'People') },
    { url: registers.workProgramme, text: say(context, 'Work programme') },
    { url: registers.glossary, text: say(context, 'Glossary') },
  ];
}
