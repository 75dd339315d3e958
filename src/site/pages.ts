import type { Address, Meeting } from '../archive/model.ts';
import type { LinkedArchive } from '../link/model.ts';
import { withMetadata } from './metadata/page-metadata.ts';
import { meetingSubjects, siteSubjects } from './metadata/subjects.ts';
import type { PageBase, StandingPage } from './page.ts';
import { type AttendanceOverviewPage, type AttendancePage, attendancePages } from './pages/attendance.ts';
import {
  type CalendarMonthPage,
  type CalendarPage,
  calendarMonthPages,
  calendarPage,
} from './pages/calendar.ts';
import { type ChangesPage, changesPages } from './pages/changes.ts';
import { type CitePage, citePages } from './pages/cite.ts';
import { type CommitteePage, committeePages } from './pages/committee.ts';
import { type ConversionReportPage, conversionReportPage } from './pages/conversion-report.ts';
import { type DecisionsPage, decisionsPages } from './pages/decisions.ts';
import { type CouncilPage, councilPages, type HomePage, homePage } from './pages/home.ts';
import { type MeetingPage, meetingPage } from './pages/meeting.ts';
import { type MinutesPage, minutesPage } from './pages/minutes.ts';
import { offlineSettings } from './pages/offline.ts';
import { meetingPapers, type PaperPage, paperPage } from './pages/paper.ts';
import { type PeoplePage, type PersonPage, peoplePage, personPages } from './pages/people.ts';
import { papersWithPages } from './pages/places.ts';
import { plainRegisterPages, type RegisterPage } from './pages/register.ts';
import { type RegisterIndexPage, registerIndexPage } from './pages/register-index.ts';
import {
  type GlossaryPage,
  glossaryPage,
  type WorkProgrammePage,
  workProgrammePage,
} from './pages/registers.ts';
import { type SearchPage, searchPage } from './pages/search.ts';
import { type AboutPage, aboutPage, type NotFoundPage, notFoundPage } from './pages/service.ts';
import { type SiteMapPage, siteMapPage } from './pages/site-map.ts';
import { type TopicPage, type TopicsPage, topicPages } from './pages/topics.ts';
import { type TrackersPage, trackersPage } from './pages/trackers.ts';
import { type WholeMeetingPage, wholeMeetingPages } from './pages/whole-meeting.ts';
import { type WithdrawnPage, withdrawnPages } from './pages/withdrawn.ts';
import { type SiteContext, type SiteOptions, siteContext } from './site-context.ts';

/** One page of the site with all that its layout needs. */
export type PageRecord =
  | HomePage
  | CouncilPage
  | CommitteePage
  | MeetingPage
  | PaperPage
  | ChangesPage
  | MinutesPage
  | WholeMeetingPage
  | CitePage
  | DecisionsPage
  | RegisterPage
  | RegisterIndexPage
  | AttendancePage
  | AttendanceOverviewPage
  | TopicsPage
  | TopicPage
  | TrackersPage
  | PeoplePage
  | PersonPage
  | WorkProgrammePage
  | GlossaryPage
  | CalendarPage
  | CalendarMonthPage
  | SiteMapPage
  | SearchPage
  | AboutPage
  | ConversionReportPage
  | NotFoundPage
  | WithdrawnPage;

export type PageKind = PageRecord['kind'];

/** Every kind of page; each has a layout of the same name. */
export const pageKinds = [
  'home',
  'council',
  'committee',
  'meeting',
  'paper',
  'changes',
  'minutes',
  'whole-meeting',
  'cite',
  'decisions',
  'register',
  'register-index',
  'attendance',
  'attendance-overview',
  'topics',
  'topic',
  'trackers',
  'people',
  'person',
  'work-programme',
  'glossary',
  'calendar',
  'calendar-month',
  'site-map',
  'search',
  'about',
  'conversion-report',
  'not-found',
  'withdrawn',
] as const satisfies readonly PageKind[];

/** A record of one kind. */
export type PageOf<Kind extends PageKind> = Extract<PageRecord, { readonly kind: Kind }>;

/** Every page of a site carries what the publisher has set for all of them in its own record. */
function themed<Page extends PageBase>(
  pages: readonly Page[],
  { theme, language, settings }: SiteContext,
): readonly Page[] {
  const wordsLanguage = settings.papersLanguage === language ? undefined : settings.papersLanguage;
  const mayBeKept = settings.offline || undefined;
  if (theme === undefined && wordsLanguage === undefined && !mayBeKept) return pages;
  return pages.map((page) => ({ ...page, theme, wordsLanguage, mayBeKept }));
}

/** Numbers titles that come more than once, because two pages with one title cannot be told apart. */
function withDistinctTitles<Page extends PageBase>(pages: readonly Page[]): readonly Page[] {
  const seen = new Map<string, number>();
  return pages.map((page) => {
    const count = (seen.get(page.title) ?? 0) + 1;
    seen.set(page.title, count);
    return count === 1 ? page : { ...page, title: `${page.title} (${count})` };
  });
}

/** The pages that belong to no single meeting: home, lists, people, search and the like. */
export function listPages(context: SiteContext): readonly PageRecord[] {
  const pages = withDistinctTitles<PageRecord>([
    homePage(context),
    ...councilPages(context),
    ...committeePages(context),
    ...decisionsPages(context),
    ...plainRegisterPages(context),
    registerIndexPage(context),
    ...attendancePages(context),
    ...topicPages(context),
    trackersPage(context),
    peoplePage(context),
    ...personPages(context),
    workProgrammePage(context),
    glossaryPage(context),
    calendarPage(context),
    ...calendarMonthPages(context),
    siteMapPage(context),
    searchPage(context),
    aboutPage(context),
    notFoundPage(context),
  ]);
  return withMetadata(themed(pages, context), siteSubjects(context), context);
}

/** The page of the meeting knows all the others, so that a reader can keep them together. */
function withKeeping(
  pages: readonly PageRecord[],
  meeting: Meeting,
  context: SiteContext,
): readonly PageRecord[] {
  const offline = offlineSettings(meeting, pages, context);
  return offline ? pages.map((page) => (page.kind === 'meeting' ? { ...page, offline } : page)) : pages;
}

/** The pages of one meeting. They need nothing but the meeting and the context, so they can be made in batches. */
export function meetingPages(meeting: Meeting, context: SiteContext): readonly PageRecord[] {
  const papers = meetingPapers(meeting, context);
  const own = papersWithPages(meeting);
  const isOwn = new Set(own);
  const pages = withDistinctTitles<PageRecord>([
    meetingPage(meeting, context),
    ...(meeting.minutes ? [minutesPage(meeting, meeting.minutes, context)] : []),
    ...meeting.papers.flatMap((paper, index) => (isOwn.has(paper) ? [paperPage(paper, index, papers)] : [])),
    ...changesPages(meeting, context),
    ...wholeMeetingPages(meeting, own, context),
    ...citePages(meeting, own, context),
    ...meeting.sources.map((source) => conversionReportPage(source, meeting, context)),
  ]);
  const kept = withKeeping(pages, meeting, context);
  return withMetadata(themed(kept, context), meetingSubjects(meeting), context);
}

/**
 * As many pages as one Eleventy renders well: fewer cost more starts of it, more live longer, which costs memory and its
 * clearing. Measured at 2,000 pages: a third less than with 200 outlives two clearings.
 */
const pagesInBatch = 100;

/** The parts of a long list of pages, in their order. */
function* partsOf(pages: readonly PageRecord[], most: number): Generator<readonly PageRecord[]> {
  for (let start = 0; start < pages.length; start += most) yield pages.slice(start, start + most);
}

/** Groups of pages in their order, put together until there are enough; each is made only when it is asked for. */
function* inBatches(
  groups: Iterable<readonly PageRecord[]>,
  enough: number,
): Generator<readonly PageRecord[]> {
  let batch: PageRecord[] = [];
  for (const group of groups) {
    batch.push(...group);
    if (batch.length < enough) continue;
    yield batch;
    batch = [];
  }
  if (batch.length > 0) yield batch;
}

/** What of every page is kept until all are made. */
function standingPage({ url, heading, crumbs, base, metadata }: PageRecord): StandingPage {
  return { url, heading, crumbs, base, metadata: metadata && { changed: metadata.changed } };
}

/** What is left of another site of the same papers: the pages of a meeting that would come out the same are taken over. */
export interface PageKeeper {
  /** Takes the pages of a meeting over; nothing when they have to be made. */
  readonly keep: (meeting: Meeting, context: SiteContext) => readonly StandingPage[] | undefined;
  /** A context that notes what the pages of a meeting are made from. */
  readonly watch: (meeting: Meeting, context: SiteContext) => SiteContext;
  /** Told of the pages that were made. */
  readonly made: (meeting: Meeting, pages: readonly StandingPage[]) => void;
  /** Takes a page over that belongs to no single meeting, as it comes out the same from the same record; whether it did. */
  readonly keepPage?: (page: PageRecord) => boolean;
}

/** What is known when all pages are made. */
export interface PagesMade {
  /** Every page that stands, in the order of the site. */
  readonly standing: readonly StandingPage[];
  /** The addresses of all pages, those that stand in for withdrawn ones among them. */
  readonly addresses: readonly Address[];
}

/** The pages of a meeting, made anew; a keeper is told from what. */
export function pagesMadeAnew(
  meeting: Meeting,
  context: SiteContext,
  keeper?: PageKeeper,
): { readonly pages: readonly PageRecord[]; readonly standing: readonly StandingPage[] } {
  const pages = meetingPages(meeting, keeper?.watch(meeting, context) ?? context);
  const standing = pages.map(standingPage);
  keeper?.made(meeting, standing);
  return { pages, standing };
}

function* pagesOrNone(
  meeting: Meeting,
  context: SiteContext,
  standing: StandingPage[],
  keeper: PageKeeper | undefined,
): Generator<readonly PageRecord[]> {
  const kept = keeper?.keep(meeting, context);
  if (kept) {
    standing.push(...kept);
    return;
  }
  const made = pagesMadeAnew(meeting, context, keeper);
  standing.push(...made.standing);
  yield made.pages;
}

/**
 * The pages of a site in batches: first the lists, then whole meetings, last the pages that stand in for withdrawn ones.
 * A page needs nothing but its own record and a batch is made only when the one before it is done with, so memory does
 * not grow with the number of pages. What a keeper takes over is not made. Gives in the end what the site map has to
 * know of the pages that stand.
 */
export function* pageBatches(
  context: SiteContext,
  enough = pagesInBatch,
  keeper?: PageKeeper,
): Generator<readonly PageRecord[], PagesMade, undefined> {
  const standing: StandingPage[] = [];
  const { meetings } = context.site;
  const unkept = (pages: readonly PageRecord[]) => pages.filter((page) => !keeper?.keepPage?.(page));
  const listsMade = () => {
    const lists = listPages(context);
    standing.push(...lists.map(standingPage));
    return unkept(lists);
  };
  function* groups() {
    yield* partsOf(listsMade(), enough);
    for (const meeting of meetings) yield* pagesOrNone(meeting, context, standing, keeper);
  }
  yield* inBatches(groups(), enough);
  const withdrawn = themed(withdrawnPages(standing, context), context);
  yield* inBatches(partsOf(unkept(withdrawn), enough), enough);
  return { standing, addresses: [...standing, ...withdrawn].map(({ url }) => url) };
}

/** Every page of a site at once, those that stand in for withdrawn ones last: for a small site that is watched. */
export function sitePages(site: LinkedArchive, base = '/', options: SiteOptions = {}): readonly PageRecord[] {
  return [...pageBatches(siteContext(site, base, options))].flat();
}
