import { crc32 } from 'node:zlib';
import { Inflate } from 'fflate';
import type { DirectoryEntry } from './zip-directory.ts';

const [stored, deflated] = [0, 8];

/** A byte of packed data gives 1,032 at most; so many at a time are 17 megabytes before the size is looked at. */
const packedAtOnce = 16_384;

/** Whether an entry is packed in a way that can be unpacked here. */
export function canUnpack({ method }: DirectoryEntry): boolean {
  return method === stored || method === deflated;
}

/** How fflate tells that data are damaged: an error with the number of the fault. */
function isDamage(error: unknown): boolean {
  return error instanceof Error && 'code' in error;
}

/**
 * Hands on what comes of deflated bytes, piece by piece and without a checksum, for as long as pieces are taken and the
 * bytes are sound.
 */
export function inflatedPieces(packed: Uint8Array, take: (piece: Uint8Array) => boolean): void {
  let isTaken = true;
  const inflate = new Inflate((piece) => {
    isTaken &&= take(piece);
  });
  try {
    for (let at = 0; at < packed.length && isTaken; at += packedAtOnce)
      inflate.push(packed.subarray(at, at + packedAtOnce), at + packedAtOnce >= packed.length);
  } catch (error) {
    if (!isDamage(error)) throw error;
  }
}

/** Unpacks piece by piece and gives up as soon as there is more than the directory claims, so that nothing can swell. */
function inflated(packed: Uint8Array, size: number): Uint8Array | undefined {
  const whole = new Uint8Array(size);
  let filled = 0;
  inflatedPieces(packed, (piece) => {
    if (filled + piece.length <= size) whole.set(piece, filled);
    filled += piece.length;
    return filled <= size;
  });
  return filled === size ? whole : undefined;
}

function unpacked(packed: Uint8Array, { method, size }: DirectoryEntry): Uint8Array | undefined {
  if (method === stored) return packed.length === size ? packed : undefined;
  return inflated(packed, size);
}

/** The content of an entry; nothing when it is not what the directory says of it, in size or checksum. */
export function entryContent(archive: Uint8Array, entry: DirectoryEntry): Uint8Array | undefined {
  const packed = archive.subarray(entry.start, entry.start + entry.packedSize);
  const content = unpacked(packed, entry);
  return content && crc32(content) === entry.checksum ? content : undefined;
}
