import type { Cell, Table } from '../../../document/block.ts';
import type { Inline } from '../../../document/inline.ts';
import { around } from '../geometry/box.ts';
import { placedBlock } from '../geometry/flow.ts';
import type { Line } from '../geometry/lines.ts';
import { lineOf } from '../geometry/lines.ts';
import { type Word, wordsOf } from '../geometry/words.ts';
import type { SheetBlock } from '../sheet-block.ts';
import type { LinkArea, Rule, Run, SheetContent } from '../sheet-content.ts';
import { type Grid, gridOf, narrowed } from './grid.ts';
import type { CellPart, Part, TablePart } from './parts.ts';
import { contentOfLines, filledBy, linesInOrder, type Width } from './text.ts';

/** One paragraph or item in a cell. */
type CellText = readonly Line[];

function itemText(label: readonly Word[], body: readonly CellText[]): readonly CellText[] {
  const [own = [], ...rest] = body;
  const [first, ...more] = own;
  const opening = [...label, ...(first?.words ?? [])];
  return opening.length === 0 ? rest : [[lineOf(opening), ...more], ...rest];
}

function textsOfPart(part: Part): readonly CellText[] {
  switch (part.type) {
    case 'text':
    case 'loose':
    case 'figure':
      return part.runs.length > 0 ? [linesInOrder(part.runs)] : [];
    case 'item':
      return itemText(wordsOf(part.label), textsOf(part.body));
    case 'list':
      return textsOf(part.entries);
    case 'table':
      return part.rows.flatMap((row) => row.flatMap((cell) => textsOf(cell.body)));
  }
}

/** The paragraphs of a cell; what is nested in it is laid flat, for a cell holds lines only. */
function textsOf(body: readonly Part[]): readonly CellText[] {
  return body.flatMap(textsOfPart);
}

interface ReadCell extends Omit<CellPart, 'body'> {
  readonly texts: readonly CellText[];
  readonly words: readonly Word[];
  /** What a picture in a cell without words stands for. */
  readonly alternative: string;
}

function alternativeOf(body: readonly Part[]): string {
  return body
    .flatMap((part) => (part.type === 'figure' ? [part.alternative] : []))
    .filter((alternative) => alternative !== '')
    .join(', ');
}

function readCell({ body, ...cell }: CellPart): ReadCell {
  const texts = textsOf(body);
  const words = texts.flatMap((lines) => lines.flatMap((line) => line.words));
  return { ...cell, texts, words, alternative: words.length === 0 ? alternativeOf(body) : '' };
}

function contentOf({ texts, alternative }: ReadCell, links: readonly LinkArea[], width: Width): Cell {
  if (alternative !== '') return [{ type: 'text', text: alternative }];
  return texts.flatMap((lines, at): readonly Inline[] => [
    ...(at === 0 ? [] : [{ type: 'break' } as const]),
    ...contentOfLines(lines, links, width),
  ]);
}

/** What a table is read with: the links and the ruling of its page. */
export type TableContext = Pick<SheetContent, 'links' | 'rules' | 'height'>;

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

/** Between the upright rules on its left and right a cell's text has the same room on both sides. */
function ruledWidth(lines: readonly Line[], rules: readonly Rule[]): Width | undefined {
  const box = around(lines);
  const upright = rules.filter(
    ({ direction, top, bottom }) => direction === 'vertical' && top < box.bottom && bottom > box.top,
  );
  const left = Math.max(...upright.map((rule) => rule.right).filter((right) => right <= box.left + 1));
  const right = Math.min(...upright.map((rule) => rule.left).filter((edge) => edge >= box.right - 1));
  if (!Number.isFinite(left) || !Number.isFinite(right)) return undefined;
  return { left: box.left, right: Math.max(box.right, right - (box.left - left)) };
}

function isFilled({ words, alternative }: ReadCell): boolean {
  return words.length > 0 || alternative !== '';
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
      cells[column] = contentOf(cell, links, ruledWidth(lines, rules) ?? ofColumn ?? filledBy(lines));
    }
    return cells;
  });
}

function isBold(row: readonly ReadCell[]): boolean {
  const words = row.flatMap((cell) => cell.words);
  return words.length > 0 && words.every(({ run }) => run.face.bold);
}

/** "Telephone:" names what stands beside it, not what stands below; a row without letters names nothing. */
function mayHead(row: readonly ReadCell[]): boolean {
  const texts = row.filter(isFilled).map(({ words }) => words.at(-1)?.text ?? '');
  const named = row.filter(({ words }) => words.some(({ text }) => /\p{L}/u.test(text)));
  return texts.every((text) => !text.endsWith(':')) && named.length * 2 >= texts.length;
}

/** The tags of some programs call every cell a head, so only a row that differs from the one below it counts. */
function headerRows({ headRows }: TablePart, rows: readonly (readonly ReadCell[])[]): number {
  const [first, second] = rows.filter((row) => row.some(isFilled));
  if (!first || !second || first.length < 2 || !mayHead(first)) return 0;
  const heads = (row: readonly ReadCell[]) => row.every((cell) => cell.heads);
  const differs = (isSo: (row: readonly ReadCell[]) => boolean) => isSo(first) && !isSo(second);
  return headRows > 0 || differs(isBold) || differs(heads) ? 1 : 0;
}

/** Letters of a heading at most. */
const longestHeading = 120;

/** "Executive Summary | 1" in bold on a coloured band is a heading that was laid out with a table. */
function isBand(rows: readonly (readonly ReadCell[])[]): boolean {
  const filled = rows.flat().filter(isFilled);
  const length = filled.flatMap(({ words }) => words).reduce((sum, { text }) => sum + text.length, 0);
  const ends = filled.some(({ words }) => words.at(-1)?.text.endsWith(':'));
  const isOneLine = filled.every(({ texts }) => texts.length === 1 && texts[0]?.length === 1);
  return (
    rows.length === 1 &&
    filled.length <= 3 &&
    length <= longestHeading &&
    isOneLine &&
    !ends &&
    isBold(filled)
  );
}

/** A table as its tags tell it, or what to read in its place where the tags only use it to lay out the page. */
export type ReadTable =
  | { readonly type: 'table'; readonly block: SheetBlock; readonly alternatives: readonly string[] }
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
  const rows = part.rows.map((row) => row.map(readCell));
  const grid = narrowed(gridOf(rows));
  if (isBand(rows)) return { type: 'layout', parts: [bandOf(part)] };
  if (isFrame(grid, context)) return { type: 'layout', parts: part.rows.flat().flatMap(({ body }) => body) };
  const table: Table = { type: 'table', headerRows: headerRows(part, rows), rows: rowsOf(grid, context) };
  const words = grid.cells.flatMap(({ cell }) => cell.words);
  const alternatives = grid.cells.flatMap(({ cell }) => (cell.alternative === '' ? [] : [cell.alternative]));
  return { type: 'table', block: placedBlock(table, words), alternatives };
}
