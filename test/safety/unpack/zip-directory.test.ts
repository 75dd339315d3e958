import { describe, expect, test } from 'vitest';
import { zipDirectory } from '../../../src/safety/unpack/zip-directory.ts';

/** What an entry of an archive says of itself, and what its own head says. */
interface Told {
  readonly size?: number;
  readonly packedSize?: number;
  readonly headStart?: number;
  /** Extra fields of the directory, and how many bytes of them stand at the head. */
  readonly extra?: Buffer;
  readonly headExtra?: number;
  readonly comment?: string;
  readonly headSignature?: number;
  readonly signature?: number;
  readonly flags?: number;
  /** The system that made it, and the mode that it keeps. */
  readonly system?: number;
  readonly mode?: number;
}

const name = 'a.txt';
const content = Buffer.from('words');
const elsewhere = 0xffff_ffff;

function put(length: number, numbers: readonly (readonly [at: number, bytes: 1 | 2 | 4, value: number])[]) {
  const bytes = Buffer.alloc(length);
  for (const [at, width, value] of numbers) bytes.writeUIntLE(value, at, width);
  return bytes;
}

function field(id: number, ...numbers: readonly number[]): Buffer {
  const bytes = Buffer.alloc(4 + numbers.length * 8);
  bytes.writeUInt16LE(id, 0);
  bytes.writeUInt16LE(numbers.length * 8, 2);
  for (const [at, number] of numbers.entries()) bytes.writeBigUInt64LE(BigInt(number), 4 + at * 8);
  return bytes;
}

function bodyOf(told: Told): Buffer {
  const headExtra = told.headExtra ?? 0;
  const head = put(30, [
    [0, 4, told.headSignature ?? 0x04034b50],
    [26, 2, name.length],
    [28, 2, headExtra],
  ]);
  return Buffer.concat([head, Buffer.from(name), Buffer.alloc(headExtra), content]);
}

function entryOf(told: Told, headStart: number): Buffer {
  const extra = told.extra ?? Buffer.alloc(0);
  const comment = Buffer.from(told.comment ?? '');
  const entry = put(46, [
    [0, 4, told.signature ?? 0x02014b50],
    [5, 1, told.system ?? 3],
    [8, 2, told.flags ?? 0],
    [10, 2, 8],
    [16, 4, 0x1234],
    [20, 4, told.packedSize ?? content.length],
    [24, 4, told.size ?? 10],
    [28, 2, name.length],
    [30, 2, extra.length],
    [32, 2, comment.length],
    [40, 2, told.mode ?? 0],
    [42, 4, told.headStart ?? headStart],
  ]);
  return Buffer.concat([entry, Buffer.from(name), extra, comment]);
}

/** An archive with an entry for each of what is told, and its directory as this project reads it. */
function directory(all: readonly Told[], most = 100) {
  const bodies = all.map(bodyOf);
  let start = 0;
  const entries = all.map((told, at) => {
    const entry = entryOf(told, start);
    start += bodies[at]?.length ?? 0;
    return entry;
  });
  const listed = Buffer.concat(entries);
  const end = put(22, [
    [0, 4, 0x06054b50],
    [12, 4, listed.length],
    [16, 4, start],
  ]);
  return zipDirectory(Buffer.concat([...bodies, listed, end]), most);
}

const plain = {
  name,
  packedSize: 5,
  size: 10,
  checksum: 0x1234,
  method: 8,
  encrypted: false,
  fileKind: 0,
  headStart: 0,
  start: 35,
};

describe('an entry', () => {
  test('is as the directory tells it, and begins behind its own head', () => {
    expect(directory([{}])).toEqual([plain]);
    expect(directory([{ headExtra: 300 }])).toEqual([{ ...plain, start: 335 }]);
  });

  test('is followed by the next behind its extra fields and its comment', () => {
    const entries = directory([{ extra: field(9, 1), comment: 'the first' }, {}]);
    expect(entries).toEqual([plain, { ...plain, headStart: 40, start: 75 }]);
  });

  test.each([
    [0x0001, true],
    [0x2000, true],
    [0x0800, false],
  ])('with the flags %d is locked: %s', (flags, encrypted) => {
    expect(directory([{ flags }])).toMatchObject([{ encrypted }]);
  });

  test.each([
    [3, 0o120777, 0o120000],
    [19, 0o100644, 0o100000],
    [0, 0o120777, 0],
  ])('made on system %d with the mode %d is of the kind %d', (system, mode, fileKind) => {
    expect(directory([{ system, mode }])).toMatchObject([{ fileKind }]);
  });
});

describe('numbers that do not fit stand in an extra field', () => {
  test('in the order size, packed size, place', () => {
    const extra = field(1, 7_000_000_000, 5, 0);
    const told = { size: elsewhere, packedSize: elsewhere, headStart: elsewhere, extra };
    expect(directory([told])).toEqual([{ ...plain, size: 7_000_000_000 }]);
  });

  test('and only those of them that do not', () => {
    expect(directory([{ size: elsewhere, extra: field(1, 6_000_000_000) }])).toEqual([
      { ...plain, size: 6_000_000_000 },
    ]);
    expect(directory([{ extra: field(1, 6_000_000_000) }])).toEqual([plain]);
  });

  test('behind other fields, short and long', () => {
    const extra = Buffer.concat([field(0x5455), field(0x7875, 3, 4, 5), field(1, 6_000_000_000)]);
    expect(directory([{ size: elsewhere, extra }])).toEqual([{ ...plain, size: 6_000_000_000 }]);
  });

  test('and are what they are when there is no such field', () => {
    expect(directory([{ size: elsewhere, extra: field(2, 6_000_000_000) }])).toEqual([
      { ...plain, size: elsewhere },
    ]);
    expect(directory([{ size: elsewhere, extra: field(1) }])).toEqual([{ ...plain, size: elsewhere }]);
  });
});

describe('an archive is damaged', () => {
  test.each<readonly [string, Told]>([
    ['whose entry has no head where it says', { headSignature: 0x1111 }],
    ['whose entry begins outside', { headStart: 100_000 }],
    ['whose entry ends outside', { packedSize: 100_000 }],
    ['whose entry has another signature', { signature: 0x2222 }],
  ])('%s', (_, told) => {
    expect(directory([told])).toBeUndefined();
    expect(directory([{}, told])).toBeUndefined();
  });

  test('but not when its last entry ends where the bytes do', () => {
    const most = bodyOf({}).length + entryOf({}, 0).length + 22 - 35;
    expect(directory([{ packedSize: most }])).toHaveLength(1);
    expect(directory([{ packedSize: most + 1 }])).toBeUndefined();
  });

  test('in which nothing can be found', () => {
    expect(zipDirectory(new Uint8Array(0), 1)).toBeUndefined();
    expect(zipDirectory(new Uint8Array(100), 1)).toBeUndefined();
  });
});

test('no more entries are looked at than one above the most', () => {
  expect(directory([{}, {}, {}], 1)).toHaveLength(2);
  expect(directory([{}, { signature: 1 }], 0)).toHaveLength(1);
});
