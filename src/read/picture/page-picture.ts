import type { PictureSize } from '../../document/block.ts';
import type { Picture } from '../reading.ts';
import { pictureHeader } from './header.ts';
import { decodedPng, encodedPng, scaledTo } from './pixels.ts';

/**
 * The most pixels of the shorter side: a page of A4 has about 190 dots to the inch then, enough for the eye and
 * for recognising its text, however it lies.
 */
export const mostAcross = 1600;

/** More pixels than any page of a paper needs: a larger picture is not decoded. */
export const mostPixels = 40_000_000;

/** The size in which the picture of a whole page is shown: its own, or a smaller one of the same shape. */
export function sizeOnPage({ width, height }: PictureSize): PictureSize {
  const scale = Math.min(1, mostAcross / Math.min(width, height));
  return { width: Math.round(width * scale), height: Math.round(height * scale) };
}

/**
 * The bytes of a picture as a page shows it. A large PNG is scaled down, unless it grows by that, as a page of
 * two colours does. A JPEG keeps its bytes: as a smaller PNG a scan takes twice the room that it takes as a
 * JPEG of 300 dots to the inch. Throws when a PNG is damaged.
 */
export function bytesForPage(bytes: Uint8Array, mediaType: Picture['mediaType']): Uint8Array {
  const header = pictureHeader(bytes);
  if (mediaType === 'image/jpeg' || !header) return bytes;
  const size = sizeOnPage(header);
  if (size.width === header.width) return bytes;
  const smaller = encodedPng(scaledTo(decodedPng(bytes), size));
  return smaller.byteLength < bytes.byteLength ? smaller : bytes;
}
