import { blockText, type SourceBlock } from '../../src/document/block.ts';
import { countWords, folded, likeness, words } from '../../src/document/words.ts';
import { outline } from '../document/outline.ts';
import { type Measures, percent, type Row, rowsOf, type Share } from './measures.ts';
import { keyOf, type Piece, piecesOf, withoutMatch } from './pieces.ts';
import { type Truth, truthBlocks } from './truth.ts';

const signs: Readonly<Record<Piece['kind'], string>> = { heading: 'H', paragraph: '¶', item: '•' };

function shortened(text: string, length = 150): string {
  return text.length <= length ? text : `${text.slice(0, length - 45)} … ${text.slice(-42)}`;
}

function told(piece: Piece): string {
  const number = piece.number === undefined ? '' : `<${piece.number}> `;
  const sheet = piece.sheet === undefined ? '' : ` (sheet ${piece.sheet})`;
  return `${signs[piece.kind]} ${number}${shortened(piece.text)}${sheet}`;
}

function section(title: string, share: Share<unknown>, lines: readonly string[]): readonly string[] {
  const figure = `${(Math.floor(percent(share) * 10) / 10).toFixed(1)} %: ${share.of - share.missed.length} of ${share.of}`;
  return [`== ${title}: ${figure}`, ...lines.map((line) => `  ${line}`), ''];
}

/** Where a word stands in some blocks, with the words around it. */
function around(word: string, texts: readonly string[]): string {
  const text = texts.find((candidate) => words(candidate).includes(word)) ?? '';
  const tokens = text.split(/\s+/);
  const at = tokens.findIndex((token) => words(token).includes(word));
  return at < 0 ? '' : `“… ${tokens.slice(Math.max(0, at - 5), at + 6).join(' ')} …”`;
}

function textsOf(blocks: readonly SourceBlock[]): readonly string[] {
  return blocks.flatMap((block) => (block.type === 'furniture' ? [] : blockText(block).split(/[\n\t]/)));
}

/** Words with a place where each may have gone amiss: text that the other side has not, else any. */
function wordLines(
  missed: readonly string[],
  here: readonly SourceBlock[],
  there: readonly SourceBlock[],
): readonly string[] {
  const all = textsOf(here);
  const apart = withoutMatch(all, folded, textsOf(there).map(folded));
  const furniture = there.flatMap((block) => (block.type === 'furniture' ? words(block.text) : []));
  return [...countWords(missed)].map(([word, count]) => {
    const hidden = furniture.includes(word) ? ' (stands in furniture too)' : '';
    return `${word}${count > 1 ? ` ×${count}` : ''}  ${around(word, apart) || around(word, all)}${hidden}`;
  });
}

/** The first of some tests that anything passes, shortest first: the same text, its beginning, part of it. */
function nearest(piece: Piece, others: readonly Piece[]): Piece | undefined {
  const wanted = folded(piece.text);
  const start = folded(piece.text.split(' ').slice(0, 5).join(' '));
  const tests: readonly ((text: string) => boolean)[] = [
    (text) => text === wanted,
    (text) => text.startsWith(start),
    (text) => ` ${text} `.includes(` ${start} `),
  ];
  const folds = others
    .map((other) => ({ other, text: folded(other.text), alike: likeness(other.text, piece.text) }))
    .toSorted((left, right) => right.alike - left.alike);
  const found = tests.map((test) => folds.find(({ text }) => test(text))).find((fold) => fold !== undefined);
  const best = found ?? folds.find(({ alike }) => alike > 0.5);
  return best?.other;
}

function inTable(piece: Piece, blocks: readonly SourceBlock[]): string {
  const start = folded(piece.text.split(' ').slice(0, 5).join(' '));
  const holding = blocks.find(
    (block) => block.type !== 'furniture' && folded(blockText(block)).includes(start),
  );
  const furniture = blocks.find((block) => block.type === 'furniture' && folded(block.text).includes(start));
  if (furniture?.type === 'furniture') return `read as furniture (${furniture.reason})`;
  return holding ? `read in a ${holding.type}` : 'not found';
}

/** The place where two texts part: "wanted “… in half-hour lots”, read “… in half- hour lots”". */
function parting(wanted: string, found: string): string {
  const at = [...wanted].findIndex((letter, index) => found[index] !== letter);
  const near = (text: string) => `“… ${text.slice(Math.max(0, at - 25), at + 25)} …”`;
  return `wanted ${near(wanted)}, read ${near(found)}`;
}

/** What became of a piece: torn, glued to another, without its number, changed, or gone. */
function fate(piece: Piece, read: readonly Piece[], blocks: readonly SourceBlock[]): string {
  const near = nearest(piece, read);
  if (!near) return inTable(piece, blocks);
  const [wanted, found, text] = [keyOf(piece), keyOf(near), folded(piece.text)];
  const as = `read as ${told(near)}`;
  if (wanted === found) return piece.kind === near.kind ? `${as}, but not so often` : as;
  if (found === text) return `without its number: ${as}`;
  if (wanted.startsWith(found) || text.startsWith(found))
    return `torn after “${near.text.slice(-40)}”: ${as}`;
  if (found.includes(text)) return `glued: ${as}`;
  return `${as}\n     ${parting(wanted, found)}`;
}

function pieceLines(
  missed: readonly Piece[],
  read: readonly Piece[],
  blocks: readonly SourceBlock[],
): readonly string[] {
  return missed.flatMap((piece) => [`wanted ${told(piece)}`, `   ${fate(piece, read, blocks)}`]);
}

function rowText(row: Row): string {
  return `| ${row.map((cell) => shortened(cell, 60)).join(' | ')} |`;
}

function rowLines(missed: readonly Row[], read: readonly Row[]): readonly string[] {
  const open = read.map((row) => ({ row, text: row.join(' ') }));
  return missed.flatMap((row) => {
    const [best] = open
      .map((other) => ({ row: other.row, alike: likeness(other.text, row.join(' ')) }))
      .toSorted((left, right) => right.alike - left.alike);
    const near = best !== undefined && best.alike > 0.3 ? rowText(best.row) : 'no row like it';
    return [`wanted ${rowText(row)}`, `   read ${near}`];
  });
}

/** What was read and what was wanted, line for line, for `diff`: a sign of a heading is shown as one. */
export function comparable(blocks: readonly SourceBlock[]): string {
  const shown = blocks.map((block): SourceBlock => {
    if (block.type !== 'paragraph' || !block.headingSign) return block;
    const { headingSign, ...rest } = block;
    return { ...rest, type: 'heading', level: headingSign.level };
  });
  return `${outline(shown).join('\n')}\n`;
}

/** Everything that was missed in one document, measure by measure, with what was read in its place. */
export function missedReport(truth: Truth, read: readonly SourceBlock[], found: Measures): string {
  const pieces = piecesOf(read);
  const wanted = truthBlocks(truth);
  const truthPieces = piecesOf(wanted);
  const all = (share: Share<Piece>) => pieceLines(share.missed, pieces, read);
  return [
    `${truth.name}: what was missed`,
    '',
    ...section('words kept', found.words, wordLines(found.words.missed, wanted, read)),
    ...section('words right', found.wordsRead, wordLines(found.wordsRead.missed, read, wanted)),
    ...section('clause numbers before their own text', found.clauses, all(found.clauses)),
    ...section(
      'order',
      found.order,
      found.order.missed.map((piece) => `out of place: ${told(piece)}`),
    ),
    ...section('headings found', found.headings, all(found.headings)),
    ...section(
      'headings right',
      found.headingsRead,
      found.headingsRead.missed.flatMap((piece) => {
        const near = nearest(piece, truthPieces);
        return [`read ${told(piece)}`, `   is ${near ? told(near) : inTable(piece, wanted)}`];
      }),
    ),
    ...section(
      'cells found',
      found.cells,
      found.cells.missed.map((cell) => `wanted ${shortened(cell)}`),
    ),
    ...section(
      'cells right',
      found.cellsRead,
      found.cellsRead.missed.map((cell) => `read ${shortened(cell)}`),
    ),
    ...section('rows', found.rows, rowLines(found.rows.missed, rowsOf(read))),
    ...section('whole paragraphs', found.paragraphs, all(found.paragraphs)),
    `== furniture left over: ${found.furnitureLeft.length}`,
    ...found.furnitureLeft.map((line) => `  ${line}`),
  ].join('\n');
}
