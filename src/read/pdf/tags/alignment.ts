import { around, median, sharedWidth } from '../geometry/box.ts';
import type { Word } from '../geometry/words.ts';
import type { Box } from '../sheet-content.ts';
import type { Grid } from './grid.ts';

interface PlacedCell {
  readonly column: number;
  readonly box: Box;
  readonly letters: number;
}

interface Worded {
  readonly columns: number;
  readonly words: readonly Word[];
}

function placedCells({ cells }: Grid<Worded & { readonly rows: number }>): readonly PlacedCell[] {
  return cells
    .filter(({ cell }) => cell.columns === 1 && cell.words.length > 0)
    .map(({ cell, column }) => ({
      column,
      box: around(cell.words),
      letters: cell.words.reduce((sum, { text }) => sum + text.length, 0),
    }));
}

/** Where most cells of a column stand. */
function usualBox(cells: readonly PlacedCell[]): Box {
  return {
    left: median(cells.map(({ box }) => box.left)),
    right: median(cells.map(({ box }) => box.right)),
    top: 0,
    bottom: 0,
  };
}

/**
 * The letters of a table that stand in another column on the page than the tags say. Spreadsheets leave out empty
 * cells in their tags, so that all that stands right of one moves over.
 */
export function misplacedLetters(grid: Grid<Worded & { readonly rows: number }>): number {
  const cells = placedCells(grid);
  const usual = [...Map.groupBy(cells, ({ column }) => column)].map(([column, those]) => ({
    column,
    box: usualBox(those),
  }));
  const misplaced = cells.filter(({ column, box }) => {
    const own = usual.find((each) => each.column === column);
    if (!own || sharedWidth(own.box, box) > 0) return false;
    return usual.some((each) => each.column !== column && sharedWidth(each.box, box) > 0);
  });
  return misplaced.reduce((sum, { letters }) => sum + letters, 0);
}
