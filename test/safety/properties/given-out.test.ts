import { deflateSync } from 'node:zlib';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../../../src/read/pdf/read-pdf.ts';
import { isTurnedByCamera } from '../../../src/read/picture/header.ts';
import { givenOut } from '../../../src/safety/properties/given-out.ts';
import { paragraph, run, wordFile } from '../../read/docx/word-file.ts';
import { text, tinyPdf } from '../../read/pdf/tiny-pdf.ts';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

/** A JPEG with the segments that every one has; what it says of itself stands in all the places for that. */
function jpegWith(said: string | undefined, orientation = 1): Uint8Array {
  const segment = (marker: number, body: string) =>
    Buffer.from([0xff, marker, 0, body.length + 2, ...Buffer.from(body, 'latin1')]);
  const exif = `Exif\0\0MM\0*\0\0\0\x08\0\x01\x01\x12\0\x03\0\0\0\x01\0${String.fromCharCode(orientation)}\0\0\0\0\0\0${said}`;
  const told = [segment(0xe1, exif), segment(0xed, `Photoshop 3.0\0${said}`), segment(0xfe, said ?? '')];
  return new Uint8Array(
    Buffer.concat([
      Buffer.from([0xff, 0xd8]),
      segment(0xe0, 'JFIF\0 12345678'),
      ...(said === undefined ? [] : told),
      segment(0xee, 'Adobe 123'),
      segment(0xda, 'scan'),
      Buffer.from('scanned pixels\xff\0\xff\xd0more', 'latin1'),
      Buffer.from([0xff, 0xd9]),
      Buffer.from(said ?? ''),
    ]),
  );
}

/** Puts objects behind the last one of a file; readers find them by looking through it. */
function withObjects(bytes: Uint8Array, objects: string): Uint8Array {
  const file = latin(bytes);
  const end = file.lastIndexOf('xref\n');
  return new Uint8Array(Buffer.from(`${file.slice(0, end)}${objects}${file.slice(end)}`, 'latin1'));
}

const streamOf = (dictionary: string, content: string) => {
  const packed = deflateSync(Buffer.from(content, 'latin1'), { level: 1 }).toString('latin1');
  return `<<${dictionary} /Filter /FlateDecode /Length ${packed.length}>>\nstream\n${packed}\nendstream\nendobj\n`;
};

describe('a PDF is given out without its properties', () => {
  const page = { holds: [text('The bench stands by the pond', 60, 120)] };
  const plain = tinyPdf({ info: { Title: 'Canary (one\\) title', Author: 'Canary' }, pages: [page] });

  test('those of its own objects, whatever brackets they hold; its pages are as they were', async () => {
    const copy = givenOut(plain, 'application/pdf');
    expect((await readPdf(plain)).value?.document.properties?.title).toContain('Canary');
    expect(latin(copy)).not.toMatch(/canary/i);
    expect(copy).toHaveLength(plain.length);
    const { value } = await readPdf(copy);
    expect(value?.lines.map((line) => line.text)).toEqual(['The bench stands by the pond']);
    expect(value?.document.properties).toEqual({});
  });

  test('those as XML, packed or not, and those that are packed together with other objects', async () => {
    const { inflateSync } = await import('node:zlib');
    const packet = '<?xpacket begin="" id="x"?><x>Canary</x><?xpacket end="w"?>';
    const held = ['(kept)', '<< /Author (Canary) /Title <43616e617279> >>'];
    const head = `70 0 71 ${held[0]?.length ?? 0} `;
    const objects = [
      `60 0 obj\n<</Type /Metadata /Subtype /XML /Length ${packet.length}>>\nstream\n${packet}\nendstream\nendobj\n`,
      `61 0 obj\n${streamOf('/Type /Metadata /Subtype /XML', packet.repeat(3))}`,
      `62 0 obj\n${streamOf(`/Type /ObjStm /N 2 /First ${head.length}`, head + held.join(''))}`,
      'trailer\n<< /Info 71 0 R >>\n',
    ];
    const original = withObjects(plain, objects.join(''));
    const copy = givenOut(original, 'application/pdf');
    expect(copy).toHaveLength(original.length);
    const streams = latin(copy).matchAll(/(?<!end)stream\n([\s\S]*?)endstream/g);
    const unpacked = [...streams].map(([, data = '']) => {
      const bytes = Buffer.from(data, 'latin1');
      return bytes[0] === 0x78 ? inflateSync(bytes).toString('latin1') : data;
    });
    expect(unpacked.join('\n')).not.toMatch(/canary|43616e617279/i);
    expect(unpacked.join('\n')).toContain('(kept)');
    const { value } = await readPdf(copy);
    expect(value?.lines.map((line) => line.text)).toEqual(['The bench stands by the pond']);
  });

  test('of an encrypted one nothing is emptied, but it no longer names them', () => {
    const locked = withObjects(plain, 'trailer\n<< /Encrypt 9 0 R /Info 3 0 R >>\n');
    expect(latin(givenOut(locked, 'application/pdf'))).not.toMatch(/\/Info\s+\d/);
  });
});

describe('a document of an office program is given out without its properties', () => {
  test('Word', () => {
    const original = wordFile({
      body: paragraph(run('The pier.')),
      properties: '<dc:creator>Canary</dc:creator>',
    });
    const parts = unzipSync(original);
    parts['docProps/app.xml'] = strToU8('<Properties><Company>Canary</Company></Properties>');
    parts['docProps/custom.xml'] = strToU8('<Properties>Canary</Properties>');
    parts['docProps/thumbnail.jpeg'] = strToU8('Canary');
    const copy = unzipSync(givenOut(zipSync(parts), word));
    expect(
      Object.values(copy)
        .map((part) => strFromU8(part))
        .join('\n'),
    ).not.toContain('Canary');
    expect(copy['word/document.xml']).toEqual(parts['word/document.xml']);
  });

  test('OpenDocument, whose first part tells its kind', () => {
    const original = zipSync({
      mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
      'content.xml': strToU8('<office:text>The pier.</office:text>'),
      'meta.xml': strToU8('<dc:creator>Canary</dc:creator>'),
    });
    const copy = givenOut(original, 'application/vnd.oasis.opendocument.text');
    expect(latin(copy.subarray(30, 77))).toBe('mimetypeapplication/vnd.oasis.opendocument.text');
    const parts = Object.values(unzipSync(copy)).map((part) => strFromU8(part));
    expect(parts.join('\n')).not.toContain('Canary');
    expect(parts).toContain('<office:text>The pier.</office:text>');
  });
});

describe('a web page is given out without what nobody sees of it', () => {
  const copyOf = (source: string, letters: BufferEncoding = 'utf8') =>
    Buffer.from(givenOut(new Uint8Array(Buffer.from(source, letters)), 'text/html')).toString(letters);

  test.each([
    ['a template', '<p>A</p><template><p>Canary</p></template><p>B</p>', '<p>A</p><p>B</p>'],
    ['a template that nothing closes', '<p>A</p><template><p>Canary', '<p>A</p>'],
    ['what it says where programs are off', '<p>A</p><noscript>Canary</noscript>', '<p>A</p>'],
    ['data of a program', '<p>A</p><script type="application/json">{"a":"Canary"}</script>', '<p>A</p>'],
    ['a program', "<p onclick=\"say('Canary')\">A</p><script>x = 'Canary'</script>", '<p >A</p>'],
    ['attributes for programs', '<p data-x="Canary" class="a">A</p>', '<p  class="a">A</p>'],
    ['a hidden field', '<p>A</p><input type="HIDDEN" value="Canary">', '<p>A</p>'],
    [
      'a remark of a style sheet',
      '<style>p { color: red } /* Canary **/ i {}</style>',
      '<style>p { color: red }  i {}</style>',
    ],
    ['a remark that nothing closes', '<p>A</p><!-- Canary', '<p>A</p>'],
    ['a remark that ends oddly', '<p>A</p><!-- Canary --!><p>B</p>', '<p>A</p><p>B</p>'],
    ['what browsers take for a remark', '<p>A</p><?php Canary ?><p>B</p>', '<p>A</p><p>B</p>'],
    [
      'a remark that another one hides',
      '<p>A</p><!<!-- -->-- Canary --><p>B</p>',
      '<p>A</p>-- Canary --><p>B</p>',
    ],
    [
      'what stands in the place of a film',
      '<video src="a"><track src="t"><p>Canary</p></video>',
      '<video src="a"><track src="t"></video>',
    ],
    ['who wrote it', '<meta property="article:author" content="a > Canary"><p>A</p>', '<p>A</p>'],
    [
      'an island of Word',
      '<xml><o:DocumentProperties>Canary</o:DocumentProperties></xml><p>A</p>',
      '<p>A</p>',
    ],
  ])('%s', (_, source, copy) => {
    expect(copyOf(source)).toBe(copy);
    expect(copyOf(copy)).toBe(copy);
  });

  test('whatever the ends of its lines and the bytes of its letters', () => {
    const source = '<p>\r\nCafé</p>\r\n<!-- Canary -->\r\n<p>Ŵy</p>';
    const copy = '<p>\r\nCafé</p>\r\n\r\n<p>Ŵy</p>';
    expect(copyOf(source)).toBe(copy);
    expect(copyOf(`\ufeff${source}`, 'utf16le')).toBe(`\ufeff${copy}`);
    const big = Buffer.from(`\ufeff${source}`, 'utf16le').swap16();
    const given = Buffer.from(givenOut(new Uint8Array(big), 'text/html')).swap16();
    expect(given.toString('utf16le')).toBe(`\ufeff${copy}`);
  });

  test('what is seen stays as it is, and where it was saved from', () => {
    const page =
      '<!doctype html><!-- saved from url=(0014)about:internet --><p hidden=x STYLE=a>The <b>pier</p></b><table><p>x<tr><td>1<svg><title>y</title></svg>';
    expect(copyOf(page)).toBe(page);
  });

  test('its pictures without what they say of themselves', () => {
    const url = (bytes: Uint8Array) => `data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}`;
    const page = (bytes: Uint8Array) => `<img alt="Pier" src="${url(bytes)}">`;
    expect(copyOf(page(jpegWith('Canary')))).toBe(page(jpegWith(undefined)));
  });
});

describe('a picture is given out without what it says of itself', () => {
  test('JPEG: remarks, Exif, thumbnails, and what stands behind its end', () => {
    const copy = givenOut(jpegWith('Canary'), 'image/jpeg');
    expect(latin(copy)).not.toContain('Canary');
    expect(copy).toEqual(jpegWith(undefined));
    expect(givenOut(copy, 'image/jpeg')).toEqual(copy);
  });

  test('JPEG: how the camera was held stays, so that it is shown upright', () => {
    const turned = jpegWith('Canary', 6);
    const copy = givenOut(turned, 'image/jpeg');
    expect(latin(copy)).not.toContain('Canary');
    expect([isTurnedByCamera(turned), isTurnedByCamera(copy)]).toEqual([true, true]);
    expect(givenOut(copy, 'image/jpeg')).toEqual(copy);
  });

  test('PNG: texts, times, and what stands behind its end', () => {
    const chunk = (kind: string, data: string) => {
      const length = Buffer.alloc(4);
      length.writeUInt32BE(data.length);
      return Buffer.concat([length, Buffer.from(`${kind}${data}crc!`, 'latin1')]);
    };
    const signature = Buffer.from('\x89PNG\r\n\x1a\n', 'latin1');
    const [head, pixels, end] = [chunk('IHDR', 'size'), chunk('IDAT', 'pixels'), chunk('IEND', '')] as const;
    const original = Buffer.concat([
      signature,
      head,
      chunk('tEXt', 'Canary'),
      chunk('eXIf', 'Canary'),
      pixels,
      end,
      Buffer.from('Canary'),
    ]);
    expect(Buffer.from(givenOut(new Uint8Array(original), 'image/png'))).toEqual(
      Buffer.concat([signature, head, pixels, end]),
    );
  });

  test('within a Word file and a PDF too', () => {
    const file = wordFile({ body: paragraph(run('A')), parts: { 'media/a.jpg': jpegWith('Canary') } });
    const parts = unzipSync(givenOut(file, word));
    expect(parts['word/media/a.jpg']).toEqual(jpegWith(undefined));
    const plain = tinyPdf({ pages: [{ holds: [] }] });
    const picture = latin(jpegWith('Canary'));
    const held = withObjects(
      plain,
      `80 0 obj\n<</Filter /DCTDecode /Length ${picture.length}>>\nstream\n${picture}\nendstream\nendobj\n`,
    );
    const copy = givenOut(held, 'application/pdf');
    expect(copy).toHaveLength(held.length);
    expect(latin(copy.subarray(0, copy.length))).not.toContain('Exif');
    expect(latin(copy)).toContain('scanned pixels');
  });
});

test.each([
  [
    'text/html',
    '<head><meta name="author" content="Canary"><!-- Canary --></head><p>The pier.</p>',
    '<head></head><p>The pier.</p>',
  ],
  ['application/xml', '<a><!--Canary--><b>The pier.</b></a>', '<a><b>The pier.</b></a>'],
  ['application/rtf', '{\\rtf1{\\info{\\author Canary \\} one}}The pier.}', '{\\rtf1The pier.}'],
  ['text/plain', 'The <!-- pier -->.', 'The <!-- pier -->.'],
])('%s', (mediaType, original, copy) => {
  expect(strFromU8(givenOut(strToU8(original), mediaType))).toBe(copy);
});

test('what is given out is given out again as it is', () => {
  const pdf = givenOut(tinyPdf({ info: { Author: 'A' }, pages: [{ holds: [] }] }), 'application/pdf');
  expect(givenOut(pdf, 'application/pdf')).toEqual(pdf);
  const docx = givenOut(
    wordFile({ body: paragraph(run('A')), properties: '<dc:creator>A</dc:creator>' }),
    word,
  );
  expect(givenOut(docx, word)).toEqual(docx);
});

test('bytes that only look like a document are given out as they are', () => {
  const bytes = strToU8('no zip');
  expect(givenOut(bytes, word)).toEqual(bytes);
});
