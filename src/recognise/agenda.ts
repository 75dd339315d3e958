import type { Block, Paragraph, SourceBlock, Table } from '../document/block.ts';
import { plainText, text } from '../document/inline.ts';
import { oneLine } from '../document/words.ts';
import { isExemptTitle } from './exempt.ts';
import { contentLines, lineText } from './lines.ts';

/** A paper that an agenda names, whether it is at hand or not. */
export interface ListedPaper {
  readonly title: string;
  /** Where the council publishes it: a whole address. */
  readonly url?: string;
}

export interface AgendaEntry {
  readonly number?: string;
  readonly title: string;
  readonly note: readonly Block[];
  readonly pages?: { readonly from: number; readonly to: number };
  /** The range is printed with both its ends though they are one page: "73 - 73". */
  readonly isOnePageTwice?: true;
  /** The heading of the page column as printed, such as "Page". */
  readonly pagesLabel?: string;
  readonly access: 'public' | 'exempt';
  readonly part?: string;
  /** Papers that a committee system lists under the item. */
  readonly papers?: readonly ListedPaper[];
}

/** A line of the agenda before its parts are known: its cells from left to right. */
interface AgendaRow {
  readonly cells: readonly string[];
  readonly lines: readonly string[];
}

const pageCell = /^(?:pages? )?(\d{1,4})(?: ?(?:-|–|—|to) ?(\d{1,4}))?$/i;
const numberCell = /^(\d{1,3}[a-z]?)[.)]?$/;
const numberedTitle = /^(\d{1,3}[a-z]?)[.)]?\s+(\S.*)$/;
const pageHeading = /^pages?(?: nos?\.?| numbers?)?$/i;

/** "Part 1", "Exempt Items", "Open to Public and Press": headings that part an agenda. */
const partHeading =
  /^(?:part (?:\d|[a-d]|i{1,3})\b.{0,60}|(?:urgent )?exempt (?:items?|business).{0,40}|(?:un)?restricted (?:items?|business)|(?:items? )?(?:open|closed) to (?:the )?(?:public|press).{0,40}|public (?:items|session)|private (?:items|session)|confidential items?)$/i;
const closedPart = /exempt|closed|private|confidential|^restricted|^part (?:2|b|ii)\b/i;

/** Whether a line is a heading that parts an agenda, and whether the public is shut out of what stands below it. */
export function agendaPart(line: string): 'open' | 'closed' | undefined {
  if (!partHeading.test(line)) return undefined;
  return closedPart.test(line) ? 'closed' : 'open';
}

/**
 * Where a cell holds the title and the clerk's note in one line, the note begins "To receive …", "The
 * Committee Officer to report …", "A period of …". Nothing marks the border but the words.
 */
const noteOpening =
  /^(.{3,160}?[^\s:,;-]) ((?:To (?:receive|note|approve|consider|agree|confirm|report|sign|review|discuss|hear|elect|appoint|scrutinise|comment|deal|advise|determine|ask|make|take|be|endorse|recommend|authorise|select)\b|(?:The|Any) [A-Z][\w' ]{3,40} (?:to|will|is|are|must|should) |A period of |Members (?:are|to|will|should) |Report of |Report attached|Paper ).*)$/;

/** Splits "Home care To receive a report. …" into title and note. */
export function titleAndNote(value: string): { readonly title: string; readonly note?: string } {
  const [, title = '', note = ''] = noteOpening.exec(value) ?? [];
  return title === '' ? { title: value } : { title, note };
}

function noteParagraph(value: string): Paragraph {
  return { type: 'paragraph', content: [text(value)] };
}

type PagesOfEntry = Pick<AgendaEntry, 'pages' | 'isOnePageTwice'>;

function pagesOf(cell: string | undefined): PagesOfEntry {
  const [, from = '', to] = pageCell.exec(cell ?? '') ?? [];
  if (from === '') return {};
  const pages = { from: Number(from), to: Number(to ?? from) };
  return to !== undefined && pages.from === pages.to ? { pages, isOnePageTwice: true } : { pages };
}

function tableRows(table: Table): readonly AgendaRow[] {
  return table.rows.map((row) => ({
    cells: row.map((cell) => oneLine(plainText(cell))),
    lines: row.flatMap(contentLines),
  }));
}

/** "10 | Work Programme | 90 - 95": a row that a page end parted from its table still has its pages. */
function isLoneItem(row: AgendaRow | undefined, numbers: readonly number[]): boolean {
  return numbers.length === 1 && /^\d{1,4} ?[-–—] ?\d{1,4}$/.test(row?.cells.at(-1) ?? '');
}

/** Whether a table lists agenda items: a page column, or numbers that go up by one in its first cells. */
export function isAgendaTable(block: SourceBlock | undefined): block is Table {
  if (block?.type !== 'table') return false;
  const rows = tableRows(block);
  if (rows.some(({ cells }) => cells.some((cell) => pageHeading.test(cell)))) return true;
  const numbers = rows.flatMap(({ cells }) => {
    const first = cells.find((cell) => cell !== '') ?? '';
    const found =
      numberCell.exec(first)?.[1] ?? (cells.length > 1 ? numberedTitle.exec(first)?.[1] : undefined);
    return found === undefined ? [] : [Number.parseInt(found, 10)];
  });
  if (rows.length === 1 && isLoneItem(rows[0], numbers)) return true;
  const rising = numbers.every((number, at) => at === 0 || number >= (numbers[at - 1] ?? 0));
  return numbers.length >= 2 && numbers.length * 2 >= rows.length && rising;
}

interface AgendaState {
  readonly entries: AgendaEntry[];
  part: string | undefined;
  closed: boolean;
  pagesLabel: string | undefined;
  /** Headings of page columns as often as they are printed: a table over two pages has two. */
  readonly pageHeadings: string[];
  /** Lines of the table that are no item and no note: they stay with the front sheet, so that no word is lost. */
  readonly aside: SourceBlock[];
}

/** "Minutes of the last meeting (Pages 3 - 8)": the range stands behind the title. */
const pagesBehind = / ?\((pages? \d{1,4}(?: ?(?:-|–|to) ?\d{1,4})?)\)$/i;

function addEntry(state: AgendaState, number: string | undefined, line: string, pages?: string): void {
  const behind = pages === undefined ? pagesBehind.exec(line)?.[1] : undefined;
  const whole = behind === undefined ? line : line.replace(pagesBehind, '');
  const { title, note } = titleAndNote(whole);
  const range = pagesOf(pages ?? behind);
  const label = behind === undefined ? state.pagesLabel : behind.replace(/ .*/, '');
  const exempt = state.closed || isExemptTitle(title);
  state.entries.push({
    title,
    note: note === undefined ? [] : [noteParagraph(note)],
    access: exempt ? 'exempt' : 'public',
    ...(number === undefined ? {} : { number }),
    ...range,
    ...(range.pages !== undefined && label !== undefined ? { pagesLabel: label } : {}),
    ...(state.part === undefined ? {} : { part: state.part }),
  });
}

function addNote(state: AgendaState, note: Block): boolean {
  const last = state.entries.at(-1);
  if (!last) return false;
  state.entries[state.entries.length - 1] = { ...last, note: [...last.note, note] };
  return true;
}

/** One row of an agenda table: an item, a note to the item above, or the column headings. */
function readRow(state: AgendaState, { cells }: AgendaRow): void {
  const filled = cells.filter((cell) => cell !== '');
  const [first = ''] = filled;
  if (filled.length === 0) return;
  const heading = filled.find((cell) => pageHeading.test(cell));
  if (
    heading !== undefined &&
    filled.every((cell) => pageHeading.test(cell) || /^(?:item|title|no\.?|subject)s?$/i.test(cell))
  ) {
    state.pagesLabel = heading;
    state.pageHeadings.push(heading);
    const others = filled.filter((cell) => cell !== heading);
    if (others.length > 0) state.aside.push(noteParagraph(others.join(' ')));
    return;
  }
  const last = filled.length > 1 ? filled.at(-1) : undefined;
  const pages = last !== undefined && pageCell.test(last) && last !== first ? last : undefined;
  const rest = pages === undefined ? filled : filled.slice(0, -1);
  const number = numberCell.exec(rest[0] ?? '')?.[1];
  const [, ownNumber, title = ''] = numberedTitle.exec(rest.join(' ')) ?? [];
  if (number !== undefined && rest.length > 1) addEntry(state, number, rest.slice(1).join(' '), pages);
  else if (ownNumber !== undefined && follows(state, ownNumber)) addEntry(state, ownNumber, title, pages);
  else if (pages !== undefined) addEntry(state, undefined, rest.join(' '), pages);
  else readAside(state, rest);
}

/** A row without number and pages: the heading of a part, a note to the item above, or a line before the first item. */
function readAside(state: AgendaState, cells: readonly string[]): void {
  const [first = ''] = cells;
  const line = noteParagraph(cells.join(' '));
  if (partHeading.test(first)) {
    openPart(state, first);
    state.aside.push(line);
  } else if (!addNote(state, line)) {
    state.aside.push(line);
  }
}

/** Item numbers go up; a number out of line ("2018/19 Annual Report", "15 minutes") begins no item. */
function follows(state: AgendaState, number: string): boolean {
  const previous = state.entries.findLast((entry) => entry.number !== undefined)?.number;
  const step = Number.parseInt(number, 10) - (previous === undefined ? 0 : Number.parseInt(previous, 10));
  return number !== previous && step >= 0 && step <= (previous === undefined ? 40 : 3);
}

function openPart(state: AgendaState, part: string): void {
  state.part = part;
  state.closed = closedPart.test(part);
}

/** "- 10 Date of Next Meeting**": items that fell out of the table stand as list items or numbered lines. */
function looseItem(state: AgendaState, block: SourceBlock): readonly [string, string] | undefined {
  const line = lineText(block);
  if (line.length > 400 || (block.type === 'list' && block.items.length > 1)) return undefined;
  const [, number = '', title = ''] = numberedTitle.exec(line) ?? [];
  return number !== '' && follows(state, number) ? [number, title] : undefined;
}

export interface AgendaReading {
  readonly entries: readonly AgendaEntry[];
  /** Everything on the front sheet that is no agenda item, in printed order. */
  readonly rest: readonly SourceBlock[];
}

const agendaHeading =
  /^a ?g ?e ?n ?d ?a$|^(?:supplementary )?agenda(?: items?(?: no\.?)?)?$|^(?:items|order) of business$|^business$/i;

/** Whether a line is nothing but the heading of an agenda: "AGENDA", "Order of business". */
export function isAgendaHeading(line: string): boolean {
  return agendaHeading.test(line);
}

/** How many blocks of other text may stand before the next loose item: standing text follows a part's heading. */
const patienceAfterPart = 6;

interface Walk {
  readonly rest: SourceBlock[];
  /** Blocks of other text still passed over before the agenda counts as ended. */
  patience: number;
  /** The block above belongs to an item, so that what stands right below it may be a note. */
  inItem: boolean;
}

/** "To note the dates.": what the meeting is to do about the item above, however far below it is set. */
const businessOfItem = /^To (?!the\b|all\b|our\b|your\b)\p{Ll}{3,} /u;

function readLoose(state: AgendaState, walk: Walk, block: SourceBlock): void {
  const line = lineText(block);
  const item = walk.patience > 0 ? looseItem(state, block) : undefined;
  const near = block.gap === 0 || businessOfItem.test(line);
  const below = walk.inItem && walk.patience > 0 && block.type === 'paragraph' && near;
  walk.inItem = item !== undefined || below;
  if (partHeading.test(line)) {
    openPart(state, line);
    walk.rest.push(block);
    if (walk.patience > 0) walk.patience = patienceAfterPart;
  } else if (item) {
    addEntry(state, ...item);
    walk.patience = 2;
  } else if (below && addNote(state, block)) {
    walk.patience = 2;
  } else {
    walk.patience -= 1;
    walk.rest.push(block);
  }
}

/** Between two halves of a table stands what a page end tore out of it; the heading of a part is no note to an item. */
function isTornNote(block: SourceBlock, at: number, first: number, last: number): block is Paragraph {
  return at > first && at < last && block.type === 'paragraph' && !partHeading.test(lineText(block));
}

/** Reads the agenda off the blocks of a front sheet. What is no part of it is given back untouched. */
export function readAgenda(blocks: readonly SourceBlock[]): AgendaReading {
  const state: AgendaState = {
    entries: [],
    part: undefined,
    closed: false,
    pagesLabel: undefined,
    pageHeadings: [],
    aside: [],
  };
  const lastTable = blocks.findLastIndex(isAgendaTable);
  const firstTable = blocks.findIndex(isAgendaTable);
  const heading = blocks.findIndex((block) => agendaHeading.test(lineText(block)));
  const walk: Walk = { rest: [], patience: 0, inItem: false };
  for (const [at, block] of blocks.entries()) {
    if (isAgendaTable(block)) {
      for (const row of tableRows(block)) readRow(state, row);
      walk.rest.push(...state.aside.splice(0));
      walk.patience = 2;
      walk.inItem = true;
    } else if (isTornNote(block, at, firstTable, lastTable) && addNote(state, block)) {
      // A note that a page end tore out of its table goes back to its item.
    } else {
      if (lastTable < 0 && at === heading + 1 && heading >= 0) walk.patience = patienceAfterPart;
      readLoose(state, walk, block);
    }
  }
  // Each range is shown with the heading of its column; a heading that no range takes up stays as a line.
  const shown = state.entries.filter(({ pagesLabel }) => pagesLabel !== undefined).length;
  const rest = [...walk.rest, ...state.pageHeadings.slice(shown).map(noteParagraph)];
  return { entries: state.entries, rest };
}
