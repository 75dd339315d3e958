import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { convert } from '../../src/convert/convert.ts';
import { readersInProcess } from '../../src/convert/source/document-readers.ts';
import { documentsIn } from '../../src/convert/source/source-archive.ts';
import { type UnpackLimits, unpackLimits } from '../../src/safety/unpack/limits.ts';
import { type MadeEntry, zipFile } from '../safety/unpack/zip-file.ts';
import { filesBelow, roomWith } from './sources-room.ts';
import { frontSheet, minutesOf, pack, report } from './town-papers.ts';

const march = pack(frontSheet({ date: '12 March 2024' }), minutesOf('9 January 2024'));
const april = pack(frontSheet({ date: '9 April 2024' }), minutesOf('12 March 2024'));

function zip(files: Readonly<Record<string, string | Uint8Array>>): Uint8Array {
  return zipFile(Object.entries(files).map(([name, content]) => ({ name, content })));
}

/** What is found in an archive: paths, and the rules of what is left out. */
function found(bytes: Uint8Array, limits: Partial<UnpackLimits> = {}): readonly string[] {
  return [...documentsIn({ path: 'pack.zip', bytes }, { ...unpackLimits, ...limits })].map((each) =>
    each.type === 'document' ? each.file.path : `${each.path}: ${each.finding.rule}`,
  );
}

describe('a zip archive among the sources', () => {
  test('its documents are sources like those of a folder, in the order of their paths', async () => {
    const room = roomWith({ 'papers.zip': zip({ '2024/march.txt': march, '2024/april.txt': april }) });
    const apart = roomWith({ 'papers/2024/march.txt': march, 'papers/2024/april.txt': april });
    const [packed, loose] = [await room.convert(), await apart.convert()];
    expect(packed.value.heldBack).toEqual([]);
    expect(packed.value.sources.map(({ file }) => file).toSorted()).toEqual([
      'papers.zip/2024/april.txt',
      'papers.zip/2024/march.txt',
    ]);
    expect(packed.value.meetings).toBe(loose.value.meetings);
    const pages = (names: readonly string[]) => names.filter((name) => name.endsWith('.md'));
    expect(pages(room.made())).toEqual(pages(apart.made()));
    for (const name of pages(room.made())) expect(room.read(name)).toBe(apart.read(name));
  });

  test('its originals are kept byte for byte', async () => {
    const room = roomWith({ 'papers.zip': zip({ '2024/march.txt': march.replaceAll('\n', '\r\n') }) });
    await room.convert();
    expect(room.read('sources/papers.zip/2024/march.txt')).toBe(march.replaceAll('\n', '\r\n'));
  });

  test('its originals are kept apart from the sources where those are the originals, and are no sources themselves', async () => {
    const room = roomWith({});
    const { content } = room;
    room.write('sources/april.txt', april);
    writeFileSync(join(content, 'sources/papers.zip'), zip({ 'march.txt': march }));
    const again = () => convert({ sources: join(content, 'sources'), content, readers: readersInProcess });
    await again();
    const { value } = await again();
    expect(value.sources.map(({ file }) => file).toSorted()).toEqual(['april.txt', 'papers.zip/march.txt']);
    expect(filesBelow(join(content, 'sources'))).toEqual(['april.txt', 'papers.zip']);
    expect(filesBelow(join(content, '.unpacked'))).toEqual(['papers.zip/march.txt']);
  });

  test('names that no file system takes, or that differ in capitals alone, become names that each does', async () => {
    const late = report('9 April 2024', '5', 'Benches', '2.1 Oak lasts.');
    const room = roomWith({
      'papers.zip': zip({ 'a/March: agenda?.txt': march, 'a/aux.txt': april, 'a/march- Agenda-.txt': late }),
    });
    const { value } = await room.convert();
    expect(value.heldBack).toEqual([]);
    expect(room.made().filter((name) => name.startsWith('sources/'))).toEqual([
      'sources/papers.zip/a/March- agenda-.txt',
      'sources/papers.zip/a/_aux.txt',
      'sources/papers.zip/a/march- Agenda--2.txt',
    ]);
  });

  test('a withdrawn archive takes its originals with it', async () => {
    const room = roomWith({ 'papers.zip': zip({ 'march.txt': march }), 'april.txt': april });
    await room.convert();
    room.remove('papers.zip');
    await room.convert();
    expect(room.made().filter((name) => name.startsWith('sources/'))).toEqual(['sources/april.txt']);
  });

  test('what is left out of it is named, and the others go on', async () => {
    const entries: readonly MadeEntry[] = [
      { name: '../../outside.txt', content: april },
      { name: 'march.txt', content: march },
      { name: 'locked.txt', content: april, flags: 1 },
      { name: 'plan.exe', content: 'MZ\u0090\0' },
    ];
    const room = roomWith({ 'papers.zip': zipFile(entries) });
    const { value, findings } = await room.convert();
    expect(findings.filter(({ severity }) => severity === 'error').map(({ rule }) => rule)).toEqual([
      'zip-locked',
      'zip-entry-refused',
      'format-not-read',
    ]);
    expect(value.heldBack).toEqual(['papers.zip', 'papers.zip/../../outside.txt', 'papers.zip/plan.exe']);
    expect(value.sources.map(({ file }) => file)).toEqual(['papers.zip/march.txt']);
    expect(filesBelow(room.path).some((name) => name.includes('outside'))).toBe(false);
  });
});

describe('archives within archives', () => {
  const nested = (depth: number): Uint8Array =>
    depth === 0
      ? zip({ 'deepest.txt': 'A' })
      : zip({ 'inner.zip': nested(depth - 1), [`${depth}.txt`]: 'A' });

  test('are opened to a depth that exports have', () => {
    expect(found(nested(2))).toEqual([
      'pack.zip/2.txt',
      'pack.zip/inner.zip/1.txt',
      'pack.zip/inner.zip/inner.zip/deepest.txt',
    ]);
    expect(found(nested(3)).at(-1)).toBe('pack.zip/inner.zip/inner.zip/inner.zip: zip-within-zips');
  });

  test('share what may be unpacked', () => {
    const big = (name: string) => zip({ [name]: Buffer.alloc(400_000, name) });
    const bytes = zip({ 'a.zip': big('a.txt'), 'b.zip': big('b.txt'), 'c.txt': 'C' });
    expect(found(bytes, { bytes: 500_000 })).toEqual([
      'pack.zip/a.zip/a.txt',
      'pack.zip/b.zip: zip-too-large',
      'pack.zip/c.txt',
    ]);
    expect(found(bytes, { bytes: 900_000 })).toEqual([
      'pack.zip/a.zip/a.txt',
      'pack.zip/b.zip/b.txt',
      'pack.zip/c.txt',
    ]);
  });

  test('a Word document is a document and is not opened', () => {
    const word = zip({ '[Content_Types].xml': '', 'word/document.xml': '' });
    expect(found(zip({ 'report.docx': word }))).toEqual(['pack.zip/report.docx']);
  });

  test('an archive of nothing is a finding', () => {
    expect(found(zip({}))).toEqual(['pack.zip: zip-empty']);
    expect(found(zip({ '__MACOSX/._a.pdf': 'x' }))).toEqual(['pack.zip: zip-empty']);
  });
});
