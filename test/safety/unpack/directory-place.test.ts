import { describe, expect, test } from 'vitest';
import { directoryPlace } from '../../../src/safety/unpack/directory-place.ts';

const endLength = 22;

/** The record that ends an archive whose directory of `size` bytes begins at `start`. */
function end(size: number, start: number, comment = 0): Buffer {
  const bytes = Buffer.alloc(endLength);
  bytes.writeUInt32LE(0x06054b50, 0);
  bytes.writeUInt32LE(size, 12);
  bytes.writeUInt32LE(start, 16);
  bytes.writeUInt16LE(comment, 20);
  return bytes;
}

/** The record for large archives, and the one that tells where it stands. */
function largeEnd(size: number, start: number, signature = 0x06064b50): Buffer {
  const bytes = Buffer.alloc(56);
  bytes.writeUInt32LE(signature, 0);
  bytes.writeBigUInt64LE(BigInt(size), 40);
  bytes.writeBigUInt64LE(BigInt(start), 48);
  return bytes;
}

function locator(at: number): Buffer {
  const bytes = Buffer.alloc(20);
  bytes.writeUInt32LE(0x07064b50, 0);
  bytes.writeBigUInt64LE(BigInt(at), 8);
  return bytes;
}

function placeIn(...pieces: readonly Buffer[]) {
  const bytes = Buffer.concat(pieces);
  return directoryPlace(new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength));
}

describe('the directory of an archive', () => {
  test('lies before the record that ends it', () => {
    expect(placeIn(Buffer.alloc(130), end(30, 100))).toEqual({ start: 100, end: 130, shift: 0 });
    expect(placeIn(end(0, 0))).toEqual({ start: 0, end: 0, shift: 0 });
  });

  test('is found before a comment, the longest too', () => {
    for (const length of [1, 500, 0xffff])
      expect(placeIn(Buffer.alloc(130), end(30, 100, length), Buffer.alloc(length, 1))).toEqual({
        start: 100,
        end: 130,
        shift: 0,
      });
  });

  test('is not looked for further back than a comment is long', () => {
    expect(placeIn(Buffer.alloc(130), end(30, 100, 0), Buffer.alloc(0x1_0000, 1))).toBeUndefined();
  });

  test('is not that of a record whose comment would lead out of the bytes', () => {
    const real = end(30, 100, endLength);
    expect(placeIn(Buffer.alloc(130), real, end(7, 7, 1))).toEqual({ start: 100, end: 130, shift: 0 });
  });

  test('is shifted by what stands before the archive', () => {
    expect(placeIn(Buffer.alloc(130), end(30, 60))).toEqual({ start: 100, end: 130, shift: 40 });
  });

  test('is none when it would begin before the bytes', () => {
    expect(placeIn(Buffer.alloc(130), end(31, 100))).toBeUndefined();
  });

  test('is none when nothing ends it', () => {
    expect(placeIn(Buffer.alloc(500))).toBeUndefined();
    expect(placeIn(Buffer.alloc(endLength - 1))).toBeUndefined();
    expect(placeIn()).toBeUndefined();
  });
});

describe('the directory of a large archive', () => {
  test('is told by the record with room for large numbers', () => {
    const place = placeIn(Buffer.alloc(130), largeEnd(30, 100), locator(130), end(0xffff, 0xffff));
    expect(place).toEqual({ start: 100, end: 130, shift: 0 });
  });

  test('is told by it in an archive that holds nothing else', () => {
    expect(placeIn(largeEnd(0, 0), locator(0), end(9, 9))).toEqual({ start: 0, end: 0, shift: 0 });
  });

  test('is none when no such record stands where it is said to', () => {
    expect(placeIn(Buffer.alloc(130), largeEnd(30, 100, 0x1234), locator(130), end(30, 100))).toBeUndefined();
    expect(() => placeIn(Buffer.alloc(130), locator(9999), end(30, 100))).toThrow(RangeError);
  });
});
