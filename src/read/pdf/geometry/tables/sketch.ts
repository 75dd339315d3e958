import type { Cell, Table } from '../../../../document/block.ts';
import type { Inline } from '../../../../document/inline.ts';
import type { Box, Fill, LinkArea } from '../../sheet-content.ts';
import { around } from '../box.ts';
import { type PlacedBlock, placedBlock } from '../flow.ts';
import { inlineOf } from '../inline.ts';
import { type Leading, leadingOf } from '../leading.ts';
import { linesOf } from '../lines.ts';
import { type Passage, passagesOf } from '../passages.ts';
import type { Word } from '../words.ts';

/** The words of one cell and the room that its text may take from left to right. */
export interface CellSketch {
  readonly words: readonly Word[];
  /** Words that are turned, as those of some column heads are. */
  readonly turned?: readonly Word[];
  readonly left: number;
  readonly right: number;
}

/** A table while its parts are still words on the page: every row has the same number of cells. */
export interface TableSketch {
  readonly rows: readonly (readonly CellSketch[])[];
  readonly box: Box;
  /** What the drawing shows of a head: a line below the first row alone. */
  readonly ruledHead: boolean;
}

/** What a page lends to the cells on it. */
export interface TableGround {
  readonly links: readonly LinkArea[];
  readonly fills: readonly Fill[];
}

function measured(words: readonly Word[], leading: Leading): readonly Passage[] {
  const lines = linesOf(words);
  const { left, right } = around(lines);
  return passagesOf(lines, { left, right, leading }, []);
}

/** A cell's text: its lines joined where only the margin parted them, its paragraphs and items parted by breaks. */
function cellOf(
  { words, turned, left, right }: CellSketch,
  leading: Leading,
  links: readonly LinkArea[],
): Cell {
  const passages = [
    ...passagesOf(linesOf(words), { left, right, leading }, []),
    ...(turned ? measured(turned, leading) : []),
  ];
  const lines = passages.flatMap((passage, at) =>
    passage.lines.map(({ line, startsNew }, index) => ({
      words: line.words,
      startsNew: startsNew || (index === 0 && at > 0),
    })),
  );
  return inlineOf(lines, links);
}

/** Whether a cell holds any words. */
export function isFilled({ words, turned }: CellSketch): boolean {
  return words.length > 0 || turned !== undefined;
}

function groundOf(row: readonly CellSketch[], fills: readonly Fill[]): string | undefined {
  const word = row.find(({ words }) => words.length > 0)?.words[0];
  if (!word) return undefined;
  const [x, y] = [(word.left + word.right) / 2, word.baseline - 0.3 * word.size];
  const under = fills.findLast(
    ({ left, right, top, bottom }) => left <= x && x <= right && top <= y && y <= bottom,
  );
  return under?.colour === '#ffffff' ? undefined : under?.colour;
}

function isBold(row: readonly CellSketch[]): boolean {
  return row.every(({ words, turned = [] }) => [...words, ...turned].every(({ run }) => run.face.bold));
}

/** A table shows its head by bold type, by a ground that no other row has, or by a line below it alone. */
function showsHead({ rows, ruledHead }: TableSketch, fills: readonly Fill[]): boolean {
  const [first, second] = rows;
  if (!first || !second || first.filter(isFilled).length < 2) return false;
  if (ruledHead || (isBold(first) && !isBold(second))) return true;
  const ground = groundOf(first, fills);
  return ground !== undefined && rows.slice(1).every((row) => groundOf(row, fills) !== ground);
}

/** A head is strong by its place; its bold type says nothing more. */
function withoutStrong(cell: readonly Inline[]): Cell {
  return cell.flatMap((node) => (node.type === 'strong' ? node.children : [node]));
}

/** Makes the table of a sketch. */
export function tableOf(sketch: TableSketch, { links, fills }: TableGround): PlacedBlock {
  const words = sketch.rows.flatMap((row) => row.flatMap((cell) => [...cell.words, ...(cell.turned ?? [])]));
  const leading = leadingOf(sketch.rows.flatMap((row) => row.map((cell) => linesOf(cell.words))));
  const headerRows = showsHead(sketch, fills) ? 1 : 0;
  const rows = sketch.rows.map((row, at) =>
    row.map((cell) => {
      const content = cellOf(cell, leading, links);
      return at < headerRows ? withoutStrong(content) : content;
    }),
  );
  const table: Table = { type: 'table', gap: 1, headerRows, rows };
  return { ...placedBlock(table, words), box: sketch.box };
}
