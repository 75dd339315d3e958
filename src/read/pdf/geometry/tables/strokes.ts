import type { Fill, Rule } from '../../sheet-content.ts';
import type { Word } from '../words.ts';
import type { WordFinder } from './finder.ts';

/** A drawn line: where it lies across its direction, and from where to where it runs. All in points. */
export interface Stroke {
  readonly at: number;
  readonly from: number;
  readonly to: number;
}

/** The drawn lines of a page, the pieces of one line put together. */
export interface Strokes {
  readonly horizontal: readonly Stroke[];
  readonly vertical: readonly Stroke[];
}

function strokeOf({ direction, left, top, right, bottom }: Rule): Stroke {
  return direction === 'horizontal'
    ? { at: (top + bottom) / 2, from: left, to: right }
    : { at: (left + right) / 2, from: top, to: bottom };
}

/** Pieces of one line lie this close to each other; a file may draw a border cell by cell or dash by dash. */
const sameLine = 1;
const pieceGap = 3.5;

/** Pieces that lie on one line and touch are one stroke. */
function joinedPieces(pieces: readonly Stroke[]): readonly Stroke[] {
  const joined: { at: number; from: number; to: number }[] = [];
  const lines: Stroke[][] = [];
  for (const piece of pieces.toSorted((a, b) => a.at - b.at)) {
    const line = lines.at(-1);
    if (line && piece.at - (line[0]?.at ?? 0) <= sameLine) line.push(piece);
    else lines.push([piece]);
  }
  for (const line of lines) {
    let open: { at: number; from: number; to: number } | undefined;
    for (const { at, from, to } of line.toSorted((a, b) => a.from - b.from)) {
      if (open && from <= open.to + pieceGap) {
        open.to = Math.max(open.to, to);
      } else {
        open = { at, from, to };
        joined.push(open);
      }
    }
  }
  return joined;
}

/** A smaller fill marks words; one as large as the page is its ground. */
const leastFill = { width: 12, height: 6 };

/** The ground of a cell has text on it; other coloured boxes are ornament. */
function isCellGround(fill: Fill, wordsIn: WordFinder): boolean {
  const { left, top, right, bottom, colour } = fill;
  const isLarge = right - left >= leastFill.width && bottom - top >= leastFill.height;
  return isLarge && colour.toLowerCase() !== '#ffffff' && wordsIn(fill).length > 0;
}

function edgesOf({ left, top, right, bottom }: Fill): Strokes {
  return {
    horizontal: [
      { at: top, from: left, to: right },
      { at: bottom, from: left, to: right },
    ],
    vertical: [
      { at: left, from: top, to: bottom },
      { at: right, from: top, to: bottom },
    ],
  };
}

interface Stretch {
  readonly baseline: number;
  readonly size: number;
  readonly left: number;
  right: number;
}

/** The unbroken stretches of text, by whole points of their baselines. */
function stretchesOf(words: readonly Word[]): ReadonlyMap<number, readonly Stretch[]> {
  const stretches: Stretch[] = [];
  for (const { baseline, size, left, right } of words.toSorted(
    (a, b) => a.baseline - b.baseline || a.left - b.left,
  )) {
    const last = stretches.at(-1);
    if (last && Math.abs(last.baseline - baseline) < 0.5 && left - last.right < size && left >= last.left) {
      last.right = Math.max(last.right, right);
    } else {
      stretches.push({ baseline, size, left, right });
    }
  }
  return Map.groupBy(stretches, ({ baseline }) => Math.round(baseline));
}

/** How far a line under words may reach past them. */
const overhang = 2.5;

/** Whether a line only underlines, or strikes out, the words that it is as long as. */
function underlines(rule: Rule, stretches: ReadonlyMap<number, readonly Stretch[]>): boolean {
  const at = (rule.top + rule.bottom) / 2;
  for (let baseline = Math.round(at) - 8; baseline <= Math.round(at) + 10; baseline += 1) {
    const found = stretches.get(baseline)?.some((stretch) => {
      const below = at - stretch.baseline;
      const near = below > -0.45 * stretch.size && below < 0.3 * stretch.size;
      return near && rule.left >= stretch.left - overhang && rule.right <= stretch.right + overhang;
    });
    if (found) return true;
  }
  return false;
}

/** The rules that are no underlines of the words. */
export function withoutUnderlines(rules: readonly Rule[], words: readonly Word[]): readonly Rule[] {
  const stretches = stretchesOf(words);
  return rules.filter((rule) => rule.direction === 'vertical' || !underlines(rule, stretches));
}

/** A dot is at most this wide and high, in points; a line of dots is at least so long. */
const largestDot = 2.5;
const shortestDotted = 15;

/** The lines that dots below or beside each other make: browsers draw dotted borders dot by dot. */
function dottedLines(fills: readonly Fill[]): Strokes {
  const dots = fills.filter(
    ({ left, top, right, bottom }) => right - left < largestDot && bottom - top < largestDot,
  );
  const isLong = ({ from, to }: Stroke) => to - from >= shortestDotted;
  const level = dots.map((dot) => strokeOf({ ...dot, direction: 'horizontal' }));
  const upright = dots.map((dot) => strokeOf({ ...dot, direction: 'vertical' }));
  return {
    horizontal: joinedPieces(level).filter(isLong),
    vertical: joinedPieces(upright).filter(isLong),
  };
}

/**
 * The strokes that can bound cells: drawn rules and the edges of coloured grounds, the pieces of one line joined.
 */
export function strokesOf(rules: readonly Rule[], fills: readonly Fill[], wordsIn: WordFinder): Strokes {
  const edges = [dottedLines(fills), ...fills.filter((fill) => isCellGround(fill, wordsIn)).map(edgesOf)];
  const drawn = (direction: Rule['direction']) =>
    rules.filter((rule) => rule.direction === direction).map(strokeOf);
  return {
    horizontal: joinedPieces([...drawn('horizontal'), ...edges.flatMap(({ horizontal }) => horizontal)]),
    vertical: joinedPieces([...drawn('vertical'), ...edges.flatMap(({ vertical }) => vertical)]),
  };
}
