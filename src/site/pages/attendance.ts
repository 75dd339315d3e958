import type { Address, Attendance, AttendanceStatus, Meeting } from '../../archive/model.ts';
import type { Speaker } from '../../document/language.ts';
import { ownAddress } from '../addresses.ts';
import { type BarChart, renderBarChart } from '../charts/bar-chart.ts';
import type { Html } from '../html.ts';
import { countText } from '../language/nouns.ts';
import { say } from '../language/say.ts';
import type { PageBase, PageLink } from '../page.ts';
import type { CommitteeEntry, SiteContext } from '../site-context.ts';
import { shortDay, surnameFirst } from '../wording.ts';
import { committeeName, homeCrumb, type NamedRole, namedRole, registers, windowTitle } from './common.ts';
import { registerBase } from './register-base.ts';

/** How somebody took part in one meeting, or that the minutes do not name them. */
export type AttendanceMark = Exclude<AttendanceStatus, 'in attendance'> | 'not named';

/** A member with a mark for each meeting of a municipal year. */
export interface AttendanceRow {
  readonly member: NamedRole;
  readonly marks: readonly AttendanceMark[];
}

/** A municipal year of a committee: its meetings, oldest first, and who was there. */
export interface AttendanceYear {
  /** "2024/25" */
  readonly name: string;
  readonly meetings: readonly PageLink[];
  readonly rows: readonly AttendanceRow[];
  /** Absent where there was one meeting only, of which nothing can be compared. */
  readonly chart?: Html | undefined;
}

export interface AttendancePage extends PageBase {
  readonly kind: 'attendance';
  readonly years: readonly AttendanceYear[];
}

export interface AttendanceOverviewPage extends PageBase {
  readonly kind: 'attendance-overview';
  readonly committees: readonly { readonly link: PageLink; readonly details: string }[];
}

/** A municipal year runs from the annual meetings of May to April. @example municipalYear('2025-01-30') // => '2024/25' */
export function municipalYear(date: string): string {
  const year = Number(date.slice(0, 4)) - (date.slice(5, 7) < '05' ? 1 : 0);
  return `${year}/${String((year + 1) % 100).padStart(2, '0')}`;
}

function isMember({ status }: Attendance): boolean {
  return status !== 'in attendance';
}

function keyOf({ person, name }: Attendance): string {
  return person ?? name;
}

function membersAt(meeting: Meeting): readonly Attendance[] {
  return (meeting.minutes?.attendance ?? []).filter(isMember);
}

/** Where minutes name somebody twice, what they say last counts: arrivals come after apologies. */
function markOf(members: readonly Attendance[], key: string): AttendanceMark {
  const named = members.findLast((entry) => keyOf(entry) === key);
  return named === undefined || named.status === 'in attendance' ? 'not named' : named.status;
}

/** A member under the name of their page, for minutes print it in many forms. */
function knownName(entry: Attendance, context: SiteContext): NamedRole {
  const { name, url } = namedRole(entry, context);
  const person = entry.person === undefined ? undefined : context.people.get(entry.person);
  return { name: person?.name ?? name, url };
}

function rowsOf(meetings: readonly Meeting[], context: SiteContext): readonly AttendanceRow[] {
  const lists = meetings.map(membersAt);
  const holders = new Map(lists.flat().map((entry) => [keyOf(entry), entry]));
  return [...holders]
    .map(([key, entry]) => ({
      member: knownName(entry, context),
      marks: lists.map((members) => markOf(members, key)),
    }))
    .toSorted((a, b) => surnameFirst(a.member.name).localeCompare(surnameFirst(b.member.name), 'en-GB'));
}

/** Of the meetings whose minutes name a member, those at which they were. Substitutes have no seat to fill. */
function chartOf(name: string, rows: readonly AttendanceRow[], context: Speaker): BarChart {
  const bars = rows
    .map(({ member, marks }) => ({
      label: member.name,
      present: marks.filter((mark) => mark === 'present').length,
      named: marks.filter((mark) => mark === 'present' || mark === 'apologies' || mark === 'absent').length,
    }))
    .filter(({ named }) => named > 0)
    .map(({ label, present, named }) => ({
      label,
      value: present / named,
      shown: say(context, '{present} of {named}', { present, named }),
    }));
  return {
    name: say(context, 'Meetings attended, {year}', { year: name }),
    panels: [{ title: say(context, 'Present, of the meetings that name them'), scale: 'share', bars }],
  };
}

function yearOf(name: string, meetings: readonly Meeting[], context: SiteContext): AttendanceYear {
  const oldestFirst = meetings.toReversed();
  const rows = rowsOf(oldestFirst, context);
  return {
    name,
    meetings: oldestFirst.map((meeting) => ({
      url: meeting.minutes?.url ?? meeting.url,
      text: shortDay(context, meeting.date),
    })),
    rows,
    chart:
      meetings.length > 1
        ? renderBarChart(chartOf(name, rows, context), `attendance-${name.replace('/', '-')}`, context)
        : undefined,
  };
}

function yearsOf({ meetings }: CommitteeEntry): ReadonlyMap<string, readonly Meeting[]> {
  return Map.groupBy(
    meetings.filter((meeting) => membersAt(meeting).length > 0),
    ({ date }) => municipalYear(date),
  );
}

function attendanceAddress({ url }: Pick<CommitteeEntry, 'url'>): Address {
  return ownAddress(`${url}attendance/`);
}

function attendancePage(committee: CommitteeEntry, context: SiteContext): AttendancePage {
  const name = committeeName({ committee, council: committee.council }, context);
  return {
    kind: 'attendance',
    url: attendanceAddress(committee),
    title: windowTitle([say(context, 'Attendance'), name], context),
    heading: say(context, 'Attendance: {committee}', { committee: committee.name }),
    description: say(
      context,
      'Who was at the meetings of the {name}, as its minutes record it, by municipal year.',
      { name },
    ),
    siteName: context.name,
    language: context.language,
    crumbs: [
      homeCrumb(context),
      { url: committee.council.url, text: committee.council.name },
      { url: committee.url, text: committee.name },
    ],
    years: [...yearsOf(committee)].map(([year, meetings]) => yearOf(year, meetings, context)),
  };
}

function overviewPage(committees: readonly CommitteeEntry[], context: SiteContext): AttendanceOverviewPage {
  return {
    ...registerBase(
      {
        url: registers.attendance,
        heading: say(context, 'Attendance'),
        description: say(context, 'Who was at which meeting, committee by committee, as minutes record it.'),
      },
      context,
    ),
    kind: 'attendance-overview',
    committees: committees.map((committee) => {
      const byYear = yearsOf(committee);
      const years = [...byYear.keys()];
      const span =
        years.length > 1
          ? say(context, '{from} to {to}', { from: years.at(-1) ?? '', to: years[0] ?? '' })
          : years[0];
      const name = committeeName({ committee, council: committee.council }, context);
      return {
        link: { url: attendanceAddress(committee), text: name },
        details: `${countText(context, [...byYear.values()].flat().length, 'meeting')}, ${span}`,
      };
    }),
  };
}

/** The register of attendance: a way in, and for each committee a table and a picture of every municipal year. */
export function attendancePages(context: SiteContext): readonly (AttendancePage | AttendanceOverviewPage)[] {
  const committees = context.committees.filter((committee) => yearsOf(committee).size > 0);
  return [
    overviewPage(committees, context),
    ...committees.map((committee) => attendancePage(committee, context)),
  ];
}
