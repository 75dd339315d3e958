import { deflateSync } from 'node:zlib';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { readPdf } from '../../../src/read/pdf/read-pdf.ts';
import { givenOut } from '../../../src/safety/properties/given-out.ts';
import { paragraph, run, wordFile } from '../../read/docx/word-file.ts';
import { text, tinyPdf } from '../../read/pdf/tiny-pdf.ts';

const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';
const latin = (bytes: Uint8Array) => Buffer.from(bytes).toString('latin1');

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
