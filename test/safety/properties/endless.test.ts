import { deflateSync } from 'node:zlib';
import { describe, expect, test } from 'vitest';
import { givenOut } from '../../../src/safety/properties/given-out.ts';
import { zipFile } from '../unpack/zip-file.ts';

const bytes = (text: string) => new Uint8Array(Buffer.from(text, 'latin1'));
const many = (text: string, count = 100_000) => text.repeat(count);
const packed = (content: string) => deflateSync(Buffer.from(content, 'latin1')).toString('latin1');
const word = 'application/vnd.openxmlformats-officedocument.wordprocessingml.document';

/** A stream of objects whose head names some of them as the properties of a file. */
function packedObjects(head: string, content: string): string {
  const named = [...head.matchAll(/\d+/g)].map(([number]) => `/Info ${number.slice(0, 9)} 0 R`).join(' ');
  return `${named} 1 0 obj <</Type /ObjStm /First ${head.length}>> stream\n${packed(head + content)}\nendstream endobj`;
}

/** Files whose parts begin again and again and never end, or end where they say and no file reaches. */
describe('a file is given out in time, however it is made:', () => {
  test.each<[string, string, string | Uint8Array]>([
    ['remarks of XML that never end', 'application/xml', `<a>${many('<!-- ')}`],
    ['what Word tells, never ended', 'application/xml', `<a>${many('<o:DocumentProperties> ')}`],
    ['remarks of a style sheet that never end', 'text/html', `<style>${many('/* ')}</style>`],
    ['as many paragraphs as a page may have', 'text/html', many('<p>x</p>', 130_000)],
    ['many hidden things', 'text/html', `<object>${many('<p>x</p>', 60_000)}</object>`],
    ['an element that nothing closes, with as many', 'text/html', `<template>${many('<p>x</p>', 130_000)}`],
    ['rich text whose groups never end', 'application/rtf', `{\\rtf1${many('{\\info ')}`],
    ['objects of properties that never end', 'application/pdf', `/Info 7 0 R ${many('7 0 obj ')}`],
    ['objects of properties that end as one', 'application/pdf', `/Info 7 0 R ${many('7 0 obj ')}endobj`],
    ['packets that never end', 'application/pdf', many('<?xpacket begin=""?>')],
    ['packets that end as one', 'application/pdf', `${many('<?xpacket begin=""?>')}<?xpacket end="w"?>`],
    ['packets that never begin', 'application/pdf', many('<?xpacket begin')],
    ['streams that never end', 'application/pdf', many('stream\n')],
    ['streams of one dictionary', 'application/pdf', `${many('stream\n')}endstream`],
    [
      'pictures within each other',
      'application/pdf',
      `/DCTDecode ${many('stream\n\xff\xd8\xff\xda')}endstream`,
    ],
    [
      'filters without end',
      'application/pdf',
      `/Type /Metadata /Filter [${many('/AHx ')}] stream\n${many('3e')}>endstream`,
    ],
    ['parameters without end', 'application/pdf', `${many('/DecodeParms [<<')}stream\nendstream`],
    ['lengths that stand elsewhere', 'application/pdf', `${many('/Length 7 0 R stream\n')}7 0 obj 9 endobj`],
    [
      'an object as far away as a number goes',
      'application/pdf',
      packedObjects(`7 0 8 ${many('9', 300)} `, '(a)'),
    ],
    [
      'objects that hold each other',
      'application/pdf',
      packedObjects(many('7 0 8 99999 ', 9000), many('(a) ')),
    ],
    [
      'entries of a list that never end',
      word,
      zipFile([{ name: '_rels/.rels', content: many('<Relationship /metadata/thumbnail" ') }]),
    ],
  ])(
    '%s',
    (_, mediaType, file) => {
      const original = typeof file === 'string' ? bytes(file) : file;
      const begun = process.cpuUsage();
      expect(givenOut(original, mediaType)).toBeInstanceOf(Uint8Array);
      expect(process.cpuUsage(begun).user / 1e6).toBeLessThan(5);
    },
    60_000,
  );
});
