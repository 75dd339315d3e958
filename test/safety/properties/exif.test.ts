import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { onlyOrientation, orientationIn } from '../../../src/safety/properties/exif.ts';

type ByteOrder = 'II' | 'MM';

/** A number in so many bytes, as a camera of either order writes it. */
function number(value: number, bytes: number, order: ByteOrder): readonly number[] {
  const big = Array.from({ length: bytes }, (_, at) => Math.floor(value / 256 ** (bytes - 1 - at)) % 256);
  return order === 'II' ? big.toReversed() : big;
}

interface Told {
  readonly order?: ByteOrder;
  /** Tags with their values, each in an entry of its own. */
  readonly entries: readonly (readonly [tag: number, value: number])[];
  /** Bytes between the head and the directory. */
  readonly before?: number;
  readonly name?: string;
}

const width = 0x0100;
const orientation = 0x0112;

/** A segment of Exif without its marker and length. */
function exif({ order = 'MM', entries, before = 0, name = 'Exif\0\0' }: Told): Uint8Array {
  const entry = ([tag, value]: readonly [number, number]) => [
    ...[...number(tag, 2, order), ...number(3, 2, order), ...number(1, 4, order)],
    ...[...number(value, 2, order), 0, 0],
  ];
  return Uint8Array.from([
    ...Buffer.from(name + order, 'latin1'),
    ...[...number(42, 2, order), ...number(8 + before, 4, order), ...Array<number>(before).fill(0x41)],
    ...[...number(entries.length, 2, order), ...entries.flatMap(entry), 0, 0, 0, 0],
  ]);
}

describe('how a camera was held is told by its Exif', () => {
  test.each([
    'II',
    'MM',
  ] as const)('in the byte order %s, wherever its entry and its directory stand', (order) => {
    expect(orientationIn(exif({ order, entries: [[orientation, 6]] }))).toBe(6);
    const among = exif({
      order,
      before: 300,
      entries: [
        [width, 4],
        [0x1201, 2],
        [orientation, 8],
        [width, 3],
      ],
    });
    expect(orientationIn(among)).toBe(8);
  });

  test('also where the segment lies within a file', () => {
    const told = exif({ entries: [[orientation, 3]] });
    const file = Uint8Array.from([1, 2, 3, ...told, 9, 9]);
    expect(orientationIn(file.subarray(3, 3 + told.length))).toBe(3);
    expect(orientationIn(file.subarray(3))).toBe(3);
  });

  test('and nothing more is asked of it than its one entry, though the file was cut off behind it', () => {
    const told = exif({ entries: [[orientation, 6]] });
    expect(orientationIn(told.subarray(0, told.length - 4))).toBe(6);
  });
});

describe('a camera was held upright', () => {
  test('when nothing says otherwise', () => {
    expect(orientationIn(exif({ entries: [] }))).toBe(1);
    expect(orientationIn(exif({ entries: [[width, 6]] }))).toBe(1);
    expect(orientationIn(exif({ entries: [[orientation, 1]] }))).toBe(1);
  });

  test.each([
    'Xxif\0\0',
    'ExIF\0\0',
    'Exif\0A',
    'http:/',
  ])('when the segment is named %j: it is no Exif', (name) => {
    expect(orientationIn(exif({ name, entries: [[orientation, 6]] }))).toBe(1);
  });

  test('when the entry or the directory lies behind the end of the segment', () => {
    const told = exif({
      entries: [
        [width, 4],
        [orientation, 6],
      ],
    });
    for (let end = 0; end < told.length - 4; end += 1) expect(orientationIn(told.subarray(0, end))).toBe(1);
    // Where the file goes on, the words behind the segment are not taken for its own.
    expect(orientationIn(exif({ before: 40, entries: [[orientation, 6]] }).subarray(0, 30))).toBe(1);
  });

  test('whatever the bytes of the segment are, it is looked through without harm', () => {
    const whole = exif({
      entries: [
        [width, 4],
        [orientation, 6],
      ],
    });
    const damage = fc.tuple(fc.nat(whole.length), fc.nat(whole.length - 1), fc.nat(255));
    fc.assert(
      fc.property(damage, ([end, at, byte]) => {
        expect(orientationIn(whole.with(at, byte).subarray(0, end))).toBeTypeOf('number');
      }),
    );
  });
});

describe('the segment that says how the camera was held and nothing else', () => {
  test('is as the standard has it: a directory of one short number', () => {
    const segment = '\xff\xe1\0\x22Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0\x06\0\0\0\0\0\0';
    expect(Buffer.from(onlyOrientation(6)).toString('latin1')).toBe(segment);
  });

  test.each([2, 3, 4, 5, 6, 7, 8])('says %d to who reads it', (held) => {
    expect(orientationIn(onlyOrientation(held).subarray(4))).toBe(held);
  });
});
