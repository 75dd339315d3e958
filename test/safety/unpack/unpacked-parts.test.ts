import { describe, expect, test } from 'vitest';
import { type UnpackLimits, unpackLimits } from '../../../src/safety/unpack/limits.ts';
import { unpackedParts } from '../../../src/safety/unpack/unpack.ts';
import { type MadeEntry, zipFile } from './zip-file.ts';

function parts(entries: readonly MadeEntry[], limits: Partial<UnpackLimits> = {}) {
  const unpacked = unpackedParts(zipFile(entries), { ...unpackLimits, ...limits });
  if (typeof unpacked === 'string') return unpacked;
  return [...unpacked].map(([name, content]) => [name, Buffer.from(content).toString()]);
}

const text = { name: 'word/document.xml', content: '<w:document/>' };

describe('a document that is a zip archive within', () => {
  test('is its parts by their names, as the archive writes them; folders are none', () => {
    expect(parts([{ name: '_rels/.rels', content: 'a' }, { name: 'word/' }, text])).toEqual([
      ['_rels/.rels', 'a'],
      ['word/document.xml', '<w:document/>'],
    ]);
  });

  test.each<readonly [string, Omit<MadeEntry, 'name'>]>([
    ['is locked', { flags: 0x801 }],
    ['is packed in a way that is not known', { method: 14 }],
    ['has another checksum', { checksum: 1 }],
    ['is larger than it says', { content: 'x'.repeat(1000), size: 10 }],
  ])('is damaged when one of its parts %s', (_, rest) => {
    expect(parts([text, { name: 'word/notes.xml', content: 'b', ...rest }])).toBe('damaged');
  });

  test.each([
    'word/document.xml',
    'Word/DOCUMENT.xml',
  ])('is damaged when it has another part “%s”, for programs differ in which they read', (name) => {
    expect(parts([text, { name, content: 'other' }])).toBe('damaged');
  });

  test('is damaged when it is no archive', () => {
    expect(unpackedParts(Buffer.from('PK'), unpackLimits)).toBe('damaged');
  });

  test('is too much when it holds more than the limits', () => {
    expect(parts([text, { name: 'a' }], { entries: 1 })).toBe('too much');
    expect(parts([text, { name: 'a' }], { entries: 2 })).toHaveLength(2);
    expect(parts([{ name: 'a', content: '12345' }], { bytes: 4 })).toBe('too much');
    expect(parts([{ name: 'a', content: '12345' }], { bytes: 5 })).toHaveLength(1);
  });
});

describe('what swells', () => {
  const megabyte = { name: 'a', content: Buffer.alloc(1_000_000) };
  const more = { name: 'a', content: Buffer.alloc(1_000_001) };
  const ratio = (entry: MadeEntry) => (entry.content?.length ?? 0) / zipFile([entry]).length;

  test('is let through up to a megabyte, and up to the ratio above that', () => {
    expect(parts([megabyte], { ratio: 2 })).toHaveLength(1);
    expect(parts([more], { ratio: 2 })).toBe('too much');
    expect(parts([more], { ratio: ratio(more) })).toHaveLength(1);
    expect(parts([more], { ratio: ratio(more) - 1 })).toBe('too much');
  });

  test('parts may be listed in another order than they lie in', () => {
    const entries = [
      { name: 'a', content: 'aaa' },
      { name: 'b', content: 'bbb' },
    ];
    const parts = unpackedParts(zipFile(entries, 'backwards'), unpackLimits);
    expect(typeof parts === 'string' ? parts : [...parts.keys()]).toEqual(['b', 'a']);
  });

  test('parts that lie upon one another are found in whatever order they are listed', () => {
    const [a, b, c] = [
      { name: 'a', content: 'aaa' },
      { name: 'b', content: 'bbb' },
      { name: 'c', content: 'ccc', sameAs: 0 },
    ];
    expect(parts([a, b])).toHaveLength(2);
    expect(parts([a, b, c])).toBe('too much');
  });
});
