import type { Matrix } from '../matrix.ts';
import type { Box } from '../sheet-content.ts';
import { type EnginePath, type FillRule, isIn, type Outline } from './outline.ts';
import type { Area, Clip, DrawnString, FontMeasures, Ink, TextState } from './painting.ts';

/** What is in force while a page is painted; saved and restored as a whole. */
export interface Pen {
  readonly matrix: Matrix;
  readonly fill: string;
  readonly line: string;
  readonly fillOpacity: number;
  readonly lineOpacity: number;
  readonly blend: string;
  readonly thickness: number;
  readonly isMasked: boolean;
  /** How the groups round it are laid on the page. */
  readonly group: Pick<Ink, 'opacity' | 'isThinned'>;
  /** What is painted now is a mask for other things and never seen itself. */
  readonly makesMask: boolean;
  readonly clip: Clip;
  /** The next path that is painted clips what follows. */
  readonly clips: FillRule | undefined;
  readonly text: TextState;
}

/** The page while its operators are gone through. */
export interface Canvas {
  readonly page: Box;
  readonly view: Matrix;
  pen: Pen;
  readonly saved: Pen[];
  /** Whether each open piece of marked content is shown. */
  readonly open: boolean[];
  /** What is painted belongs to something that was put on the page later. */
  isAnnotation: boolean;
  /** Where the next glyph stands, and where its line began; they are no part of what is saved. */
  textMatrix: Matrix;
  lineMatrix: Matrix;
  /** Strings of the open text whose letters will clip. */
  clipping: DrawnString[];
  at: number;
  readonly strings: DrawnString[];
  readonly areas: Area[];
  readonly masks: DrawnString[];
  readonly inked: Set<DrawnString>;
  readonly isShown: (layer: unknown) => boolean;
  readonly measuresOf: (font: unknown) => FontMeasures;
}

export type Arguments = readonly unknown[];
export type Operation = (canvas: Canvas, given: Arguments) => void;

const unknownFont: FontMeasures = { unit: 0.001, isVertical: false, isDrawn: false };

/** The pen at the beginning of a page. */
export function newPen(view: Matrix, page: Box): Pen {
  return {
    matrix: view,
    ...{ fill: '#000000', line: '#000000', fillOpacity: 1, lineOpacity: 1, blend: 'source-over' },
    ...{ thickness: 1, isMasked: false, group: { opacity: 1, isThinned: false }, makesMask: false },
    clip: { box: page, shapes: [], letters: [] },
    clips: undefined,
    text: {
      font: unknownFont,
      ...{ size: 1, letterSpace: 0, wordSpace: 0, stretch: 1, leading: 0, rise: 0, mode: 0 },
    },
  };
}

/** The ink with which the pen fills or draws lines. */
export function inkOf(pen: Pen, part: 'fill' | 'line'): Ink {
  const { group, blend, isMasked } = pen;
  return {
    colour: pen[part],
    opacity: pen[`${part}Opacity`] * group.opacity,
    blend,
    isThinned: isMasked || group.isThinned,
  };
}

function shared(one: Box, other: Box): Box {
  return {
    left: Math.max(one.left, other.left),
    top: Math.max(one.top, other.top),
    right: Math.min(one.right, other.right),
    bottom: Math.min(one.bottom, other.bottom),
  };
}

/** A clip that lets through only what an outline does as well. */
export function clippedTo(clip: Clip, outline: Outline): Clip {
  const box = shared(clip.box, outline.box);
  return { ...clip, box, shapes: outline.isBox ? clip.shapes : [...clip.shapes, outline] };
}

/** Less than this both ways, in points, and a thing hides no letter and is no letter's ground. */
const smallest = 1.5;

/** Notes something that is painted, unless it is never seen. */
export function paint(
  canvas: Canvas,
  outline: Outline,
  ink: Ink,
  kind: Area['kind'],
  picture?: unknown,
): void {
  const { pen, open, areas } = canvas;
  if (pen.makesMask || ink.opacity === 0 || open.includes(false)) return;
  for (const string of pen.clip.letters) canvas.inked.add(string);
  if (pen.clip.letters.length > 0) return;
  const { shapes } = pen.clip;
  const box = shared(pen.clip.box, outline.box);
  const [width, height] = [box.right - box.left, box.bottom - box.top];
  if (width <= 0 || height <= 0 || Math.max(width, height) < smallest) return;
  canvas.at += 1;
  areas.push({
    ...{ ...box, ...ink, at: canvas.at, kind },
    ...(picture === undefined ? {} : { picture }),
    contains: (point) =>
      isIn(point, box) && outline.contains(point) && shapes.every((shape) => shape.contains(point)),
  });
}

/** Reads the engine's arguments for a path: the steps, and two corners of the box round them. */
export function enginePath(given: unknown, corners: unknown): EnginePath | undefined {
  const steps: unknown = Array.isArray(given) ? given[0] : undefined;
  if (!(steps instanceof Float32Array) || !(corners instanceof Float32Array)) return undefined;
  const [left = 0, top = 0, right = 0, bottom = 0] = corners;
  return { steps, bounds: { left, top, right, bottom } };
}
