import type { OPS as Operators } from 'pdfjs-dist';
import { boxRound, identity, type Matrix, matrixOf, multiplied } from '../matrix.ts';
import { type Glyph, gapWidth, glyphWidth, isGlyph } from './glyphs.ts';
import { cornersOf } from './outline.ts';
import type { DrawnString, TextState } from './painting.ts';
import { type Canvas, inkOf, type Operation } from './pen.ts';
import { set, stateEntries } from './state-operators.ts';

function setText(canvas: Canvas, change: Partial<TextState>): void {
  set(canvas, { text: { ...canvas.pen.text, ...change } });
}

function setNumber(key: Exclude<keyof TextState, 'font'>, part = 1): Operation {
  return (canvas, [value]) => {
    if (typeof value === 'number') setText(canvas, { [key]: value * part });
  };
}

function setFont(canvas: Canvas, font: unknown, size: unknown): void {
  setText(canvas, { font: canvas.measuresOf(font), size: typeof size === 'number' ? size : 1 });
}

function startLine(canvas: Canvas, matrix: Matrix): void {
  canvas.lineMatrix = matrix;
  canvas.textMatrix = matrix;
}

function shifted([a, b, c, d, e, f]: Matrix, x: number, y: number): Matrix {
  return [a, b, c, d, a * x + c * y + e, b * x + d * y + f];
}

function moveLine(canvas: Canvas, x: unknown, y: unknown): void {
  const [, , , , along, up] = matrixOf([1, 0, 0, 1, x, y]);
  startLine(canvas, shifted(canvas.lineMatrix, along, up));
}

/** The letters that clip do so from the end of their text on. */
const endText: Operation = (canvas) => {
  const { clipping, pen } = canvas;
  if (clipping.length === 0) return;
  set(canvas, { clip: { ...pen.clip, letters: [...pen.clip.letters, ...clipping] } });
  canvas.clipping = [];
};

/** How far a string moves its line, and whether it has a letter. */
function measured(
  glyphs: readonly unknown[],
  state: TextState,
): { readonly advance: number; readonly isBlank: boolean } {
  let advance = 0;
  let isBlank = true;
  for (const glyph of glyphs) {
    if (typeof glyph === 'number') advance += gapWidth(glyph, state);
    else if (isGlyph(glyph)) {
      advance += glyphWidth(glyph, state);
      isBlank &&= isSpace(glyph);
    }
  }
  return { advance, isBlank };
}

function isSpace({ unicode }: Glyph): boolean {
  return unicode.trim() === '';
}

function extent({ font, size }: TextState, advance: number): Parameters<typeof cornersOf>[0] {
  return font.isVertical
    ? { left: -size / 2, right: size / 2, top: advance, bottom: 0 }
    : { left: Math.min(0, advance), right: Math.max(0, advance), top: -0.22 * size, bottom: 0.9 * size };
}

function stringOf(canvas: Canvas, glyphs: readonly unknown[], advance: number): DrawnString {
  const { pen } = canvas;
  const matrix = multiplied(pen.matrix, shifted(canvas.textMatrix, 0, pen.text.rise));
  canvas.at += 1;
  return {
    ...boxRound(cornersOf(extent(pen.text, advance), matrix)),
    ...{ at: canvas.at, glyphs, matrix, state: pen.text, clip: pen.clip },
    fill: inkOf(pen, 'fill'),
    line: inkOf(pen, 'line'),
    isOff: canvas.open.includes(false),
  };
}

/** What is written on the page itself; the text of annotations is read on another way. */
const show: Operation = (canvas, [glyphs]) => {
  if (!Array.isArray(glyphs)) return;
  const { text, makesMask } = canvas.pen;
  const { advance, isBlank } = measured(glyphs, text);
  if (!isBlank && !canvas.isAnnotation) {
    const string = stringOf(canvas, glyphs, advance);
    (makesMask ? canvas.masks : canvas.strings).push(string);
    if (text.mode >= 4) canvas.clipping.push(string);
  }
  const [x, y] = text.font.isVertical ? [0, advance] : [advance, 0];
  canvas.textMatrix = shifted(canvas.textMatrix, x, y);
};

/** The operators that write. */
export function textOperations(ops: typeof Operators): readonly (readonly [number, Operation])[] {
  return [
    [ops.beginText, (canvas) => startLine(canvas, identity)],
    [ops.endText, endText],
    [ops.setFont, (canvas, [font, size]) => setFont(canvas, font, size)],
    [ops.setCharSpacing, setNumber('letterSpace')],
    [ops.setWordSpacing, setNumber('wordSpace')],
    [ops.setHScale, setNumber('stretch', 0.01)],
    [ops.setLeading, setNumber('leading')],
    [ops.setTextRise, setNumber('rise')],
    [ops.setTextRenderingMode, setNumber('mode')],
    [ops.moveText, (canvas, [x, y]) => moveLine(canvas, x, y)],
    [
      ops.setLeadingMoveText,
      (canvas, [x, y]) => {
        setText(canvas, { leading: -Number(y) });
        moveLine(canvas, x, y);
      },
    ],
    [ops.nextLine, (canvas) => moveLine(canvas, 0, -canvas.pen.text.leading)],
    [ops.setTextMatrix, (canvas, [matrix]) => startLine(canvas, matrixOf(matrix))],
    [ops.showText, show],
  ];
}

/** Fonts that a state dictionary sets. */
export const setStateFont: Operation = (canvas, [entries]) => {
  for (const [key, value] of stateEntries(entries)) {
    if (key === 'Font' && Array.isArray(value)) setFont(canvas, value[0], value[1]);
  }
};
