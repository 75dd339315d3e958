import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { isTurnedByCamera, pictureHeader } from '../../../src/read/picture/header.ts';
import { jpegBytes, pngBytes } from './pictures.ts';

describe('the header of a picture', () => {
  test('tells a PNG and its size', () => {
    expect(pictureHeader(pngBytes(40, 30))).toEqual({ mediaType: 'image/png', width: 40, height: 30 });
  });

  test('tells a JPEG and its size, behind whatever stands before it', () => {
    expect(pictureHeader(jpegBytes(1240, 1754))).toEqual({
      mediaType: 'image/jpeg',
      width: 1240,
      height: 1754,
    });
    expect(pictureHeader(jpegBytes(1240, 1754, { comment: 60_000 }))).toMatchObject({ width: 1240 });
  });

  test.each([
    ['upright', 1, [40, 30]],
    ['upside down', 3, [40, 30]],
    ['turned to the right', 6, [30, 40]],
    ['turned to the left', 8, [30, 40]],
  ])('gives the size as it is shown: a camera held %s', (_, orientation, [width, height]) => {
    for (const byteOrder of ['II', 'MM'] as const)
      expect(pictureHeader(jpegBytes(40, 30, { orientation, byteOrder }))).toMatchObject({ width, height });
    expect(isTurnedByCamera(jpegBytes(40, 30, { orientation }))).toBe(orientation !== 1);
  });

  test('is enough of a file: the pixels are not asked for', () => {
    expect(pictureHeader(pngBytes(40, 30).subarray(0, 24))).toMatchObject({ width: 40, height: 30 });
    expect(pictureHeader(jpegBytes(40, 30, { pixels: false }))).toMatchObject({ width: 40, height: 30 });
  });

  test.each([
    ['nothing', new Uint8Array()],
    ['text', new TextEncoder().encode('A page of minutes')],
    ['a GIF', new TextEncoder().encode('GIF89a\x28\x00\x1e\x00')],
    ['a PNG of no width', pngBytes(40, 30).fill(0, 16, 20)],
    ['a JPEG cut off before its size', jpegBytes(40, 30).subarray(0, 12)],
    ['a JPEG whose segment runs past the end', jpegBytes(40, 30, { comment: 500 }).subarray(0, 300)],
  ])('is not made up from %s', (_, bytes) => {
    expect(pictureHeader(bytes)).toBeUndefined();
  });

  test('never throws, wherever a picture is cut off or damaged', () => {
    const whole = jpegBytes(40, 30, { orientation: 6 });
    const damage = fc.tuple(fc.nat(whole.length), fc.nat(whole.length - 1), fc.nat(255));
    fc.assert(
      fc.property(damage, ([end, at, byte]) => {
        const damaged = whole.with(at, byte).subarray(0, end);
        expect(() => pictureHeader(damaged)).not.toThrow();
      }),
    );
  });
});
