import { changed } from '../archive/meeting-text.ts';
import type {
  Action,
  Archive,
  Attendance,
  Declaration,
  Meeting,
  MeetingEvent,
  MeetingId,
  Minutes,
  MinutesItem,
  PersonId,
  RoleHolder,
  WorkProgrammeRow,
} from '../archive/model.ts';
import { folded } from '../document/words.ts';
import { outcomeOf } from '../recognise/outcomes.ts';
import { approvalsOf } from './approvals.ts';
import { followedMatters } from './followed.ts';
import { glossaryOf } from './glossary.ts';
import type { DecisionEntry, LinkedArchive, Person, WorkProgrammeEntry } from './model.ts';
import { bareName, indexPeople, type PeopleIndex } from './people.ts';
import { type BusinessIndex, indexBusiness, likelyOutcome } from './programme-outcomes.ts';
import { linkedReferences } from './references.ts';
import { topicsOf } from './topics.ts';

function withPerson<Holder extends RoleHolder>(holder: Holder, meeting: Meeting, index: PeopleIndex): Holder {
  return { ...holder, person: index.idOf(meeting, holder.name) };
}

const byRole = /^(?:the )?(vice[- ]?)?chair(?:man|woman|person)?\b/i;

/** "The Vice-Chair" is whoever the attendance list gives that role. */
function attendeeInRole(name: string, attendance: readonly Attendance[]): Attendance | undefined {
  const match = byRole.exec(name);
  if (!match) return undefined;
  const vice = match[1] !== undefined;
  return attendance.find(
    ({ role }) => role !== undefined && byRole.test(role) && /^vice/i.test(role) === vice,
  );
}

/** "Councillor Demir" among those who were there: the one person of that surname, or nobody. */
function attendeeNamed(name: string, attendance: readonly Attendance[]): Attendance | undefined {
  const wanted = folded(bareName(name));
  const fits = attendance.filter((attendee) => {
    const known = folded(bareName(attendee.name));
    return known === wanted || known.endsWith(` ${wanted}`);
  });
  const people = new Set(fits.map(({ person }) => person));
  return people.size === 1 ? fits[0] : attendeeInRole(name, attendance);
}

function linkedEvents(
  events: readonly MeetingEvent[],
  attendance: readonly Attendance[],
): readonly MeetingEvent[] {
  return events.map((event) => ({
    ...event,
    person: event.who === undefined ? undefined : attendeeNamed(event.who, attendance)?.person,
  }));
}

interface ItemContext {
  readonly meeting: Meeting;
  readonly index: PeopleIndex;
  readonly attendance: readonly Attendance[];
  readonly committee: string;
  readonly byId: ReadonlyMap<MeetingId, Meeting>;
}

/** "The Head of Roads" is whoever alone is on the list with that post. */
function attendeeInPost(name: string, attendance: readonly Attendance[]): Attendance | undefined {
  const post = folded(name.replace(/^the /i, ''));
  const holders = attendance.filter(({ role }) => role !== undefined && folded(role) === post);
  return holders.length === 1 ? holders[0] : undefined;
}

/** The owner of an action is one of those who were there, else somebody whom other papers name in this form. */
function linkedAction(action: Action, { meeting, index, attendance }: ItemContext): Action {
  const { owner } = action;
  if (owner === undefined) return action;
  const attendee = attendeeNamed(owner, attendance) ?? attendeeInPost(owner, attendance);
  const person = attendee?.person ?? index.idOf(meeting, owner);
  return person === undefined ? action : { ...action, person };
}

function linkedItem(item: MinutesItem, chair: RoleHolder | undefined, context: ItemContext): MinutesItem {
  const { attendance, committee, byId } = context;
  const declarations: readonly Declaration[] = item.declarations.map((declaration) => ({
    ...declaration,
    person: attendeeNamed(declaration.name, attendance)?.person,
  }));
  const approves = item.approves.map(({ date }) => ({
    date,
    to: byId.get(`${committee}/${date}` as MeetingId)?.minutes?.url ?? null,
  }));
  const actions = item.actions.map((action) => linkedAction(action, context));
  const events = linkedEvents(item.events, attendance);
  return changed(item, { declarations, actions, approves, chair, events });
}

/** Who takes the chair in some events, last of them. */
function chairAfter(
  events: readonly MeetingEvent[],
  attendance: readonly Attendance[],
): RoleHolder | undefined {
  const taken = events.findLast(({ kind }) => kind === 'took the chair');
  const found = taken?.who === undefined ? undefined : attendeeNamed(taken.who, attendance);
  return found && { name: found.name, person: found.person };
}

/** Items with whoever chaired when each began: the chair on the list, until the minutes say that another took it. */
function linkedItems(minutes: Minutes, context: ItemContext): readonly MinutesItem[] {
  const { attendance } = context;
  const onList = attendeeInRole(
    'Chair',
    attendance.filter(({ status }) => status === 'present'),
  );
  let chair =
    chairAfter(minutes.events, attendance) ?? (onList && { name: onList.name, person: onList.person });
  return minutes.items.map((item) => {
    const linked = linkedItem(item, chair, context);
    chair = chairAfter(item.events, attendance) ?? chair;
    return linked;
  });
}

function linkedMeeting(meeting: Meeting, index: PeopleIndex, byId: ReadonlyMap<MeetingId, Meeting>): Meeting {
  const attendance =
    meeting.minutes?.attendance.map((attendee) => withPerson(attendee, meeting, index)) ?? [];
  const committee = meeting.id.slice(0, meeting.id.lastIndexOf('/'));
  return {
    ...meeting,
    membership: meeting.membership.map((member) => withPerson(member, meeting, index)),
    substitutes: meeting.substitutes.map((member) => withPerson(member, meeting, index)),
    papers: meeting.papers.map((paper) =>
      changed(paper, { authors: paper.authors.map((author) => withPerson(author, meeting, index)) }),
    ),
    minutes: meeting.minutes && {
      ...meeting.minutes,
      attendance,
      events: linkedEvents(meeting.minutes.events, attendance),
      items: linkedItems(meeting.minutes, { meeting, index, attendance, committee, byId }),
    },
    references: linkedReferences(meeting, byId),
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
      outcome: outcomeOf(decision),
    })),
  );
}

/** A row of a work programme with the meeting whose papers print it. */
interface PrintedRow {
  readonly row: WorkProgrammeRow;
  readonly meeting: Meeting;
}

function programmeEntry({ row, meeting }: PrintedRow, business: BusinessIndex): WorkProgrammeEntry {
  const outcome = likelyOutcome(business, meeting, row);
  return {
    ...row,
    council: meeting.council.name,
    committee: meeting.committee.name,
    ...(outcome === undefined ? {} : { outcome }),
  };
}

/** Each pack prints the whole programme again; a topic planned for one meeting is one row, the newest. */
function withoutRepeats(rows: readonly PrintedRow[]): readonly PrintedRow[] {
  const seen = new Set<string>();
  return rows.filter(({ row: { meetingDate, title }, meeting: { council, committee } }) => {
    const key = [council.name, committee.name, meetingDate ?? '', folded(title)].join('|');
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
}

/** The work programmes of all meetings, which come newest first. */
function programmesOf(meetings: readonly Meeting[], business: BusinessIndex): readonly WorkProgrammeEntry[] {
  const printed = meetings.flatMap((meeting) => meeting.workProgramme.map((row) => ({ row, meeting })));
  return withoutRepeats(printed).map((each) => programmeEntry(each, business));
}

/** What the items of all minutes hold of each person; `of` says what an item holds, and of whom. */
function byPerson<Entry>(
  meetings: readonly Meeting[],
  of: (
    item: MinutesItem,
    meeting: Meeting,
  ) => readonly { readonly person?: PersonId | undefined; readonly entry: Entry }[],
): ReadonlyMap<PersonId | undefined, readonly Entry[]> {
  const all = meetings.flatMap((meeting) =>
    (meeting.minutes?.items ?? []).flatMap((item) => of(item, meeting)),
  );
  return new Map(
    [...Map.groupBy(all, ({ person }) => person)].map(([person, own]) => [
      person,
      own.map(({ entry }) => entry),
    ]),
  );
}

function withDoings(people: readonly Person[], meetings: readonly Meeting[]): readonly Person[] {
  const declarations = byPerson(meetings, ({ declarations: own, url }, { date }) =>
    own.map(({ person, text, kind }) => ({ person, entry: { text, kind, date, url } })),
  );
  const actions = byPerson(meetings, ({ actions: own }, { date }) =>
    own.map(({ person, text, due, url }) => ({ person, entry: { text, due, date, url } })),
  );
  return people.map((person) => ({
    ...person,
    declarations: declarations.get(person.id) ?? [],
    actions: actions.get(person.id) ?? [],
  }));
}

function newestFirst(a: Meeting, b: Meeting): number {
  return a.date === b.date ? (a.id < b.id ? -1 : 1) : a.date < b.date ? 1 : -1;
}

/**
 * Adds what is only known across meetings: who a name is, every decision, the glossary, what came of a work
 * programme's topics, where references to other meetings lead. It never looks at the texts of papers and minutes, which
 * would have to be fetched.
 */
export function linkArchive(archive: Archive): LinkedArchive {
  const index = indexPeople(archive);
  const business = indexBusiness(archive);
  const byId = new Map(archive.meetings.map((meeting) => [meeting.id, meeting]));
  const meetings = archive.meetings.map((meeting) => linkedMeeting(meeting, index, byId)).sort(newestFirst);
  const glossary = glossaryOf(meetings);
  return {
    ...archive,
    meetings,
    people: withDoings(index.people, meetings),
    decisions: meetings.flatMap(decisionsOf),
    glossary,
    partAcronyms: meetings.flatMap(({ acronyms }) => acronyms.parts),
    topics: topicsOf(meetings, glossary),
    followed: followedMatters(meetings),
    approvals: approvalsOf(meetings),
    workProgramme: programmesOf(meetings, business),
  };
}
