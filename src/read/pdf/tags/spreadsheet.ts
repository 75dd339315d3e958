import type { Cell } from '../../../document/block.ts';
import type { Inline } from '../../../document/inline.ts';
import { sharedWidth } from '../geometry/box.ts';
import { placedBlock } from '../geometry/flow.ts';
import type { SheetBlock } from '../sheet-block.ts';
import type { LinkArea } from '../sheet-content.ts';
import { contentOfLines } from './text.ts';
import type { Unit } from './units.ts';

/** A row of a spreadsheet on its way: what stands at about one height. */
interface Row {
  readonly baseline: number;
  readonly units: Unit[];
}

interface Column {
  left: number;
  right: number;
}

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

/** Puts stretches that lie one above the other together to columns. */
function columnsOf(units: readonly Unit[]): readonly Column[] {
  const columns: Column[] = [];
  for (const { box } of units.toSorted((one, other) => one.box.left - other.box.left)) {
    const last = columns.at(-1);
    if (last && box.left < last.right) last.right = Math.max(last.right, box.right);
    else columns.push({ left: box.left, right: box.right });
  }
  return columns;
}

/** How far a text may stand from the left edge of its column, in points. */
const sameEdge = 6;

/** Columns of texts that begin at the same place, however far they run on. */
function columnsByEdge(texts: readonly Unit[]): readonly Column[] {
  const edges = new Map<number, Column>();
  for (const { box } of texts) {
    const edge = [...edges.keys()].find((left) => Math.abs(left - box.left) <= sameEdge) ?? box.left;
    edges.set(edge, { left: Math.min(edge, box.left), right: box.left + 1 });
  }
  return [...edges.values()];
}

/** Whether a column holds two texts of one row, and so must be more than one. */
function holdsTwo(column: Column, rows: readonly Row[], texts: ReadonlySet<Unit>): boolean {
  return rows.some(({ units }) => {
    const inside = units.filter((unit) => texts.has(unit) && isOver(unit.box, column));
    return inside.length > 1;
  });
}

function isOver(box: Column, column: Column): boolean {
  return box.left < column.right && box.right > column.left;
}

/** The columns of texts: those that lie above each other, be they set to the left or the right; else by their edges. */
function columnsOfTexts(texts: readonly Unit[], rows: readonly Row[]): readonly Column[] {
  const alone = new Set(rows.filter(({ units }) => units.length === 1).flatMap(({ units }) => units));
  const inRows = texts.filter((unit) => !alone.has(unit));
  const columns = columnsOf(inRows);
  const all = new Set(inRows);
  return columns.some((column) => holdsTwo(column, rows, all)) ? columnsByEdge(texts) : columns;
}

/** The columns of a spreadsheet: those of its figures, and those of the texts where no figures stand. */
function allColumns(rows: readonly Row[]): readonly Column[] {
  const units = rows.flatMap((row) => row.units);
  const ofFigures = columnsOf(units.filter(({ isFigure }) => isFigure));
  const texts = units.filter(
    ({ box, isFigure }) => !isFigure && !ofFigures.some((column) => isOver(box, column)),
  );
  const columns = [...ofFigures, ...columnsOfTexts(texts, rows)];
  return columns.toSorted((one, other) => one.left - other.left);
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
