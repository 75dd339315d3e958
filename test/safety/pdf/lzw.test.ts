import { describe, expect, test } from 'vitest';
import { lzwUnpacked } from '../../../src/safety/pdf/lzw.ts';
import { lzwBytes, lzwPacked } from './lzw-codes.ts';

function unpacked(packed: Uint8Array, most = 1_000_000): string | undefined {
  const content = lzwUnpacked(packed, most)?.content;
  return content && Buffer.from(content).toString('latin1');
}

describe('what is packed by LZW', () => {
  test('is the example of the standard', () => {
    const packed = Uint8Array.of(0x80, 0x0b, 0x60, 0x50, 0x22, 0x0c, 0x0c, 0x85, 0x01);
    expect(unpacked(packed)).toBe('-----A---B');
  });

  test.each([
    ['nothing', ''],
    ['a letter', 'a'],
    ['sequences that are used as soon as they are known', 'a'.repeat(5000)],
    ['codes of every width', Array.from({ length: 9000 }, (_, at) => `${(at * at) % 977} `).join('')],
    ['every byte', Array.from({ length: 256 }, (_, at) => String.fromCharCode(at)).join('')],
  ])('comes out as it was: %s', (_, text) => {
    expect(unpacked(lzwPacked(text))).toBe(text);
  });

  test('comes out though it never ends, and though what is behind its end goes on', () => {
    expect(unpacked(lzwPacked('Benches').subarray(0, -2))).toMatch(/^Benche/);
    expect(unpacked(Buffer.concat([lzwPacked('Benches'), lzwPacked('Trees')]))).toBe('Benches');
  });

  test('comes out as far as its codes stand for something', () => {
    expect(unpacked(lzwBytes([256, 65, 66, 400, 67, 257]))).toBe('AB');
    expect(unpacked(lzwBytes([256, 300, 65, 257]))).toBe('');
    expect(unpacked(lzwBytes([256, 258, 65, 257]))).toBe('');
  });

  test('goes on with the codes that are there when the table is full', () => {
    const many = Array.from({ length: 5000 }, (_, at) => 65 + (at % 26));
    const text = many.map((code) => String.fromCharCode(code)).join('');
    expect(unpacked(lzwBytes([256, ...many, 257]))).toBe(text);
    expect(unpacked(lzwBytes([256, ...many, 4095, 257]))).toBe(`${text}${text.slice(3837, 3839)}`);
  });
});

test('more than so many bytes are not unpacked', () => {
  const packed = lzwPacked('a'.repeat(5000));
  expect(unpacked(packed, 5000)).toHaveLength(5000);
  expect(unpacked(packed, 4999)).toBeUndefined();
});
