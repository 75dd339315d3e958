import { beginsInLowerCase } from '../leading.ts';
import { lineOf } from '../lines.ts';
import { roomFor } from '../passages.ts';
import { textOf } from '../rows.ts';
import type { Word } from '../words.ts';
import { cellsOfLine, type Span, type TableLine } from './columns.ts';
import { isFigureText } from './figures.ts';

/** The words of one row by columns, each cell's from its first line to its last. */
export type RowWords = readonly (readonly Word[])[];

interface SplitLine {
  readonly baseline: number;
  readonly cells: RowWords;
}

/** A figure, or a letter that names a row: each is a cell of its own. */
function isFigure(words: readonly Word[]): boolean {
  const text = textOf(words).replace(/[\s£]/g, '');
  return isFigureText(text) || /^[A-Z]{1,2}$/.test(text);
}

/** A cell's text goes on in the line below: in lower case, or because its first word had no room. */
function goesOn(above: readonly Word[], below: readonly Word[], room: Span): boolean {
  if (above.length === 0 || (isFigure(below) && isFigure(above))) return false;
  const lower = lineOf(below);
  if (beginsInLowerCase(lower)) return true;
  const baseline = Math.max(...above.map((word) => word.baseline));
  const last = lineOf(above.filter((word) => word.baseline === baseline));
  return roomFor(lower) > room.right - room.left - (last.right - last.left);
}

/** How many columns of a line are filled, and of how many of these the text goes on from the line above. */
function continued(
  above: RowWords,
  line: SplitLine,
  rooms: readonly Span[],
): { filled: number; goesOn: number } {
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

/**
 * What begins a row. Where nothing is drawn, a wider gap or a cell whose text does not go on from the line above.
 * Between two rules, where a row may hold paragraphs, only a figure below a figure, or a new text in the first column.
 */
export type Reading = 'eager' | 'wary';

interface Ground {
  readonly rooms: readonly Span[];
  readonly closest: number;
  readonly reading: Reading;
}

function hasSecondFigure(above: RowWords, { cells }: SplitLine): boolean {
  return cells.some((words, column) => {
    const before = above[column] ?? [];
    return words.length > 0 && before.length > 0 && isFigure(words) && isFigure(before);
  });
}

function beginsRowBetweenRules(above: RowWords, line: SplitLine, own: number, { closest }: Ground): boolean {
  const filled = line.cells.filter((words) => words.length > 0).length;
  if (filled < 2) return false;
  const namesRow = (line.cells[0]?.length ?? 0) > 0 && (above[0]?.length ?? 0) > 0;
  return hasSecondFigure(above, line) || (namesRow && own > 1.25 * closest);
}

/** The distance from the text above in the same columns; from the line above where these are empty. */
function distanceIn(above: RowWords, { baseline, cells }: SplitLine, line: number): number {
  const distances = cells.flatMap((words, column) => {
    const last = words.length === 0 ? undefined : above[column]?.at(-1);
    return last ? [baseline - last.baseline] : [];
  });
  return distances.length > 0 ? Math.min(...distances) : line;
}

/** A line that fills all columns of the one above, and goes on in lower case in none, is a row though it may be the rest of one. */
function looksLikeRow(above: RowWords, { cells }: SplitLine): boolean {
  const filled = cells.filter((words) => words.length > 0);
  const fillsAlike = cells.every((words, column) => words.length > 0 === (above[column] ?? []).length > 0);
  return filled.length > 1 && fillsAlike && !filled.some((words) => beginsInLowerCase(lineOf(words)));
}

function isNewRow(above: RowWords, line: SplitLine, distance: number, ground: Ground): boolean {
  const { rooms, closest, reading } = ground;
  const size = line.cells.find((words) => words.length > 0)?.[0]?.size ?? 0;
  const isOverlapping = distance < overlapping * size;
  const own = distanceIn(above, line, distance);
  if (isOverlapping && own <= distance) return false;
  if (reading === 'wary') return !isOverlapping && beginsRowBetweenRules(above, line, own, ground);
  if (own > 1.25 * closest) return true;
  if (isOverlapping) return false;
  const { filled, goesOn: on } = continued(above, line, rooms);
  return on < filled || looksLikeRow(above, line);
}

/** The smallest distance between the lines of one cell, as far as the columns tell. */
function closestLines(lines: readonly SplitLine[], columns: number): number {
  const distances = Array.from({ length: columns }, (_, column) => {
    const own = lines.flatMap(({ cells }) => cells[column]?.[0] ?? []);
    return own.slice(1).flatMap((word, at) => {
      const distance = word.baseline - (own[at]?.baseline ?? 0);
      return distance >= 0.9 * word.size ? [distance] : [];
    });
  });
  return Math.min(...distances.flat());
}

/** Parts the lines of a table into its rows: by wider gaps, and where the text of a cell does not go on from the line above. */
export function rowsOfLines(
  lines: readonly TableLine[],
  columns: readonly Span[],
  rooms: readonly Span[],
  reading: Reading,
): readonly RowWords[] {
  const split = lines.map((line) => ({ baseline: line.baseline, cells: cellsOfLine(line, columns) }));
  const ground = { rooms, closest: closestLines(split, columns.length), reading };
  const rows: RowWords[][] = [];
  let last = 0;
  for (const line of split) {
    const open = rows.at(-1);
    if (open && !isNewRow(merged(open), line, line.baseline - last, ground)) open.push(line.cells);
    else rows.push([line.cells]);
    last = line.baseline;
  }
  return rows.map(merged);
}
