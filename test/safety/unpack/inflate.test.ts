import { createHash } from 'node:crypto';
import { crc32, deflateRawSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { canUnpack, entryContent, inflatedPieces } from '../../../src/safety/unpack/inflate.ts';
import type { DirectoryEntry } from '../../../src/safety/unpack/zip-directory.ts';

/** Bytes that do not pack, so that what is packed is as long as they are. */
function disorder(length: number): Buffer<ArrayBuffer> {
  const blocks = Array.from({ length: Math.ceil(length / 32) }, (_, at) =>
    createHash('sha256').update(String(at)).digest(),
  );
  return Buffer.concat(blocks).subarray(0, length);
}

function entry(rest: Partial<DirectoryEntry>): DirectoryEntry {
  const plain = { name: 'a', packedSize: 0, size: 0, checksum: 0, method: 8, encrypted: false };
  return { ...plain, fileKind: 0, headStart: 0, start: 0, ...rest };
}

/** What comes of some content that was packed in the middle of an archive. */
function unpacked(
  content: Buffer<ArrayBuffer>,
  packed = deflateRawSync(content),
  rest: Partial<DirectoryEntry> = {},
) {
  const archive = Buffer.concat([Buffer.from('before'), packed, Buffer.from('behind')]);
  const told = {
    start: 6,
    packedSize: packed.length,
    size: content.length,
    checksum: crc32(content),
    ...rest,
  };
  const found = entryContent(archive, entry(told));
  return found && Buffer.from(found);
}

describe('what was packed', () => {
  test.each([0, 1, 16_000, 16_384, 20_000, 32_768, 100_000])('comes out as it was: %d bytes', (length) => {
    const content = disorder(length);
    expect(unpacked(content)).toEqual(content);
    expect(unpacked(content, content, { method: 0 })).toEqual(content);
  });

  test('comes out whatever it swells to', () => {
    const content = Buffer.alloc(3_000_000, 'Benches. ');
    expect(unpacked(content)).toEqual(content);
  });
});

describe('nothing comes of', () => {
  const content = disorder(50_000);

  test.each([
    ['less than is said', { size: 50_001 }],
    ['more than is said', { size: 49_999 }],
    ['another checksum', { checksum: crc32(content) ^ 1 }],
  ])('%s', (_, rest) => {
    expect(unpacked(content, undefined, rest)).toBeUndefined();
    expect(unpacked(content, content, { method: 0, ...rest })).toBeUndefined();
  });

  test('bytes that are damaged far behind the beginning, or cut off', () => {
    const packed = deflateRawSync(Buffer.alloc(2_000_000, content));
    expect(unpacked(content, Buffer.from(packed).fill(0xff, 40_000))).toBeUndefined();
    expect(unpacked(content, deflateRawSync(content).subarray(0, 30_000))).toBeUndefined();
  });

  test('an end that is only said to be one: bytes that are whole but for their last piece', () => {
    const whole = deflateRawSync(content);
    expect(unpacked(content, whole.subarray(0, -1), { packedSize: whole.length - 1 })).toBeUndefined();
  });
});

test('only what is stored or deflated can be unpacked', () => {
  expect([0, 8, 9, 12, 14].map((method) => canUnpack(entry({ method })))).toEqual([
    true,
    true,
    false,
    false,
    false,
  ]);
});

describe('pieces of what is deflated', () => {
  const content = disorder(200_000);
  const packed = deflateRawSync(content);

  test('come one after another', () => {
    const pieces: Uint8Array[] = [];
    inflatedPieces(packed, (piece) => pieces.push(piece) > 0);
    expect(pieces.length).toBeGreaterThan(5);
    expect(Buffer.concat(pieces).equals(content)).toBe(true);
  });

  test('come no more when one is not taken', () => {
    let [asked, taken] = [0, 0];
    inflatedPieces(packed, ({ length }) => {
      asked += 1;
      taken += length;
      return taken < 60_000;
    });
    expect(taken).toBeGreaterThanOrEqual(60_000);
    expect(taken).toBeLessThan(100_000);
    expect(asked).toBeLessThan(7);
  });

  test('come as far as the bytes are sound', () => {
    let taken = 0;
    const damaged = Buffer.from(packed).fill(0xff, 100_000);
    inflatedPieces(damaged, ({ length }) => {
      taken += length;
      return true;
    });
    expect(taken).toBeGreaterThan(60_000);
    expect(taken).toBeLessThan(200_000);
  });

  test('and what goes wrong with whoever takes them is not kept quiet', () => {
    const failing = () => {
      throw new TypeError('A fault of whoever takes them.');
    };
    expect(() => inflatedPieces(packed, failing)).toThrow('A fault of whoever takes them.');
  });
});
