import type { Address, Meeting } from '../../archive/model.ts';
import type { DecisionEntry } from '../../link/model.ts';
import type { PageLink } from '../page.ts';
import type { SiteContext } from '../site-context.ts';
import type { Today } from '../today.ts';
import { countText, dayText, meetingDay } from '../wording.ts';

/** A meeting in a list. */
export interface MeetingEntry {
  readonly link: PageLink;
  readonly committee: string;
  readonly date: string;
  /** "Minutes, 6 papers, 4 decisions". */
  readonly holds: string;
  readonly status?: string | undefined;
}

/** A decision in a list, with where and when it was taken. */
export interface DecisionLine {
  readonly text: string;
  readonly url: Address;
  readonly kind: DecisionEntry['kind'];
  readonly item: string;
  readonly committee: string;
  readonly date: string;
}

/** What one line of a list says of a meeting. */
export function meetingEntry(meeting: Meeting): MeetingEntry {
  const decisions = (meeting.minutes?.items ?? []).reduce((sum, item) => sum + item.decisions.length, 0);
  const holds = [
    meeting.agenda.length > 0 && 'agenda',
    meeting.papers.length > 0 && countText(meeting.papers.length, 'paper'),
    meeting.minutes && 'minutes',
    decisions > 0 && countText(decisions, 'decision'),
  ].filter((part) => typeof part === 'string');
  const unusual = meeting.status === 'cancelled' || meeting.status === 'postponed';
  return {
    link: { url: meeting.url, text: meetingDay(meeting) },
    committee: meeting.committee.name,
    date: meeting.date,
    holds: holds.join(', '),
    status: unusual ? meeting.status : undefined,
  };
}

/** What one line of a list says of a decision. */
export function decisionLine(decision: DecisionEntry): DecisionLine {
  const { text, url, kind, date, committee, item, itemTitle } = decision;
  const title = item === undefined ? itemTitle : `${item.replace(/\.$/, '')}. ${itemTitle}`;
  return { text, url, kind, item: title, committee, date: dayText(date) };
}

/** The newest of a list of dated things, newest first. */
export function newest<Dated extends { readonly date: string }>(
  dated: readonly Dated[],
  count: number,
): readonly Dated[] {
  return dated.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)).slice(0, count);
}

/** Meetings from today on, the next first. */
export function nextMeetings(meetings: readonly Meeting[], today: Today, count: number): readonly Meeting[] {
  return meetings
    .filter(({ date }) => date >= today.date)
    .toSorted((a, b) => (a.url < b.url ? -1 : 1))
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .slice(0, count);
}

/** Meetings before today. */
export function pastMeetings(meetings: readonly Meeting[], today: Today): readonly Meeting[] {
  return meetings.filter(({ date }) => date < today.date);
}

/** Groups in the order in which their first member comes. */
export function grouped<Member>(
  members: readonly Member[],
  headingOf: (member: Member) => string,
): readonly { readonly heading: string; readonly members: readonly Member[] }[] {
  return [...Map.groupBy(members, headingOf)].map(([heading, group]) => ({ heading, members: group }));
}

/** The choices of the search form. */
export interface SearchChoices {
  readonly council: readonly string[];
  readonly committee: readonly string[];
  readonly year: readonly string[];
  readonly kind: readonly string[];
}

/** All councils, committees, years and kinds of page that a site can be searched by. */
export function searchChoices(context: SiteContext, kinds: readonly string[]): SearchChoices {
  const years = new Set(context.site.meetings.map(({ date }) => date.slice(0, 4)));
  return {
    council: context.councils.map(({ name }) => name),
    committee: [...new Set(context.committees.map(({ name }) => name))],
    year: [...years].sort().reverse(),
    kind: kinds,
  };
}
