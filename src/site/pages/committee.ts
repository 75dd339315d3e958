import { ownAddress } from '../addresses.ts';
import type { PageBase, PageLink } from '../page.ts';
import type { CommitteeEntry, SiteContext } from '../site-context.ts';
import { dayText } from '../wording.ts';
import { committeeName, type NamedRole, namedRole, registers, windowTitle } from './common.ts';
import { type DecisionLine, decisionLine, grouped, type MeetingEntry, meetingEntry } from './lists.ts';

export interface CommitteePage extends PageBase {
  readonly kind: 'committee';
  readonly council: PageLink;
  readonly years: readonly { readonly heading: string; readonly members: readonly MeetingEntry[] }[];
  readonly members: readonly NamedRole[];
  readonly membersOn?: string | undefined;
  readonly decisions: readonly DecisionLine[];
  readonly moreDecisions: number;
  readonly feeds: readonly PageLink[];
}

const decisionsShown = 10;

function committeePage(committee: CommitteeEntry, context: SiteContext): CommitteePage {
  const withMembers = committee.meetings.find(({ membership }) => membership.length > 0);
  const name = committeeName({ committee, council: committee.council }, context);
  return {
    kind: 'committee',
    url: committee.url,
    title: windowTitle([name], context),
    heading: committee.name,
    description: `Meetings, members and decisions of the ${name}.`,
    siteName: context.name,
    crumbs: [
      { url: registers.home, text: 'Home' },
      { url: committee.council.url, text: committee.council.name },
    ],
    council: { url: committee.council.url, text: committee.council.name },
    years: grouped(committee.meetings.map(meetingEntry), ({ date }) => date.slice(0, 4)),
    members: (withMembers?.membership ?? []).map((holder) => namedRole(holder, context)),
    membersOn: withMembers && dayText(withMembers.date),
    decisions: committee.decisions.slice(0, decisionsShown).map(decisionLine),
    moreDecisions: Math.max(0, committee.decisions.length - decisionsShown),
    feeds: [
      { url: ownAddress(`${committee.url}feed.xml`), text: 'News feed (Atom)' },
      { url: ownAddress(`${committee.url}calendar.ics`), text: 'Calendar (iCalendar)' },
    ],
  };
}

/** The page of each committee: meetings by year, members, decisions, feeds. */
export function committeePages(context: SiteContext): readonly CommitteePage[] {
  return context.committees.map((committee) => committeePage(committee, context));
}
