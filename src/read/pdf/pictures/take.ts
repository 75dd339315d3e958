import { createHash } from 'node:crypto';
import type { PDFPageProxy } from 'pdfjs-dist';
import { mostAcross, sizeOnPage } from '../../picture/page-picture.ts';
import type { Picture } from '../../reading.ts';
import type { Scan } from '../scan.ts';
import type { PlacedPicture } from '../sheet-content.ts';
import { composedFile, fileOf, narrowed, type PictureFile, type PlacedImage, widest } from './file.ts';
import { imageById } from './image.ts';
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

/** Smaller than this, in points, a picture is an icon, a bullet or a line. */
const smallest = 24;

function isOrnament({ left, top, right, bottom, artefact }: PlacedPicture): boolean {
  return artefact === true || Math.min(right - left, bottom - top) < smallest;
}

/** A picture that was found in the file; its bytes are made when it is wanted. */
interface TakenPicture {
  readonly fingerprint: string;
  readonly file: () => PictureFile;
}

/** The same pixels under other covers are another picture. */
function fingerprintOf(parts: readonly PlacedImage[]): string {
  const hash = createHash('sha1');
  for (const { image, placed } of parts) hash.update(image.data).update(JSON.stringify(placed.covers ?? []));
  return hash.digest('hex');
}

async function takenPicture(
  page: PDFPageProxy,
  picture: PlacedPicture,
  jpegs: Jpegs,
): Promise<TakenPicture | undefined> {
  const image = await imageById(page, picture.id);
  if (!image) return undefined;
  const parts = [{ placed: picture, image }];
  const file = () =>
    picture.covers
      ? composedFile(parts, picture, widest)
      : fileOf(image, picture.turn, jpegs, narrowed(image));
  return { fingerprint: fingerprintOf(parts), file };
}

/** A scanned page as one picture: as it lies in the file when it is in one part, else put together. */
async function takenScan(page: PDFPageProxy, scan: Scan, jpegs: Jpegs): Promise<TakenPicture | undefined> {
  const parts: PlacedImage[] = [];
  for (const placed of scan.parts) {
    const image = await imageById(page, placed.id);
    if (image) parts.push({ placed, image });
  }
  const [first, ...others] = parts;
  if (!first) return undefined;
  const { image, placed } = first;
  const file = () =>
    others.length === 0 && !placed.covers
      ? fileOf(image, placed.turn, jpegs, sizeOnPage(image))
      : composedFile(parts, scan.box, mostAcross, scan.masks);
  return { fingerprint: fingerprintOf(parts), file };
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
