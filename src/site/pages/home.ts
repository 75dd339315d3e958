import type { PageBase, PageLink } from '../page.ts';
import type { SiteContext } from '../site-context.ts';
import { countText, dayText } from '../wording.ts';
import { homeCrumb, registers } from './common.ts';
import {
  type DecisionLine,
  decisionLine,
  type MeetingEntry,
  meetingEntry,
  newest,
  nextMeetings,
  pastMeetings,
} from './lists.ts';
import { type RecentChange, recentChanges } from './recent-changes.ts';

/** A committee in a list. */
export interface CommitteeLine {
  readonly link: PageLink;
  readonly meetings: string;
  readonly latest: string;
}

export interface HomePage extends PageBase {
  readonly kind: 'home';
  readonly summary: string;
  readonly councils: readonly { readonly link: PageLink; readonly committees: readonly CommitteeLine[] }[];
  /** The day from which next meetings are counted, where nobody has named one. */
  readonly asOf?: string | undefined;
  /** From today on, the next first. */
  readonly next: readonly MeetingEntry[];
  readonly meetings: readonly MeetingEntry[];
  /** What was published last. */
  readonly changes: readonly RecentChange[];
  readonly decisions: readonly DecisionLine[];
}

export interface CouncilPage extends PageBase {
  readonly kind: 'council';
  readonly committees: readonly CommitteeLine[];
  readonly meetings: readonly MeetingEntry[];
}

function committeeLine(committee: SiteContext['committees'][number]): CommitteeLine {
  return {
    link: { url: committee.url, text: committee.name },
    meetings: countText(committee.meetings.length, 'meeting'),
    latest: committee.meetings[0] ? dayText(committee.meetings[0].date) : '',
  };
}

function summary({ site, councils, committees }: SiteContext): string {
  const papers = site.meetings.reduce((sum, meeting) => sum + meeting.papers.length, 0);
  const where = councils.length > 1 ? ` of ${councils.length} councils` : '';
  return `${countText(papers, 'paper')} and ${countText(site.decisions.length, 'decision')} of ${countText(
    site.meetings.length,
    'meeting',
  )} of ${countText(committees.length, 'committee')}${where}, to read, link to, search and carry away.`;
}

/** The first page: search, what is newest, the councils with their committees. */
export function homePage(context: SiteContext): HomePage {
  return {
    kind: 'home',
    url: registers.home,
    title: context.name,
    heading: context.name,
    description: summary(context),
    siteName: context.name,
    crumbs: [],
    summary: summary(context),
    councils: context.councils.map((council) => ({
      link: { url: council.url, text: council.name },
      committees: council.committees.map(committeeLine),
    })),
    asOf: context.today.isNamed ? undefined : dayText(context.today.date),
    next: nextMeetings(context.site.meetings, context.today, 6).map(meetingEntry),
    meetings: newest(pastMeetings(context.site.meetings, context.today), 8).map(meetingEntry),
    changes: recentChanges(context, 8),
    decisions: newest(context.site.decisions, 6).map(decisionLine),
  };
}

/** The page of each council: its committees and newest meetings. */
export function councilPages(context: SiteContext): readonly CouncilPage[] {
  return context.councils.map((council) => ({
    kind: 'council',
    url: council.url,
    title: `${council.name}: committees and meetings – ${context.name}`,
    heading: council.name,
    description: `Committees and meetings of ${council.name} with their papers, minutes and decisions.`,
    siteName: context.name,
    crumbs: [homeCrumb],
    committees: council.committees.map(committeeLine),
    meetings: newest(
      council.committees.flatMap(({ meetings }) => meetings),
      10,
    ).map(meetingEntry),
  }));
}
