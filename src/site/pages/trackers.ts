import { DateTime } from 'luxon';
import type { Meeting, TrackerRow } from '../../archive/model.ts';
import type { Speaker } from '../../document/language.ts';
import { say } from '../language/say.ts';
import type { PageBase, PageLink } from '../page.ts';
import type { SiteContext } from '../site-context.ts';
import { dayText, meetingDay } from '../wording.ts';
import { committeeName, registers } from './common.ts';
import { registerBase } from './register-base.ts';

/** A recommendation or matter that a committee keeps its eye on. */
export interface TrackerLine {
  readonly link: PageLink;
  readonly details: string;
}

export interface TrackersPage extends PageBase {
  readonly kind: 'trackers';
  readonly committees: readonly {
    readonly heading: string;
    readonly source: PageLink;
    readonly groups: readonly { readonly heading: string; readonly lines: readonly TrackerLine[] }[];
  }[];
}

/** How trackers write the month of a review: "Mar-15", "March 2015", "Sept 2015"; others stay undated. */
const reviewForms = [
  'LLL-yy',
  'LLL yy',
  'LLL-yyyy',
  'LLL yyyy',
  'LLLL yyyy',
  'LLLL-yy',
  'dd/MM/yyyy',
  'd LLLL yyyy',
  'yyyy-MM-dd',
];

/** The last day on which a review was due; a month is over on its last. @example reviewDay('Mar-15') // => '2015-03-31' */
export function reviewDay(printed: string): string | undefined {
  // British English shortens September to "Sept", American to "Sep": councils print both.
  const text = printed.trim().replace(/\bSept\b/i, 'Sep');
  for (const form of reviewForms) {
    const day = DateTime.fromFormat(text, form, { locale: 'en-US', zone: 'utc' });
    if (day.isValid)
      return (form.startsWith('d') || form.endsWith('dd') ? day : day.endOf('month')).toFormat('yyyy-MM-dd');
  }
  return undefined;
}

type Standing = 'overdue' | 'open' | 'closed';

/** Where a row stands on a day: overdue when its review day is past and it is not closed. */
export function standingOn({ closed, reviewDate }: TrackerRow, day: string): Standing {
  if (closed) return 'closed';
  const due = reviewDate === undefined ? undefined : reviewDay(reviewDate);
  return due !== undefined && due < day ? 'overdue' : 'open';
}

function lineOf(
  { item, url, reviewDate, leadOfficer, references }: TrackerRow,
  context: Speaker,
): TrackerLine {
  const details = [
    reviewDate && say(context, 'review {day}', { day: reviewDate }),
    leadOfficer,
    references.join(', '),
  ];
  return { link: { url, text: item }, details: details.filter(Boolean).join(' · ') };
}

function groupsOf({ tracker }: Meeting, day: string, context: Speaker) {
  const byStanding = Map.groupBy(tracker, (row) => standingOn(row, day));
  const headings: readonly (readonly [Standing, string])[] = [
    ['overdue', say(context, 'Overdue on {day}', { day: dayText(context, day) })],
    ['open', say(context, 'Open')],
    ['closed', say(context, 'Closed')],
  ];
  return headings.flatMap(([standing, heading]) => {
    const rows = byStanding.get(standing) ?? [];
    return rows.length > 0 ? [{ heading, lines: rows.map((row) => lineOf(row, context)) }] : [];
  });
}

/**
 * The day on which a tracker is looked at: the one that the publisher names, else that of its own meeting, for nobody
 * knows what was closed since.
 */
function dayFor({ date }: Meeting, { today }: SiteContext): string {
  return today.isNamed ? today.date : date;
}

/** What committees asked for and follow: of each the newest tracker, with what is overdue on the day of the site. */
export function trackersPage(context: SiteContext): TrackersPage {
  return {
    ...registerBase(
      {
        url: registers.trackers,
        heading: say(context, 'Trackers'),
        description: say(
          context,
          'What committees asked for and follow, by the newest tracker of each: what is overdue, open and closed.',
        ),
      },
      context,
    ),
    kind: 'trackers',
    committees: context.committees.flatMap((committee) => {
      const meeting = committee.meetings.find(({ tracker }) => tracker.length > 0);
      if (!meeting) return [];
      return {
        heading: committeeName(meeting, context),
        source: {
          url: meeting.url,
          text: say(context, 'As printed for the meeting of {day}', { day: meetingDay(context, meeting) }),
        },
        groups: groupsOf(meeting, dayFor(meeting, context), context),
      };
    }),
  };
}
