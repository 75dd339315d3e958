import {
  crosses,
  nothingWritten,
  partsAtOneHeight,
  type Span,
  stripsOf,
  type TableLine,
  type White,
  whiteOf,
} from './columns.ts';
import type { Band } from './stacks.ts';

/** Whether a line may hold cells of several columns. */
function isParted(line: TableLine): boolean {
  return line.parts.length > 1;
}

/** A line alone between two rules, all across, titles the rows below it. */
function isTitle(band: Band): boolean {
  return band.length === 1 && !band.some(isParted);
}

/** Whether a band fills several columns at one height. */
function fillsColumns(band: Band): boolean {
  return partsAtOneHeight(band).some(({ parts }) => parts.length > 1);
}

/** A row may fill but one of its columns, in several lines. */
function keepsToOne(band: Band, strips: readonly Span[]): boolean {
  const fits = band.every((line) => !strips.some((strip) => crosses(line, strip)));
  return band.length > 0 && strips.length > 0 && fits && !fillsColumns(band);
}

/** Bands that follow each other and keep to the same columns, with the strips between these. */
export interface BandRun {
  readonly from: number;
  readonly to: number;
  readonly strips: readonly Span[];
}

/** Whether a band has more columns than those before it: a gap inside one of theirs that no sentence leaves. */
function partsFiner(band: Band, { spans }: White): boolean {
  return band.some(({ parts, size }) =>
    parts.some((stretch, at) => {
      const before = parts[at - 1];
      if (!before || stretch.left - before.right < 1.5 * size) return false;
      return !spans.some(
        ({ left, right }) => Math.min(right, stretch.left) - Math.max(left, before.right) > 2,
      );
    }),
  );
}

function parted(bands: readonly Band[]): readonly BandRun[] {
  const runs: BandRun[] = [];
  let white = nothingWritten;
  let from = 0;
  let counted = 0;
  const close = (to: number) => {
    if (counted > 0) runs.push({ from, to, strips: stripsOf(white) });
    white = nothingWritten;
    counted = 0;
    from = to;
  };
  for (const [at, band] of bands.entries()) {
    if (isTitle(band) || (counted > 0 && keepsToOne(band, stripsOf(white)))) continue;
    // Nothing between two rules: one table ends and the next begins.
    if (!fillsColumns(band)) {
      close(at);
      from = at + 1;
      continue;
    }
    const strips = stripsOf(white);
    const own = whiteOf(band);
    if (counted === 1 && stripsOf(own).length === strips.length) {
      // The first may be a head, whose words stand otherwise than the figures below them.
      white = own;
      counted += 1;
      continue;
    }
    const next = whiteOf(band, white);
    const differs = stripsOf(next).length < strips.length || (counted > 1 && partsFiner(band, white));
    if (counted > 0 && (differs || stripsOf(next).length === 0)) close(at);
    white = counted > 0 ? next : own;
    counted += 1;
  }
  close(bands.length);
  return runs.filter(({ strips }) => strips.length > 0);
}

/** Rows of a table and its comments on them take turns from here on. */
const leastTurns = 3;

/** Runs that one band each parts, which runs across the columns, are one table: each row has its comment below it. */
function withComments(runs: readonly BandRun[], bands: readonly Band[]): readonly BandRun[] {
  const groups: BandRun[][] = [];
  for (const run of runs) {
    const last = groups.at(-1);
    const isNext = last?.at(-1)?.to === run.from - 1 && (bands[run.from - 1]?.length ?? 0) > 0;
    if (last && isNext) last.push(run);
    else groups.push([run]);
  }
  return groups.flatMap((group) => {
    const [from = 0, to = 0] = [group[0]?.from, group.at(-1)?.to];
    const strips = stripsOf(whiteOf(bands.slice(from, to).flat()));
    if (group.length < leastTurns || strips.length < leastTurns) return group;
    const hasComment = (bands[to]?.length ?? 0) > 0 && !fillsColumns(bands[to] ?? []);
    return [{ from, to: hasComment ? to + 1 : to, strips }];
  });
}

/** The longest runs of bands that can be one table: the same strips part them all. */
export function runsOfBands(bands: readonly Band[]): readonly BandRun[] {
  return withComments(parted(bands), bands);
}
