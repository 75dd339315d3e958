import type { Address, AttendanceStatus, Meeting, Source } from '../../archive/model.ts';
import type { Speaker } from '../../document/language.ts';
import { printedPlaces } from '../../document/printed-places.ts';
import { renderBlocks } from '../blocks.ts';
import { hasPassages } from '../citation/passages.ts';
import type { Html } from '../html.ts';
import { type Label, say } from '../language/say.ts';
import type { Fact, PageBase, PageLink, ProvenanceSource } from '../page.ts';
import { meetingSearch, type SearchMarks } from '../search-marks.ts';
import type { SiteContext } from '../site-context.ts';
import { dayText, meetingDay, timeText } from '../wording.ts';
import { type AgendaEntry, agendaEntries, otherPapers, type PaperEntry } from './agenda.ts';
import { citeAddress } from './cite-address.ts';
import {
  committeeCrumbs,
  committeeName,
  type DecisionGroup,
  decisionGroups,
  meetingName,
  type NamedRole,
  namedRole,
  openOriginal,
  ownBlocks,
  provenanceOf,
  windowTitle,
} from './common.ts';
import { hasOnlyFrontSheet, type LateEntryWithNotice, lateEntriesWithNotice } from './late-papers.ts';
import { publicationNotice } from './notice.ts';
import type { OfflineSettings } from './offline.ts';

export interface PeopleList {
  readonly heading: string;
  readonly people: readonly NamedRole[];
}

export interface MeetingPage extends PageBase {
  readonly kind: 'meeting';
  readonly committee: string;
  readonly day: string;
  readonly search: SearchMarks;
  readonly facts: readonly Fact[];
  readonly cancelled?: string | undefined;
  readonly minutes?: PageLink | undefined;
  readonly whole: PageLink;
  readonly decisions: readonly DecisionGroup[];
  readonly agenda: readonly AgendaEntry[];
  readonly otherPapers: readonly PaperEntry[];
  /** What was published after the agenda. */
  readonly late: readonly LateEntryWithNotice[];
  /** Nothing but the front sheet is there. */
  readonly onlyFrontSheet: boolean;
  readonly attendance: readonly PeopleList[];
  readonly membership: readonly PeopleList[];
  readonly frontSheet: Html;
  readonly provenance: readonly ProvenanceSource[];
  readonly cite?: Address | undefined;
  /** What keeps the meeting for reading without a connection; added when all its pages are known. */
  readonly offline?: OfflineSettings | undefined;
}

const statusNames: Readonly<Partial<Record<Meeting['status'], Label>>> = {
  scheduled: 'Scheduled',
  held: 'Held',
  cancelled: 'Cancelled',
  postponed: 'Postponed',
};

function statusText({ status }: Meeting, context: Speaker): string | undefined {
  const name = statusNames[status];
  return name && say(context, name);
}

function contactFacts({ contact }: Meeting, context: Speaker): readonly Fact[] {
  if (!contact) return [];
  const name = [contact.name, contact.role].filter(Boolean).join(', ');
  return [
    ...(name ? [{ label: say(context, 'Contact'), value: name }] : []),
    ...(contact.email
      ? [{ label: say(context, 'E-mail'), value: contact.email, url: `mailto:${contact.email}` }]
      : []),
    ...(contact.phone
      ? [
          {
            label: say(context, 'Telephone'),
            value: contact.phone.replace(/ /g, '\u00a0'),
            url: `tel:${contact.phone.replace(/[^\d+]/g, '')}`,
          },
        ]
      : []),
  ];
}

function fact(context: Speaker, label: Label, value: string | undefined): readonly Fact[] {
  return value ? [{ label: say(context, label), value }] : [];
}

/** The facts of a meeting as its page lists them. */
export function meetingFacts(meeting: Meeting, context: SiteContext): readonly Fact[] {
  const notice = meeting.published && publicationNotice(meeting.published, meeting.date, context);
  return [
    ...fact(
      context,
      'Date',
      [dayText(context, meeting.date), meeting.time && timeText(meeting.time)].filter(Boolean).join(', '),
    ),
    ...fact(context, 'Place', meeting.venue),
    ...fact(context, 'Status', statusText(meeting, context)),
    ...(notice
      ? [
          {
            label: say(context, 'Papers published'),
            value: notice.day,
            detail: notice.verdict,
            more: notice.counted
              ? { summary: say(context, 'How clear days are counted'), text: notice.counted }
              : undefined,
          },
        ]
      : []),
    ...fact(context, 'Quorum', meeting.quorum),
    ...contactFacts(meeting, context),
  ];
}

const attendanceHeadings: readonly (readonly [AttendanceStatus, Label])[] = [
  ['present', 'Present'],
  ['substitute', 'Substitutes'],
  ['apologies', 'Apologies'],
  ['absent', 'Absent'],
  ['in attendance', 'In attendance'],
];

/** Who was there, in groups as minutes list them. */
export function attendanceLists(meeting: Meeting, context: SiteContext): readonly PeopleList[] {
  const groups = Map.groupBy(meeting.minutes?.attendance ?? [], (entry) => entry.status);
  return attendanceHeadings.flatMap(([status, heading]) => {
    const people = (groups.get(status) ?? []).map((entry) => {
      const { role, ...named } = namedRole(entry, context);
      const details = [
        role,
        entry.substituteFor && say(context, 'for {name}', { name: entry.substituteFor }),
        entry.items &&
          entry.items.length > 0 &&
          say(context, entry.items.length > 1 ? 'items {number}' : 'item {number}', {
            number: entry.items.join(', '),
          }),
      ];
      return { ...named, role: details.filter(Boolean).join('; ') || undefined };
    });
    return people.length > 0 ? [{ heading: say(context, heading), people }] : [];
  });
}

function membershipLists(meeting: Meeting, context: SiteContext): readonly PeopleList[] {
  const lists = [
    {
      heading: say(context, 'Members'),
      people: meeting.membership.map((holder) => namedRole(holder, context)),
    },
    {
      heading: say(context, 'Substitutes'),
      people: meeting.substitutes.map((holder) => namedRole(holder, context)),
    },
  ];
  return lists.filter(({ people }) => people.length > 0);
}

/** The address of the page that holds a whole meeting, for print. */
export function wholeMeetingLink(meeting: Meeting, context: Speaker): PageLink {
  return { url: `${meeting.url}all/`, text: say(context, 'Whole meeting, to read through or print') };
}

/** The source whose front sheet a meeting shows. */
export function frontSheetSource(meeting: Meeting, context: SiteContext): Source | undefined {
  const { frontSheetSource: id } = meeting;
  return id === undefined ? undefined : context.sources.get(id);
}

/** The page of a meeting: what was decided, the agenda with its papers, who was there, the front sheet. */
export function meetingPage(meeting: Meeting, context: SiteContext): MeetingPage {
  const { minutes } = meeting;
  const up = { url: committeeCrumbs(meeting, context).at(-1)?.url ?? '/', text: meeting.committee.name };
  return {
    kind: 'meeting',
    url: meeting.url,
    title: windowTitle([meetingName(meeting, context)], context),
    heading: `${meeting.committee.name}, ${meetingDay(context, meeting)}`,
    description: say(
      context,
      minutes
        ? 'Agenda, papers, decisions and minutes of the {committee} on {day}.'
        : 'Agenda, papers of the {committee} on {day}.',
      { committee: committeeName(meeting, context), day: dayText(context, meeting.date) },
    ),
    siteName: context.name,
    language: context.language,
    crumbs: committeeCrumbs(meeting, context),
    neighbours: { up, previous: context.earlier.get(meeting.id), next: context.later.get(meeting.id) },
    committee: meeting.committee.name,
    day: meetingDay(context, meeting),
    search: meetingSearch(meeting),
    facts: meetingFacts(meeting, context),
    cancelled: ['cancelled', 'postponed'].includes(meeting.status) ? statusText(meeting, context) : undefined,
    minutes: minutes && { url: minutes.url, text: say(context, 'Minutes of this meeting') },
    whole: wholeMeetingLink(meeting, context),
    decisions: decisionGroups(minutes?.items ?? []),
    agenda: agendaEntries(meeting, context),
    otherPapers: otherPapers(meeting, context),
    late: lateEntriesWithNotice(meeting, context),
    onlyFrontSheet: hasOnlyFrontSheet(meeting),
    attendance: attendanceLists(meeting, context),
    membership: membershipLists(meeting, context),
    frontSheet: renderBlocks(
      meeting.frontSheet,
      ownBlocks(meeting.url, 3, context, {
        original: openOriginal(frontSheetSource(meeting, context)),
        places: printedPlaces(meeting.frontSheet),
        cite: citeAddress(meeting.url),
      }),
    ),
    provenance: meeting.sources.map((source) => provenanceOf(source)),
    cite: meeting.agenda.length > 0 || hasPassages(meeting.frontSheet) ? citeAddress(meeting.url) : undefined,
  };
}
