import { around, groupedPositions } from '../box.ts';
import { beginsInLowerCase } from '../leading.ts';
import type { Row } from '../rows.ts';
import {
  cellsOfLine,
  columnsBetween,
  crosses,
  nothingWritten,
  type Span,
  stripsOf,
  type TableLine,
  tableLineOf,
  type White,
  withLine,
} from './columns.ts';
import { allColumns } from './figures.ts';
import type { Lattice } from './lattices.ts';
import { roomsOf, type RowWords, rowsOfLines } from './rows.ts';
import type { FoundTable } from './ruled.ts';
import type { CellSketch } from './sketch.ts';

/** Level strokes of one length below each other, and nothing upright among them. */
interface Stack extends Span {
  readonly at: readonly number[];
  /** Its strokes are the top, bottom and rows of one drawn box: nothing beside it belongs to it. */
  readonly closed: boolean;
}

/** What stands between two strokes of a stack. */
type Band = readonly TableLine[];

/** Strokes of one table begin and end within this many points of each other. */
const sameEnd = 5;
/** A shorter stroke, in points, is a mark or an underline. */
const shortest = 40;

function nearestOf(positions: readonly number[], value: number): number {
  return positions.reduce((best, at) => (Math.abs(at - value) < Math.abs(best - value) ? at : best), Infinity);
}

/** A lattice with a stroke down its whole height on both sides is a box. */
function isBox({ vertical, box }: Lattice): boolean {
  const whole = vertical.filter(({ from, to }) => to - from > 0.9 * (box.bottom - box.top));
  const [left, right] = [box.left, box.right].map((side) => whole.some(({ at }) => Math.abs(at - side) < sameEnd));
  return left === true && right === true;
}

function stacksOf(lattices: readonly Lattice[]): readonly Stack[] {
  const long = lattices.flatMap((lattice) =>
    lattice.horizontal.filter(({ from, to }) => to - from >= shortest).map((stroke) => ({ stroke, lattice })),
  );
  const starts = groupedPositions(long.map(({ stroke }) => stroke.from), sameEnd);
  const ends = groupedPositions(long.map(({ stroke }) => stroke.to), sameEnd);
  const groups = Map.groupBy(
    long,
    ({ stroke }) => `${nearestOf(starts, stroke.from)} ${nearestOf(ends, stroke.to)}`,
  );
  return groups
    .values()
    .map((group) => {
      const from = new Set(group.map(({ lattice }) => lattice));
      return {
        left: Math.min(...group.map(({ stroke }) => stroke.from)),
        right: Math.max(...group.map(({ stroke }) => stroke.to)),
        at: groupedPositions(group.map(({ stroke }) => stroke.at), 4.5),
        closed: from.size === 1 && [...from].every(isBox),
      };
    })
    .filter(({ at }) => at.length > 1)
    .toArray()
    .toSorted((a, b) => b.at.length - a.at.length);
}

/** How far text may reach over the end of a stroke, in points. */
const overhang = 4;

/** The lines of the page within the width of a stack, from the top down. */
function linesWithin(rows: readonly Row[], { left, right }: Span): readonly TableLine[] {
  return rows.flatMap(({ baseline, words }) => {
    const inside = words.filter(({ run }) => run.left >= left - overhang && run.right <= right + overhang);
    return inside.length === 0 ? [] : [tableLineOf({ baseline, words: inside })];
  });
}

function bandsOf({ at }: Stack, lines: readonly TableLine[]): readonly Band[] {
  const bands = Array.from({ length: at.length + 1 }, (): TableLine[] => []);
  let band = 0;
  for (const line of lines) {
    while (band < at.length && (at[band] ?? 0) < line.baseline - 0.3 * line.size) band += 1;
    bands[band]?.push(line);
  }
  return bands;
}

function isParted(line: TableLine): boolean {
  return line.parts.length > 1;
}

/** A line alone between two rules, all across, titles the rows below it. */
function isTitle(band: Band): boolean {
  return band.length === 1 && !band.some(isParted);
}

/** Bands that follow each other and keep to the same columns, with the strips between these. */
interface Run {
  readonly from: number;
  readonly to: number;
  readonly strips: readonly Span[];
}

/** Whether a band has more columns than those before it: a gap inside one of theirs that no sentence leaves. */
function partsFiner(band: Band, { spans }: White): boolean {
  return band.some(({ parts, size }) =>
    parts.some((stretch, at) => {
      const before = parts[at - 1];
      if (!before || stretch.left - before.right < 1.5 * size) return false;
      return !spans.some(({ left, right }) => Math.min(right, stretch.left) - Math.max(left, before.right) > 2);
    }),
  );
}

/** The longest runs of bands that can be one table: the same strips part them all. */
function runsOfBands(bands: readonly Band[]): readonly Run[] {
  const runs: Run[] = [];
  let white = nothingWritten;
  let from = 0;
  let counted = 0;
  const close = (to: number) => {
    if (counted > 0) runs.push({ from, to, strips: stripsOf(white) });
    white = nothingWritten;
    counted = 0;
    from = to;
  };
  for (const [at, band] of bands.entries()) {
    if (isTitle(band)) continue;
    // Nothing between two rules: one table ends and the next begins.
    if (!band.some(isParted)) {
      close(at);
      from = at + 1;
      continue;
    }
    const strips = stripsOf(white);
    const next = band.reduce(withLine, white);
    const differs = stripsOf(next).length < strips.length || (counted > 1 && partsFiner(band, white));
    if (counted > 0 && (differs || stripsOf(next).length === 0)) close(at);
    white = band.reduce(withLine, white);
    counted += 1;
  }
  close(bands.length);
  return runs.filter(({ strips }) => strips.length > 0);
}

/** The last lines of a row fill but one column: close below the line above, and in lower case. */
function isRest(above: TableLine | undefined, line: TableLine | undefined): boolean {
  if (!above || !line) return false;
  const distance = line.baseline - above.baseline;
  return distance > 0 && distance < 1.35 * line.size && line.stretches.every(beginsInLowerCase);
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
function rowsOfBand(band: Band, columns: readonly Span[], rooms: readonly Span[], ruled: boolean): readonly RowWords[] {
  const wary = rowsOfLines(band, columns, rooms, 'wary');
  if (ruled && wary.length < 3) return wary;
  const eager = rowsOfLines(band, columns, rooms, 'eager');
  return areRows(eager) ? eager : wary;
}

function sketched(rows: readonly RowWords[], rooms: readonly Span[]): readonly (readonly CellSketch[])[] {
  return rows.map((row) => row.map((words, column) => ({ words, ...(rooms[column] ?? { left: 0, right: 0 }) })));
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
  const cells = filled.flatMap((band) => band.map((line) => cellsOfLine(line, columns)));
  const rooms = roomsOf(cells, columns);
  const rowsOfEach = filled.map((band) => {
    if (band === foot) return rowsOfLines(band, columns, rooms, 'eager');
    return rowsOfBand(band, columns, rooms, inner.length > 2 || band === filled[0]);
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

function tablesOfStack(stack: Stack, rows: readonly Row[]): readonly FoundTable[] {
  const [outside = [], ...bands] = bandsOf(stack, linesWithin(rows, stack));
  const last = bands.pop() ?? [];
  const [above, below] = stack.closed ? [[], []] : [outside, last];
  const numbered = runsOfBands(bands);
  // Rules between the rows say that even a number and its text are two columns.
  const runs = numbered.length > 0 || bands.length < 3 ? numbered : runsOfBands(bands.map(withLabels));
  return runs.flatMap(({ from, to, strips }, at) => {
    const atTop = from === 0 ? above : from === runs[at - 1]?.to ? [] : (bands[from - 1] ?? []);
    const atFoot = to === bands.length ? below : to === runs[at + 1]?.from ? [] : (bands[to] ?? []);
    const head = besides(atTop.toReversed(), stack.at[from] ?? 0, strips).toReversed();
    const foot = besides(atFoot, stack.at[to] ?? 0, strips);
    const inner = bands.slice(from, to);
    return tableOfBands({ head, inner, foot }, strips, stack) ?? [];
  });
}

/**
 * Finds the tables that are drawn by level rules alone: rules of one length below each other, with text between
 * that keeps to columns.
 */
export function bandTables(lattices: readonly Lattice[], rows: readonly Row[]): readonly FoundTable[] {
  const taken = new Set<unknown>();
  return stacksOf(lattices).flatMap((stack) => {
    const free = rows.map((row) => ({ ...row, words: row.words.filter((word) => !taken.has(word)) }));
    const found = tablesOfStack(stack, free);
    for (const { words } of found) for (const word of words) taken.add(word);
    return found;
  });
}
