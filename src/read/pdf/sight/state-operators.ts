import type { OPS as Operators } from 'pdfjs-dist';
import { matrixOf, multiplied } from '../matrix.ts';
import type { Box } from '../sheet-content.ts';
import { cornersOf, cornersOutline } from './outline.ts';
import { type Canvas, clippedTo, newPen, type Operation, type Pen } from './pen.ts';

/** Changes the pen. */
export function set(canvas: Canvas, change: Partial<Pen>): void {
  canvas.pen = { ...canvas.pen, ...change };
}

/** Keeps the pen as it is, to come back to. */
export function save(canvas: Canvas): void {
  canvas.saved.push(canvas.pen);
}

/** Takes the pen that was kept last. */
export function restore(canvas: Canvas): void {
  canvas.pen = canvas.saved.pop() ?? canvas.pen;
}

/** Moves, turns or stretches what follows. */
export function transform(canvas: Canvas, matrix: unknown): void {
  set(canvas, { matrix: multiplied(canvas.pen.matrix, matrixOf(matrix)) });
}

/** Four numbers as the box between two corners. */
function boxOf(value: unknown): Box | undefined {
  const numbers = value instanceof Float32Array ? [...value] : value;
  if (!Array.isArray(numbers) || !numbers.slice(0, 4).every(Number.isFinite)) return undefined;
  const [x = 0, y = 0, toX = 0, toY = 0] = numbers.map(Number);
  return { left: Math.min(x, toX), top: Math.min(y, toY), right: Math.max(x, toX), bottom: Math.max(y, toY) };
}

function clipToBox(canvas: Canvas, value: unknown): void {
  const box = boxOf(value);
  const { matrix, clip } = canvas.pen;
  if (box) set(canvas, { clip: clippedTo(clip, cornersOutline(cornersOf(box, matrix))) });
}

/** What one entry of a state dictionary changes; fonts are set elsewhere. */
function changeOf(key: unknown, value: unknown): Partial<Pen> {
  if (key === 'ca' && typeof value === 'number') return { fillOpacity: value };
  if (key === 'CA' && typeof value === 'number') return { lineOpacity: value };
  if (key === 'BM' && typeof value === 'string') return { blend: value };
  if (key === 'LW' && typeof value === 'number') return { thickness: value };
  if (key === 'SMask') return { isMasked: value !== false };
  return {};
}

/** Entries of a state dictionary. */
export function stateEntries(value: unknown): readonly (readonly unknown[])[] {
  return Array.isArray(value)
    ? value.filter((entry): entry is readonly unknown[] => Array.isArray(entry))
    : [];
}

const setState: Operation = (canvas, [entries]) => {
  for (const [key, value] of stateEntries(entries)) set(canvas, changeOf(key, value));
};

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null;
}

/** What a group holds is painted in full first; then the group is laid on the page as the pen was when it began. */
const beginGroup: Operation = (canvas, [group]) => {
  save(canvas);
  const { group: outer, fillOpacity, blend, isMasked, makesMask } = canvas.pen;
  const { smask, bbox, matrix } = isRecord(group) ? group : {};
  set(canvas, {
    group: {
      opacity: outer.opacity * fillOpacity,
      isThinned: outer.isThinned || isMasked || blend !== 'source-over',
    },
    ...{ fillOpacity: 1, lineOpacity: 1, blend: 'source-over', isMasked: false },
    makesMask: makesMask || isRecord(smask),
  });
  const { matrix: before } = canvas.pen;
  if (matrix) transform(canvas, matrix);
  clipToBox(canvas, bbox);
  set(canvas, { matrix: before });
};

const beginForm: Operation = (canvas, [matrix, box]) => {
  save(canvas);
  if (matrix) transform(canvas, matrix);
  clipToBox(canvas, box);
};

const beginAnnotation: Operation = (canvas, [, box, placed, matrix]) => {
  save(canvas);
  canvas.pen = newPen(canvas.view, canvas.page);
  canvas.isAnnotation = true;
  clipToBox(canvas, box);
  transform(canvas, placed);
  transform(canvas, matrix);
};

const endAnnotation: Operation = (canvas) => {
  restore(canvas);
  canvas.isAnnotation = false;
};

function colour(part: 'fill' | 'line'): Operation {
  return (canvas, [value]) => set(canvas, { [part]: typeof value === 'string' ? value : 'pattern' });
}

function plainColour(part: 'fill' | 'line', value: string): Operation {
  return (canvas) => set(canvas, { [part]: value });
}

/** The operators that change what is in force. */
export function stateOperations(ops: typeof Operators): readonly (readonly [number, Operation])[] {
  return [
    [ops.save, save],
    [ops.restore, restore],
    [ops.transform, (canvas, matrix) => transform(canvas, matrix)],
    [ops.setGState, setState],
    [ops.setLineWidth, (canvas, [value]) => set(canvas, changeOf('LW', value))],
    [ops.setFillRGBColor, colour('fill')],
    [ops.setStrokeRGBColor, colour('line')],
    [ops.setFillColorN, plainColour('fill', 'pattern')],
    [ops.setStrokeColorN, plainColour('line', 'pattern')],
    [ops.setFillTransparent, plainColour('fill', 'transparent')],
    [ops.setStrokeTransparent, plainColour('line', 'transparent')],
    [ops.clip, (canvas) => set(canvas, { clips: 'nonzero' })],
    [ops.eoClip, (canvas) => set(canvas, { clips: 'evenodd' })],
    [ops.beginMarkedContent, ({ open }) => void open.push(true)],
    [
      ops.beginMarkedContentProps,
      ({ open, isShown }, [tag, layer]) => void open.push(tag !== 'OC' || isShown(layer)),
    ],
    [ops.endMarkedContent, ({ open }) => void open.pop()],
    [ops.beginGroup, beginGroup],
    [ops.endGroup, restore],
    [ops.paintFormXObjectBegin, beginForm],
    [ops.paintFormXObjectEnd, restore],
    [ops.beginAnnotation, beginAnnotation],
    [ops.endAnnotation, endAnnotation],
  ];
}
