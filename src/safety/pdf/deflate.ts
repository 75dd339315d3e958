import { brotliDecompressSync, constants, deflateSync, inflateSync } from 'node:zlib';
import { inflatedPieces } from '../unpack/inflate.ts';
import { byteRoom } from './byte-room.ts';
import type { Unpack, Unpacked } from './unpacked.ts';

const headLength = 2;

/** Whether bytes begin as packed by zlib, with which they can be unpacked without being told. */
export function isDeflated(bytes: Uint8Array): boolean {
  const [method = 0, flags = 0] = bytes;
  return (method & 0x0f) === 8 && ((method << 8) | flags) % 31 === 0 && (flags & 0x20) === 0;
}

function isTooMuch(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}

const nothing: Unpacked = { content: new Uint8Array(), isWhole: false };

/** Unpacks by a function of Node; where the bytes are damaged, `damaged` takes them. */
function unpackedBy(
  unpack: () => Uint8Array,
  isWhole: boolean,
  damaged: () => Unpacked | undefined,
): Unpacked | undefined {
  try {
    return { content: unpack(), isWhole };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return isTooMuch(error) ? undefined : damaged();
  }
}

/** Of damaged bytes a reader takes what comes before the damage. */
function soundPart(packed: Uint8Array, most: number): Unpacked | undefined {
  const room = byteRoom(most);
  let hasRoom = true;
  inflatedPieces(packed.subarray(headLength), (piece) => {
    hasRoom = room.add(piece);
    return hasRoom;
  });
  return hasRoom ? { content: room.content(), isWhole: false } : undefined;
}

/** Unpacks what deflate packed, also what is cut off or damaged, as far as it goes. */
export const inflated: Unpack = (packed, most) => {
  if (!isDeflated(packed)) return nothing;
  const cutOff = { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH };
  return unpackedBy(
    () => inflateSync(packed, { maxOutputLength: most }),
    true,
    () =>
      unpackedBy(
        () => inflateSync(packed, cutOff),
        false,
        () => soundPart(packed, most),
      ),
  );
};

/** Packs as tightly as deflate does. */
export function deflated(content: Uint8Array): Uint8Array {
  return deflateSync(content, { level: 9 });
}

/** Unpacks what Brotli packed. */
export const unpackedByBrotli: Unpack = (packed, most) =>
  unpackedBy(
    () => brotliDecompressSync(packed, { maxOutputLength: most }),
    true,
    () => nothing,
  );
