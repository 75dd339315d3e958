import { median } from '../box.ts';
import { beginsInLowerCase } from '../leading.ts';
import { lineOf } from '../lines.ts';
import { isFull } from '../passages.ts';
import { textOf } from '../rows.ts';
import type { Word } from '../words.ts';
import { cellsOfLine, type Span, type TableLine } from './columns.ts';

/** The words of one row by columns, each cell's from its first line to its last. */
export type RowWords = readonly (readonly Word[])[];

interface SplitLine {
  readonly baseline: number;
  readonly cells: RowWords;
}

const figure = /^[-–(+£$€]*\d[\d,.:/]*(?:%|m|k|bn)?\)?$/i;

function isFigure(words: readonly Word[]): boolean {
  return figure.test(textOf(words).replace(/[\s£]/g, ''));
}

/** A cell's text goes on in the line below: in lower case, or because its first word had no room. */
function goesOn(above: readonly Word[], below: readonly Word[], room: Span): boolean {
  if (above.length === 0 || (isFigure(below) && isFigure(above))) return false;
  const lower = lineOf(below);
  if (beginsInLowerCase(lower)) return true;
  const baseline = Math.max(...above.map((word) => word.baseline));
  const last = lineOf(above.filter((word) => word.baseline === baseline));
  return isFull(last, lower, { ...room, leading: () => 0 });
}

/** How many columns of a line are filled, and of how many of these the text goes on from the line above. */
function continued(above: RowWords, line: SplitLine, rooms: readonly Span[]): { filled: number; goesOn: number } {
  let [filled, on] = [0, 0];
  for (const [column, words] of line.cells.entries()) {
    if (words.length === 0) continue;
    filled += 1;
    if (goesOn(above[column] ?? [], words, rooms[column] ?? { left: 0, right: 0 })) on += 1;
  }
  return { filled, goesOn: on };
}

/** Where the text of each column begins and ends at most. */
export function roomsOf(lines: readonly RowWords[], columns: readonly Span[]): readonly Span[] {
  return columns.map((column, at) => {
    const words = lines.flatMap((cells) => cells[at] ?? []).filter(({ right }) => right <= column.right + 1);
    if (words.length === 0) return column;
    return {
      left: Math.min(...words.map(({ left }) => left)),
      right: Math.max(...words.map(({ right }) => right)),
    };
  });
}

function merged(rows: readonly RowWords[]): RowWords {
  const [first] = rows;
  return first?.map((_, column) => rows.flatMap((row) => row[column] ?? [])) ?? [];
}

/** Lines of cells that stand at different heights overlap; then they are of one row. */
const overlapping = 0.75;

/** How sure a line must be of its own to begin a row: in a band between two rules it mostly is the rest of one. */
export type Reading = 'eager' | 'wary';

interface Ground {
  readonly rooms: readonly Span[];
  readonly closest: number;
  readonly reading: Reading;
}

function isNewRow(above: RowWords, line: SplitLine, distance: number, { rooms, closest, reading }: Ground): boolean {
  const size = line.cells.find((words) => words.length > 0)?.[0]?.size ?? 0;
  if (distance < overlapping * size) return false;
  if (reading === 'eager' && distance > 1.25 * closest) return true;
  const { filled, goesOn: on } = continued(above, line, rooms);
  return reading === 'eager' ? on < filled : filled > 1 && (filled - on) * 2 >= filled;
}

/** The smallest distance that is one between lines and not between the parts of one. */
function closestLines(lines: readonly TableLine[]): number {
  const distances = lines.slice(1).map((line, at) => line.baseline - (lines[at]?.baseline ?? 0));
  const size = median(lines.map((line) => line.size));
  return Math.min(...distances.filter((distance) => distance >= 0.9 * size));
}

/** Parts the lines of a table into its rows: by wider gaps, and where the text of a cell does not go on from the line above. */
export function rowsOfLines(
  lines: readonly TableLine[],
  columns: readonly Span[],
  rooms: readonly Span[],
  reading: Reading,
): readonly RowWords[] {
  const ground = { rooms, closest: closestLines(lines), reading };
  const rows: RowWords[][] = [];
  let last = 0;
  for (const line of lines) {
    const split = { baseline: line.baseline, cells: cellsOfLine(line, columns) };
    const open = rows.at(-1);
    if (open && !isNewRow(merged(open), split, line.baseline - last, ground)) open.push(split.cells);
    else rows.push([split.cells]);
    last = line.baseline;
  }
  return rows.map(merged);
}
