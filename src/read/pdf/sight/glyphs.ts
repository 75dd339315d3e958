import { moved, type Point } from '../matrix.ts';
import type { DrawnString, TextState } from './painting.ts';

/** What is read here of the engine's glyphs, which are plain objects without a type. */
export interface Glyph {
  readonly unicode: string;
  /** In the units of its font. */
  readonly width: number;
  readonly isSpace: boolean;
  /** For vertical writing: how far down it moves the line. */
  readonly vmetric?: readonly number[];
}

/** Whether one of the things that a string is made of is a glyph. */
export function isGlyph(value: unknown): value is Glyph {
  return typeof value === 'object' && value !== null && 'unicode' in value && 'width' in value;
}

/** How far a glyph moves its line. */
export function glyphWidth({ width, isSpace, vmetric }: Glyph, state: TextState): number {
  const { font, size, letterSpace, wordSpace, stretch } = state;
  const spacing = letterSpace + (isSpace ? wordSpace : 0);
  if (font.isVertical) return (vmetric?.[0] ?? -width) * font.unit * size + spacing;
  return (width * font.unit * size + spacing) * stretch;
}

/** How far a number between glyphs, which is in thousandths of the type size, moves the line. */
export function gapWidth(given: number, { size, stretch, font }: TextState): number {
  return (-given / 1000) * size * (font.isVertical ? 1 : stretch);
}

/** A glyph where the page shows it. */
export interface PlacedGlyph {
  readonly text: string;
  /** Where it begins on its baseline. */
  readonly origin: Point;
  /** Where it ends. */
  readonly end: Point;
  /** Points spread over what it inks: who sees none of them does not see the glyph. */
  readonly points: readonly Point[];
}

const across = [0.2, 0.5, 0.8];
/** Over the baseline, in parts of the type size: what lies here a line drawn through or below the text leaves free. */
const upwards = [0.08, 0.42];

function pointsOf({ matrix, state }: DrawnString, from: number, to: number): readonly Point[] {
  const { size, font } = state;
  return upwards.flatMap((up) =>
    across.map((over) =>
      font.isVertical
        ? moved(matrix, [(over - 0.5) * size, from + (to - from) * (0.25 + up)])
        : moved(matrix, [from + (to - from) * over, up * size]),
    ),
  );
}

/** The glyphs of a string one by one, white space left out. */
export function placedGlyphs(string: DrawnString): readonly PlacedGlyph[] {
  const { state, matrix } = string;
  const { font, stretch, letterSpace } = state;
  const placed: PlacedGlyph[] = [];
  let at = 0;
  for (const each of string.glyphs) {
    if (typeof each === 'number') at += gapWidth(each, state);
    if (!isGlyph(each)) continue;
    const next = at + glyphWidth(each, state);
    const inked = font.isVertical ? next : next - letterSpace * stretch;
    const text = each.unicode.replace(/[\s\p{Cf}]/gu, '');
    const onLine = (along: number) => moved(matrix, font.isVertical ? [0, along] : [along, 0]);
    if (text !== '')
      placed.push({ text, origin: onLine(at), end: onLine(inked), points: pointsOf(string, at, inked) });
    at = next;
  }
  return placed;
}
