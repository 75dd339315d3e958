import { PNG } from 'pngjs';

/** A decoded picture as the engine gives it: one byte a channel, or one bit a pixel in rows of whole bytes. */
export interface Pixels {
  readonly width: number;
  readonly height: number;
  readonly channels: 1 | 3 | 4;
  readonly data: Uint8Array | Uint8ClampedArray;
}

/** Unpacks a picture of one bit a pixel, where a set bit is white. */
export function unpackedBits(data: Pixels['data'], width: number, height: number): Pixels {
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

/** The mean of the pixels of one channel in a part of a picture. */
function mean(
  { data, width, channels }: Pixels,
  channel: number,
  box: readonly [number, number, number, number],
): number {
  const [left, top, right, bottom] = box;
  let sum = 0;
  for (let y = top; y < bottom; y += 1) {
    for (let x = left; x < right; x += 1) sum += data[(y * width + x) * channels + channel] ?? 0;
  }
  return sum / ((right - left) * (bottom - top));
}

/** Makes a picture no wider than `widest` pixels, each new pixel the mean of those that it stands for. */
export function scaledDown(pixels: Pixels, widest: number): Pixels {
  const { width, height, channels } = pixels;
  if (width <= widest) return pixels;
  const scale = width / widest;
  const newHeight = Math.max(1, Math.round(height / scale));
  const data = new Uint8Array(widest * newHeight * channels);
  const edge = (at: number, end: number) => Math.min(end, Math.floor(at * scale));
  for (let y = 0; y < newHeight; y += 1) {
    const top = edge(y, height - 1);
    const bottom = Math.max(top + 1, edge(y + 1, height));
    for (let x = 0; x < widest; x += 1) {
      const left = edge(x, width - 1);
      const box = [left, top, Math.max(left + 1, edge(x + 1, width)), bottom] as const;
      for (let channel = 0; channel < channels; channel += 1) {
        data[(y * widest + x) * channels + channel] = mean(pixels, channel, box);
      }
    }
  }
  return { width: widest, height: newHeight, channels, data };
}

/** PNG's own numbers for grey, colour, and colour with transparency. */
const colourTypes = { 1: 0, 3: 2, 4: 6 } as const;

/** Writes a picture as a PNG file. */
export function pngOf({ width, height, channels, data }: Pixels): Uint8Array {
  const png = new PNG({ width, height });
  png.data = Buffer.from(data.buffer, data.byteOffset, data.byteLength);
  const colourType = colourTypes[channels];
  return PNG.sync.write(png, {
    colorType: colourType,
    inputColorType: colourType,
    inputHasAlpha: channels === 4,
    // Charts and logos, which most pictures are, pack best as they are; photographs stay the JPEGs that they were.
    filterType: 0,
    deflateStrategy: 0,
    deflateLevel: 6,
  });
}
