import { createHash } from 'node:crypto';
import type { PDFPageProxy } from 'pdfjs-dist';
import type { PictureSize } from '../../../document/block.ts';
import { isTurnedByCamera } from '../../picture/header.ts';
import { mostAcross, sizeOnPage } from '../../picture/page-picture.ts';
import {
  encodedPng,
  greyed,
  onWhite,
  type Pixels,
  scaledTo,
  turnedBy,
  unpackedBits,
} from '../../picture/pixels.ts';
import type { Picture } from '../../reading.ts';
import type { Scan } from '../scan.ts';
import type { PlacedPicture } from '../sheet-content.ts';
import { composed } from './compose.ts';
import type { Jpegs } from './jpeg.ts';

/** The pictures of a file that have been taken out so far. */
export interface Album {
  readonly jpegs: Jpegs;
  readonly pictures: Picture[];
  /** Their fingerprints: a logo on every page is taken once. */
  readonly taken: Set<string>;
  /** How many bytes may still be taken. */
  room: number;
}

/** Wider than this, in pixels, a picture is made smaller. */
const widest = 1600;
/** Smaller than this, in points, a picture is an icon, a bullet or a line. */
const smallest = 24;

/** What the engine gives for a picture; plain objects without a type. */
interface EngineImage {
  readonly width: number;
  readonly height: number;
  readonly kind?: number;
  readonly data: Uint8Array | Uint8ClampedArray;
  readonly ref?: string;
}

function isImage(value: unknown): value is EngineImage {
  if (typeof value !== 'object' || value === null) return false;
  const { width, height, data } = value as Partial<EngineImage>;
  const isData = data instanceof Uint8Array || data instanceof Uint8ClampedArray;
  return typeof width === 'number' && typeof height === 'number' && isData;
}

/** Waits for the engine to decode a picture; undefined when it cannot. */
function imageById({ objs, commonObjs }: PDFPageProxy, id: string): Promise<EngineImage | undefined> {
  const store = id.startsWith('g_') ? commonObjs : objs;
  return new Promise((resolve) => {
    store.get(id, (value: unknown) => resolve(isImage(value) ? value : undefined));
  });
}

/** The engine's kinds: 1 is a bit a pixel, as masks are too, 2 is colour, 3 colour with opacity. */
function pixelsOf({ width, height, kind = 1, data }: EngineImage): Pixels {
  if (kind === 1) return unpackedBits(data, { width, height });
  const pixels: Pixels = { width, height, channels: kind === 2 ? 3 : 4, data };
  const isOpaque = kind === 3 && data.every((value, at) => at % 4 !== 3 || value === 255);
  return isOpaque ? onWhite(pixels) : pixels;
}

type PictureFile = Pick<Picture, 'mediaType' | 'bytes'>;

function narrowed({ width, height }: PictureSize): PictureSize {
  const scale = Math.min(1, widest / width);
  return { width: Math.round(width * scale), height: Math.max(1, Math.round(height * scale)) };
}

function pngFile(pixels: Pixels): PictureFile {
  return { mediaType: 'image/png', bytes: encodedPng(greyed(pixels)) };
}

/** A JPEG of fewer bytes than this for each pixel of the page is smaller than a PNG of it would be. */
const bytesPerPixel = 0.25;

/** A JPEG as it lies in the file, unless it is to be made smaller and needs fewer bytes then. */
function fileOf(
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

function isOrnament({ left, top, right, bottom, artefact }: PlacedPicture): boolean {
  return artefact === true || Math.min(right - left, bottom - top) < smallest;
}

interface TakenPicture {
  readonly fingerprint: string;
  readonly file: () => PictureFile;
}

function fingerprintOf(images: readonly EngineImage[]): string {
  const hash = createHash('sha1');
  for (const { data } of images) hash.update(data);
  return hash.digest('hex');
}

async function takenPicture(
  page: PDFPageProxy,
  picture: PlacedPicture,
  jpegs: Jpegs,
): Promise<TakenPicture | undefined> {
  const image = await imageById(page, picture.id);
  if (!image) return undefined;
  const file = () => fileOf(image, picture.turn, jpegs, narrowed(image));
  return { fingerprint: fingerprintOf([image]), file };
}

/** A scanned page as one picture: as it lies in the file when it is in one part, else put together. */
async function takenScan(page: PDFPageProxy, scan: Scan, jpegs: Jpegs): Promise<TakenPicture | undefined> {
  const parts: { readonly placed: PlacedPicture; readonly image: EngineImage }[] = [];
  for (const placed of scan.parts) {
    const image = await imageById(page, placed.id);
    if (image) parts.push({ placed, image });
  }
  const [first, ...others] = parts;
  if (!first) return undefined;
  const fingerprint = fingerprintOf(parts.map(({ image }) => image));
  if (others.length === 0) {
    const { image, placed } = first;
    return { fingerprint, file: () => fileOf(image, placed.turn, jpegs, sizeOnPage(image)) };
  }
  return {
    fingerprint,
    file: () => {
      const layers = parts.map(({ placed, image }) => ({
        placed,
        pixels: pixelsOf(image),
        isMask: scan.masks.has(placed),
      }));
      return pngFile(composed(layers, scan.box, mostAcross));
    },
  };
}

/** Puts a picture into the album, unless it is there already or has no room; gives its name. */
function addTo(album: Album, taken: TakenPicture | undefined, name: string): string | undefined {
  if (!taken || album.room < 0 || album.taken.has(taken.fingerprint)) return undefined;
  album.taken.add(taken.fingerprint);
  const file = taken.file();
  album.room -= file.bytes.byteLength;
  if (album.room < 0) return undefined;
  const whole = `${name}.${file.mediaType === 'image/jpeg' ? 'jpg' : 'png'}`;
  album.pictures.push({ name: whole, ...file });
  return whole;
}

/**
 * Takes the pictures of a page out of the file, while the engine still holds them, and gives the name of each by
 * the place where it stands. Ornaments, and pictures that an earlier page or place showed already, are left out;
 * so is what exceeds the album's room, which then is below 0. A scanned page is one picture, under its first part.
 */
export async function takePictures(
  page: PDFPageProxy,
  placed: readonly PlacedPicture[],
  album: Album,
  scan: Scan | undefined,
): Promise<ReadonlyMap<PlacedPicture, string>> {
  const names = new Map<PlacedPicture, string>();
  const add = (picture: PlacedPicture, taken: TakenPicture | undefined) => {
    const name = addTo(album, taken, `sheet-${page.pageNumber}-${names.size + 1}`);
    if (name !== undefined) names.set(picture, name);
  };
  if (scan) add(scan.parts[0], await takenScan(page, scan, album.jpegs));
  const scanned = new Set(scan?.parts);
  for (const picture of placed) {
    if (!scanned.has(picture) && !isOrnament(picture))
      add(picture, await takenPicture(page, picture, album.jpegs));
  }
  return names;
}
