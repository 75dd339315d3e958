import { readFile } from 'node:fs/promises';
import type { Meeting, PictureFile } from '../../archive/model.ts';
import { blocksWithin, type Figure } from '../../document/block.ts';
import type { Finding, Outcome } from '../../document/finding.ts';
import type { Chapter } from './chapter.ts';

/** A picture as the book holds it. */
export interface BookPicture {
  readonly file: string;
  readonly mediaType: string;
  readonly bytes: Uint8Array;
}

/** The pictures of a book by their address on the site. */
export type BookPictures = ReadonlyMap<string, BookPicture>;

/** What the formats that every e-reader shows begin with. */
const signatures: readonly (readonly [mediaType: string, begins: RegExp])[] = [
  ['image/png', /^\x89PNG\r\n/],
  ['image/jpeg', /^\xff\xd8\xff/],
  ['image/gif', /^GIF8[79]a/],
  ['image/webp', /^RIFF.{4}WEBP/s],
];

function mediaTypeOf(bytes: Uint8Array): string | undefined {
  const begins = Buffer.from(bytes.subarray(0, 16)).toString('latin1');
  return signatures.find(([, signature]) => signature.test(begins))?.[0];
}

function notShown(file: string): Finding {
  return {
    rule: 'book-picture-format',
    severity: 'warning',
    file,
    message: `The picture “${file}” is left out of the book, for e-readers do not show its format.`,
    hint: 'Save it as PNG or JPEG, and name that file where the picture stands.',
  };
}

/** The figures of some chapters, in order. */
export function figuresOf(chapters: readonly Chapter[]): readonly Figure[] {
  return chapters
    .flatMap(({ blocks }) => blocksWithin(blocks))
    .flatMap((block) => (block.type === 'figure' ? [block] : []));
}

async function bookPicture(
  { url, path }: PictureFile,
  meeting: Meeting,
): Promise<Outcome<BookPicture | undefined>> {
  const bytes = await readFile(path);
  const mediaType = mediaTypeOf(bytes);
  const file = url.slice(meeting.url.length);
  if (mediaType === undefined) return { value: undefined, findings: [notShown(`${meeting.id}/${file}`)] };
  return { value: { file, mediaType, bytes }, findings: [] };
}

/** Reads the pictures that the chapters show, as the site publishes them. */
export async function bookPictures(
  meeting: Meeting,
  chapters: readonly Chapter[],
): Promise<Outcome<BookPictures>> {
  const shown = new Set(figuresOf(chapters).map(({ picture }) => picture));
  const found = new Map<string, BookPicture>();
  const findings: Finding[] = [];
  for (const picture of meeting.pictures) {
    if (!shown.has(picture.url) || found.has(picture.url)) continue;
    const read = await bookPicture(picture, meeting);
    findings.push(...read.findings);
    if (read.value) found.set(picture.url, read.value);
  }
  return { value: found, findings };
}
