import type { Unit } from './units.ts';

/** A row of a spreadsheet on its way: what stands at about one height. */
export interface Row {
  readonly baseline: number;
  readonly units: Unit[];
}

/** Where a column stands, in points from the left. */
export interface Column {
  left: number;
  right: number;
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
export const sameEdge = 6;

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
export function allColumns(rows: readonly Row[]): readonly Column[] {
  const units = rows.flatMap((row) => row.units);
  const ofFigures = columnsOf(units.filter(({ isFigure }) => isFigure));
  const texts = units.filter(
    ({ box, isFigure }) => !isFigure && !ofFigures.some((column) => isOver(box, column)),
  );
  const columns = [...ofFigures, ...columnsOfTexts(texts, rows)];
  return columns.toSorted((one, other) => one.left - other.left);
}
