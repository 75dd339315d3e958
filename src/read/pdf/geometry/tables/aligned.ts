import { around, median } from '../box.ts';
import { beginsInLowerCase } from '../leading.ts';
import type { Line } from '../lines.ts';
import { textOf } from '../rows.ts';
import type { Word } from '../words.ts';
import { besideOf, type SideText } from './beside.ts';
import { cellsOfLine, headColumns, type Span, type TableLine, tableLineOf } from './columns.ts';
import { allColumns, isFigureText } from './figures.ts';
import { type RowWords, roomsOf, rowsOfLines } from './rows.ts';
import type { FoundTable } from './ruled.ts';
import { farthest, stretchFrom } from './stretches.ts';

/** Rows that fill two columns: fewer are no table, but a line of a form, or the two sides of a letter's head. */
const leastRows = 3;

/** A line in the middle of a sentence begins no table, however wide its spaces are. */
function mayBegin({ parts, whole }: TableLine, above: Line | undefined): boolean {
  if (parts.length < 2) return false;
  const goesOn = above && beginsInLowerCase(whole) && whole.baseline - above.baseline < 1.8 * whole.size;
  return !goesOn;
}

/** How far, in points, the edges or middles of cells in one column may lie apart. */
const aligned = 2.5;

function agrees(values: readonly number[]): boolean {
  const middle = median(values);
  return values.filter((value) => Math.abs(value - middle) <= aligned).length >= 0.75 * values.length;
}

function beginOrEndTogether(cells: readonly (readonly Word[])[], least: number): boolean {
  const boxes = cells.filter((words) => words.length > 0).map(around);
  const edges = [
    boxes.map(({ left }) => left),
    boxes.map(({ right }) => right),
    boxes.map(({ left, right }) => (left + right) / 2),
  ];
  return boxes.length >= least && edges.some(agrees);
}

/**
 * Cells of a column begin, end or centre at one place, with its heading or without; there are at least so many. One
 * cell is enough below a bold heading.
 */
function isAligned(rows: readonly RowWords[], column: number, least: number): boolean {
  const [heading = [], ...below] = rows.map((row) => row[column] ?? []);
  const isHeaded = heading.length > 0 && heading.every(({ run }) => run.face.bold);
  return beginOrEndTogether([heading, ...below], least) || beginOrEndTogether(below, isHeaded ? 1 : least);
}

/** Whether all that a column holds is one figure: where most rows are blank, it has nothing to be aligned with. */
function isLoneFigure(rows: readonly RowWords[], column: number): boolean {
  const [only, ...others] = rows.map((row) => row[column] ?? []).filter((words) => words.length > 0);
  return only !== undefined && others.length === 0 && isFigureText(textOf(only));
}

/** Whether the cells of every column are aligned; of three and more columns one may hold but a figure. */
function areAligned(rows: readonly RowWords[], columns: number, least: number): boolean {
  const loose = Array.from({ length: columns }, (_, column) => column).filter(
    (column) => !isAligned(rows, column, least),
  );
  const [only] = loose;
  if (only === undefined) return true;
  return loose.length === 1 && columns > 2 && isLoneFigure(rows, only);
}

function filledCells(row: RowWords): number {
  return row.filter((words) => words.length > 0).length;
}

interface Aligned {
  readonly table: FoundTable;
  readonly columns: number;
}

function tableOfStretch(
  lines: readonly TableLine[],
  strips: readonly Span[],
  head: TableLine | undefined,
): Aligned | undefined {
  const extent = around([...(head ? [head] : []), ...lines].map(({ whole }) => whole));
  const columns = allColumns(lines, strips, extent);
  const rooms = roomsOf(
    lines.map((line) => cellsOfLine(line, columns)),
    columns,
  );
  const below = rowsOfLines(lines, columns, rooms, 'eager');
  const filled = below.filter((row) => filledCells(row) > 1);
  if (filled.length < leastRows || filled.length * 2 < below.length) return undefined;
  if (!areAligned(below, columns.length, head ? 1 : 2)) return undefined;
  const above = head && cellsOfLine(head, headColumns([head], columns, extent));
  const rows = above ? [above, ...below] : below;
  const cells = rows.map((row) =>
    row.map((words, column) => ({ words, ...(rooms[column] ?? { left: 0, right: 0 }) })),
  );
  const sketch = { rows: cells, box: extent, ruledHead: false };
  return { table: { sketch, words: rows.flat(2) }, columns: columns.length };
}

/** Where the widest gap between the lines of a stretch is, when it is wider than most. */
function widestGap(lines: readonly TableLine[]): number | undefined {
  const distances = lines.slice(1).map(({ baseline }, at) => baseline - (lines[at]?.baseline ?? 0));
  const widest = Math.max(...distances);
  return widest > 1.4 * median(distances) ? distances.indexOf(widest) + 1 : undefined;
}

/** How often a stretch that makes no table is cut at its widest gap and looked at again. */
const mostCuts = 3;

/** What a region's lines are: tables that nothing is drawn of, texts side by side, and the text between them. */
export type AlignedPart =
  | { readonly type: 'lines'; readonly lines: readonly Line[] }
  | { readonly type: 'table'; readonly table: FoundTable }
  | { readonly type: 'beside'; readonly texts: readonly SideText[] };

interface Found {
  readonly part: AlignedPart;
  readonly to: number;
}

interface FoundAligned extends Aligned {
  readonly to: number;
}

function tableFrom(
  lines: readonly TableLine[],
  from: number,
  head: TableLine | undefined,
): FoundAligned | undefined {
  let stretch = stretchFrom(lines, from);
  for (let cuts = 0; stretch && cuts <= mostCuts; cuts += 1) {
    const taken = lines.slice(stretch.from, stretch.to);
    const found = tableOfStretch(taken, stretch.strips, head);
    if (found) return { ...found, to: stretch.to };
    const gap = widestGap(taken);
    stretch = gap === undefined ? undefined : stretchFrom(lines.slice(0, from + gap), from);
  }
  return undefined;
}

/** Headings that stand otherwise than the figures below them hide columns; without them there are as many as headings. */
function tableWithHead(lines: readonly TableLine[], from: number): FoundAligned | undefined {
  const [head, next] = lines.slice(from, from + 2);
  if (!head || !next || next.parts.length < 2) return undefined;
  if (next.baseline - head.baseline > farthest * next.size) return undefined;
  const found = tableFrom(lines, from + 1, head);
  return found && found.columns === head.parts.length ? found : undefined;
}

function foundFrom(lines: readonly TableLine[], from: number, right: number): Found | undefined {
  const plain = tableFrom(lines, from, undefined);
  const headed = tableWithHead(lines, from);
  const best = headed && headed.columns > (plain?.columns ?? 0) ? headed : plain;
  if (best) return { part: { type: 'table', table: best.table }, to: best.to };
  const stretch = stretchFrom(lines, from);
  if (!stretch || stretch.parted < leastRows) return undefined;
  const beside = lines.slice(stretch.from, stretch.to).map(({ whole }) => whole);
  const texts = besideOf(beside, stretch.strips, right);
  return texts && { part: { type: 'beside', texts }, to: stretch.to };
}

/** More lines than this are not looked at for one table. */
const mostLines = 400;

/**
 * Finds the tables that nothing is drawn of, among the lines of one column from the top down; `right` is where the
 * column ends. The evidence must be strong: three rows and more, wide gaps at the same places, cells that begin, end
 * or centre at one place.
 */
export function alignedParts(lines: readonly Line[], right: number): readonly AlignedPart[] {
  const tableLines = lines.map(tableLineOf);
  const parts: AlignedPart[] = [];
  let open = 0;
  const flush = (to: number) => {
    if (to > open) parts.push({ type: 'lines', lines: lines.slice(open, to) });
  };
  for (let at = 0; at < lines.length; ) {
    const line = tableLines[at];
    const begins = line && mayBegin(line, lines[at - 1]);
    const found = begins ? foundFrom(tableLines.slice(0, at + mostLines), at, right) : undefined;
    if (!found) {
      at += 1;
      continue;
    }
    flush(at);
    parts.push(found.part);
    at = found.to;
    open = at;
  }
  flush(lines.length);
  return parts;
}
