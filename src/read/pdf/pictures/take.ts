import { createHash } from 'node:crypto';
import type { PDFPageProxy } from 'pdfjs-dist';
import type { Picture } from '../../reading.ts';
import type { PlacedPicture } from '../sheet-content.ts';
import type { Jpegs } from './jpeg.ts';
import { type Pixels, pngOf, scaledDown, unpackedBits } from './png.ts';

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

/** The engine's kinds: 1 is a bit a pixel, as masks are too, 2 is colour, 3 colour with transparency. */
function pixelsOf({ width, height, kind = 1, data }: EngineImage): Pixels {
  if (kind === 1) return unpackedBits(data, width, height);
  const isOpaque = kind === 3 && data.every((value, at) => at % 4 !== 3 || value === 255);
  if (!isOpaque) return { width, height, channels: kind === 2 ? 3 : 4, data };
  return { width, height, channels: 3, data: data.filter((_, at) => at % 4 !== 3) };
}

type PictureFile = Pick<Picture, 'mediaType' | 'bytes'>;

function fileOf(image: EngineImage, jpegs: Jpegs): PictureFile {
  const jpeg = image.width <= widest ? jpegs.get(image.ref ?? '') : undefined;
  if (jpeg) return { mediaType: 'image/jpeg', bytes: jpeg };
  return { mediaType: 'image/png', bytes: pngOf(scaledDown(pixelsOf(image), widest)) };
}

function isOrnament({ left, top, right, bottom, artefact }: PlacedPicture): boolean {
  return artefact === true || Math.min(right - left, bottom - top) < smallest;
}

/**
 * Takes the pictures of a page out of the file, while the engine still holds them, and gives the name of each by
 * the place where it stands. Ornaments, and pictures that an earlier page or place showed already, are left out;
 * so is what exceeds the album's room, which then is below 0. `scan` is the picture that is all there is of the page.
 */
export async function takePictures(
  page: PDFPageProxy,
  placed: readonly PlacedPicture[],
  album: Album,
  scan: PlacedPicture | undefined,
): Promise<ReadonlyMap<PlacedPicture, string>> {
  const names = new Map<PlacedPicture, string>();
  for (const picture of placed) {
    if (picture !== scan && isOrnament(picture)) continue;
    const image = await imageById(page, picture.id);
    if (!image || album.room < 0) continue;
    const fingerprint = createHash('sha1').update(image.data).digest('hex');
    if (album.taken.has(fingerprint)) continue;
    album.taken.add(fingerprint);
    const file = fileOf(image, album.jpegs);
    album.room -= file.bytes.byteLength;
    if (album.room < 0) continue;
    const name = `sheet-${page.pageNumber}-${names.size + 1}.${file.mediaType === 'image/jpeg' ? 'jpg' : 'png'}`;
    album.pictures.push({ name, ...file });
    names.set(picture, name);
  }
  return names;
}
