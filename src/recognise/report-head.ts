import type { SourceBlock, Table } from '../document/block.ts';
import { datesIn } from '../document/dates.ts';
import { folded } from '../document/words.ts';
import { contentLines } from './lines.ts';

/** The fields of a report's head that the published data name. */
export type ReportField =
  | 'wards'
  | 'keyDecision'
  | 'reportOf'
  | 'accountableHead'
  | 'accountableDirector'
  | 'portfolioHolder'
  | 'publicStatus'
  | 'date'
  | 'committee'
  | 'item'
  | 'title'
  | 'reference'
  | 'enquiries';

interface HeadLabel {
  readonly field: ReportField | undefined;
  readonly example: string;
  readonly pattern: RegExp;
}

/**
 * Labels of report heads as councils print them. A new council's label is a new line here. Labels without a
 * field are kept as printed.
 */
export const headLabels: readonly HeadLabel[] = [
  { field: 'item', example: 'ITEM: 5', pattern: /^(?:agenda )?item(?: no| number)?\.?$/ },
  {
    field: 'wards',
    example: 'Wards and communities affected: All',
    pattern:
      /^(?:wards?(?:\(s\))?|(?:county )?divisions?|electoral divisions?)(?: and communities)?(?: \(?s\)?)?(?: affected)?(?: by the decision)?$/,
  },
  { field: 'keyDecision', example: 'Key Decision: Yes', pattern: /^(?:is this a )?key decision\??$/ },
  {
    field: 'reportOf',
    example: 'Report of: The Leader',
    pattern: /^(?:joint )?report (?:of|by|from)(?: the)?$/,
  },
  { field: 'reportOf', example: 'From: A. Person, Cabinet Member for Parks', pattern: /^(?:from|by)$/ },
  {
    field: 'accountableHead',
    example: 'Accountable Head of Service: A. Person',
    pattern: /^(?:accountable|responsible) (?:head of service|assistant director|strategic lead|head)$/,
  },
  {
    field: 'accountableDirector',
    example: 'Accountable Director: A. Person',
    pattern: /^(?:accountable|responsible|corporate|lead) director$/,
  },
  {
    field: 'portfolioHolder',
    example: 'Portfolio Holder: Councillor Person',
    pattern: /^(?:portfolio holder|cabinet member|executive member|lead member)$/,
  },
  {
    field: 'enquiries',
    example: 'Enquiries to: A. Person',
    pattern: /^(?:enquiries to|contact officers?|contact|report authors?|author|lead officer)$/,
  },
  {
    field: 'committee',
    example: 'Committee: Scrutiny Committee',
    pattern: /^(?:committee|report to|to|meeting|panel|board)$/,
  },
  {
    field: 'date',
    example: 'Date of Meeting: 13 February 2024',
    pattern: /^(?:date|date of meeting|meeting date)$/,
  },
  {
    field: 'title',
    example: 'Title of report: Home care',
    pattern: /^(?:title|title of report|report title|subject)$/,
  },
  {
    field: 'reference',
    example: 'Forward Plan reference number: FP/2024/006',
    pattern:
      /^(?:forward plan )?(?:reference|reference number|paper number|report number|ref|decision (?:no|number|ref(?:erence)?)\.?)$/,
  },
  {
    field: undefined,
    example: 'Past pathway of report: Parks Committee, 9 May 2023',
    pattern:
      /^(?:classification|(?:past|future|previous) pathway(?: of (?:the )?(?:report|paper))?|is the decision eligible for call[ -]in\??|purpose|decision type|status|exempt information|ward councillors?|directorate|service area)$/,
  },
];

const statusSentence =
  /^this report is (?:in part |partly )?(?:public|confidential|exempt|not for publication|open|restricted|private)\b/i;
const paperNumber = /^[A-Z]{2,6}(?:\/[A-Z0-9]{1,6}){1,3}$/;
const itemMarker = /^(?:agenda )?item(?: no\.?| number)?:? ?(\d{1,3}[a-z]?)$/i;

/** One line of a report's head, as printed. */
export interface HeadLine {
  readonly field?: ReportField;
  readonly label?: string;
  readonly value: string;
}

export interface ReportHead {
  readonly lines: readonly HeadLine[];
  readonly title?: string;
  readonly item?: string;
  readonly date?: string;
  readonly reference?: string;
}

/** "Wards: All", "Is this a key decision? Yes". */
const labelAndValue = /^([^:?]{2,60}?) ?: ?(.*)$|^([^:?]{2,60}\?) (.{1,40})$/;

function labelled(cell: string): HeadLine | undefined {
  const found = labelAndValue.exec(cell);
  const [label, value] = [found?.[1] ?? found?.[3] ?? '', found?.[2] ?? found?.[4] ?? ''];
  const known = headLabels.find(({ pattern }) => pattern.test(folded(label)));
  if (known && label !== '') return { ...(known.field ? { field: known.field } : {}), label, value };
  const [, by = '', reporter = ''] = /^(report (?:by|of)(?: the)?) (.+)$/i.exec(cell) ?? [];
  if (by !== '') return { field: 'reportOf', label: by, value: reporter };
  const [, to = '', body = ''] = /^(report to) (.+)$/i.exec(cell) ?? [];
  return to === '' ? undefined : { field: 'committee', label: to, value: body };
}

function unlabelled(cell: string): HeadLine {
  const item = itemMarker.exec(cell)?.[1];
  if (item !== undefined)
    return {
      field: 'item',
      label: cell.slice(0, cell.length - item.length).replace(/[: ]+$/, ''),
      value: item,
    };
  if (statusSentence.test(cell)) return { field: 'publicStatus', value: cell };
  if (paperNumber.test(cell)) return { field: 'reference', value: cell };
  if (cell.length <= 40 && datesIn(cell).length === 1) return { field: 'date', value: cell };
  return { value: cell };
}

interface PlacedLine {
  readonly line: HeadLine;
  /** Which cell the line ends with. */
  readonly cell: number;
}

/** Reads the cells of a head one by one; a bare label takes the cell behind it, if that is no label, as its value. */
function placedLines(cells: readonly string[]): readonly PlacedLine[] {
  const lines: PlacedLine[] = [];
  for (const [at, cell] of cells.entries()) {
    const open = lines.at(-1)?.line;
    const known = itemMarker.test(cell) ? unlabelled(cell) : labelled(cell);
    if (open?.label !== undefined && open.value === '' && !known) {
      lines[lines.length - 1] = { line: { ...open, value: cell }, cell: at };
      continue;
    }
    lines.push({ line: known ?? unlabelled(cell), cell: at });
  }
  return lines;
}

function headLines(cells: readonly string[]): readonly HeadLine[] {
  return placedLines(cells).map(({ line }) => line);
}

const bodyName =
  /\b(?:committee|cabinet|panel|board|council|forum|executive|commission|sub-committee|authority|group)\b/i;

/** The title is the one line without label or known form that does not name the committee. */
function titleOf(lines: readonly HeadLine[], committees: readonly string[]): string | undefined {
  const given = lines.find(({ field }) => field === 'title')?.value;
  const known = new Set(committees.map(folded));
  const open = lines.filter(({ field, label }) => field === undefined && label === undefined);
  const candidates = open.filter(({ value }, at) => {
    if (known.has(folded(value)) || /^this report\b/i.test(value)) return false;
    const namesBody =
      bodyName.test(value) && /(?:committee|cabinet|panel|board|council|forum|group)$/i.test(value);
    return !(namesBody && at === 0 && open.length > 1);
  });
  return given ?? candidates[0]?.value;
}

const dayAlone = /^(?:\p{L}+day,? )?\d{1,2}(?:st|nd|rd|th)?[ /]\p{L}*\d{0,2}[ /]?,? ?\d{2,4}$/u;

/** A line without label and known form; "Quay Panel, 11 January" with a day in it is none of a day's. */
function goesOn({ field, label, value }: HeadLine): boolean {
  return label === undefined && (field === undefined || (field === 'date' && !dayAlone.test(value)));
}

/**
 * Where every field has its label, the title too, a line without one goes on with the field above it: the second
 * of two who report, the rest of a title.
 */
function withContinuations(lines: readonly HeadLine[]): readonly HeadLine[] {
  const titled = lines.some(({ field, label }) => field === 'title' && label !== undefined);
  if (!titled || lines[0]?.label === undefined) return lines;
  const whole: HeadLine[] = [];
  for (const line of lines) {
    const open = whole.at(-1);
    if (open && goesOn(line)) whole[whole.length - 1] = { ...open, value: `${open.value}\n${line.value}` };
    else whole.push(line);
  }
  return whole;
}

function assemble(cells: readonly string[], committees: readonly string[]): ReportHead {
  const lines = withContinuations(headLines(cells));
  const title = titleOf(lines, committees);
  const value = (field: ReportField) => lines.find((line) => line.field === field)?.value;
  const item = value('item');
  // "Decision no: n/a" is none.
  const reference = /\d/.test(value('reference') ?? '') ? value('reference') : undefined;
  // "To: Cabinet - 30 January 2025" names the meeting's day behind its body.
  const date = datesIn(value('date') ?? value('committee') ?? '')[0];
  return {
    lines: lines.map((line) => (line.value === title ? { ...line, field: 'title' as const } : line)),
    ...(title === undefined ? {} : { title }),
    ...(item === undefined ? {} : { item }),
    ...(date === undefined ? {} : { date }),
    ...(reference === undefined ? {} : { reference }),
  };
}

const telling: readonly ReportField[] = [
  'item',
  'reportOf',
  'committee',
  'accountableHead',
  'accountableDirector',
  'enquiries',
  'keyDecision',
  'wards',
];

function isHead(lines: readonly HeadLine[]): boolean {
  const fields = new Set(lines.flatMap(({ field }) => field ?? []));
  return fields.size >= 3 && telling.filter((field) => fields.has(field)).length >= 2;
}

function tableCells(table: Table): readonly string[] {
  return table.rows
    .flatMap((row) => row.map((cell) => contentLines(cell).join(' ')))
    .filter((cell) => cell !== '');
}

/** The head of a report printed as a table of labels and values, or nothing when the table is none. */
export function reportHeadTable(block: SourceBlock, committees: readonly string[]): ReportHead | undefined {
  if (block.type !== 'table' || block.rows.length > 20) return undefined;
  const cells = tableCells(block);
  return isHead(headLines(cells)) ? assemble(cells, committees) : undefined;
}

const headBlocks = 14;
const longestHeadLine = 200;

/** Headings with which the text of a report begins; its head is over. */
const bodyOpening =
  /^(?:\d+\.? )?(?:executive summary|summary|introduction|purpose(?: of (?:the )?(?:report|paper))?|recommendations?(?: ?\(s\))?|background|reason for urgency)[.:]?$/i;

interface HeadText {
  readonly line: string;
  /** Which block the line stands in. */
  readonly block: number;
}

function headTexts(blocks: readonly SourceBlock[]): readonly HeadText[] {
  const texts: HeadText[] = [];
  for (const [at, block] of blocks.slice(0, headBlocks).entries()) {
    if (block.type !== 'paragraph' || block.number !== undefined) break;
    const lines = contentLines(block.content);
    if (lines.some((line) => line.length > longestHeadLine || bodyOpening.test(line))) break;
    texts.push(...lines.map((line) => ({ line, block: at })));
  }
  return texts;
}

/**
 * A head printed as lines of text, and how many blocks it takes: "11 July 2024", "ITEM: 7", "Council",
 * "Report of: …". It ends with the last line that a field is known for.
 */
export function reportHeadLines(
  blocks: readonly SourceBlock[],
  committees: readonly string[],
): { readonly head: ReportHead; readonly length: number } | undefined {
  const texts = headTexts(blocks);
  const placed = placedLines(texts.map(({ line }) => line));
  const last = placed.findLastIndex(
    ({ line }) => line.label !== undefined || (line.field !== undefined && line.field !== 'date'),
  );
  const end = texts[placed[last]?.cell ?? -1]?.block;
  if (end === undefined || !isHead(placed.slice(0, last + 1).map(({ line }) => line))) return undefined;
  const own = texts.filter(({ block }) => block <= end).map(({ line }) => line);
  return { head: assemble(own, committees), length: end + 1 };
}

/** Whether a block can begin a head of lines in the middle of a pack: it holds labelled lines itself. */
export function opensHeadLines(block: SourceBlock | undefined): boolean {
  if (block?.type !== 'paragraph') return false;
  const lines = contentLines(block.content);
  return lines.length >= 3 && isHead(headLines(lines));
}

/** "AGENDA ITEM 8", "ITEM 10", "… 18 January 2024 Agenda Item 8": the item that a line says it belongs to. */
export function itemNamedIn(line: string): string | undefined {
  return itemMarker.exec(line.trim())?.[1] ?? /\bagenda item:? (\d{1,3}[a-z]?)$/i.exec(line.trim())?.[1];
}
