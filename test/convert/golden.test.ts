import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { expectedFiles, filesIn } from './golden-folder.ts';
import { emptyRoom, roomWith } from './sources-room.ts';

const golden = 'test/golden/small-pack';

/** What a person reads and corrects: the Markdown and the conversion record, without the originals. */
function collection(content: string) {
  const files = Object.entries(filesIn(content));
  return Object.fromEntries(files.filter(([name]) => !/^(?:sources\/|\.)/.test(name)));
}

test(readFileSync(join(golden, 'proves.txt'), 'utf8').trim(), async () => {
  const room = roomWith({ 'source.txt': readFileSync(join(golden, 'source.txt')) });
  await room.convert();
  const made = collection(room.content);
  const expected = expectedFiles(golden, made);
  const remedy = `compare ${golden}/local with ${golden}/expected; UPDATE_GOLDEN=1 accepts it`;
  expect(Object.keys(made), remedy).toEqual(Object.keys(expected));
  for (const [name, text] of Object.entries(expected)) expect(made[name], `${name}: ${remedy}`).toBe(text);
});

test('a difference from the golden files is written beside them, and gone again when there is none', () => {
  const folder = emptyRoom();
  expect(expectedFiles(folder, { 'a/meeting.md': 'new' }, false)).toEqual({});
  expect(filesIn(join(folder, 'local'))).toEqual({ 'a/meeting.md': 'new' });
  expect(expectedFiles(folder, {}, false)).toEqual({});
  expect(filesIn(folder)).toEqual({});
});

test('accepting a difference puts it in the place of what was expected', () => {
  const folder = emptyRoom();
  expectedFiles(folder, { 'old.md': 'old' }, true);
  expect(expectedFiles(folder, { 'a/meeting.md': 'new' }, true)).toEqual({ 'a/meeting.md': 'new' });
  expect(filesIn(folder)).toEqual({ 'expected/a/meeting.md': 'new' });
});
