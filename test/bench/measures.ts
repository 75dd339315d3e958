import { blockText, type Cell, isBlock, type SourceBlock, type Table } from '../../src/document/block.ts';
import { plainText } from '../../src/document/inline.ts';
import { countWords, folded, totalWords, words, wordsMissing } from '../../src/document/words.ts';
import { keyOf, type Piece, piecesOf, tally, withoutMatch } from './pieces.ts';
import { type Truth, truthBlocks } from './truth.ts';

/** How many of some things were found, and those that were not. */
export interface Share<Value = string> {
  readonly of: number;
  readonly missed: readonly Value[];
}

/** What was found in per cent; 100 where there was nothing to find. */
export function percent({ of, missed }: Share<unknown>): number {
  return of === 0 ? 100 : (100 * (of - missed.length)) / of;
}

/** A row of a table by the texts of its cells, for comparing. */
export type Row = readonly string[];

/** All that is measured of one document. `read` is the other way round: what was read and is not in the truth. */
export interface Measures {
  readonly words: Share;
  readonly wordsRead: Share;
  readonly clauses: Share<Piece>;
  readonly order: Share<Piece>;
  readonly headings: Share<Piece>;
  readonly headingsRead: Share<Piece>;
  readonly cells: Share;
  readonly cellsRead: Share;
  readonly rows: Share<Row>;
  readonly paragraphs: Share<Piece>;
  readonly furnitureLeft: readonly string[];
}

function missingWords(wanted: readonly string[], given: readonly string[]): Share {
  const all = countWords(wanted);
  const missing = [...wordsMissing(all, countWords(given))];
  return {
    of: totalWords(all),
    missed: missing.flatMap(([word, count]) => Array.from({ length: count }, () => word)),
  };
}

function texts(blocks: readonly SourceBlock[]): readonly string[] {
  return blocks.filter(isBlock).map(blockText);
}

/** Everything read outside furniture as one line of words, for finding where something stands. */
function streamOf(blocks: readonly SourceBlock[]): string {
  return ` ${folded(
    texts(blocks)
      .join(' ')
      .replace(/[•\t\n]/g, ' '),
  )} `;
}

function opening({ number = '', text }: Piece, length: number): string {
  return ` ${folded(`${number} ${text.split(' ').slice(0, length).join(' ')}`)} `;
}

const clauseWords = 3;

/**
 * Clause numbers: the printed numbers of headings and paragraphs and the labels of list items. One is found where
 * what was read has the number directly before the first three words of its own text, as often as the truth has.
 */
function clauses(pieces: readonly Piece[], stream: string): Share<Piece> {
  const numbered = pieces.filter(({ number }) => number !== undefined);
  const key = (piece: Piece) => opening(piece, clauseWords);
  const there = [...tally(numbered.map(key)).keys()].flatMap((wanted) =>
    Array.from({ length: stream.split(wanted.trimEnd()).length - 1 }, () => wanted),
  );
  return { of: numbered.length, missed: withoutMatch(numbered, key, there) };
}

const orderWords = 6;

/** The members of the longest run of numbers that goes up, by patience sorting. */
function longestRise(numbers: readonly number[]): ReadonlySet<number> {
  const tops: number[] = [];
  const before: (number | undefined)[] = [];
  for (const [at, number] of numbers.entries()) {
    const pile = tops.findIndex((top) => (numbers[top] ?? 0) >= number);
    const place = pile < 0 ? tops.length : pile;
    before.push(tops[place - 1]);
    tops[place] = at;
  }
  const run = new Set<number>();
  for (let at = tops.at(-1); at !== undefined; at = before[at]) run.add(at);
  return run;
}

/**
 * Order: of the pieces whose first six words occur once in the truth and once in what was read, those outside the
 * longest run of pieces that stand in the order of the truth.
 */
function order(pieces: readonly Piece[], truthStream: string, stream: string): Share<Piece> {
  const once = (text: string, key: string) => text.split(key).length === 2;
  const placed = pieces
    .map((piece) => ({ piece, key: opening(piece, orderWords).trimEnd() }))
    .filter(({ key }) => once(truthStream, key) && once(stream, key))
    .map(({ piece, key }) => ({ piece, at: stream.indexOf(key) }));
  const inOrder = longestRise(placed.map(({ at }) => at));
  return { of: placed.length, missed: placed.filter((_, at) => !inOrder.has(at)).map(({ piece }) => piece) };
}

function isHeading({ kind }: Piece): boolean {
  return kind === 'heading';
}

/** Headings by their whole text and number. One that was read may also be a paragraph that is bold throughout. */
function headings(
  truth: readonly Piece[],
  read: readonly Piece[],
): Pick<Measures, 'headings' | 'headingsRead'> {
  const wanted = truth.filter(isHeading);
  const found = read.filter(isHeading);
  const allowed = truth.filter((piece) => isHeading(piece) || piece.isBold);
  return {
    headings: { of: wanted.length, missed: withoutMatch(wanted, keyOf, found.map(keyOf)) },
    headingsRead: { of: found.length, missed: withoutMatch(found, keyOf, allowed.map(keyOf)) },
  };
}

/** The text of a cell for comparing: without its bullets, its lines on one. */
function cellKey(cell: Cell): string {
  return folded(plainText(cell).replace(/•/g, ' '));
}

/** The rows of all tables, their cells as they are compared; rows without a word left out. */
export function rowsOf(blocks: readonly SourceBlock[]): readonly Row[] {
  return blocks
    .filter((block): block is Table => block.type === 'table')
    .flatMap(({ rows }) => rows.map((row) => row.map(cellKey)))
    .filter((row) => row.some((cell) => cell !== ''));
}

/**
 * Tables: cells that are not blank by their whole text, wherever in a table they stand; rows by all their cells in
 * place, blank ones included. A span says its text once.
 */
function tables(truth: readonly Row[], read: readonly Row[]): Pick<Measures, 'cells' | 'cellsRead' | 'rows'> {
  const cells = (rows: readonly Row[]) => rows.flat().filter((cell) => cell !== '');
  const whole = (row: Row) => row.join(' | ');
  const same = (cell: string) => cell;
  return {
    cells: { of: cells(truth).length, missed: withoutMatch(cells(truth), same, cells(read)) },
    cellsRead: { of: cells(read).length, missed: withoutMatch(cells(read), same, cells(truth)) },
    rows: { of: truth.length, missed: withoutMatch(truth, whole, read.map(whole)) },
  };
}

/** A paragraph of so many words runs over lines, so that it can be torn or glued to another. */
const longWords = 20;

/** Long paragraphs and list items that are one block, with all of their text and nothing of another. */
function paragraphs(truth: readonly Piece[], read: readonly Piece[]): Share<Piece> {
  const long = truth.filter((piece) => !isHeading(piece) && words(piece.text).length >= longWords);
  return { of: long.length, missed: withoutMatch(long, keyOf, read.map(keyOf)) };
}

/** Running headers and page numbers that stand as paragraphs, headings, items or cells of their own. */
function furnitureLeft(furniture: readonly string[], blocks: readonly SourceBlock[]): readonly string[] {
  const masked = (text: string) => folded(text).replace(/\d+/g, '#');
  const masks = new Set(furniture.map(masked));
  const loose = piecesOf(blocks).filter((piece) => masks.has(masked(keyOf(piece))));
  // A bare number in a cell is a figure of the table.
  const cells = rowsOf(blocks)
    .flat()
    .filter((cell) => masked(cell) !== '#' && masks.has(masked(cell)));
  return [...loose.map(({ number = '', text }) => `${number} ${text}`.trim()), ...cells];
}

/** Measures the blocks that were read of a document, with page ends undone by `repair`, against its truth. */
export function measure(truth: Truth, read: readonly SourceBlock[]): Measures {
  const wanted = truthBlocks(truth);
  const [truthPieces, readPieces] = [piecesOf(wanted), piecesOf(read)];
  const stream = streamOf(read);
  return {
    words: missingWords(texts(wanted), texts(read)),
    wordsRead: missingWords(texts(read), texts(wanted)),
    clauses: clauses(truthPieces, stream),
    order: order(truthPieces, streamOf(wanted), stream),
    ...headings(truthPieces, readPieces),
    ...tables(rowsOf(wanted), rowsOf(read)),
    paragraphs: paragraphs(truthPieces, readPieces),
    furnitureLeft: furnitureLeft(truth.furniture, read),
  };
}
