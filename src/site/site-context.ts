import type { Address, Meeting, MeetingId, Named, PersonId, Source, SourceId } from '../archive/model.ts';
import { defaultSettings, type SiteSettings } from '../archive/site-settings.ts';
import type { Speaker } from '../document/language.ts';
import { type Expansions, siteExpansions } from '../link/expansions.ts';
import type { DecisionEntry, LinkedArchive, Person, WorkProgrammeEntry } from '../link/model.ts';
import { parentAddress } from './addresses.ts';
import { say } from './language/say.ts';
import type { PageLink } from './page.ts';
import { type PublicationDays, publicationDays } from './publication.ts';
import { type MarkSources, outcomesAt, peopleAt } from './search-marks.ts';
import { type Theme, themeOf } from './theme.ts';
import { type Today, todayOf } from './today.ts';
import { meetingDay } from './wording.ts';

/** What a committee is called, and where its page is. */
export interface CommitteeName {
  readonly url: Address;
  readonly id: string;
  readonly name: string;
  readonly council: Named & { readonly url: Address };
}

export interface CommitteeEntry extends CommitteeName {
  /** Newest first. */
  readonly meetings: readonly Meeting[];
  /** Newest first. */
  readonly decisions: readonly DecisionEntry[];
  readonly workProgramme: readonly WorkProgrammeEntry[];
}

export interface CouncilEntry extends Named {
  readonly url: Address;
  readonly committees: readonly CommitteeEntry[];
}

/** What a publisher may say of a site, beyond what its papers tell. */
export interface SiteOptions {
  /** The whole address of the site, such as "https://papers.example.org/": ends with a slash, holds the base path. */
  readonly address?: string | undefined;
  /** Whether the page of a whole meeting may be broken into volumes (the default), or is to be printed in one piece. */
  readonly wholeMeetings?: 'in volumes' | 'on one page' | undefined;
}

/** What pages have to look up, worked out once: every look-up is in a map, so that a site costs linear time. */
export interface SiteContext extends Speaker, MarkSources {
  readonly site: LinkedArchive;
  /** Name of the site. */
  readonly name: string;
  /** Path below which the site is published, for the page that any wrong address shows. */
  readonly base: string;
  /** What the publisher has set. */
  readonly settings: SiteSettings;
  readonly theme: Theme | undefined;
  readonly today: Today;
  /** The whole address of the site, if it is known. */
  readonly address?: string | undefined;
  readonly wholeMeetings: 'in volumes' | 'on one page';
  readonly councils: readonly CouncilEntry[];
  readonly committees: readonly CommitteeEntry[];
  /** By name only: what is looked up here by the pages of one meeting must not change with every other. */
  readonly committeeByUrl: ReadonlyMap<Address, CommitteeName>;
  readonly meetings: ReadonlyMap<MeetingId, Meeting>;
  readonly meetingByUrl: ReadonlyMap<string, Meeting>;
  readonly sources: ReadonlyMap<SourceId, Source>;
  /** The meeting whose pack a source is. */
  readonly packs: ReadonlyMap<SourceId, Meeting>;
  /** What acronyms stand for in all papers alike. */
  readonly expansions: Expansions;
  readonly people: ReadonlyMap<PersonId, Person>;
  readonly earlier: ReadonlyMap<MeetingId, PageLink>;
  readonly later: ReadonlyMap<MeetingId, PageLink>;
  readonly publicationDays: PublicationDays;
}

/** The address of the committee that a meeting belongs to. */
export function committeeAddress(meeting: Pick<Meeting, 'url'>): Address {
  return parentAddress(meeting.url);
}

function newestFirst(meetings: readonly Meeting[]): readonly Meeting[] {
  return meetings.toSorted((a, b) => (a.url < b.url ? 1 : -1));
}

function byName(a: Named, b: Named): number {
  return a.name < b.name ? -1 : 1;
}

function committeesOf(site: LinkedArchive): readonly CommitteeEntry[] {
  const groups = Map.groupBy(site.meetings, committeeAddress);
  const committeeOfMeeting = new Map(site.meetings.map((meeting) => [meeting.id, committeeAddress(meeting)]));
  const decisions = Map.groupBy(site.decisions, (decision) => committeeOfMeeting.get(decision.meeting));
  const programmes = Map.groupBy(site.workProgramme, (row) => `${row.council}\n${row.committee}`);
  return [...groups]
    .flatMap(([url, meetings]) => {
      const [newest, ...older] = newestFirst(meetings);
      if (newest === undefined) return [];
      const { committee, council } = newest;
      return {
        ...committee,
        url,
        council: { ...council, url: parentAddress(url) },
        meetings: [newest, ...older],
        decisions: (decisions.get(url) ?? []).toSorted((a, b) =>
          a.date < b.date ? 1 : a.date > b.date ? -1 : 0,
        ),
        workProgramme: programmes.get(`${council.name}\n${committee.name}`) ?? [],
      };
    })
    .sort(byName);
}

function councilsOf(committees: readonly CommitteeEntry[]): readonly CouncilEntry[] {
  return [...Map.groupBy(committees, (committee) => committee.council.url)]
    .flatMap(([url, members]) => {
      const council = members[0]?.council;
      return council ? [{ id: council.id, name: council.name, url, committees: members }] : [];
    })
    .sort(byName);
}

/** Each meeting's neighbour `step` places along in its committee's list, which is newest first. */
function neighbours(
  committees: readonly CommitteeEntry[],
  step: 1 | -1,
  context: Speaker,
): ReadonlyMap<MeetingId, PageLink> {
  const found = new Map<MeetingId, PageLink>();
  for (const { meetings } of committees) {
    meetings.forEach((meeting, index) => {
      const other = meetings[index + step];
      if (other) found.set(meeting.id, { url: other.url, text: meetingDay(context, other) });
    });
  }
  return found;
}

/** Prepares the maps that the pages of a site are made with. */
export function siteContext(site: LinkedArchive, base = '/', options: SiteOptions = {}): SiteContext {
  const committees = committeesOf(site);
  const councils = councilsOf(committees);
  const [first, ...others] = councils;
  const settings = site.settings ?? defaultSettings;
  return {
    site,
    language: settings.language,
    name:
      settings.name ??
      (first && others.length === 0
        ? say(settings, '{council} papers', { council: first.name })
        : say(settings, 'Council papers')),
    base,
    settings,
    theme: themeOf(settings),
    today: todayOf(site),
    address: options.address,
    wholeMeetings: options.wholeMeetings ?? 'in volumes',
    councils,
    committees,
    committeeByUrl: new Map(
      committees.map(({ url, id, name, council }) => [url, { url, id, name, council }]),
    ),
    meetings: new Map(site.meetings.map((meeting) => [meeting.id, meeting])),
    meetingByUrl: new Map(site.meetings.map((meeting) => [meeting.url, meeting])),
    sources: new Map(site.meetings.flatMap(({ sources }) => sources.map((source) => [source.id, source]))),
    expansions: siteExpansions(site.glossary, site.partAcronyms),
    packs: new Map(
      site.meetings.flatMap((meeting) =>
        meeting.frontSheetSource === undefined ? [] : [[meeting.frontSheetSource, meeting] as const],
      ),
    ),
    people: new Map(site.people.map((person) => [person.id, person])),
    earlier: neighbours(committees, 1, settings),
    later: neighbours(committees, -1, settings),
    publicationDays: publicationDays(site.meetings),
    peopleAt: peopleAt(site.people),
    outcomesAt: outcomesAt(site.decisions),
  };
}
