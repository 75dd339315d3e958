import { words as wordsIn } from '../../../document/words.ts';
import type { TextPiece } from '../text-piece.ts';
import { type MatchedPiece, type MatchedWord, matchedPieces } from './match.ts';
import type { JudgedGlyph, Reason } from './reasons.ts';

/** What of a page is held back for each reason, piece by piece; to be counted and compared, never told. */
export type HeldText = ReadonlyMap<Reason, readonly string[]>;

/** The text layer without what is not seen. */
export interface SeenText {
  readonly pieces: readonly TextPiece[];
  readonly held: HeldText;
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

type Holding = Map<Reason, string[]>;

/** Notes what is held back, if it has a word. */
function hold(held: Holding, reason: Reason, text: string): void {
  if (wordsIn(text).length > 0) held.set(reason, [...(held.get(reason) ?? []), text]);
}

function holdWords(held: Holding, { words }: JudgedPiece): void {
  for (const [reason, hidden] of Map.groupBy(words, (word) => word.reason))
    if (reason !== undefined) hold(held, reason, hidden.map(({ text }) => text).join(' '));
}

/** Glyphs further apart than this, in points, are of two words, and of two lines or columns. */
const wordGap = 1;
const lineGap = 20;

function gapBetween({ end: [x, y] }: JudgedGlyph, { origin: [nextX, nextY] }: JudgedGlyph): number {
  return Math.hypot(nextX - x, nextY - y);
}

/** The lines that lie off the page, which the text layer does not have. */
function unlistedLines(glyphs: readonly JudgedGlyph[], listed: ReadonlySet<JudgedGlyph>): readonly string[] {
  const lines: string[] = [];
  let before: JudgedGlyph | undefined;
  for (const glyph of glyphs) {
    if (glyph.reason !== 'off-page' || listed.has(glyph)) continue;
    const gap = before ? gapBetween(before, glyph) : Infinity;
    if (gap > lineGap) lines.push(glyph.text);
    else lines.push(`${lines.pop() ?? ''}${gap > wordGap ? ' ' : ''}${glyph.text}`);
    before = glyph;
  }
  return lines;
}

/**
 * Takes out of the text layer of a page what whoever opens the file does not see, word by word, and counts it.
 * `all` are the glyphs of the page in the order of the file.
 */
export function withoutUnseen(pieces: readonly TextPiece[], all: readonly JudgedGlyph[]): SeenText {
  if (all.length === 0) return { pieces, held: new Map() };
  const glyphs = withoutDoubles(all);
  const judged = matchedPieces(pieces, glyphs).map(judgedPiece);
  const held: Holding = new Map();
  const left = judged.flatMap((each) => {
    if (isSeen(each)) return [each.piece];
    holdWords(held, each);
    return seenParts(each);
  });
  const listed = new Set(judged.flatMap(({ words }) => words.flatMap((word) => word.glyphs)));
  for (const line of unlistedLines(glyphs, listed)) hold(held, 'off-page', line);
  return held.size === 0 ? { pieces, held } : { pieces: left, held };
}
