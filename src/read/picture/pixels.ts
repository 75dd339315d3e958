import { PNG } from 'pngjs';
import type { PictureSize } from '../../document/block.ts';

/** Decoded pixels, one to three bytes each: shades of grey, or red, green and blue. */
export interface Pixels extends PictureSize {
  readonly channels: 1 | 3;
  readonly data: Uint8Array;
}

/** Red, green, blue and opacity, as decoders give them, laid on white paper. */
function onWhite(data: Uint8Array, count: number): Uint8Array {
  const opaque = new Uint8Array(count * 3);
  for (let at = 0; at < count; at += 1) {
    const opacity = data[at * 4 + 3] ?? 255;
    for (let channel = 0; channel < 3; channel += 1) {
      const value = data[at * 4 + channel] ?? 255;
      opaque[at * 3 + channel] = 255 + ((value - 255) * opacity) / 255;
    }
  }
  return opaque;
}

function isGrey(data: Uint8Array): boolean {
  for (let at = 0; at + 2 < data.length; at += 3)
    if (data[at] !== data[at + 1] || data[at] !== data[at + 2]) return false;
  return true;
}

/** One channel where the three say the same: a scan in black and white takes a third of the room. */
function withoutColour({ width, height, data }: Pixels): Pixels {
  const shades = new Uint8Array(width * height);
  for (let at = 0; at < shades.length; at += 1) shades[at] = data[at * 3] ?? 0;
  return { width, height, channels: 1, data: shades };
}

/** Pixels from red, green, blue and opacity; in grey when they show no colour. */
export function pixelsOf({ width, height }: PictureSize, data: Uint8Array): Pixels {
  const pixels: Pixels = { width, height, channels: 3, data: onWhite(data, width * height) };
  return isGrey(pixels.data) ? withoutColour(pixels) : pixels;
}

/** Decodes a PNG. Throws when the picture is damaged. */
export function decodedPng(bytes: Uint8Array): Pixels {
  const png = PNG.sync.read(Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength));
  return pixelsOf(png, png.data);
}

/** Pixels as a PNG. */
export function encodedPng({ width, height, channels, data }: Pixels): Uint8Array {
  const png = new PNG({ width: 1, height: 1 });
  const colorType = channels === 1 ? 0 : 2;
  const bytes = PNG.sync.write(
    Object.assign(png, { width, height, data: Buffer.from(data.buffer, data.byteOffset, data.byteLength) }),
    { colorType, inputColorType: colorType, inputHasAlpha: false, bitDepth: 8 },
  );
  return new Uint8Array(bytes);
}

/** The pixels of a line that fall into one of a smaller line, first and last. */
function span(at: number, small: number, large: number): readonly [number, number] {
  const from = Math.floor((at * large) / small);
  return [from, Math.max(from + 1, Math.floor(((at + 1) * large) / small))];
}

/** Smaller pixels, each the mean of those that it stands for, so that thin strokes turn grey instead of vanishing. */
export function scaledDown(pixels: Pixels, to: PictureSize): Pixels {
  const { channels, data } = pixels;
  const small = new Uint8Array(to.width * to.height * channels);
  for (let y = 0; y < to.height; y += 1) {
    const [top, bottom] = span(y, to.height, pixels.height);
    for (let x = 0; x < to.width; x += 1) {
      const [left, right] = span(x, to.width, pixels.width);
      for (let channel = 0; channel < channels; channel += 1) {
        let sum = 0;
        for (let row = top; row < bottom; row += 1)
          for (let column = left; column < right; column += 1)
            sum += data[(row * pixels.width + column) * channels + channel] ?? 0;
        small[(y * to.width + x) * channels + channel] = sum / ((bottom - top) * (right - left));
      }
    }
  }
  return { width: to.width, height: to.height, channels, data: small };
}
