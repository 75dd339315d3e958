import { plainText } from '../../src/document/inline.ts';
import type { DrawnTable } from './drawn-table.ts';
import type { TruthPart } from './truth.ts';

/** A table of so many columns needs a page on its side, and all the room for its words. */
const manyColumns = 8;

/** The widest column, in parts of a table's width. */
export const widestColumn = 40;

/** Room that a word takes: capitals are wider than small letters. */
function wordWidth(word: string): number {
  return word.length + 0.35 * (word.match(/\p{Lu}/gu)?.length ?? 0);
}

/** The texts of a column, those of cells that cover other columns left out. */
function columnTexts(drawn: DrawnTable, column: number): readonly string[] {
  return drawn.flatMap((row) => {
    const cell = row[column];
    const text = cell === undefined || cell === 'covered' || cell.columns > 1 ? '' : plainText(cell.cell);
    return text === '' ? [] : [text];
  });
}

/** The widths of columns as parts of the whole: room for the longest word, and more for columns that hold more. */
export function columnWidths(drawn: DrawnTable): readonly number[] {
  const columns = drawn[0]?.length ?? 0;
  return Array.from({ length: columns }, (_, column) => {
    const texts = columnTexts(drawn, column);
    const word = Math.max(0, ...texts.flatMap((text) => text.split(/\s/)).map(wordWidth));
    const mean = texts.reduce((sum, { length }) => sum + length, 0) / Math.max(1, texts.length);
    const wanted = columns >= manyColumns ? 0 : 2.2 * Math.sqrt(mean);
    return Math.round(Math.min(widestColumn, Math.max(4, word + 2, wanted)));
  });
}

/** Whether a paper is printed on pages on their side, for the sake of a wide table. */
export function isWide({ blocks }: TruthPart): boolean {
  return blocks.some((block) => block.type === 'table' && (block.rows[0]?.length ?? 0) >= manyColumns);
}
