import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { exchanged } from '../../src/safety/exchange.ts';
import { emptyRoom } from '../convert/sources-room.ts';
import { testOnLinux } from '../not-shown.ts';

function folderWith(room: string, name: string, page: string): string {
  const folder = join(room, name);
  mkdirSync(folder);
  writeFileSync(join(folder, 'index.html'), page);
  return folder;
}

const page = (folder: string) => readFileSync(join(folder, 'index.html'), 'utf8');

testOnLinux('two folders that change their names in one step')(
  'two folders change their names in one step, whatever signs are in the names',
  async () => {
    const room = emptyRoom();
    const one = folderWith(room, "the $HOME's `old` site", 'old');
    const other = folderWith(room, '-new site', 'new');
    expect(await exchanged(one, other)).toBe(true);
    expect([page(one), page(other)]).toEqual(['new', 'old']);
    expect(readdirSync(room)).toHaveLength(2);
  },
);

test('nothing is done when one of them is not there', async () => {
  const room = emptyRoom();
  const there = folderWith(room, 'site', 'old');
  expect(await exchanged(there, join(room, 'none'))).toBe(false);
  expect(await exchanged(join(room, 'none'), there)).toBe(false);
  expect(readdirSync(room)).toEqual(['site']);
  expect(page(there)).toBe('old');
});
