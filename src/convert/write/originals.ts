import { readFile } from 'node:fs/promises';
import { basename, extname, join, resolve } from 'node:path';
import { slug, uniqueName } from '../../archive/addresses.ts';
import type { FileStates } from '../../cache/file-states.ts';
import { safeFileName } from '../../safety/file-names.ts';
import { givenOut } from '../../safety/properties/given-out.ts';
import { writeWhole } from '../../safety/write-whole.ts';
import type { GivenOutCopy, SourceIdentity } from '../drafts.ts';
import { type SourceFile, sha256 } from '../source/source-file.ts';
import { openSources } from '../source/source-folder.ts';

/** Where a conversion reads and writes. */
export interface ConversionFolders {
  /** The folder of documents; it is only read. */
  readonly sources: string;
  /** The folder of Markdown collections; originals are kept below `sources/` in it. */
  readonly content: string;
}

/** The folder below the content folder that holds the originals. */
const folder = 'sources';

/** Beside the sources and not among them, for those are only read; hidden, so that no council is looked for in it. */
const unpackedFolder = '.unpacked';

function lieInPlace({ sources, content }: ConversionFolders): boolean {
  return resolve(sources) === resolve(content, folder);
}

/** Names that Windows keeps for itself cannot name a folder. */
const unfitIds: readonly string[] = ['con', 'prn', 'aux', 'nul'];

function uniquePath(wanted: string, taken: Set<string>): string {
  const ending = extname(wanted);
  const stem = wanted.slice(0, wanted.length - ending.length);
  let path = wanted;
  for (let count = 2; taken.has(path.toLowerCase()); count += 1) path = `${stem}-${count}${ending}`;
  taken.add(path.toLowerCase());
  return path;
}

/** Where a document lies among the sources. */
type SourcePlace = Pick<SourceFile, 'path' | 'archive'>;

/** What is to be known of the copy of a document that is given out. */
export function copyOf(bytes: Uint8Array, mediaType: string): GivenOutCopy {
  const copy = givenOut(bytes, mediaType);
  return { bytes: copy.byteLength, sha256: sha256(copy), mediaType };
}

/**
 * Gives a function that identifies the documents of one conversion in their order: an id, and a path for the
 * original below the content folder. Paths that no other document has, whatever the file system makes of small
 * and capital letters; where the originals lie there already, they keep theirs.
 */
export function identification(
  folders: ConversionFolders,
): (file: SourcePlace, copy: GivenOutCopy, reviewKey: string) => SourceIdentity {
  const ids = new Set(unfitIds);
  const paths = new Set<string>();
  const inPlace = lieInPlace(folders);
  const pathOf = ({ path, archive }: SourcePlace): string => {
    if (inPlace && archive === undefined) return `${folder}/${path}`;
    const safe = path.split('/').map(safeFileName).join('/');
    return uniquePath(`${inPlace ? unpackedFolder : folder}/${safe}`, paths);
  };
  return (file, copy, reviewKey) => {
    const name = basename(file.path);
    return {
      id: uniqueName(slug(name.replace(/\.[a-z0-9]{1,5}$/i, '')) || 'source', ids),
      file: safeFileName(name),
      given: file.path,
      archive: file.archive,
      path: pathOf(file),
      ...copy,
      reviewKey,
    };
  };
}

/** The paths below the content folder of the originals that are copied there: those that do not lie there already. */
export function copiedOriginals(
  folders: ConversionFolders,
  sources: readonly SourceIdentity[],
): readonly string[] {
  const inPlace = lieInPlace(folders);
  return sources.filter(({ archive }) => archive !== undefined || !inPlace).map(({ path }) => path);
}

/**
 * Tells of a path below the content folder whether a copy that lies there may be removed. Where the documents themselves lie
 * in place of copies that an earlier conversion made, none of them may: the folder of documents is only read.
 */
export function mayBeRemoved(folders: ConversionFolders): (path: string) => boolean {
  const inPlace = lieInPlace(folders);
  return (path) => !inPlace || !path.startsWith(`${folder}/`);
}

/**
 * Copies the originals below the content folder, as they are given out, unless they lie there already or `standing` tells
 * that their copies do.
 */
export async function keepOriginals(
  folders: ConversionFolders,
  sources: readonly SourceIdentity[],
  standing: FileStates = new Map(),
): Promise<void> {
  const inArchives = new Map<string, SourceIdentity>();
  const archives = new Set<string>();
  for (const source of sources) {
    if (standing.get(source.path)?.sha256 === source.sha256) continue;
    if (source.archive !== undefined) {
      inArchives.set(source.given, source);
      archives.add(source.archive);
    } else if (!lieInPlace(folders)) {
      const bytes = await readFile(join(folders.sources, source.given));
      await writeWhole(join(folders.content, source.path), givenOut(bytes, source.mediaType));
    }
  }
  for await (const found of openSources(folders.sources, [...archives])) {
    const source = found.type === 'document' ? inArchives.get(found.file.path) : undefined;
    if (found.type !== 'document' || source === undefined) continue;
    await writeWhole(join(folders.content, source.path), givenOut(found.file.bytes, source.mediaType));
  }
}
