import type { Cell, Table } from '../document/block.ts';
import { type Inline, plainText } from '../document/inline.ts';
import { folded } from '../document/words.ts';

type Row = readonly Cell[];

function isEmpty(cell: Cell): boolean {
  return plainText(cell).trim() === '';
}

function rowText(row: Row): string {
  return row.map((cell) => folded(plainText(cell))).join('\t');
}

function columns(table: Table): number {
  return table.rows[0]?.length ?? 0;
}

/** Shares half or more of its filled cells with another row: the same heads under another title. */
function resembles(row: Row, other: Row): boolean {
  const heads = new Set(other.filter((cell) => !isEmpty(cell)).map((cell) => folded(plainText(cell))));
  const filled = row.filter((cell) => !isEmpty(cell));
  return filled.filter((cell) => heads.has(folded(plainText(cell)))).length * 2 >= filled.length;
}

function isOpen(cell: Cell): boolean {
  const value = plainText(cell).trim();
  return value !== '' && !/[.:;?!”"')]$/.test(value);
}

/** A row that holds one cell in capitals or a date begins a group of rows and continues nothing. */
function beginsGroup(filled: Row): boolean {
  const start = plainText(filled[0] ?? []).trim();
  return filled.length === 1 && (start === start.toUpperCase() || /\d{4}$/.test(start));
}

/** "Every gully is cleared by hand" / "before the first storm of autumn": even a full row can be the rest of one. */
function goesOnInFirstCell(row: Row, above: Row): boolean {
  const [first = []] = row;
  const [over = []] = above;
  // A short label such as "boys" begins a row of its own; only a cell of several words can be torn.
  const torn = plainText(over).trim().split(' ').length >= 4 && isOpen(over);
  return torn && /^\p{Ll}/u.test(plainText(first).trim());
}

function beginsInLowerCase(cell: Cell): boolean {
  return /^[^\p{L}\p{N}]*\p{Ll}/u.test(plainText(cell));
}

/**
 * Whether the first row behind a page end is the rest of the row before it: it names no row of its own
 * and a cell goes on in lower case below a filled one, or the row has no first cell and every cell in it stands below an open one, or only
 * its first cell is filled and the one above is open.
 */
function isRestOfRow(row: Row, above: Row): boolean {
  const filled = row.filter((cell) => !isEmpty(cell));
  if (filled.length === row.length) return goesOnInFirstCell(row, above);
  if (filled.length === 0 || beginsGroup(filled)) return false;
  const pairs = row
    .map((cell, column) => ({ cell, over: above[column] ?? [] }))
    .filter(({ cell }) => !isEmpty(cell));
  const [first = []] = row;
  const namesNoNewRow = isEmpty(first) || beginsInLowerCase(first);
  if (namesNoNewRow && pairs.some(({ cell, over }) => beginsInLowerCase(cell) && !isEmpty(over))) return true;
  const onlyFirst = filled.length === 1 && !isEmpty(first);
  return (isEmpty(first) || onlyFirst) && pairs.every(({ over }) => isOpen(over));
}

function joinedCell(above: Cell, below: Cell): Cell {
  if (isEmpty(below)) return above;
  if (isEmpty(above)) return below;
  const between: Inline = isOpen(above) ? { type: 'text', text: ' ' } : { type: 'break' };
  return [...above, between, ...below];
}

function joinedRows(above: readonly Row[], below: readonly Row[]): readonly Row[] {
  const last = above.at(-1);
  const [rest, ...others] = below;
  if (!last || !rest || !isRestOfRow(rest, last)) return [...above, ...below];
  const width = Math.max(last.length, rest.length);
  const whole = Array.from({ length: width }, (_, column) =>
    joinedCell(last[column] ?? [], rest[column] ?? []),
  );
  return [...above.slice(0, -1), whole, ...others];
}

/** A row of totals closes a table; what follows is another one. */
function isSummedUp(table: Table): boolean {
  const first = plainText(table.rows.at(-1)?.[0] ?? []).trim();
  return /^(?:grand |sub-?|overall )?totals?\b/i.test(first);
}

export interface JoinedTable {
  readonly table: Table;
  /** The header row that the second half printed again. */
  readonly repeatedHeader?: Row;
}

/** Whether two tables open with the very same row. */
export function sameHeader(before: Table, after: Table): boolean {
  const [header] = before.rows;
  const [first] = after.rows;
  return header !== undefined && first !== undefined && rowText(header) === rowText(first);
}

/**
 * Joins a table that goes on behind a page end; a header row printed again is given back apart. Gives
 * nothing when the second table is one of its own: other columns, or the same heads under a new title.
 */
export function joinTables(before: Table, after: Table): JoinedTable | undefined {
  const [header] = before.rows;
  const [first] = after.rows;
  if (!header || !first || columns(before) !== columns(after) || columns(before) < 2) return undefined;
  const repeated = sameHeader(before, after);
  if (!repeated && (resembles(first, header) || isSummedUp(before))) return undefined;
  const rows = joinedRows(before.rows, repeated ? after.rows.slice(1) : after.rows);
  const place = before.place && after.place ? { ...before.place, toLine: after.place.toLine } : before.place;
  const table = { ...before, rows, ...(place === undefined ? {} : { place }) };
  return repeated ? { table, repeatedHeader: first } : { table };
}
