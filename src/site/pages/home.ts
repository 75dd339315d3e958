import { countText } from '../language/nouns.ts';
import { say } from '../language/say.ts';
import type { PageBase, PageLink } from '../page.ts';
import type { CommitteeEntry, SiteContext } from '../site-context.ts';
import { dayText } from '../wording.ts';
import { homeCrumb, registers, windowTitle } from './common.ts';
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

function committeeLine(committee: CommitteeEntry, context: SiteContext): CommitteeLine {
  return {
    link: { url: committee.url, text: committee.name },
    meetings: countText(context, committee.meetings.length, 'meeting'),
    latest: committee.meetings[0] ? dayText(context, committee.meetings[0].date) : '',
  };
}

function summary(context: SiteContext): string {
  const { site, councils, committees } = context;
  const papers = site.meetings.reduce((sum, meeting) => sum + meeting.papers.length, 0);
  const counted = {
    papers: countText(context, papers, 'paper'),
    decisions: countText(context, site.decisions.length, 'decision'),
    meetings: countText(context, site.meetings.length, 'meeting'),
    committees: countText(context, committees.length, 'committee'),
  };
  if (councils.length < 2)
    return say(
      context,
      '{papers} and {decisions} of {meetings} of {committees}, to read, link to, search and carry away.',
      counted,
    );
  return say(
    context,
    '{papers} and {decisions} of {meetings} of {committees} of {councils}, to read, link to, search and carry away.',
    { ...counted, councils: countText(context, councils.length, 'council') },
  );
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
    language: context.language,
    crumbs: [],
    summary: summary(context),
    councils: context.councils.map((council) => ({
      link: { url: council.url, text: council.name },
      committees: council.committees.map((committee) => committeeLine(committee, context)),
    })),
    asOf: context.today.isNamed ? undefined : dayText(context, context.today.date),
    next: nextMeetings(context.site.meetings, context.today, 6).map((meeting) =>
      meetingEntry(meeting, context),
    ),
    meetings: newest(pastMeetings(context.site.meetings, context.today), 8).map((meeting) =>
      meetingEntry(meeting, context),
    ),
    changes: recentChanges(context, 8),
    decisions: newest(context.site.decisions, 6).map((decision) => decisionLine(decision, context)),
  };
}

/** The page of each council: its committees and newest meetings. */
export function councilPages(context: SiteContext): readonly CouncilPage[] {
  return context.councils.map((council) => ({
    kind: 'council',
    url: council.url,
    title: windowTitle(
      [say(context, '{council}: committees and meetings', { council: council.name })],
      context,
    ),
    heading: council.name,
    description: say(
      context,
      'Committees and meetings of {council} with their papers, minutes and decisions.',
      { council: council.name },
    ),
    siteName: context.name,
    language: context.language,
    crumbs: [homeCrumb(context)],
    committees: council.committees.map((committee) => committeeLine(committee, context)),
    meetings: newest(
      council.committees.flatMap(({ meetings }) => meetings),
      10,
    ).map((meeting) => meetingEntry(meeting, context)),
  }));
}
