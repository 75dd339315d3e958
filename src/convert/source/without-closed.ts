import type { AgendaEntry } from '../../recognise/agenda.ts';
import type { Closure, Draft, FrontSheetDraft, PaperDraft, SourceReading } from '../drafts.ts';
import { closesAt, holdOf, type Settling, staysHeld, withheldBy, withoutWords } from './withhold.ts';

/** What of a draft is open; nothing when all of it is closed. */
function opened<One extends Draft>(draft: One, closures: readonly Closure[]): readonly One[] {
  const own = closures.filter((closure) => Object.is(closure.draft, draft));
  if (own.length === 0) return [draft];
  if (own.some(({ stretch }) => stretch === undefined)) return [];
  const isClosed = (at: number) => own.some((closure) => closesAt(closure, at));
  return [{ ...draft, blocks: draft.blocks.filter((_, at) => !isClosed(at)) }];
}

/** The numbers of the items that have papers, none of which is open. */
function itemsWithout(open: readonly PaperDraft[], all: readonly PaperDraft[]): ReadonlySet<string> {
  const items = (papers: readonly PaperDraft[]) => new Set(papers.map(({ agendaItem }) => agendaItem));
  const openItems = items(open);
  return new Set([...items(all)].flatMap((item) => (item === undefined || openItems.has(item) ? [] : item)));
}

/** An item all of whose papers are held back is exempt: its title stands on the agenda, and that it is closed. */
function withClosedItems(
  sheet: FrontSheetDraft | undefined,
  before: readonly PaperDraft[],
  after: readonly PaperDraft[],
): FrontSheetDraft | undefined {
  if (!sheet || before.length === after.length) return sheet;
  const closed = itemsWithout(after, before);
  const agenda = sheet.agenda.map(
    (entry): AgendaEntry =>
      entry.number !== undefined && closed.has(entry.number) ? { ...entry, access: 'exempt' } : entry,
  );
  return { ...sheet, agenda };
}

/** Papers before minutes: the order in which holds are told. */
function inOrder({ papers, minutes }: SourceReading, closures: readonly Closure[]): readonly Closure[] {
  const drafts: readonly Draft[] = [...papers, ...minutes];
  return closures.toSorted(
    (one, other) =>
      drafts.indexOf(one.draft) - drafts.indexOf(other.draft) ||
      (one.stretch?.from ?? 0) - (other.stretch?.from ?? 0),
  );
}

/**
 * A source without what is closed, with a hold on each: a paper, minutes, or a stretch of either. `whole` is the source
 * with all that it prints. What a person has said may be published stays, and its hold is told all the same.
 */
export function withoutClosed(
  whole: SourceReading,
  closures: readonly Closure[],
  settling: Settling,
): SourceReading {
  if (closures.length === 0) return whole;
  const ordered = inOrder(whole, closures);
  const held = ordered.filter((closure) => staysHeld(whole, withheldBy(closure), settling));
  const papers = whole.papers.flatMap((paper) => opened(paper, held));
  const open = {
    ...whole,
    papers,
    minutes: whole.minutes.flatMap((minutes) => opened(minutes, held)),
    frontSheet: withClosedItems(whole.frontSheet, whole.papers, papers),
    holds: [...whole.holds, ...ordered.map((closure) => holdOf(whole, withheldBy(closure), settling.quoted))],
  };
  return withoutWords(open, held.map(withheldBy));
}
