import type { OPS as Operators } from 'pdfjs-dist';
import { type Matrix, matrixOf, multiplied, type Point } from '../matrix.ts';
import { sidesOf, subPaths } from '../path.ts';
import { boxOutline, cornersOf, cornersOutline, outlineOf } from './outline.ts';
import type { Area } from './painting.ts';
import { type Canvas, clippedTo, enginePath, inkOf, type Operation, paint } from './pen.ts';
import { set } from './state-operators.ts';

/** A stroke thinner than this, in points, hides no letter. */
const thickStroke = 4;

/** The four corners of a thick line between two points. */
function bar([x, y]: Point, [toX, toY]: Point, thickness: number): readonly Point[] {
  const length = Math.hypot(toX - x, toY - y) || 1;
  const [overX, overY] = [((toY - y) / length) * (thickness / 2), ((toX - x) / length) * (thickness / 2)];
  return [
    [x + overX, y - overY],
    [toX + overX, toY - overY],
    [toX - overX, toY + overY],
    [x - overX, y + overY],
  ];
}

/** Somebody's black marker: a line so thick that it covers a line of text. */
function strokePath(canvas: Canvas, steps: Float32Array): void {
  const { matrix, thickness } = canvas.pen;
  const onPage = thickness * Math.sqrt(Math.abs(matrix[0] * matrix[3] - matrix[1] * matrix[2]));
  if (onPage < thickStroke) return;
  for (const part of subPaths(steps, matrix)) {
    for (const [from, to] of sidesOf(part))
      paint(canvas, cornersOutline(bar(from, to, onPage)), inkOf(canvas.pen, 'line'), 'fill');
  }
}

interface Painters {
  readonly fills: ReadonlyMap<unknown, 'nonzero' | 'evenodd'>;
  readonly strokes: ReadonlySet<unknown>;
}

function paintersOf(ops: typeof Operators): Painters {
  return {
    fills: new Map([
      [ops.fill, 'nonzero'],
      [ops.fillStroke, 'nonzero'],
      [ops.closeFillStroke, 'nonzero'],
      [ops.eoFill, 'evenodd'],
      [ops.eoFillStroke, 'evenodd'],
      [ops.closeEOFillStroke, 'evenodd'],
    ]),
    strokes: new Set([
      ...[ops.stroke, ops.closeStroke, ops.fillStroke, ops.eoFillStroke],
      ...[ops.closeFillStroke, ops.closeEOFillStroke],
    ]),
  };
}

function drawPath({ fills, strokes }: Painters): Operation {
  return (canvas, [operator, given, corners]) => {
    const path = enginePath(given, corners);
    if (!path) return;
    const { matrix, clips, clip } = canvas.pen;
    const rule = fills.get(operator);
    if (rule) paint(canvas, outlineOf(path, matrix, rule), inkOf(canvas.pen, 'fill'), 'fill');
    if (strokes.has(operator)) strokePath(canvas, path.steps);
    if (clips) set(canvas, { clip: clippedTo(clip, outlineOf(path, matrix, clips)), clips: undefined });
  };
}

const square = { left: 0, top: 0, right: 1, bottom: 1 };

/** A picture fills the unit square of its matrix. */
function paintSquare(canvas: Canvas, matrix: Matrix, kind: Area['kind'], picture?: unknown): void {
  paint(canvas, cornersOutline(cornersOf(square, matrix)), inkOf(canvas.pen, 'fill'), kind, picture);
}

function paintHere(kind: Area['kind']): Operation {
  return (canvas, [picture]) => paintSquare(canvas, canvas.pen.matrix, kind, picture);
}

/** One picture at several places: how it is stretched, then the corners where it is put. */
function paintRepeated(kind: Area['kind']): Operation {
  return (canvas, [picture, ...given]) => {
    const corners = given.at(-1);
    if (!(corners instanceof Float32Array)) return;
    const [a, b, c, d] = given.length > 3 ? given : [given[0], 0, 0, given[1]];
    for (let at = 0; at + 1 < corners.length; at += 2) {
      const placed = matrixOf([a, b, c, d, corners[at], corners[at + 1]]);
      paintSquare(canvas, multiplied(canvas.pen.matrix, placed), kind, picture);
    }
  };
}

/** Several pictures, each with its own place. */
function paintGroup(canvas: Canvas, placed: unknown): void {
  if (!Array.isArray(placed)) return;
  for (const each of placed as readonly unknown[]) {
    const place: unknown =
      typeof each === 'object' && each !== null && 'transform' in each ? each.transform : undefined;
    paintSquare(canvas, multiplied(canvas.pen.matrix, matrixOf(place)), 'stencil');
  }
}

/** Colours that run into one another, as far as the clip lets them. */
const shade: Operation = (canvas) => {
  paint(canvas, boxOutline(canvas.pen.clip.box), inkOf(canvas.pen, 'fill'), 'unclear');
};

/** The operators that paint something other than text. */
export function areaOperations(ops: typeof Operators): readonly (readonly [number, Operation])[] {
  return [
    [ops.constructPath, drawPath(paintersOf(ops))],
    [ops.shadingFill, shade],
    [ops.paintImageXObject, paintHere('picture')],
    [ops.paintInlineImageXObject, paintHere('picture')],
    [ops.paintImageXObjectRepeat, paintRepeated('picture')],
    [ops.paintInlineImageXObjectGroup, (canvas, [, placed]) => paintGroup(canvas, placed)],
    [ops.paintImageMaskXObject, paintHere('stencil')],
    [ops.paintImageMaskXObjectRepeat, paintRepeated('stencil')],
    [ops.paintImageMaskXObjectGroup, (canvas, [placed]) => paintGroup(canvas, placed)],
    [ops.paintSolidColorImageMask, paintHere('fill')],
  ];
}
