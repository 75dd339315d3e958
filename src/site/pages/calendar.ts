import { DateTime } from 'luxon';
import type { Meeting } from '../../archive/model.ts';
import { zone } from '../../document/dates.ts';
import { ownAddress } from '../addresses.ts';
import type { Neighbours, PageBase, PageLink } from '../page.ts';
import type { SiteContext } from '../site-context.ts';
import { countText, timeText } from '../wording.ts';
import { committeeName, homeCrumb, registers, windowTitle } from './common.ts';
import { grouped } from './lists.ts';

/** A meeting on its day of a calendar. */
export interface CalendarEntry {
  readonly link: PageLink;
  /** "7.00 pm" */
  readonly time?: string | undefined;
  readonly status?: string | undefined;
}

/** A day of a month with the meetings on it. */
export interface CalendarDay {
  readonly date: string;
  readonly day: number;
  readonly weekday: string;
  readonly entries: readonly CalendarEntry[];
}

/** Seven days from Monday; nothing where the day belongs to another month. */
export type CalendarWeek = readonly (CalendarDay | undefined)[];

export interface CalendarMonthPage extends PageBase {
  readonly kind: 'calendar-month';
  /** "July" */
  readonly month: string;
  readonly weeks: readonly CalendarWeek[];
  readonly summary: string;
  readonly feeds: readonly PageLink[];
}

export interface CalendarPage extends PageBase {
  readonly kind: 'calendar';
  readonly newest?: PageLink | undefined;
  readonly years: readonly {
    readonly year: string;
    readonly months: readonly { readonly link: PageLink; readonly meetings: string }[];
  }[];
  readonly feeds: readonly PageLink[];
}

/** The names of the days as a calendar's head has them. */
export const weekdays = ['Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday', 'Sunday'];

interface Month {
  /** "2024-07" */
  readonly id: string;
  readonly meetings: readonly Meeting[];
}

/** The months with meetings, oldest first. */
function monthsOf({ site }: SiteContext): readonly Month[] {
  return [...Map.groupBy(site.meetings, ({ date }) => date.slice(0, 7))]
    .map(([id, meetings]) => ({ id, meetings }))
    .toSorted((a, b) => (a.id < b.id ? -1 : 1));
}

function monthAddress(id: string) {
  return ownAddress(`/calendar/${id.replace('-', '/')}/`);
}

function firstDay(id: string): DateTime {
  return DateTime.fromISO(`${id}-01`, { zone, locale: 'en-GB' });
}

/** "July 2024" */
function monthName({ id }: Month): string {
  return firstDay(id).toFormat('LLLL yyyy');
}

function monthLink(month: Month): PageLink {
  return { url: monthAddress(month.id), text: monthName(month) };
}

function calendarEntry(meeting: Meeting, context: SiteContext): CalendarEntry {
  const unusual = meeting.status === 'cancelled' || meeting.status === 'postponed';
  return {
    link: { url: meeting.url, text: committeeName(meeting, context) },
    time: meeting.time && timeText(meeting.time),
    status: unusual ? meeting.status : undefined,
  };
}

/** Meetings of a day by hour, those without one last. */
function byTime(a: Meeting, b: Meeting): number {
  const [one, other] = [a, b].map(({ time = '99:99', url }) => time.padStart(5, '0') + url);
  return (one ?? '') < (other ?? '') ? -1 : 1;
}

function daysOf(month: Month, context: SiteContext): readonly CalendarDay[] {
  const first = firstDay(month.id);
  const byDate = Map.groupBy(month.meetings, ({ date }) => date);
  return Array.from({ length: first.daysInMonth ?? 0 }, (_, index) => {
    const day = first.plus({ days: index });
    const date = day.toFormat('yyyy-MM-dd');
    const meetings = (byDate.get(date) ?? []).toSorted(byTime);
    return {
      date,
      day: day.day,
      weekday: weekdays[day.weekday - 1] ?? '',
      entries: meetings.map((meeting) => calendarEntry(meeting, context)),
    };
  });
}

/** Days laid out in weeks, with empty places before the first and behind the last. */
function weeksOf(days: readonly CalendarDay[], firstWeekday: number): readonly CalendarWeek[] {
  const places = [...Array.from({ length: firstWeekday - 1 }, () => undefined), ...days];
  return Array.from({ length: Math.ceil(places.length / 7) }, (_, week) =>
    Array.from({ length: 7 }, (_place, day) => places[week * 7 + day]),
  );
}

function neighboursOf(months: readonly Month[], index: number): Neighbours {
  const previous = months[index - 1];
  const next = months[index + 1];
  return {
    up: { url: registers.calendar, text: 'Calendar' },
    previous: previous && monthLink(previous),
    next: next && monthLink(next),
  };
}

const allMeetings: PageLink = { url: '/calendar.ics', text: 'All meetings (iCalendar)' };

function monthPage(month: Month, neighbours: Neighbours, context: SiteContext): CalendarMonthPage {
  const name = monthName(month);
  const count = countText(month.meetings.length, 'meeting');
  return {
    kind: 'calendar-month',
    url: monthAddress(month.id),
    title: windowTitle([`Meetings in ${name}`], context),
    heading: `Meetings in ${name}`,
    description: `${count} in ${name}, day by day, with agendas, papers and minutes.`,
    siteName: context.name,
    crumbs: [homeCrumb, { url: registers.calendar, text: 'Calendar' }],
    neighbours,
    month: firstDay(month.id).toFormat('LLLL'),
    weeks: weeksOf(daysOf(month, context), firstDay(month.id).weekday),
    summary: `${count} in this month.`,
    feeds: [allMeetings],
  };
}

/** A page for each month that has meetings, linked to the months before and after it. */
export function calendarMonthPages(context: SiteContext): readonly CalendarMonthPage[] {
  const months = monthsOf(context);
  return months.map((month, index) => monthPage(month, neighboursOf(months, index), context));
}

function yearsOf(months: readonly Month[]): CalendarPage['years'] {
  return grouped(months.toReversed(), ({ id }) => id.slice(0, 4)).map(({ heading, members }) => ({
    year: heading,
    months: members.toReversed().map((month) => ({
      link: { url: monthAddress(month.id), text: firstDay(month.id).toFormat('LLLL') },
      meetings: countText(month.meetings.length, 'meeting'),
    })),
  }));
}

/** The way into the calendar: its newest month, all years and months with meetings, calendars to subscribe to. */
export function calendarPage(context: SiteContext): CalendarPage {
  const months = monthsOf(context);
  const newest = months.at(-1);
  return {
    kind: 'calendar',
    url: registers.calendar,
    title: windowTitle(['Calendar'], context),
    heading: 'Calendar of meetings',
    description: 'All meetings by year and month, and calendars to subscribe to.',
    siteName: context.name,
    crumbs: [homeCrumb],
    newest: newest && monthLink(newest),
    years: yearsOf(months),
    feeds: [
      allMeetings,
      ...context.committees.map((committee) => ({
        url: `${committee.url}calendar.ics`,
        text: committeeName({ committee, council: committee.council }, context),
      })),
    ],
  };
}
