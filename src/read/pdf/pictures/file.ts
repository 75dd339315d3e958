import type { PictureSize } from '../../../document/block.ts';
import { isTurnedByCamera } from '../../picture/header.ts';
import { encodedPng, greyed, type Pixels, scaledTo, turnedBy } from '../../picture/pixels.ts';
import type { Picture } from '../../reading.ts';
import type { Box, PlacedPicture } from '../sheet-content.ts';
import { composed } from './compose.ts';
import { type EngineImage, pixelsOf } from './image.ts';
import type { Jpegs } from './jpeg.ts';

/** Wider than this, in pixels, a picture is made smaller. */
export const widest = 1600;

/** A picture of the page with its pixels as the file holds them. */
export interface PlacedImage {
  readonly placed: PlacedPicture;
  readonly image: EngineImage;
}

/** What is published of a picture, before it has a name. */
export type PictureFile = Pick<Picture, 'mediaType' | 'bytes'>;

/** The size in which an ordinary picture is shown, in pixels: its own, or a narrower one of the same shape. */
export function narrowed({ width, height }: PictureSize): PictureSize {
  const scale = Math.min(1, widest / width);
  return { width: Math.round(width * scale), height: Math.max(1, Math.round(height * scale)) };
}

function pngFile(pixels: Pixels): PictureFile {
  return { mediaType: 'image/png', bytes: encodedPng(greyed(pixels)) };
}

/** A JPEG of fewer bytes than this for each pixel of the page is smaller than a PNG of it would be. */
const bytesPerPixel = 0.25;

/**
 * A picture as a file of the size given: the JPEG that lies in the PDF, unless it is to be turned, or to be made
 * smaller and needs fewer bytes then.
 */
export function fileOf(
  image: EngineImage,
  turn: PlacedPicture['turn'],
  jpegs: Jpegs,
  size: PictureSize,
): PictureFile {
  const jpeg = turn === undefined ? jpegs.get(image.ref ?? '') : undefined;
  const asItIs =
    jpeg && !isTurnedByCamera(jpeg) ? ({ mediaType: 'image/jpeg', bytes: jpeg } as const) : undefined;
  const few = size.width * size.height * bytesPerPixel;
  if (asItIs && (size.width === image.width || asItIs.bytes.byteLength <= few)) return asItIs;
  const png = pngFile(turnedBy(scaledTo(pixelsOf(image), size), turn ?? 0));
  return asItIs && asItIs.bytes.byteLength <= png.bytes.byteLength ? asItIs : png;
}

/** One picture of several, or of one under what covers it; the shorter side of the whole has `most` pixels at the most. */
export function composedFile(
  parts: readonly PlacedImage[],
  whole: Box,
  most: number,
  masks: ReadonlySet<PlacedPicture> = new Set(),
): PictureFile {
  const layers = parts.map(({ placed, image }) => ({
    placed,
    pixels: pixelsOf(image),
    isMask: masks.has(placed),
  }));
  return pngFile(composed(layers, whole, most));
}
