import { around, median } from '../box.ts';
import { beginsInLowerCase, closestPair, usualLeading } from '../leading.ts';
import type { Line } from '../lines.ts';
import { besideOf, type SideText } from './beside.ts';
import {
  cellsOfLine,
  crosses,
  headColumns,
  nothingWritten,
  type Span,
  stripsOf,
  type TableLine,
  tableLineOf,
  type White,
  withLine,
} from './columns.ts';
import { allColumns } from './figures.ts';
import { type RowWords, roomsOf, rowsOfLines } from './rows.ts';
import type { FoundTable } from './ruled.ts';

/** A line of the page as it may be one of a table. */
interface Candidate {
  readonly line: TableLine;
  readonly whole: Line;
}

/** Without rules, only gaps this many ems wide speak for columns; many lines that keep a narrower one speak too. */
const leastStrip = 0.8;
const manyLines = 5;

function candidateOf(whole: Line): Candidate {
  return { line: tableLineOf(whole), whole };
}

function wideStrips(white: White): readonly Span[] {
  const strips = stripsOf(white);
  if (white.lines >= manyLines) return strips;
  return strips.filter(({ left, right }) => right - left >= leastStrip * white.size);
}

/** Rows further apart than this many ems are not of one table. */
const farthest = 3.2;

/** Lines of a region, from `from` to behind `to`, that keep to the same columns. */
interface Stretch {
  readonly from: number;
  readonly to: number;
  readonly strips: readonly Span[];
}

/** The spaces of so few justified lines may stand below each other by chance. */
const fewLines = 3;

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
      const isSettled = white.lines >= fewLines;
      if (next.length === 0 || (isSettled && next.length < strips.length)) break;
      white = withLine(white, line);
      end = at + 1;
    } else if (strips.some((strip) => crosses(line, strip))) break;
    to = at + 1;
  }
  const strips = wideStrips(white);
  if (end - from < leastRows || strips.length === 0) return undefined;
  return { from, to: withWrapped(candidates, end, to, strips), strips };
}

/** Rows that fill two columns: fewer are no table, but a line of a form, or the two sides of a letter's head. */
const leastRows = 3;

/** The lines behind the last parted one that are the rest of its row: close below it, in lower case or in a later column. */
function withWrapped(
  candidates: readonly Candidate[],
  end: number,
  to: number,
  strips: readonly Span[],
): number {
  const second = strips[0]?.right ?? Number.POSITIVE_INFINITY;
  const lines = candidates.map(({ whole }) => whole);
  const closest = closestPair(lines.slice(Math.max(0, end - fewLines), end + 1), 2) ?? usualLeading;
  let last = end;
  while (last < to) {
    const [above, line] = [candidates[last - 1]?.whole, candidates[last]?.whole];
    if (
      !above ||
      !line ||
      line.baseline - above.baseline > 1.15 * closest * line.size ||
      line.size !== above.size
    )
      break;
    if (!beginsInLowerCase(line) && line.left < second - 2) break;
    last += 1;
  }
  return last;
}

/** A line in the middle of a sentence begins no table, however wide its spaces are. */
function mayBegin({ line, whole }: Candidate, above: Line | undefined): boolean {
  if (line.parts.length < 2) return false;
  const goesOn = above && beginsInLowerCase(whole) && whole.baseline - above.baseline < 1.8 * whole.size;
  return !goesOn;
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

interface Aligned {
  readonly table: FoundTable;
  readonly columns: number;
}

function tableOfStretch(
  candidates: readonly Candidate[],
  strips: readonly Span[],
  head: Candidate | undefined,
): Aligned | undefined {
  const body = candidates.map(({ line }) => line);
  const extent = around([...(head ? [head] : []), ...candidates].map(({ whole }) => whole));
  const columns = allColumns(body, strips, extent);
  const rooms = roomsOf(
    body.map((line) => cellsOfLine(line, columns)),
    columns,
  );
  const below = rowsOfLines(body, columns, rooms, 'eager');
  const filled = below.filter((row) => filledCells(row) > 1);
  if (filled.length < leastRows || filled.length * 2 < below.length) return undefined;
  if (!columns.every((_, column) => isAligned(below, column))) return undefined;
  const above = head && cellsOfLine(head.line, headColumns([head.line], columns, extent));
  const rows = above ? [above, ...below] : below;
  const cells = rows.map((row) =>
    row.map((words, column) => ({ words, ...(rooms[column] ?? { left: 0, right: 0 }) })),
  );
  const sketch = { rows: cells, box: extent, ruledHead: false };
  return { table: { sketch, words: rows.flat(2) }, columns: columns.length };
}

/** Where the widest gap between the lines of a stretch is, when it is wider than most. */
function widestGap(candidates: readonly Candidate[]): number | undefined {
  const distances = candidates
    .slice(1)
    .map(({ whole }, at) => whole.baseline - (candidates[at]?.whole.baseline ?? 0));
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
  candidates: readonly Candidate[],
  from: number,
  head: Candidate | undefined,
): FoundAligned | undefined {
  let stretch = stretchFrom(candidates, from);
  for (let cuts = 0; stretch && cuts <= mostCuts; cuts += 1) {
    const taken = candidates.slice(stretch.from, stretch.to);
    const found = tableOfStretch(taken, stretch.strips, head);
    if (found) return { ...found, to: stretch.to };
    const gap = widestGap(taken);
    stretch = gap === undefined ? undefined : stretchFrom(candidates.slice(0, from + gap), from);
  }
  return undefined;
}

/** Headings that stand otherwise than the figures below them hide columns; without them there are as many as headings. */
function tableBelowHead(candidates: readonly Candidate[], from: number): FoundAligned | undefined {
  const [head, next] = candidates.slice(from, from + 2);
  if (!head || !next || next.line.parts.length < 2) return undefined;
  if (next.whole.baseline - head.whole.baseline > farthest * next.whole.size) return undefined;
  const found = tableFrom(candidates, from + 1, head);
  return found && found.columns === head.line.parts.length ? found : undefined;
}

function foundFrom(candidates: readonly Candidate[], from: number, right: number): Found | undefined {
  const whole = tableFrom(candidates, from, undefined);
  const headed = tableBelowHead(candidates, from);
  const best = headed && headed.columns > (whole?.columns ?? 0) ? headed : whole;
  if (best) return { part: { type: 'table', table: best.table }, to: best.to };
  const stretch = stretchFrom(candidates, from);
  const lines = stretch ? candidates.slice(stretch.from, stretch.to).map(({ whole: line }) => line) : [];
  const texts = stretch && besideOf(lines, stretch.strips, right);
  return texts && stretch ? { part: { type: 'beside', texts }, to: stretch.to } : undefined;
}

/** More lines than this are not looked at for one table. */
const mostLines = 400;

/**
 * Finds the tables that nothing is drawn of, among the lines of one column from the top down; `right` is where
 * the column ends. The evidence must be
 * strong: three rows and more, wide gaps at the same places, cells that begin, end or centre at one place.
 */
export function alignedParts(lines: readonly Line[], right: number): readonly AlignedPart[] {
  const candidates = lines.map(candidateOf);
  const parts: AlignedPart[] = [];
  let open = 0;
  const flush = (to: number) => {
    if (to > open) parts.push({ type: 'lines', lines: lines.slice(open, to) });
  };
  for (let at = 0; at < lines.length; ) {
    const candidate = candidates[at];
    const begins = candidate && mayBegin(candidate, lines[at - 1]);
    const found = begins ? foundFrom(candidates.slice(0, at + mostLines), at, right) : undefined;
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
