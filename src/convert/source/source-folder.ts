import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Finding, Outcome } from '../../document/finding.ts';
import { unpackLimits } from '../../safety/unpack/limits.ts';
import { documentsIn, type FoundSource, isArchive } from './source-archive.ts';
import { type SourceFile, sha256 } from './source-file.ts';

/** What lies in a folder of documents; paths are below it, with "/" between. */
export interface SourceFolder {
  readonly files: readonly string[];
  /** Symbolic links and other things that are neither file nor folder; they are never opened. */
  readonly others: readonly string[];
}

/** Whether a path below the folder leads to a hidden file, or through a hidden folder. */
function isHidden(path: string): boolean {
  return path.split('/').some((name) => name.startsWith('.'));
}

/** Lists a folder of documents and those below it, in order of their paths. Hidden files and folders hold no documents. */
export async function listSources(directory: string): Promise<SourceFolder> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const shown = entries
    .filter((entry) => !entry.isDirectory())
    .map((entry) => ({
      isFile: entry.isFile(),
      path: relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'),
    }))
    .filter(({ path }) => !isHidden(path))
    .sort((a, b) => (a.path < b.path ? -1 : 1));
  return {
    files: shown.filter(({ isFile }) => isFile).map(({ path }) => path),
    others: shown.filter(({ isFile }) => !isFile).map(({ path }) => path),
  };
}

/** A link can lead out of the folder, to a document that nobody meant to publish. */
export function linkNotFollowed(path: string): Finding {
  return {
    rule: 'link-not-followed',
    severity: 'error',
    file: path,
    message: `“${path}” is a link to another place, not a document; links are not followed, lest they publish something from outside the folder.`,
    hint: 'Put a copy of the document itself into the folder.',
  };
}

/** More than any pack, in bytes: a pack of a thousand scanned pages has a fifth of it. */
const largestSource = 500_000_000;

function tooLarge(path: string, bytes: number): Finding {
  const megabytes = (size: number) => Math.round(size / 1e6).toLocaleString('en-GB');
  return {
    rule: 'source-too-large',
    severity: 'error',
    file: path,
    message: `“${path}” has ${megabytes(bytes)} megabytes, and no more than ${megabytes(largestSource)} are read, so its words are not on the site.`,
    hint: 'Save it with smaller pictures, or divide it into several documents.',
  };
}

/** Reads one document; when the system refuses, why is a finding, and the others go on. */
export async function openSource(directory: string, path: string): Promise<Outcome<SourceFile | undefined>> {
  try {
    const { size } = await stat(join(directory, path));
    if (size > largestSource) return { value: undefined, findings: [tooLarge(path, size)] };
    return { value: { path, bytes: await readFile(join(directory, path)) }, findings: [] };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const finding: Finding = {
      rule: 'source-not-opened',
      severity: 'error',
      file: path,
      message: `“${path}” cannot be opened, so its words are not on the site: ${error.message}.`,
      hint: 'Check that the file is still there and that you may read it.',
    };
    return { value: undefined, findings: [finding] };
  }
}

/** What was found among the sources, with the file of the folder that it lies in and the SHA-256 of this one's bytes. */
export type OpenedSource = FoundSource & {
  readonly holder: { readonly path: string; readonly sha256: string };
};

/**
 * Opens the documents at some paths below a folder one after another, those in zip archives among them. What
 * cannot be opened is told in its place.
 */
export async function* openSources(
  directory: string,
  paths: readonly string[],
): AsyncGenerator<OpenedSource, void> {
  for (const path of paths) {
    const { value: file, findings } = await openSource(directory, path);
    const holder = { path, sha256: file ? sha256(file.bytes) : '' };
    for (const finding of findings) yield { type: 'left out', path, finding, holder };
    if (!file) continue;
    if (!isArchive(file)) yield { type: 'document', file, holder };
    else for (const found of documentsIn(file, unpackLimits)) yield { ...found, holder };
  }
}
