import { crc32, deflateSync } from 'node:zlib';
import { PNG } from 'pngjs';

/** Paper or ink at a point: from 0 (black) to 255 (white), or red, green and blue. */
type Shade = (x: number, y: number) => number | readonly number[];

/** A PNG, white unless drawn otherwise. */
export function pngBytes(width: number, height: number, shade: Shade = () => 255): Uint8Array {
  const png = new PNG({ width, height });
  for (let at = 0; at < width * height; at += 1) {
    const colour = shade(at % width, Math.floor(at / width));
    png.data.set([...(typeof colour === 'number' ? [colour, colour, colour] : colour), 255], at * 4);
  }
  return new Uint8Array(PNG.sync.write(png));
}

function chunk(type: string, body: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(type), body]);
  const length = Buffer.alloc(4);
  length.writeUInt32BE(body.length);
  const check = Buffer.alloc(4);
  check.writeUInt32BE(crc32(named));
  return Buffer.concat([length, named, check]);
}

/** A PNG in black and white, one bit for each pixel, as copiers make them. */
export function twoColourPng(
  width: number,
  height: number,
  isInk: (x: number, y: number) => boolean,
): Uint8Array {
  const header = Buffer.alloc(13);
  header.writeUInt32BE(width, 0);
  header.writeUInt32BE(height, 4);
  header.set([1, 0, 0, 0, 0], 8);
  const rowBytes = 1 + Math.ceil(width / 8);
  const rows = Buffer.alloc(rowBytes * height);
  for (let at = 0; at < width * height; at += 1) {
    const [x, y] = [at % width, Math.floor(at / width)];
    const byte = y * rowBytes + 1 + (x >> 3);
    if (!isInk(x, y)) rows[byte] = (rows[byte] ?? 0) | (0x80 >> (x & 7));
  }
  const signature = Uint8Array.of(0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a);
  const chunks = [chunk('IHDR', header), chunk('IDAT', deflateSync(rows)), chunk('IEND', Buffer.alloc(0))];
  return new Uint8Array(Buffer.concat([signature, ...chunks]));
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
