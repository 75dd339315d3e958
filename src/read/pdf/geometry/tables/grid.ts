import type { Box } from '../../sheet-content.ts';
import type { Boundaries, Lattice } from './lattices.ts';
import type { Stroke } from './strokes.ts';

/** A cell as it is drawn: the rows and columns that it takes, from their first to behind their last, counted from 0. */
export interface GridCell extends Box {
  readonly row: number;
  readonly toRow: number;
  readonly column: number;
  readonly toColumn: number;
}

/** For each boundary and each stretch along it, whether a stroke runs there. */
type Drawn = readonly (readonly boolean[])[];

function nearest(values: readonly number[], wanted: number): number {
  let best = 0;
  for (const [at, value] of values.entries()) {
    if (Math.abs(value - wanted) < Math.abs((values[best] ?? 0) - wanted)) best = at;
  }
  return best;
}

/** A stroke bounds the stretches whose middle it covers. */
function drawnAlong(
  strokes: readonly Stroke[],
  boundaries: readonly number[],
  stretches: readonly number[],
): Drawn {
  const drawn = boundaries.map(() => stretches.slice(1).map(() => false));
  for (const { at, from, to } of strokes) {
    const line = drawn[nearest(boundaries, at)];
    if (!line) continue;
    for (let index = 0; index < line.length; index += 1) {
      const middle = ((stretches[index] ?? 0) + (stretches[index + 1] ?? 0)) / 2;
      if (from <= middle && to >= middle) line[index] = true;
    }
  }
  return drawn;
}

/**
 * The cells of a lattice in reading order. A cell spans rows and columns where no stroke parts them; each place of
 * the grid is in just one cell.
 */
export function gridCells(lattice: Lattice, { across, down }: Boundaries): readonly GridCell[] {
  const upright = drawnAlong(lattice.vertical, across, down);
  const level = drawnAlong(lattice.horizontal, down, across);
  const [rows, columns] = [down.length - 1, across.length - 1];
  const taken = Array.from({ length: rows }, () => new Set<number>());
  const isFree = (row: number, column: number) => column < columns && taken[row]?.has(column) === false;
  const isOpenBelow = (row: number, from: number, to: number) => {
    if (row >= rows) return false;
    for (let column = from; column < to; column += 1) {
      if (level[row]?.[column] || !isFree(row, column)) return false;
      if (column > from && upright[column]?.[row]) return false;
    }
    return true;
  };
  const cells: GridCell[] = [];
  for (let row = 0; row < rows; row += 1) {
    for (let column = 0; column < columns; column += 1) {
      if (!isFree(row, column)) continue;
      let toColumn = column + 1;
      while (isFree(row, toColumn) && !upright[toColumn]?.[row]) toColumn += 1;
      let toRow = row + 1;
      while (isOpenBelow(toRow, column, toColumn)) toRow += 1;
      for (let at = row; at < toRow; at += 1) {
        for (let over = column; over < toColumn; over += 1) taken[at]?.add(over);
      }
      const [left = 0, right = 0] = [across[column], across[toColumn]];
      const [top = 0, bottom = 0] = [down[row], down[toRow]];
      cells.push({ row, toRow, column, toColumn, left, right, top, bottom });
    }
  }
  return cells;
}
