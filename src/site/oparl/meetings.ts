import type { AgendaItem, Meeting, Paper, PaperId } from '../../archive/model.ts';
import { plain } from '../data/meeting-data.ts';
import { endOf, startOf } from '../meeting-times.ts';
import { lastPublished } from '../publication.ts';
import { committeeAddress } from '../site-context.ts';
import { meetingDay } from '../wording.ts';
import { objectAddress } from './addresses.ts';
import { inside, minutesFile, originalFiles, paperFile } from './files.ts';
import type { OparlAgendaItem, OparlLocation, OparlMeeting } from './schema.ts';
import { madeOn, oparlType, someOf, type Writing } from './writing.ts';

function daysOf(meeting: Meeting, { context }: Writing) {
  const published = meeting.published ?? meeting.date;
  return madeOn(published, lastPublished(meeting, context.publicationDays));
}

/** What the minutes record as decided on an item of the agenda, as one text. */
function resolutions(meeting: Meeting): ReadonlyMap<string, string> {
  const recorded = (meeting.minutes?.items ?? []).filter(({ decisions }) => decisions.length > 0);
  const byItem = Map.groupBy(recorded, ({ agendaNumber = '' }) => agendaNumber);
  const textOf = (items: typeof recorded) =>
    items.flatMap(({ decisions }) => decisions.map(({ text }) => plain(text))).join('\n');
  return new Map(
    [...byItem].filter(([number]) => number !== '').map(([number, items]) => [number, textOf(items)]),
  );
}

/** The papers of an item: OParl knows one consultation for each item, so the others are files of the item. */
function papersOf(
  item: AgendaItem,
  meeting: Meeting,
  byId: ReadonlyMap<PaperId, Paper>,
  writing: Writing,
): Pick<OparlAgendaItem, 'consultation' | 'auxiliaryFile'> {
  const papers = item.papers.flatMap((id) => byId.get(id) ?? []).filter(({ supersededBy }) => !supersededBy);
  const [first, ...others] = papers;
  return {
    consultation: first && writing.linkTo(inside(objectAddress('paper', first.url), 'consultation')),
    auxiliaryFile: someOf(others.map((paper) => paperFile(paper, meeting, writing))),
  };
}

/** The items of a meeting's agenda in their order. */
export function agendaItemObjects(meeting: Meeting, writing: Writing): readonly OparlAgendaItem[] {
  const byId = new Map(meeting.papers.map((paper) => [paper.id, paper]));
  const resolved = resolutions(meeting);
  const own = objectAddress('meeting', meeting.url);
  const days = daysOf(meeting, writing);
  return meeting.agenda.map((item, order) => ({
    id: writing.linkTo(inside(own, item.anchor)),
    type: oparlType('AgendaItem'),
    meeting: writing.linkTo(own),
    number: item.number,
    order,
    name: plain(item.title) || `Item ${item.number ?? order + 1}`,
    public: item.access === 'public',
    resolutionText: item.number === undefined ? undefined : resolved.get(item.number),
    ...papersOf(item, meeting, byId, writing),
    web: writing.linkTo(item.url),
    ...days,
  }));
}

/** Where a meeting is held, as its papers print it. */
export function locationObject(meeting: Meeting, writing: Writing): OparlLocation | undefined {
  const description = plain(meeting.venue ?? '');
  if (description === '') return undefined;
  const own = objectAddress('meeting', meeting.url);
  return {
    id: writing.linkTo(inside(own, 'location')),
    type: oparlType('Location'),
    description,
    meetings: [writing.linkTo(own)],
    ...daysOf(meeting, writing),
  };
}

/** The state of a meeting in the words that OParl recommends, and its own for one that was put off. */
function stateOf({ status, published }: Meeting): OparlMeeting['meetingState'] {
  if (status === 'held') return 'durchgeführt';
  if (status === 'postponed') return 'verschoben';
  return status === 'scheduled' ? (published === undefined ? 'terminiert' : 'eingeladen') : undefined;
}

function participants({ minutes }: Meeting, { context, linkTo }: Writing): string[] | undefined {
  const there = (minutes?.attendance ?? []).filter(
    ({ status }) => status !== 'apologies' && status !== 'absent',
  );
  const pages = there.flatMap(({ person }) => (person && context.people.get(person)?.url) ?? []);
  return someOf([...new Set(pages)].map((page) => linkTo(objectAddress('person', page))));
}

function filesFor(meeting: Meeting, writing: Writing): Pick<OparlMeeting, 'invitation' | 'auxiliaryFile'> {
  const { frontSheetSource: front } = meeting;
  const others = meeting.sources.map(({ id }) => id).filter((id) => id !== front);
  const [invitation] = front === undefined ? [] : originalFiles([front], writing);
  return { invitation, auxiliaryFile: someOf(originalFiles(others, writing)) };
}

/** A meeting with its agenda, place and files inside it. */
export function meetingObject(meeting: Meeting, writing: Writing): OparlMeeting {
  const { linkTo } = writing;
  return {
    id: linkTo(objectAddress('meeting', meeting.url)),
    type: oparlType('Meeting'),
    name: `${plain(meeting.committee.name)}, ${meetingDay(writing.context, meeting)}`,
    meetingState: stateOf(meeting),
    cancelled: meeting.status === 'cancelled' || meeting.status === 'postponed',
    start: startOf(meeting),
    end: endOf(meeting),
    location: locationObject(meeting, writing),
    organization: [linkTo(objectAddress('organization', committeeAddress(meeting)))],
    participant: participants(meeting, writing),
    ...filesFor(meeting, writing),
    resultsProtocol: minutesFile(meeting, writing),
    agendaItem: [...agendaItemObjects(meeting, writing)],
    web: linkTo(meeting.url),
    ...daysOf(meeting, writing),
  };
}
