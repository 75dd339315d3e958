import type { Cell, Table } from '../../../document/block.ts';
import type { Inline } from '../../../document/inline.ts';
import { placedBlock } from '../geometry/flow.ts';
import type { Line } from '../geometry/lines.ts';
import { lineOf } from '../geometry/lines.ts';
import { type Word, wordsOf } from '../geometry/words.ts';
import type { SheetBlock } from '../sheet-block.ts';
import type { LinkArea } from '../sheet-content.ts';
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

/** The paragraphs of a cell; what is nested in it is laid flat, for a cell holds lines only. */
function textsOf(body: readonly Part[]): readonly CellText[] {
  return body.flatMap((part): readonly CellText[] => {
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
  });
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

function isFilled({ words, alternative }: ReadCell): boolean {
  return words.length > 0 || alternative !== '';
}

function rowsOf(grid: Grid<ReadCell>, links: readonly LinkArea[]): readonly (readonly Cell[])[] {
  const widths = columnWidths(grid);
  const filled = grid.cells.filter(({ cell }) => isFilled(cell));
  const byRow = Map.groupBy(filled, ({ row }) => row);
  const kept = [...byRow.keys()].toSorted((a, b) => a - b);
  return kept.map((row) => {
    const cells: Cell[] = Array.from({ length: grid.columns }, () => []);
    for (const { cell, column } of byRow.get(row) ?? []) {
      const own = widths[column];
      const width = cell.columns === 1 && own ? own : filledBy(cell.texts.flat());
      cells[column] = contentOf(cell, links, width);
    }
    return cells;
  });
}

function isBold(row: readonly ReadCell[]): boolean {
  const words = row.flatMap((cell) => cell.words);
  return words.length > 0 && words.every(({ run }) => run.face.bold);
}

/** The tags of some programs call every cell a head, so only a row that differs from the one below it counts. */
function headerRows({ headRows }: TablePart, rows: readonly (readonly ReadCell[])[]): number {
  const [first, second] = rows.filter((row) => row.some(isFilled));
  if (!first || !second) return 0;
  if (headRows > 0) return 1;
  const heads = (row: readonly ReadCell[]) => row.every((cell) => cell.heads);
  const differs = (isSo: (row: readonly ReadCell[]) => boolean) => isSo(first) && !isSo(second);
  return first.length > 1 && (differs(isBold) || differs(heads)) ? 1 : 0;
}

/** A table as its tags tell it, or what to read in its place where the tags only use it to lay out the page. */
export type ReadTable =
  | { readonly type: 'table'; readonly block: SheetBlock; readonly alternatives: readonly string[] }
  | { readonly type: 'layout'; readonly parts: readonly Part[] };

/** Reads a table. One with a single column is a frame round text and no table. */
export function readTable(part: TablePart, links: readonly LinkArea[]): ReadTable {
  const rows = part.rows.map((row) => row.map(readCell));
  const grid = narrowed(gridOf(rows));
  const filled = grid.cells.filter(({ cell }) => isFilled(cell));
  const isFrame = grid.columns < 2 || filled.length < 2;
  if (isFrame) return { type: 'layout', parts: part.rows.flat().flatMap(({ body }) => body) };
  const table: Table = { type: 'table', headerRows: headerRows(part, rows), rows: rowsOf(grid, links) };
  const words = grid.cells.flatMap(({ cell }) => cell.words);
  const alternatives = filled.flatMap(({ cell }) => (cell.alternative === '' ? [] : [cell.alternative]));
  return { type: 'table', block: placedBlock(table, words), alternatives };
}
