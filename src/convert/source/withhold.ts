import { type HoldDecisions, isPublished } from '../../archive/review.ts';
import { type Block, blockText } from '../../document/block.ts';
import { words } from '../../document/words.ts';
import { type Hold, holdOn } from '../../safety/holds/hold.ts';
import type { Closure, Draft, LineRange, PaperDraft, SourceReading } from '../drafts.ts';
import { linesOfBlocks } from './parts.ts';

/** Something of a source that is not for the public: a paper, minutes, or a stretch of either. */
export interface Withheld {
  /** What says so. */
  readonly mark: string;
  /** What it is called; the title of an item on the agenda is public, that of its paper is not. */
  readonly title: string;
  readonly blocks: readonly Block[];
  /** Text beside the blocks: the head of a paper. */
  readonly head: readonly string[];
  /** What stands around it stays open. */
  readonly isPart: boolean;
}

/** Whether a draft is that of a paper, and not of minutes. */
export function isPaper(draft: Draft): draft is PaperDraft {
  return 'kind' in draft;
}

/** Whether a closure closes the block at a place of its draft. */
export function closesAt({ stretch }: Closure, at: number): boolean {
  return stretch === undefined || (at >= stretch.from && at < stretch.to);
}

/** What a closure closes, as something to hold back. */
export function withheldBy({ draft, mark, stretch }: Closure): Withheld {
  const title = isPaper(draft) ? draft.title : `Minutes of ${draft.date}`;
  const blocks = stretch ? draft.blocks.slice(stretch.from, stretch.to) : draft.blocks;
  const head = !stretch && isPaper(draft) ? draft.header.map(({ value }) => value) : [];
  return { mark, title, blocks, head, isPart: stretch !== undefined };
}

/** The hold on something of a source; quoted only where a review has asked for it. */
export function holdOf(
  { source }: SourceReading,
  { mark, title, blocks, head }: Withheld,
  quoted: boolean,
): Hold {
  const texts = [mark, title, ...head].map((text) => ({ text, page: undefined }));
  const body = blocks.map((block) => ({ text: blockText(block), page: block.place?.sheet }));
  const hold = holdOn(source.reviewKey, 'not-for-publication', [...texts, ...body], quoted);
  return { ...hold, words: [...head, ...body.map(({ text }) => text)].flatMap(words).length };
}

/** How holds are settled and told. */
export interface Settling {
  readonly decisions: HoldDecisions;
  readonly quoted: boolean;
}

/** Whether something stays held back; it does unless a person has said that it may be published. */
export function staysHeld(reading: SourceReading, withheld: Withheld, { decisions }: Settling): boolean {
  return !isPublished(decisions, holdOf(reading, withheld, false).id);
}

/** The lines of what stays open, by which the head of a paper is told from the end of the one before it. */
function openLines({ papers, minutes, frontSheet }: SourceReading): readonly LineRange[] {
  const sheet = frontSheet && linesOfBlocks(frontSheet.blocks);
  return [...papers, ...minutes].flatMap(({ lines }) => lines ?? []).concat(sheet ?? []);
}

/** The lines of something held back, with the head that stands above it. */
function heldLines({ blocks, isPart }: Withheld, open: readonly LineRange[]): LineRange | undefined {
  const lines = linesOfBlocks(blocks);
  if (!lines || isPart) return lines;
  const before = open.map(({ to }) => to).filter((to) => to < lines.from);
  return { from: Math.max(0, ...before) + 1, to: lines.to };
}

function sheetsOf({ blocks }: Withheld): readonly number[] {
  return blocks.flatMap(({ place }) => place?.sheet ?? []);
}

function isWithin(line: number, ranges: readonly LineRange[]): boolean {
  return ranges.some(({ from, to }) => line >= from && line <= to);
}

/**
 * Nothing of a source but its committee and day, when nothing of it is for the public. Findings that quote it go, and
 * the one that says how it is published.
 */
function closed(reading: SourceReading): SourceReading {
  return {
    ...reading,
    council: undefined,
    findings: reading.findings.filter(
      ({ rule, message }) => rule !== 'layout-unknown' && !message.includes('“'),
    ),
    lines: reading.lines.map((line) => ({ ...line, text: '' })),
    furniture: [],
    opening: [],
    properties: undefined,
    pictures: [],
  };
}

/**
 * A source without the words of what is held back: they count neither as kept nor as lost, and no list of furniture
 * or losses may name them. `open` is the source with what stays of it.
 */
export function withoutWords(open: SourceReading, withheld: readonly Withheld[]): SourceReading {
  if (withheld.length === 0) return open;
  if (open.papers.length + open.minutes.length === 0 && !open.frontSheet) return closed(open);
  const ranges = withheld.flatMap((each) => heldLines(each, openLines(open)) ?? []);
  const openSheets = new Set(
    [...open.papers, ...open.minutes].flatMap(({ blocks }) =>
      blocks.flatMap(({ place }) => place?.sheet ?? []),
    ),
  );
  const sheets = new Set(withheld.flatMap(sheetsOf).filter((sheet) => !openSheets.has(sheet)));
  const isHeld = (line: number | undefined, sheet: number | undefined) =>
    (line !== undefined && isWithin(line, ranges)) || (sheet !== undefined && sheets.has(sheet));
  const titles = withheld.map(({ title }) => title).filter((title) => words(title).length > 0);
  return {
    ...open,
    lines: open.lines.map((line, at) => (isHeld(at + 1, line.sheet) ? { ...line, text: '' } : line)),
    furniture: open.furniture.filter(({ line, page }) => !isHeld(line, page)),
    opening: open.opening.filter((line) => !titles.includes(line)),
    findings: open.findings.filter(
      ({ message, line, page }) =>
        !isHeld(line, page) && !titles.some((title) => message.includes(`“${title}”`)),
    ),
  };
}
