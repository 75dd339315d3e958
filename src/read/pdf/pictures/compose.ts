import { inColour, type Pixels, scaledTo, turnedBy } from '../../picture/pixels.ts';
import type { Box, Fill, PlacedPicture } from '../sheet-content.ts';

/** A part of a scanned page, with its pixels as the file holds them. */
export interface ScanPart {
  readonly placed: PlacedPicture;
  readonly pixels: Pixels;
  /** It inks what lies below it through its dark pixels, and leaves the rest as it is. */
  readonly isMask: boolean;
}

/** Where a part comes to lie on the whole, in pixels. */
interface Frame {
  readonly left: number;
  readonly top: number;
  readonly width: number;
  readonly height: number;
}

function frameOf({ left, top, right, bottom }: Box, whole: Box, scale: number): Frame {
  const [x, y] = [Math.round((left - whole.left) * scale), Math.round((top - whole.top) * scale)];
  return {
    left: x,
    top: y,
    width: Math.max(1, Math.round((right - whole.left) * scale) - x),
    height: Math.max(1, Math.round((bottom - whole.top) * scale) - y),
  };
}

/** Lays a part on the canvas, three bytes a pixel; what reaches beyond its edge is cut off. */
function layOn(canvas: Pixels & { readonly data: Uint8Array }, part: ScanPart, frame: Frame): void {
  const turned = turnedBy(part.pixels, part.placed.turn ?? 0);
  const { data } = inColour(scaledTo(turned, frame));
  for (let y = 0; y < frame.height; y += 1) {
    for (let x = 0; x < frame.width; x += 1) {
      const [column, row] = [frame.left + x, frame.top + y];
      if (column < 0 || row < 0 || column >= canvas.width || row >= canvas.height) continue;
      for (let channel = 0; channel < 3; channel += 1) {
        const at = (row * canvas.width + column) * 3 + channel;
        const value = data[(y * frame.width + x) * 3 + channel] ?? 255;
        canvas.data[at] = part.isMask ? Math.min(canvas.data[at] ?? 255, value) : value;
      }
    }
  }
}

/** "#rrggbb" as bytes; what is no colour, such as a pattern, hides as black does. */
function bytesOf(colour: string): readonly [number, number, number] {
  const [, red = '0', green = '0', blue = '0'] = /^#(..)(..)(..)$/.exec(colour) ?? [];
  return [Number.parseInt(red, 16), Number.parseInt(green, 16), Number.parseInt(blue, 16)];
}

/** Fills a box in its colour, its edges included, so that nothing of what it hides looks out. */
function cover(canvas: Pixels & { readonly data: Uint8Array }, fill: Fill, whole: Box, scale: number): void {
  const from = {
    x: Math.max(0, Math.floor((fill.left - whole.left) * scale)),
    y: Math.max(0, Math.floor((fill.top - whole.top) * scale)),
  };
  const to = {
    x: Math.min(canvas.width, Math.ceil((fill.right - whole.left) * scale)),
    y: Math.min(canvas.height, Math.ceil((fill.bottom - whole.top) * scale)),
  };
  const colour = bytesOf(fill.colour);
  for (let y = from.y; y < to.y; y += 1)
    for (let x = from.x; x < to.x; x += 1) canvas.data.set(colour, (y * canvas.width + x) * 3);
}

/** How many pixels the part with the most of them has to a point of the page. */
function density(parts: readonly ScanPart[]): number {
  return Math.max(
    ...parts.map(({ placed, pixels }) => {
      const { width } = turnedBy(pixels, placed.turn ?? 0);
      return width / Math.max(1, placed.right - placed.left);
    }),
  );
}

/**
 * One picture of a page that a scanner wrote in parts, such as strips, or paper and ink in layers: each at its
 * place, in the order in which the file draws them, on white, with what the file draws upon them. `most` are the
 * pixels that its shorter side may have.
 */
export function composed(parts: readonly ScanPart[], whole: Box, most: number): Pixels {
  const [across, down] = [whole.right - whole.left, whole.bottom - whole.top];
  const scale = Math.min(density(parts), most / Math.min(across, down));
  const width = Math.max(1, Math.round(across * scale));
  const height = Math.max(1, Math.round(down * scale));
  const canvas = { width, height, channels: 3, data: new Uint8Array(width * height * 3).fill(255) } as const;
  for (const part of parts) layOn(canvas, part, frameOf(part.placed, whole, scale));
  for (const { placed } of parts) {
    for (const fill of placed.covers ?? []) cover(canvas, fill, whole, scale);
  }
  return canvas;
}
