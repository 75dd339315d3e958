import { createCipheriv, createDecipheriv, createHash, randomBytes } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { hasCode } from '../safety/error-code.ts';
import { writeWhole } from '../safety/write-whole.ts';

/** The cipher; its tag tells whether a box is whole. */
const cipher = 'aes-256-gcm';
const tagLength = 16;
const nonceLength = 12;

/** A closed box in which something that was made of one document lies, and the key to it. */
export interface Box {
  readonly name: string;
  readonly key: Buffer;
}

/** What a box is for: the document, what lies in it, and all that this depends on beside the document. */
export interface BoxContent {
  readonly bytes: Uint8Array;
  /** Path of the document. */
  readonly path: string;
  readonly use: string;
  readonly version: string;
}

/**
 * The key is made of the document itself, so nobody can read in the cache what a document says who has not the document:
 * when one is withdrawn, what is left of it here is closed for good. Nor can anybody put something there that was not made
 * of the document, but by having it. It is another than the checksum that is published.
 */
export function boxFor({ bytes, path, use, version }: BoxContent): Box {
  const document = createHash('sha256').update('minutebook box\0').update(bytes).digest();
  const derived = (what: string) =>
    createHash('sha256').update([what, use, version, path].join('\0')).update(document).digest();
  return { name: derived('name').toString('hex'), key: derived('key') };
}

/** Puts bytes, given in pieces, into a box of a folder. */
export async function putIntoBox(
  folder: string,
  { name, key }: Box,
  pieces: readonly Uint8Array[],
): Promise<void> {
  const nonce = randomBytes(nonceLength);
  const closing = createCipheriv(cipher, key, nonce);
  const closed = pieces.map((piece) => closing.update(piece));
  await writeWhole(
    join(folder, name),
    Buffer.concat([nonce, ...closed, closing.final(), closing.getAuthTag()]),
  );
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

/** What lies in a box of a folder; nothing when there is none or it is not whole. */
export async function takeFromBox(folder: string, box: Box): Promise<Uint8Array | undefined> {
  try {
    return opened(await readFile(join(folder, box.name)), box);
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES')) return undefined;
    throw error;
  }
}
