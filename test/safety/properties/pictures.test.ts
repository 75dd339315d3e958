import { describe, expect, test } from 'vitest';
import { onlyOrientation } from '../../../src/safety/properties/exif.ts';
import { blankProperties, pictureWithoutProperties } from '../../../src/safety/properties/pictures.ts';
import { chunk, joined, segment } from './picture-pieces.ts';

const start = '\xff\xd8';
const end = '\xff\xd9';
const tables = segment(0xdb, 'tables');
const frame = segment(0xc0, 'frame');
/** A scan whose pixels hold a stuffed byte, both ends of the restarts and a byte that fills up. */
const scan = joined(segment(0xda, 'scan'), 'pixels\xff\0\xff\xd0\xff\xd7\xff\xff\xd3more');
const remark = segment(0xfe, 'Canary');

const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

function exifSaying(orientation: number): Buffer {
  return segment(0xe1, `${latin(onlyOrientation(orientation).subarray(4))}Canary`);
}

/** A JPEG with some pieces in front of its tables. */
function jpeg(...pieces: readonly (Uint8Array | string)[]): Uint8Array {
  return joined(start, ...pieces, tables, frame, scan, end);
}

describe('of a JPEG', () => {
  test.each([
    ['that it is a JFIF', segment(0xe0, 'JFIF\0 density')],
    ['its colours', segment(0xe2, 'ICC_PROFILE\0 colours')],
    ['how Adobe mixed its colours', segment(0xee, 'Adobe mixed')],
    ['when the pixels start anew', segment(0xdd, 'Canary')],
    ['the tables', segment(0xc4, 'Canary')],
  ])('what says how it is shown stays: %s', (_, piece) => {
    const picture = jpeg(piece);
    expect(pictureWithoutProperties(picture)).toBe(picture);
  });

  test.each([
    ['a thumbnail', segment(0xe0, 'JFXX\0Canary')],
    ['an Exif that was held upright', exifSaying(1)],
    ['an Exif that says what cannot be', exifSaying(9)],
    ['an Exif that says nothing of how it was held', exifSaying(0)],
    ['who wrote it, as XML', segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0Canary')],
    ['other pictures of it', segment(0xe2, 'MPF\0Canary')],
    ['what Photoshop keeps', segment(0xed, 'Photoshop 3.0\0Canary')],
    ['the last piece for programs', segment(0xef, 'Canary')],
    ['the colours in a piece that is not for them', segment(0xe3, 'ICC_PROFILE\0Canary')],
    ['what only ends like what is kept', segment(0xee, 'The Adobe')],
    ['an Exif in a piece that is not for it', segment(0xe5, latin(onlyOrientation(6).subarray(4)))],
    ['what Adobe says in another piece', segment(0xec, 'Adobe mixed')],
    ['a name that stands in a piece for others', segment(0xee, 'JFIF\0')],
    ['a remark', remark],
    ['bytes that fill up', '\xff'],
    ['bytes that belong to nothing', joined(remark, 'stray\xff\0\xff\xd1')],
  ])('all else goes: %s', (_, piece) => {
    expect(pictureWithoutProperties(jpeg(piece))).toEqual(jpeg());
  });

  test('a remark between two scans goes, and both scans stay', () => {
    const several = (...between: readonly Uint8Array[]) => joined(start, frame, scan, ...between, scan, end);
    expect(pictureWithoutProperties(several(remark, tables))).toEqual(several(tables));
  });

  test.each([2, 6, 8])('how the camera was held stays, and nothing else of its Exif: %d', (held) => {
    const jfif = segment(0xe0, 'JFIF\0 density');
    const only = onlyOrientation(held);
    const other = segment(0xe1, 'http://ns.adobe.com/xap/1.0/\0Canary');
    const copy = pictureWithoutProperties(jpeg(jfif, other, exifSaying(held), exifSaying(3)));
    expect(copy).toEqual(jpeg(only, jfif));
  });

  test('what stands behind its end goes, were it another picture', () => {
    expect(pictureWithoutProperties(joined(jpeg(), 'Canary'))).toEqual(jpeg());
    expect(pictureWithoutProperties(joined(jpeg(), jpeg()))).toEqual(jpeg());
  });

  test('that was cut off, what is there of its pixels stays', () => {
    const whole = joined(start, remark, tables, frame, scan);
    const bare = joined(start, tables, frame, scan);
    expect(pictureWithoutProperties(whole)).toEqual(bare);
    expect(pictureWithoutProperties(joined(whole, '\xff'))).toEqual(joined(bare, '\xff'));
    const short = joined(start, remark, tables.subarray(0, 5));
    expect(pictureWithoutProperties(short)).toEqual(joined(start, tables.subarray(0, 5)));
    for (let length = 3; length < 2 + remark.length; length += 1)
      expect(pictureWithoutProperties(whole.subarray(0, length))).toEqual(joined(start));
  });

  test('that lies within a file, only its own bytes are looked at', () => {
    const file = joined('before', jpeg(remark), 'behind');
    const picture = file.subarray(6, file.length - 6);
    expect(pictureWithoutProperties(picture)).toEqual(jpeg());
  });
});

describe('of a PNG', () => {
  const signature = '\x89PNG\r\n\x1a\n';
  const [head, pixels, last] = [chunk('IHDR', 'size'), chunk('IDAT', 'pixels'), chunk('IEND', '')];
  const png = (...pieces: readonly Uint8Array[]) => joined(signature, head, ...pieces, pixels, last);

  test.each([
    ...['PLTE', 'tRNS', 'gAMA', 'cHRM', 'sRGB', 'iCCP', 'cICP', 'sBIT', 'bKGD', 'pHYs', 'hIST'],
    ...['acTL', 'fcTL', 'fdAT'],
  ])('what says how it is shown stays: %s', (kind) => {
    const picture = png(chunk(kind, 'x'));
    expect(pictureWithoutProperties(picture)).toBe(picture);
  });

  test.each(['tEXt', 'zTXt', 'iTXt', 'eXIf', 'tIME', 'dSIG', 'prVW', 'caBX'])('all else goes: %s', (kind) => {
    expect(pictureWithoutProperties(png(chunk(kind, 'Canary')))).toEqual(png());
  });

  test('what stands behind its end goes', () => {
    expect(pictureWithoutProperties(joined(png(), 'Canary'))).toEqual(png());
    expect(pictureWithoutProperties(joined(png(), chunk('IDAT', 'Canary')))).toEqual(png());
  });

  test('that was cut off, what is there of its pixels stays', () => {
    const cut = (...pieces: readonly Uint8Array[]) =>
      joined(signature, head, ...pieces, pixels.subarray(0, pixels.length - 2));
    expect(pictureWithoutProperties(cut(chunk('tEXt', 'Canary')))).toEqual(cut());
  });

  test('that lies within a file, only its own bytes are looked at', () => {
    const file = joined('before', png(chunk('tEXt', 'Canary')), 'behind');
    expect(pictureWithoutProperties(file.subarray(6, file.length - 6))).toEqual(png());
  });
});

describe('bytes of another kind are given back as they are', () => {
  test.each([
    ['none', ''],
    ['a GIF', 'GIF89a Canary'],
    ['the first two bytes of a JPEG', '\xff\xd8'],
    ['what only begins like a JPEG', '\xff\xd8Canary'],
    ['what is like a JPEG but for its first byte', '\0\xd8\xff\xfe\0\x08Canary'],
    ['what is like a JPEG but for its second byte', '\xff\0\xff\xfe\0\x08Canary'],
    ['a PNG whose line ends were changed', '\x89PNG\n\x1a\n\0\0\0\x06tEXtCanarycrc!'],
  ])('%s', (_, text) => {
    const bytes = joined(text);
    expect(pictureWithoutProperties(bytes)).toBe(bytes);
    const same = joined(text);
    blankProperties(same);
    expect(same).toEqual(bytes);
  });
});

describe('within a file that holds a JPEG', () => {
  test('what it says of itself is blanked where it stands, and nothing moves', () => {
    const blank = (marker: number, body: string) => segment(marker, '\0'.repeat(body.length));
    const jfif = segment(0xe0, 'JFIF\0 density');
    const file = joined('before', jpeg(jfif, segment(0xe1, 'Exif\0\0Canary'), remark), 'behind');
    blankProperties(file.subarray(6, file.length - 6));
    const blanked = jpeg(jfif, blank(0xe1, 'Exif\0\0Canary'), blank(0xfe, 'Canary'));
    expect(file).toEqual(joined('before', blanked, 'behind'));
  });

  test('a PNG is left as it is', () => {
    const png = joined('\x89PNG\r\n\x1a\n', chunk('tEXt', 'words'), chunk('IEND', ''));
    const same = Uint8Array.from(png);
    blankProperties(same);
    expect(same).toEqual(png);
  });
});
