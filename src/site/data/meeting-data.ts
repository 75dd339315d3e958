import type {
  Action,
  AgendaItem,
  Attendance,
  Declaration,
  HeaderLine,
  Meeting,
  MeetingEvent,
  Minutes,
  MinutesItem,
  MissingPaper,
  Paper,
  RoleHolder,
  Source,
} from '../../archive/model.ts';
import { blockText } from '../../document/block.ts';
import { oneLine } from '../../document/words.ts';
import { changesAddress } from '../pages/versions.ts';
import type { MeetingData } from './schema.ts';

/** Text with each run of white space made one space, as the data contract asks. */
export function plain(text: string): string {
  return oneLine(text);
}

function maybe(text: string | undefined): string | undefined {
  return text === undefined || plain(text) === '' ? undefined : plain(text);
}

function roleHolder({ name, role, person }: RoleHolder): MeetingData['membership'][number] {
  return { name: plain(name), role: maybe(role), person };
}

function missingPaper({ title, url, detail }: MissingPaper) {
  return { title: maybe(title), url, detail: maybe(detail) };
}

function agendaItem(item: AgendaItem): MeetingData['agenda'][number] {
  return {
    number: item.number,
    title: plain(item.title),
    note: maybe(item.note.map(blockText).join(' ')),
    pages: item.pages ?? null,
    access: item.access,
    part: maybe(item.part),
    url: item.url,
    papers: [...item.papers],
    missing: item.missing.length > 0 ? item.missing.map(missingPaper) : undefined,
    minutesOf: item.minutesOf.length > 0 ? [...item.minutesOf] : undefined,
  };
}

type MinutesData = NonNullable<MeetingData['minutes']>;
type MinutesItemData = MinutesData['items'][number];

function eventData({ kind, text, who, person, time, url }: MeetingEvent): MinutesData['events'][number] {
  return { kind, text: plain(text), who: maybe(who), person, time, url };
}

/** An undertaking or request as it is published. */
export function actionData({ text, owner, person, due, url }: Action): MinutesItemData['actions'][number] {
  return { text: plain(text), owner: maybe(owner), person, due: maybe(due), url };
}

/** A declaration of interest as it is published. */
export function declarationData(declaration: Declaration): MinutesItemData['declarations'][number] {
  const { name, kind, text, person } = declaration;
  return { name: plain(name), kind: maybe(kind), text: plain(text), person };
}

/** How somebody took part in a meeting, as it is published. */
export function attendanceData(entry: Attendance): MinutesData['attendance'][number] {
  return {
    ...roleHolder(entry),
    status: entry.status,
    substituteFor: maybe(entry.substituteFor),
    items: entry.items && [...entry.items],
  };
}

function minutesItem(item: MinutesItem): MinutesData['items'][number] {
  return {
    number: item.number,
    title: plain(item.title),
    agendaNumber: item.agendaNumber,
    agendaMark: maybe(item.agendaMark),
    url: item.url,
    truncated: item.truncated,
    decisions: item.decisions.map(({ number, text, url, kind }) => ({
      number,
      text: plain(text),
      url,
      kind,
    })),
    actions: item.actions.map(actionData),
    declarations: item.declarations.map(declarationData),
    votes: item.votes.map((vote) => ({ ...vote, text: plain(vote.text) })),
    events: item.events.map(eventData),
    approves: item.approves.map(({ date, to }) => ({ date, to })),
    chair: item.chair && { name: plain(item.chair.name), person: item.chair.person },
    inferred: item.chair ? ['chair'] : [],
  };
}

function minutesData(minutes: Minutes): MinutesData {
  return {
    url: minutes.url,
    printedIn: [...minutes.printedIn],
    pages: minutes.pages,
    status: minutes.status,
    opened: minutes.opened,
    closed: minutes.closed,
    attendance: minutes.attendance.map(attendanceData),
    items: minutes.items.map(minutesItem),
    events: minutes.events.map(eventData),
  };
}

function headerData(lines: readonly HeaderLine[]): MeetingData['papers'][number]['header'] {
  const fields = lines.flatMap(({ field, value }) => (field ? [[field, plain(value)] as const] : []));
  return Object.fromEntries(fields);
}

type PaperData = MeetingData['papers'][number];

/** Where the text of a paper was taken from, and what of it was worked out. */
function originData(paper: Paper): Pick<PaperData, 'label' | 'listedAs' | 'sheets' | 'sources' | 'inferred'> {
  return {
    label: maybe(paper.label),
    listedAs: maybe(paper.listedAs),
    sheets: paper.sheets,
    sources: [paper.source, ...paper.alsoIn],
    inferred: [...paper.inferred],
  };
}

/** When a paper came, which version of it this is, and what it lacks. */
function versionData(
  paper: Paper,
): Pick<PaperData, 'published' | 'reason' | 'supersededBy' | 'supersedes' | 'changes' | 'missing'> {
  return {
    published: paper.published,
    reason: maybe(paper.reason),
    supersededBy: paper.supersededBy,
    supersedes: paper.supersedes,
    changes: paper.supersedes === undefined ? undefined : changesAddress(paper),
    missing: paper.missing.length > 0 ? paper.missing.map(plain) : undefined,
  };
}

function paperData(paper: Paper): MeetingData['papers'][number] {
  return {
    id: paper.id,
    kind: paper.kind,
    agendaItem: paper.agendaItem,
    parent: paper.parent,
    reference: paper.reference,
    title: plain(paper.title),
    date: paper.date,
    url: paper.url,
    pages: paper.pages,
    ...originData(paper),
    ...versionData(paper),
    header: headerData(paper.header),
    headerLines: paper.header.map(({ label, value }) => ({ label: maybe(label), value: plain(value) })),
    authors: paper.authors.map((author) => ({
      ...roleHolder(author),
      title: maybe(author.title),
      service: maybe(author.service),
      email: author.email,
    })),
    recommendations: paper.recommendations.map(({ number, text, url }) => ({
      number,
      text: plain(text),
      url,
    })),
    sections: paper.sections.map(({ number, title, level, url }) => ({
      number,
      title: plain(title),
      level,
      url,
    })),
    tables: paper.tables.map(({ id, caption, rows, columns, url }) => ({
      id,
      caption: maybe(caption),
      rows,
      columns,
      url,
    })),
    backgroundPapers: paper.backgroundPapers.map(plain),
    implications: paper.implications.map((implication) => ({
      ...implication,
      title: plain(implication.title),
    })),
    acronyms: paper.acronyms.map(({ term, expansion }) => ({ term, expansion: plain(expansion) })),
  };
}

function sourceData(source: Source): MeetingData['sources'][number] {
  const { id, file, url, mediaType, bytes, sha256, report, withheld } = source;
  const { words, kept, lost, furniture } = source.fidelity;
  return {
    ...{ id, file, url, mediaType, bytes, sha256, report, withheld },
    fidelity: { words, kept, lost, furniture },
    pages: [...source.pages],
    warnings: source.warnings.map(({ rule, severity, page, line, message, hint }) => ({
      ...{ code: rule, severity, page, line },
      message: plain(message),
      hint: maybe(hint),
    })),
  };
}

/** A meeting as its `index.json` gives it. */
export function meetingData(meeting: Meeting): MeetingData {
  const { id, url, date, time, start, status, published, contact } = meeting;
  return {
    schema: '/data/schema/v1/meeting.json',
    ...{ id, url, council: { ...meeting.council }, committee: { ...meeting.committee }, date, time, start },
    venue: maybe(meeting.venue),
    quorum: maybe(meeting.quorum),
    status,
    published,
    contact: contact && {
      name: maybe(contact.name),
      role: maybe(contact.role),
      email: contact.email,
      phone: contact.phone,
    },
    frontSheetSources: meeting.frontSheetSource && [meeting.frontSheetSource, ...meeting.frontSheetAlsoIn],
    membership: meeting.membership.map(roleHolder),
    substitutes: meeting.substitutes.map(roleHolder),
    agenda: meeting.agenda.map(agendaItem),
    minutes: meeting.minutes && minutesData(meeting.minutes),
    papers: meeting.papers.map(paperData),
    workProgramme: meeting.workProgramme.map((row) => ({
      meetingDate: row.meetingDate,
      title: plain(row.title),
      leadOfficer: maybe(row.leadOfficer),
      requestedBy: maybe(row.requestedBy),
      url: row.url,
    })),
    tracker: meeting.tracker.map((row) => ({
      item: plain(row.item),
      references: [...row.references],
      leadOfficer: maybe(row.leadOfficer),
      date: maybe(row.date),
      outcome: maybe(row.outcome),
      responsible: maybe(row.responsible),
      reviewDate: maybe(row.reviewDate),
      update: maybe(row.update),
      closed: row.closed,
      url: row.url,
    })),
    references: meeting.references.map(({ text, from, to, reason, kind }) => ({
      ...{ text: plain(text), from, to, reason, kind },
    })),
    sources: meeting.sources.map(sourceData),
    inferred: [...meeting.inferred],
  };
}
