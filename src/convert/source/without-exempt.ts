import type { Block } from '../../document/block.ts';
import type { AgendaEntry } from '../../recognise/agenda.ts';
import type { FrontSheetDraft, MinutesDraft, PaperDraft, SourceReading } from '../drafts.ts';
import {
  exemptStretches,
  markAtEnd,
  markInFurniture,
  markOfFile,
  markOfMinutes,
  markOfPaper,
  namesExempt,
} from './exempt-marks.ts';
import { holdOf, paperWithheld, type Settling, staysHeld, type Withheld, withoutWords } from './withhold.ts';

/** What of a list stays, and what of it is held back or was. */
interface Sorted<Draft> {
  readonly open: readonly Draft[];
  /** All that is marked, whatever a person has decided of it. */
  readonly marked: readonly Withheld[];
}

/** Some blocks without their exempt stretches. */
function withoutStretches<Draft extends { readonly blocks: readonly Block[] }>(
  draft: Draft,
  title: string,
  stays: (withheld: Withheld) => boolean,
): Sorted<Draft> {
  const marked = exemptStretches(draft.blocks).map(({ mark, from, to }) => ({
    ...{ mark, title, from, to, head: [] },
    blocks: draft.blocks.slice(from, to),
  }));
  const held = marked.filter(stays);
  if (held.length === 0) return { open: [draft], marked };
  const blocks = draft.blocks.filter((_, at) => !held.some(({ from, to }) => at >= from && at < to));
  return { open: [{ ...draft, blocks }], marked };
}

/** The mark of each paper of a source: its own, at the end of the one before, by its item, its report or its file. */
function marksOf({ papers, frontSheet, furniture, source }: SourceReading): readonly (string | undefined)[] {
  const closed = new Set(
    (frontSheet?.agenda ?? []).flatMap(({ access, number }) => (access === 'exempt' ? (number ?? []) : [])),
  );
  const isAlone = papers.length === 1 && !frontSheet;
  let report: PaperDraft | undefined;
  return papers.map((paper, at) => {
    const own = markOfPaper(paper) ?? (isAlone ? markOfFile(source.file) : undefined);
    const before = papers[at - 1] ?? frontSheet;
    const above = (before && markAtEnd(before.blocks)) ?? markInFurniture(paper, furniture);
    if (paper.kind !== 'appendix') report = paper;
    else if (report && namesExempt(report, paper.label)) return own ?? `${report.title}: ${paper.label}`;
    const item = paper.agendaItem !== undefined && closed.has(paper.agendaItem);
    return own ?? above ?? (item ? `Item ${paper.agendaItem} of the agenda is exempt` : undefined);
  });
}

function sortedPapers(reading: SourceReading, stays: (withheld: Withheld) => boolean): Sorted<PaperDraft> {
  const marks = marksOf(reading);
  const sorted = reading.papers.map((paper, at): Sorted<PaperDraft> => {
    const mark = marks[at];
    if (mark === undefined) return withoutStretches(paper, paper.title, stays);
    const withheld = paperWithheld(paper, mark);
    return { open: stays(withheld) ? [] : [paper], marked: [withheld] };
  });
  return { open: sorted.flatMap(({ open }) => open), marked: sorted.flatMap(({ marked }) => marked) };
}

function sortedMinutes(reading: SourceReading, stays: (withheld: Withheld) => boolean): Sorted<MinutesDraft> {
  const sorted = reading.minutes.map((minutes): Sorted<MinutesDraft> => {
    const title = `Minutes of ${minutes.date}`;
    const mark = markOfMinutes(minutes.blocks);
    if (mark === undefined) return withoutStretches(minutes, title, stays);
    const withheld = { mark, title, blocks: minutes.blocks, head: [] };
    return { open: stays(withheld) ? [] : [minutes], marked: [withheld] };
  });
  return { open: sorted.flatMap(({ open }) => open), marked: sorted.flatMap(({ marked }) => marked) };
}

/** An item all of whose papers are held back is exempt: its title stands on the agenda, and that it is closed. */
function withClosedItems(
  sheet: FrontSheetDraft | undefined,
  before: readonly PaperDraft[],
  after: readonly PaperDraft[],
): FrontSheetDraft | undefined {
  if (!sheet || before.length === after.length) return sheet;
  const items = (papers: readonly PaperDraft[]) => new Set(papers.map(({ agendaItem }) => agendaItem));
  const closed = items(before.filter(({ agendaItem }) => !items(after).has(agendaItem)));
  const agenda = sheet.agenda.map(
    (entry): AgendaEntry =>
      entry.number !== undefined && closed.has(entry.number) ? { ...entry, access: 'exempt' } : entry,
  );
  return { ...sheet, agenda };
}

/** A source without what it marks as not for the public, with a hold on each: a paper, minutes, or a part of either. */
export function withoutExempt(reading: SourceReading, settling: Settling): SourceReading {
  const stays = (withheld: Withheld) => staysHeld(reading, withheld, settling);
  const papers = sortedPapers(reading, stays);
  const minutes = sortedMinutes(reading, stays);
  const marked = [...papers.marked, ...minutes.marked];
  if (marked.length === 0) return reading;
  const open = {
    ...reading,
    papers: papers.open,
    minutes: minutes.open,
    frontSheet: withClosedItems(reading.frontSheet, reading.papers, papers.open),
    holds: [...reading.holds, ...marked.map((each) => holdOf(reading, each, settling.quoted))],
  };
  return withoutWords(open, marked.filter(stays));
}
