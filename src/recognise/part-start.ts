import type { SourceBlock } from '../document/block.ts';
import { datesIn } from '../document/dates.ts';
import { likeness } from '../document/words.ts';
import { isBodyName } from './bodies.ts';
import type { Border } from './borders.ts';
import { blockLines, isBlankPageNotice, lineText } from './lines.ts';
import { type MinutesHead, minutesHead } from './minutes.ts';
import { isPersonName } from './people.ts';
import {
  itemNamedIn,
  opensHeadLines,
  type ReportHead,
  reportHeadLines,
  reportHeadTable,
} from './report-head.ts';

export type PartKind =
  | 'front-sheet'
  | 'minutes'
  | 'report'
  | 'appendix'
  | 'work-programme'
  | 'tracker'
  | 'other';

/** A document inside a pack, as far as its border signs tell. */
export interface PackPart {
  readonly kind: PartKind;
  readonly blocks: readonly SourceBlock[];
  readonly item?: string;
  readonly title?: string;
  /** "Appendix 1", as printed. */
  readonly label?: string;
  readonly minutes?: MinutesHead;
  readonly head?: ReportHead;
  /** Why the part begins where it does, for people who ask. */
  readonly sign: string;
}

/** What begins at a block, and how many blocks its head takes. */
export type Start = Omit<PackPart, 'blocks'> & {
  /** Blocks of the head that become front matter and leave the body. */
  readonly headLength: number;
};

const appendixLine = /^(?:annex(?:e)?|appendix)\s+(?:\d{1,2}|[A-Z])\b/i;
const appendixBehindTitle = /^.{3,90} [–-] ((?:annex|appendix) (?:\d{1,2}|[A-Z]))$/i;

/** What is known of a pack while it is taken apart from its first block on. */
export interface Context {
  readonly blocks: readonly SourceBlock[];
  /** Where the file itself says that a document begins, by the number of the block. */
  readonly borders: ReadonlyMap<number, Border>;
  readonly committees: readonly string[];
  /** Labels that the open report lists as its appendices, with their titles: "appendix 1". */
  listed: Map<string, string>;
  inAppendixList: boolean;
  current: PartKind;
  currentLabel: string | undefined;
  currentItem: string | undefined;
  authorsPassed: boolean;
}

/** "Appendix 1" at the start of a line, or behind a title. */
export function appendixLabel(line: string): string | undefined {
  return appendixLine.exec(line)?.[0] ?? appendixBehindTitle.exec(line)?.[1];
}

/** What a line says behind its label. */
export function titleBehind(line: string, label: string): string {
  return line
    .slice(line.indexOf(label) + label.length)
    .replace(/^[\s:.–-]+/, '')
    .trim();
}

const alike = 0.75;

/** Behind the authors of a report, a line that is the title of a listed appendix begins it without any label. */
function titledStart(at: number, context: Context): Start | undefined {
  const block = context.blocks[at];
  if (block?.type !== 'paragraph' || !context.authorsPassed || context.current !== 'report') return undefined;
  const line = lineText(block);
  if (line.length > 200 || /[.;,]$/.test(line)) return undefined;
  const found = [...context.listed].find(([, title]) => title !== '' && likeness(title, line) >= alike);
  return (
    found && {
      kind: 'appendix',
      label: readable(found[0]),
      headLength: 0,
      sign: `the title “${line}”, which the report lists as ${found[0]}`,
    }
  );
}

function readable(label: string): string {
  return label.replace(/^[a-z]| [a-z]$/g, (letter) => letter.toUpperCase());
}

function appendixStart(at: number, context: Context): Start | undefined {
  const block = context.blocks[at];
  const line = blockLines(block ?? context.blocks[0] ?? { type: 'page-mark', page: 0 })[0] ?? '';
  if (block?.type !== 'paragraph' || lineText(block).length > 220) return undefined;
  const label = appendixLabel(line);
  if (label === undefined || label.toLowerCase() === context.currentLabel) return undefined;
  const key = label.toLowerCase();
  const alone = line.length <= label.length + 1;
  const named = appendixBehindTitle.test(line);
  const behindNotice = isBlankPageNotice(context.blocks[at - 1]);
  if (context.inAppendixList && !context.listed.has(key) && !named && !behindNotice) {
    context.listed.set(key, titleBehind(line, label));
    return undefined;
  }
  const titled =
    context.listed.has(key) && (block.gap ?? 0) > 0 && line.length <= 120 && !/[.;,]$/.test(line);
  if (!(alone || named || behindNotice || titled)) return undefined;
  return { kind: 'appendix', label, headLength: 0, sign: `the heading “${line}”` };
}

function reportStart(at: number, context: Context): Start | undefined {
  const block = context.blocks[at];
  if (!block) return undefined;
  const table = reportHeadTable(block, context.committees);
  const lines = table
    ? undefined
    : at === 0 || isBlankPageNotice(context.blocks[at - 1]) || opensHeadLines(block)
      ? reportHeadLines(context.blocks.slice(at), context.committees)
      : undefined;
  const head = table ?? lines?.head;
  if (!head) return undefined;
  return {
    kind: 'report',
    head,
    headLength: lines?.length ?? 1,
    sign: 'a report head with its labels',
    ...(head.item === undefined ? {} : { item: head.item }),
    ...(head.title === undefined ? {} : { title: head.title }),
  };
}

/** What a paper is by the words of its title: a tracker, a work programme, else a report. */
export function kindOfTitle(title: string): PartKind {
  if (/\btracker\b/i.test(title)) return 'tracker';
  if (/\bwork (?:programme|plan)\b|\bforward plan\b/i.test(title)) return 'work-programme';
  return 'report';
}

function isTitleLine(block: SourceBlock | undefined): boolean {
  if (block?.type !== 'paragraph' || block.number !== undefined) return false;
  const line = lineText(block);
  return line.length <= 160 && !/[.;,]$/.test(line);
}

/** "WORK PROGRAMME Parks Committee" is a title and a body, where two lines of a heading were read as one. */
function withoutBody(title: string): string {
  const [kind = ''] = /^.*?\b(?:work (?:programme|plan)|forward plan|tracker)\b/i.exec(title) ?? [];
  const rest = title.slice(kind.length).trim();
  return kind !== '' && rest.includes(' ') && isBodyName(rest) ? kind : title;
}

/** The title that a block of lines holds: below the name of a body stands what the paper is, where that has a name. */
function titleIn(block: SourceBlock): string {
  const [first = '', second = ''] = blockLines(block);
  return isBodyName(first) && kindOfTitle(second) !== 'report' ? second : first;
}

/** "WORK PROGRAMME", "ACW/03/24", a table that says "Agenda Item 8": a paper known by the item that it names. */
function markedStart(at: number, context: Context): Start | undefined {
  if (!isTitleLine(context.blocks[at])) return undefined;
  const near = context.blocks.slice(at, at + 4);
  const borders = near.findIndex((block) => reportHeadTable(block, context.committees) !== undefined);
  const marker = near.slice(0, borders < 0 ? near.length : borders).findIndex((block) =>
    blockLines(block)
      .slice(0, 2)
      .some((line) => itemNamedIn(line) !== undefined),
  );
  if (marker < 0 || !near.slice(0, marker).every(isTitleLine)) return undefined;
  const titles = near.slice(0, marker).map(titleIn);
  const named = titles.findIndex((line) => kindOfTitle(line) !== 'report');
  // An author block may stand above the title; only a blank page shows that the run of lines is all title.
  if (named > 0 && !isBlankPageNotice(context.blocks[at - 1])) return undefined;
  const lines = near.slice(0, marker + 1).flatMap((block) => blockLines(block).slice(0, 2));
  const item = lines.map(itemNamedIn).find((found) => found !== undefined);
  const title = withoutBody(titles[Math.max(named, 0)] ?? '');
  const isOpen = context.current !== 'appendix' && context.currentItem === item;
  if (item === undefined || isOpen || title === '') return undefined;
  return {
    kind: kindOfTitle(title),
    item,
    title,
    headLength: 0,
    sign: `a title that names agenda item ${item}`,
  };
}

/** After a blank page a new document begins: a work programme by its title, else an appendix of the report. */
function startBehindNotice(at: number, context: Context): Start | undefined {
  const block = context.blocks[at];
  if (!isBlankPageNotice(context.blocks[at - 1]) || !block) return undefined;
  const line = lineText(block);
  const kind = line.length <= 160 ? kindOfTitle(line) : 'report';
  if (kind !== 'report') return { kind, title: line, headLength: 0, sign: 'its title behind a blank page' };
  const inReport = context.current === 'report' || context.current === 'appendix';
  if (inReport && (context.authorsPassed || context.current === 'appendix')) {
    return { kind: 'appendix', headLength: 0, sign: 'a blank page behind the end of the report' };
  }
  return inReport ? undefined : { kind: 'other', headLength: 0, sign: 'a blank page' };
}

/** "Jenny Person", "Director of Delivery", "5/12/14": a name, a post and a date close a paper. */
export function isSignature(block: SourceBlock | undefined): boolean {
  if (block?.type !== 'paragraph') return false;
  const lines = blockLines(block);
  const last = lines.at(-1) ?? '';
  return (
    lines.length >= 2 &&
    lines.length <= 5 &&
    isPersonName(lines[0] ?? '') &&
    last.length <= 20 &&
    datesIn(last).length === 1
  );
}

/** What follows the signature of a report is another document, appended to it. */
function appendedStart(at: number, context: Context): Start | undefined {
  if (context.current !== 'report' || !isSignature(context.blocks[at - 1])) return undefined;
  return { kind: 'appendix', headLength: 0, sign: 'the signature that closes the report above it' };
}

const mostTitleLines = 3;

/** A block with those right below it as further lines of it: a title over lines may have been read line by line. */
function overLines(blocks: readonly SourceBlock[]): SourceBlock | undefined {
  const [first, ...rest] = blocks;
  if (first?.type !== 'paragraph') return first;
  const below = rest.filter(
    (block) => block.type === 'paragraph' && block.number === undefined && block.gap === 0,
  );
  const lines = below.flatMap((block) =>
    block.type === 'paragraph' ? [{ type: 'break' } as const, ...block.content] : [],
  );
  return below.length < rest.length ? undefined : { ...first, content: [...first.content, ...lines] };
}

function minutesStart(at: number, context: Context): Start | undefined {
  const heads = Array.from({ length: mostTitleLines }, (_, more) =>
    minutesHead(overLines(context.blocks.slice(at, at + more + 1))),
  );
  const minutes = heads.find((head) => head !== undefined);
  return minutes && { kind: 'minutes', minutes, headLength: 0, sign: 'the heading of minutes with a date' };
}

function signedStart(at: number, context: Context): Start | undefined {
  return (
    minutesStart(at, context) ??
    reportStart(at, context) ??
    appendixStart(at, context) ??
    titledStart(at, context) ??
    markedStart(at, context) ??
    appendedStart(at, context) ??
    startBehindNotice(at, context)
  );
}

/** "Item 7 - Supplementary - Appendix B - Survey": the label of an appendix anywhere in its bookmark. */
const labelInBookmark = /\b(?:annex(?:e)?|appendix) (?:\d{1,2}|[A-Z])\b/i;

/** What the file itself says begins here, with what the text says of it: its kind, its title, its head. */
function borderStart(border: Border, own: Start | undefined): Start {
  const title = own?.title ?? border.title;
  const label = labelInBookmark.exec(border.title ?? '')?.[0] ?? own?.label;
  const named = kindOfTitle(title ?? '');
  const told = own?.kind === 'appendix' || own?.kind === 'other' ? undefined : own?.kind;
  return {
    ...own,
    kind: border.attached ? 'appendix' : (told ?? named),
    headLength: own?.headLength ?? 0,
    sign: own ? `${border.sign} and ${own.sign}` : border.sign,
    ...(border.item === undefined ? {} : { item: border.item }),
    ...(title === undefined ? {} : { title }),
    ...(border.attached && label !== undefined ? { label } : {}),
  };
}

/** What document begins at a block, or nothing: the file's own signs first, then those of the text. */
export function startAt(at: number, context: Context): Start | undefined {
  const border = context.borders.get(at);
  const own = signedStart(at, context);
  return border ? borderStart(border, own) : own;
}
