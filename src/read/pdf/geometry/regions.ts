import type { Box } from '../sheet-content.ts';
import { around, groupedPositions, median } from './box.ts';
import { isBullet } from './glyphs.ts';
import { beginsInLowerCase } from './leading.ts';
import { type Line, lineOf } from './lines.ts';
import type { Word } from './words.ts';

/** What lies in one column of a page, or right across it: parts of lines, and what must not be cut, such as a table. */
export type Region<Obstacle extends Box> = readonly (Line | Obstacle)[];

/** The parts of a region in reading order: what stands above, the left column, the right one, what stands below. */
type Split<Obstacle extends Box> = readonly Region<Obstacle>[];

function isPiece(element: Box): element is Line {
  return 'words' in element;
}

/** The parts of lines in a region. */
export function piecesIn(region: Region<Box>): readonly Line[] {
  return region.filter(isPiece);
}

/** What is no text in a region. */
export function obstaclesIn<Obstacle extends Box>(region: Region<Obstacle>): readonly Obstacle[] {
  return region.filter((element): element is Obstacle => !isPiece(element));
}

function heightOf(element: Box): number {
  return isPiece(element) ? element.baseline : element.top;
}

/** Where a column may begin, and the gutter before it. */
interface Gutter {
  readonly left: number;
  readonly right: number;
}

type Side = 'left' | 'right' | 'across';

/** A gutter is at least this many ems wide. */
const leastGutter = 0.8;
/** Fewer lines that begin at one place than this make no column. */
const leastStarts = 4;
/** Fewer lines make no column either. */
const leastLines = 3;
/** Places where a column may begin that are tried, the most common first. */
const mostGutters = 12;

/** How far behind the start of a column, in ems, its indented lines begin at most. */
const deepestIndent = 4;

/** The places where many parts of lines begin, some of them indented. */
function guttersOf(pieces: readonly Line[]): readonly Gutter[] {
  const size = median(pieces.map((piece) => piece.size));
  const lefts = pieces.map(({ left }) => left).toSorted((a, b) => a - b);
  const starts = groupedPositions(lefts, 3).map((left) => left - 3);
  let [from, to] = [0, 0];
  const counted = starts.map((left) => {
    while ((lefts[from] ?? Infinity) < left) from += 1;
    while ((lefts[to] ?? Infinity) < left + deepestIndent * size) to += 1;
    return { left, count: to - from };
  });
  return counted
    .filter(({ count }) => count >= leastStarts)
    .toSorted((a, b) => b.count - a.count)
    .slice(0, mostGutters)
    .map(({ left }) => ({ left: left - leastGutter * size + 3, right: left }));
}

function sideOf({ left, right }: Box, gutter: Gutter): Side {
  if (right <= gutter.left + 1) return 'left';
  return left >= gutter.right ? 'right' : 'across';
}

/** Neighbours in a list: from the first of them to behind the last. */
interface Stretch {
  readonly from: number;
  readonly to: number;
}

function isBeside(one: Box | undefined, other: Box | undefined): boolean {
  if (!one || !other || !isPiece(one) || !isPiece(other)) return false;
  return Math.abs(one.baseline - other.baseline) < 0.3 * Math.min(one.size, other.size);
}

/**
 * The stretches of a region, which comes from the top down, that nothing crosses the gutter in. A part of a line that
 * stands beside one that crosses it, such as its number, crosses it too.
 */
function stretchesOf(region: Region<Box>, gutter: Gutter): readonly Stretch[] {
  const stretches: Stretch[] = [];
  let from = 0;
  const close = (to: number) => {
    if (to - from >= 2 * leastLines) stretches.push({ from, to });
    from = to + 1;
  };
  const crosses = region.map((element) => sideOf(element, gutter) === 'across');
  for (const [at, element] of region.entries()) {
    const beside = [at - 1, at + 1].some((near) => crosses[near] && isBeside(region[near], element));
    if (crosses[at] || beside) close(at);
  }
  close(region.length);
  return stretches;
}

interface Chance {
  readonly gutter: Gutter;
  readonly stretch: Stretch;
}

/** Where a region may be cut into columns, the longest stretch first: the spaces of justified lines make short ones. */
function chancesOf(region: Region<Box>): readonly Chance[] {
  return guttersOf(piecesIn(region))
    .flatMap((gutter) => stretchesOf(region, gutter).map((stretch) => ({ gutter, stretch })))
    .toSorted((a, b) => b.stretch.to - b.stretch.from - (a.stretch.to - a.stretch.from));
}

/** The whole lines of one side. */
function joinedLines(pieces: readonly Line[]): readonly Line[] {
  const lines: Word[][] = [];
  let baseline = Number.NEGATIVE_INFINITY;
  for (const piece of pieces.toSorted((a, b) => a.baseline - b.baseline || a.left - b.left)) {
    const last = lines.at(-1);
    if (last && piece.baseline - baseline < 0.3 * piece.size) last.push(...piece.words);
    else lines.push([...piece.words]);
    baseline = piece.baseline;
  }
  return lines.map(lineOf);
}

/** A gap of this many ems inside a line is one between cells; justified lines have few. */
function isTorn({ words }: Line): boolean {
  return words.some((word, at) => word.left - (words[at - 1] ?? word).right > 2 * word.size);
}

/** How wide lines are; items of a list count from the edge of their column, for they are indented. */
function widthsOf(lines: readonly Line[], left: number): readonly number[] {
  const items = lines.filter(({ words }) => isBullet(words[0]?.text ?? '')).length;
  return lines.map((line) => line.right - (items > 1 ? left : line.left));
}

/**
 * Lines of prose fill their column, and many go on in lower case below one that does: wrapped cells of a narrow
 * column rarely fill it.
 */
function isProse(lines: readonly Line[]): boolean {
  if (lines.length < leastLines || lines.filter(isTorn).length * 4 > lines.length) return false;
  const { left, right } = around(lines);
  const width = right - left;
  const size = median(lines.map((line) => line.size));
  const widths = widthsOf(lines, left);
  const full = widths.filter((each) => each > 0.6 * width).length;
  const wrapped = lines.filter(
    (line, at) => at > 0 && (widths[at - 1] ?? 0) > 0.7 * width && beginsInLowerCase(line),
  ).length;
  return width > 7 * size && full * 2 >= lines.length && wrapped > 1 && wrapped * 5 >= lines.length;
}

/** The middles of the gaps between paragraphs. */
function gapsOf(lines: readonly Line[]): readonly number[] {
  const distances = lines.slice(1).map((line, at) => line.baseline - (lines[at]?.baseline ?? 0));
  const usual = median(distances);
  return lines.slice(1).flatMap((line, at) => {
    const above = lines[at]?.baseline ?? 0;
    return line.baseline - above > 1.3 * usual ? [(line.baseline + above) / 2] : [];
  });
}

/** Two columns of a table are prose too, but their rows begin side by side. */
function areRows(left: readonly Line[], right: readonly Line[]): boolean {
  const [one, other] = [gapsOf(left), gapsOf(right)];
  if (Math.min(one.length, other.length) < 2) return false;
  const beside = one.filter((gap) => other.some((value) => Math.abs(value - gap) < 8)).length;
  return beside >= 0.75 * Math.min(one.length, other.length);
}

/** Lines left of the gutter that stand apart below the right column, and fill no column, belong below both. */
function tailOf(left: readonly Line[], right: readonly Line[]): number {
  const foot = Math.max(...right.map(({ baseline }) => baseline));
  const width = around(left).right - around(left).left;
  const from = left.findIndex(
    (line, at) => line.baseline > foot + 2 && line.baseline - (left[at - 1]?.baseline ?? 0) > 1.6 * line.size,
  );
  if (from < 1) return Number.POSITIVE_INFINITY;
  const fills = left.slice(from).some((line) => line.right - line.left > 0.7 * width);
  return fills ? Number.POSITIVE_INFINITY : (left[from]?.top ?? 0);
}

/** How many lines at the head of the left side still belong to the text right above the columns. */
function headOf(left: readonly Line[], right: readonly Line[], above: Box | undefined): number {
  const top = right[0]?.baseline ?? 0;
  let last = above && isPiece(above) ? above.baseline : Number.NEGATIVE_INFINITY;
  const usual = median(left.slice(1).map(({ baseline }, at) => baseline - (left[at]?.baseline ?? 0)));
  let count = 0;
  for (const { baseline } of left) {
    if (baseline > top - 2 || baseline - last > 1.2 * usual) break;
    last = baseline;
    count += 1;
  }
  return count;
}

/** Most of what is beside a column of prose is again two such columns. */
function isColumns(side: Region<Box>, depth: number): boolean {
  if (depth >= mostBeside) return false;
  return chancesOf(side).some(({ gutter, stretch }) => {
    const most = stretch.to - stretch.from >= 0.8 * side.length;
    return most && splitAt(side, gutter, stretch, depth + 1) !== undefined;
  });
}

function splitAt<Obstacle extends Box>(
  region: Region<Obstacle>,
  gutter: Gutter,
  { from, to }: Stretch,
  depth: number,
): Split<Obstacle> | undefined {
  const inside = region.slice(from, to);
  const [leftSide, rightSide] = [
    inside.filter((element) => sideOf(element, gutter) === 'left'),
    inside.filter((element) => sideOf(element, gutter) === 'right'),
  ];
  const right = joinedLines(piecesIn(rightSide));
  const all = joinedLines(piecesIn(leftSide));
  const head = headOf(all, right, region[from - 1]);
  const left = all.slice(head);
  const [leftIsProse, rightIsProse] = [isProse(left), isProse(right)];
  if (!leftIsProse && !(rightIsProse && isColumns(leftSide, depth))) return undefined;
  if (!rightIsProse && !(leftIsProse && isColumns(rightSide, depth))) return undefined;
  if (areRows(left, right)) return undefined;
  const tail = tailOf(left, right);
  const start = left[0]?.top ?? 0;
  return [
    [...region.slice(0, from), ...leftSide.filter(({ top }) => top < start)],
    leftSide.filter(({ top }) => top >= start && top < tail),
    rightSide,
    [...leftSide.filter(({ top }) => top >= tail), ...region.slice(to)],
  ];
}

/** More columns than one and this many beside it are not looked for. */
const mostBeside = 2;

/** How deep columns are looked for within and below each other. */
const deepest = 8;

function parted<Obstacle extends Box>(region: Region<Obstacle>, depth: number): readonly Region<Obstacle>[] {
  if (region.length === 0) return [];
  if (depth >= deepest) return [region];
  for (const { gutter, stretch } of chancesOf(region)) {
    const split = splitAt(region, gutter, stretch, 0);
    if (split) return split.flatMap((part) => parted(part, depth + 1));
  }
  return [region];
}

/**
 * Parts a page into columns of prose, in reading order. Hanging numbers, labels and the columns of a table make no
 * column of prose; where there is none, all is one region. Each element is in just one of the regions.
 */
export function regionsOf<Obstacle extends Box>(elements: Region<Obstacle>): readonly Region<Obstacle>[] {
  return parted(
    elements.toSorted((a, b) => heightOf(a) - heightOf(b) || a.left - b.left),
    0,
  );
}
