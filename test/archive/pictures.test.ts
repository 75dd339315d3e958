import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import type { Address } from '../../src/archive/model.ts';
import { storedPictures, withPictureAddresses, withPicturePaths } from '../../src/archive/pictures.ts';
import type { Block, Figure } from '../../src/document/block.ts';
import { text } from '../../src/document/inline.ts';
import { emptyRoom } from '../convert/sources-room.ts';
import { jpegBytes, pngBytes } from '../read/picture/pictures.ts';

const meeting = '/brindlewick/streets-committee/2024-03-12/' as Address;

/** The pictures found in a meeting's folder that holds these files. */
async function stored(files: Readonly<Record<string, Uint8Array>>) {
  const folder = emptyRoom();
  for (const [name, bytes] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), bytes);
  }
  return storedPictures(folder);
}

function figure(picture: string): Figure {
  return { type: 'figure', kind: 'scan', alternative: '', picture };
}

describe('the pictures of a meeting', () => {
  test('are found below its folder of pictures, with their sizes', async () => {
    const found = await stored({
      'pictures/pack/1.png': pngBytes(30, 40),
      'pictures/plan.jpg': jpegBytes(500, 400, { comment: 60_000, orientation: 1 }),
      'pictures/drawn.svg': Buffer.from('<svg/>'),
      'meeting.md': Buffer.from(''),
    });
    expect([...found].toSorted()).toEqual([
      ['pictures/drawn.svg', undefined],
      ['pictures/pack/1.png', { width: 30, height: 40 }],
      ['pictures/plan.jpg', { width: 500, height: 400 }],
    ]);
  });

  test('are measured too when a camera wrote much in front of the size', async () => {
    const comments = Array.from({ length: 3 }, () => [0xff, 0xfe, 0x80, 0, ...Array(0x7ffe).fill(65)]).flat();
    const photograph = Uint8Array.from([0xff, 0xd8, ...comments, ...jpegBytes(500, 400).subarray(2)]);
    expect((await stored({ 'pictures/a.jpg': photograph })).get('pictures/a.jpg')).toEqual({
      width: 500,
      height: 400,
    });
  });

  test('are none where there is no such folder', async () => {
    expect(await stored({})).toEqual(new Map());
  });
});

const paragraph: Block = { type: 'paragraph', content: [text('Benches')] };
const withoutPicture: Figure = { type: 'figure', kind: 'chart', alternative: 'A chart' };

describe('the name of a picture that a reader gave', () => {
  test('becomes the path from the file that shows it; other blocks stay as they are', () => {
    const blocks = [paragraph, figure('1.png'), withoutPicture];
    expect(withPicturePaths(blocks, 'pack', 0)).toEqual([
      paragraph,
      figure('pictures/pack/1.png'),
      withoutPicture,
    ]);
    expect(withPicturePaths(blocks, 'pack', 2)[1]).toEqual(figure('../../pictures/pack/1.png'));
  });
});

test('a folder of pictures that is a file is not taken for none', async () => {
  await expect(stored({ pictures: Buffer.from('x') })).rejects.toThrow('ENOTDIR');
});

describe('a figure of the record', () => {
  test('without a picture, and every other block, stays as it is', () => {
    expect(withPictureAddresses([paragraph, withoutPicture], 'minutes.md', meeting, new Map())).toEqual({
      value: [paragraph, withoutPicture],
      findings: [],
    });
  });

  test('with a good picture gives no finding; what to do about others is said', () => {
    const told = (picture: string) => {
      const pictures = new Map([['pictures/1.png', undefined]]);
      return withPictureAddresses([figure(picture)], 'minutes.md', meeting, pictures).findings;
    };
    expect(told('pictures/1.png')).toEqual([]);
    expect(told('x/pictures/1.png')).toMatchObject([
      {
        rule: 'picture-outside',
        hint: 'Put the picture into the folder “pictures” beside meeting.md and name it by its path from the file.',
      },
    ]);
    expect(told('pictures/1.png?')).toMatchObject([{ rule: 'picture-outside' }]);
    expect(told('pictures/2.png')).toMatchObject([
      {
        rule: 'picture-missing',
        hint: 'Put the picture there, correct its name, or convert the document again.',
      },
    ]);
  });

  const pictures = new Map([
    ['pictures/pack/1.png', { width: 30, height: 40 }],
    ['pictures/drawn.svg', undefined],
  ]);

  test('gets the address of its picture and the size that it is shown in', () => {
    const paper = 'appendices/a.md';
    expect(withPictureAddresses([figure('../pictures/pack/1.png')], paper, meeting, pictures).value).toEqual([
      { ...figure(`${meeting}pictures/pack/1.png`), size: { width: 30, height: 40 } },
    ]);
    expect(withPictureAddresses([figure('../pictures/drawn.svg')], paper, meeting, pictures).value).toEqual([
      figure(`${meeting}pictures/drawn.svg`),
    ]);
  });

  test.each([
    ['../sources/pack.png', 'picture-outside'],
    ['pictures/../../other/pictures/1.png', 'picture-outside'],
    ['pictures/pack/2.png', 'picture-missing'],
  ])('whose picture is %s does not show it, and that is said', (picture, rule) => {
    const { value, findings } = withPictureAddresses([figure(picture)], 'minutes.md', meeting, pictures);
    expect(value).toEqual([{ type: 'figure', kind: 'scan', alternative: '' }]);
    expect(findings).toMatchObject([{ rule, severity: 'warning', file: 'minutes.md' }]);
    expect(findings[0]?.message).toContain(picture);
  });
});
