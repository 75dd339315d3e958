import type { LinkedArchive } from '../../link/model.ts';
import { ownAddress } from '../addresses.ts';
import { plain } from './meeting-data.ts';
import type { DecisionsData, GlossaryData, MeetingsData, PeopleData, WorkProgrammeData } from './schema.ts';

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

/** Everybody named, with roles, meetings, papers and declarations. */
export function peopleData({ people }: LinkedArchive): PeopleData {
  return {
    schema: '/data/schema/v1/people.json',
    people: people.map(({ id, name, aliases, kind, url, roles, meetings, papers, declarations }) => ({
      ...{ id, name: plain(name), aliases: aliases.map(plain), kind, url },
      roles: roles.map(({ role, from, to }) => ({ role: plain(role), from, to })),
      meetings: meetings.map((meeting) => ({ ...meeting, title: plain(meeting.title) })),
      papers: papers.map((paper) => ({ ...paper, title: plain(paper.title) })),
      declarations: declarations.map((declaration) => ({ ...declaration, text: plain(declaration.text) })),
    })),
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
