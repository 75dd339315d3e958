import type { Block, Heading } from '../../document/block.ts';
import type { AgendaEntry } from '../../recognise/agenda.ts';
import { titleWithoutMark } from '../../recognise/exempt.ts';
import { itemMarkIn } from '../../recognise/item-mark.ts';
import { contentText, lineText } from '../../recognise/lines.ts';
import { isClosing } from '../../recognise/minutes.ts';
import type { Closure, MinutesDraft, PaperDraft } from '../drafts.ts';
import { isOfExclusion } from '../source/private-sessions.ts';
import { isPaper } from '../source/withhold.ts';
import type { GatheredMeeting } from './gathered-meeting.ts';
import { type GatheredPaper, type Print, papersIn } from './gathered-paper.ts';
import { type Agendas, entryAbout } from './item-standing.ts';

function markOf({ number, title }: AgendaEntry): string {
  return number === undefined
    ? `An item of the agenda is exempt: ${title}`
    : `Item ${number} of the agenda is exempt: ${title}`;
}

function isClosed(entry: AgendaEntry | undefined): entry is AgendaEntry {
  return entry?.access === 'exempt' && !isOfExclusion(entry.title);
}

/** The lines of a paper that may be the titles of items: short ones, without their numbers. */
function titleLine(block: Block): string | undefined {
  if (block.type !== 'heading' && block.type !== 'paragraph') return undefined;
  const line = lineText(block).replace(/^[\d./]+\)? /, '');
  return line.length <= 160 && line !== '' ? line : undefined;
}

interface NamedItem {
  readonly at: number;
  readonly entry: AgendaEntry;
}

/** Where a record names the items of the agenda by their titles. */
function itemsNamed(blocks: readonly Block[], agendas: Agendas): readonly NamedItem[] {
  return blocks.flatMap((block, at) => {
    const line = titleLine(block);
    const entry = line === undefined ? undefined : entryAbout({ number: undefined, titles: [line] }, agendas);
    return entry ? [{ at, entry }] : [];
  });
}

function endFrom(blocks: readonly Block[], from: number, to: number): number {
  const end = blocks.findIndex((block, at) => at >= from && at < to && isClosing(block));
  return end < 0 ? to : end;
}

const headLines = 6;

/** Lists and notices of decisions go through the items of a meeting as minutes do. */
function isRecord({ kind, title }: PaperDraft): boolean {
  return (
    kind === 'decision' || (kind === 'other' && /\b(?:decisions?|action sheet|resolutions)\b/i.test(title))
  );
}

/** What a record of decisions says of closed items: all of a notice that is about nothing else, else what stands below them. */
function closedDecisions(draft: PaperDraft, agendas: Agendas): readonly Closure[] {
  const named = itemsNamed(draft.blocks, agendas);
  const [first] = named;
  if (first && first.at < headLines && named.every(({ entry }) => isClosed(entry)))
    return [{ draft, mark: markOf(first.entry) }];
  return named.flatMap(({ at, entry }, place): readonly Closure[] => {
    const to = endFrom(draft.blocks, at + 1, named[place + 1]?.at ?? draft.blocks.length);
    return isClosed(entry) && to > at + 1
      ? [{ draft, mark: markOf(entry), stretch: { from: at + 1, to } }]
      : [];
  });
}

/** The entry of the agenda that a print of a paper is about. */
function entryOf({ draft }: GatheredPaper, { reading, draft: printed }: Print, all: Agendas['all']) {
  if (!isPaper(printed) || printed.kind === 'agenda') return undefined;
  const counted = reading.frontSheet?.agenda ?? all[0] ?? [];
  const number = printed.agendaItem ?? draft.agendaItem;
  return entryAbout({ number, titles: [printed.title, draft.title] }, { all, counted });
}

function closedPaper(paper: GatheredPaper, all: Agendas['all']): readonly Closure[] {
  return paper.prints.flatMap((print): readonly Closure[] => {
    const { draft } = print;
    const entry = entryOf(paper, print, all);
    if (isClosed(entry)) return [{ draft, mark: markOf(entry) }];
    return isPaper(draft) && isRecord(draft) ? closedDecisions(draft, { all, counted: all[0] ?? [] }) : [];
  });
}

interface Minute {
  readonly at: number;
  readonly title: string;
  readonly number: string | undefined;
  readonly item: string | undefined;
}

function minutesIn(blocks: readonly Block[]): readonly Minute[] {
  return blocks.flatMap((block, at) => {
    if (block.type !== 'heading' || block.level !== 2) return [];
    const line = contentText(block);
    const mark = itemMarkIn(line);
    return [{ at, title: mark?.title ?? line, number: numberOf(block), item: mark?.item }];
  });
}

function numberOf({ number }: Heading): string | undefined {
  return number?.replace(/[[\].]/g, '');
}

/** Minutes count as the agenda does when most of those whose title it lists bear its numbers. */
function countAsAgenda(minutes: readonly Minute[], agendas: Agendas): boolean {
  const told = minutes.flatMap(({ title, number }) => {
    const entry = entryAbout({ number: undefined, titles: [title] }, agendas);
    return entry ? [entry.number === number] : [];
  });
  return told.length > 0 && told.filter(Boolean).length * 2 > told.length;
}

function closedMinutes(draft: MinutesDraft, agendas: Agendas): readonly Closure[] {
  const minutes = minutesIn(draft.blocks);
  const counted = countAsAgenda(minutes, agendas);
  return minutes.flatMap(({ at, title, number, item }, place): readonly Closure[] => {
    const isSecond = minutes.slice(0, place).some((other) => sameTitle(other.title, title));
    const about = { number: item ?? (counted ? number : undefined), titles: [title], isSecond };
    const entry = entryAbout(about, agendas);
    const to = endFrom(draft.blocks, at + 1, minutes[place + 1]?.at ?? draft.blocks.length);
    return isClosed(entry) && !isOfExclusion(title) && to > at + 1
      ? [{ draft, mark: markOf(entry), stretch: { from: at + 1, to } }]
      : [];
  });
}

function sameTitle(one: string, other: string): boolean {
  return titleWithoutMark(one).toLowerCase() === titleWithoutMark(other).toLowerCase();
}

/** The agenda of a source, as far as it is known by now what of it is closed. */
export type AgendaOf = (source: string) => readonly AgendaEntry[];

/** The agenda of the meeting first, by which its minutes and papers count unless they say otherwise. */
function agendasOf(meeting: GatheredMeeting, agendaOf: AgendaOf): Agendas['all'] {
  const first = meeting.front?.reading.source.id;
  const others = meeting.sources.filter((source) => source !== first).map(agendaOf);
  return [first === undefined ? [] : agendaOf(first), ...others];
}

/** What the agendas of a meeting close: the papers of exempt items, and what minutes and records of decisions say of them. */
export function closedByItem(meeting: GatheredMeeting, agendaOf: AgendaOf): readonly Closure[] {
  const all = agendasOf(meeting, agendaOf);
  if (!all.flat().some(isClosed)) return [];
  const papers = meeting.papers.flatMap(papersIn);
  return [
    ...papers.flatMap((paper) => closedPaper(paper, all)),
    // A committee system keeps restricted minutes back itself: what its page says of an exempt item is for the public.
    ...meeting.recorded
      .filter(({ reading }) => !reading.fromSystem)
      .flatMap(({ draft }) => closedMinutes(draft, { all, counted: all[0] ?? [] })),
  ];
}

/** The papers of a meeting by the entry of its agendas that they are about; appendices are of no entry themselves. */
export function papersByEntry(
  meeting: GatheredMeeting,
  agendaOf: AgendaOf,
): ReadonlyMap<AgendaEntry, readonly PaperDraft[]> {
  const all = agendasOf(meeting, agendaOf);
  const found = meeting.papers
    .flatMap(({ paper, older }) => [paper, ...older])
    .flatMap((paper) =>
      paper.prints.flatMap((print) => {
        const entry = paper.draft.kind === 'appendix' ? undefined : entryOf(paper, print, all);
        return entry && isPaper(print.draft) ? [{ entry, draft: print.draft }] : [];
      }),
    );
  return new Map(
    [...Map.groupBy(found, ({ entry }) => entry)].map(([entry, own]) => [
      entry,
      own.map(({ draft }) => draft),
    ]),
  );
}
