import type { OPS as Operators, PDFPageProxy } from 'pdfjs-dist';
import { type Covers, coverPictures, type Ink, withCovers } from './covers.ts';
import { boxRound, type Matrix, matrixOf, moved, multiplied } from './matrix.ts';
import { filledBox, isUpright, type SubPath, sidesOf, subPaths } from './path.ts';
import { mergedRules, ruleOf } from './rules.ts';
import type { Box, Fill, PlacedPicture, Rule, Shape } from './sheet-content.ts';

/** What a page shows beside its text. */
export interface Drawing {
  readonly rules: readonly Rule[];
  readonly fills: readonly Fill[];
  readonly pictures: readonly PlacedPicture[];
  readonly masks: readonly PlacedPicture[];
  readonly shapes: readonly Shape[];
}

interface Pen extends Ink {
  readonly matrix: Matrix;
}

interface OpenContent {
  readonly id?: string;
  readonly artefact: boolean;
  /** It belongs to a layer that is turned off. */
  readonly isOff: boolean;
}

/** The page while its operators are gone through. */
interface Canvas {
  pen: Pen;
  readonly saved: Pen[];
  readonly open: OpenContent[];
  readonly rules: Rule[];
  readonly fills: Fill[];
  readonly pictures: PlacedPicture[];
  readonly masks: PlacedPicture[];
  readonly covers: Covers;
  readonly shapes: Shape[];
  readonly isShown: (layer: unknown) => boolean;
}

type Arguments = readonly unknown[];
type Operation = (canvas: Canvas, given: Arguments) => void;

function save(canvas: Canvas): void {
  canvas.saved.push(canvas.pen);
}

function restore(canvas: Canvas): void {
  canvas.pen = canvas.saved.pop() ?? canvas.pen;
}

function transform(canvas: Canvas, matrix: unknown): void {
  canvas.pen = { ...canvas.pen, matrix: multiplied(canvas.pen.matrix, matrixOf(matrix)) };
}

function marked({ open }: Canvas): { readonly content?: string; readonly artefact?: boolean } {
  const content = open.findLast(({ id }) => id !== undefined)?.id;
  if (open.some(({ artefact }) => artefact)) return { artefact: true };
  return content === undefined ? {} : { content };
}

/** The engine gives the tag of marked content as a text, or as a name that holds it. */
function isArtefact(tag: unknown): boolean {
  if (typeof tag === 'object' && tag !== null && 'name' in tag) return tag.name === 'Artifact';
  return tag === 'Artifact';
}

function beginContent(canvas: Canvas, [tag, id]: Arguments): void {
  const open = { artefact: isArtefact(tag), isOff: tag === 'OC' && !canvas.isShown(id) };
  canvas.open.push(typeof id === 'number' ? { id: `mc${id}`, ...open } : open);
}

function setState(canvas: Canvas, [entries]: Arguments): void {
  if (!Array.isArray(entries)) return;
  for (const [key, value] of entries as readonly (readonly unknown[])[]) {
    if (key === 'ca' && typeof value === 'number') canvas.pen = { ...canvas.pen, opacity: value };
    if (key === 'BM' && typeof value === 'string') canvas.pen = { ...canvas.pen, blend: value };
  }
}

function addShape(canvas: Canvas, { points }: SubPath): void {
  const { content } = marked(canvas);
  canvas.shapes.push({ ...boxRound(points), ...(content === undefined ? {} : { content }) });
}

function fillPart(canvas: Canvas, part: SubPath): void {
  const { pictures, masks, covers, pen } = canvas;
  coverPictures([...pictures, ...masks], covers, boxRound(part.points), pen);
  const box = filledBox(part);
  if (!box) {
    addShape(canvas, part);
    return;
  }
  const rule = ruleOf(box);
  if (rule) canvas.rules.push(rule);
  else canvas.fills.push({ ...box, colour: pen.colour });
}

function strokePart(canvas: Canvas, part: SubPath): void {
  const sides = sidesOf(part);
  if (part.curved || sides.some(([from, to]) => !isUpright(from, to))) {
    addShape(canvas, part);
    return;
  }
  for (const side of sides) {
    const rule = ruleOf(boxRound(side));
    if (rule) canvas.rules.push(rule);
  }
}

/** Nothing of a layer that is turned off is on the page. */
function isOff({ open }: Canvas): boolean {
  return open.some((each) => each.isOff);
}

/** A picture fills the unit square of the matrix in force. */
function unitSquare(matrix: Matrix): Box {
  return boxRound([
    moved(matrix, [0, 0]),
    moved(matrix, [1, 0]),
    moved(matrix, [0, 1]),
    moved(matrix, [1, 1]),
  ]);
}

/** Which way the first row of a picture runs on the page: to the right unless it is turned. */
function turnOf([a, b]: Matrix): Pick<PlacedPicture, 'turn'> {
  if (Math.abs(a) >= Math.abs(b)) return a < 0 ? { turn: 180 } : {};
  return { turn: b > 0 ? 90 : 270 };
}

function placed(canvas: Canvas, id: string): PlacedPicture {
  const { matrix } = canvas.pen;
  return { id, ...unitSquare(matrix), ...turnOf(matrix), ...marked(canvas) };
}

function placePicture(canvas: Canvas, id: unknown): void {
  if (typeof id === 'string' && !isOff(canvas)) canvas.pictures.push(placed(canvas, id));
}

function placeMask(canvas: Canvas, [mask]: Arguments): void {
  const id: unknown = typeof mask === 'object' && mask !== null && 'data' in mask ? mask.data : undefined;
  if (typeof id === 'string' && !isOff(canvas)) canvas.masks.push(placed(canvas, id));
}

/** One picture at several places, each given by its corner. */
function placeRepeated(canvas: Canvas, [id, width, height, corners]: Arguments): void {
  if (!(corners instanceof Float32Array)) return;
  for (let at = 0; at + 1 < corners.length; at += 2) {
    save(canvas);
    transform(canvas, [width, 0, 0, height, corners[at], corners[at + 1]]);
    placePicture(canvas, id);
    restore(canvas);
  }
}

function drawPath(fills: ReadonlySet<unknown>, strokes: ReadonlySet<unknown>): Operation {
  return (canvas, [operator, path]) => {
    const steps: unknown = Array.isArray(path) ? path[0] : undefined;
    if (!(steps instanceof Float32Array) || isOff(canvas)) return;
    if (!fills.has(operator) && !strokes.has(operator)) return;
    for (const part of subPaths(steps, canvas.pen.matrix)) {
      if (fills.has(operator) && canvas.pen.opacity > 0) fillPart(canvas, part);
      if (strokes.has(operator)) strokePart(canvas, part);
    }
  };
}

function operations(ops: typeof Operators): ReadonlyMap<number, Operation> {
  const both = [ops.fillStroke, ops.eoFillStroke, ops.closeFillStroke, ops.closeEOFillStroke];
  const drawn = drawPath(
    new Set([ops.fill, ops.eoFill, ...both]),
    new Set([ops.stroke, ops.closeStroke, ...both]),
  );
  const setFill: Operation = (canvas, [colour]) => {
    canvas.pen = { ...canvas.pen, colour: typeof colour === 'string' ? colour : 'pattern' };
  };
  return new Map<number, Operation>([
    [ops.save, save],
    [ops.restore, restore],
    [ops.transform, transform],
    [ops.setGState, setState],
    [ops.setFillRGBColor, setFill],
    [ops.setFillColorN, setFill],
    [ops.constructPath, drawn],
    [ops.paintImageXObject, (canvas, [id]) => placePicture(canvas, id)],
    [ops.paintImageXObjectRepeat, placeRepeated],
    [ops.paintImageMaskXObject, placeMask],
    [ops.beginMarkedContent, beginContent],
    [ops.beginMarkedContentProps, beginContent],
    [ops.endMarkedContent, (canvas) => void canvas.open.pop()],
    [
      ops.paintFormXObjectBegin,
      (canvas, [matrix]) => {
        save(canvas);
        transform(canvas, matrix);
      },
    ],
    [ops.paintFormXObjectEnd, restore],
    [
      ops.beginAnnotation,
      (canvas, [, , placed, matrix]) => {
        save(canvas);
        transform(canvas, placed);
        transform(canvas, matrix);
      },
    ],
    [ops.endAnnotation, restore],
  ]);
}

type OperatorList = Awaited<ReturnType<PDFPageProxy['getOperatorList']>>;

/**
 * Reads what a page draws beside its text. `view` is the matrix from the file's lengths to those of the page as
 * a viewer shows it; `ops` the engine's numbers of operators; `isShown` tells the layers that are turned on.
 */
export function drawingOf(
  list: OperatorList,
  view: Matrix,
  ops: typeof Operators,
  isShown: (layer: unknown) => boolean,
): Drawing {
  const known = operations(ops);
  const canvas: Canvas = {
    pen: { matrix: view, colour: '#000000', opacity: 1, blend: 'source-over' },
    saved: [],
    open: [],
    rules: [],
    fills: [],
    pictures: [],
    masks: [],
    covers: new Map(),
    shapes: [],
    isShown,
  };
  for (const [at, operator] of list.fnArray.entries()) {
    known.get(operator)?.(canvas, (list.argsArray[at] ?? []) as Arguments);
  }
  const { rules, fills, covers, shapes } = canvas;
  const pictures = withCovers(canvas.pictures, covers);
  const masks = withCovers(canvas.masks, covers);
  return { rules: mergedRules(rules), fills, pictures, masks, shapes };
}
