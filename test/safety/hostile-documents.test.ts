import { deflateRawSync } from 'node:zlib';
import { expect, test } from 'vitest';
import { type Conversion, convert } from '../../src/convert/convert.ts';
import type { Outcome } from '../../src/document/finding.ts';
import { filesBelow, roomWith, type SourcesRoom, treeHash } from '../convert/sources-room.ts';
import { frontSheet, minutesOf, pack } from '../convert/town-papers.ts';
import { zipFile } from './unpack/zip-file.ts';

/*
 * A folder of documents that are broken, disguised or made to do harm, with honest ones among them, converted as
 * the build does it: by child processes without rights.
 */

const march = pack(frontSheet({ date: '12 March 2024' }), minutesOf('9 January 2024'));
const april = pack(frontSheet({ date: '9 April 2024' }), minutesOf('12 March 2024'));

const noise = Buffer.from(Array.from({ length: 5000 }, (_, at) => (at * 7919 + at * at * 31) % 256));
const swelling = deflateRawSync(Buffer.alloc(1_000_000));
const tenGigabytes = Array.from({ length: 20 }, (_, at) => ({
  name: `${at}.txt`,
  packed: swelling,
  size: 500_000_000,
}));
const word = zipFile([
  { name: '[Content_Types].xml', content: '<Types/>' },
  { name: 'word/document.xml', content: `<w:document>${march}</w:document>` },
]);
const bombInWord = zipFile([
  { name: '[Content_Types].xml', content: '<Types/>' },
  { name: 'word/document.xml', content: ' '.repeat(40_000_000) },
]);

/** Each document with the rules of its findings of severity error; none for those that are read after all. */
const documents: Readonly<
  Record<string, readonly [document: string | Uint8Array, ...rules: readonly string[]]>
> = {
  'empty.pdf': ['', 'source-empty'],
  'zeros.pdf': [Buffer.alloc(1000), 'source-empty'],
  'noise.pdf': [noise, 'format-not-read'],
  'noise.txt': [noise, 'format-not-read'],
  'bomb.zip': [zipFile(tenGigabytes), 'zip-too-large'],
  'many.zip': [
    zipFile(Array.from({ length: 20_000 }, (_, at) => ({ name: `${at}`, method: 0 }))),
    'zip-too-many-entries',
  ],
  'slip.zip': [zipFile([{ name: '../../../slipped.txt', content: march }]), 'zip-entry-refused'],
  'cut.zip': [zipFile([{ name: 'a.txt', content: march }]).subarray(0, 100), 'zip-damaged'],
  'locked.zip': [zipFile([{ name: 'a.txt', content: march, flags: 1 }]), 'zip-locked'],
  'cut.docx': [word.subarray(0, word.length / 2), 'zip-damaged'],
  'bomb.docx': [bombInWord, 'word-too-large'],
  'head-alone.pdf': ['%PDF-1.7\n', 'pdf-broken'],
  'head-and-noise.pdf': [Buffer.concat([Buffer.from('%PDF-1.7\n'), noise]), 'pdf-broken'],
  'deep.html': [`<!doctype html>${'<div>'.repeat(3000)}12 March 2024`],
  'good/march.txt': [march],
  'good/april.pdf': [april],
};

function room(): SourcesRoom {
  return roomWith(
    Object.fromEntries(Object.entries(documents).map(([name, [document]]) => [name, document])),
  );
}

/** Converts as the build does it. */
function converted({ sources, content }: SourcesRoom): Promise<Outcome<Conversion>> {
  return convert({ sources, content });
}

const seconds = 60_000;

test(
  'each hostile document ends as it should, in one message with its remedy, and the others are read',
  async () => {
    const { value, findings } = await converted(room());
    const errors = findings.filter(({ severity }) => severity === 'error');
    const told = Object.keys(documents).map((name) => [
      name,
      ...errors.filter(({ file }) => file === name || file?.startsWith(`${name}/`)).map(({ rule }) => rule),
    ]);
    expect(told).toEqual(Object.entries(documents).map(([name, [, ...rules]]) => [name, ...rules]));
    for (const { message, hint } of errors) expect([message, hint]).not.toContain(undefined);
    const read = value.sources.map(({ file }) => file);
    expect(read).toEqual(expect.arrayContaining(['good/march.txt', 'good/april.pdf']));
    expect([...value.heldBack, ...read]).toHaveLength(Object.keys(documents).length);
  },
  seconds,
);

test(
  'nothing is written but the collections and originals, and the documents are as they were',
  async () => {
    const place = room();
    const before = treeHash(place.sources);
    await converted(place);
    const made = filesBelow(place.path);
    expect(made.filter((name) => !/^(?:sources|content)\//.test(name))).toEqual([]);
    expect(made.join()).not.toContain('slipped');
    expect(treeHash(place.sources)).toBe(before);
  },
  seconds,
);

test(
  'two conversions give the same findings in the same order',
  async () => {
    const [one, other] = [await converted(room()), await converted(room())];
    expect(one.findings).toEqual(other.findings);
    expect(one.value.heldBack).toEqual(other.value.heldBack);
  },
  seconds,
);
