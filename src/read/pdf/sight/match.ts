import { around } from '../geometry/box.ts';
import type { Point } from '../matrix.ts';
import type { TextPiece } from '../text-piece.ts';
import { isIn } from './outline.ts';
import type { JudgedGlyph } from './reasons.ts';

/** A word of a piece with the glyphs that draw it. */
export interface MatchedWord {
  readonly text: string;
  readonly glyphs: readonly JudgedGlyph[];
}

/** A piece of the text layer with the glyphs that it was made of; none when they are not known for sure. */
export interface MatchedPiece {
  readonly piece: TextPiece;
  readonly words: readonly MatchedWord[];
}

/** Text as it is compared: ligatures, accents and spaces are told apart in one way only. */
function compared(text: string): string {
  return text.normalize('NFKD').replace(/[\s\p{Cf}]/gu, '');
}

/** Both know to a hair where a glyph stands. */
const near = 0.6;

function isNear([x, y]: Point, [toX, toY]: Point): boolean {
  return Math.abs(x - toX) < near && Math.abs(y - toY) < near;
}

/** How many glyphs from a place on spell a text; nothing when they do not. */
function spelling(glyphs: readonly JudgedGlyph[], from: number, text: string): number | undefined {
  let [at, spelt] = [from, ''];
  while (spelt.length < text.length) {
    const glyph = glyphs[at];
    if (!glyph) return undefined;
    spelt += compared(glyph.text);
    if (!text.startsWith(spelt)) return undefined;
    at += 1;
  }
  return at - from;
}

/** Where, from a place on, the glyphs begin that stand where the piece does and spell it. */
function found(
  glyphs: readonly JudgedGlyph[],
  from: number,
  { origin, run }: TextPiece,
): readonly [at: number, count: number] | undefined {
  const text = compared(run.text);
  for (let at = from; at < glyphs.length; at += 1) {
    const glyph = glyphs[at];
    const count = glyph && isNear(glyph.origin, origin) ? spelling(glyphs, at, text) : undefined;
    if (count !== undefined) return [at, count];
  }
  return undefined;
}

function wordsOf(text: string, glyphs: readonly JudgedGlyph[]): readonly MatchedWord[] {
  let at = 0;
  return text
    .split(/\s+/)
    .filter((word) => word !== '')
    .map((word) => {
      const count = spelling(glyphs, at, compared(word)) ?? 0;
      at += count;
      return { text: word, glyphs: glyphs.slice(at - count, at) };
    });
}

/** A piece whose glyphs are in another order, as in Arabic: all that stand in its box belong to all of its words. */
function byPlace(piece: TextPiece, glyphs: readonly JudgedGlyph[]): MatchedPiece {
  const inBox = glyphs.filter(({ points }) => {
    const { left, top, right, bottom } = around(
      points.map(([x, y]) => ({ left: x, right: x, top: y, bottom: y })),
    );
    return isIn([(left + right) / 2, (top + bottom) / 2], piece.run);
  });
  return { piece, words: [{ text: piece.run.text.trim(), glyphs: inBox }] };
}

/**
 * Finds for each piece of the text layer the glyphs that draw it. Both are in the order of the file; but the text
 * layer leaves out what lies off the page.
 */
export function matchedPieces(
  pieces: readonly TextPiece[],
  glyphs: readonly JudgedGlyph[],
): readonly MatchedPiece[] {
  let next = 0;
  return pieces.map((piece) => {
    const place = found(glyphs, next, piece) ?? found(glyphs, 0, piece);
    if (!place) return byPlace(piece, glyphs);
    const [at, count] = place;
    next = at + count;
    return { piece, words: wordsOf(piece.run.text, glyphs.slice(at, next)) };
  });
}
