import { createHash } from 'node:crypto';
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { describe, expect, test } from 'vitest';
import {
  areAsKnown,
  type FolderContent,
  folderContent,
  knownMark,
  markOf,
  meetingFolders,
  textNames,
} from '../../src/archive/meeting-folders.ts';
import { emptyRoom } from '../convert/sources-room.ts';
import { pngBytes } from '../read/picture/pictures.ts';

/** A content folder with these files, each of which holds its own name unless it is a picture. */
function contentWith(...files: readonly string[]): string {
  const content = emptyRoom();
  for (const file of files) {
    mkdirSync(dirname(join(content, file)), { recursive: true });
    writeFileSync(join(content, file), file.endsWith('.png') ? pngBytes(3, 4) : file);
  }
  return content;
}

const july = 'fenwick/parks/2024-07-09';
const may = 'fenwick/parks/2024-05-14';

describe('the folders of meetings', () => {
  test('lie three levels down, each with its texts and pictures in order', async () => {
    const content = contentWith(
      `${july}/minutes.md`,
      `${july}/meeting.md`,
      `${july}/6-paths/appendix-1.md`,
      `${july}/pictures/pack/1.png`,
      `${may}/conversion.yaml`,
    );
    expect([...(await meetingFolders(content))]).toEqual([
      [may, ['conversion.yaml']],
      [july, ['6-paths/appendix-1.md', 'meeting.md', 'minutes.md', 'pictures/pack/1.png']],
    ]);
  });

  test('are not those of originals, hidden ones, files above them, and folders without a text', async () => {
    const content = contentWith(
      'site.yaml',
      'fenwick/parks/notes.md',
      'sources/fenwick/parks/pack.md',
      '.cache/fenwick/parks/meeting.md',
      `${july}/pictures/1.png`,
    );
    expect([...(await meetingFolders(content))]).toEqual([]);
  });

  test('hold nothing else that somebody left there', async () => {
    const others = ['meeting.md.new', 'meeting.md~', 'letter.docx', 'xmd', 'plans/pictures/1.png'];
    const content = contentWith(`${july}/meeting.md`, ...others.map((name) => `${july}/${name}`));
    expect([...(await meetingFolders(content))]).toEqual([[july, ['meeting.md']]]);
  });
});

describe('the content of a folder', () => {
  test('is its texts and the sizes of its pictures', async () => {
    const names = ['conversion.yaml', 'meeting.md', 'pictures/1.png'];
    const content = contentWith(...names.map((name) => `${july}/${name}`));
    const { texts, pictures } = await folderContent(join(content, july), names);
    expect(textNames(names)).toEqual(['conversion.yaml', 'meeting.md']);
    expect([...texts]).toEqual([
      ['conversion.yaml', `${july}/conversion.yaml`],
      ['meeting.md', `${july}/meeting.md`],
    ]);
    expect([...pictures]).toEqual([['pictures/1.png', { width: 3, height: 4 }]]);
  });
});

describe('a mark tells one content of a folder from another', () => {
  const whole: FolderContent = {
    texts: new Map([['meeting.md', 'Benches']]),
    pictures: new Map([['pictures/1.png', { width: 3, height: 4 }]]),
  };

  test('and is the same for the same', () => {
    expect(markOf({ ...whole })).toBe(markOf(whole));
    expect(markOf(whole)).toMatch(/^[0-9a-f]{64}$/);
  });

  test.each<[string, Partial<FolderContent>]>([
    ['another text', { texts: new Map([['meeting.md', 'Paths']]) }],
    ['another name', { texts: new Map([['minutes.md', 'Benches']]) }],
    ['a picture of another size', { pictures: new Map([['pictures/1.png', { width: 4, height: 4 }]]) }],
    ['no picture', { pictures: new Map() }],
  ])('by %s', (_, change) => {
    expect(markOf({ ...whole, ...change })).not.toBe(markOf(whole));
  });
});

describe('where the hashes of files are known', () => {
  const sha256 = (text: string) => createHash('sha256').update(text).digest('hex');
  const hashes = new Map([
    [`${july}/meeting.md`, sha256('Benches')],
    [`${july}/pictures/1.png`, sha256('picture')],
  ]);
  const known = (path: string) => hashes.get(path);
  const names = ['meeting.md', 'pictures/1.png'];

  test('a mark is made of them without reading, and tells the same apart', () => {
    const mark = knownMark(july, names, known);
    expect(mark).toMatch(/^[0-9a-f]{64}$/);
    expect(knownMark(july, names, known)).toBe(mark);
    const others = new Map([...hashes, [`${july}/meeting.md`, sha256('Paths')]]);
    expect(knownMark(july, names, (path) => others.get(path))).not.toBe(mark);
    const renamed = new Map([...hashes].map(([path, hash]) => [path.replace('meeting', 'minutes'), hash]));
    expect(knownMark(july, ['minutes.md', 'pictures/1.png'], (path) => renamed.get(path))).not.toBe(mark);
  });

  test('but none when that of one file is unknown', () => {
    expect(knownMark(july, [...names, 'minutes.md'], known)).toBeUndefined();
    expect(knownMark(may, names, known)).toBeUndefined();
  });

  test('a text that somebody has changed in between is not what was known', () => {
    const read = (texts: readonly (readonly [string, string])[]) =>
      areAsKnown(july, { texts: new Map(texts), pictures: new Map() }, known);
    expect(read([['meeting.md', 'Benches']])).toBe(true);
    expect(read([['meeting.md', 'Paths']])).toBe(false);
    expect(
      read([
        ['meeting.md', 'Benches'],
        ['minutes.md', 'Paths'],
      ]),
    ).toBe(false);
  });
});
