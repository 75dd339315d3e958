import type { Parameters } from './parameters.ts';

/** How a predictor takes bytes: in rows, each byte with the one so many places before it. */
interface Rows {
  readonly row: number;
  readonly pixel: number;
}

const nothingTold: Parameters = new Map();
const leastOfPng = 10;
const tiff = 2;

function rowsOf(parameters: Parameters): Rows {
  const bits = (parameters.get('Colors') ?? 1) * (parameters.get('BitsPerComponent') ?? 8);
  return {
    row: Math.max(1, Math.ceil(((parameters.get('Columns') ?? 1) * bits) / 8)),
    pixel: Math.max(1, Math.ceil(bits / 8)),
  };
}

/** The one of three neighbours that is nearest to what they let expect. */
function nearest(left: number, above: number, corner: number): number {
  const expected = left + above - corner;
  const [byLeft, byAbove, byCorner] = [left, above, corner].map((each) => Math.abs(expected - each));
  if (byLeft === undefined || byAbove === undefined || byCorner === undefined) return 0;
  if (byLeft <= byAbove && byLeft <= byCorner) return left;
  return byAbove <= byCorner ? above : corner;
}

function predicted(kind: number, left: number, above: number, corner: number): number {
  if (kind === 1) return left;
  if (kind === 2) return above;
  if (kind === 3) return (left + above) >> 1;
  return kind === 4 ? nearest(left, above, corner) : 0;
}

/** Undoes what PNG does to each row, which says by its first byte in which way. */
function withoutPng(content: Uint8Array, { row, pixel }: Rows): Uint8Array {
  const plain = new Uint8Array(content.length - Math.ceil(content.length / (row + 1)));
  for (let [from, start] = [0, 0]; from < content.length; from += row + 1, start += row) {
    const kind = content[from] ?? 0;
    for (let at = start; at < Math.min(start + row, plain.length); at += 1) {
      const hasLeft = at - pixel >= start;
      const left = hasLeft ? (plain[at - pixel] ?? 0) : 0;
      const corner = hasLeft ? (plain[at - row - pixel] ?? 0) : 0;
      plain[at] = (content[from + 1 + at - start] ?? 0) + predicted(kind, left, plain[at - row] ?? 0, corner);
    }
  }
  return plain;
}

function withoutTiff(content: Uint8Array, { row, pixel }: Rows): Uint8Array {
  const plain = Uint8Array.from(content);
  for (let at = 0; at < plain.length; at += 1)
    if (at % row >= pixel) plain[at] = (plain[at] ?? 0) + (plain[at - pixel] ?? 0);
  return plain;
}

function hasWholeBytes(parameters: Parameters): boolean {
  return (parameters.get('BitsPerComponent') ?? 8) === 8;
}

/**
 * What was unpacked, without what a predictor made of it before it was packed; nothing where that cannot be undone here,
 * as differences of parts of bytes.
 */
export function withoutPredictor(content: Uint8Array, parameters = nothingTold): Uint8Array | undefined {
  const predictor = parameters.get('Predictor') ?? 1;
  if (predictor >= leastOfPng) return withoutPng(content, rowsOf(parameters));
  if (predictor !== tiff) return content;
  return hasWholeBytes(parameters) ? withoutTiff(content, rowsOf(parameters)) : undefined;
}

function forPng(content: Uint8Array, { row }: Rows): Uint8Array {
  const count = Math.ceil(content.length / row);
  const rows = new Uint8Array(content.length + count);
  for (let index = 0; index < count; index += 1)
    rows.set(content.subarray(index * row, (index + 1) * row), index * (row + 1) + 1);
  return rows;
}

/** Content as a predictor wants it, in rows of which nothing is predicted; nothing where only its differences would do. */
export function forPredictor(content: Uint8Array, parameters = nothingTold): Uint8Array | undefined {
  const predictor = parameters.get('Predictor') ?? 1;
  if (predictor >= leastOfPng) return forPng(content, rowsOf(parameters));
  return predictor === tiff ? undefined : content;
}
