import { mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { z } from 'zod';
import type { Finding, Outcome } from '../../document/finding.ts';
import { sha256 } from '../source/source-file.ts';

/** What the last conversion wrote: path and SHA-256 of each file. By it a file that a person edited is known. */
const manifestSchema = z.strictObject({
  version: z.literal(1),
  files: z.record(z.string(), z.string()),
  /** Originals that were copied below the content folder. */
  originals: z.array(z.string()).default([]),
});
const manifestName = '.minutebook.json';

interface Manifest {
  readonly files: ReadonlyMap<string, string>;
  readonly originals: readonly string[];
}

export interface WrittenCollection {
  readonly written: number;
  readonly unchanged: number;
  readonly kept: readonly string[];
  readonly removed: readonly string[];
}

function isMissing(error: unknown): boolean {
  return error instanceof Error && 'code' in error && error.code === 'ENOENT';
}

async function bytesOf(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (isMissing(error)) return undefined;
    throw error;
  }
}

function json(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}

/** Without a record that can be read, every file that differs counts as edited: nothing is overwritten by mistake. */
async function readManifest(content: string): Promise<Manifest> {
  const bytes = await bytesOf(join(content, manifestName));
  const parsed = manifestSchema.safeParse(json(new TextDecoder().decode(bytes)));
  if (!parsed.success) return { files: new Map(), originals: [] };
  return { files: new Map(Object.entries(parsed.data.files)), originals: parsed.data.originals };
}

/** What a file of a collection holds: Markdown, or the bytes of a picture. */
export type FileContent = string | Uint8Array;

async function put(path: string, content: FileContent): Promise<void> {
  await mkdir(dirname(path), { recursive: true });
  await writeFile(path, content);
}

function editedFile(path: string): Finding {
  return {
    rule: 'corrected-by-hand',
    severity: 'note',
    file: path,
    message: `“${path}” was corrected by hand and is left as it is; the new conversion stands beside it in “${path}.new”.`,
    hint: 'Compare the two. Delete the .new file when you are done, or the .md file to take the conversion.',
  };
}

type Fate = 'written' | 'unchanged' | 'kept';

/** Writes one file unless a person has changed it since the last conversion. */
async function writeUnlessEdited(
  path: string,
  content: FileContent,
  known: string | undefined,
): Promise<Fate> {
  const bytes = await bytesOf(path);
  const current = bytes && sha256(bytes);
  if (current === sha256(content)) return 'unchanged';
  if (current === undefined || current === known) {
    await put(path, content);
    return 'written';
  }
  await put(`${path}.new`, content);
  return 'kept';
}

/** Removes a file that no source gives any more, unless a person has changed it. */
async function removeUnlessEdited(path: string, known: string): Promise<boolean> {
  const current = await bytesOf(path);
  if (current === undefined || sha256(current) !== known) return false;
  await rm(path);
  return true;
}

/**
 * Writes the files of a conversion into the content folder. A file that a person has edited is never
 * overwritten: the new text goes beside it and a note says so. Files of the last conversion that no source
 * gives any more are removed, unless they were edited. `originals` are the copies of sources below the content
 * folder: one that was copied before and is not among them has been withdrawn, and goes.
 */
export async function writeCollection(
  content: string,
  files: ReadonlyMap<string, FileContent>,
  originals: readonly string[] = [],
): Promise<Outcome<WrittenCollection>> {
  const { files: known, originals: copied } = await readManifest(content);
  const withdrawn = copied.filter((path) => !originals.includes(path));
  for (const path of withdrawn) await rm(join(content, path), { force: true });
  const manifest: Record<string, string> = {};
  const kept: string[] = [];
  let written = 0;
  for (const [path, held] of files) {
    const fate = await writeUnlessEdited(join(content, path), held, known.get(path));
    if (fate === 'written') written += 1;
    if (fate === 'kept') kept.push(path);
    manifest[path] = fate === 'kept' ? (known.get(path) ?? '') : sha256(held);
  }
  const removed: string[] = [];
  for (const [path, hash] of known) {
    if (!files.has(path) && (await removeUnlessEdited(join(content, path), hash))) removed.push(path);
  }
  const sorted = Object.fromEntries(Object.entries(manifest).sort(([a], [b]) => (a < b ? -1 : 1)));
  await put(
    join(content, manifestName),
    `${JSON.stringify({ version: 1, files: sorted, originals: [...originals].sort() }, null, 1)}\n`,
  );
  const unchanged = files.size - written - kept.length;
  return { value: { written, unchanged, kept, removed }, findings: kept.map(editedFile) };
}
