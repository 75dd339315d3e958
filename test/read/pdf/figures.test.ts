import { describe, expect, test } from 'vitest';
import { jpegChannels, jpegsIn } from '../../../src/read/pdf/pictures/jpeg.ts';
import { readFile, told } from './read-pages.ts';
import { type FileSpec, type Mark, type PictureSpec, tag, text } from './tiny-pdf.ts';

/** A picture of one colour. */
function picture(name: string, shade: number): PictureSpec {
  return { name, width: 4, height: 3, pixels: new Uint8Array(36).fill(shade) };
}

const pictures = [picture('Map', 200), picture('Crest', 40)];
const shown = (name: string, box: readonly [number, number, number, number]): Mark => ({
  draw: 'picture',
  name,
  box,
});
const prose = (y: number) => tag('P', text('The benches in the square were counted in March.', 60, y));

async function read(...pages: readonly FileSpec['pages'][number]['holds'][]) {
  const reading = await readFile({ pictures, pages: pages.map((holds) => ({ holds })) });
  return { blocks: told(reading.document.blocks), names: reading.pictures.map(({ name }) => name), reading };
}

describe('pictures', () => {
  test('are taken out, with the description that their tag gives', async () => {
    const figure = {
      ...tag('Figure', shown('Map', [60, 200, 260, 350])),
      alternative: 'Where the benches stand',
    };
    const { blocks, names, reading } = await read([prose(120), figure, prose(400)]);
    expect(blocks).toEqual([
      expect.stringContaining('¶'),
      'picture: Where the benches stand',
      expect.stringContaining('¶'),
    ]);
    expect(names).toEqual(['sheet-1-1.png']);
    expect(reading.document.blocks[1]).toMatchObject({ type: 'figure', picture: 'sheet-1-1.png' });
    expect([...(reading.pictures[0]?.bytes.subarray(0, 4) ?? [])]).toEqual([0x89, 0x50, 0x4e, 0x47]);
  });

  test('without a tag stand where the page shows them', async () => {
    const { blocks } = await read([
      text('Above.', 60, 100),
      text('Below.', 60, 400),
      shown('Map', [60, 200, 260, 350]),
    ]);
    expect(blocks).toEqual(['¶ Above.', 'picture: ', '¶ Below.']);
  });

  test('paragraphs that are tagged within a figure are paragraphs', async () => {
    const framed = tag('Figure', shown('Map', [60, 200, 260, 350]), tag('P', text('Open to all', 70, 300)));
    const other = tag('Figure', tag('P', text('and free', 300, 300)));
    expect((await read([prose(120), framed, other])).blocks.slice(1)).toEqual([
      'picture: ',
      '¶ Open to all',
      '¶ and free',
    ]);
  });

  test('that are small, ornaments of the page or shown before are left out', async () => {
    const crest = shown('Crest', [480, 30, 540, 80]);
    const page = [prose(120), tag('Figure', crest), tag('Figure', shown('Map', [60, 200, 70, 210]))];
    const { names } = await read(page, page, [prose(120), { artefact: [shown('Map', [60, 200, 260, 350])] }]);
    expect(names).toEqual(['sheet-1-1.png']);
  });

  test('a description that is a place on somebody’s disk is none', async () => {
    const figure = {
      ...tag('Figure', shown('Map', [60, 200, 260, 350])),
      alternative: 'C:\\Users\\ada\\map.png',
    };
    expect((await read([prose(120), figure])).blocks[1]).toBe('picture: ');
  });
});

describe('charts that are drawn', () => {
  const slanting = Array.from(
    { length: 14 },
    (_, at): Mark => ({
      draw: 'shape',
      points: [
        [80 + at * 12, 340],
        [88 + at * 12, 340],
        [84 + at * 12, 220 + at],
      ],
    }),
  );

  test('cannot be taken out, but are said, and their words stay', async () => {
    const chart = { ...tag('Figure', ...slanting, text('March', 90, 355)), alternative: 'Benches by month' };
    const { blocks, names } = await read([prose(120), chart]);
    expect(blocks).toEqual([expect.stringContaining('¶'), 'chart: Benches by month', '¶ March']);
    expect(names).toEqual([]);
  });

  test('an untagged page says where it draws one', async () => {
    const { blocks } = await read([text('Benches by month', 60, 190), ...slanting, text('40', 100, 300)]);
    expect(blocks.filter((line) => line.startsWith('chart'))).toEqual(['chart: ']);
  });

  test('a drawn crest without words is no chart', async () => {
    expect((await read([prose(120), tag('Figure', ...slanting)])).blocks).toHaveLength(1);
  });
});

describe('JPEG files in a PDF', () => {
  const jpeg = (channels: number) =>
    String.fromCharCode(0xff, 0xd8, 0xff, 0xc0, 0, 11, 8, 0, 1, 0, 1, channels, 0, 0, 0, 0xff, 0xd9);
  const bytes = (file: string) => Uint8Array.from(file, (letter) => letter.charCodeAt(0));
  const object = (dictionary: string, data: string) =>
    bytes(
      `%PDF-1.7\n12 0 obj\n<<${dictionary} /Length ${data.length}>>\nstream\n${data}\nendstream\nendobj\n`,
    );

  test('are found by the number of their object', () => {
    const found = jpegsIn(object('/Subtype /Image /Filter /DCTDecode', jpeg(3)));
    expect([...found.keys()]).toEqual(['12R']);
    expect(found.get('12R')).toHaveLength(17);
  });

  test.each([
    ['has a mask', '/Filter /DCTDecode /SMask 13 0 R', jpeg(3)],
    ['is packed once more', '/Filter [/FlateDecode /DCTDecode]', jpeg(3)],
    ['changes its values', '/Filter /DCTDecode /Decode [1 0]', jpeg(1)],
    ['has four colours', '/Filter /DCTDecode', jpeg(4)],
    ['is none', '/Filter /DCTDecode', 'not a picture at all'],
  ])('one that %s is not', (_, dictionary, data) => {
    expect(jpegsIn(object(dictionary, data)).size).toBe(0);
  });

  test('have as many channels as they say', () => {
    expect(jpegChannels(bytes(jpeg(1)))).toBe(1);
    expect(jpegChannels(bytes('GIF89a'))).toBeUndefined();
  });
});
