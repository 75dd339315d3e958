import { around, median } from '../box.ts';
import type { Line } from '../lines.ts';
import {
  cellsOfLine,
  columnsBetween,
  crosses,
  labelStrip,
  nothingWritten,
  type Span,
  stripsOf,
  type TableLine,
  tableLineOf,
  type White,
  withLine,
} from './columns.ts';
import { roomsOf, type RowWords, rowsOfLines } from './rows.ts';
import type { FoundTable } from './ruled.ts';

/** A line of the page as it may be one of a table. */
interface Candidate {
  readonly line: TableLine;
  readonly whole: Line;
}

/** Without rules, only gaps this many ems wide speak for columns. */
const leastStrip = 0.8;

function candidateOf(whole: Line): Candidate {
  return { line: tableLineOf(whole), whole };
}

function wideStrips(white: White): readonly Span[] {
  return stripsOf(white).filter(({ left, right }) => right - left >= leastStrip * white.size);
}

/** Rows further apart than this many ems are not of one table. */
const farthest = 3.2;

/** Lines of a region, from `from` to behind `to`, that keep to the same columns. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly strips: readonly Span[];
}

/** How far the lines from `from` on keep to the columns that the first of them shows. */
function stretchFrom(candidates: readonly Candidate[], from: number): Stretch | undefined {
  let white = nothingWritten;
  let to = from;
  let end = from;
  for (let at = from; at < candidates.length; at += 1) {
    const { line, whole } = candidates[at] ?? { line: undefined, whole: undefined };
    if (!line || !whole) break;
    const above = candidates[at - 1]?.whole;
    if (at > from && above && whole.baseline - above.baseline > farthest * whole.size) break;
    const strips = wideStrips(white);
    if (line.parts.length > 1) {
      const next = wideStrips(withLine(white, line));
      if (next.length === 0 || next.length < strips.length) break;
      white = withLine(white, line);
      end = at + 1;
    } else if (strips.some((strip) => crosses(line, strip))) break;
    to = at + 1;
  }
  return end - from < leastRows ? undefined : { from, to: withWrapped(candidates, end, to), strips: wideStrips(white) };
}

/** Rows that fill two columns: fewer are no table, but a line of a form, or the two sides of a letter's head. */
const leastRows = 3;

/** The lines behind the last parted one that are the rest of its row: close below it. */
function withWrapped(candidates: readonly Candidate[], end: number, to: number): number {
  let last = end;
  while (last < to) {
    const [above, line] = [candidates[last - 1]?.whole, candidates[last]?.whole];
    if (!above || !line || line.baseline - above.baseline > 1.35 * line.size) break;
    if (line.size !== above.size || !/^\p{Ll}/u.test(line.words[0]?.text ?? '')) break;
    last += 1;
  }
  return last;
}

/** How far, in points, the edges or middles of cells in one column may lie apart. */
const aligned = 2.5;

function agrees(values: readonly number[]): boolean {
  const middle = median(values);
  return values.filter((value) => Math.abs(value - middle) <= aligned).length >= 0.75 * values.length;
}

/** Cells of a column begin, end or centre at one place. */
function isAligned(rows: readonly RowWords[], column: number): boolean {
  const cells = rows
    .map((row) => row[column] ?? [])
    .filter((words) => words.length > 0)
    .map(around);
  const edges = [
    cells.map(({ left }) => left),
    cells.map(({ right }) => right),
    cells.map(({ left, right }) => (left + right) / 2),
  ];
  return cells.length > 1 && edges.some(agrees);
}

function filledCells(row: RowWords): number {
  return row.filter((words) => words.length > 0).length;
}

function tableOfStretch(candidates: readonly Candidate[], strips: readonly Span[]): FoundTable | undefined {
  const lines = candidates.map(({ line }) => line);
  const extent = around(candidates.map(({ whole }) => whole));
  const columns = columnsBetween([...labelStrip(lines), ...strips], extent);
  const rooms = roomsOf(
    lines.map((line) => cellsOfLine(line, columns)),
    columns,
  );
  const rows = rowsOfLines(lines, columns, rooms, 'eager');
  const parted = rows.filter((row) => filledCells(row) > 1);
  if (parted.length < leastRows || parted.length * 2 < rows.length) return undefined;
  if (!columns.every((_, column) => isAligned(rows, column))) return undefined;
  const sketch = {
    rows: rows.map((row) => row.map((words, column) => ({ words, ...(rooms[column] ?? { left: 0, right: 0 }) }))),
    box: extent,
    ruledHead: false,
  };
  return { sketch, words: rows.flat(2) };
}

/** What a region's lines are: tables that nothing is drawn of, and the text between them. */
export type AlignedPart =
  | { readonly type: 'lines'; readonly lines: readonly Line[] }
  | { readonly type: 'table'; readonly table: FoundTable };

/**
 * Finds the tables that nothing is drawn of, among the lines of one column from the top down. The evidence must be
 * strong: three rows and more, wide gaps at the same places, cells that begin, end or centre at one place.
 */
export function alignedParts(lines: readonly Line[]): readonly AlignedPart[] {
  const candidates = lines.map(candidateOf);
  const parts: AlignedPart[] = [];
  let open = 0;
  const flush = (to: number) => {
    if (to > open) parts.push({ type: 'lines', lines: lines.slice(open, to) });
  };
  for (let at = 0; at < lines.length; ) {
    const starts = (candidates[at]?.line.parts.length ?? 0) > 1;
    const stretch = starts ? stretchFrom(candidates, at) : undefined;
    const table = stretch && tableOfStretch(candidates.slice(stretch.from, stretch.to), stretch.strips);
    if (!stretch || !table) {
      at += 1;
      continue;
    }
    flush(at);
    parts.push({ type: 'table', table });
    at = stretch.to;
    open = at;
  }
  flush(lines.length);
  return parts;
}
