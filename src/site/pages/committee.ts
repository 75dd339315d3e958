import { ownAddress } from '../addresses.ts';
import { say } from '../language/say.ts';
import type { PageBase, PageLink } from '../page.ts';
import type { CommitteeEntry, SiteContext } from '../site-context.ts';
import { dayText } from '../wording.ts';
import { committeeName, homeCrumb, windowTitle } from './common.ts';
import {
  type DecisionLine,
  decisionLine,
  grouped,
  type MeetingEntry,
  meetingEntry,
  nextMeetings,
  pastMeetings,
} from './lists.ts';
import { type Members, membersOf } from './members.ts';
import { type TimeSpent, timeSpent } from './time-spent.ts';

export interface CommitteePage extends PageBase {
  readonly kind: 'committee';
  readonly council: PageLink;
  readonly years: readonly { readonly heading: string; readonly members: readonly MeetingEntry[] }[];
  /** What it does, as the publisher says it. */
  readonly about?: string | undefined;
  readonly next: readonly MeetingEntry[];
  readonly members?: Members | undefined;
  readonly timeSpent?: TimeSpent | undefined;
  /** Topics of its work programme for meetings from today on. */
  readonly programme: readonly ProgrammeTopic[];
  readonly decisions: readonly DecisionLine[];
  readonly moreDecisions: number;
  readonly feeds: readonly PageLink[];
}

/** A topic that a committee means to take up. */
export interface ProgrammeTopic {
  readonly day: string;
  readonly link: PageLink;
}

const decisionsShown = 10;
const topicsShown = 10;

function aboutCommittee({ id, council }: CommitteeEntry, { settings }: SiteContext): string | undefined {
  return settings.descriptions.get(`${council.id}/${id}`) ?? settings.descriptions.get(id);
}

function programmeTopics({ workProgramme }: CommitteeEntry, context: SiteContext): readonly ProgrammeTopic[] {
  const { today } = context;
  return workProgramme
    .flatMap(({ meetingDate, title, url }) =>
      meetingDate !== undefined && meetingDate >= today.date ? [{ meetingDate, title, url }] : [],
    )
    .toSorted((a, b) => (a.meetingDate < b.meetingDate ? -1 : a.meetingDate > b.meetingDate ? 1 : 0))
    .slice(0, topicsShown)
    .map(({ meetingDate, title, url }) => ({
      day: dayText(context, meetingDate),
      link: { url, text: title },
    }));
}

function committeePage(committee: CommitteeEntry, context: SiteContext): CommitteePage {
  const name = committeeName({ committee, council: committee.council }, context);
  return {
    kind: 'committee',
    url: committee.url,
    title: windowTitle([name], context),
    heading: committee.name,
    description: say(context, 'Meetings, members and decisions of the {name}.', { name }),
    siteName: context.name,
    language: context.language,
    crumbs: [homeCrumb(context), { url: committee.council.url, text: committee.council.name }],
    council: { url: committee.council.url, text: committee.council.name },
    years: grouped(
      pastMeetings(committee.meetings, context.today).map((meeting) => meetingEntry(meeting, context)),
      ({ date }) => date.slice(0, 4),
    ),
    about: aboutCommittee(committee, context),
    next: nextMeetings(committee.meetings, context.today, 6).map((meeting) => meetingEntry(meeting, context)),
    members: membersOf(committee.meetings, context),
    timeSpent: timeSpent(committee.meetings, context),
    programme: programmeTopics(committee, context),
    decisions: committee.decisions
      .slice(0, decisionsShown)
      .map((decision) => decisionLine(decision, context)),
    moreDecisions: Math.max(0, committee.decisions.length - decisionsShown),
    feeds: [
      { url: ownAddress(`${committee.url}feed.xml`), text: say(context, 'News feed (Atom)') },
      { url: ownAddress(`${committee.url}calendar.ics`), text: say(context, 'Calendar (iCalendar)') },
    ],
  };
}

/** The page of each committee: meetings by year, members, decisions, feeds. */
export function committeePages(context: SiteContext): readonly CommitteePage[] {
  return context.committees.map((committee) => committeePage(committee, context));
}
