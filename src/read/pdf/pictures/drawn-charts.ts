import { around, sharedHeight, sharedWidth } from '../geometry/box.ts';
import type { Box, Run, Shape, SheetContent } from '../sheet-content.ts';

/** Fewer bent or slanting shapes than this are an arrow or a logo; a chart of vectors has more. */
const shapesOfChart = 12;
/** A chart is at least this wide and this high, in points. */
const chartWidth = 120;
const chartHeight = 80;

/** What is drawn like a chart and has words, in it or among its own marked content, as along its axes. */
export function isChart(
  shapes: readonly Shape[],
  runs: readonly Run[],
  isOwn: (run: Run) => boolean = () => false,
): boolean {
  const box = around(shapes);
  const isLarge = box.right - box.left >= chartWidth && box.bottom - box.top >= chartHeight;
  const isIn = (run: Run) => sharedWidth(run, box) > 0 && sharedHeight(run, box) > 0;
  return shapes.length >= shapesOfChart && isLarge && runs.some((run) => isIn(run) || isOwn(run));
}

/** Shapes no further apart than this, in points, belong to one drawing. */
const near = 15;

interface Drawing {
  readonly box: Box;
  readonly shapes: readonly Shape[];
}

function isNear(one: Box, other: Box): boolean {
  return sharedWidth(one, other) > -near && sharedHeight(one, other) > -near;
}

function merged(drawings: readonly Drawing[]): Drawing {
  return { box: around(drawings.map(({ box }) => box)), shapes: drawings.flatMap(({ shapes }) => shapes) };
}

/** Puts shapes together to drawings; each new one may join what lay apart before. */
function drawingsOf(shapes: readonly Shape[]): readonly Drawing[] {
  let drawings: readonly Drawing[] = [];
  for (const shape of shapes) {
    const touching = drawings.filter(({ box }) => isNear(box, shape));
    const others = drawings.filter((each) => !touching.includes(each));
    drawings = [...others, merged([...touching, { box: shape, shapes: [shape] }])];
  }
  return drawings;
}

/** More shapes than this are a map or a plan; they are looked at as one drawing. */
const mostShapes = 4000;

/** Where an untagged page draws charts, from the top down. */
export function drawnCharts({ shapes = [], runs }: SheetContent): readonly Box[] {
  const all = shapes.length > mostShapes ? [{ box: around(shapes), shapes }] : drawingsOf(shapes);
  return all
    .filter((drawing) => isChart(drawing.shapes, runs))
    .map(({ box }) => box)
    .toSorted((one, other) => one.top - other.top);
}
