import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { readdirSync, rmSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Finding, Outcome } from '../../document/finding.ts';
import { handedOver, takenOver } from '../../read/hand-over/hand-over.ts';
import type { FileReading } from '../../read/read-file.ts';
import { hasCode } from '../../safety/error-code.ts';
import { frameBytes, frameReader, unlimited } from '../../safety/sandbox/frames.ts';
import { writeWhole } from '../../safety/write-whole.ts';
import type { DocumentReaders } from './document-readers.ts';

/** The folder below the content folder that holds what builds remember. */
export const cacheFolder = '.minutebook';

type FileOutcome = Outcome<FileReading | undefined>;

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

/** Whether the same document may give another finding when it is read again: what could not be read, or not in time. */
export function mayPass({ severity, rule }: Finding): boolean {
  return severity === 'error' || rule === 'ocr-not-finished';
}

/** A reading is kept only when it is all that the document says to whoever opens it, and nothing is held back. */
function mayBeKept({ value, findings }: FileOutcome): boolean {
  if (!value) return false;
  const all = [...findings, ...value.findings];
  return value.holds.length === 0 && !all.some(mayPass);
}

function closed(outcome: FileOutcome, { key }: Box): Uint8Array {
  const nonce = randomBytes(nonceLength);
  const closing = createCipheriv(cipher, key, nonce);
  const pieces = frameBytes(handedOver(outcome)).map((piece) => closing.update(piece));
  return Buffer.concat([nonce, ...pieces, closing.final(), closing.getAuthTag()]);
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

/** What was kept of a document, looked at as the word of a stranger; nothing when there is none or it is not whole. */
async function recalled(folder: string, box: Box, path: string): Promise<FileOutcome | undefined> {
  const bytes = await bytesAt(join(folder, box.name));
  const plain = bytes && opened(bytes, box);
  const [event] = plain ? frameReader(unlimited)(plain) : [];
  if (event?.type !== 'frame') return undefined;
  const outcome = takenOver(event.frame, path);
  return mayBeKept(outcome) ? outcome : undefined;
}

/** Readers that remember, and how to forget what this conversion had no use for. */
export interface RememberingReaders extends DocumentReaders {
  readonly forgetOthers: () => void;
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

/**
 * Readers that read a document once: what they made of it is kept below the content folder, in a form that only the
 * document opens. `version` tells all that a reading depends on beside the document: the program, and how it reads.
 */
export function rememberingReaders(
  readers: DocumentReaders,
  content: string,
  version: string,
): RememberingReaders {
  const folder = join(content, cacheFolder, 'readings');
  const used = new Set<string>();
  return {
    ...readers,
    read: async (bytes, path, wishes) => {
      // What a review has asked for is read anew each time: nothing that was held back is ever remembered.
      if (wishes !== undefined) return await readers.read(bytes, path, wishes);
      const box = boxFor(bytes, path, version);
      used.add(box.name);
      const known = await recalled(folder, box, path);
      if (known) return known;
      const outcome = await readers.read(bytes, path);
      if (mayBeKept(outcome)) await writeWhole(join(folder, box.name), closed(outcome, box));
      return outcome;
    },
    forgetOthers: () => forget(folder, used),
  };
}

/** Keeps what builds remember out of whatever the collections are kept in with git. */
export async function leaveOutOfGit(content: string): Promise<void> {
  await writeFile(join(content, cacheFolder, '.gitignore'), '*\n');
}
