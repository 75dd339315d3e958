import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { pdfFault } from '../../../src/safety/pdf/swelling.ts';
import type { PdfLimits } from '../../../src/safety/unpack/limits.ts';
import { lotsOf } from '../../hostile/mutations.ts';

const limits: PdfLimits = { stream: 400_000, bytes: 1_000_000, ratio: 50, harmless: 100_000, pixels: 90_000 };

const blanks = (count: number) => Buffer.alloc(count, ' ');
/** Letters drawn by lot, which pack to about a half. */
function words(count: number): Buffer {
  const lots = lotsOf(count);
  return Buffer.from(Array.from({ length: count }, () => 97 + lots.below(16)));
}

function stream(data: Uint8Array, dictionary: string): string {
  return `1 0 obj <</Length ${data.length} ${dictionary}>>\nstream\n${Buffer.from(data).toString('latin1')}\nendstream\nendobj\n`;
}

const packed = (content: Uint8Array, dictionary = '') =>
  stream(deflateSync(content, { level: 9 }), `/Filter /FlateDecode ${dictionary}`);

const picture = (content: Uint8Array, width: number, height: number) =>
  packed(content, `/Subtype /Image /Width ${width} /Height ${height}`);

const faultOf = (...streams: readonly string[]) =>
  pdfFault(new Uint8Array(Buffer.from(`%PDF-1.7\n${streams.join('')}`, 'latin1')), limits);

describe('a PDF is not to be opened', () => {
  test('when a part of it swells to more than is harmless', () => {
    expect(faultOf(packed(blanks(100_001)))).toBe('swells');
    expect(faultOf(packed(blanks(100_000)))).toBeUndefined();
  });

  test('when parts that swell are more than that together', () => {
    expect(faultOf(packed(blanks(60_000)), packed(blanks(40_001)))).toBe('swells');
    expect(faultOf(packed(blanks(60_000)), packed(blanks(40_000)))).toBeUndefined();
  });

  test('wherever in the file they stand', () => {
    const before = stream(words(200_000), '');
    expect(faultOf(before, packed(blanks(100_001)))).toBe('swells');
    expect(faultOf(before, packed(blanks(60_000)), packed(blanks(40_001)))).toBe('swells');
  });

  test('when a part of it swells at the second unpacking', () => {
    const twice = deflateSync(deflateSync(blanks(3_000_000)));
    expect(faultOf(stream(twice, '/Filter [/FlateDecode /FlateDecode]'))).toBe('swells');
    expect(faultOf(stream(twice, '/Filter 9 0 R'))).toBe('swells');
  });

  test('when a part of it is more than a part may be, though it does not swell', () => {
    expect(faultOf(packed(words(400_001)))).toBe('stream too large');
    expect(faultOf(packed(words(400_000)))).toBeUndefined();
  });

  test('when all parts are more than that together', () => {
    const three = Array.from({ length: 3 }, () => packed(words(330_000)));
    expect(faultOf(...three)).toBeUndefined();
    expect(faultOf(...three, packed(words(10_000)))).toBeUndefined();
    expect(faultOf(...three, packed(words(10_001)))).toBe('too large');
  });

  test('when a picture is more than a part may be', () => {
    expect(faultOf(picture(blanks(400_001), 10, 10))).toBe('stream too large');
    expect(faultOf(picture(blanks(400_000), 10, 10))).toBeUndefined();
    const twice = deflateSync(deflateSync(blanks(3_000_000)));
    expect(faultOf(stream(twice, '/Subtype /Image /Filter [/Fl /Fl]'))).toBe('stream too large');
  });

  test('though the word that ends a part stands in it before its end', () => {
    const inside = Buffer.from('endstream');
    const stored = Buffer.from([0x78, 0x01, 0, inside.length, 0, 0xff ^ inside.length, 0xff, ...inside]);
    const rest = deflateSync(blanks(200_000)).subarray(2);
    expect(faultOf(stream(Buffer.concat([stored, rest]), '/Filter /FlateDecode'))).toBe('swells');
  });
});

describe('a PDF may be opened', () => {
  test('whatever white pictures swell to, alone and together', () => {
    const white = picture(blanks(270_000), 300, 300);
    expect(faultOf(white, white, white, white, white)).toBeUndefined();
  });

  test('whatever pictures of many colours are together', () => {
    const coloured = picture(words(270_000), 300, 300);
    expect(faultOf(coloured, coloured, coloured, coloured)).toBeUndefined();
    const twice = stream(deflateSync(deflateSync(blanks(90_000))), '/Subtype /Image /Filter [/Fl /Fl]');
    expect(faultOf(twice, twice, packed(blanks(100_000)))).toBeUndefined();
  });

  test('with parts that swell as far as is harmless, beside text that does not', () => {
    expect(faultOf(packed(words(90_000)), packed(words(90_000)), packed(blanks(100_000)))).toBeUndefined();
  });

  test('with a picture of so many points that it is never unpacked', () => {
    expect(faultOf(picture(blanks(2_000_000), 301, 300))).toBeUndefined();
    expect(faultOf(picture(blanks(2_000_000), 300, 300))).toBe('stream too large');
  });

  test('with text that packs well, and with what is not packed at all', () => {
    expect(faultOf(packed(words(300_000)), stream(words(2_000_000), ''))).toBeUndefined();
  });

  test('without any stream', () => {
    expect(faultOf('1 0 obj <</Type /Catalog>> endobj')).toBeUndefined();
  });
});

describe('it is told in time, however a file is made:', () => {
  test.each<[string, string]>([
    ['streams that never end', 'stream\n'.repeat(300_000)],
    [
      'streams of one dictionary',
      `1 0 obj <<${'/Filter [/Fl /Fl] '.repeat(50_000)}>>${'stream\nx'.repeat(100_000)}endstream`,
    ],
    ['filters without end', `1 0 obj <</Filter [${'/FlateDecode '.repeat(200_000)}]>> stream\nendstream`],
    ['one name without end', `/${'a'.repeat(2_000_000)}`],
  ])('%s', (_, text) => {
    const begun = process.cpuUsage();
    expect(pdfFault(new Uint8Array(Buffer.from(text, 'latin1')))).toBeUndefined();
    expect(process.cpuUsage(begun).user / 1e6).toBeLessThan(5);
  });
});
