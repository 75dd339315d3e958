import { DateTime } from 'luxon';
import type { Meeting } from '../../archive/model.ts';
import { zone } from '../../document/dates.ts';
import { languageTag, type Speaker } from '../../document/language.ts';
import { ownAddress } from '../addresses.ts';
import { countText } from '../language/nouns.ts';
import { type Label, say } from '../language/say.ts';
import type { Neighbours, PageBase, PageLink } from '../page.ts';
import type { SiteContext } from '../site-context.ts';
import { timeText } from '../wording.ts';
import { committeeName, homeCrumb, registers, windowTitle } from './common.ts';
import { grouped, unusualStatus } from './lists.ts';

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
  /** The names of the days from Monday. */
  readonly weekdays: readonly string[];
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

const weekdays = [
  'Monday',
  'Tuesday',
  'Wednesday',
  'Thursday',
  'Friday',
  'Saturday',
  'Sunday',
] as const satisfies readonly Label[];

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

function firstDay(id: string, speaker: Speaker): DateTime {
  return DateTime.fromISO(`${id}-01`, { zone, locale: languageTag(speaker) });
}

/** "July 2024" */
function monthName({ id }: Month, context: Speaker): string {
  return firstDay(id, context).toFormat('LLLL yyyy');
}

function monthLink(month: Month, context: Speaker): PageLink {
  return { url: monthAddress(month.id), text: monthName(month, context) };
}

function calendarEntry(meeting: Meeting, context: SiteContext): CalendarEntry {
  return {
    link: { url: meeting.url, text: committeeName(meeting, context) },
    time: meeting.time && timeText(meeting.time),
    status: unusualStatus(meeting, context),
  };
}

/** Meetings of a day by hour, those without one last. */
function byTime(a: Meeting, b: Meeting): number {
  const [one, other] = [a, b].map(({ time = '99:99', url }) => time.padStart(5, '0') + url);
  return (one ?? '') < (other ?? '') ? -1 : 1;
}

function weekdayNames(context: Speaker): readonly string[] {
  return weekdays.map((name) => say(context, name));
}

function daysOf(month: Month, context: SiteContext): readonly CalendarDay[] {
  const first = firstDay(month.id, context);
  const names = weekdayNames(context);
  const byDate = Map.groupBy(month.meetings, ({ date }) => date);
  return Array.from({ length: first.daysInMonth ?? 0 }, (_, index) => {
    const day = first.plus({ days: index });
    const date = day.toFormat('yyyy-MM-dd');
    const meetings = (byDate.get(date) ?? []).toSorted(byTime);
    return {
      date,
      day: day.day,
      weekday: names[day.weekday - 1] ?? '',
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

function neighboursOf(months: readonly Month[], index: number, context: Speaker): Neighbours {
  const previous = months[index - 1];
  const next = months[index + 1];
  return {
    up: { url: registers.calendar, text: say(context, 'Calendar') },
    previous: previous && monthLink(previous, context),
    next: next && monthLink(next, context),
  };
}

function allMeetings(context: Speaker): PageLink {
  return { url: '/calendar.ics', text: say(context, 'All meetings (iCalendar)') };
}

function monthPage(month: Month, neighbours: Neighbours, context: SiteContext): CalendarMonthPage {
  const name = monthName(month, context);
  const heading = say(context, 'Meetings in {month}', { month: name });
  const first = firstDay(month.id, context);
  const count = countText(context, month.meetings.length, 'meeting');
  return {
    kind: 'calendar-month',
    url: monthAddress(month.id),
    title: windowTitle([heading], context),
    heading,
    description: say(context, '{meetings} in {month}, day by day, with agendas, papers and minutes.', {
      meetings: count,
      month: name,
    }),
    siteName: context.name,
    language: context.language,
    crumbs: [homeCrumb(context), { url: registers.calendar, text: say(context, 'Calendar') }],
    neighbours,
    month: first.toFormat('LLLL'),
    weekdays: weekdayNames(context),
    weeks: weeksOf(daysOf(month, context), first.weekday),
    summary: say(context, '{meetings} in this month.', { meetings: count }),
    feeds: [allMeetings(context)],
  };
}

/** A page for each month that has meetings, linked to the months before and after it. */
export function calendarMonthPages(context: SiteContext): readonly CalendarMonthPage[] {
  const months = monthsOf(context);
  return months.map((month, index) => monthPage(month, neighboursOf(months, index, context), context));
}

function yearsOf(months: readonly Month[], context: Speaker): CalendarPage['years'] {
  return grouped(months.toReversed(), ({ id }) => id.slice(0, 4)).map(({ heading, members }) => ({
    year: heading,
    months: members.toReversed().map((month) => ({
      link: { url: monthAddress(month.id), text: firstDay(month.id, context).toFormat('LLLL') },
      meetings: countText(context, month.meetings.length, 'meeting'),
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
    title: windowTitle([say(context, 'Calendar')], context),
    heading: say(context, 'Calendar of meetings'),
    description: say(context, 'All meetings by year and month, and calendars to subscribe to.'),
    siteName: context.name,
    language: context.language,
    crumbs: [homeCrumb(context)],
    newest: newest && monthLink(newest, context),
    years: yearsOf(months, context),
    feeds: [
      allMeetings(context),
      ...context.committees.map((committee) => ({
        url: `${committee.url}calendar.ics`,
        text: committeeName({ committee, council: committee.council }, context),
      })),
    ],
  };
}
