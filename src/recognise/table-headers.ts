import type { Cell, SourceBlock, Table } from '../document/block.ts';
import { plainText } from '../document/inline.ts';
import { oneLine } from '../document/words.ts';

const figures = /^[-–(£]*[£\d][\d,. ]*(?:%|[kmbn]{1,2}|\))?$|^[-–]$/i;

function value(cell: Cell): string {
  return oneLine(plainText(cell));
}

/** A year is a figure that heads a column: "2016", "2014 15". */
const year = /^\d{4}\b/;

/** Whether a row can head the columns: short words or periods, and more filled cells than most rows below. */
function headsColumns(row: readonly Cell[]): boolean {
  const filled = row.map(value).filter((cell) => cell !== '');
  if (filled.length < 2 || filled.length * 2 < row.length) return false;
  return filled.every(
    (cell) => cell.length <= 90 && !/[.!?]$/.test(cell) && (!figures.test(cell) || year.test(cell)),
  );
}

function isDifferent(row: readonly Cell[], below: readonly (readonly Cell[])[]): boolean {
  const figureColumns = row.some((cell, column) => {
    const values = below.map((other) => value(other[column] ?? [])).filter((text) => text !== '');
    return !figures.test(value(cell)) && values.length > 0 && values.every((text) => figures.test(text));
  });
  const longer = below.some((other) => other.some((cell) => value(cell).length > 60));
  const labelled = row.every((cell) => /^[\p{Lu}\d£%#&(]/u.test(value(cell)) || value(cell) === '');
  return figureColumns || longer || (labelled && below.length >= 2 && row.length > 2);
}

/**
 * Marks the first row of a table as its headings where the table shows it: its cells are short and unlike
 * those below. Extraction marks no headings; when in doubt there are none, so that no data is taken for one.
 */
function withHeader(table: Table): Table {
  const [first, ...below] = table.rows;
  if (!first || below.length === 0 || !headsColumns(first) || !isDifferent(first, below)) return table;
  return {
    ...table,
    headerRows: 1,
    because: 'its first row is short and unlike the rows below: column headings',
  };
}

/** Finds the heading rows of the tables among some blocks. */
export function markTableHeaders(blocks: readonly SourceBlock[]): readonly SourceBlock[] {
  return blocks.map((block) =>
    block.type === 'table' && block.headerRows === 0 ? withHeader(block) : block,
  );
}
