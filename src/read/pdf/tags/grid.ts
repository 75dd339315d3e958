/** Something that stands in a table, with the rows and columns that it spans. */
export interface Spanning {
  readonly rows: number;
  readonly columns: number;
}

/** A cell where it stands: row and column are those of its upper left corner, from 0. */
export interface GridCell<Cell> {
  readonly cell: Cell;
  readonly row: number;
  readonly column: number;
}

export interface Grid<Cell> {
  readonly rows: number;
  readonly columns: number;
  readonly cells: readonly GridCell<Cell>[];
}

/** More columns than any table on paper has: a span beyond is a mistake of the file. */
const mostColumns = 200;

/** Sets the cells of a table out as a browser does: each takes the first place in its row that no span from above covers. */
export function gridOf<Cell extends Spanning>(rows: readonly (readonly Cell[])[]): Grid<Cell> {
  const cells: GridCell<Cell>[] = [];
  const taken = new Set<number>();
  const key = (row: number, column: number) => row * mostColumns + column;
  let columns = 0;
  for (const [row, entries] of rows.entries()) {
    let column = 0;
    for (const cell of entries) {
      while (taken.has(key(row, column))) column += 1;
      const across = Math.min(cell.columns, mostColumns - column);
      const down = Math.min(cell.rows, rows.length - row);
      for (let below = 0; below < down; below += 1) {
        for (let beside = 0; beside < across; beside += 1) taken.add(key(row + below, column + beside));
      }
      if (across > 0) cells.push({ cell, row, column });
      columns = Math.max(columns, column + across);
      column += across;
    }
  }
  return { rows: rows.length, columns, cells };
}

/**
 * A form drawn as a table has as many columns as its oddest row needs, though no row holds more than a few cells.
 * Such a grid is narrowed to the columns of its fullest row, when every cell finds a place of its own there.
 */
export function narrowed<Cell extends Spanning>(grid: Grid<Cell>): Grid<Cell> {
  const byRow = Map.groupBy(grid.cells, ({ row }) => row);
  const fullest = byRow
    .values()
    .reduce<readonly GridCell<Cell>[]>((most, row) => (row.length > most.length ? row : most), []);
  if (fullest.length === grid.columns) return grid;
  const starts = fullest.map(({ column }) => column);
  const narrow = (column: number) => starts.filter((start) => start <= column).length - 1;
  const cells = grid.cells.map((each) => ({ ...each, column: Math.max(0, narrow(each.column)) }));
  const places = new Set(cells.map(({ row, column }) => row * mostColumns + column));
  return places.size === cells.length ? { ...grid, columns: fullest.length, cells } : grid;
}

/** A cell that shows something stands between these two edges on the page, in points from the left. */
export interface Stretch {
  readonly left: number;
  readonly right: number;
}

function overlap(one: Stretch, other: Stretch): number {
  return Math.min(one.right, other.right) - Math.max(one.left, other.left);
}

/** Where each column stands by the rows that have a cell for every column; undefined where none is filled. */
function columnStretches<Cell>(
  { columns }: Grid<Cell>,
  whole: readonly GridCell<Cell>[],
  stretchOf: (cell: Cell) => Stretch | undefined,
): readonly (Stretch | undefined)[] {
  return Array.from({ length: columns }, (_, column) => {
    const found = whole.flatMap((each) => (each.column === column ? (stretchOf(each.cell) ?? []) : []));
    if (found.length === 0) return undefined;
    return {
      left: Math.min(...found.map(({ left }) => left)),
      right: Math.max(...found.map(({ right }) => right)),
    };
  });
}

/** The columns that the cells of a row stand in on the page; undefined when one stands in none, or two change sides. */
function columnsOnPage(
  stretches: readonly (Stretch | undefined)[],
  columns: readonly (Stretch | undefined)[],
): readonly number[] | undefined {
  const found: number[] = [];
  for (const stretch of stretches) {
    const last = found.at(-1) ?? -1;
    const shared = columns.map((column, at) =>
      column && stretch && at > last ? overlap(column, stretch) : 0,
    );
    const most = Math.max(...shared);
    if (most <= 0) return undefined;
    found.push(shared.indexOf(most));
  }
  return found;
}

/**
 * Some programs leave the empty cells of a row out of their tags, so that what stands behind moves to the left.
 * Such rows are set out by where their cells stand on the page, measured against the rows that are complete.
 * `stretchOf` gives where a filled cell stands.
 */
export function settled<Cell extends Spanning>(
  grid: Grid<Cell>,
  stretchOf: (cell: Cell) => Stretch | undefined,
): Grid<Cell> {
  const rows = [...Map.groupBy(grid.cells, ({ row }) => row).values()];
  const isSimple = (row: readonly GridCell<Cell>[]) =>
    row.every(({ cell }) => cell.rows === 1 && cell.columns === 1);
  const whole = rows.filter((row) => row.length === grid.columns && isSimple(row));
  if (whole.length === 0) return grid;
  const columns = columnStretches(grid, whole.flat(), stretchOf);
  const cells = rows.flatMap((row) => {
    const filled = row.filter(({ cell }) => stretchOf(cell) !== undefined);
    if (row.length === grid.columns || !isSimple(row)) return row;
    const placed = columnsOnPage(
      filled.map(({ cell }) => stretchOf(cell)),
      columns,
    );
    return placed ? filled.map((each, at) => ({ ...each, column: placed[at] ?? each.column })) : row;
  });
  return { ...grid, cells };
}
