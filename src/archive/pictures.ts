import { open, readdir } from 'node:fs/promises';
import { join, posix, relative, sep } from 'node:path';
import type { Block, Figure, PictureSize } from '../document/block.ts';
import type { Finding, Outcome } from '../document/finding.ts';
import { pictureHeader } from '../read/picture/header.ts';
import { hasCode } from '../safety/error-code.ts';
import type { Address } from './model.ts';

/** The folder beside `meeting.md` that holds the pictures of its papers, one folder for each source. */
export const pictureFolder = 'pictures';

/** Where a picture of a source lies, from the folder of the meeting. */
export function picturePath(source: string, name: string): string {
  return `${pictureFolder}/${source}/${name}`;
}

/** Blocks with the names of a source's pictures made paths from the file that shows them, such as "../pictures/pack/sheet-3-1.png". */
export function withPicturePaths(blocks: readonly Block[], source: string, depth: number): readonly Block[] {
  return blocks.map((block) =>
    block.type === 'figure' && block.picture !== undefined
      ? { ...block, picture: `${'../'.repeat(depth)}${picturePath(source, block.picture)}` }
      : block,
  );
}

/** The pictures of a meeting by their path from its folder; those of an unknown format have no size. */
export type StoredPictures = ReadonlyMap<string, PictureSize | undefined>;

/** Enough of a file to tell a picture's size, but for a photograph whose camera wrote much in front of it. */
const openingBytes = 65_536;

async function sizeOf(path: string): Promise<PictureSize | undefined> {
  const file = await open(path);
  try {
    const { bytesRead, buffer } = await file.read(new Uint8Array(openingBytes), 0, openingBytes, 0);
    const opening = pictureHeader(buffer.subarray(0, bytesRead));
    const header = opening ?? (bytesRead === openingBytes ? pictureHeader(await file.readFile()) : undefined);
    return header && { width: header.width, height: header.height };
  } finally {
    await file.close();
  }
}

async function filesBelow(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { recursive: true, withFileTypes: true });
    return entries.filter((entry) => entry.isFile()).map((entry) => join(entry.parentPath, entry.name));
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return [];
    throw error;
  }
}

/** Finds the pictures that lie in the folder of a meeting, and how large each is. */
export async function storedPictures(meeting: string): Promise<StoredPictures> {
  const stored = new Map<string, PictureSize | undefined>();
  for (const path of await filesBelow(join(meeting, pictureFolder)))
    stored.set(relative(meeting, path).split(sep).join('/'), await sizeOf(path));
  return stored;
}

function outside(picture: string, file: string): Finding {
  return {
    rule: 'picture-outside',
    severity: 'warning',
    file,
    message: `The picture “${picture}” does not lie in the folder “${pictureFolder}” of the meeting, so it is not shown.`,
    hint: `Put the picture into the folder “${pictureFolder}” beside meeting.md and name it by its path from the file.`,
  };
}

function missing(picture: string, file: string): Finding {
  return {
    rule: 'picture-missing',
    severity: 'warning',
    file,
    message: `There is no picture “${picture}”, so it is not shown.`,
    hint: 'Put the picture there, correct its name, or convert the document again.',
  };
}

/** The path of a picture from the meeting's folder, or nothing when it leads out of the folder of pictures. */
function pathInside(picture: string, file: string): string | undefined {
  const path = posix.join(posix.dirname(file), picture);
  return /^pictures\/[\w./-]+$/.test(path) ? path : undefined;
}

function withoutPicture({ picture: _picture, ...rest }: Figure): Figure {
  return rest;
}

/** A figure of `file` with its picture's address and size, or without the picture and why. */
function withAddress(
  figure: Figure & { readonly picture: string },
  file: string,
  meeting: Address,
  stored: StoredPictures,
): Outcome<Figure> {
  const path = pathInside(figure.picture, file);
  if (path === undefined) {
    return { value: withoutPicture(figure), findings: [outside(figure.picture, file)] };
  }
  if (!stored.has(path)) return { value: withoutPicture(figure), findings: [missing(figure.picture, file)] };
  const size = stored.get(path);
  return { value: { ...figure, picture: `${meeting}${path}`, ...(size && { size }) }, findings: [] };
}

/**
 * Blocks of a record with the paths of pictures made addresses, and with their sizes. `file` is the file's path
 * from the folder of its meeting, which has the address `meeting` and holds the pictures `stored`. A picture
 * outside the meeting's own, or one that is not there, is a finding and not shown.
 */
export function withPictureAddresses(
  blocks: readonly Block[],
  file: string,
  meeting: Address,
  stored: StoredPictures,
): Outcome<readonly Block[]> {
  const findings: Finding[] = [];
  const value = blocks.map((block): Block => {
    if (block.type === 'quotation') {
      const quoted = withPictureAddresses(block.blocks, file, meeting, stored);
      findings.push(...quoted.findings);
      return { ...block, blocks: quoted.value };
    }
    const { picture } = block.type === 'figure' ? block : {};
    if (block.type !== 'figure' || picture === undefined) return block;
    const placed = withAddress({ ...block, picture }, file, meeting, stored);
    findings.push(...placed.findings);
    return placed.value;
  });
  return { value, findings };
}
