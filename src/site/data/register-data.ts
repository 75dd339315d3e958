import type { Meeting, MinutesItem } from '../../archive/model.ts';
import type { LinkedArchive } from '../../link/model.ts';
import { ownAddress } from '../addresses.ts';
import { actionData, attendanceData, declarationData, plain } from './meeting-data.ts';
import type {
  ActionsData,
  AttendancesData,
  DecisionsData,
  DeclarationsData,
  GlossaryData,
  MeetingsData,
  PeopleData,
  WorkProgrammeData,
} from './schema.ts';

/** The list of meetings with the address of each one's data. */
export function meetingsData({ meetings }: LinkedArchive, generator: string): MeetingsData {
  return {
    schema: '/data/schema/v1/meetings.json',
    generator,
    meetings: meetings.map(({ id, url, council, committee, date }) => ({
      ...{ id, url, data: ownAddress(`${url}index.json`) },
      ...{ council: council.name, committee: committee.name, date },
    })),
  };
}

/** Every decision, with its meeting and item. */
export function decisionsData({ decisions }: LinkedArchive): DecisionsData {
  return {
    schema: '/data/schema/v1/decisions.json',
    decisions: decisions.map(
      ({ number, text, url, kind, meeting, council, committee, date, item, itemTitle }) => ({
        ...{ number, text: plain(text), url, kind, meeting, council, committee, date, item },
        itemTitle: plain(itemTitle),
      }),
    ),
  };
}

function meetingFields({ id, council, committee, date }: Meeting) {
  return { meeting: id, council: council.name, committee: committee.name, date };
}

/** What `of` makes of each item of all minutes, with the meeting and the item. */
function ofItems<Entry>(meetings: readonly Meeting[], of: (item: MinutesItem) => readonly Entry[]) {
  return meetings.flatMap((meeting) =>
    (meeting.minutes?.items ?? []).flatMap((item) =>
      of(item).map((entry) => ({
        ...entry,
        ...meetingFields(meeting),
        item: item.number,
        itemTitle: plain(item.title),
      })),
    ),
  );
}

/** Every undertaking and request, with its meeting and item. */
export function actionsData({ meetings }: LinkedArchive): ActionsData {
  return {
    schema: '/data/schema/v1/actions.json',
    actions: ofItems(meetings, ({ actions }) => actions.map(actionData)),
  };
}

/** Every declaration of interest, with its meeting and item. */
export function declarationsData({ meetings }: LinkedArchive): DeclarationsData {
  return {
    schema: '/data/schema/v1/declarations.json',
    declarations: ofItems(meetings, ({ declarations, url }) =>
      declarations.map((declaration) => ({ ...declarationData(declaration), url })),
    ),
  };
}

/** Who was at which meeting. */
export function attendancesData({ meetings }: LinkedArchive): AttendancesData {
  return {
    schema: '/data/schema/v1/attendance.json',
    attendance: meetings.flatMap((meeting) =>
      (meeting.minutes?.attendance ?? []).map((entry) => ({
        ...attendanceData(entry),
        ...meetingFields(meeting),
        url: meeting.minutes?.url ?? meeting.url,
      })),
    ),
  };
}

/** Everybody named, with roles, meetings, papers, declarations and actions. */
export function peopleData({ people }: LinkedArchive): PeopleData {
  return {
    schema: '/data/schema/v1/people.json',
    people: people.map(
      ({ id, name, aliases, kind, url, roles, meetings, papers, declarations, actions }) => ({
        ...{ id, name: plain(name), aliases: aliases.map(plain), kind, url },
        roles: roles.map(({ role, from, to }) => ({ role: plain(role), from, to })),
        meetings: meetings.map((meeting) => ({ ...meeting, title: plain(meeting.title) })),
        papers: papers.map((paper) => ({ ...paper, title: plain(paper.title) })),
        declarations: declarations.map((declaration) => ({ ...declaration, text: plain(declaration.text) })),
        actions: actions.map((action) => ({ ...action, text: plain(action.text) })),
      }),
    ),
  };
}

/** Every acronym. */
export function glossaryData({ glossary }: LinkedArchive): GlossaryData {
  return {
    schema: '/data/schema/v1/glossary.json',
    glossary: glossary.map(({ term, expansion, url }) => ({ term, expansion: plain(expansion), url })),
  };
}

/** Every entry of every work programme. */
export function workProgrammeData({ workProgramme }: LinkedArchive): WorkProgrammeData {
  return {
    schema: '/data/schema/v1/work-programme.json',
    workProgramme: workProgramme.map((entry) => ({
      council: entry.council,
      committee: entry.committee,
      meetingDate: entry.meetingDate,
      title: plain(entry.title),
      leadOfficer: entry.leadOfficer,
      requestedBy: entry.requestedBy,
      url: entry.url,
      outcome: entry.outcome && {
        title: plain(entry.outcome.title),
        url: entry.outcome.url,
        date: entry.outcome.date,
        timing: entry.outcome.timing,
      },
    })),
  };
}
