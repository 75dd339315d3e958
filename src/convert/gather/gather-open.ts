import type { AgendaEntry } from '../../recognise/agenda.ts';
import type { Closure, SourceReading, Stretch } from '../drafts.ts';
import { tellsOfExempt } from '../source/exempt-marks.ts';
import { withoutClosures } from '../source/read-source.ts';
import { type Settling, staysHeld, withheldBy } from '../source/withhold.ts';
import { type AgendaOf, closedByItem, papersByEntry } from './closed-by-item.ts';
import { closedByReport } from './closed-by-report.ts';
import { closedByText } from './closed-by-text.ts';
import { gather } from './gather.ts';
import type { GatheredMeeting } from './gathered-meeting.ts';

type Draft = Closure['draft'];

/** What is closed so far, by draft. */
interface Closed {
  readonly closures: readonly Closure[];
  readonly isWhole: (draft: Draft) => boolean;
  readonly isOpen: (draft: Draft, at: number) => boolean;
}

function isIn(at: number, stretch: Stretch | undefined): boolean {
  return stretch === undefined || (at >= stretch.from && at < stretch.to);
}

function closedBy(closures: readonly Closure[]): Closed {
  const byDraft = Map.groupBy(closures, ({ draft }) => draft);
  return {
    closures,
    isWhole: (draft) => byDraft.get(draft)?.some(({ stretch }) => stretch === undefined) ?? false,
    isOpen: (draft, at) => !byDraft.get(draft)?.some(({ stretch }) => isIn(at, stretch)),
  };
}

/** Of what was found, that which is not closed already; whole drafts first, then stretches without what these share. */
function news(found: readonly Closure[], before: Closed): readonly Closure[] {
  const whole = new Map<Draft, Closure>();
  for (const closure of found)
    if (!closure.stretch && !before.isWhole(closure.draft) && !whole.has(closure.draft))
      whole.set(closure.draft, closure);
  const parts: Closure[] = [];
  for (const closure of found) {
    const { draft, mark, stretch } = closure;
    if (!stretch || before.isWhole(draft) || whole.has(draft)) continue;
    const known = closedBy([...before.closures, ...parts]);
    for (let at = stretch.from; at < stretch.to; at += 1) {
      if (!known.isOpen(draft, at)) continue;
      const last = parts.at(-1);
      if (last?.draft === draft && last.mark === mark && last.stretch?.to === at)
        parts[parts.length - 1] = { draft, mark, stretch: { from: last.stretch.from, to: at + 1 } };
      else parts.push({ draft, mark, stretch: { from: at, to: at + 1 } });
    }
  }
  return [...whole.values(), ...parts];
}

/** All that is known while closures are looked for. */
interface Search {
  readonly sources: readonly SourceReading[];
  readonly meetings: readonly GatheredMeeting[];
  /** What a person has said may be published closes nothing else. */
  readonly holds: (closures: readonly Closure[]) => readonly Closure[];
}

/** An item whose papers are all closed is exempt, whatever its agenda says. */
function closedEntries(
  meeting: GatheredMeeting,
  agendaOf: AgendaOf,
  closed: Closed,
): ReadonlySet<AgendaEntry> {
  const papers = papersByEntry(meeting, agendaOf);
  return new Set([...papers].flatMap(([entry, drafts]) => (drafts.every(closed.isWhole) ? entry : [])));
}

function agendasWith({ meetings, sources }: Search, closed: Closed): AgendaOf {
  const printed = new Map(sources.map(({ source, frontSheet }) => [source.id, frontSheet?.agenda ?? []]));
  const agendaOf: AgendaOf = (source) => printed.get(source) ?? [];
  const exempt = new Set(meetings.flatMap((meeting) => [...closedEntries(meeting, agendaOf, closed)]));
  const told = new Map(
    [...printed].map(([source, agenda]) => [
      source,
      agenda.map((entry): AgendaEntry => (exempt.has(entry) ? { ...entry, access: 'exempt' } : entry)),
    ]),
  );
  return (source) => told.get(source) ?? [];
}

function publicPapers({ meetings }: Search, agendaOf: AgendaOf): ReadonlySet<Draft> {
  const all = meetings.flatMap((meeting) => [...papersByEntry(meeting, agendaOf)]);
  const reports = new Set<Draft>(all.flatMap(([{ access }, drafts]) => (access === 'public' ? drafts : [])));
  const groups = meetings.flatMap(({ papers }) => papers);
  const ofPublic = groups.filter(({ paper }) => paper.prints.some(({ draft }) => reports.has(draft)));
  const appendices = ofPublic.flatMap((group) => group.appendices.flatMap(({ paper }) => paper.prints));
  return new Set([...reports, ...appendices.map(({ draft }) => draft)]);
}

/** One look at all that is open so far: what the agendas, the reports and the texts of closed papers close of it. */
function lookedThrough(
  search: Search,
  before: readonly Closure[],
  latest: readonly Closure[],
): readonly Closure[] {
  const { sources, meetings, holds } = search;
  const known = closedBy(before);
  const held = closedBy(holds(before));
  const agendaOf = agendasWith(search, held);
  const open = publicPapers(search, agendaOf);
  const found = [
    ...meetings.flatMap((meeting) => closedByItem(meeting, agendaOf)),
    ...closedByReport(meetings, sources, closedBy(holds(before).filter(({ bySource }) => !bySource)).isWhole),
    ...closedByText(sources, holds(latest), known.isOpen, (draft) => open.has(draft)),
  ];
  return news(found, known);
}

/** All closures, those that sources tell of themselves first. Each look closes something more, so it comes to an end. */
function allClosures(search: Search, own: readonly Closure[]): readonly Closure[] {
  let all = own;
  for (let latest = own; ; ) {
    const more = lookedThrough(search, all, latest);
    if (more.length === 0) return all;
    all = [...all, ...more];
    latest = more;
  }
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

/** Whether something of a source is closed, or it may close something of another. */
export function isAnythingClosed({ before, frontSheet }: SourceReading): boolean {
  const isExempt = frontSheet?.agenda.some(({ access }) => access === 'exempt') ?? false;
  return isExempt || (before?.closures.length ?? 0) > 0 || (before?.whole.papers ?? []).some(tellsOfExempt);
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
