import type { Cell, Table } from '../../src/document/block.ts';
import { plainText } from '../../src/document/inline.ts';

/** A cell as it is drawn: how many columns and rows it covers. */
export interface DrawnCell {
  readonly cell: Cell;
  readonly columns: number;
  readonly rows: number;
}

/** A table as it is drawn: "covered" is where a span of another cell lies. */
export type DrawnTable = readonly (readonly (DrawnCell | 'covered')[])[];

const mostRowsMerged = 3;

function isBlank(cell: Cell | undefined): boolean {
  return cell === undefined || plainText(cell).trim() === '';
}

/** The length of the run of equal cells in one column that begins in this row: 1 when it stands alone. */
function equalRun(rows: Table['rows'], at: number, column: number): number {
  const words = plainText(rows[at]?.[column] ?? []);
  let end = at + 1;
  while (end < rows.length && end - at < mostRowsMerged && plainText(rows[end]?.[column] ?? []) === words)
    end += 1;
  return words === '' ? 1 : end - at;
}

/** Rows covered by each merged cell, by "row column"; equal neighbours in the last column become one cell. */
function rowSpans({ rows }: Table): ReadonlyMap<string, number> {
  const spans = new Map<string, number>();
  const column = (rows[0]?.length ?? 0) - 1;
  for (let at = 1; column > 1 && at < rows.length; ) {
    const run = equalRun(rows, at, column);
    if (run > 1) spans.set(`${at} ${column}`, run);
    at += run;
  }
  return spans;
}

/** The rows above the first full one, where blank cells belong to the filled one on their left. */
function headRows(rows: Table['rows']): number {
  const full = rows.findIndex((row) => row.every((cell) => !isBlank(cell)));
  return full < 0 || full > 3 ? 0 : full;
}

function columnSpan(row: readonly Cell[], column: number, isHead: boolean): number {
  const alone = column === 0 && row.length > 2 && row.slice(1).every(isBlank);
  if (isBlank(row[column]) || !(alone || isHead)) return 1;
  const next = row.findIndex((cell, at) => at > column && !isBlank(cell));
  return (next < 0 ? row.length : next) - column;
}

function drawnRow(
  row: readonly Cell[],
  isHead: boolean,
  at: number,
  spans: ReadonlyMap<string, number>,
): DrawnTable[number] {
  const drawn: (DrawnCell | 'covered')[] = [];
  for (const [column, cell] of row.entries()) {
    if (drawn.length > column) continue;
    const columns = isHead && isBlank(row[0]) ? 1 : columnSpan(row, column, isHead);
    drawn.push({ cell, columns, rows: spans.get(`${at} ${column}`) ?? 1 });
    drawn.push(...Array.from({ length: columns - 1 }, () => 'covered' as const));
  }
  return drawn;
}

/** A table without spans of rows, as it is drawn: title rows and group rows cover the blank cells behind them. */
export function drawnTable(table: Table): DrawnTable {
  const heads = headRows(table.rows);
  return table.rows.map((row, at) => drawnRow(row, at < heads, at, new Map()));
}

/** The same with equal neighbours of the last column drawn as one cell; the table then says their text once. */
export function mergedTable(table: Table): { readonly table: Table; readonly drawn: DrawnTable } {
  const spans = rowSpans(table);
  const covered = new Set(
    [...spans].flatMap(([place, run]) => {
      const [row = 0, column = 0] = place.split(' ').map(Number);
      return Array.from({ length: run - 1 }, (_, below) => `${row + below + 1} ${column}`);
    }),
  );
  const rows = table.rows.map((row, at) =>
    row.map((cell, column) => (covered.has(`${at} ${column}`) ? [] : cell)),
  );
  const heads = headRows(table.rows);
  const drawn = table.rows.map((row, at) =>
    drawnRow(row, at < heads, at, spans).map((cell, column) =>
      covered.has(`${at} ${column}`) ? 'covered' : cell,
    ),
  );
  return { table: { ...table, rows }, drawn };
}
