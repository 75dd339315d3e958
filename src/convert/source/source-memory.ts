import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import type { Finding } from '../../document/finding.ts';
import { hasCode } from '../../safety/error-code.ts';
import { hiddenIn } from '../../safety/hidden-text.ts';
import { writeWhole } from '../../safety/write-whole.ts';
import type { SourceReading } from '../drafts.ts';
import type { SourceFile } from './source-file.ts';

/** The folder below the content folder that holds what builds remember. */
export const cacheFolder = '.minutebook';

/** What a document says once it is made sense of, but for its name among the sources of an archive. */
export interface KnownSource {
  readonly mediaType: string;
  /** What was noticed before its own reading began. */
  readonly findings: readonly Finding[];
  readonly reading: Omit<SourceReading, 'source'>;
}

/** Remembers what documents say, so that those that have not changed need not be read again. */
export interface SourceMemory {
  readonly recall: (file: SourceFile) => Promise<KnownSource | undefined>;
  readonly keep: (file: SourceFile, known: KnownSource) => Promise<void>;
  /** Forgets every document that was not asked for. */
  readonly forgetOthers: () => void;
}

/** The cipher; its tag tells whether a box is whole. */
const cipher = 'aes-256-gcm';
const tagLength = 16;
const nonceLength = 12;

/** A closed box in which the reading of one document lies, and the key to it. */
interface Box {
  readonly name: string;
  readonly key: Buffer;
}

/**
 * The key is made of the document itself, so nobody can read in the cache what a document says who has not the document:
 * when one is withdrawn, what is left of it here is closed for good. Nor can anybody put a reading there that was not made
 * of the document, but by having it.
 */
function boxFor(bytes: Uint8Array, path: string, version: string): Box {
  const document = createHash('sha256').update(bytes).digest();
  const derived = (use: string) =>
    createHash('sha256').update(`${use}\n${version}\n${path}\n`).update(document).digest();
  return { name: derived('name').toString('hex'), key: derived('key') };
}

/** A reading is kept only when it is all that the document says to whoever opens it, and nothing is held back. */
function mayBeKept({ findings, reading }: KnownSource): boolean {
  const all = [...findings, ...reading.findings];
  return (
    hiddenIn(all.map(({ rule }) => rule)) === undefined && !all.some(({ severity }) => severity === 'error')
  );
}

function closed(known: KnownSource, { key }: Box): Uint8Array {
  const nonce = randomBytes(nonceLength);
  const closing = createCipheriv(cipher, key, nonce);
  return Buffer.concat([nonce, closing.update(serialize(known)), closing.final(), closing.getAuthTag()]);
}

function opened(bytes: Uint8Array, { key }: Box): Uint8Array | undefined {
  if (bytes.byteLength < nonceLength + tagLength) return undefined;
  const opening = createDecipheriv(cipher, key, bytes.subarray(0, nonceLength));
  opening.setAuthTag(bytes.subarray(-tagLength));
  const plain = opening.update(bytes.subarray(nonceLength, -tagLength));
  try {
    opening.final();
  } catch {
    // The tag does not fit: the box was cut off, changed, or closed by somebody else.
    return undefined;
  }
  return plain;
}

async function bytesAt(path: string): Promise<Uint8Array | undefined> {
  try {
    return await readFile(path);
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES')) return undefined;
    throw error;
  }
}

function forget(folder: string, used: ReadonlySet<string>): void {
  let names: readonly string[] = [];
  try {
    names = readdirSync(folder);
  } catch (error) {
    if (!hasCode(error, 'ENOENT', 'ENOTDIR')) throw error;
  }
  for (const name of names) if (!used.has(name)) rmSync(join(folder, name), { force: true, recursive: true });
}

/** What only the key of its document opens was closed by this version of the program, so its shape is known. */
function knownSource(plain: Uint8Array): KnownSource {
  const value: KnownSource = deserialize(plain);
  return value;
}

/**
 * A memory below the content folder, in a form that only the documents themselves open. `version` tells all that a
 * reading depends on beside the document: the program, and the programs that help it.
 */
export function sourceMemory(content: string, version: string): SourceMemory {
  const folder = join(content, cacheFolder, 'readings');
  const used = new Set<string>();
  return {
    recall: async ({ bytes, path }) => {
      const box = boxFor(bytes, path, version);
      used.add(box.name);
      const closedBytes = await bytesAt(join(folder, box.name));
      const plain = closedBytes && opened(closedBytes, box);
      return plain && knownSource(plain);
    },
    keep: async ({ bytes, path }, known) => {
      const box = boxFor(bytes, path, version);
      if (mayBeKept(known)) await writeWhole(join(folder, box.name), closed(known, box));
    },
    forgetOthers: () => forget(folder, used),
  };
}

/** Keeps what builds remember out of whatever the collections are kept in with git. */
export async function leaveOutOfGit(content: string): Promise<void> {
  await writeFile(join(content, cacheFolder, '.gitignore'), '*\n');
}
