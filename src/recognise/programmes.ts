import type { Table } from '../document/block.ts';
import { datesIn } from '../document/dates.ts';
import { plainText } from '../document/inline.ts';
import { folded, oneLine } from '../document/words.ts';

type Column = 'topic' | 'date' | 'officer' | 'requestedBy' | 'outcome' | 'responsible' | 'review' | 'update';

interface ColumnLabel {
  readonly column: Column;
  readonly example: string;
  readonly pattern: RegExp;
}

/** Column headings of work programmes and trackers. The first pattern that fits a heading names its column. */
export const columnLabels: readonly ColumnLabel[] = [
  { column: 'review', example: 'REVIEW DATE', pattern: /^review(?: date)?$/ },
  {
    column: 'update',
    example: 'IMPLEMENTATION REVIEW DATE AND OUTCOME',
    pattern: /\bupdate\b(?!s)|implementation|progress/,
  },
  {
    column: 'outcome',
    example: 'OUTCOMES, ACTIONS ARISING & UPDATES',
    pattern: /outcome|action|recommendation|decision/,
  },
  { column: 'responsible', example: 'RESPONSIBLE MEMBER/ OFFICER', pattern: /responsible|\bowner\b/ },
  {
    column: 'requestedBy',
    example: 'Brought to Committee by',
    pattern: /requested by|brought to|raised by|origin/,
  },
  { column: 'officer', example: 'Lead Officer', pattern: /lead|officer|author|contact/ },
  { column: 'date', example: 'Expected Completion Date / Meeting', pattern: /date|meeting|\bwhen\b|month/ },
  { column: 'topic', example: 'Topic Name', pattern: /topic|subject|item|report|title|issue|matter/ },
];

type Columns = ReadonlyMap<Column, number>;

type Row = readonly string[];

function texts(rows: Table['rows']): readonly Row[] {
  return rows.map((row) => row.map((cell) => oneLine(plainText(cell))));
}

function columnsOf(row: Row): Columns {
  const columns = new Map<Column, number>();
  for (const [at, cell] of row.entries()) {
    if (cell.length > 80) continue;
    const label = folded(cell);
    const found = columnLabels.find(({ pattern }) => pattern.test(label));
    if (found && !columns.has(found.column)) columns.set(found.column, at);
  }
  return columns;
}

/** The heading row is the one among the first four that names most columns. */
function heading({ rows }: Table): { readonly at: number; readonly columns: Columns } | undefined {
  const ranked = texts(rows.slice(0, 4))
    .map((row, at) => ({ at, columns: columnsOf(row) }))
    .sort((a, b) => b.columns.size - a.columns.size);
  const [best] = ranked;
  return best?.columns.has('topic') && best.columns.size >= 3 ? best : undefined;
}

export interface ProgrammeRow {
  readonly meetingDate?: string;
  readonly title: string;
  readonly leadOfficer?: string;
  readonly requestedBy?: string;
}

export interface TrackedRow {
  readonly item: string;
  readonly references: readonly string[];
  readonly leadOfficer?: string;
  readonly date?: string;
  readonly outcome?: string;
  readonly responsible?: string;
  readonly reviewDate?: string;
  readonly update?: string;
  readonly closed: boolean;
}

function cellOf(row: Row, columns: Columns, column: Column): string | undefined {
  const at = columns.get(column);
  const value = at === undefined ? '' : (row[at] ?? '');
  return value === '' ? undefined : value;
}

/** A row that holds only a date is the heading of the meeting whose topics follow. */
function groupDate(row: Row): string | undefined {
  const filled = row.filter((cell) => cell !== '');
  const [only = ''] = filled;
  return filled.length === 1 && only.length <= 40 ? datesIn(only)[0] : undefined;
}

/** "PARKS UNIT", "2013/14" alone in a row head the rows below them and are no topic. */
function headsGroup(row: Row): boolean {
  const [only = '', ...others] = row.filter((cell) => cell !== '');
  return others.length === 0 && (only === only.toUpperCase() || /^(?:19|20)\d\d\b.{0,5}$/.test(only));
}

function isTracker(columns: Columns): boolean {
  return columns.has('review') || columns.has('update');
}

/** Reads a work programme: which topic comes to which meeting, who leads it, who asked for it. */
export function programmeRows(table: Table): readonly ProgrammeRow[] {
  const head = heading(table);
  if (!head || isTracker(head.columns)) return [];
  const found: ProgrammeRow[] = [];
  let group: string | undefined;
  for (const row of texts(table.rows.slice(head.at + 1))) {
    const date = groupDate(row);
    if (date !== undefined) {
      group = date;
      continue;
    }
    const title = cellOf(row, head.columns, 'topic');
    if (title === undefined || headsGroup(row)) continue;
    const meetingDate = datesIn(cellOf(row, head.columns, 'date') ?? '')[0] ?? group;
    const leadOfficer = cellOf(row, head.columns, 'officer');
    const requestedBy = cellOf(row, head.columns, 'requestedBy');
    found.push({
      title,
      ...(meetingDate === undefined ? {} : { meetingDate }),
      ...(leadOfficer === undefined ? {} : { leadOfficer }),
      ...(requestedBy === undefined ? {} : { requestedBy }),
    });
  }
  return found;
}

const reference = /\b[A-Z]{2,5}\/\d{1,3}\/\d{2,4}\b/g;

/** "Home Care (ACW/12/23) CALL-IN" is the topic "Home Care" with a reference and a mark. */
function topicOf(item: string): string {
  const plain = item
    .replace(/[,;]?(?: and)? ?\([^()]*\d[^()]*\)/g, '')
    .replace(/\s+call-?in$/i, '')
    .trim();
  return plain === '' ? item : plain;
}

function trackedRow(row: Row, columns: Columns): readonly TrackedRow[] {
  const item = cellOf(row, columns, 'topic');
  if (item === undefined || headsGroup(row)) return [];
  const value = (column: Column) => cellOf(row, columns, column);
  const [leadOfficer, outcome, responsible, reviewDate, update] = (
    ['officer', 'outcome', 'responsible', 'review', 'update'] as const
  ).map(value);
  const date = datesIn(value('date') ?? '')[0];
  const last = [outcome, update].filter(Boolean).join(' ');
  return [
    {
      item: topicOf(item),
      references: item.match(reference) ?? [],
      closed: /\bno further action\b|\b(?:now |been )?(?:closed|completed|concluded)\b/i.test(last),
      ...(leadOfficer === undefined ? {} : { leadOfficer }),
      ...(date === undefined ? {} : { date }),
      ...(outcome === undefined ? {} : { outcome }),
      ...(responsible === undefined ? {} : { responsible }),
      ...(reviewDate === undefined ? {} : { reviewDate }),
      ...(update === undefined ? {} : { update }),
    },
  ];
}

/** Reads a tracker of recommendations: what became of each, who answers for it and when it is looked at again. */
export function trackerRows(table: Table, columns?: Columns): readonly TrackedRow[] {
  const head = columns ? { at: -1, columns } : heading(table);
  if (!head || !isTracker(head.columns)) return [];
  return texts(table.rows.slice(head.at + 1)).flatMap((row) => trackedRow(row, head.columns));
}
