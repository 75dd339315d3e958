import { type Line, lineOf } from '../lines.ts';
import type { Row } from '../rows.ts';
import type { Word } from '../words.ts';

/** From where to where something lies from left to right, in points. */
export interface Span {
  readonly left: number;
  readonly right: number;
}

/** A line of a table that is drawn without upright lines, cut where its gaps may part cells. */
export interface TableLine {
  readonly baseline: number;
  readonly size: number;
  readonly stretches: readonly Line[];
}

/** Words nearer than this many ems stand in one cell: it is more than a space. */
const withinCell = 0.4;

/** Cuts a row where a gap is wider than a space. */
export function tableLineOf({ baseline, words }: Row): TableLine {
  const stretches: Word[][] = [];
  let before: Word | undefined;
  for (const word of words) {
    const last = stretches.at(-1);
    const near = before && word.left - before.right < withinCell * Math.min(before.size, word.size);
    if (last && near) last.push(word);
    else stretches.push([word]);
    before = word;
  }
  const lines = stretches.map(lineOf);
  return { baseline, size: Math.max(...lines.map(({ size }) => size)), stretches: lines };
}

/** What some lines leave white from the first to the last of them. */
export interface White {
  readonly spans: readonly Span[];
  /** From where to where their text reaches. */
  readonly text: Span;
  readonly size: number;
  /** How many lines had a say. */
  readonly lines: number;
}

export const nothingWritten: White = {
  spans: [{ left: -Infinity, right: Infinity }],
  text: { left: Infinity, right: -Infinity },
  size: Infinity,
  lines: 0,
};

function without(spans: readonly Span[], { left, right }: Span): readonly Span[] {
  return spans.flatMap((span) => {
    if (right <= span.left || left >= span.right) return [span];
    const rest = [
      { left: span.left, right: left },
      { left: right, right: span.right },
    ];
    return rest.filter((part) => part.right - part.left > 1);
  });
}

/**
 * What stays white when one more line is written. A line of one stretch has no say: the title of a group of rows
 * runs across the columns.
 */
export function withLine(white: White, { stretches, size }: TableLine): White {
  if (stretches.length < 2) return white;
  return {
    spans: stretches.reduce(without, white.spans),
    text: {
      left: stretches.reduce((left, stretch) => Math.min(left, stretch.left), white.text.left),
      right: stretches.reduce((right, stretch) => Math.max(right, stretch.right), white.text.right),
    },
    size: Math.min(white.size, size),
    lines: white.lines + 1,
  };
}

/** A white strip parts columns when it is this many ems wide; a few lines may leave a narrow one by chance. */
const leastStrip = 0.45;
const leastStripOfFew = 0.9;
const few = 3;

/** The strips that part the columns of some lines, from left to right; none where all is one column. */
export function stripsOf({ spans, text, size, lines }: White): readonly Span[] {
  const least = (lines <= few ? leastStripOfFew : leastStrip) * size;
  return spans.filter(({ left, right }) => right - left >= least && left >= text.left && right <= text.right);
}

/** Whether a line has text right across a strip. */
export function crosses({ stretches }: TableLine, strip: Span): boolean {
  return stretches.some(({ left, right }) => left <= strip.left && right >= strip.right);
}

/** The columns that strips leave. */
export function columnsBetween(strips: readonly Span[], extent: Span): readonly Span[] {
  const edges = [extent.left, ...strips.map(({ left, right }) => (left + right) / 2), extent.right];
  return edges.slice(1).map((right, at) => ({ left: edges[at] ?? 0, right }));
}

/** The words of a line by columns; a stretch that runs over several stands in the first. */
export function cellsOfLine({ stretches }: TableLine, columns: readonly Span[]): readonly (readonly Word[])[] {
  const cells: Word[][] = columns.map(() => []);
  for (const stretch of stretches) {
    const centre = (stretch.left + stretch.right) / 2;
    const inside = columns.findIndex(({ left, right }) => stretch.left >= left - 1 && stretch.right <= right + 1);
    const nearest = columns.findIndex(({ right }) => stretch.left < right - 1 || centre < right);
    const home = inside >= 0 ? inside : nearest >= 0 ? nearest : columns.length - 1;
    cells[home]?.push(...stretch.words);
  }
  return cells;
}
