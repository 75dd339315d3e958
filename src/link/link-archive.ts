import type {
  Archive,
  Attendance,
  Declaration,
  Meeting,
  MinutesItem,
  PersonId,
  RoleHolder,
} from '../archive/model.ts';
import { folded } from '../document/words.ts';
import { glossaryOf } from './glossary.ts';
import type { DecisionEntry, LinkedArchive, Person, WorkProgrammeEntry } from './model.ts';
import { indexPapers, likelyPaper, type PaperIndex } from './papers.ts';
import { bareName, indexPeople, type PeopleIndex } from './people.ts';
import { referencesIn } from './references.ts';

function withPerson<Holder extends RoleHolder>(holder: Holder, meeting: Meeting, index: PeopleIndex): Holder {
  return { ...holder, person: index.idOf(meeting, holder.name) };
}

/** "Councillor Curtis" among those who were there: the one person of that surname, or nobody. */
function attendeeNamed(name: string, attendance: readonly Attendance[]): PersonId | undefined {
  const wanted = folded(bareName(name));
  const fits = attendance.filter((attendee) => {
    const known = folded(bareName(attendee.name));
    return known === wanted || known.endsWith(` ${wanted}`);
  });
  const people = new Set(fits.map(({ person }) => person));
  return people.size === 1 ? [...people][0] : undefined;
}

function linkedItem(item: MinutesItem, attendance: readonly Attendance[]): MinutesItem {
  const declarations: readonly Declaration[] = item.declarations.map((declaration) => ({
    ...declaration,
    person: attendeeNamed(declaration.name, attendance),
  }));
  return { ...item, declarations };
}

function linkedMeeting(meeting: Meeting, index: PeopleIndex): Meeting {
  const attendance =
    meeting.minutes?.attendance.map((attendee) => withPerson(attendee, meeting, index)) ?? [];
  return {
    ...meeting,
    membership: meeting.membership.map((member) => withPerson(member, meeting, index)),
    substitutes: meeting.substitutes.map((member) => withPerson(member, meeting, index)),
    papers: meeting.papers.map((paper) => ({
      ...paper,
      authors: paper.authors.map((author) => withPerson(author, meeting, index)),
    })),
    minutes: meeting.minutes && {
      ...meeting.minutes,
      attendance,
      items: meeting.minutes.items.map((item) => linkedItem(item, attendance)),
    },
  };
}

function decisionsOf(meeting: Meeting): readonly DecisionEntry[] {
  return (meeting.minutes?.items ?? []).flatMap((item) =>
    item.decisions.map((decision) => ({
      ...decision,
      meeting: meeting.id,
      council: meeting.council.name,
      committee: meeting.committee.name,
      date: meeting.date,
      item: item.number,
      itemTitle: item.title,
    })),
  );
}

function programmeOf(meeting: Meeting, papers: PaperIndex): readonly WorkProgrammeEntry[] {
  return meeting.workProgramme.map((row) => {
    const outcome = likelyPaper(papers, meeting, row);
    return {
      ...row,
      council: meeting.council.name,
      committee: meeting.committee.name,
      ...(outcome === undefined ? {} : { outcome }),
    };
  });
}

function withDeclarations(people: readonly Person[], meetings: readonly Meeting[]): readonly Person[] {
  const byPerson = new Map<PersonId, Person['declarations'][number][]>();
  for (const meeting of meetings) {
    for (const item of meeting.minutes?.items ?? []) {
      for (const { person, text, kind } of item.declarations) {
        if (person === undefined) continue;
        const known = byPerson.get(person) ?? [];
        known.push({ text, kind, date: meeting.date, url: item.url });
        byPerson.set(person, known);
      }
    }
  }
  return people.map((person) => ({ ...person, declarations: byPerson.get(person.id) ?? [] }));
}

function newestFirst(a: Meeting, b: Meeting): number {
  return a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? 1 : -1;
}

/**
 * Adds what is only known across meetings: who a name is, every decision, the glossary, what came of a work
 * programme's topics, where references lead.
 */
export function linkArchive(archive: Archive): LinkedArchive {
  const index = indexPeople(archive);
  const papers = indexPapers(archive);
  const byId = new Map(archive.meetings.map((meeting) => [meeting.id, meeting]));
  const meetings = archive.meetings
    .map((meeting) => linkedMeeting(meeting, index))
    .map((meeting) => ({ ...meeting, references: referencesIn(meeting, byId) }))
    .sort(newestFirst);
  return {
    meetings,
    people: withDeclarations(index.people, meetings),
    decisions: meetings.flatMap(decisionsOf),
    glossary: glossaryOf(meetings),
    workProgramme: meetings.flatMap((meeting) => programmeOf(meeting, papers)),
  };
}
