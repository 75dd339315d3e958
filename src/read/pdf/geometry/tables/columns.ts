import { isHangingMark, type Line, lineOf } from '../lines.ts';
import { openingOf } from '../openings.ts';
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
  readonly whole: Line;
  readonly stretches: readonly Line[];
  /** The stretches that speak for columns: a number or mark that hangs before a text parts nothing. */
  readonly parts: readonly Span[];
  /** The space behind the number or mark, when the line has one. */
  readonly hanging: Span | undefined;
}

/** Words nearer than this many spaces stand in one cell. */
const withinCell = 1.43;

function stretchesOf(words: readonly Word[]): readonly Line[] {
  const stretches: Word[][] = [];
  let before: Word | undefined;
  for (const word of words) {
    const last = stretches.at(-1);
    const near = before && word.left - before.right < withinCell * Math.min(before.space, word.space);
    if (last && near) last.push(word);
    else stretches.push([word]);
    before = word;
  }
  return stretches.map(lineOf);
}

/** How many words a mark or number takes that hangs before the text of a line; 0 when there is none. */
function hangingWords(line: Line): number {
  const opening = openingOf(line);
  const [first] = line.words;
  if (opening && opening.kind !== 'note') return opening.words;
  return first && isHangingMark(first.text) ? 1 : 0;
}

/** Cuts a row where a gap is wider than a space. */
export function tableLineOf({ baseline, words }: Row): TableLine {
  const stretches = stretchesOf(words);
  const whole = lineOf(words);
  const taken = hangingWords(whole);
  const [mark, text] = [words[taken - 1], words[taken]];
  return {
    baseline,
    size: Math.max(...stretches.map(({ size }) => size)),
    whole,
    stretches,
    parts: mark && text ? stretchesOf(words.slice(taken)) : stretches,
    hanging: mark && text && { left: mark.right, right: text.left },
  };
}

/** Lines nearer to each other than this, in ems, are of cells that stand at different heights of one row. */
const overlaid = 0.75;

function union(one: readonly Span[], other: readonly Span[]): readonly Span[] {
  const joined: { left: number; right: number }[] = [];
  for (const { left, right } of [...one, ...other].toSorted((a, b) => a.left - b.left)) {
    const last = joined.at(-1);
    if (last && left <= last.right) last.right = Math.max(last.right, right);
    else joined.push({ left, right });
  }
  return joined;
}

/** The parts of lines that stand at one height: the cells of a row may be set in its middle, between the lines of others. */
export function partsAtOneHeight(lines: readonly TableLine[]): readonly Written[] {
  const heights: { parts: readonly Span[]; readonly size: number; last: number }[] = [];
  for (const { parts, size, baseline } of lines) {
    const open = heights.at(-1);
    if (open && baseline - open.last < overlaid * size) {
      open.parts = union(open.parts, parts);
      open.last = baseline;
    } else {
      heights.push({ parts, size, last: baseline });
    }
  }
  return heights;
}

/** The space behind the numbers of rows ends a column too, where most rows have a number. */
export function labelStrip(lines: readonly TableLine[]): readonly Span[] {
  const spaces = lines.flatMap(({ hanging }) => hanging ?? []);
  if (spaces.length * 2 < lines.length) return [];
  const strip = {
    left: Math.max(...spaces.map(({ left }) => left)),
    right: Math.min(...spaces.map(({ right }) => right)),
  };
  return strip.right - strip.left > 2 ? [strip] : [];
}

/** What is written at one height. */
export type Written = Pick<TableLine, 'parts' | 'size'>;

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

/** White that is narrower than this, in points, parts nothing. */
const narrowest = 1;

/** What the written parts leave of the white ones; both from left to right. */
function without(spans: readonly Span[], written: readonly Span[]): readonly Span[] {
  const rest: Span[] = [];
  const add = (left: number, right: number) => {
    if (right - left > narrowest) rest.push({ left, right });
  };
  let at = 0;
  for (const { left, right } of spans) {
    let from = left;
    while (at < written.length && (written[at]?.right ?? 0) <= from) at += 1;
    for (let next = written[at]; next && next.left < right; next = written[at]) {
      add(from, next.left);
      from = Math.max(from, next.right);
      if (next.right > right) break;
      at += 1;
    }
    add(from, right);
  }
  return rest;
}

/**
 * What stays white when one more line is written. A line of one stretch has no say: the title of a group of rows
 * runs across the columns.
 */
export function withLine(white: White, { parts, size }: Written): White {
  if (parts.length < 2) return white;
  return {
    spans: without(white.spans, parts),
    text: {
      left: parts.reduce((left, stretch) => Math.min(left, stretch.left), white.text.left),
      right: parts.reduce((right, stretch) => Math.max(right, stretch.right), white.text.right),
    },
    size: Math.min(white.size, size),
    lines: white.lines + 1,
  };
}

/** A white strip parts columns when it is this many ems wide; a few lines may leave a narrow one by chance. */
const leastStrip = 0.45;
const leastStripOfFew = 0.7;
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

/** The columns that strips leave; strips that overlap count once. */
export function columnsBetween(strips: readonly Span[], extent: Span): readonly Span[] {
  const edges = [extent.left];
  let last = Number.NEGATIVE_INFINITY;
  for (const { left, right } of strips.toSorted((a, b) => a.left - b.left)) {
    if (left < last) continue;
    edges.push((left + right) / 2);
    last = right;
  }
  edges.push(extent.right);
  return edges.slice(1).map((right, at) => ({ left: edges[at] ?? 0, right }));
}

/** What stays white when all lines of a band are written. */
export function whiteOf(band: readonly TableLine[], before: White = nothingWritten): White {
  return partsAtOneHeight(band).reduce(withLine, before);
}

/**
 * The columns of a table's head, in the order of those below: a heading may begin far from the figures that it heads.
 * Where it has not one heading for each column, its words stand where they stand.
 */
export function headColumns(
  head: readonly TableLine[],
  columns: readonly Span[],
  extent: Span,
): readonly Span[] {
  const own = columnsBetween(stripsOf(whiteOf(head)), extent);
  return own.length === columns.length ? own : columns;
}

/** The column of a stretch: that which holds it, else that which it begins in. */
function columnOf(stretch: Span, columns: readonly Span[]): number {
  const inside = columns.findIndex(
    ({ left, right }) => stretch.left >= left - 1 && stretch.right <= right + 1,
  );
  if (inside >= 0) return inside;
  const begun = columns.findIndex(({ right }) => stretch.left < right - 1);
  return begun >= 0 ? begun : columns.length - 1;
}

/** The columns that the words of a stretch stand in, when they are figures of one column each. */
function figureColumns(words: readonly Word[], columns: readonly Span[]): readonly number[] | undefined {
  if (!words.every(({ text }) => /\d/.test(text))) return undefined;
  const found = words.map(({ left, right }) => {
    const middle = (left + right) / 2;
    return columns.findIndex((column) => middle >= column.left && middle <= column.right);
  });
  const rise = found.every((column, at) => column >= 0 && column > (found[at - 1] ?? -1));
  return rise ? found : undefined;
}

/** The words of a line by columns; a stretch that runs over several stands in the first. */
export function cellsOfLine(
  { stretches }: TableLine,
  columns: readonly Span[],
): readonly (readonly Word[])[] {
  const cells: Word[][] = columns.map(() => []);
  for (const stretch of stretches) {
    const apart = figureColumns(stretch.words, columns);
    const home = columnOf(stretch, columns);
    for (const [at, word] of stretch.words.entries()) cells[apart?.[at] ?? home]?.push(word);
  }
  return cells;
}
