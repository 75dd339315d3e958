import { describe, expect, test } from 'vitest';
import { readPdf } from '../../../src/read/pdf/read-pdf.ts';
import { decodedPng, type Pixels } from '../../../src/read/picture/pixels.ts';
import { outline } from '../../document/outline.ts';
import { type DrawnPage, type DrawnPicture, scannedPdf } from './scanned-pdf.ts';

/** A scan of 40 × 60 pixels, grey as paper, with ink in its top left quarter. */
const [across, down] = [40, 60];
const shade = (x: number, y: number) => (x < across / 2 && y < down / 2 ? 0 : 200);

function greyPart(from: number, to: number): Uint8Array {
  return Uint8Array.from({ length: across * (to - from) }, (_, at) =>
    shade(at % across, from + Math.floor(at / across)),
  );
}

function strip(from: number, to: number): DrawnPicture {
  const height = to - from;
  const matrix = [400, 0, 0, height * 10, 0, 600 - to * 10] as const;
  return { kind: 'grey', width: across, height, matrix, data: greyPart(from, to) };
}

const wholePage = strip(0, down);
const paper = { width: 400, height: 600 };

async function readPage(page: DrawnPage) {
  const { value } = await readPdf(scannedPdf(page));
  if (!value) throw new Error('The PDF was not read.');
  return value;
}

/** Where a picture is dark, quarter by quarter: top left, top right, bottom left, bottom right. */
function inked(pixels: Pixels): string {
  const { width, height, channels, data } = pixels;
  const places = [
    [0.25, 0.25],
    [0.75, 0.25],
    [0.25, 0.75],
    [0.75, 0.75],
  ] as const;
  return places
    .map(([x, y]) => (data[(Math.floor(y * height) * width + Math.floor(x * width)) * channels] ?? 255) < 100)
    .map((dark) => (dark ? '█' : '·'))
    .join('');
}

async function scanIn(page: DrawnPage, ...more: readonly string[]): Promise<string> {
  const { document, pictures, findings } = await readPage(page);
  expect(outline(document.blocks)).toContain('scan: ');
  expect(findings.map(({ rule, page: number }) => [rule, number])).toEqual(
    ['page-is-scan', ...more].map((rule) => [rule, 1]),
  );
  expect(pictures).toHaveLength(1);
  const pixels = decodedPng(pictures[0]?.bytes ?? new Uint8Array());
  return `${pixels.width > pixels.height ? 'lying' : 'upright'} ${inked(pixels)}`;
}

describe('a page of a PDF without text', () => {
  test('is a scan, with its picture and what that means', async () => {
    expect(await scanIn({ ...paper, pictures: [wholePage] })).toBe('upright █···');
    const { document } = await readPage({ ...paper, pictures: [wholePage] });
    expect(document.blocks).toMatchObject([{ kind: 'scan', picture: 'sheet-1-1.png', place: { sheet: 1 } }]);
  });

  test.each([
    ['a page number', 'Page 137'],
    ['the stamps of a pack', 'Agenda Item 12b   Page 137'],
  ])('is one too when %s is stamped on it', async (_, text) => {
    expect(await scanIn({ ...paper, pictures: [wholePage], text })).toBe('upright █···');
  });

  test('is none when there is text on it, or when its picture leaves most of it free', async () => {
    const words = 'The gullies along the quay were cleared.';
    const small = { ...wholePage, matrix: [200, 0, 0, 200, 0, 400] } as const;
    for (const page of [
      { ...paper, pictures: [wholePage], text: words },
      { ...paper, pictures: [small] },
    ]) {
      const { document, findings } = await readPage(page);
      expect(findings).toEqual([]);
      expect(outline(document.blocks)).toContain('picture: ');
    }
  });

  test.each([
    [90, 'lying ·█··'],
    [180, 'upright ···█'],
    [270, 'lying ··█·'],
  ])('that is turned by %i degrees for its reader has its picture turned too', async (rotate, seen) => {
    expect(await scanIn({ ...paper, rotate, pictures: [wholePage] })).toBe(seen);
  });

  test('whose scanner laid the sheet on its side is turned as it is drawn', async () => {
    const drawn = { ...wholePage, matrix: [0, -400, 600, 0, 0, 400] } as const;
    expect(await scanIn({ width: 600, height: 400, pictures: [drawn] })).toBe('lying ·█··');
  });

  test('that a scanner wrote in strips is one picture', async () => {
    const strips = [strip(0, 17), strip(17, 18), strip(18, 44), strip(44, 60)];
    expect(await scanIn({ ...paper, pictures: strips })).toBe('upright █···');
    expect(await scanIn({ ...paper, rotate: 90, pictures: strips })).toBe('lying ·█··');
  });

  test('that a scanner wrote as paper and ink in layers is one picture', async () => {
    const rowBytes = across / 8;
    const data = Uint8Array.from({ length: rowBytes * down }, (_, at) => {
      const [x, y] = [(at % rowBytes) * 8, Math.floor(at / rowBytes)];
      return shade(x, y) === 0 ? 0x00 : 0xff;
    });
    const { width, height, matrix } = wholePage;
    const ink: DrawnPicture = { kind: 'mask', width, height, matrix, data };
    const blank = Uint8Array.from({ length: 4 * 6 }, () => 220);
    const ground: DrawnPicture = { kind: 'grey', width: 4, height: 6, matrix, data: blank };
    expect(await scanIn({ ...paper, pictures: [ground, ink] })).toBe('upright █···');
    expect(await scanIn({ ...paper, pictures: [ink] })).toBe('upright █···');
  });

  test('keeps the pictures of a page that does not hang together apart', async () => {
    const [top, bottom] = [strip(0, 20), strip(42, 60)];
    const { document, findings } = await readPage({ ...paper, pictures: [top, bottom] });
    expect(outline(document.blocks)).toEqual(['picture: ', 'picture: ']);
    expect(findings).toEqual([]);
  });

  test('shows what its page draws upon the picture, such as the bars of a redaction, and says what is left below', async () => {
    const bar = 'q 0 g 210 310 180 280 re f Q';
    expect(await scanIn({ ...paper, pictures: [wholePage], upon: bar }, 'scan-covered')).toBe('upright ██··');
    const turned = { ...paper, rotate: 90, pictures: [wholePage], upon: bar };
    expect(await scanIn(turned, 'scan-covered')).toBe('lying ·█·█');
    const white = 'q 1 g 10 310 180 280 re f Q';
    expect(await scanIn({ ...paper, pictures: [wholePage], upon: white }, 'scan-covered')).toBe(
      'upright ····',
    );
  });

  test.each([
    ['what the picture itself hides', { below: '0 g 0 0 400 600 re f' }],
    ['a marker pen', { upon: '/Marker gs 1 1 0 rg 210 310 180 280 re f' }],
    ['a colour to see through', { upon: '/Thin gs 0 g 210 310 180 280 re f' }],
    ['a line', { upon: '0 g 10 450 380 1 re f' }],
  ])('is not hidden by %s', async (_, drawn) => {
    expect(await scanIn({ ...paper, pictures: [wholePage], ...drawn })).toBe('upright █···');
  });
});

test('a picture on a page with text shows what is drawn upon it too', async () => {
  const text = 'The gullies along the quay were cleared.';
  const upon = 'q 0 g 210 310 180 280 re f Q';
  const { pictures } = await readPage({ ...paper, pictures: [wholePage], text, upon });
  expect(pictures.map(({ bytes }) => inked(decodedPng(bytes)))).toEqual(['██··']);
});
