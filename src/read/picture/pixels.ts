import { PNG } from 'pngjs';
import type { PictureSize } from '../../document/block.ts';

/** Decoded pixels: one byte for a shade of grey; red, green and blue; or these with their opacity. */
export interface Pixels extends PictureSize {
  readonly channels: 1 | 3 | 4;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** Pixels without opacity, as they look on white paper. */
export function onWhite(pixels: Pixels): Pixels {
  const { width, height, channels, data } = pixels;
  if (channels !== 4) return pixels;
  const opaque = new Uint8Array(width * height * 3);
  for (let at = 0; at < width * height; at += 1) {
    const opacity = data[at * 4 + 3] ?? 255;
    for (let channel = 0; channel < 3; channel += 1) {
      const value = data[at * 4 + channel] ?? 255;
      opaque[at * 3 + channel] = 255 + ((value - 255) * opacity) / 255;
    }
  }
  return { width, height, channels: 3, data: opaque };
}

function hasNoColour({ channels, data }: Pixels): boolean {
  if (channels !== 3) return false;
  for (let at = 0; at + 2 < data.length; at += 3)
    if (data[at] !== data[at + 1] || data[at] !== data[at + 2]) return false;
  return true;
}

/** One channel where the three say the same: a scan in black and white takes a third of the room. */
export function greyed(pixels: Pixels): Pixels {
  if (!hasNoColour(pixels)) return pixels;
  const { width, height, data } = pixels;
  const shades = new Uint8Array(width * height);
  for (let at = 0; at < shades.length; at += 1) shades[at] = data[at * 3] ?? 0;
  return { width, height, channels: 1, data: shades };
}

/** Three channels, whatever there were. */
export function inColour(pixels: Pixels): Pixels {
  const flat = onWhite(pixels);
  const { width, height, channels, data } = flat;
  if (channels === 3) return flat;
  const colour = new Uint8Array(width * height * 3);
  for (let at = 0; at < width * height; at += 1) colour.fill(data[at] ?? 0, at * 3, at * 3 + 3);
  return { width, height, channels: 3, data: colour };
}

/** Unpacks a picture of one bit a pixel, in rows of whole bytes, where a set bit is white. */
export function unpackedBits(data: Pixels['data'], { width, height }: PictureSize): Pixels {
  const rowLength = Math.ceil(width / 8);
  const grey = new Uint8Array(width * height);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const byte = data[y * rowLength + (x >> 3)] ?? 0;
      grey[y * width + x] = byte & (0x80 >> (x & 7)) ? 255 : 0;
    }
  }
  return { width, height, channels: 1, data: grey };
}

/** Where the pixel at a place of a turned picture stood before it was turned. */
function placeBefore(
  turn: 90 | 180 | 270,
  { width, height }: PictureSize,
  x: number,
  y: number,
): readonly [number, number] {
  if (turn === 90) return [y, height - 1 - x];
  if (turn === 180) return [width - 1 - x, height - 1 - y];
  return [width - 1 - y, x];
}

/** Pixels turned clockwise by so many degrees. */
export function turnedBy(pixels: Pixels, turn: 0 | 90 | 180 | 270): Pixels {
  if (turn === 0) return pixels;
  const { channels, data } = pixels;
  const [width, height] = turn === 180 ? [pixels.width, pixels.height] : [pixels.height, pixels.width];
  const turned = new Uint8Array(data.length);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < width; x += 1) {
      const [oldX, oldY] = placeBefore(turn, pixels, x, y);
      const from = (oldY * pixels.width + oldX) * channels;
      turned.set(data.subarray(from, from + channels), (y * width + x) * channels);
    }
  }
  return { width, height, channels, data: turned };
}

/** The pixels of a line that fall into one of another line: the first, and the one behind the last. */
function span(at: number, length: number, before: number): readonly [number, number] {
  const from = Math.floor((at * before) / length);
  return [from, Math.max(from + 1, Math.floor(((at + 1) * before) / length))];
}

/**
 * Pixels in another size, each the mean of those that it stands for, so that thin strokes turn grey instead of
 * vanishing.
 */
export function scaledTo(pixels: Pixels, size: PictureSize): Pixels {
  const { channels, data } = pixels;
  if (size.width === pixels.width && size.height === pixels.height) return pixels;
  const scaled = new Uint8Array(size.width * size.height * channels);
  const columns = Array.from({ length: size.width }, (_, x) => span(x, size.width, pixels.width));
  for (let y = 0; y < size.height; y += 1) {
    const [top, bottom] = span(y, size.height, pixels.height);
    for (const [x, [left, right]] of columns.entries()) {
      for (let channel = 0; channel < channels; channel += 1) {
        let sum = 0;
        for (let row = top; row < bottom; row += 1)
          for (let column = left; column < right; column += 1)
            sum += data[(row * pixels.width + column) * channels + channel] ?? 0;
        scaled[(y * size.width + x) * channels + channel] = sum / ((bottom - top) * (right - left));
      }
    }
  }
  return { ...size, channels, data: scaled };
}

/** Decodes a PNG. Throws when the picture is damaged. */
export function decodedPng(bytes: Uint8Array): Pixels {
  const { width, height, data } = PNG.sync.read(
    Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength),
  );
  return greyed(onWhite({ width, height, channels: 4, data }));
}

/** PNG's own numbers for grey, colour, and colour with opacity. */
const colourTypes = { 1: 0, 3: 2, 4: 6 } as const;

/** Pixels as a PNG. */
export function encodedPng({ width, height, channels, data }: Pixels): Uint8Array {
  const png = new PNG({ width: 1, height: 1 });
  const colorType = colourTypes[channels];
  const bytes = PNG.sync.write(
    Object.assign(png, { width, height, data: Buffer.from(data.buffer, data.byteOffset, data.byteLength) }),
    {
      colorType,
      inputColorType: colorType,
      inputHasAlpha: channels === 4,
      // Pages of text, charts and logos, which most pictures are, pack best as they are.
      filterType: 0,
      deflateStrategy: 0,
      deflateLevel: 6,
    },
  );
  return new Uint8Array(bytes);
}
