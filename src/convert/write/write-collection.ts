import { readFile, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';
import type { FileStates } from '../../cache/file-states.ts';
import type { Finding, Outcome } from '../../document/finding.ts';
import { hasCode } from '../../safety/error-code.ts';
import { clearUnfinished, writeWhole } from '../../safety/write-whole.ts';
import { sha256 } from '../source/source-file.ts';

/** What the last conversion wrote: path and SHA-256 of each file. By it a file that a person edited is known. */
const manifestSchema = z.strictObject({
  version: z.literal(1),
  files: z.record(z.string(), z.string()),
  /** Originals that were copied below the content folder. */
  originals: z.array(z.string()).default([]),
  /** What a conversion was about to write: gone when it was done, still there when it was killed. */
  underWay: z.record(z.string(), z.string()).default({}),
});
const manifestName = '.minutebook.json';

interface Manifest {
  readonly files: ReadonlyMap<string, string>;
  readonly originals: readonly string[];
}

/** What a conversion gives to be written. */
export interface Collected {
  readonly files: ReadonlyMap<string, FileContent>;
  /** Paths of the copies of sources below the content folder. */
  readonly originals?: readonly string[];
  /** Makes those copies. */
  readonly keepOriginals?: () => Promise<void>;
  /** Whether a copy that an earlier conversion made may be removed. */
  readonly mayBeRemoved?: (path: string) => boolean;
}

export interface WrittenCollection {
  readonly written: number;
  readonly unchanged: number;
  readonly kept: readonly string[];
  readonly removed: readonly string[];
}

async function bytesOf(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return undefined;
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

async function clearAfterKill(content: string, { underWay, originals }: z.infer<typeof manifestSchema>) {
  const paths = Object.keys(underWay).flatMap((path) => [path, `${path}.new`]);
  for (const path of [...paths, ...originals]) await clearUnfinished(join(content, path));
}

/** Whether a conversion has ever written something here. */
export async function hasCollections(content: string): Promise<boolean> {
  return (await readManifest(content)).files.size > 0;
}

/**
 * What earlier conversions wrote. Without a record that can be read, every file that differs counts as edited:
 * nothing is overwritten by mistake. What a killed conversion had written by then is its work and no person's.
 */
async function readManifest(content: string): Promise<Manifest> {
  const bytes = await bytesOf(join(content, manifestName));
  const parsed = manifestSchema.safeParse(json(new TextDecoder().decode(bytes)));
  if (!parsed.success) return { files: new Map(), originals: [] };
  const files = new Map(Object.entries(parsed.data.files));
  const underWay = Object.entries(parsed.data.underWay);
  if (underWay.length > 0) await clearAfterKill(content, parsed.data);
  for (const [path, hash] of underWay) {
    const found = await bytesOf(join(content, path));
    if (found !== undefined && sha256(found) === hash) files.set(path, hash);
  }
  return { files, originals: parsed.data.originals };
}

function inOrder(hashes: Iterable<readonly [string, string]>): Readonly<Record<string, string>> {
  return Object.fromEntries([...hashes].sort(([a], [b]) => (a < b ? -1 : 1)));
}

async function writeManifest(
  content: string,
  { files, originals }: Manifest,
  underWay: ReadonlyMap<string, string>,
) {
  const record = {
    version: 1,
    files: inOrder(files),
    originals: [...originals].sort(),
    ...(underWay.size === 0 ? {} : { underWay: inOrder(underWay) }),
  };
  await writeWhole(join(content, manifestName), `${JSON.stringify(record, null, 1)}\n`);
}

/** A file that is known to stand in its place with the bytes of that SHA-256. */
interface StandingFile {
  readonly sha256: string;
}

/** What a file of a collection holds: Markdown, the bytes of a picture, or what stands there. */
export type FileContent = string | Uint8Array | StandingFile;

function isStandingFile(content: FileContent): content is StandingFile {
  return typeof content === 'object' && 'sha256' in content;
}

/** The SHA-256 of what a file holds. */
export function hashOfContent(content: FileContent): string {
  return isStandingFile(content) ? content.sha256 : sha256(content);
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

/** What is to become of one file: one that a person has changed since the last conversion is kept. */
async function fateOf(path: string, hash: string, known: string | undefined): Promise<Fate> {
  const bytes = await bytesOf(path);
  const current = bytes && sha256(bytes);
  if (current === hash) return 'unchanged';
  return current === undefined || current === known ? 'written' : 'kept';
}

/** Removes a file that no source gives any more, unless a person has changed it. */
async function removeUnlessEdited(path: string, known: string): Promise<boolean> {
  const current = await bytesOf(path);
  if (current === undefined || sha256(current) !== known) return false;
  await rm(path);
  return true;
}

async function removeStale(content: string, known: Manifest, files: ReadonlyMap<string, FileContent>) {
  const removed: string[] = [];
  for (const [path, hash] of known.files) {
    if (!files.has(path) && (await removeUnlessEdited(join(content, path), hash))) removed.push(path);
  }
  return removed;
}

function pathsWith(fates: ReadonlyMap<string, Fate>, wanted: Fate): readonly string[] {
  return [...fates].filter(([, fate]) => fate === wanted).map(([path]) => path);
}

/**
 * Writes the files of a conversion into the content folder. A file that a person has edited is never
 * overwritten: the new text goes beside it and a note says so. What `standing` tells to be there is not looked at.
 * Files of the last conversion that no source gives any more are removed, unless they were edited; so are copies of
 * originals that have been withdrawn.
 *
 * What is about to be written is noted down first and each file is replaced in one step. So a conversion may be
 * killed at any moment: the next one knows what of it is its own, and goes on.
 */
export async function writeCollection(
  content: string,
  { files, originals = [], keepOriginals = async () => {}, mayBeRemoved = () => true }: Collected,
  standing: FileStates = new Map(),
): Promise<Outcome<WrittenCollection>> {
  const known = await readManifest(content);
  const hashes = new Map([...files].map(([path, held]) => [path, hashOfContent(held)]));
  const fates = new Map<string, Fate>();
  for (const [path, hash] of hashes) {
    const isThere = standing.get(path)?.sha256 === hash;
    fates.set(path, isThere ? 'unchanged' : await fateOf(join(content, path), hash, known.files.get(path)));
  }
  await writeManifest(
    content,
    { ...known, originals: [...new Set([...known.originals, ...originals])] },
    new Map([...hashes].filter(([path, hash]) => known.files.get(path) !== hash)),
  );
  await keepOriginals();
  for (const [path, held] of files) {
    // One that was known to stand, and was taken away since, is seen by the next conversion.
    if (isStandingFile(held)) continue;
    const fate = fates.get(path);
    if (fate === 'written') await writeWhole(join(content, path), held);
    if (fate === 'kept') await writeWhole(join(content, `${path}.new`), held);
  }
  const removed = await removeStale(content, known, files);
  const withdrawn = known.originals.filter((path) => !originals.includes(path) && mayBeRemoved(path));
  for (const path of withdrawn) await rm(join(content, path), { force: true });
  const kept = pathsWith(fates, 'kept');
  for (const path of kept) hashes.set(path, known.files.get(path) ?? '');
  await writeManifest(content, { files: hashes, originals }, new Map());
  const written = pathsWith(fates, 'written').length;
  return {
    value: { written, unchanged: files.size - written - kept.length, kept, removed },
    findings: kept.map(editedFile),
  };
}
