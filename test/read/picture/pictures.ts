import { PNG } from 'pngjs';

/** Paper or ink at a point, from 0 (black) to 255 (white). */
type Shade = (x: number, y: number) => number;

/** A PNG, white unless drawn otherwise. */
export function pngBytes(width: number, height: number, shade: Shade = () => 255): Uint8Array {
  const png = new PNG({ width, height });
  for (let at = 0; at < width * height; at += 1) {
    png.data.fill(shade(at % width, Math.floor(at / width)), at * 4, at * 4 + 3);
    png.data[at * 4 + 3] = 255;
  }
  return new Uint8Array(PNG.sync.write(png));
}

interface JpegFacts {
  /** How the camera was held, as Exif counts it: 1 for upright, 6 and 8 for on its side. */
  readonly orientation?: number;
  readonly byteOrder?: 'II' | 'MM';
  /** Bytes of a comment before the size. */
  readonly comment?: number;
  readonly pixels?: boolean;
}

function segment(marker: number, body: readonly number[]): readonly number[] {
  const length = body.length + 2;
  return [0xff, marker, length >> 8, length & 0xff, ...body];
}

function exif(orientation: number, byteOrder: 'II' | 'MM'): readonly number[] {
  const number = (value: number, bytes: number) => {
    const big = Array.from({ length: bytes }, (_, at) => (value >> (8 * (bytes - 1 - at))) & 0xff);
    return byteOrder === 'II' ? big.toReversed() : big;
  };
  const entry = [...number(0x0112, 2), ...number(3, 2), ...number(1, 4), ...number(orientation, 2), 0, 0];
  const order = [...byteOrder].map((letter) => letter.charCodeAt(0));
  return [...Buffer.from('Exif\0\0'), ...order, ...number(42, 2), ...number(8, 4), ...number(1, 2), ...entry];
}

/** The frame of a JPEG with the segments that tell its size; what stands for its pixels shows nothing. */
export function jpegBytes(width: number, height: number, facts: JpegFacts = {}): Uint8Array {
  const { orientation, byteOrder = 'II', comment, pixels = true } = facts;
  return Uint8Array.from([
    ...[0xff, 0xd8],
    ...(orientation === undefined ? [] : segment(0xe1, exif(orientation, byteOrder))),
    ...(comment === undefined
      ? []
      : segment(
          0xfe,
          Array.from({ length: comment }, () => 0x41),
        )),
    ...segment(0xc4, [0]),
    ...segment(0xc0, [8, height >> 8, height & 0xff, width >> 8, width & 0xff, 1, 1, 0x11, 0]),
    ...segment(0xda, [1, 1, 0, 0, 63, 0]),
    ...(pixels ? [0, 0xff, 0xd9] : []),
  ]);
}
