import { mkdirSync, readdirSync, readFileSync, statSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { clearUnfinished, writeWhole } from '../../src/safety/write-whole.ts';
import { emptyRoom, filesBelow } from '../convert/sources-room.ts';

test('a file is written with the folders above it, and nothing is left beside it', async () => {
  const room = emptyRoom();
  await writeWhole(join(room, 'a', 'b', 'meeting.md'), 'one');
  await writeWhole(join(room, 'a', 'b', 'meeting.md'), new TextEncoder().encode('two'));
  expect(filesBelow(room)).toEqual(['a/b/meeting.md']);
  expect(readFileSync(join(room, 'a', 'b', 'meeting.md'), 'utf8')).toBe('two');
});

test('a file is replaced, never written into: whoever has the old one open goes on reading it', async () => {
  const path = join(emptyRoom(), 'meeting.md');
  writeFileSync(path, 'old');
  const before = statSync(path).ino;
  await writeWhole(path, 'new');
  expect(statSync(path).ino).not.toBe(before);
});

test('when it cannot be written, the old file stands, nothing is left, and the reason goes on', async () => {
  const room = emptyRoom();
  const path = join(room, 'meeting.md');
  mkdirSync(path);
  writeFileSync(join(path, 'in-the-way'), 'x');
  await expect(writeWhole(path, 'new')).rejects.toThrow(/EISDIR|ENOTEMPTY|EEXIST|EPERM/);
  expect(filesBelow(room)).toEqual(['meeting.md/in-the-way']);
});

test('what a killed process left of a file is cleared away, and nothing else', async () => {
  const room = emptyRoom();
  const path = join(room, 'meeting.md');
  await writeWhole(path, 'whole');
  mkdirSync(join(room, 'other'));
  symlinkSync('nowhere', join(room, '.hidden.unfinished'));
  await clearUnfinished(path);
  expect(readdirSync(room).toSorted()).toEqual(['.hidden.unfinished', 'meeting.md', 'other']);
});

test('the longest name that a file system takes can be written', async () => {
  const path = join(emptyRoom(), `${'n'.repeat(250)}.md`);
  await writeWhole(path, 'x');
  expect(readFileSync(path, 'utf8')).toBe('x');
});
