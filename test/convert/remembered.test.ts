import { existsSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { strToU8, zipSync } from 'fflate';
import { describe, expect, test } from 'vitest';
import { statesBelow } from '../../src/cache/file-states.ts';
import { type Conversion, convert } from '../../src/convert/convert.ts';
import { readRecord, writeRecord } from '../../src/convert/record.ts';
import { cacheFolder, documentMemory } from '../../src/convert/source/document-memory.ts';
import { type DocumentReaders, readersInProcess } from '../../src/convert/source/document-readers.ts';
import type { Finding, Outcome } from '../../src/document/finding.ts';
import { roomWith, type SourcesRoom, treeHash } from './sources-room.ts';
import { frontSheet, minutesOf, pack, report } from './town-papers.ts';

const version = 'one';

type Outcomes = (path: string) => Finding | undefined;

function nothingElse(): undefined {}

/**
 * Readers that note which documents they were asked to read. One of which they find an error has no value; what else
 * they find of it they tell with what they read.
 */
function notingReaders(found: Outcomes) {
  const read: string[] = [];
  const readers: DocumentReaders = {
    ...readersInProcess,
    read: async (bytes, path, wishes) => {
      read.push(path);
      const finding = found(path);
      if (finding?.severity === 'error') return { value: undefined, findings: [finding] };
      const { value, findings } = await readersInProcess.read(bytes, path, wishes);
      return { value, findings: finding ? [...findings, finding] : findings };
    },
  };
  return { readers, read };
}

/** The finding of a reader that broke. */
function fallen(path: string): Finding {
  return { rule: 'reading-crashed', severity: 'error', message: `“${path}” fell.` };
}

function fallenAt(name: string): Outcomes {
  return (path) => (path === name ? fallen(path) : undefined);
}

interface Converted extends Outcome<Conversion> {
  readonly read: readonly string[];
}

/** Converts a room as a build does: with what the last conversion left. */
async function converted(room: SourcesRoom, found: Outcomes = nothingElse): Promise<Converted> {
  const { readers, read } = notingReaders(found);
  const { sources, content } = room;
  const documents = documentMemory(content, version);
  const outcome = await convert({
    sources,
    content,
    readers,
    memory: {
      documents,
      record: await readRecord(content, version),
      sources: statesBelow(sources),
      content: statesBelow(content, undefined, (name) => name === cacheFolder),
      leave: (record) => writeRecord(content, version, record),
    },
  });
  if (!outcome.value.isLeft) documents.forgetOthers();
  return { ...outcome, read };
}

function packOf(date: string, title: string, words: string, before: string): string {
  return pack(
    frontSheet({ date, agenda: ['2\tMinutes\t5 - 8', `3\t${title}\t9 - 10`] }),
    minutesOf(before),
    report(date, '3', title, `2.1 ${words}`),
  );
}

const documents = {
  'january.txt': packOf('9 January 2024', 'Kerbs', 'Granite was laid.', '14 November 2023'),
  'march.txt': packOf('12 March 2024', 'Railings', 'Four were bought.', '9 January 2024'),
  'may.txt': packOf('14 May 2024', 'Lamps', 'Nine were lit.', '12 March 2024'),
};

const closed = documents['march.txt'].replace(
  'This report is public',
  'Not for publication: paragraph 3 of Part 1 of Schedule 12A',
);

/** What a conversion that remembers nothing would make of the same documents. */
async function madeAnew({ sources }: SourcesRoom): Promise<string> {
  const names = readdirSync(sources);
  const other = roomWith(Object.fromEntries(names.map((name) => [name, readFileSync(join(sources, name))])));
  await other.convert();
  return treeHash(other.content);
}

function boxes({ content }: SourcesRoom): string {
  return join(content, cacheFolder, 'readings');
}

describe('a conversion that remembers the last one', () => {
  test('reads only the document that has changed, and makes what one makes that remembers nothing', async () => {
    const room = roomWith(documents);
    expect((await converted(room)).read).toEqual(Object.keys(documents));
    room.put('may.txt', documents['may.txt'].replace('Nine', 'Ten'));
    const second = await converted(room);
    expect(second.read).toEqual(['may.txt']);
    expect(second.value).toMatchObject({ meetings: 4, written: 2, removed: [] });
    expect(treeHash(room.content)).toBe(await madeAnew(room));
  });

  test('does not ask what the documents of other meetings say', async () => {
    const room = roomWith(documents);
    await converted(room);
    const known = new Set(readdirSync(boxes(room)));
    room.put('june.txt', packOf('11 June 2024', 'Doors', 'Two were hung.', '14 May 2024'));
    // Only the minutes of May are new, so that what else was read may as well be gone.
    const may = (await readRecord(room.content, version)).files['may.txt']?.documents[0]?.box ?? '';
    for (const name of known) if (name !== may) rmSync(join(boxes(room), name));
    expect((await converted(room)).read).toEqual(['june.txt']);
    expect(treeHash(room.content)).toBe(await madeAnew(room));
  });

  test('does the same with what lies in an archive', async () => {
    const within = ['march.txt', 'may.txt'] as const;
    const files = within.map((name) => [name, strToU8(documents[name])] as const);
    const room = roomWith({
      'january.txt': documents['january.txt'],
      'papers.zip': zipSync(Object.fromEntries(files)),
    });
    await converted(room);
    room.put('june.txt', packOf('11 June 2024', 'Doors', 'Two were hung.', '14 May 2024'));
    expect((await converted(room)).read).toEqual(['june.txt']);
    expect(treeHash(room.content)).toBe(await madeAnew(room));
  });

  test('reads again what it needs and has no more', async () => {
    const room = roomWith(documents);
    await converted(room);
    rmSync(boxes(room), { recursive: true });
    room.put('may.txt', documents['may.txt'].replace('Nine', 'Ten'));
    const again = (await converted(room)).read;
    expect(new Set(again)).toEqual(new Set(Object.keys(documents)));
    expect(treeHash(room.content)).toBe(await madeAnew(room));
  });

  test('tells the same findings and figures as one that remembers nothing', async () => {
    const room = roomWith({ ...documents, 'note.txt': 'Lamps\n\nSeen on 14 May 2024.\n' });
    const first = await converted(room);
    const second = await converted(room);
    expect(second.read).toEqual([]);
    expect(second.findings).toEqual(first.findings);
    const { written: _written, unchanged: _unchanged, ...figures } = first.value;
    expect(second.value).toMatchObject({ ...figures, written: 0 });
  });

  test.each([
    ['of which recognition was not finished in time, for it may be now', 'ocr-not-finished', ['may.txt']],
    ['that has another warning, no more', 'ocr-failed', []],
  ])('reads a document %s', async (_name, rule, expected) => {
    const room = roomWith(documents);
    const told: Outcomes = (path) =>
      path === 'may.txt' ? { rule, severity: 'warning', message: 'Something was seen.' } : undefined;
    expect((await converted(room, told)).read).toHaveLength(3);
    expect((await converted(room, told)).read).toEqual(expected);
  });

  test('gives an original back that was taken away', async () => {
    const room = roomWith(documents);
    await converted(room);
    room.deleteMade('sources/may.txt');
    await converted(room);
    expect(room.read('sources/may.txt')).toBe(documents['may.txt']);
  });

  test('puts a file of a collection back that was taken away, and leaves a correction', async () => {
    const room = roomWith(documents);
    await converted(room);
    const [kerbs = '', railings = ''] = ['kerbs', 'railings'].map((word) =>
      room.made().find((name) => name.endsWith(`3-${word}.md`)),
    );
    const text = room.read(kerbs);
    room.deleteMade(kerbs);
    room.write(railings, 'Corrected.');
    const { value } = await converted(room);
    expect(room.read(kerbs)).toBe(text);
    expect([room.read(railings), value.kept]).toEqual(['Corrected.', [railings]]);
  });
});

describe('of what is held back', () => {
  const told = (room: SourcesRoom) =>
    readFileSync(join(room.content, cacheFolder, 'conversion.json'), 'latin1');

  test('the record tells nothing, and it is looked at each time', async () => {
    const room = roomWith({ ...documents, 'march.txt': closed });
    await converted(room);
    expect(told(room)).toContain('Lamps');
    expect(told(room)).not.toMatch(/Four were bought|Railings/);
    await converted(room);
    expect(room.made().filter((name) => name.includes('3-railings'))).toEqual([]);
    expect(treeHash(room.content)).toBe(await madeAnew(room));
  });

  test('nothing is left in the record when another document closes it later', async () => {
    const alone = report('11 June 2024', '4', 'Sale of the depot', '2.1 Canary offers four million.');
    const agenda = (...rows: readonly string[]) => frontSheet({ date: '11 June 2024', agenda: rows });
    const rows = ['1\tApologies\t', '4\tSale of the depot\t9 - 10'];
    const room = roomWith({ ...documents, 'agenda.txt': agenda(...rows), 'depot.txt': alone });
    await converted(room);
    expect(room.made().filter((name) => name.includes('4-sale'))).toHaveLength(1);
    expect(told(room)).toContain('depot.txt');
    room.put('agenda.txt', agenda('1\tApologies\t', '4\tSale of the depot (Exempt)\t9 - 10'));
    await converted(room);
    expect(room.made().filter((name) => name.includes('4-sale'))).toEqual([]);
    expect(told(room)).not.toMatch(/"depot\.txt":\{"sha256":"[0-9a-f]+","documents"/);
    expect(treeHash(room.content)).toBe(await madeAnew(room));
  });
});

describe('when documents cannot be read that could be read before', () => {
  test('as a whole, the collections are left as they are', async () => {
    const room = roomWith(documents);
    await converted(room);
    const before = treeHash(room.content);
    rmSync(join(room.content, cacheFolder), { recursive: true });
    const { value, findings } = await converted(room, fallen);
    expect(value).toMatchObject({ isLeft: true, removed: [], heldBack: Object.keys(documents) });
    expect(findings.at(-1)).toMatchObject({ rule: 'collections-left', severity: 'error' });
    expect(findings.at(-1)?.message).toContain('None of the 3 documents could be read');
    expect(treeHash(room.content)).toBe(before);
  });

  test('though one has not changed, the collections are left as they are, and it is named', async () => {
    const room = roomWith({ ...documents, 'march.txt': closed });
    await converted(room);
    const before = treeHash(room.content);
    rmSync(boxes(room), { recursive: true });
    const { value, findings } = await converted(room, fallenAt('march.txt'));
    expect(value.isLeft).toBe(true);
    expect(findings.at(-1)?.message).toContain('cannot be read now: “march.txt”');
    expect(treeHash(room.content)).toBe(before);
    expect((await converted(room)).value.isLeft).toBeUndefined();
  });

  test('because one was changed, its pages go and the others stay', async () => {
    const room = roomWith(documents);
    await converted(room);
    room.put('may.txt', `${documents['may.txt']} `);
    const { value, findings } = await converted(room, fallenAt('may.txt'));
    expect([value.isLeft, value.heldBack]).toEqual([undefined, ['may.txt']]);
    expect(findings.map(({ rule }) => rule)).toContain('reading-crashed');
    expect(room.made().filter((name) => name.endsWith('3-lamps.md'))).toEqual([]);
    expect(room.made().filter((name) => name.endsWith('3-kerbs.md'))).toHaveLength(1);
  });

  test('nothing is made of the first documents of all when none can be read', async () => {
    const room = roomWith(documents);
    const { value } = await converted(room, fallen);
    expect([value.isLeft, value.meetings]).toEqual([undefined, 0]);
    expect(existsSync(join(room.content, 'brindlewick'))).toBe(false);
  });
});
