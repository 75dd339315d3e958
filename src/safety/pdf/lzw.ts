import { byteRoom } from './byte-room.ts';
import type { Unpacked } from './unpacked.ts';

// Of what is installed, only pdf.js unpacks LZW, inside its worker: it gives nobody a way to it, nor an end to its memory.

const clearTable = 256;
const endOfData = 257;
const firstOwnCode = 258;
const mostCodes = 4096;
const shortestCode = 9;
const longestCode = 12;

/** The sequences that codes stand for: each is another one and a byte behind it. */
interface Sequences {
  readonly before: Uint16Array;
  readonly last: Uint8Array;
  readonly length: Uint16Array;
}

function ownBytes(): Sequences {
  const sequences = {
    before: new Uint16Array(mostCodes),
    last: new Uint8Array(mostCodes),
    length: new Uint16Array(mostCodes),
  };
  for (let byte = 0; byte < clearTable; byte += 1) {
    sequences.last[byte] = byte;
    sequences.length[byte] = 1;
  }
  return sequences;
}

function sequenceOf(code: number, { before, last, length }: Sequences): Uint8Array {
  const bytes = new Uint8Array(length[code] ?? 0);
  let rest = code;
  for (let at = bytes.length - 1; at >= 0; at -= 1) {
    bytes[at] = last[rest] ?? 0;
    rest = before[rest] ?? 0;
  }
  return bytes;
}

/** Reads numbers of so many bits, the highest bit first; nothing when the bytes are used up. */
function bitReader(bytes: Uint8Array): (width: number) => number | undefined {
  let [held, kept, at] = [0, 0, 0];
  return (width) => {
    for (; kept < width; kept += 8) {
      const byte = bytes[at];
      if (byte === undefined) return undefined;
      held = ((held << 8) | byte) & 0xffffff;
      at += 1;
    }
    kept -= width;
    return (held >>> kept) & ((1 << width) - 1);
  };
}

/** The width of the next code: a longer one is taken so many codes before it is needed. */
function widthFor(next: number, early: number): number {
  return Math.min(longestCode, Math.max(shortestCode, 32 - Math.clz32(next + early)));
}

/**
 * What comes of bytes packed by LZW as PDF uses it, to their end or to a code that stands for nothing; nothing when it is
 * more than `most`. Longer codes are taken one code `early`, or none where a file says so.
 */
export function lzwUnpacked(packed: Uint8Array, most: number, early = 1): Unpacked | undefined {
  const room = byteRoom(most);
  const sequences = ownBytes();
  const nextCode = bitReader(packed);
  let next = firstOwnCode;
  let previous: Uint8Array | undefined;
  let previousCode = 0;
  for (;;) {
    const code = nextCode(widthFor(next, early));
    if (code === undefined || code === endOfData || code > next)
      return { content: room.content(), isWhole: code === endOfData };
    if (code === clearTable) {
      next = firstOwnCode;
      previous = undefined;
      continue;
    }
    const known = code < next ? sequenceOf(code, sequences) : undefined;
    const first = (known ?? previous)?.[0];
    if (first === undefined) return { content: room.content(), isWhole: false };
    if (previous && next < mostCodes) {
      sequences.before[next] = previousCode;
      sequences.last[next] = first;
      sequences.length[next] = previous.length + 1;
      next += 1;
    }
    const sequence = known ?? sequenceOf(code, sequences);
    if (!room.add(sequence)) return undefined;
    previous = sequence;
    previousCode = code;
  }
}
