import { describe, expect, test } from 'vitest';
import { pictureHeader } from '../../../src/read/picture/header.ts';
import { bytesForPage } from '../../../src/read/picture/page-picture.ts';
import { decodedPng, scaledTo } from '../../../src/read/picture/pixels.ts';
import { readFile } from '../../../src/read/read-file.ts';
import { outline } from '../../document/outline.ts';
import { jpegBytes, pngBytes, twoColourPng } from './pictures.ts';

describe('a picture file', () => {
  test.each([
    ['minutes.png', 'image/png', 'page.png', pngBytes(40, 30)],
    ['minutes.jpg', 'image/jpeg', 'page.jpg', jpegBytes(2480, 3508)],
  ])('%s is one scanned page, and what that means is said', async (file, mediaType, name, bytes) => {
    const { value, findings } = await readFile(bytes, file);
    expect(findings).toEqual([]);
    expect(value?.mediaType).toBe(mediaType);
    expect(outline(value?.document.blocks ?? [])).toEqual(['scan: ']);
    expect(value?.document.blocks).toMatchObject([{ picture: name }]);
    expect(value?.pictures).toEqual([{ name, mediaType, bytes }]);
    expect(value?.lines).toEqual([]);
    expect(value?.findings).toMatchObject([{ rule: 'page-is-scan', severity: 'warning', file }]);
    expect(value?.findings[0]?.hint).toContain('--ocr');
  });

  test.each([
    ['whose header is cut off', pngBytes(40, 30).subarray(0, 20), 'picture-broken'],
    ['whose pixels are cut off', pngBytes(1700, 1700).subarray(0, 900), 'picture-broken'],
    ['that claims to be as large as a field', jpegBytes(60_000, 60_000), 'picture-too-large'],
  ])('%s is refused with a reason', async (_, bytes, rule) => {
    const { value, findings } = await readFile(bytes, 'scan');
    expect(value).toBeUndefined();
    expect(findings).toMatchObject([{ rule, severity: 'error', file: 'scan' }]);
  });
});

describe('the picture on the page', () => {
  /** Grain like that of a scanner, so that the pixels are worth more bytes than their number. */
  const grain = (x: number, y: number) => 200 + ((x * 7919 + y * 104_729 + x * y) % 55);

  test('has at most 1600 pixels across, whichever way it lies', () => {
    const sizes = [pngBytes(1650, 1760, grain), pngBytes(1760, 1650, grain)].map((bytes) =>
      pictureHeader(bytesForPage(bytes, 'image/png')),
    );
    expect(sizes).toEqual([
      { mediaType: 'image/png', width: 1600, height: 1707 },
      { mediaType: 'image/png', width: 1707, height: 1600 },
    ]);
  });

  test('shows a thin line in grey where leaving out pixels would lose it', () => {
    const page = decodedPng(pngBytes(6, 4, (_, y) => (y === 1 ? 0 : 255)));
    expect([...scaledTo(page, { width: 3, height: 2 }).data]).toEqual([127, 127, 127, 255, 255, 255]);
  });

  test('keeps its colours', () => {
    expect(decodedPng(pngBytes(20, 20, grain)).channels).toBe(1);
    const red = pngBytes(1610, 1610, () => [255, 0, 0]);
    const { channels, data } = decodedPng(bytesForPage(red, 'image/png'));
    expect([channels, ...data.subarray(0, 3)]).toEqual([3, 255, 0, 0]);
  });

  test('is the original where a smaller one would need more bytes', () => {
    const copy = twoColourPng(1610, 1610, (x, y) => (x * 7919 + y * 104_729 + x * y) % 11 < 2);
    expect(decodedPng(copy)).toMatchObject({ width: 1610, channels: 1 });
    expect(bytesForPage(copy, 'image/png') === copy).toBe(true);
  });
});
