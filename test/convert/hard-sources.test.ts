import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { convert } from '../../src/convert/convert.ts';
import { readersInProcess } from '../../src/convert/source/document-readers.ts';
import { openSource } from '../../src/convert/source/source-folder.ts';
import { roomWith, treeHash } from './sources-room.ts';
import { frontSheet, minutesOf, pack } from './town-papers.ts';

const march = pack(frontSheet({ date: '12 March 2024' }), minutesOf('9 January 2024'));

const bytes = (...values: readonly (number | string)[]): Uint8Array =>
  Buffer.concat(
    values.map((value) => (typeof value === 'string' ? Buffer.from(value, 'latin1') : Buffer.from([value]))),
  );

/** The head of a file of an Office program before 2007 with the name of its stream. */
function compound(stream: string): Uint8Array {
  const head = bytes(0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1);
  return Buffer.concat([head, Buffer.alloc(504), Buffer.from(stream, 'utf16le')]);
}

describe('a document that cannot be read', () => {
  test.each([
    ['papers.zip', bytes('PK', 3, 4, 20, 0), 'zip-damaged', 'is damaged', 'Fetch or make the archive again'],
    [
      'old.doc',
      compound('WordDocument'),
      'word-too-old',
      'is a Word document of the kind before 2007',
      '.docx',
    ],
    ['budget.xls', compound('Workbook'), 'format-not-read', 'is a spreadsheet', 'as a PDF'],
    ['slides.ppt', compound('PowerPoint Document'), 'format-not-read', 'is a presentation', 'as a PDF'],
    ['letter.msg', compound('__properties_version1.0'), 'format-not-read', 'is a mail', 'as a PDF'],
    ['plan.tif', bytes('II*', 0, 8, 0, 0, 0), 'format-not-read', 'is a picture of a kind', 'as PNG or JPEG'],
    ['debate.mp3', bytes('ID3', 4, 0, 0), 'format-not-read', 'is a recording', 'Take it out'],
    ['viewer.exe', bytes('MZ', 0x90, 0, 3, 0), 'format-not-read', 'is a program', 'Take it out'],
    ['papers.7z', bytes('7z', 0xbc, 0xaf, 0x27, 0x1c), 'format-not-read', 'is an archive', 'Unpack it'],
    [
      'data.txt',
      bytes('12 March 2024\n', 0, 1, 0),
      'format-not-read',
      'is not text',
      'Put the document there',
    ],
    ['empty.txt', bytes(), 'source-empty', 'is empty', 'Export'],
    ['blank.txt', bytes(' \n\r\n\t'), 'source-empty', 'is empty', 'Export'],
    ['marked.txt', bytes(0xef, 0xbb, 0xbf, '\n'), 'source-empty', 'is empty', 'Export'],
  ])('%s gives one finding with file, reason and remedy, and the others go on', async (name, document, rule, reason, remedy) => {
    const room = roomWith({ [name]: document, 'z-march.txt': march });
    const { value, findings } = await room.convert();
    expect(findings).toHaveLength(1);
    expect(findings[0]).toMatchObject({ rule, severity: 'error', file: name });
    expect(findings[0]?.message).toContain(reason);
    expect(findings[0]?.hint).toContain(remedy);
    expect(value.heldBack).toEqual([name]);
    expect(value.sources.map(({ file }) => file)).toEqual(['z-march.txt']);
  });
});

test('a link is not followed, so that nothing from outside the folder is published', async () => {
  const room = roomWith({ 'march.txt': march });
  const outside = join(room.path, 'private');
  mkdirSync(outside);
  writeFileSync(join(outside, 'secret.txt'), march.replace('oak', 'the exempt contract'));
  symlinkSync(join(outside, 'secret.txt'), join(room.sources, 'a-link.txt'));
  symlinkSync(outside, join(room.sources, 'folder-link'));
  const { value, findings } = await room.convert();
  expect(findings.map(({ rule, file }) => [rule, file])).toEqual([
    ['link-not-followed', 'a-link.txt'],
    ['link-not-followed', 'folder-link'],
  ]);
  expect(value.heldBack).toEqual(['a-link.txt', 'folder-link']);
  expect(value.sources.map(({ file }) => file)).toEqual(['march.txt']);
  expect(room.made().map(room.read).join('\n')).not.toContain('exempt contract');
});

test('a document that the system will not open is a finding with its reason', async () => {
  const room = roomWith({});
  const { value, findings } = await openSource(room.sources, 'gone.txt');
  expect(value).toBeUndefined();
  expect(findings[0]).toMatchObject({ rule: 'source-not-opened', severity: 'error', file: 'gone.txt' });
  expect(findings[0]?.message).toContain('ENOENT');
});

test('a document that names no date, with two agendas around it, is held back with the remedy, and the others go on', async () => {
  const may = pack(frontSheet({ date: '14 May 2024' }));
  const room = roomWith({
    'note.txt': 'The fountain\n\nIt has been mended.\n',
    'march.txt': march,
    'may.txt': may,
  });
  const { value, findings } = await room.convert();
  expect(value.heldBack).toEqual(['note.txt']);
  const held = findings.filter(({ severity }) => severity === 'error');
  expect(held.map(({ rule, file }) => [rule, file])).toEqual([['no-meeting-date', 'note.txt']]);
  expect(held[0]?.hint).toContain('“11 November 2014”');
  expect(room.made().join('\n')).not.toContain('note');
});

test('text in Windows-1252 keeps its pound signs, dashes and curly quotes', async () => {
  const text = march.replace(
    'Members asked for oak.',
    'Members asked for \x93oak\x94 \x96 at \xa3640 the bench\x85',
  );
  const room = roomWith({ 'march.txt': Buffer.from(text, 'latin1') });
  const { value } = await room.convert();
  const minutes = room.made().find((name) => name.endsWith('minutes.md')) ?? '';
  expect(room.read(minutes)).toContain('Members asked for “oak” – at £640 the bench…');
  expect(value.sources[0]?.lost).toBe(0);
});

test('line ends of Windows and of old Macs, and a byte order mark, make no difference', async () => {
  const made = async (document: string) => {
    const room = roomWith({ 'march.txt': document });
    await room.convert();
    return room
      .made()
      .filter((name) => name.endsWith('.md'))
      .map((name) => [name, room.read(name)]);
  };
  const plain = await made(march);
  expect(await made(march.replaceAll('\n', '\r\n'))).toEqual(plain);
  expect(await made(march.replaceAll('\n', '\r'))).toEqual(plain);
  expect(await made(`\ufeff${march}`)).toEqual(plain);
});

const parishProse = `UPPER TEASEL PARISH COUNCIL

Notes of a gathering in the Reading Room on Monday 4 March 2024

Mrs Dalloway-Finch took the chair and six of us came. Snow had kept the others at home.

The pond

We talked about the pond for an hour. Mr Abel will borrow a net, and the school would like to help. It was thought that the ducks should be asked, as somebody put it, and we laughed.

The clerk reported a balance of £412.16 at the bank. Two bills were paid, for stamps (£9.60) and for the lamp (£31).

We parted at nine.
`;

test('an unknown layout becomes headings and paragraphs in the order of the source, with a warning', async () => {
  const room = roomWith({ 'pond.txt': parishProse });
  const { value, findings } = await room.convert();
  expect(findings.map(({ rule, severity }) => [rule, severity])).toContainEqual([
    'layout-unknown',
    'warning',
  ]);
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([]);
  expect(value.sources[0]?.lost).toBe(0);
  expect(value.heldBack).toEqual([]);
  const paper = room.made().find((name) => name.endsWith('.md') && !name.endsWith('meeting.md')) ?? '';
  expect(paper).toContain('/2024-03-04/');
  const body = room.read(paper).replace(/^---[\s\S]*?\n---\n/, '');
  expect(body).not.toMatch(/^[|>]/m);
  const paragraphs = parishProse
    .split('\n\n')
    .slice(2)
    .map((line) => line.trim());
  const places = paragraphs.map((line) => body.indexOf(line));
  expect(places).not.toContain(-1);
  expect(places).toEqual(places.toSorted((a, b) => a - b));
});

test('the folder of documents is never written: the same bytes before and after', async () => {
  const room = roomWith({
    'march.txt': march,
    'deep/er/minutes.pdf': '%PDF-',
    'empty.txt': '',
    '.hidden': 'x',
  });
  const before = treeHash(room.sources);
  await room.convert();
  await room.convert();
  expect(treeHash(room.sources)).toBe(before);
});

test('originals are kept byte for byte, in the folders that they came in', async () => {
  const room = roomWith({ '2024/march.txt': march.replaceAll('\n', '\r\n') });
  await room.convert();
  expect(room.read('sources/2024/march.txt')).toBe(march.replaceAll('\n', '\r\n'));
});

test('copies of originals of which the collections are made again are documents now, and none is removed', async () => {
  const room = roomWith({ '2024/march.txt': march });
  await room.convert();
  const again = {
    sources: join(room.content, 'sources'),
    content: room.content,
    readers: readersInProcess,
  };
  await convert(again);
  await convert(again);
  expect(room.read('sources/2024/march.txt')).toBe(march);
});

test('an empty folder of documents makes an empty collection and no fault', async () => {
  const room = roomWith({});
  const { value, findings } = await room.convert();
  expect([value.meetings, value.sources, findings]).toEqual([0, [], []]);
});
