import { brotliDecompressSync, constants, inflateSync } from 'node:zlib';
import { byteRoom } from './byte-room.ts';
import { inflatedPieces } from './inflate.ts';
import { lzwUnpacked } from './lzw.ts';

/** What comes of packed bytes, as far as they are sound; nothing when that is more than `most` bytes. */
type Unpack = (packed: Uint8Array, most: number) => Uint8Array | undefined;

/** Of damaged bytes a reader takes what comes before the damage. */
function soundPart(packed: Uint8Array, most: number): Uint8Array | undefined {
  const room = byteRoom(most);
  let hasRoom = true;
  inflatedPieces(packed, (piece) => {
    hasRoom = room.add(piece);
    return hasRoom;
  });
  return hasRoom ? room.content() : undefined;
}

const headLength = 2;

/** Whether bytes begin as packed by zlib, with which they can be unpacked without being told. */
export function isDeflated(bytes: Uint8Array): boolean {
  const [method = 0, flags = 0] = bytes;
  return (method & 0x0f) === 8 && ((method << 8) | flags) % 31 === 0 && (flags & 0x20) === 0;
}

function isTooMuch(error: Error): boolean {
  return 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
}

/** Unpacks by a function of Node; where the bytes are damaged, `damaged` takes them. */
function unpackedBy(unpack: () => Uint8Array, damaged: () => Uint8Array | undefined): Uint8Array | undefined {
  try {
    return unpack();
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return isTooMuch(error) ? undefined : damaged();
  }
}

const nothing = new Uint8Array();

const inflated: Unpack = (packed, most) => {
  if (!isDeflated(packed)) return nothing;
  return unpackedBy(
    () => inflateSync(packed, { maxOutputLength: most, finishFlush: constants.Z_SYNC_FLUSH }),
    () => soundPart(packed.subarray(headLength), most),
  );
};

const unpackedByBrotli: Unpack = (packed, most) =>
  unpackedBy(
    () => brotliDecompressSync(packed, { maxOutputLength: most }),
    () => nothing,
  );

const endOfRuns = 128;

const unpackedRuns: Unpack = (packed, most) => {
  const room = byteRoom(most);
  let at = 0;
  for (let head = packed[at]; head !== undefined && head !== endOfRuns; head = packed[at]) {
    const copied = head < endOfRuns ? head + 1 : 1;
    const content = packed.subarray(at + 1, at + 1 + copied);
    const hasRoom = head < endOfRuns ? room.add(content) : room.repeat(content[0] ?? 0, 257 - head);
    if (!hasRoom) return undefined;
    at += 1 + copied;
  }
  return room.content();
};

const [letterZ, endOfLetters] = [0x7a, 0x7e];
const [firstLetter, lastLetter] = [0x21, 0x75];

/** Five letters are four bytes, and "z" is four bytes of nothing. Letters behind the last five count as none. */
const unpackedLetters: Unpack = (packed, most) => {
  const room = byteRoom(most);
  let [value, count] = [0, 0];
  for (const letter of packed) {
    if (letter === endOfLetters) break;
    if (letter === letterZ && !room.repeat(0, 4)) return undefined;
    if (letter < firstLetter || letter > lastLetter) continue;
    value = value * 85 + letter - firstLetter;
    count = (count + 1) % 5;
    if (count > 0) continue;
    if (!room.add(Uint8Array.of(value >>> 24, value >>> 16, value >>> 8, value))) return undefined;
    value = 0;
  }
  return room.content();
};

const unpackedHex: Unpack = (packed) => {
  const end = packed.indexOf(0x3e);
  const digits = Buffer.from(end < 0 ? packed : packed.subarray(0, end)).toString('latin1');
  return Buffer.from(digits.replace(/[^\da-f]/gi, ''), 'hex');
};

const unpackings: ReadonlyMap<string, Unpack> = new Map([
  ['FlateDecode', inflated],
  ['Fl', inflated],
  ['LZWDecode', lzwUnpacked],
  ['LZW', lzwUnpacked],
  ['RunLengthDecode', unpackedRuns],
  ['RL', unpackedRuns],
  ['ASCII85Decode', unpackedLetters],
  ['A85', unpackedLetters],
  ['ASCIIHexDecode', unpackedHex],
  ['AHx', unpackedHex],
  ['BrotliDecode', unpackedByBrotli],
  ['Crypt', (packed) => packed],
]);

/** More layers than these are not looked for where nothing names them: bytes may be made so that they unpack to themselves. */
const mostUnnamed = 10;

function* layersOf(packed: Uint8Array, filters: readonly string[], most: number) {
  let content: Uint8Array | undefined = packed;
  for (const filter of filters) {
    const unpack = unpackings.get(filter);
    if (!unpack || !content) return;
    content = unpack(content, most);
    yield content;
  }
  for (let layer = 0; layer < mostUnnamed && content && isDeflated(content); layer += 1) {
    content = inflated(content, most);
    yield content;
  }
}

/**
 * How many bytes come of packed ones at most, layer after layer: first as the filters say, then as long as what comes
 * looks packed. Nothing when a layer is more than `most` bytes. What comes of a filter for pictures is not counted.
 */
export function unpackedSize(
  packed: Uint8Array,
  filters: readonly string[],
  most: number,
): number | undefined {
  let largest = 0;
  for (const layer of layersOf(packed, filters, most)) {
    if (!layer) return undefined;
    largest = Math.max(largest, layer.length);
  }
  return largest;
}
