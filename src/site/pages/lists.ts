import type { Address, Meeting } from '../../archive/model.ts';
import type { DecisionEntry } from '../../link/model.ts';
import { countText } from '../language/nouns.ts';
import { say } from '../language/say.ts';
import type { PageLink } from '../page.ts';
import type { SiteContext } from '../site-context.ts';
import type { Today } from '../today.ts';
import { dayText, meetingDay } from '../wording.ts';

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

/** That a meeting did not take place as planned; nothing for others. */
export function unusualStatus({ status }: Meeting, context: SiteContext): string | undefined {
  return status === 'cancelled' || status === 'postponed' ? say(context, status) : undefined;
}

/** What one line of a list says of a meeting. */
export function meetingEntry(meeting: Meeting, context: SiteContext): MeetingEntry {
  const decisions = (meeting.minutes?.items ?? []).reduce((sum, item) => sum + item.decisions.length, 0);
  const holds = [
    meeting.agenda.length > 0 && say(context, 'agenda'),
    meeting.papers.length > 0 && countText(context, meeting.papers.length, 'paper'),
    meeting.minutes && say(context, 'minutes'),
    decisions > 0 && countText(context, decisions, 'decision'),
  ].filter((part) => typeof part === 'string');
  return {
    link: { url: meeting.url, text: meetingDay(context, meeting) },
    committee: meeting.committee.name,
    date: meeting.date,
    holds: holds.join(', '),
    status: unusualStatus(meeting, context),
  };
}

/** What one line of a list says of a decision. */
export function decisionLine(decision: DecisionEntry, context: SiteContext): DecisionLine {
  const { text, url, kind, date, committee, item, itemTitle } = decision;
  const title = item === undefined ? itemTitle : `${item.replace(/\.$/, '')}. ${itemTitle}`;
  return { text, url, kind, item: title, committee, date: dayText(context, date) };
}

/** The newest of a list of dated things, newest first. */
export function newest<Dated extends { readonly date: string }>(
  dated: readonly Dated[],
  count: number,
): readonly Dated[] {
  return dated.toSorted((a, b) => (a.date < b.date ? 1 : a.date > b.date ? -1 : 0)).slice(0, count);
}

/** A meeting that has minutes was held, also on the day that counts as today. */
function isOver({ date, minutes }: Meeting, today: Today): boolean {
  return date < today.date || minutes !== undefined;
}

/** Meetings from today on, the next first. */
export function nextMeetings(meetings: readonly Meeting[], today: Today, count: number): readonly Meeting[] {
  return meetings
    .filter((meeting) => !isOver(meeting, today))
    .toSorted((a, b) => (a.url < b.url ? -1 : 1))
    .toSorted((a, b) => (a.date < b.date ? -1 : a.date > b.date ? 1 : 0))
    .slice(0, count);
}

/** Meetings that were held. */
export function pastMeetings(meetings: readonly Meeting[], today: Today): readonly Meeting[] {
  return meetings.filter((meeting) => isOver(meeting, today));
}

/** Groups in the order in which their first member comes. */
export function grouped<Member>(
  members: readonly Member[],
  headingOf: (member: Member) => string,
): readonly { readonly heading: string; readonly members: readonly Member[] }[] {
  return [...Map.groupBy(members, headingOf)].map(([heading, group]) => ({ heading, members: group }));
}
