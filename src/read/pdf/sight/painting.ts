import type { Matrix, Point } from '../matrix.ts';
import type { Box } from '../sheet-content.ts';
import type { Outline } from './outline.ts';

/** How ink is laid upon what is there already. */
export interface Ink {
  /** "#rrggbb", or a word for what has no single colour. */
  readonly colour: string;
  readonly opacity: number;
  readonly blend: string;
  /** It is thinned by a mask, or by a group that is laid on the page in a mode of its own. */
  readonly isThinned: boolean;
}

/** Something other than text that a page paints. */
export interface Area extends Box, Ink {
  /** When it is painted: higher is later. */
  readonly at: number;
  /** A stencil inks through the dark dots of a picture in two colours; what is unclear leaves nothing to be said of what it hides. */
  readonly kind: 'fill' | 'picture' | 'stencil' | 'unclear';
  /** A picture in the engine's own terms: by its name in the opened PDF, or as it is. */
  readonly picture?: unknown;
  readonly contains: (point: Point) => boolean;
}

/** Whatever lies outside of these is not painted. */
export interface Clip {
  readonly box: Box;
  readonly shapes: readonly Outline[];
  /** Strings whose letters let the paint through. */
  readonly letters: readonly DrawnString[];
}

/** What of a font is needed to place its glyphs. */
export interface FontMeasures {
  /** Text lengths of one unit of a glyph's width. */
  readonly unit: number;
  readonly isVertical: boolean;
  /** Its glyphs are little drawings of any size, which may bring colours of their own. */
  readonly isDrawn: boolean;
}

export interface TextState {
  readonly font: FontMeasures;
  readonly size: number;
  readonly letterSpace: number;
  readonly wordSpace: number;
  /** How much wider than usual, 1 for not at all. */
  readonly stretch: number;
  readonly leading: number;
  readonly rise: number;
  /** PDF's number: 0 fills, 1 strokes, 2 does both, 3 shows nothing; with 4 added, the letters clip what follows. */
  readonly mode: number;
}

/** Glyphs that one operator shows. */
export interface DrawnString extends Box {
  readonly at: number;
  /** The engine's glyphs, and between them numbers that move the next one. */
  readonly glyphs: readonly unknown[];
  /** From its line, where it begins at 0 on the baseline, to the page. */
  readonly matrix: Matrix;
  readonly state: TextState;
  readonly fill: Ink;
  readonly line: Ink;
  readonly clip: Clip;
  /** It belongs to a layer that is turned off. */
  readonly isOff: boolean;
}

/** All that a page paints, in the order in which it does. */
export interface Painting {
  readonly strings: readonly DrawnString[];
  readonly areas: readonly Area[];
  /** Strings that are no text but a mask for what is painted elsewhere, as letters filled with a picture are. */
  readonly masks: readonly DrawnString[];
  /** Strings through whose letters something was painted. */
  readonly inked: ReadonlySet<DrawnString>;
}

/** Whether ink is laid on as it says, with nothing that thins it. */
export function isPlain({ isThinned }: Ink): boolean {
  return !isThinned;
}

/** Whether ink leaves nothing to be seen of what lies below. */
export function isOpaque({ opacity, blend, isThinned }: Ink): boolean {
  return opacity === 1 && blend === 'source-over' && !isThinned;
}

/** Ink as thin as this is not seen on any ground. */
const faint = 0.05;

/** The inks that a string's letters are made of; none when it is only there to be found or to clip. */
export function inksOf({ state, fill, line }: DrawnString): readonly Ink[] {
  const mode = state.mode % 4;
  const used = [...(mode === 0 || mode === 2 ? [fill] : []), ...(mode === 1 || mode === 2 ? [line] : [])];
  return used.filter(({ opacity }) => opacity > faint);
}

/** Whether a string leaves ink on the page by itself. */
export function inks(string: DrawnString): boolean {
  return inksOf(string).length > 0;
}
