import { canUnpack, entryContent } from '../../src/safety/unpack/inflate.ts';
import { zipDirectory } from '../../src/safety/unpack/zip-directory.ts';
import { zipFile } from '../safety/unpack/zip-file.ts';

/** Numbers that look drawn by lot and are the same for one seed: `below(6)` is one of 0 to 5. */
export interface Lots {
  readonly below: (count: number) => number;
}

/** Lots of a seed (the generator “mulberry32”). */
export function lotsOf(seed: number): Lots {
  let state = seed >>> 0;
  return {
    below: (count) => {
      state = (state + 0x6d2b79f5) >>> 0;
      let mixed = Math.imul(state ^ (state >>> 15), state | 1);
      mixed ^= mixed + Math.imul(mixed ^ (mixed >>> 7), mixed | 61);
      return ((mixed ^ (mixed >>> 14)) >>> 0) % Math.max(1, count);
    },
  };
}

type Change = (bytes: Buffer, lots: Lots, other: Buffer) => Buffer;

/** Values at which programs go wrong: ends of numbers, signs of markup and of PDF. */
const telling = [
  '\0\0\0\0',
  '\xff\xff\xff\xff',
  '\x7f\xff\xff\xff',
  '\x80\0\0\0',
  '-1',
  '99999999999',
  '<',
  '>',
  '"',
  ']]>',
  '<![CDATA[',
  '&',
  '<!--',
  '>>',
  '<<',
  ' 0 R',
  'endobj',
  'stream\n',
  '(',
  ')',
  '\\',
  '{{',
  '\n\n',
  '\t',
  '\ufeff',
];

function flipped(bytes: Buffer, lots: Lots): Buffer {
  const changed = Buffer.from(bytes);
  for (let time = lots.below(16) + 1; time > 0; time -= 1) {
    const at = lots.below(changed.length);
    changed[at] = (changed[at] ?? 0) ^ (1 << lots.below(8));
  }
  return changed;
}

function piece(bytes: Buffer, lots: Lots, most = 2000): readonly [from: number, to: number] {
  const from = lots.below(bytes.length);
  return [from, Math.min(bytes.length, from + 1 + lots.below(most))];
}

const changes: readonly Change[] = [
  flipped,
  (bytes, lots) => bytes.subarray(0, lots.below(bytes.length)),
  (bytes, lots) => bytes.subarray(lots.below(bytes.length)),
  (bytes, lots) => {
    const [from, to] = piece(bytes, lots);
    return Buffer.concat([bytes.subarray(0, from), bytes.subarray(to)]);
  },
  (bytes, lots) => {
    const [from, to] = piece(bytes, lots);
    const copies = Array.from({ length: 1 + lots.below(20) }, () => bytes.subarray(from, to));
    return Buffer.concat([bytes.subarray(0, to), ...copies, bytes.subarray(to)]);
  },
  (bytes, lots, other) => {
    const [from, to] = piece(other, lots, 5000);
    const at = lots.below(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), other.subarray(from, to), bytes.subarray(at)]);
  },
  (bytes, lots) => {
    const at = lots.below(bytes.length);
    const value = Buffer.from(telling[lots.below(telling.length)] ?? '', 'latin1');
    return Buffer.concat([bytes.subarray(0, at), value, bytes.subarray(at + lots.below(5))]);
  },
  (bytes, lots) => {
    const [from, to] = piece(bytes, lots);
    const at = lots.below(bytes.length);
    return Buffer.concat([bytes.subarray(0, at), bytes.subarray(from, to), bytes.subarray(at)]);
  },
];

function changed(bytes: Buffer, lots: Lots, other: Buffer): Buffer {
  let result = bytes;
  for (let time = lots.below(3) + 1; time > 0; time -= 1) {
    const change = changes[lots.below(changes.length)];
    if (change && result.length > 0) result = change(result, lots, other);
  }
  return result;
}

/** An archive with one of its files changed within and packed anew, so that the harm is behind the packing. */
function changedWithin(bytes: Buffer, lots: Lots, other: Buffer): Buffer | undefined {
  const entries = zipDirectory(bytes, 1000) ?? [];
  const contents = entries.map((entry) =>
    canUnpack(entry) && entry.size < 5e6 ? entryContent(bytes, entry) : undefined,
  );
  if (entries.length === 0 || contents.includes(undefined)) return undefined;
  const chosen = lots.below(entries.length);
  return Buffer.from(
    zipFile(
      entries.map(({ name, method }, at) => {
        const content = Buffer.from(contents[at] ?? []);
        return { name, method, content: at === chosen ? changed(content, lots, other) : content };
      }),
    ),
  );
}

const packedStream = /\/Filter\s*\[?\s*\/FlateDecode/;

/** A PDF whose packed content is changed within, so that its drawing is broken and not its packing. */
function changedDrawing(bytes: Buffer, lots: Lots, other: Buffer): Buffer | undefined {
  const text = bytes.toString('latin1');
  if (!text.startsWith('%PDF') || packedStream.test(text)) return undefined;
  const streams = [...text.matchAll(/stream\n/g)].map(({ index }) => index + 7);
  const from = streams[lots.below(streams.length)];
  const to = from === undefined ? -1 : text.indexOf('endstream', from);
  if (from === undefined || to < from) return undefined;
  return Buffer.concat([
    bytes.subarray(0, from),
    changed(bytes.subarray(from, to), lots, other),
    bytes.subarray(to),
  ]);
}

/**
 * A changed copy of a file: bits flipped, pieces cut out, doubled, put elsewhere or taken from another file, once to
 * three times. In archives and PDFs half of the changes are made behind the packing.
 */
export function mutated(bytes: Uint8Array, lots: Lots, other: Uint8Array): Uint8Array {
  const [own, foreign] = [Buffer.from(bytes), Buffer.from(other)];
  const within =
    lots.below(2) === 0
      ? (changedWithin(own, lots, foreign) ?? changedDrawing(own, lots, foreign))
      : undefined;
  return within ?? changed(own, lots, foreign);
}
