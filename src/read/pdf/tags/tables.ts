import type { Cell, Table } from '../../../document/block.ts';
import type { Inline } from '../../../document/inline.ts';
import { around } from '../geometry/box.ts';
import { placedBlock } from '../geometry/flow.ts';
import type { Line } from '../geometry/lines.ts';
import { lineOf } from '../geometry/lines.ts';
import { type Word, wordsOf } from '../geometry/words.ts';
import type { SheetBlock } from '../sheet-block.ts';
import type { Fill, LinkArea, Rule, Run, SheetContent } from '../sheet-content.ts';
import { misplacedLetters } from './alignment.ts';
import { type Grid, gridOf, narrowed, type Stretch, settled } from './grid.ts';
import type { CellPart, FigurePart, Part, TablePart } from './parts.ts';
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
  /** Pictures that are more than a sign: they stand below the table. */
  readonly figures: readonly SheetBlock[];
}

function figuresIn(body: readonly Part[]): readonly FigurePart[] {
  return body.flatMap((part): readonly FigurePart[] => {
    if (part.type === 'figure') return [part];
    return part.type === 'item' ? figuresIn(part.body) : [];
  });
}

function readCell({ body, ...cell }: CellPart, figuresOf: TableContext['figuresOf']): ReadCell {
  const texts = textsOf(body);
  const words = texts.flatMap((lines) => lines.flatMap((line) => line.words));
  const shown = figuresIn(body).map((part) => ({ part, figures: figuresOf(part) }));
  const signs = shown.filter(({ figures }) => figures.length === 0).map(({ part }) => part.alternative);
  const alternative = words.length === 0 ? signs.filter((sign) => sign !== '').join(', ') : '';
  return { ...cell, texts, words, alternative, figures: shown.flatMap(({ figures }) => figures) };
}

function contentOf({ texts, alternative }: ReadCell, links: readonly LinkArea[], width: Width): Cell {
  if (alternative !== '') return [{ type: 'text', text: alternative }];
  return texts.flatMap((lines, at): readonly Inline[] => [
    ...(at === 0 ? [] : [{ type: 'break' } as const]),
    ...contentOfLines(lines, links, width),
  ]);
}

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

function isFilled({ words, alternative }: ReadCell): boolean {
  return words.length > 0 || alternative !== '';
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

/** A row whose cells all stand on colour, as the head of a table often does. */
function isColoured(row: readonly ReadCell[], fills: readonly Fill[]): boolean {
  return row.filter(isFilled).every(({ words }) => {
    const box = around(words);
    const [x, y] = [(box.left + box.right) / 2, (box.top + box.bottom) / 2];
    return fills.some(
      ({ left, top, right, bottom, colour }) =>
        colour !== '#ffffff' && left < x && x < right && top < y && y < bottom,
    );
  });
}

/**
 * Whether the first row heads the columns. The tags of some programs call every cell a head, so that only counts
 * where no other cell is one; else the row must be set apart from the next by weight or colour.
 */
function headerRows(
  { headRows }: TablePart,
  rows: readonly (readonly ReadCell[])[],
  fills: readonly Fill[],
): number {
  const [first, second, ...others] = rows.filter((row) => row.some(isFilled));
  if (!first || !second || first.length < 2 || !mayHead(first)) return 0;
  const isTagged =
    first.every((cell) => cell.heads) && [second, ...others].flat().every((cell) => !cell.heads);
  const isApart =
    (isBold(first) && !isBold(second)) || (isColoured(first, fills) && !isColoured(second, fills));
  return headRows > 0 || isTagged || isApart ? 1 : 0;
}

/** Letters of a heading at most. */
const longestHeading = 120;

/** "Executive Summary | 1" in bold on a coloured band is a heading that was laid out with a table. */
function isBand(rows: readonly (readonly ReadCell[])[]): boolean {
  const filled = rows.flat().filter(isFilled);
  const rowsFilled = rows.filter((row) => row.some(isFilled)).length;
  const length = filled.flatMap(({ words }) => words).reduce((sum, { text }) => sum + text.length, 0);
  const ends = filled.some(({ words }) => words.at(-1)?.text.endsWith(':'));
  const isOneLine = filled.every(({ texts }) => texts.length === 1 && texts[0]?.length === 1);
  return (
    rowsFilled === 1 && filled.length <= 3 && length <= longestHeading && isOneLine && !ends && isBold(filled)
  );
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
