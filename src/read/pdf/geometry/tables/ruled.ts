import type { Box } from '../../sheet-content.ts';
import { around, groupedPositions } from '../box.ts';
import { rowsOf } from '../rows.ts';
import type { Word } from '../words.ts';
import { type GridCell, gridCells } from './grid.ts';
import { type Boundaries, boundariesOf, type Lattice, stretchAt } from './lattices.ts';
import { type CellSketch, isFilled, type TableSketch } from './sketch.ts';

/** A table as drawn, with the words that it took. */
export interface FoundTable {
  readonly sketch: TableSketch;
  readonly words: readonly Word[];
}

/** Upright words, and turned ones apart: their places are not those on the page. */
export interface PageWords {
  readonly upright: readonly Word[];
  readonly turned: readonly Word[];
}

interface FilledCell {
  readonly cell: GridCell;
  readonly words: Word[];
  readonly turned: Word[];
}

type Finder = (x: number, y: number) => FilledCell | undefined;

function finderOf(cells: readonly FilledCell[], { across, down }: Boundaries): Finder {
  const places = new Map<number, FilledCell>();
  const columns = across.length;
  for (const filled of cells) {
    const { row, toRow, column, toColumn } = filled.cell;
    for (let at = row; at < toRow; at += 1) {
      for (let over = column; over < toColumn; over += 1) places.set(at * columns + over, filled);
    }
  }
  return (x, y) => {
    const [row, column] = [stretchAt(down, y), stretchAt(across, x)];
    return row < 0 || column < 0 ? undefined : places.get(row * columns + column);
  };
}

/** Words stand a little above their baseline. */
function heightOf({ baseline, size }: Word): number {
  return baseline - 0.3 * size;
}

/** How far a run may reach over a boundary and still be inside, in points. */
const overlap = 2;

/**
 * A run that lies in one cell puts all its words there: where a word stands within its run is only reckoned. The
 * words of a run that several cells share go each where they stand, unless a boundary cuts a word: then the text
 * only runs over the edge of its cell.
 */
function placeRun(words: readonly Word[], find: Finder, across: readonly number[]): void {
  const [first] = words;
  if (!first) return;
  const { run } = first;
  const y = heightOf(first);
  const start = find(Math.min(run.left + overlap, (run.left + run.right) / 2), y);
  const end = find(Math.max(run.right - overlap, (run.left + run.right) / 2), y);
  const cut = words.some(({ left, right }) => {
    const margin = 0.3 * (right - left);
    return stretchAt(across, left + margin) !== stretchAt(across, right - margin);
  });
  const whole = start !== undefined && (start === end || cut);
  for (const word of words) {
    const home = whole ? start : (find((word.left + word.right) / 2, y) ?? start ?? end);
    home?.words.push(word);
  }
}

function filledCells(
  cells: readonly GridCell[],
  boundaries: Boundaries,
  { upright, turned }: PageWords,
): readonly FilledCell[] {
  const filled = cells.map((cell): FilledCell => ({ cell, words: [], turned: [] }));
  const find = finderOf(filled, boundaries);
  for (const words of Map.groupBy(upright, ({ run }) => run).values())
    placeRun(words, find, boundaries.across);
  for (const word of turned) {
    const { left, right, top, bottom } = word.run;
    find((left + right) / 2, (top + bottom) / 2)?.turned.push(word);
  }
  return filled;
}

/** Words apart by this many ems may stand in cells of their own where nothing is drawn between them. */
const cellGap = 0.6;

/** What stands together on one line of a cell: cut at wide gaps, and where one run ends and another begins at a boundary. */
function stretchesIn(words: readonly Word[], across: readonly number[]): readonly (readonly Word[])[] {
  const stretches: Word[][] = [];
  let before: Word | undefined;
  for (const word of words) {
    const last = stretches.at(-1);
    const gap = before ? word.left - before.right : 0;
    const isCut =
      before &&
      (gap > cellGap * word.size ||
        (before.run !== word.run &&
          stretchAt(across, before.right - overlap) !== stretchAt(across, word.left + overlap)));
    if (last && !isCut) last.push(word);
    else stretches.push([word]);
    before = word;
  }
  return stretches;
}

interface Place {
  readonly column: number;
  readonly keeps: boolean;
  readonly words: readonly Word[];
}

function placesIn(words: readonly Word[], across: readonly number[]): readonly (readonly Place[])[] {
  return rowsOf(words).map((row) =>
    stretchesIn(row.words, across).map((stretch): Place => {
      const { left, right } = around(stretch);
      const column = stretchAt(across, left + overlap);
      return { column, keeps: column === stretchAt(across, right - overlap), words: stretch };
    }),
  );
}

/**
 * A cell without upright strokes inside may still hold several: its row is drawn by lines alone or by a ground. It
 * does when its text keeps to the columns of the rest of the table; only the first text of a line may run over.
 */
function parted({ cell, words, turned }: FilledCell, across: readonly number[]): readonly FilledCell[] {
  const whole = [{ cell, words, turned }];
  if (cell.toColumn - cell.column < 2 || turned.length > 0) return whole;
  const lines = placesIn(words, across);
  const places = lines.flat();
  const keeping = new Set(places.filter(({ keeps }) => keeps).map(({ column }) => column));
  const onlyFirstRunsOver = lines.every((line) => line.slice(1).every(({ keeps }) => keeps));
  const columns = new Set(places.map(({ column }) => column));
  if (columns.size < 2 || keeping.size === 0 || !onlyFirstRunsOver) return whole;
  return Array.from({ length: cell.toColumn - cell.column }, (_, at) => {
    const column = cell.column + at;
    const [left = 0, right = 0] = [across[column], across[column + 1]];
    return {
      cell: { ...cell, column, toColumn: column + 1, left, right },
      words: places.filter((place) => place.column === column).flatMap((place) => place.words),
      turned: [],
    };
  });
}

/** Room that a table's cells leave between their edges and their text, in points, as the leftmost texts show. */
function paddingOf(cells: readonly FilledCell[]): number {
  const insets = cells
    .filter(({ words }) => words.length > 0)
    .map(({ cell, words }) => words.reduce((left, word) => Math.min(left, word.left), Infinity) - cell.left);
  return Math.max(0, Math.min(8, groupedPositions(insets, 1)[0] ?? 0));
}

/**
 * The rows and columns that hold anything: lines drawn double and spare columns of a form leave empty ones. Where the
 * table goes on from the page before, a column without text here may have some there.
 */
function rowsOfCells(
  cells: readonly FilledCell[],
  padding: number,
  goesOn: boolean,
): readonly (readonly CellSketch[])[] {
  const filled = cells.filter(({ words, turned }) => words.length + turned.length > 0);
  const sorted = (values: readonly number[]) => [...new Set(values)].toSorted((a, b) => a - b);
  const rows = sorted(filled.map(({ cell }) => cell.row));
  const columns = sorted((goesOn ? cells : filled).map(({ cell }) => cell.column));
  const places = new Map(filled.map((one) => [`${one.cell.row} ${one.cell.column}`, one]));
  return rows.map((row) =>
    columns.map((column): CellSketch => {
      const one = places.get(`${row} ${column}`);
      if (!one) return { words: [], left: 0, right: 0 };
      const { cell, words, turned } = one;
      const room = { left: cell.left + padding, right: cell.right - padding };
      return { words, ...room, ...(turned.length > 0 ? { turned } : {}) };
    }),
  );
}

/** Whether the run of a word reaches into a box. */
function reachesInto({ run, baseline }: Word, box: Box): boolean {
  return (
    run.left < box.right &&
    run.right > box.left &&
    baseline > box.top &&
    baseline - run.face.size < box.bottom
  );
}

/** More places than this make no table that could be read. */
const mostPlaces = 20_000;

/** Of a drawing with as few words as this part of its cells, the lines are no cells. */
const leastFilled = 0.1;

/**
 * Reads the table that a lattice draws. Gives nothing where it draws none: a frame, a single column, the axes of a
 * chart.
 */
export function ruledTable(lattice: Lattice, words: PageWords): FoundTable | undefined {
  const boundaries = boundariesOf(lattice);
  const [across, down] = [boundaries.across.length - 1, boundaries.down.length - 1];
  if (across < 2 || down < 1 || across * down > mostPlaces) return undefined;
  const upright = words.upright.filter((word) => reachesInto(word, lattice.box));
  const near = { upright, turned: words.turned };
  const drawn = filledCells(gridCells(lattice, boundaries), boundaries, near);
  const cells = drawn.flatMap((one) => parted(one, boundaries.across));
  const opensPage = words.upright.every((word) => word.baseline > lattice.box.top);
  const rows = rowsOfCells(cells, paddingOf(cells), opensPage);
  const filled = rows.flat().filter(isFilled).length;
  if ((rows[0]?.length ?? 0) < 2 || filled < leastFilled * cells.length) return undefined;
  const taken = cells.flatMap((one) => [...one.words, ...one.turned]);
  return { sketch: { rows, box: lattice.box, ruledHead: false }, words: taken };
}
