import { bareNumber } from '../../archive/read-minutes.ts';
import type { Block } from '../../document/block.ts';
import type { AgendaEntry } from '../../recognise/agenda.ts';
import { titleWithoutMark } from '../../recognise/exempt.ts';
import { itemMarkIn } from '../../recognise/item-mark.ts';
import { contentText, lineText } from '../../recognise/lines.ts';
import { isClosing } from '../../recognise/minutes.ts';
import type { Closure, Draft, MinutesDraft, PaperDraft } from '../drafts.ts';
import { isOfExclusion } from '../source/private-sessions.ts';
import { type Agendas, entryAbout } from './item-standing.ts';

/** Whether an entry of the agenda closes what is about it: the item by which the public is shut out does not. */
export function isExempt(entry: AgendaEntry | undefined): entry is AgendaEntry {
  return entry?.access === 'exempt' && !isOfExclusion(entry.title);
}

/** How a closure says that an entry of the agenda is exempt. */
export function exemptMark({ number, title }: AgendaEntry): string {
  const item = number === undefined ? 'An item' : `Item ${number}`;
  return `${item} of the agenda is exempt: ${title}`;
}

/** An item in a record of a meeting: what stands behind its title, up to the next one or the end of the meeting. */
interface RecordedItem {
  readonly entry: AgendaEntry | undefined;
  /** The place of its title. */
  readonly at: number;
  /** That of the next one. */
  readonly next: number | undefined;
}

function closedItem(
  draft: Draft,
  { entry, at, next = draft.blocks.length }: RecordedItem,
): readonly Closure[] {
  if (!isExempt(entry)) return [];
  const from = at + 1;
  const end = draft.blocks.findIndex((block, place) => place >= from && place < next && isClosing(block));
  const to = end < 0 ? next : end;
  return to > from ? [{ draft, mark: exemptMark(entry), stretch: { from, to } }] : [];
}

/** The lines of a paper that may be the titles of items: short ones, without their numbers. */
function titleLine(block: Block): string | undefined {
  if (block.type !== 'heading' && block.type !== 'paragraph') return undefined;
  const line = lineText(block).replace(/^[\d./]+\)? /, '');
  return line.length <= 160 && line !== '' ? line : undefined;
}

/** Where a record names the items of the agenda by their titles. */
function itemsNamed(blocks: readonly Block[], agendas: Agendas): readonly RecordedItem[] {
  const named = blocks.flatMap((block, at) => {
    const line = titleLine(block);
    const entry = line === undefined ? undefined : entryAbout({ number: undefined, titles: [line] }, agendas);
    return entry ? [{ at, entry }] : [];
  });
  return named.map((item, place) => ({ ...item, next: named[place + 1]?.at }));
}

/** Whether a paper is a list or notice of decisions, which goes through the items of a meeting as minutes do. */
export function isRecord({ kind, title }: PaperDraft): boolean {
  return (
    kind === 'decision' || (kind === 'other' && /\b(?:decisions?|action sheet|resolutions)\b/i.test(title))
  );
}

const headLines = 6;

/** What a record of decisions says of closed items: all of a notice that is about nothing else, else what stands below them. */
export function closedDecisions(draft: PaperDraft, agendas: Agendas): readonly Closure[] {
  const named = itemsNamed(draft.blocks, agendas);
  const [first] = named;
  if (first && first.at < headLines && isExempt(first.entry) && named.every(({ entry }) => isExempt(entry)))
    return [{ draft, mark: exemptMark(first.entry) }];
  return named.flatMap((item) => closedItem(draft, item));
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
    const number = block.number && bareNumber(block.number);
    return [{ at, title: mark?.title ?? line, number, item: mark?.item }];
  });
}

/** Minutes count as the agenda does when most of those whose title it lists bear its numbers. */
function countAsAgenda(minutes: readonly Minute[], agendas: Agendas): boolean {
  const told = minutes.flatMap(({ title, number }) => {
    const entry = entryAbout({ number: undefined, titles: [title] }, agendas);
    return entry ? [entry.number === number] : [];
  });
  return told.length > 0 && told.filter(Boolean).length * 2 > told.length;
}

function isSameTitle(one: string, other: string): boolean {
  return titleWithoutMark(one).toLowerCase() === titleWithoutMark(other).toLowerCase();
}

/** What minutes say of closed items, without the titles of these. */
export function closedMinutes(draft: MinutesDraft, agendas: Agendas): readonly Closure[] {
  const minutes = minutesIn(draft.blocks);
  const counted = countAsAgenda(minutes, agendas);
  return minutes.flatMap(({ at, title, number, item }, place) => {
    if (isOfExclusion(title)) return [];
    const isSecond = minutes.slice(0, place).some((other) => isSameTitle(other.title, title));
    const about = { number: item ?? (counted ? number : undefined), titles: [title], isSecond };
    return closedItem(draft, { entry: entryAbout(about, agendas), at, next: minutes[place + 1]?.at });
  });
}
