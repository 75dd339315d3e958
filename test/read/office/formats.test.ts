import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { formatOf } from '../../../src/read/format.ts';
import { holdsWordText } from '../../../src/read/office/archive-format.ts';
import { readFile } from '../../../src/read/read-file.ts';
import { paragraph, wordFile } from '../docx/word-file.ts';

const openDocumentText = zipSync({
  mimetype: [strToU8('application/vnd.oasis.opendocument.text'), { level: 0 }],
  'content.xml': strToU8('<x/>'),
});

/** The head of a container of old Office programs, and the name of a stream in it. */
function container(stream: string): Uint8Array {
  return Uint8Array.from([
    ...Buffer.from('d0cf11e0a1b11ae1', 'hex'),
    ...new Uint8Array(504),
    ...Buffer.from(stream, 'utf16le'),
  ]);
}

test.each([
  ['docx', wordFile({ body: paragraph('Text') })],
  ['odt', openDocumentText],
  ['zip', strToU8('PK\u0003\u0004 and no more')],
  ['word', container('WordDocument')],
  ['locked', container('EncryptedPackage')],
  ['rtf', strToU8('{\\rtf1\\ansi Minutes}')],
])('%s', (format, bytes) => {
  expect(formatOf(bytes)).toBe(format);
});

test('an old Word file is told from noise by how the text of one begins', () => {
  const withText = (sign: string, at: number) => {
    const bytes = Buffer.alloc(8192, 0x5a);
    bytes.set(Buffer.from(sign, 'hex'), at);
    return holdsWordText(bytes);
  };
  expect([withText('eca5', 512), withText('dca5', 4096), withText('dba5', 512 + 64)]).toEqual([
    true,
    true,
    true,
  ]);
  expect([withText('', 512), withText('eca5', 0), withText('eca5', 513)]).toEqual([false, false, false]);
});

describe('a file of a word processor', () => {
  test('that is a Word document is read', async () => {
    const { value } = await readFile(wordFile({ body: paragraph('Minutes') }), 'a.docx');
    expect(value?.mediaType).toBe('application/vnd.openxmlformats-officedocument.wordprocessingml.document');
    expect(value?.lines).toEqual([{ text: 'Minutes' }]);
  });

  test.each([
    ['word-too-old', container('WordDocument')],
    ['format-not-read', openDocumentText],
    ['format-not-read', strToU8('{\\rtf1 x}')],
    ['word-locked', container('EncryptedPackage')],
  ])('of another kind gives the finding %s with its name', async (rule, bytes) => {
    const { value, findings } = await readFile(bytes, 'papers/minutes.dat');
    expect(value).toBeUndefined();
    expect(findings).toMatchObject([{ rule, severity: 'error', file: 'papers/minutes.dat' }]);
  });
});
