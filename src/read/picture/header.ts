import type { PictureSize } from '../../document/block.ts';
import { orientationIn } from '../../safety/properties/exif.ts';
import type { Picture } from '../reading.ts';

/** What a picture says of itself before its pixels: what it is, and how large a viewer shows it. */
export interface PictureHeader extends PictureSize {
  readonly mediaType: Picture['mediaType'];
}

function viewOf(bytes: Uint8Array): DataView {
  return new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
}

function sized(mediaType: Picture['mediaType'], width: number, height: number): PictureHeader | undefined {
  return width > 0 && height > 0 ? { mediaType, width, height } : undefined;
}

const pngSignature = [0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a];

/** The first chunk of a PNG is its header: length, "IHDR", width, height. */
function pngHeader(bytes: Uint8Array): PictureHeader | undefined {
  if (bytes.length < 24 || !pngSignature.every((byte, at) => bytes[at] === byte)) return undefined;
  const view = viewOf(bytes);
  return sized('image/png', view.getUint32(16), view.getUint32(20));
}

/** One segment of a JPEG: its marker, and its bytes without marker and length. */
interface Segment {
  readonly marker: number;
  readonly body: Uint8Array;
}

/** The segments of a JPEG up to the one after which its pixels begin, as far as they are whole. */
function segments(bytes: Uint8Array): readonly Segment[] {
  const startOfScan = 0xda;
  const view = viewOf(bytes);
  const found: Segment[] = [];
  for (let at = 2; at + 4 <= bytes.length && bytes[at] === 0xff; ) {
    const marker = bytes[at + 1] ?? 0;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const end = at + 2 + view.getUint16(at + 2);
    if (marker === startOfScan || end > bytes.length) break;
    found.push({ marker, body: bytes.subarray(at + 4, end) });
    at = end;
  }
  return found;
}

/** Markers of frames are C0 to CF, but for those of tables (C4, CC) and an extension (C8). */
function isFrame({ marker, body }: Segment): boolean {
  return marker >= 0xc0 && marker <= 0xcf && ![0xc4, 0xc8, 0xcc].includes(marker) && body.length >= 5;
}

function orientationOf(all: readonly Segment[]): number {
  const told = all.filter(({ marker }) => marker === 0xe1).map(({ body }) => orientationIn(body));
  return told.find((each) => each !== 1) ?? 1;
}

function isJpeg(bytes: Uint8Array): boolean {
  return bytes[0] === 0xff && bytes[1] === 0xd8;
}

/** Whether a viewer turns or mirrors this JPEG, because its camera says so: a PDF that holds it does not ask the camera. */
export function isTurnedByCamera(bytes: Uint8Array): boolean {
  return isJpeg(bytes) && orientationOf(segments(bytes)) !== 1;
}

function jpegHeader(bytes: Uint8Array): PictureHeader | undefined {
  if (!isJpeg(bytes)) return undefined;
  const all = segments(bytes);
  const frame = all.find(isFrame);
  if (!frame) return undefined;
  const view = viewOf(frame.body);
  const [height, width] = [view.getUint16(1), view.getUint16(3)];
  return orientationOf(all) >= 5 ? sized('image/jpeg', height, width) : sized('image/jpeg', width, height);
}

/**
 * Reads what a PNG or JPEG says of itself, its size in pixels as a viewer shows it (a photograph that a camera
 * marked as turned is shown upright). The first bytes of a file are enough when they reach to the pixels. Gives
 * nothing for other bytes, and for a picture cut off before its size.
 */
export function pictureHeader(bytes: Uint8Array): PictureHeader | undefined {
  return pngHeader(bytes) ?? jpegHeader(bytes);
}
