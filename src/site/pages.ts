import type { Meeting } from '../archive/model.ts';
import { withMetadata } from './metadata/page-metadata.ts';
import { meetingSubjects, siteSubjects } from './metadata/subjects.ts';
import type { PageBase } from './page.ts';
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
import type { WithdrawnPage } from './pages/withdrawn.ts';
import type { SiteContext } from './site-context.ts';

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
export function themed<Page extends PageBase>(page: Page, { theme, language, settings }: SiteContext): Page {
  const wordsLanguage = settings.papersLanguage === language ? undefined : settings.papersLanguage;
  const mayBeKept = settings.offline || undefined;
  if (theme === undefined && wordsLanguage === undefined && !mayBeKept) return page;
  return { ...page, theme, wordsLanguage, mayBeKept };
}

/** Numbers titles that come more than once, because two pages with one title cannot be told apart. */
function* withDistinctTitles<Page extends PageBase>(pages: Iterable<Page>): Generator<Page> {
  const seen = new Map<string, number>();
  for (const page of pages) {
    const count = (seen.get(page.title) ?? 0) + 1;
    seen.set(page.title, count);
    yield count === 1 ? page : { ...page, title: `${page.title} (${count})` };
  }
}

function* pagesOfNoMeeting(context: SiteContext): Generator<PageRecord> {
  yield homePage(context);
  yield* councilPages(context);
  yield* committeePages(context);
  yield* decisionsPages(context);
  yield* plainRegisterPages(context);
  yield registerIndexPage(context);
  yield* attendancePages(context);
  yield* topicPages(context);
  yield trackersPage(context);
  yield peoplePage(context);
  yield* personPages(context);
  yield workProgrammePage(context);
  yield glossaryPage(context);
  yield calendarPage(context);
  yield* calendarMonthPages(context);
  yield siteMapPage(context);
  yield searchPage(context);
  yield aboutPage(context);
  yield notFoundPage(context);
}

/**
 * The pages that belong to no single meeting: home, lists, people, search and the like. They are made as they are asked
 * for, because a large archive has a thousand of them, some of which are long.
 */
export function* listPages(context: SiteContext): Generator<PageRecord> {
  const subjects = siteSubjects(context);
  for (const page of withDistinctTitles(pagesOfNoMeeting(context)))
    yield withMetadata(themed(page, context), subjects, context);
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
  const pages: readonly PageRecord[] = [
    meetingPage(meeting, context),
    ...(meeting.minutes ? [minutesPage(meeting, meeting.minutes, context)] : []),
    ...meeting.papers.flatMap((paper, index) => (isOwn.has(paper) ? [paperPage(paper, index, papers)] : [])),
    ...changesPages(meeting, context),
    ...wholeMeetingPages(meeting, own, context),
    ...citePages(meeting, own, context),
    ...meeting.sources.map((source) => conversionReportPage(source, meeting, context)),
  ];
  const subjects = meetingSubjects(meeting);
  return withKeeping([...withDistinctTitles(pages)], meeting, context).map((page) =>
    withMetadata(themed(page, context), subjects, context),
  );
}
