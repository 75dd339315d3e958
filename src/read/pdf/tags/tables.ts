import type { Cell, Table } from '../../../document/block.ts';
import { around } from '../geometry/box.ts';
import { placedBlock } from '../geometry/flow.ts';
import type { Line } from '../geometry/lines.ts';
import type { SheetBlock } from '../sheet-block.ts';
import type { Rule, Run, SheetContent } from '../sheet-content.ts';
import { misplacedLetters } from './alignment.ts';
import { contentOf, isFilled, type ReadCell, readCell } from './cells.ts';
import { type Grid, gridOf, narrowed, type Stretch, settled } from './grid.ts';
import type { FigurePart, Part, TablePart } from './part.ts';
import { headerRows, isBand } from './table-head.ts';
import { filledBy, type Width } from './text.ts';

/** What a table is read with: the links and the ruling of its page, and what it shows of a picture. */
export interface TableContext extends Pick<SheetContent, 'links' | 'rules' | 'fills' | 'height'> {
  /** The figures to show for a picture; none for a mere sign, such as an arrow. */
  readonly figuresOf: (part: FigurePart) => readonly SheetBlock[];
}

/** A column is as wide as the widest line in it; the cells that span several say nothing of it. */
function columnWidths({ cells, columns }: Grid<ReadCell>): readonly Width[] {
  return Array.from({ length: columns }, (_, column) =>
    filledBy(
      cells
        .filter((each) => each.column === column && each.cell.columns === 1)
        .flatMap(({ cell }) => cell.texts.flat()),
    ),
  );
}

/**
 * Between the upright rules on its left and right a cell's text has the same room on both sides. A rule behind
 * which the text of another column begins is not the cell's own; `columns` are those of the table's text.
 */
function ruledWidth(
  lines: readonly Line[],
  rules: readonly Rule[],
  columns: readonly Width[],
): Width | undefined {
  const box = around(lines);
  const upright = rules.filter(
    ({ direction, top, bottom }) => direction === 'vertical' && top < box.bottom && bottom > box.top,
  );
  const left = Math.max(...upright.map((rule) => rule.right).filter((edge) => edge <= box.left + 1));
  const right = Math.min(...upright.map((rule) => rule.left).filter((edge) => edge >= box.right - 1));
  const next = Math.min(...columns.map((column) => column.left).filter((edge) => edge > box.right));
  if (!Number.isFinite(left) || !Number.isFinite(right) || right > next) return undefined;
  return { left: box.left, right: Math.max(box.right, right - (box.left - left)) };
}

function stretchOf({ words }: ReadCell): Stretch | undefined {
  return words.length > 0 ? filledBy(words) : undefined;
}

function rowsOf(grid: Grid<ReadCell>, { links, rules }: TableContext): readonly (readonly Cell[])[] {
  const widths = columnWidths(grid);
  const filled = grid.cells.filter(({ cell }) => isFilled(cell));
  const byRow = Map.groupBy(filled, ({ row }) => row);
  const kept = [...byRow.keys()].toSorted((a, b) => a - b);
  return kept.map((row) => {
    const cells: Cell[] = Array.from({ length: grid.columns }, () => []);
    for (const { cell, column } of byRow.get(row) ?? []) {
      const lines = cell.texts.flat();
      const ofColumn = cell.columns === 1 ? widths[column] : undefined;
      cells[column] = contentOf(cell, links, ruledWidth(lines, rules, widths) ?? ofColumn ?? filledBy(lines));
    }
    return cells;
  });
}

/** A table as its tags tell it, or what to read in its place where the tags only use it to lay out the page. */
export type ReadTable =
  | {
      readonly type: 'table';
      readonly block: SheetBlock;
      readonly figures: readonly SheetBlock[];
      /** What the signs in its cells stand for, where that is all that their cell says. */
      readonly alternatives: readonly string[];
      /** Letters that stand in another column on the page than the tags say. */
      readonly misplaced: number;
    }
  | { readonly type: 'layout'; readonly parts: readonly Part[] };

function runsIn(body: readonly Part[]): readonly Run[] {
  return body.flatMap((each) => ('runs' in each ? each.runs : []));
}

function bandOf({ rows }: TablePart): Part {
  return { type: 'text', runs: rows.flat().flatMap(({ body }) => runsIn(body)), note: false };
}

/** How far down its page, as a part of the height, the rest of a row that the page before began may stand. */
const headOfPage = 0.2;

/** One column, or one cell below the head of the page, is a frame round text and no table. */
function isFrame({ columns, cells }: Grid<ReadCell>, { height }: TableContext): boolean {
  const filled = cells.filter(({ cell }) => isFilled(cell));
  if (columns < 2 || filled.length === 0) return true;
  return filled.length === 1 && around(filled.flatMap(({ cell }) => cell.words)).top > headOfPage * height;
}

/** Reads a table, or what to read in place of one that only lays out the page. */
export function readTable(part: TablePart, context: TableContext): ReadTable {
  const rows = part.rows.map((row) => row.map((cell) => readCell(cell, context.figuresOf)));
  const tagged = settled(gridOf(rows), stretchOf);
  const grid = narrowed(tagged);
  if (isBand(rows)) return { type: 'layout', parts: [bandOf(part)] };
  if (isFrame(grid, context)) return { type: 'layout', parts: part.rows.flat().flatMap(({ body }) => body) };
  const table: Table = {
    type: 'table',
    headerRows: headerRows(part, rows, context.fills),
    rows: rowsOf(grid, context),
  };
  const words = grid.cells.flatMap(({ cell }) => cell.words);
  const alternatives = grid.cells.flatMap(({ cell }) => (cell.alternative === '' ? [] : [cell.alternative]));
  const figures = grid.cells.flatMap(({ cell }) => cell.figures);
  // The columns of a form that was narrowed stand where they like.
  const misplaced = grid === tagged ? misplacedLetters(grid) : 0;
  return { type: 'table', block: placedBlock(table, words), figures, alternatives, misplaced };
}
