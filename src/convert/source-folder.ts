import { readdir, readFile } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import type { Finding, Outcome } from '../document/finding.ts';
import type { SourceFile } from './source-file.ts';

/** What lies in a folder of documents; paths are below it, with "/" between. */
export interface SourceFolder {
  readonly files: readonly string[];
  /** Symbolic links and other things that are neither file nor folder; they are never opened. */
  readonly others: readonly string[];
}

/** Lists a folder of documents and those below it, in order of their paths. Hidden files are no documents. */
export async function listSources(directory: string): Promise<SourceFolder> {
  const entries = await readdir(directory, { recursive: true, withFileTypes: true });
  const shown = entries
    .filter((entry) => !entry.isDirectory() && !entry.name.startsWith('.'))
    .map((entry) => ({
      isFile: entry.isFile(),
      path: relative(directory, join(entry.parentPath, entry.name)).split(sep).join('/'),
    }))
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

/** Reads one document; when the system refuses, why is a finding, and the others go on. */
export async function openSource(directory: string, path: string): Promise<Outcome<SourceFile | undefined>> {
  try {
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
