import { deflateSync, inflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { packedAgain, unpacked } from '../../../src/safety/pdf/filters.ts';
import type { Packing } from '../../../src/safety/pdf/streams.ts';
import { pdfWithoutProperties } from '../../../src/safety/properties/pdf.ts';
import { lzwPacked } from '../pdf/lzw-codes.ts';
import { segment } from './picture-pieces.ts';

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const latin = (data: Uint8Array) => Buffer.from(data).toString('latin1');

/** A piece of a PDF as it is given out; nothing in it may move. */
function givenOut(text: string): string {
  const copy = latin(pdfWithoutProperties(bytes(text)));
  expect(copy).toHaveLength(text.length);
  return copy;
}

function packed(dictionary: string, content: string, level = 1): string {
  const data = deflateSync(Buffer.from(content, 'latin1'), { level }).toString('latin1');
  return `9 0 obj\n<<${dictionary}>>\nstream\n${data}\nendstream\nendobj\n`;
}

/** What the one stream of a file holds. */
function streamIn(file: string): string {
  const [, data = ''] = /stream\n([\s\S]*)\nendstream/.exec(file) ?? [];
  return inflateSync(Buffer.from(data, 'latin1')).toString('latin1');
}

describe('the object that holds the properties', () => {
  test.each([
    '/Info 7 0 R',
    '/Info  7  0  R',
    '/Info\n7\r\n0\tR',
    '/Info 7 12345 R',
  ])('is emptied where the file names it as %j', (name) => {
    const file = `1 0 obj\n(kept)\nendobj\n7 0 obj\n<</Author (Ada)>>\nendobj\n8 0 obj\n(kept)\nendobj\n<<${name}>>`;
    expect(givenOut(file)).toBe(file.replace('(Ada)', '()   '));
  });

  test.each(['7 0 obj', '7  0  obj', '7\n0\r\nobj', '7 12345 obj'])('is known by its head %j', (head) => {
    const file = `(before)${head}<</Author (Ada)>>endobj (after) /Info 7 0 R`;
    expect(givenOut(file)).toBe(file.replace('(Ada)', '()   '));
  });

  test('is each that a file names which was saved several times', () => {
    const file = '7 0 obj (a) endobj 18 0 obj (b) endobj 70 0 obj (c) endobj /Info 7 0 R /Info 18 0 R';
    expect(givenOut(file)).toBe(file.replace('(a)', '() ').replace('(b)', '() '));
  });

  test('ends with the file when that is cut off, the first object of it too', () => {
    expect(givenOut('/Info 7 0 R 7 0 obj <</Author (Ada)')).toBe('/Info 7 0 R 7 0 obj <</Author ()   ');
    expect(givenOut('endobj (x) 7 0 obj (Ada) /Info 7 0 R')).toBe('endobj (x) 7 0 obj ()    /Info 7 0 R');
  });
});

describe('properties as XML that are not packed', () => {
  test('are blank between their marks, which stay', () => {
    const packet = '<?xpacket begin="" id="W5M0"?><x>Ada</x><?xpacket end="w"?>';
    const blank = packet.replace('<x>Ada</x>', ' '.repeat(10));
    expect(givenOut(`a ?> ${packet} b ${packet} c`)).toBe(`a ?> ${blank} b ${blank} c`);
  });

  test.each([
    'kept <?xpacket begin="" <x>Ada</x>',
    'kept <?xpacket begin=""?><x>never ended</x>',
    'kept <?xpacket begin=""<?xpacket end="w"?> kept ?>',
    '<?xpacket end="w"?> before <?xpacket begin=""?> kept',
  ])('stay where they do not end: %s', (file) => {
    expect(givenOut(file)).toBe(file);
  });
});

describe('a packed stream', () => {
  test.each(['/Type /Metadata', '/Type/Metadata', '/Type   /Metadata'])('of %s is empty', (type) => {
    const copy = givenOut(packed(`${type} /Subtype /XML`, '<x>Ada</x>'.repeat(9)));
    expect(streamIn(copy)).toBe('');
    expect(copy).toMatch(/stream\n[^\n]{2,20}\n*endstream/s);
  });

  test.each([
    '/Type /ObjStm /N 3 /First 18',
    '/Type/ObjStm /First   18',
    '/First\n18 /Type   /ObjStm',
  ])('of objects %s has the properties among them emptied, and those alone', (dictionary) => {
    const head = '70 0  71 7\n 72 13 ';
    expect(head).toHaveLength(18);
    const file = `${packed(dictionary, `${head}(kept) (Ada) (kept)`)}/Info 71 0 R`;
    expect(streamIn(givenOut(file))).toBe(`${head}(kept) ()    (kept)`);
  });

  test('of objects without properties is as it was, to the letter', () => {
    const file = `${packed('/Type /ObjStm /N 1 /First 5', '70 0 (kept)')}/Info 71 0 R`;
    expect(givenOut(file)).toBe(file);
  });

  test('of objects whose last one holds the properties is emptied to its end', () => {
    const file = `${packed('/Type /ObjStm /N 1 /First 5', `70 0 (Ada)${' (Reed)'.repeat(9)}`)}/Info 70 0 R`;
    expect(streamIn(givenOut(file))).toBe(`70 0 ()   ${' ()    '.repeat(9)}`);
  });

  test.each([
    '/Type /XObject /Subtype /Image',
    '/Type /MetadataOfMine',
    '/Type /ObjStmOfMine',
    '/Length 9',
  ])('of another kind is as it was: %s', (dictionary) => {
    const file = `${packed(dictionary, '70 0 (Ada)'.repeat(9))}/Info 70 0 R`;
    expect(givenOut(file)).toBe(file);
  });

  test('that does not end, or holds nothing, is as it was', () => {
    for (const file of [
      '9 0 obj <</Type /Metadata>> stream\nendstream endobj',
      '9 0 obj <</Type /Metadata>> stream\nabc',
      '9 0 obj <</Type /ObjStm /First 5>> stream\nno deflate at all\nendstream endobj /Info 7 0 R',
    ])
      expect(givenOut(file)).toBe(file);
  });

  test.each([
    ['in no way', '<x:xmpmeta>Ada</x:xmpmeta>'],
    ['in another way', '87cURD]i,"Ebo80~>'],
    ['too small for an empty one', deflateSync('', { level: 9 }).toString('latin1').slice(0, -1)],
  ])('of properties as XML, packed %s, is blank', (_, content) => {
    const file = (data: string) => `9 0 obj <</Type /Metadata>> stream\n${data}endstream`;
    expect(givenOut(file(content))).toBe(file(' '.repeat(content.length)));
  });

  test('of objects in which there is no room for emptied strings has the whole of them blank', () => {
    // Emptied, "()     aaa)" would take 21 bytes where there are 19.
    const file = `${packed('/Type /ObjStm /N 1 /First 5', '70 0 (aaaaa)aaa)', 9)}/Info 70 0 R`;
    expect(streamIn(givenOut(file))).toBe('70 0            ');
  });
});

describe('a picture', () => {
  const start = '\xff\xd8';
  const remark = segment(0xfe, 'Ada').toString('latin1');
  const scan = `${segment(0xda, 'scan').toString('latin1')}pixels\xff\xd9`;
  const jpeg = `${start}${remark}${scan}`;
  const bare = `${start}${remark.replace('Ada', '\0\0\0')}${scan}`;

  test('says nothing of itself, and nothing stands behind its end', () => {
    const file = (data: string) => `9 0 obj <</Filter /DCTDecode>> stream\n${data}endstream`;
    expect(givenOut(file(`${jpeg}${jpeg}`))).toBe(file(`${bare}${'\n'.repeat(jpeg.length)}`));
  });

  test('that is packed once more says nothing of itself', () => {
    expect(streamIn(givenOut(packed('/Filter [/FlateDecode /DCTDecode]', jpeg)))).toBe(bare);
  });

  test('that is another than a JPEG is as it was', () => {
    const file = packed('/Filter [/FlateDecode /DCTDecode]', 'no picture at all');
    expect(givenOut(file)).toBe(file);
  });
});

describe('names whose letters are written by their numbers are known:', () => {
  test('of the object that holds the properties', () => {
    const file = '7 0 obj <</Author (Ada)>> endobj <</#49nf#6F 7 0 R>>';
    expect(givenOut(file)).toBe(file.replace('(Ada)', '()   '));
  });

  test('of properties as XML', () => {
    expect(streamIn(givenOut(packed('/Type /Met#61data', '<x>Ada</x>'.repeat(9))))).toBe('');
  });

  test('of objects that are packed together, and of how they are packed', () => {
    const dictionary = '/T#79pe /#4fbjStm /F#69rst 5 /Filter /Fl#61teDecode';
    const file = `${packed(dictionary, '70 0 (Ada)')}/Info 70 0 R`;
    expect(streamIn(givenOut(file))).toBe('70 0 ()   ');
  });

  test('of a picture', () => {
    const file = (remark: string) =>
      `9 0 obj <</Filter /DCT#44ecode>> stream\n\xff\xd8${segment(0xfe, remark).toString('latin1')}\xff\xd9endstream`;
    expect(givenOut(file('Ada'))).toBe(file('\0\0\0'));
  });

  test('of an encrypted file, which names its properties no longer', () => {
    const file = '7 0 obj (Ada) endobj /#49nfo 7 0 R /#45ncrypt 9 0 R';
    expect(givenOut(file)).toBe(file.replace('/#49nfo', '/X49nfo'));
  });
});

describe('a stream that is packed in other ways', () => {
  const objects = '70 0 71 7 (kept) (Ada) '.padEnd(60);
  const stream = (dictionary: string, packing: Packing, content: string) => {
    const data = latin(packedAgain(bytes(content), packing) ?? new Uint8Array());
    return `9 0 obj\n<<${dictionary} /Length ${data.length}>>\nstream\n${data}\nendstream\nendobj\n/Info 71 0 R`;
  };
  const contentOf = (file: string, packing: Packing) => {
    const [, data = ''] = /stream\n([\s\S]*)\nendstream/.exec(file) ?? [];
    return latin(unpacked(bytes(data), packing, 1e6) ?? new Uint8Array());
  };

  test.each<readonly string[]>([
    ['ASCII85Decode', 'FlateDecode'],
    ['AHx'],
    ['RL', 'A85'],
    ['Crypt', 'Fl'],
  ])('has the properties among its objects emptied: %s %s', (...filters) => {
    const packing = { filters: filters.filter((each) => each !== undefined), parameters: [] };
    const names = packing.filters.map((filter) => `/${filter}`).join(' ');
    const file = stream(`/Type /ObjStm /First 10 /Filter [${names}]`, packing, objects);
    const copy = givenOut(file);
    expect(contentOf(copy, packing)).toBe(objects.replace('(Ada)', '()   '));
    expect(givenOut(copy)).toBe(copy);
  });

  test('has them emptied too when it stands in rows of a predictor', () => {
    const told = '<</Columns 4 /Predictor 12>>';
    const packing = { filters: ['Fl'], parameters: [new Map(Object.entries({ Columns: 4, Predictor: 12 }))] };
    const file = stream(`/Type /ObjStm /First 10 /Filter /Fl /DecodeParms ${told}`, packing, objects);
    expect(contentOf(givenOut(file), packing)).toBe(objects.replace('(Ada)', '()   '));
  });

  test('is as it was where it cannot be packed so again', () => {
    const data = latin(lzwPacked(objects));
    const file = `9 0 obj <</Type /ObjStm /First 10 /Filter /LZW>> stream\n${data}\nendstream /Info 71 0 R`;
    expect(givenOut(file)).toBe(file);
  });

  test('is empty when it is properties as XML, and blank where that cannot be packed', () => {
    const packing = { filters: ['A85', 'Fl'], parameters: [] };
    const copy = givenOut(stream('/Type /Metadata /Filter [/A85 /Fl]', packing, '<x>Ada</x>'.repeat(9)));
    expect(contentOf(copy, packing)).toBe('');
    const data = latin(lzwPacked('<x>Ada</x>'));
    const file = (content: string) => `9 0 obj <</Type /Metadata /Filter /LZW>> stream\n${content}endstream`;
    expect(givenOut(file(data))).toBe(file(' '.repeat(data.length)));
  });

  test('says nothing of itself when it is a picture', () => {
    const jpeg = (remark: string) => `\xff\xd8${segment(0xfe, remark).toString('latin1')}\xff\xd9`;
    const packing = { filters: ['ASCII85Decode', 'DCTDecode'], parameters: [] };
    const file = (remark: string) => stream('/Filter [/ASCII85Decode /DCTDecode]', packing, jpeg(remark));
    expect(givenOut(file('Ada'))).toBe(file('\0\0\0'));
  });

  test.each([
    ['own', '/Length 36', ''],
    ['another', '/Length 12 0 R', '12 0 obj\n36\nendobj\n'],
  ])('is cleaned to the end that its length tells, in its %s object', (_, length, object) => {
    const file = (data: string) =>
      `${object}9 0 obj <</Type /Metadata ${length}>> stream\n${data}\nendstream`;
    const data = `<x>${'Ada endstream'.padEnd(29)}</x>`;
    expect(data).toHaveLength(36);
    expect(givenOut(file(data))).toBe(`${file(' '.repeat(36)).replace('\nendstream', ' endstream')}`);
  });
});

describe('an encrypted file', () => {
  test.each([
    '/Encrypt 9 0 R',
    '/Encrypt   9 0 R',
    '/Encrypt\n9 0 R',
  ])('with %j names its properties no longer, and keeps its strings', (locked) => {
    const file = `7 0 obj <</Author (Ada)>> endobj /Info 7 0 R /Info  12  345\nR ${locked}`;
    expect(givenOut(file)).toBe(file.replaceAll('/Info', '/Xnfo'));
  });

  test('has no properties as XML either', () => {
    const file = (data: string) => `9 0 obj <</Type /Metadata>> stream\n${data}endstream /Encrypt 8 0 R`;
    expect(givenOut(file('locked'))).toBe(file('      '));
  });

  test('is none because a word of it says so', () => {
    const file = '7 0 obj (a) endobj /Info 7 0 R (/Encrypt it)';
    expect(givenOut(file)).toBe(file.replace('(a)', '() '));
  });
});
