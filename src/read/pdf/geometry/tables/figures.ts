import { groupedPositions } from '../box.ts';
import type { Word } from '../words.ts';
import { cellsOfLine, columnsBetween, labelStrip, type Span, type TableLine } from './columns.ts';

const figure = /^[-–(+£$€]*\d[\d,.:/]*(?:%|m|k|bn)?\)?$/i;

/** Whether a word or the text of a cell is a figure: "1,240", "£0.6m", "(45)", "-3.2%", "12/03/2024". */
export function isFigureText(text: string): boolean {
  return figure.test(text);
}

/** Figures of one column end within this many points of each other. */
const sameEnd = 2.5;
/** So many lines must have figures that end at one place. */
const leastFigures = 2;

/** The strips between figures that always end at the same places: columns of figures may stand closer than words. */
function stripsWithin(cells: readonly (readonly Word[])[]): readonly Span[] {
  const several = cells.filter((words) => words.length > 1 && words.every(({ text }) => isFigureText(text)));
  if (several.length < leastFigures || several.length * 2 < cells.length) return [];
  const figures = several.flat();
  const ends = groupedPositions(
    figures.map(({ right }) => right),
    sameEnd,
  );
  const groups = ends.map((end) => figures.filter(({ right }) => Math.abs(right - end) <= sameEnd));
  if (groups.some((group) => group.length < leastFigures)) return [];
  return groups.slice(1).flatMap((group, at) => {
    const strip = {
      left: Math.max(...(groups[at] ?? []).map(({ right }) => right)),
      right: Math.min(...group.map(({ left }) => left)),
    };
    return strip.right > strip.left ? [strip] : [];
  });
}

/** The strips inside columns that hold two figures and more on most lines. */
function figureStrips(lines: readonly TableLine[], columns: readonly Span[]): readonly Span[] {
  const rows = lines.map((line) => cellsOfLine(line, columns));
  return columns.flatMap((_, column) =>
    stripsWithin(rows.map((row) => row[column] ?? []).filter((words) => words.length > 0)),
  );
}

/** The columns of a table: those that its strips leave, its column of numbers, and columns of figures close to each other. */
export function allColumns(
  lines: readonly TableLine[],
  strips: readonly Span[],
  extent: Span,
): readonly Span[] {
  const known = [...labelStrip(lines), ...strips];
  return columnsBetween([...known, ...figureStrips(lines, columnsBetween(known, extent))], extent);
}
