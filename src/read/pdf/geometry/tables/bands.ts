import { around } from '../box.ts';
import { beginsInLowerCase } from '../leading.ts';
import type { Row } from '../rows.ts';
import { type BandRun, runsOfBands } from './band-runs.ts';
import {
  cellsOfLine,
  columnsBetween,
  crosses,
  headColumns,
  type Span,
  stripsOf,
  type TableLine,
  whiteOf,
} from './columns.ts';
import { allColumns } from './figures.ts';
import type { Lattice } from './lattices.ts';
import { type RowWords, roomsOf, rowsOfLines } from './rows.ts';
import type { FoundTable } from './ruled.ts';
import type { CellSketch } from './sketch.ts';
import { type Band, bandsOf, linesWithin, type Stack, stacksOf } from './stacks.ts';
import { stretchFrom } from './stretches.ts';

/** The last lines of a row fill but one column: close below the line above, and in lower case. */
function isRest(above: TableLine | undefined, line: TableLine | undefined): boolean {
  if (!above || !line) return false;
  const distance = line.baseline - above.baseline;
  return distance > 0 && distance < 1.35 * line.size && line.stretches.every(beginsInLowerCase);
}

/** The lines of a head are set alike: text above it mostly is not. */
function isSetAlike(one: TableLine, other: TableLine): boolean {
  const isBold = ({ whole }: TableLine) => whole.words.every(({ run }) => run.face.bold);
  return one.size === other.size && isBold(one) === isBold(other);
}

/** The first of some lines and those behind it that are set like it. */
function setAlike(lines: Band): Band {
  const [first] = lines;
  const end = lines.findIndex((line) => first && !isSetAlike(line, first));
  return end < 0 ? lines : lines.slice(0, end);
}

const everywhere: Span = { left: -Infinity, right: Infinity };

/** Lines no further from a stroke, or from each other, than this many ems belong to the band beside it. */
const besideStroke = 3;

/**
 * The lines above a table's first stroke that are its head, or those below its last that are its last row: near,
 * within its columns, and in two of them at least.
 */
function besides(lines: Band, stroke: number, strips: readonly Span[]): Band {
  const columns = columnsBetween(strips, everywhere);
  const near: TableLine[] = [];
  let last = stroke;
  for (const line of lines) {
    const distance = Math.abs(line.baseline - last);
    if (distance > besideStroke * line.size || strips.some((strip) => crosses(line, strip))) break;
    near.push(line);
    last = line.baseline;
  }
  const fills = (line: TableLine) => cellsOfLine(line, columns).filter((words) => words.length > 0).length;
  let end = near.findLastIndex((line) => fills(line) > 1) + 1;
  while (end > 0 && isRest(near[end - 1], near[end])) end += 1;
  return near.slice(0, end);
}

/** Text that goes on from line to line in two columns beside each other is prose, no table. */
function isProse(band: Band, columns: readonly Span[]): boolean {
  const cells = band.map((line) => cellsOfLine(line, columns));
  const prose = columns.filter((_, column) => {
    const lines = cells.map((row) => row[column] ?? []).filter((words) => words.length > 2);
    const lower = lines.filter(([first]) => /^\p{Ll}/u.test(first?.text ?? '')).length;
    return lines.length > 4 && lower * 2 > lines.length;
  });
  return prose.length > 1;
}

/** Rows that were found by gaps alone are rows when most of them are named and filled. */
function areRows(rows: readonly RowWords[]): boolean {
  const whole = rows.filter((row) => {
    const filled = row.filter((words) => words.length > 0).length;
    return filled > 1 && (row[0]?.length ?? 0) > 0;
  });
  return rows.length > 2 && whole.length * 2 > rows.length;
}

/**
 * Between two rules stands one row or many. Where rules part the rows, a band is one; where a table has but a rule
 * below its head, the band below holds them all.
 */
function rowsOfBand(
  band: Band,
  columns: readonly Span[],
  rooms: readonly Span[],
  ruled: boolean,
): readonly RowWords[] {
  const wary = rowsOfLines(band, columns, rooms, 'wary');
  if (ruled && wary.length < 3) return wary;
  const eager = rowsOfLines(band, columns, rooms, 'eager');
  return areRows(eager) ? eager : wary;
}

function sketched(rows: readonly RowWords[], rooms: readonly Span[]): readonly (readonly CellSketch[])[] {
  return rows.map((row) =>
    row.map((words, column) => ({ words, ...(rooms[column] ?? { left: 0, right: 0 }) })),
  );
}

/** Two rows of two columns are a table; so is one row of three where rules stand above and below it. */
function isTabular(rows: readonly RowWords[], bands: readonly Band[]): boolean {
  const filled = rows.map((row) => row.filter((words) => words.length > 0).length);
  const wide = filled.filter((count) => count > 1).length;
  if (bands.length > 1) return wide > 1;
  return rows.length < 3 && filled.every((count) => count > (rows.length === 1 ? 2 : 1));
}

/** The bands of one table: what stands above its first rule, between its rules, and below the last. */
interface TableBands {
  readonly head: Band;
  readonly inner: readonly Band[];
  readonly foot: Band;
}

function tableOfBands(
  { head, inner, foot }: TableBands,
  strips: readonly Span[],
  stack: Stack,
): FoundTable | undefined {
  const bands = [head, ...inner, foot];
  const columns = allColumns(bands.flat(), strips, stack);
  const filled = bands.filter((band) => band.length > 0);
  const [first = []] = filled;
  const columnsIn = (band: Band) => (band === first ? headColumns(first, columns, stack) : columns);
  const cells = filled.flatMap((band) => band.map((line) => cellsOfLine(line, columnsIn(band))));
  const rooms = roomsOf(cells, columns);
  const rowsOfEach = filled.map((band) => {
    if (band === foot) return rowsOfLines(band, columns, rooms, 'eager');
    return rowsOfBand(band, columnsIn(band), rooms, inner.length > 2 || band === first);
  });
  const rows = rowsOfEach.flat();
  if (!isTabular(rows, filled) || (filled.length === 1 && filled.some((band) => isProse(band, columns)))) {
    return undefined;
  }
  const words = rows.flat(2);
  const box = around(words);
  const ruledHead = rowsOfEach[0]?.length === 1 && rowsOfEach.slice(1).some((found) => found.length > 1);
  return {
    sketch: {
      rows: sketched(rows, rooms),
      box: { ...box, left: Math.min(box.left, stack.left), right: Math.max(box.right, stack.right) },
      ruledHead,
    },
    words,
  };
}

function withLabels(band: Band): Band {
  return band.map((line) => ({ ...line, parts: line.stretches }));
}

function runsOfStack(bands: readonly Band[]): readonly BandRun[] {
  const numbered = runsOfBands(bands);
  // Rules between the rows say that even a number and its text are two columns.
  return numbered.length > 0 || bands.length < 3 ? numbered : runsOfBands(bands.map(withLabels));
}

/** Lines of a head are no further apart than this, in ems. */
const headLeading = 1.6;

/** The last lines above a rule that can be the head of a table: close together, the uppermost with several headings. */
function headAbove(lines: Band, stroke: number): Band {
  const near: TableLine[] = [];
  let last = stroke;
  for (const line of setAlike(lines.toReversed())) {
    if (last - line.baseline > headLeading * line.size) break;
    near.push(line);
    last = line.baseline;
  }
  const end = near.findLastIndex(({ parts }) => parts.length > 1) + 1;
  return near.slice(0, end).toReversed();
}

/**
 * The table of which a rule below the head is the last that is drawn: its rows follow for as long as they keep to
 * columns, one for each heading.
 */
function tableBelowHead(head: Band, below: Band, stack: Stack, stroke: number): FoundTable | undefined {
  const [first] = below;
  if (!first || first.baseline - stroke > besideStroke * first.size) return undefined;
  const stretch = stretchFrom(below, 0);
  const headings = stripsOf(whiteOf(head)).length;
  if (!stretch || headings === 0 || stretch.strips.length !== headings) return undefined;
  const foot = below.slice(0, stretch.to);
  return tableOfBands({ head, inner: [], foot }, stretch.strips, stack);
}

function tableOfLoneRule(stack: Stack, rows: readonly Row[]): readonly FoundTable[] {
  const [above = [], below = []] = bandsOf(stack, linesWithin(rows, stack));
  const [stroke = 0] = stack.at;
  const found = tableBelowHead(headAbove(above, stroke), below, stack, stroke);
  return found ? [found] : [];
}

function tablesOfStack(stack: Stack, rows: readonly Row[]): readonly FoundTable[] {
  if (stack.at.length === 1) return tableOfLoneRule(stack, rows);
  const [above = [], ...bands] = bandsOf(stack, linesWithin(rows, stack));
  const below = bands.pop() ?? [];
  const runs = runsOfStack(bands);
  const taken = new Set(runs.flatMap(({ from, to }) => bands.slice(from, to).flat()));
  const free = (band: Band) => (stack.closed ? [] : band.filter((line) => !taken.has(line)));
  return runs.flatMap(({ from, to, strips }) => {
    const last = stack.at[to] ?? 0;
    const atTop = free(from === 0 ? above : (bands[from - 1] ?? []));
    const head = besides(setAlike(atTop.toReversed()), stack.at[from] ?? 0, strips).toReversed();
    const isHead = head.length === 0 && to - from === 1 && to === bands.length && !stack.closed;
    const headed = isHead ? tableBelowHead(bands[from] ?? [], below, stack, last) : undefined;
    if (headed) return [headed];
    const atFoot = free(to === bands.length ? below : (bands[to] ?? []));
    const foot = besides(atFoot, last, strips);
    const found = tableOfBands({ head, inner: bands.slice(from, to), foot }, strips, stack);
    if (!found) return [];
    for (const line of [...head, ...foot]) taken.add(line);
    return [found];
  });
}

/** Drawings may hold lines of any length; so many lengths are looked at, those of most lines first. */
const mostStacks = 60;

/**
 * Finds the tables that are drawn by level rules alone: rules of one length below each other, with text between
 * that keeps to columns.
 */
export function bandTables(lattices: readonly Lattice[], rows: readonly Row[]): readonly FoundTable[] {
  const taken = new Set<unknown>();
  return stacksOf(lattices)
    .slice(0, mostStacks)
    .flatMap((stack) => {
      const free = rows.map((row) => ({ ...row, words: row.words.filter((word) => !taken.has(word)) }));
      const found = tablesOfStack(stack, free);
      for (const { words } of found) for (const word of words) taken.add(word);
      return found;
    });
}
