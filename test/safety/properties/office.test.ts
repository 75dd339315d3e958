import { strFromU8, strToU8, unzipSync, type Zippable, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { officeWithoutProperties } from '../../../src/safety/properties/office.ts';

const part = (text: string) => strToU8(text);
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

function bare(parts: Zippable): Readonly<Record<string, Uint8Array>> {
  return unzipSync(officeWithoutProperties(zipSync(parts)));
}

describe('the parts that tell of a document stand empty in their place', () => {
  test.each([
    [
      'docProps/core.xml',
      '<cp:coreProperties xmlns:cp="http://schemas.openxmlformats.org/package/2006/metadata/core-properties"/>',
    ],
    [
      'docProps/app.xml',
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/extended-properties"/>',
    ],
    [
      'docProps/custom.xml',
      '<Properties xmlns="http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"/>',
    ],
    [
      'meta.xml',
      '<office:document-meta xmlns:office="urn:oasis:names:tc:opendocument:xmlns:office:1.0" office:version="1.2"><office:meta/></office:document-meta>',
    ],
  ])('%s', (name, content) => {
    expect(strFromU8(bare({ [name]: part('<x>Ada</x>') })[name] ?? new Uint8Array())).toBe(head + content);
  });

  test('and none that was not there is added', () => {
    expect(Object.keys(bare({ 'word/document.xml': part('<w:document/>') }))).toEqual(['word/document.xml']);
  });
});

describe('a picture of the first page', () => {
  test('is left out, and nothing that only has a like name', () => {
    const names = [
      'a',
      'x.png',
      'old/Thumbnails/a.png',
      'old/docProps/thumbnail.png',
      'docProps/thumbnail.b/c',
    ];
    const previews = [
      'docProps/thumbnail.jpeg',
      'docProps/thumbnail.wmf',
      'Thumbnails/thumbnail.png',
      'Thumbnails/a/b',
    ];
    const parts = Object.fromEntries([...names, ...previews].map((name) => [name, part(name)]));
    expect(Object.keys(bare(parts)).toSorted()).toEqual(names.toSorted());
  });

  test('is no longer listed, and all else is', () => {
    const kept = '<Relationship Id="a" Type="http://x/officeDocument" Target="word/document.xml"/>';
    const preview =
      '<Relationship Id="rId4" Type="http://x/relationships/metadata/thumbnail" Target="docProps/thumbnail.jpeg"/>';
    const listed = bare({ '_rels/.rels': part(`<R>${kept}${preview}${kept}</R>`) })['_rels/.rels'];
    expect(strFromU8(listed ?? new Uint8Array())).toBe(`<R>${kept}${kept}</R>`);
    const entry = '<manifest:file-entry manifest:media-type="text/xml" manifest:full-path="content.xml"/>';
    const old =
      '<manifest:file-entry manifest:media-type="image/png" manifest:full-path="Thumbnails/thumbnail.png" manifest:size="9"/>';
    const manifest = bare({ 'META-INF/manifest.xml': part(entry + old + entry) })['META-INF/manifest.xml'];
    expect(strFromU8(manifest ?? new Uint8Array())).toBe(entry + entry);
  });

  test('is looked for in the lists alone', () => {
    const text = '<Relationship Type="x/metadata/thumbnail" Target="a"/>';
    expect(strFromU8(bare({ 'word/document.xml': part(text) })['word/document.xml'] ?? part(''))).toBe(text);
  });
});

describe('every other part', () => {
  test('has the same bytes, those of pictures too', () => {
    const picture = Uint8Array.from({ length: 256 }, (_, at) => at);
    expect(bare({ 'word/media/image1.png': picture })['word/media/image1.png']).toEqual(picture);
  });

  test('is packed, but for the kind of an OpenDocument file, which every program reads as it stands', () => {
    const long = 'application/vnd.oasis.opendocument.text '.repeat(50);
    const copy = Buffer.from(
      officeWithoutProperties(zipSync({ mimetype: part(long), 'content.xml': part('<a/>'.repeat(500)) })),
    ).toString('latin1');
    expect(copy).toContain(long);
    expect(copy).not.toContain('<a/>'.repeat(100));
  });

  test('bears no time, so that equal documents are equal bytes', () => {
    const one = zipSync({ a: [part('a'), { mtime: new Date(2001, 1, 1) }] });
    const other = zipSync({ a: [part('a'), { mtime: new Date(2024, 5, 6) }] });
    expect(officeWithoutProperties(one)).toEqual(officeWithoutProperties(other));
  });
});

test('what cannot be unpacked is given back as it is', () => {
  const bytes = part('no archive');
  expect(officeWithoutProperties(bytes)).toBe(bytes);
});
