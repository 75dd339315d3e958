import type { Figure, HeadingSign, List, Paragraph, Place, Table } from '../../document/block.ts';
import type { Line } from './runs.ts';

/** Lines of text that belong together, before it is known whether they are paragraphs or items of a list. */
export interface TextPart {
  readonly type: 'text';
  readonly lines: readonly Line[];
  /** Whether white space sets it off from what stands above; a bare line of a `div` stands directly below. */
  readonly apart: boolean;
  /** The blank lines above it, where the format tells. */
  readonly gap?: number | undefined;
  readonly headingSign?: HeadingSign | undefined;
  /** The printed label, where the format keeps it apart from the text. */
  readonly label?: string | undefined;
  readonly place?: Place | undefined;
}

/** A block that is whole. */
export interface BlockPart {
  readonly type: 'block';
  readonly block: List | Table | Figure | Paragraph;
}

export type Part = TextPart | BlockPart;

/** The place from the beginning of the first to the end of the last; parts without a place do not count. */
export function spanOf(places: readonly (Place | undefined)[]): Place | undefined {
  const known = places.filter((place) => place !== undefined);
  const [first] = known;
  if (!first) return undefined;
  const line = Math.min(...known.map((place) => place.line));
  return { ...first, line, toLine: Math.max(...known.map(({ toLine }) => toLine)) };
}

/** The place of a part in its source. */
export function placeOf(part: Part): Place | undefined {
  return part.type === 'text' ? part.place : part.block.place;
}
