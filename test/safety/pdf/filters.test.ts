import { brotliCompressSync, deflateRawSync, deflateSync } from 'node:zlib';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { packedAgain, unpackedSize as sizeOf, unpacked } from '../../../src/safety/pdf/filters.ts';
import { lotsOf } from '../../hostile/mutations.ts';
import { lzwBytes, lzwPacked } from './lzw-codes.ts';

const unpackedSize = (packed: Uint8Array, filters: readonly string[], most: number) =>
  sizeOf(packed, { filters, parameters: [] }, most);

const text = 'Benches and trees. '.repeat(1000);
const whole = Buffer.from(text, 'latin1');

/** Two bytes for a run, or a byte and what it counts. */
function inRuns(bytes: Uint8Array): Uint8Array {
  const pieces = Array.from({ length: Math.ceil(bytes.length / 100) }, (_, at) =>
    bytes.subarray(at * 100, at * 100 + 100),
  );
  return Buffer.concat([
    ...pieces.flatMap((piece) => [Uint8Array.of(piece.length - 1), piece]),
    Buffer.of(128),
  ]);
}

/** Five letters for four bytes, as text. */
function inLetters(bytes: Uint8Array): Uint8Array {
  const padded = Buffer.concat([bytes, Buffer.alloc((4 - (bytes.length % 4)) % 4)]);
  const groups = Array.from({ length: padded.length / 4 }, (_, at) => padded.readUInt32BE(at * 4));
  const letters = groups.map((group) =>
    [85 ** 4, 85 ** 3, 85 ** 2, 85, 1]
      .map((unit) => String.fromCharCode(33 + (Math.floor(group / unit) % 85)))
      .join(''),
  );
  return Buffer.from(`${letters.join('\n')}~>`, 'latin1');
}

const inHex = (bytes: Uint8Array) => Buffer.from(`${Buffer.from(bytes).toString('hex')}>`, 'latin1');

describe('bytes that are packed by', () => {
  test.each<[string, Uint8Array]>([
    ['FlateDecode', deflateSync(whole)],
    ['Fl', deflateSync(whole)],
    ['LZWDecode', lzwPacked(text)],
    ['LZW', lzwPacked(text)],
    ['RunLengthDecode', inRuns(whole)],
    ['RL', inRuns(whole)],
    ['ASCII85Decode', inLetters(whole)],
    ['A85', inLetters(whole)],
    ['ASCIIHexDecode', inHex(whole)],
    ['AHx', inHex(whole)],
    ['BrotliDecode', brotliCompressSync(whole)],
  ])('%s are counted as what comes of them, and no more than are allowed', (filter, packed) => {
    expect(unpackedSize(packed, [filter], text.length)).toBe(text.length);
    if (/Hex|AHx/.test(filter)) return;
    expect(unpackedSize(packed, [filter], text.length - 1)).toBeUndefined();
  });

  test.each([
    ['two ways', ['A85', 'Fl'], inLetters(deflateSync(whole))],
    ['two ways, one in a password’s place', ['Crypt', 'FlateDecode'], deflateSync(whole)],
    ['one way twice', ['FlateDecode', 'FlateDecode'], deflateSync(deflateSync(whole))],
    ['runs of what is packed', ['RunLengthDecode', 'FlateDecode'], inRuns(deflateSync(whole))],
    ['digits of what is packed', ['AHx', 'LZWDecode'], inHex(lzwPacked(text))],
  ])('%s are counted as the largest of what comes of them', (_, filters, packed) => {
    expect(unpackedSize(packed, filters, text.length)).toBe(text.length);
    expect(unpackedSize(packed, filters, text.length - 1)).toBeUndefined();
  });
});

describe('what is between is counted too', () => {
  test('when it is larger than what comes of it in the end', () => {
    const small = Buffer.concat([deflateSync(Buffer.from('a')), Buffer.alloc(9000)]);
    expect(unpackedSize(deflateSync(small), ['Fl', 'Fl'], 10_000)).toBe(small.length);
    expect(unpackedSize(deflateSync(small), ['Fl', 'Fl'], 9000)).toBeUndefined();
  });
});

describe('without being told', () => {
  test('packed bytes are known by how they begin, layer by layer', () => {
    expect(unpackedSize(deflateSync(whole), [], 1e6)).toBe(text.length);
    expect(unpackedSize(deflateSync(deflateSync(whole)), ['FlateDecode'], 1e6)).toBe(text.length);
    expect(unpackedSize(deflateSync(deflateSync(whole)), ['FlateDecode'], 9000)).toBeUndefined();
  });

  test('no more than ten layers are looked for', () => {
    const times = (count: number) =>
      Array.from({ length: count }).reduce<Uint8Array>((bytes) => deflateSync(bytes), whole);
    expect(unpackedSize(times(10), [], 1e6)).toBe(text.length);
    expect(unpackedSize(times(11), [], 1e6)).toBeLessThan(text.length);
  });

  test.each([
    ['text', whole],
    ['nothing', new Uint8Array()],
    ['a method that is not deflate', Buffer.from([0x79, 0x15, ...deflateSync(whole).subarray(2)])],
    ['a head that is not sound', Buffer.from([0x78, 0x9d, ...deflateSync(whole).subarray(2)])],
    ['what asks for words agreed before', Buffer.from([0x78, 0xbb, ...deflateSync(whole).subarray(2)])],
  ])('nothing comes of %s', (_, bytes) => {
    expect(unpackedSize(bytes, [], 1e6)).toBe(0);
    expect(unpackedSize(bytes, ['FlateDecode'], 1e6)).toBe(0);
  });

  test('nothing is counted of what a filter for pictures or an unknown one makes', () => {
    expect(unpackedSize(deflateSync(whole), ['DCTDecode'], 10)).toBe(0);
    expect(unpackedSize(deflateSync(whole), ['Own', 'FlateDecode'], 10)).toBe(0);
    expect(unpackedSize(deflateSync(whole), ['FlateDecode', 'DCTDecode'], 1e6)).toBe(text.length);
  });
});

describe('damaged bytes are counted as far as a reader takes them', () => {
  const lots = lotsOf(1);
  const large = Buffer.from(Array.from({ length: 200_000 }, () => 97 + lots.below(16)));
  const packed = deflateSync(large);

  test('whatever their checksum says', () => {
    const changed = Buffer.from(packed);
    changed[changed.length - 1] = (changed[changed.length - 1] ?? 0) ^ 1;
    expect(unpackedSize(changed, ['Fl'], large.length)).toBe(large.length);
    expect(unpackedSize(changed, ['Fl'], large.length - 1)).toBeUndefined();
  });

  test('when they are cut off', () => {
    expect(unpackedSize(packed.subarray(0, -500), ['Fl'], large.length)).toBeGreaterThan(198_000);
  });

  test('when something else is in their midst', () => {
    const changed = Buffer.from(packed).fill(0xff, packed.length - 400);
    expect(unpackedSize(changed, ['Fl'], 1e6)).toBeGreaterThan(150_000);
    expect(unpackedSize(changed, ['Fl'], 150_000)).toBeUndefined();
  });

  test('nothing of what Brotli cannot read', () => {
    expect(unpackedSize(whole, ['BrotliDecode'], 1e6)).toBe(0);
  });
});

describe('signs of the filters that stand for letters and runs', () => {
  const size = (filter: string, packed: string) => unpackedSize(Buffer.from(packed, 'latin1'), [filter], 600);

  test('“z” is four bytes of nothing, spaces count as none, and “~” ends', () => {
    expect(size('A85', 'zz')).toBe(8);
    expect(size('A85', '9j qo\n^ z')).toBe(8);
    expect(size('A85', 'z~>zzz')).toBe(4);
    expect(size('A85', 'z'.repeat(151))).toBeUndefined();
  });

  test('a run is of 2 to 128 bytes, a copy of 1 to 128, and 128 ends', () => {
    expect(size('RL', '\xff-')).toBe(2);
    expect(size('RL', '\x81-\x81-')).toBe(256);
    expect(size('RL', '\x00-\x02abc')).toBe(4);
    expect(size('RL', '\x81-\x80\x81-')).toBe(128);
    expect(size('RL', '\x81-'.repeat(5))).toBeUndefined();
  });

  test('two digits are a byte, whatever stands between, and “>” ends', () => {
    expect(size('AHx', '4 1 4\n2>434343')).toBe(2);
    expect(size('AHx', '414243')).toBe(3);
  });
});

test('what is packed by deflate is counted to the byte, whatever it is', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 2000 }), fc.nat(9), (bytes, level) => {
      const packed = Buffer.concat([
        Buffer.of(0x78, 0x9c),
        deflateRawSync(bytes, { level }),
        Buffer.of(1, 2),
      ]);
      expect(unpackedSize(packed, ['FlateDecode'], bytes.length + 1)).toBeGreaterThanOrEqual(bytes.length);
      if (bytes.length > 1) expect(unpackedSize(packed, ['FlateDecode'], bytes.length - 1)).toBeUndefined();
    }),
  );
});

describe('what is unpacked as a whole and packed again', () => {
  const chains = [
    [],
    ['FlateDecode'],
    ['RL'],
    ['ASCII85Decode'],
    ['AHx'],
    ['A85', 'Fl'],
    ['AHx', 'RL', 'Fl'],
    ['Crypt', 'Fl'],
    ['ASCII85Decode', 'DCTDecode'],
  ];

  test('comes out as it was, whatever it is', () => {
    const content = fc.oneof(
      fc.uint8Array({ maxLength: 600 }),
      fc
        .array(fc.tuple(fc.nat(255), fc.nat(300)), { maxLength: 6 })
        .map((runs) =>
          Uint8Array.from(runs.flatMap(([byte, count]) => Array.from({ length: count }, () => byte))),
        ),
    );
    fc.assert(
      fc.property(content, fc.constantFrom(...chains), (bytes, filters) => {
        const packing = { filters, parameters: [] };
        const packed = packedAgain(bytes, packing) ?? new Uint8Array();
        expect(Buffer.from(unpacked(packed, packing, 1e6) ?? []).equals(bytes)).toBe(true);
        expect(unpackedSize(packed, filters, 1e6)).toBeGreaterThanOrEqual(bytes.length);
      }),
    );
  });

  test('comes out in rows of a predictor too', () => {
    const packing = {
      filters: ['A85', 'Fl'],
      parameters: [
        new Map(),
        new Map([
          ['Predictor', 12],
          ['Columns', 7],
        ]),
      ],
    };
    const packed = packedAgain(whole, packing) ?? new Uint8Array();
    expect(Buffer.from(unpacked(packed, packing, 1e6) ?? []).toString('latin1')).toBe(text);
    expect(unpackedSize(packed, packing.filters, 1e6)).toBeGreaterThan(text.length);
  });

  const unpackedBy = (packed: Uint8Array, ...filters: readonly string[]) =>
    unpacked(packed, { filters, parameters: [] }, text.length);

  test('is unpacked only when it ends by its own sign', () => {
    for (const [filter, packed, sign] of [
      ['Fl', deflateSync(whole), 1],
      ['RL', inRuns(whole), 1],
      ['A85', inLetters(whole), 2],
      ['AHx', inHex(whole), 1],
      ['LZW', lzwPacked(text), 2],
    ] as const) {
      expect(unpackedBy(packed, filter)?.length, filter).toBe(text.length);
      expect(unpackedBy(packed.subarray(0, packed.length - sign), filter), filter).toBeUndefined();
      expect(
        unpacked(packed, { filters: [filter], parameters: [] }, text.length - 1),
        filter,
      ).toBeUndefined();
    }
  });

  test('is not unpacked when it is damaged, or packed more than eight times', () => {
    const times = (count: number) =>
      Array.from({ length: count }).reduce<Uint8Array>((bytes) => deflateSync(bytes), whole);
    const often = (count: number) => unpackedBy(times(count), ...Array.from({ length: count }, () => 'Fl'));
    expect(often(8)?.length).toBe(text.length);
    expect(often(9)).toBeUndefined();
    expect(unpackedBy(Buffer.from(deflateSync(whole)).fill(1, 40), 'Fl')).toBeUndefined();
  });

  test('is not packed by LZW or Brotli', () => {
    expect(packedAgain(whole, { filters: ['LZWDecode'], parameters: [] })).toBeUndefined();
    expect(packedAgain(whole, { filters: ['A85', 'BrotliDecode', 'Fl'], parameters: [] })).toBeUndefined();
  });
});

describe('what a filter is told is heeded', () => {
  test('by the next one, which goes on with what was predicted', () => {
    const inner = deflateSync(whole);
    const rows = Buffer.concat(Array.from(inner, (byte) => Buffer.of(0, byte)));
    const packing = { filters: ['Fl', 'Fl'], parameters: [new Map([['Predictor', 12]])] };
    expect(sizeOf(deflateSync(rows), packing, 1e6)).toBe(text.length);
    expect(sizeOf(deflateSync(rows), { ...packing, parameters: [] }, 1e6)).toBe(rows.length);
  });

  test('by LZW, which takes longer codes no code early', () => {
    const late = [new Map([['EarlyChange', 0]])];
    const codes = [256, ...Array.from({ length: 254 }, (_, at) => at), 65, 66, 257];
    const packed = (early: number) => lzwBytes(codes, early);
    const size = (early: number, parameters: readonly Map<string, number>[]) =>
      sizeOf(packed(early), { filters: ['LZW'], parameters }, 1e6);
    expect(size(0, late)).toBe(256);
    expect(size(1, [])).toBe(256);
    expect(size(1, [new Map([['EarlyChange', 1]])])).toBe(256);
    expect(unpacked(packed(0), { filters: ['LZW'], parameters: late }, 1e6)?.length).toBe(256);
    expect(unpacked(packed(0), { filters: ['LZW'], parameters: [] }, 1e6)?.length).not.toBe(256);
  });
});

test('the last letters are as many bytes as there are letters but one', () => {
  const content = (letters: string) =>
    Buffer.from(unpacked(Buffer.from(letters, 'latin1'), { filters: ['A85'], parameters: [] }, 99) ?? []);
  expect(content('87cURD]i,"Ebo80~>').toString('latin1')).toBe('Hello World!');
  expect(content('87cURD]i,"Ebo8~>').toString('latin1')).toMatch(/^Hello World$/);
  expect(content('87cUR5~>').toString('latin1')).toBe('Hell');
});
