import { appendFileSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { meetingsInMemory } from '../../src/archive/meeting-memory.ts';
import { meetingStore } from '../../src/archive/meeting-store.ts';
import { changed } from '../../src/archive/meeting-text.ts';
import type { Archive } from '../../src/archive/model.ts';
import { readArchive } from '../../src/archive/read-archive.ts';
import { hashOf } from '../../src/site/looks.ts';
import { emptyRoom } from '../convert/sources-room.ts';
import { generatedArchive, writeGenerated } from '../generated/archive.ts';

/** A generated collection and an empty folder for a store. */
async function rooms() {
  const [content, folder] = [emptyRoom(), emptyRoom()];
  await writeGenerated(generatedArchive({ pages: 150, councils: 1 }), content);
  const readAgain = async () => (await readArchive(content, { memory: meetingStore(folder, 'one') })).value;
  return { content, folder, readAgain };
}

/** The files of a store that hold the texts of meetings. */
function textFiles(folder: string): readonly string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('-text'))
    .map((name) => join(folder, name));
}

function firstPaper({ meetings }: Archive) {
  const paper = meetings.flatMap(({ papers }) => papers)[0];
  if (!paper) throw new Error('The generated archive has no paper.');
  return paper;
}

test('meetings from a store are those that reading gives, when they are new and when they are known', async () => {
  const { content, readAgain } = await rooms();
  const { value: read } = await readArchive(content);
  expect(read.meetings.length).toBeGreaterThan(1);
  expect(await readAgain()).toEqual(read);
  expect(await readAgain()).toEqual(read);
});

test('the text of a meeting is fetched when it is asked for; without its file that is a fault, not an empty page', async () => {
  const { folder, readAgain } = await rooms();
  const archive = await readAgain();
  for (const file of textFiles(folder)) rmSync(file);
  expect(firstPaper(archive).title).not.toBe('');
  expect(() => firstPaper(archive).blocks).toThrow(/-text” was changed or taken away while it was needed/);
});

test('a meeting is known again without fetching its text, and by its text too', async () => {
  const { content, folder, readAgain } = await rooms();
  const before = (await readAgain()).meetings.map(hashOf);
  const inMemory = await readArchive(content, { memory: meetingsInMemory(() => undefined) });
  expect(inMemory.value.meetings.map(hashOf)).toEqual(before);
  const report = readdirSync(content, { recursive: true, encoding: 'utf8' }).find((name) =>
    /\/\d+-[^/]*\.md$/.test(name),
  );
  const known = await readAgain();
  for (const file of textFiles(folder)) rmSync(file);
  expect(known.meetings.map(hashOf)).toEqual(before);
  appendFileSync(join(content, report ?? ''), '\nOne word more.\n');
  const after = (await readAgain()).meetings.map(hashOf);
  expect(after.filter((hash) => before.includes(hash))).toHaveLength(before.length - 1);
});

test('a copy with other fields fetches its text as the original does', async () => {
  const { readAgain } = await rooms();
  const paper = firstPaper(await readAgain());
  const copy = changed(paper, { title: 'Another title' });
  expect(copy).toEqual({ ...paper, title: 'Another title' });
  expect(Object.getOwnPropertyDescriptor(copy, 'blocks')?.get).toBeTypeOf('function');
});

test('a text that somebody has changed in the store is not believed: its meeting is read again', async () => {
  const { folder, readAgain } = await rooms();
  const archive = await readAgain();
  for (const file of textFiles(folder)) appendFileSync(file, ' ');
  expect(await readAgain()).toEqual(archive);
});

test('a store forgets what was not asked for, texts and all', async () => {
  const { content, folder, readAgain } = await rooms();
  await readAgain();
  const newer = meetingStore(folder, 'two');
  const { value } = await readArchive(content, { memory: newer });
  const before = textFiles(folder).length;
  newer.forgetOthers();
  expect(textFiles(folder)).toHaveLength(before / 2);
  expect(firstPaper(value).blocks.length).toBeGreaterThan(0);
});

test('a store whose folder was never made has nothing to forget', () => {
  expect(() => meetingStore(join(emptyRoom(), 'never-made'), 'one').forgetOthers()).not.toThrow();
});
