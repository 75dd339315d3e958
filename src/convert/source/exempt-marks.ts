import { type Block, blockText } from '../../document/block.ts';
import { words } from '../../document/words.ts';
import { agendaPart } from '../../recognise/agenda.ts';
import {
  exemptAppendices,
  exemptLine,
  isExemptFileName,
  isExemptTitle,
  standsForExempt,
} from '../../recognise/exempt.ts';
import { blockLines, lineText } from '../../recognise/lines.ts';
import type { LeftOutText, PaperDraft, SourceReading, Stretch } from '../drafts.ts';
import { titleOfFile } from './file-title.ts';

/** How many blocks of a paper may stand above and with its head. */
const headLength = 8;

/** A table or list at the head of a paper holds labels; running text farther down may tell of anything. */
function headLines(blocks: readonly Block[]): readonly string[] {
  return blocks
    .filter(({ type }) => type !== 'page-mark')
    .slice(0, headLength)
    .flatMap(blockLines)
    .map((line) => line.replace(/\t/g, ': '));
}

/** The line at the head of some blocks that says that they are not for the public. */
function markAtHead(blocks: readonly Block[]): string | undefined {
  return headLines(blocks).map(exemptLine).find(Boolean);
}

/** The same of minutes, whose head ends where their first item begins. */
export function markOfMinutes(blocks: readonly Block[]): string | undefined {
  const first = blocks.findIndex(({ type, ...block }) => type === 'heading' && 'number' in block);
  return markAtHead(first < 0 ? blocks : blocks.slice(0, first));
}

function lastLine(blocks: readonly Block[]): string {
  return lineText(blocks.findLast(({ type }) => type !== 'page-mark'));
}

/** The mark of the next paper may stand behind the last line of the one before it. */
export function markAtEnd(blocks: readonly Block[]): string | undefined {
  const last = lastLine(blocks);
  return standsForExempt(last) ? undefined : exemptLine(last);
}

/** What in a paper's title and head says that it is not for the public. */
export function markOfPaper({ title, header, blocks }: PaperDraft): string | undefined {
  if (isExemptTitle(title)) return title;
  const lines = header.map(({ label, value }) => (label === undefined ? value : `${label}: ${value}`));
  const values = header.filter(({ label }) => label === undefined).map(({ value }) => value);
  return [...lines, ...values].map(exemptLine).find(Boolean) ?? markAtHead(blocks);
}

/** A mark that runs along the head or the foot of the pages of a paper. */
export function markInFurniture(
  { lines, sheets }: Pick<PaperDraft, 'lines' | 'sheets'>,
  furniture: readonly LeftOutText[],
): string | undefined {
  const isOfPaper = ({ line, page }: LeftOutText) =>
    (sheets !== undefined && page !== undefined && page >= sheets.from && page <= sheets.to) ||
    (lines !== undefined && line !== undefined && line >= lines.from && line <= lines.to);
  return furniture
    .filter(isOfPaper)
    .map(({ text }) => exemptLine(text))
    .find(Boolean);
}

/** A public pack may be named by the exempt paper that it does without. */
const beside = /\b(?:with|without|excluding|and|incl|including)\b/i;

/** What of a source as a whole says that it is not for the public: the title in its properties, or the name of its file. */
export function markOfSource({ source, properties, papers, frontSheet }: SourceReading): string | undefined {
  const title = properties?.title;
  if (title !== undefined && isExemptTitle(title)) return title;
  const name = titleOfFile(source.file);
  const isOne = papers.length === 1 && !frontSheet;
  return isExemptFileName(name) && (isOne || !beside.test(name)) ? source.file : undefined;
}

const mostWordsOfCover = 60;

/**
 * Whether a paper that is marked is only the cover of the next one. The page that a system prints in the place of a paper
 * which it keeps back is none: what follows that is another paper.
 */
export function isCover({ kind, header, label, blocks }: PaperDraft, mark: string | undefined): boolean {
  if (mark === undefined || kind !== 'other' || header.length > 0 || label !== undefined) return false;
  const texts = blocks.map(blockText);
  return texts.flatMap(words).length <= mostWordsOfCover && !texts.some(standsForExempt);
}

/**
 * The closed section of a pack in which each of its papers stands, by the last line of one before it: "PART II",
 * "Exempt items". It lasts until a line opens another. An agenda may end with such a heading and nothing below it.
 */
export function closedSections(
  documents: readonly { readonly blocks: readonly Block[] }[],
): readonly (string | undefined)[] {
  let section: string | undefined;
  return documents.map(({ blocks }) => {
    const own = section;
    const last = lastLine(blocks);
    const part = agendaPart(last);
    if (part !== undefined) section = part === 'closed' ? last : undefined;
    return own;
  });
}

/** Whether a report says that the appendix of a label is not for the public. */
export function namesExempt(report: PaperDraft, label: string | undefined): boolean {
  if (label === undefined) return false;
  const told = report.blocks.flatMap((block) => exemptAppendices(lineText(block)));
  return told.includes(label.toLowerCase());
}

/** Whether a report says of any appendix that it is not for the public. */
export function tellsOfExempt({ blocks }: PaperDraft): boolean {
  return blocks.some((block) => exemptAppendices(lineText(block)).length > 0);
}

/** A stretch of blocks that is not for the public, within a paper that is open. */
export interface ExemptStretch extends Stretch {
  readonly mark: string;
}

const deepestLevel = 6;

/** A stretch runs to the next heading that is no deeper than the one that opens it, or to the end. */
function endOf(blocks: readonly Block[], from: number, level: number): number {
  const next = blocks.findIndex((block, at) => at > from && block.type === 'heading' && block.level <= level);
  return next < 0 ? blocks.length : next;
}

/** The level of the heading that a block is, or stands below. */
function levelAt(blocks: readonly Block[], at: number): number {
  const above = blocks.slice(0, at + 1).findLast(({ type }) => type === 'heading');
  return above?.type === 'heading' ? above.level : deepestLevel;
}

/** The place of the heading that stands right behind a block. */
function headingBehind(blocks: readonly Block[], at: number): number | undefined {
  const next = blocks.findIndex(({ type }, place) => place > at && type !== 'page-mark');
  return blocks[next]?.type === 'heading' ? next : undefined;
}

/** A heading with a mark keeps its words, which are the public title of an item; a bare mark is part of what it marks. */
function stretchAt(blocks: readonly Block[], at: number, isRecord: boolean): ExemptStretch | undefined {
  const block = blocks[at];
  if (block?.type !== 'heading' && block?.type !== 'paragraph') return undefined;
  const line = lineText(block);
  const titled = block.type === 'heading' && isExemptTitle(line.replace(/^[\d.]+ /, ''));
  const mark = titled ? line : exemptLine(line);
  if (mark === undefined) return undefined;
  const below = block.type === 'paragraph' ? headingBehind(blocks, at) : undefined;
  // In minutes a mark above the title of an item begins a private session, which is more than that item.
  if (below !== undefined && isRecord) return undefined;
  return { mark, from: titled ? at + 1 : at, to: endOf(blocks, below ?? at, levelAt(blocks, below ?? at)) };
}

/** "Part 2" of three parts is no closed one. */
const thirdPart = /^[\W_]*part (?:3|iii|three)\b/i;
const secondPart = /^[\W_]*part (?:2|ii|two)[\W_]*$/i;

/** The stretches of an open paper, or of minutes (a record), that are marked as not for the public. */
export function exemptStretches(blocks: readonly Block[], isRecord: boolean): readonly ExemptStretch[] {
  const stretches: ExemptStretch[] = [];
  const isInParts = blocks.some((block) => thirdPart.test(lineText(block)));
  for (let at = 0; at < blocks.length; at += 1) {
    const stretch = stretchAt(blocks, at, isRecord);
    // A mark with nothing below it is of what comes next, or of nothing.
    if (
      !stretch ||
      (isInParts && secondPart.test(stretch.mark)) ||
      !blocks.slice(stretch.from, stretch.to).some((block) => exemptLine(lineText(block)) === undefined)
    )
      continue;
    stretches.push(stretch);
    at = stretch.to - 1;
  }
  return stretches;
}
