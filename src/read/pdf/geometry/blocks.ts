import type { SourceBlock } from '../../../document/block.ts';
import type { Box, LinkArea, Rule, Run, SheetContent } from '../sheet-content.ts';
import { around } from './box.ts';
import { withDrawnBullets } from './bullets.ts';
import { blocksOfPassages, type PlacedBlock } from './flow.ts';
import { withNoteMarks } from './footnotes.ts';
import { leadingOf, type Measure } from './leading.ts';
import { type Line, linesOf, piecesOfRow } from './lines.ts';
import { passagesOf } from './passages.ts';
import { obstaclesIn, piecesIn, regionsOf } from './regions.ts';
import { rowsOf } from './rows.ts';
import { type AlignedPart, alignedParts } from './tables/aligned.ts';
import type { PageWords } from './tables/ruled.ts';
import { tableOf } from './tables/sketch.ts';
import { drawnTables } from './tables.ts';
import { turnedWords, type Word, wordsOf } from './words.ts';

/** A table among the lines of a page. */
interface Obstacle extends Box {
  readonly table: PlacedBlock;
}

/** The lines of one column of the page, and the tables that stand between them. */
interface Column {
  readonly lines: readonly Line[];
  readonly tables: readonly PlacedBlock[];
}

/** What is needed of the page to make blocks of its lines. */
interface Ground {
  readonly content: SheetContent;
  readonly measure: Measure;
  readonly rules: readonly Rule[];
}

/** An order of its own for the runs of a page: that in which a file draws them says nothing. */
function byPlace(one: Run, other: Run): number {
  return (
    one.turn - other.turn ||
    one.baseline - other.baseline ||
    one.left - other.left ||
    one.right - other.right ||
    one.face.size - other.face.size ||
    `${one.text} ${one.face.font}`.localeCompare(`${other.text} ${other.face.font}`, 'en')
  );
}

function pageWords({ runs: drawn, shapes = [], fills }: SheetContent): PageWords {
  const runs = drawn.toSorted(byPlace);
  const rows = rowsOf(wordsOf(runs.filter(({ turn }) => turn === 0)));
  return {
    upright: withDrawnBullets(rows, [...shapes, ...fills]),
    turned: turnedWords(runs.filter(({ turn }) => turn !== 0)).flat(),
  };
}

function columnsOf(words: readonly Word[], tables: readonly PlacedBlock[]): readonly Column[] {
  const pieces = rowsOf(words).flatMap(piecesOfRow);
  const obstacles = tables.map((table): Obstacle => ({ ...table.box, table }));
  return regionsOf<Obstacle>([...pieces, ...obstacles]).map((region) => ({
    lines: linesOf(piecesIn(region).flatMap((piece) => piece.words)),
    tables: obstaclesIn(region).map(({ table }) => table),
  }));
}

function textBlocks(
  lines: readonly Line[],
  measure: Measure,
  rules: readonly Rule[],
  links: readonly LinkArea[],
): readonly PlacedBlock[] {
  return blocksOfPassages(passagesOf(lines, measure, rules), links);
}

function blocksOfPart(part: AlignedPart, { content, measure, rules }: Ground): readonly PlacedBlock[] {
  switch (part.type) {
    case 'table':
      return [tableOf(part.table.sketch, content)];
    case 'beside':
      return part.texts.flatMap(({ lines, right }) =>
        textBlocks(lines, { ...measure, left: around(lines).left, right }, rules, content.links),
      );
    case 'lines':
      return textBlocks(part.lines, measure, rules, content.links);
  }
}

/** The lines of a column in order with its tables: a table parts the lines above it from those below. */
function blocksOfColumn({ lines, tables }: Column, ground: Ground): readonly PlacedBlock[] {
  const blocks: PlacedBlock[] = [];
  let from = 0;
  const add = (to: number) => {
    const parts = alignedParts(lines.slice(from, to), ground.measure.right);
    blocks.push(...parts.flatMap((part) => blocksOfPart(part, ground)));
    from = to;
  };
  for (const table of tables.toSorted((a, b) => a.box.top - b.box.top)) {
    const below = lines.findIndex(({ baseline }, at) => at >= from && baseline > table.box.top);
    add(below < 0 ? lines.length : below);
    blocks.push(table);
  }
  add(lines.length);
  return blocks;
}

/** Text that is turned on the page stands behind all other: a stamp in the margin, the name of an axis. */
function turnedBlocks(
  words: readonly Word[],
  { leading }: Measure,
  links: readonly LinkArea[],
): readonly PlacedBlock[] {
  return Map.groupBy(words, ({ run }) => run.turn)
    .values()
    .toArray()
    .flatMap((group) => {
      const lines = linesOf(group);
      return textBlocks(lines, { ...around(lines), leading }, [], links);
    });
}

/**
 * Makes blocks of one page by its layout alone, in reading order, each with its box, its runs and how it is set.
 * The tags of the page are not asked; furniture has been taken out of `content.runs` before. Every word of the runs
 * is in just one block; so a part of the page, such as the text without a tag, is read by giving its runs alone.
 */
export function placedBlocks(content: SheetContent): readonly PlacedBlock[] {
  const words = pageWords(content);
  const { tables, rest, rules } = drawnTables(content, words);
  const columns = columnsOf(rest.upright, tables).map((column) => ({
    ...column,
    lines: withNoteMarks(column.lines, words.upright),
  }));
  const leading = leadingOf(columns.map(({ lines }) => lines));
  const blocks = columns.flatMap((column) =>
    blocksOfColumn(column, { content, rules, measure: { ...around(column.lines), leading } }),
  );
  const turned = turnedBlocks(rest.turned, { left: 0, right: 0, leading }, content.links);
  return [...blocks, ...turned];
}

/** The blocks of one page by its layout alone. */
export function blocksFromGeometry(content: SheetContent): readonly SourceBlock[] {
  return placedBlocks(content).map(({ block }) => block);
}
