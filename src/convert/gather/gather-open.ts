import type { AgendaEntry } from '../../recognise/agenda.ts';
import type { Closure, Draft, SourceReading } from '../drafts.ts';
import { isAnythingClosed } from '../source/own-closures.ts';
import { withoutClosures } from '../source/read-source.ts';
import { type Settling, staysHeld, withheldBy } from '../source/withhold.ts';
import { type AgendaOf, closedByItem, papersByEntry } from './closed-by-item.ts';
import { closedByReport } from './closed-by-report.ts';
import { closedByText } from './closed-by-text.ts';
import { type ClosedSoFar, closedBy, news } from './closed-so-far.ts';
import { gather } from './gather.ts';
import type { GatheredMeeting } from './gathered-meeting.ts';
import { papersIn } from './gathered-paper.ts';

/** All that is known while closures are looked for. */
interface Search {
  readonly sources: readonly SourceReading[];
  readonly meetings: readonly GatheredMeeting[];
  /** What a person has said may be published closes nothing else. */
  readonly holds: (closures: readonly Closure[]) => readonly Closure[];
}

/** The drafts of all papers of a meeting, in all prints. */
function draftsOf({ papers }: GatheredMeeting): readonly Draft[] {
  return papers.flatMap(papersIn).flatMap(({ prints }) => prints.map(({ draft }) => draft));
}

/** An item whose papers are all closed is exempt, whatever its agenda says. */
function closedEntries(
  meeting: GatheredMeeting,
  agendaOf: AgendaOf,
  closed: ClosedSoFar,
): readonly AgendaEntry[] {
  if (!draftsOf(meeting).some(closed.isWhole)) return [];
  const papers = papersByEntry(meeting, agendaOf);
  return [...papers].flatMap(([entry, drafts]) => (drafts.every(closed.isWhole) ? entry : []));
}

function agendasWith({ meetings, sources }: Search, closed: ClosedSoFar): AgendaOf {
  const printed = new Map(sources.map(({ source, frontSheet }) => [source.id, frontSheet?.agenda ?? []]));
  const agendaOf: AgendaOf = (source) => printed.get(source) ?? [];
  const exempt = new Set(meetings.flatMap((meeting) => closedEntries(meeting, agendaOf, closed)));
  const told = new Map(
    [...printed].map(([source, agenda]) => [
      source,
      agenda.map((entry): AgendaEntry => (exempt.has(entry) ? { ...entry, access: 'exempt' } : entry)),
    ]),
  );
  return (source) => told.get(source) ?? [];
}

/** The papers at the public items of a meeting, with the appendices of these. */
function publicPapersOf(meeting: GatheredMeeting, agendaOf: AgendaOf): ReadonlySet<Draft> {
  const byEntry = [...papersByEntry(meeting, agendaOf)];
  const reports = new Set<Draft>(byEntry.flatMap(([{ access }, own]) => (access === 'public' ? own : [])));
  const groups = meeting.papers.filter(({ paper }) => paper.prints.some(({ draft }) => reports.has(draft)));
  const appendices = groups.flatMap((group) => group.appendices.flatMap(({ paper }) => paper.prints));
  return new Set([...reports, ...appendices.map(({ draft }) => draft)]);
}

/** Tells whether a paper is public by the agenda of its meeting; a meeting is looked at when one of its papers is asked about. */
function publicPapers({ meetings }: Search, agendaOf: AgendaOf): (draft: Draft) => boolean {
  const meetingOf = new Map(
    meetings.flatMap((meeting) => draftsOf(meeting).map((draft) => [draft, meeting] as const)),
  );
  const known = new Map<GatheredMeeting, ReadonlySet<Draft>>();
  return (draft) => {
    const meeting = meetingOf.get(draft);
    if (!meeting) return false;
    const found = known.get(meeting) ?? publicPapersOf(meeting, agendaOf);
    known.set(meeting, found);
    return found.has(draft);
  };
}

/** One look at all that is open so far: what the agendas, the reports and the texts of closed papers close of it. */
function lookedThrough(
  search: Search,
  before: readonly Closure[],
  latest: readonly Closure[],
): readonly Closure[] {
  const { sources, meetings, holds } = search;
  const known = closedBy(before);
  const held = holds(before);
  const agendaOf = agendasWith(search, closedBy(held));
  const isReportClosed = closedBy(held.filter(({ bySource }) => !bySource)).isWhole;
  const found = [
    ...meetings.flatMap((meeting) => closedByItem(meeting, agendaOf)),
    ...closedByReport(meetings, sources, isReportClosed),
    ...closedByText(sources, holds(latest), known.isOpen, publicPapers(search, agendaOf)),
  ];
  return news(found, known);
}

/** All closures, those that are known first. Each look closes something more, so it comes to an end. */
function allClosures(
  search: Search,
  known: readonly Closure[],
  latest: readonly Closure[] = known,
): readonly Closure[] {
  const more = lookedThrough(search, known, latest);
  return more.length === 0 ? known : allClosures(search, [...known, ...more], more);
}

function holdsWith(sources: readonly SourceReading[], settling: Settling): Search['holds'] {
  const sourceOf = new Map<Draft, SourceReading>(
    sources.flatMap((source) =>
      [...source.papers, ...source.minutes].map((draft) => [draft, source] as const),
    ),
  );
  return (closures) =>
    closures.filter((closure) => {
      const source = sourceOf.get(closure.draft);
      return source !== undefined && staysHeld(source, withheldBy(closure), settling);
    });
}

function wholeOf(reading: SourceReading): SourceReading {
  return reading.before?.whole ?? reading;
}

/** Sources without what others close of them, and their agendas with the items that turn out to be exempt. */
function opened(
  readings: readonly SourceReading[],
  search: Search,
  settling: Settling,
): readonly SourceReading[] {
  const own = readings.flatMap(({ before }) => before?.closures ?? []);
  const all = allClosures(search, own);
  const agendaOf = agendasWith(search, closedBy(search.holds(all)));
  return readings.map((reading) => {
    const whole = wholeOf(reading);
    const drafts = new Set<Draft>([...whole.papers, ...whole.minutes]);
    const closures = all.filter(({ draft }) => drafts.has(draft));
    const agenda = agendaOf(whole.source.id);
    const isSame = whole.frontSheet?.agenda.every((entry, at) => entry.access === agenda[at]?.access) ?? true;
    if (isSame && closures.length === (reading.before?.closures.length ?? 0)) return reading;
    const frontSheet = whole.frontSheet && { ...whole.frontSheet, agenda };
    return withoutClosures({ ...whole, frontSheet }, closures, settling);
  });
}

/**
 * Readings without what other documents close of them (the agenda, a report, a closed print of the same text), which is
 * known once all is gathered. Those of which nothing more is closed are the same.
 */
export function openReadings(
  readings: readonly SourceReading[],
  settling: Settling,
): readonly SourceReading[] {
  if (!readings.some(isAnythingClosed)) return readings;
  const sources = readings.map(wholeOf);
  const meetings = [...gather(sources).meetings.values()];
  return opened(readings, { sources, meetings, holds: holdsWith(sources, settling) }, settling);
}
