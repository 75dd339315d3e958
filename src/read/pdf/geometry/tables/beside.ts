import { groupedPositions } from '../box.ts';
import { type Line, lineOf } from '../lines.ts';
import type { Word } from '../words.ts';
import type { Span } from './columns.ts';

/** Fewer lines than this on either side are no text of their own. */
const leastLines = 2;
/** Lines of one text begin within this many points of each other. */
const sameStart = 3;

/** Nearly all lines begin at one place, or at two: a text with values behind its labels. */
function beginTogether(lines: readonly Line[]): boolean {
  const starts = groupedPositions(
    lines.map(({ left }) => left),
    sameStart,
  );
  const shared = starts
    .map((start) => lines.filter(({ left }) => Math.abs(left - start) <= sameStart).length)
    .toSorted((a, b) => b - a);
  return (shared[0] ?? 0) + (shared[1] ?? 0) >= 0.75 * lines.length;
}

/** The lines of a text follow each other; labels beside a longer text stand apart. */
function followEachOther(lines: readonly Line[]): boolean {
  return lines.slice(1).every((line, at) => line.baseline - (lines[at]?.baseline ?? 0) < 1.6 * line.size);
}

/** "Ask for:", "Telephone:": what stands beside labels is read with them, line by line. */
function areLabels(lines: readonly Line[]): boolean {
  const labels = lines.filter(({ words }) => words.at(-1)?.text.endsWith(':'));
  return labels.length * 2 >= lines.length;
}

/** More strips than that between the texts and one behind labels are those of a table. */
const mostStrips = 2;

/** A text beside another, and how far to the right its lines may reach. */
export interface SideText {
  readonly lines: readonly Line[];
  readonly right: number;
}

function sidesAt(lines: readonly Line[], strip: Span): readonly [readonly Line[], readonly Line[]] {
  const middle = (strip.left + strip.right) / 2;
  const side = (words: readonly Word[]) => (words.length > 0 ? [lineOf(words)] : []);
  return [
    lines.flatMap(({ words }) => side(words.filter((word) => word.left < middle))),
    lines.flatMap(({ words }) => side(words.filter((word) => word.left >= middle))),
  ];
}

/**
 * Two short texts side by side, as in the head of a letter or an agenda: the left one first. `right` is where the
 * column ends. Gives nothing where the left side holds labels, or one side is no text of its own.
 */
export function besideOf(
  lines: readonly Line[],
  strips: readonly Span[],
  right: number,
): readonly SideText[] | undefined {
  if (strips.length > mostStrips) return undefined;
  for (const strip of strips) {
    const sides = sidesAt(lines, strip);
    const stands = sides.every((side) => side.length >= leastLines && beginTogether(side));
    if (!stands || !followEachOther(sides[0]) || areLabels(sides[0])) continue;
    return [
      { lines: sides[0], right: strip.right },
      { lines: sides[1], right },
    ];
  }
  return undefined;
}
