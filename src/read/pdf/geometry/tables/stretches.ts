import { beginsInLowerCase, closestPair, usualLeading } from '../leading.ts';
import {
  crosses,
  nothingWritten,
  type Span,
  stripsOf,
  type TableLine,
  type White,
  withLine,
} from './columns.ts';

/** Without rules, only gaps this many ems wide speak for columns; many lines that keep a narrower one speak too. */
const leastStrip = 0.8;
const manyLines = 5;

function wideStrips(white: White): readonly Span[] {
  const strips = stripsOf(white);
  if (white.lines >= manyLines) return strips;
  return strips.filter(({ left, right }) => right - left >= leastStrip * white.size);
}

/** Rows further apart than this many ems are not of one table. */
export const farthest = 3.2;

/** Lines, from `from` to behind `to`, that keep to the same columns. */
export interface TableStretch {
  readonly from: number;
  readonly to: number;
  readonly strips: readonly Span[];
  /** How many lines there are from the first to the last that fills more than one column. */
  readonly parted: number;
}

/** The spaces of so few justified lines may stand below each other by chance. */
const fewLines = 3;

/** How far the lines from `from` on keep to the columns that the first of them shows; nothing when it shows none. */
export function stretchFrom(lines: readonly TableLine[], from: number): TableStretch | undefined {
  let white = nothingWritten;
  let to = from;
  let end = from;
  for (let at = from; at < lines.length; at += 1) {
    const line = lines[at];
    const above = lines[at - 1];
    if (!line || (at > from && above && line.baseline - above.baseline > farthest * line.size)) break;
    const strips = wideStrips(white);
    if (line.parts.length > 1) {
      const next = wideStrips(withLine(white, line));
      const isSettled = white.lines >= fewLines;
      if (next.length === 0 || (isSettled && next.length < strips.length)) break;
      white = withLine(white, line);
      end = at + 1;
    } else if (strips.some((strip) => crosses(line, strip))) break;
    to = at + 1;
  }
  const strips = wideStrips(white);
  if (end === from || strips.length === 0) return undefined;
  return { from, to: withWrapped(lines, end, to, strips), strips, parted: end - from };
}

/** The lines behind the last parted one that are the rest of its row: close below it, in lower case or in a later column. */
function withWrapped(lines: readonly TableLine[], end: number, to: number, strips: readonly Span[]): number {
  const second = strips[0]?.right ?? Number.POSITIVE_INFINITY;
  const near = lines.slice(Math.max(0, end - fewLines), end + 1).map(({ whole }) => whole);
  const closest = closestPair(near, 2) ?? usualLeading;
  let last = end;
  while (last < to) {
    const [above, line] = [lines[last - 1]?.whole, lines[last]?.whole];
    if (
      !above ||
      !line ||
      line.baseline - above.baseline > 1.15 * closest * line.size ||
      line.size !== above.size
    )
      break;
    if (!beginsInLowerCase(line) && line.left < second - 2) break;
    last += 1;
  }
  return last;
}
