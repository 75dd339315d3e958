import { describe, expect, test } from 'vitest';
import { formatOf } from '../../src/read/format.ts';
import { nameAndContent } from '../../src/read/name-and-content.ts';
import { readFile } from '../../src/read/read-file.ts';
import { signatures, signedFormat } from '../../src/read/signatures.ts';
import { zipFile } from '../safety/unpack/zip-file.ts';

const bytes = (text: string) => Buffer.from(text, 'latin1');

describe('a file is known by the signs of its format', () => {
  test.each(
    signatures.map(({ kind, format, example }) => [kind, format, example]),
  )('%s: %s', (_kind, format, example) => {
    expect(signedFormat(bytes(example))).toBe(format);
  });

  test.each([
    'MZ is the sign of a programme',
    'BM Trada was asked to report',
    'ID3 tags were discussed',
    'RIFF is a format',
    'II* listed building',
    'PK was absent',
    'BZh is none',
    'OggS and ends',
    'Rar! said the Chair',
    'From: the Clerk\nTo: all members\n\nMIME-Version: is a line of mail',
    'Minutes\n%PDF-1.4 is how a PDF begins',
  ])('a text may begin with %j', (text) => {
    expect(formatOf(bytes(text))).toBe('text');
  });

  test('a PDF may stand behind the head of a download', () => {
    const pdf = '%PDF-1.7\n1 0 obj\nendobj\nstartxref\n9\n%%EOF\n';
    expect(formatOf(bytes(`HTTP/1.1 200 OK\r\nContent-Type: application/pdf\r\n\r\n${pdf}`))).toBe('pdf');
    expect(formatOf(bytes(`${' '.repeat(1000)}${pdf}`))).toBe('pdf');
    expect(formatOf(bytes(`${'x'.repeat(1024)}${pdf}`))).not.toBe('pdf');
  });

  test('random bytes are no text', () => {
    const noise = Uint8Array.from({ length: 400 }, (_, at) => 1 + ((at * 7919 + at * at * 31) % 255));
    expect(noise.includes(0)).toBe(false);
    expect(formatOf(noise)).toBe('binary');
  });

  test('a text with form feeds and a stray control character stays one', () => {
    expect(formatOf(bytes(`${'A page of minutes.\n\f'.repeat(20)}\u0002`))).toBe('text');
  });
});

describe('a zip archive is what is in it', () => {
  const holding = (...names: readonly string[]) => zipFile(names.map((name) => ({ name })));
  const declared = (type: string) =>
    zipFile([{ name: 'mimetype', content: type, method: 0 }, { name: 'content.xml' }]);

  test.each([
    ['docx', holding('[Content_Types].xml', '_rels/.rels', 'word/document.xml')],
    ['docx', holding('[Content_Types].xml', 'word/document2.xml')],
    ['spreadsheet', holding('[Content_Types].xml', 'xl/workbook.xml')],
    ['presentation', holding('[Content_Types].xml', 'ppt/presentation.xml')],
    ['other office', holding('[Content_Types].xml', 'visio/document.xml')],
    ['odt', declared('application/vnd.oasis.opendocument.text')],
    ['spreadsheet', declared('application/vnd.oasis.opendocument.spreadsheet')],
    ['book', declared('application/epub+zip')],
    ['zip', holding('agenda.pdf', 'word/document.xml')],
    ['zip', holding()],
    ['zip', bytes('PK\u0003\u0004 and no more')],
  ])('%s', (format, archive) => {
    expect(formatOf(archive)).toBe(format);
  });
});

describe('a name that tells something else', () => {
  test('is a note, and the file is read as what it is', async () => {
    const { value, findings } = await readFile(
      bytes('<!doctype html><p>Page not found</p>'),
      'papers/report.pdf',
    );
    expect(value?.mediaType).toBe('text/html');
    expect(findings).toMatchInlineSnapshot(`
      [
        {
          "file": "papers/report.pdf",
          "hint": "See whether it is what it should be: now and then a page with an error message is stored in the place of a document.",
          "message": "“papers/report.pdf” ends in “.pdf” but is an HTML page, and was read as that.",
          "rule": "name-and-content-differ",
          "severity": "note",
        },
      ]
    `);
  });

  test.each([
    ['pdf', 'report.docx'],
    ['docx', 'report.doc'],
    ['text', 'minutes.PDF'],
    ['jpeg', 'scan.png'],
    ['html', 'page.xml'],
  ] as const)('%s in %s', (format, path) => {
    expect(nameAndContent(format, path)).toMatchObject([
      { rule: 'name-and-content-differ', severity: 'note', file: path },
    ]);
  });

  test.each([
    ['pdf', 'report.PDF'],
    ['pdf', 'report'],
    ['pdf', 'report.v2'],
    ['html', 'mgAi.aspx'],
    ['text', 'minutes.md'],
    ['jpeg', 'scan.jpg'],
  ] as const)('not %s in %s', (format, path) => {
    expect(nameAndContent(format, path)).toEqual([]);
  });
});
