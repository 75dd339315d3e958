import { words as wordsIn } from '../../../document/words.ts';
import type { TextPiece } from '../text-piece.ts';
import { type MatchedPiece, type MatchedWord, matchedPieces } from './match.ts';
import type { JudgedGlyph, Reason } from './reasons.ts';

/** How many words of a page are held back for each reason. */
export type HeldWords = ReadonlyMap<Reason, number>;

/** The text layer without what is not seen. */
export interface SeenText {
  readonly pieces: readonly TextPiece[];
  readonly held: HeldWords;
}

/** A word with why it is held back; nothing when it is seen. */
interface JudgedWord extends MatchedWord {
  readonly reason: Reason | undefined;
}

interface JudgedPiece {
  readonly piece: TextPiece;
  readonly words: readonly JudgedWord[];
}

/**
 * One letter that is not seen is enough, for the others would tell the word; but what runs over an edge, of the
 * page or of a cell, is cut short and not hidden.
 */
function judgedWord(word: MatchedWord, cutsShort: ReadonlySet<Reason>): JudgedWord {
  const hidden = word.glyphs.find(({ reason }) => reason !== undefined && !cutsShort.has(reason));
  return { ...word, reason: hidden?.reason };
}

const edges: ReadonlySet<Reason> = new Set(['off-page', 'clipped']);
const noEdges: ReadonlySet<Reason> = new Set();

function judgedPiece({ piece, words }: MatchedPiece): JudgedPiece {
  const isSome = words.some(({ glyphs }) => glyphs.some(({ reason }) => reason === undefined));
  return { piece, words: words.map((word) => judgedWord(word, isSome ? edges : noEdges)) };
}

function isSeen({ words }: JudgedPiece): boolean {
  return words.every(({ reason }) => reason === undefined);
}

/** How near, in points, a shadow or an outline lies to its letter. */
const shadow = 3;

/** Glyphs without a reason where the same letter is drawn once more at its place and seen there. */
function withoutDoubles(glyphs: readonly JudgedGlyph[]): readonly JudgedGlyph[] {
  const seen = Map.groupBy(
    glyphs.filter(({ reason }) => reason === undefined),
    ({ text }) => text,
  );
  const isSeenThere = ({ text, origin: [x, y] }: JudgedGlyph) =>
    seen.get(text)?.some((other) => Math.hypot(other.origin[0] - x, other.origin[1] - y) < shadow) ?? false;
  return glyphs.map((glyph) => {
    if (glyph.reason === undefined || !isSeenThere(glyph)) return glyph;
    const { reason: _reason, ...rest } = glyph;
    return rest;
  });
}

/** How far along its line of writing a glyph stands; the line is turned as the run is. */
function startOf({ origin: [x, y] }: JudgedGlyph, { run }: TextPiece): number {
  const turned = (run.turn * Math.PI) / 180;
  return x * Math.cos(turned) + y * Math.sin(turned);
}

/** The part of a piece from one place on its line to another. */
function part(piece: TextPiece, text: string, start: number, end: number): TextPiece {
  const turned = (piece.run.turn * Math.PI) / 180;
  const [along, down] = [Math.round(Math.cos(turned)), Math.round(Math.sin(turned))];
  const [after, before] = [start - piece.start, piece.end - end];
  const { left, right, top, bottom } = piece.run;
  const box = {
    left: left + (along > 0 ? after : along < 0 ? before : 0),
    right: right - (along > 0 ? before : along < 0 ? after : 0),
    top: top + (down > 0 ? after : down < 0 ? before : 0),
    bottom: bottom - (down > 0 ? before : down < 0 ? after : 0),
  };
  return { ...piece, run: { ...piece.run, ...box, text }, start, end };
}

/** The stretches of a piece's words that are seen, as pieces of their own. */
function seenParts({ piece, words }: JudgedPiece): readonly TextPiece[] {
  const parts: TextPiece[] = [];
  let open: string[] = [];
  let start = piece.start;
  const close = (end: number) => {
    if (open.length > 0) parts.push(part(piece, open.join(' '), start, end));
    open = [];
  };
  for (const word of words) {
    const [first] = word.glyphs;
    const at = first ? startOf(first, piece) : start;
    if (word.reason !== undefined) close(at);
    else {
      if (open.length === 0) start = at;
      open.push(word.text);
    }
  }
  close(piece.end);
  return parts.map((each, at) => (at === 0 ? each : { ...each, afterLineEnd: false, afterSpace: true }));
}

function count(held: Map<Reason, number>, reason: Reason | undefined, text: string): void {
  const found = reason === undefined ? 0 : wordsIn(text).length;
  if (reason !== undefined && found > 0) held.set(reason, (held.get(reason) ?? 0) + found);
}

/** Glyphs further apart than this, in points, are of two words. */
const wordGap = 1;

function isApart({ end: [x, y] }: JudgedGlyph, { origin: [nextX, nextY] }: JudgedGlyph): boolean {
  return Math.hypot(nextX - x, nextY - y) > wordGap;
}

/** The words that lie off the page, which the text layer does not have. */
function unlistedWords(glyphs: readonly JudgedGlyph[], listed: ReadonlySet<JudgedGlyph>): string {
  let text = '';
  let before: JudgedGlyph | undefined;
  for (const glyph of glyphs) {
    if (glyph.reason !== 'off-page' || listed.has(glyph)) continue;
    text += (before && isApart(before, glyph) ? ' ' : '') + glyph.text;
    before = glyph;
  }
  return text;
}

/**
 * Takes out of the text layer of a page what whoever opens the file does not see, word by word, and counts it.
 * `all` are the glyphs of the page in the order of the file.
 */
export function withoutUnseen(pieces: readonly TextPiece[], all: readonly JudgedGlyph[]): SeenText {
  if (all.length === 0) return { pieces, held: new Map() };
  const glyphs = withoutDoubles(all);
  const judged = matchedPieces(pieces, glyphs).map(judgedPiece);
  const held = new Map<Reason, number>();
  const left = judged.flatMap((each) => {
    if (isSeen(each)) return [each.piece];
    for (const { reason, text } of each.words) count(held, reason, text);
    return seenParts(each);
  });
  const listed = new Set(judged.flatMap(({ words }) => words.flatMap((word) => word.glyphs)));
  count(held, 'off-page', unlistedWords(glyphs, listed));
  return held.size === 0 ? { pieces, held } : { pieces: left, held };
}
