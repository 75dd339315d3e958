import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { pictureFolder, type StoredPictures, storedPictures } from './pictures.ts';

/** The files of one meeting's folder: path below the folder, with "/" between, and text. */
export type FolderTexts = ReadonlyMap<string, string>;

/** What the files of a meeting's folder hold. */
export interface FolderContent {
  readonly texts: FolderTexts;
  readonly pictures: StoredPictures;
}

/** The SHA-256 of a file below the content folder, by its path, where it is known. */
export type KnownHashes = (path: string) => string | undefined;

function isText(name: string): boolean {
  return /\.(?:md|yaml)$/.test(name);
}

async function filesBelow(directory: string): Promise<readonly string[]> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  return entries
    .filter((entry) => entry.isFile())
    .map((entry) => relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'))
    .sort();
}

/**
 * The names of the files of each folder three levels down that holds texts, by the folder's path: its texts and pictures.
 * Folders of originals, and hidden ones, hold none.
 */
export async function meetingFolders(directory: string): Promise<ReadonlyMap<string, readonly string[]>> {
  const found = new Map<string, string[]>();
  for (const file of await filesBelow(directory)) {
    const [council, committee, date, ...rest] = file.split('/');
    if (council === undefined || council === 'sources' || council.startsWith('.') || rest.length === 0)
      continue;
    const name = rest.join('/');
    if (!isText(name) && rest[0] !== pictureFolder) continue;
    const path = `${council}/${committee}/${date}`;
    const names = found.get(path);
    if (names) names.push(name);
    else found.set(path, [name]);
  }
  return new Map([...found].filter(([, names]) => names.some(isText)));
}

/** The names of the texts among those of a folder's files. */
export function textNames(names: readonly string[]): readonly string[] {
  return names.filter(isText);
}

/** Reads the texts of a meeting's folder, one by one at once, and how large its pictures are. */
export async function folderContent(folder: string, names: readonly string[]): Promise<FolderContent> {
  const texts = new Map<string, string>();
  for (const name of textNames(names)) texts.set(name, readFileSync(join(folder, name), 'utf8'));
  return { texts, pictures: await storedPictures(folder) };
}

function hashOf(value: unknown): string {
  return createHash('sha256').update(JSON.stringify(value)).digest('hex');
}

/** Tells one content of a folder from another. */
export function markOf({ texts, pictures }: FolderContent): string {
  return hashOf([...texts, ...pictures]);
}

/** The same as far as the hashes of all its files are known, so that none of them has to be read; nothing otherwise. */
export function knownMark(path: string, names: readonly string[], known: KnownHashes): string | undefined {
  const hashes = names.map((name) => known(`${path}/${name}`) ?? '');
  return hashes.includes('') ? undefined : hashOf([names, hashes]);
}

/** Whether the texts that were read are those whose hashes were known, and nobody has changed one in between. */
export function areAsKnown(path: string, { texts }: FolderContent, known: KnownHashes): boolean {
  return [...texts].every(
    ([name, text]) => createHash('sha256').update(text).digest('hex') === known(`${path}/${name}`),
  );
}
