import type { Cell } from '../../../document/block.ts';
import type { Inline } from '../../../document/inline.ts';
import { sharedWidth } from '../geometry/box.ts';
import { placedBlock } from '../geometry/flow.ts';
import type { SheetBlock } from '../sheet-block.ts';
import type { LinkArea } from '../sheet-content.ts';
import { allColumns, type Column, type Row, sameEdge } from './spreadsheet-columns.ts';
import { contentOfLines } from './text.ts';
import type { Unit } from './units.ts';

/** Baselines of one row differ by less than this, in ems. */
const sameRow = 0.5;

function lastBaseline({ lines }: Unit): number {
  return lines.at(-1)?.baseline ?? 0;
}

function sizeOf({ lines }: Unit): number {
  return lines[0]?.size ?? 0;
}

/** The row beside which a unit of several lines stands: the nearest to its middle of those that it reaches. */
function rowBeside(unit: Unit, rows: readonly Row[]): Row | undefined {
  const { top, bottom } = unit.box;
  const middle = (top + bottom + sizeOf(unit)) / 2;
  return rows
    .filter(({ baseline }) => baseline > top && baseline <= bottom)
    .toSorted((one, other) => Math.abs(one.baseline - middle) - Math.abs(other.baseline - middle))[0];
}

function rowsOf(units: readonly Unit[]): readonly Row[] {
  const rows: Row[] = [];
  const place = (unit: Unit, row: Row | undefined) => {
    if (row) row.units.push(unit);
    else rows.push({ baseline: lastBaseline(unit), units: [unit] });
  };
  const single = units.filter(({ lines }) => lines.length === 1);
  for (const unit of single.toSorted((one, other) => lastBaseline(one) - lastBaseline(other))) {
    const last = rows.at(-1);
    place(unit, last && lastBaseline(unit) - last.baseline <= sameRow * sizeOf(unit) ? last : undefined);
  }
  for (const unit of units.filter(({ lines }) => lines.length > 1)) place(unit, rowBeside(unit, rows));
  return rows.toSorted((one, other) => one.baseline - other.baseline);
}

/** Where a unit belongs: the column that it shares most with; a text that runs on into others, where it begins. */
function columnOf({ box, isFigure }: Unit, columns: readonly Column[]): number {
  const shared = columns.map((column) => sharedWidth(box, { ...column, top: 0, bottom: 0 }));
  const most = Math.max(...shared);
  if (isFigure && most > 0) return shared.indexOf(most);
  const beginning = columns.findLastIndex(({ left }) => left <= box.left + sameEdge);
  const first = shared.findIndex((share) => share > 0);
  return Math.max(0, first < 0 ? beginning : first);
}

function cellContent(units: readonly Unit[], links: readonly LinkArea[]): Cell {
  return units.flatMap(({ lines }, at): readonly Inline[] => [
    ...(at === 0 ? [] : [{ type: 'break' } as const]),
    ...contentOfLines(lines, links),
  ]);
}

function tableRow({ units }: Row, columns: readonly Column[], links: readonly LinkArea[]): readonly Cell[] {
  const byColumn = Map.groupBy(units, (unit) => columnOf(unit, columns));
  return columns.map((_, at) => cellContent(byColumn.get(at) ?? [], links));
}

function paragraphOf({ units }: Row, links: readonly LinkArea[]): SheetBlock {
  const content = cellContent(units, links);
  return placedBlock(
    { type: 'paragraph', content },
    units.flatMap(({ words }) => words),
  );
}

/** A first row without figures that names half of the columns or more heads them. */
function headerRows([first]: readonly Row[], columns: readonly Column[]): number {
  const names =
    first && first.units.length * 2 >= columns.length && !first.units.some((unit) => unit.isFigure);
  return names ? 1 : 0;
}

/** Figures make up at least this part of a spreadsheet's cells. */
const fewestFigures = 0.4;

/**
 * Reads a page that a spreadsheet program printed: what its tags hold together stays together, and rows and columns
 * are told by where that stands, for such programs tag the columns of a sheet as tables of their own. Gives nothing
 * for a page that is no spreadsheet.
 */
export function readSpreadsheet(
  units: readonly Unit[],
  links: readonly LinkArea[],
): readonly SheetBlock[] | undefined {
  const figures = units.filter(({ isFigure }) => isFigure).length;
  const rows = rowsOf(units);
  const first = rows.findIndex((row) => row.units.length > 1);
  const last = rows.findLastIndex((row) => row.units.length > 1);
  if (figures < fewestFigures * units.length || first < 0) return undefined;
  const body = rows.slice(first, last + 1);
  const inTable = body.flatMap((row) => row.units);
  const columns = allColumns(body);
  const table = {
    type: 'table',
    headerRows: headerRows(body, columns),
    rows: body.map((row) => tableRow(row, columns, links)),
  } as const;
  return [
    ...rows.slice(0, first).map((row) => paragraphOf(row, links)),
    placedBlock(
      table,
      inTable.flatMap(({ words }) => words),
    ),
    ...rows.slice(last + 1).map((row) => paragraphOf(row, links)),
  ];
}
