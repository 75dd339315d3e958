import { printedText } from './geometry/glyphs.ts';
import type { Run } from './sheet-content.ts';
import type { TextPiece } from './text-piece.ts';

/** The text layer of one page: its lines as they are counted, and its runs with the line that each stands in. */
export interface TextLayer {
  readonly lines: readonly string[];
  readonly runs: readonly Run[];
}

/** Nearer than this, in points, the same word is drawn twice to look bold or to cast a shadow. */
const doubled = 1;

function isOver(piece: TextPiece, other: TextPiece): boolean {
  return (
    Math.abs(piece.start - other.start) < doubled &&
    Math.abs(piece.across - other.across) < doubled &&
    piece.run.turn === other.run.turn
  );
}

/** Pieces without those that are drawn a second time over themselves. */
export function withoutDoubles(pieces: readonly TextPiece[]): readonly TextPiece[] {
  const seen = new Map<string, TextPiece[]>();
  return pieces.filter((piece) => {
    const alike = seen.get(piece.run.text) ?? [];
    if (alike.some((other) => isOver(piece, other))) return false;
    alike.push(piece);
    seen.set(piece.run.text, alike);
    return true;
  });
}

/** How far, in parts of the type size, a superscript may rise from its line. */
const rise = 0.5;
/** A gap wider than this part of the type size is a space; the engine of the text layer draws the line there too. */
const spaceWidth = 0.1;
/** A step back further than this part of the type size begins something else. */
const stepBack = 0.2;

function sharesLine(before: TextPiece, piece: TextPiece): boolean {
  const size = Math.max(before.run.face.size, piece.run.face.size);
  return before.run.turn === piece.run.turn && Math.abs(piece.across - before.across) <= rise * size;
}

function isApart(before: TextPiece, piece: TextPiece): boolean {
  const size = Math.min(before.run.face.size, piece.run.face.size);
  const gap = piece.start - before.end;
  return piece.afterSpace || gap > spaceWidth * size || gap < -stepBack * size;
}

const superscripts: Readonly<Record<string, string>> = Object.fromEntries(
  [...'⁰¹²³⁴⁵⁶⁷⁸⁹'].map((raised, digit) => [String(digit), raised]),
);

/** Small and raised beside a larger neighbour on its line, as the number of a footnote is. */
function isRaised(piece: TextPiece, neighbour: TextPiece | undefined): boolean {
  if (!neighbour || neighbour.run.turn !== piece.run.turn) return false;
  const lift = neighbour.across - piece.across;
  const { size } = neighbour.run.face;
  return piece.run.face.size <= size * 0.8 && lift >= size * 0.15 && lift <= size * rise;
}

/** The codes of symbol fonts become what they print; a bullet that a typewriter's "o" stands for is no word. */
function asPrinted(piece: TextPiece): TextPiece {
  const text = printedText(piece.run);
  return text === piece.run.text ? piece : { ...piece, run: { ...piece.run, text } };
}

/** Numbers of footnotes become superscript characters, which is how the rest of the house knows them. */
function withSuperscripts(pieces: readonly TextPiece[]): readonly TextPiece[] {
  return pieces.map((piece, at) => {
    const { run } = piece;
    if (!/^\d{1,3}$/.test(run.text)) return piece;
    if (!isRaised(piece, pieces[at - 1]) && !isRaised(piece, pieces[at + 1])) return piece;
    const text = run.text.replace(/\d/g, (digit) => superscripts[digit] ?? digit);
    return { ...piece, run: { ...run, text } };
  });
}

/**
 * Puts the pieces of a page together to its lines, by line ends and gaps alone and in the order that the file
 * draws them; `firstLine` is the number of the page's first line. The account of words counts these lines, so
 * nothing of the layout code may have a say here.
 */
export function textLayer(drawn: readonly TextPiece[], firstLine: number): TextLayer {
  const lines: string[] = [];
  const runs: Run[] = [];
  let before: TextPiece | undefined;
  for (const piece of withSuperscripts(withoutDoubles(drawn).map(asPrinted))) {
    const { run } = piece;
    const goesOn = before !== undefined && !piece.afterLineEnd && sharesLine(before, piece);
    if (before && goesOn) lines[lines.length - 1] += (isApart(before, piece) ? ' ' : '') + run.text;
    else lines.push(run.text);
    runs.push({ ...run, line: firstLine + lines.length - 1 });
    before = piece;
  }
  return { lines, runs };
}
