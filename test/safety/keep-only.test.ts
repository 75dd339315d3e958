import { mkdirSync, readdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { keepOnly } from '../../src/safety/keep-only.ts';
import { emptyRoom } from '../convert/sources-room.ts';

test('what has none of the names is removed, with all that lies in it', () => {
  const room = emptyRoom();
  for (const name of ['kept', 'old', 'gone']) {
    mkdirSync(join(room, name));
    writeFileSync(join(room, name, 'page.json'), '{}');
  }
  writeFileSync(join(room, 'kept.json'), '{}');
  writeFileSync(join(room, 'gone.json'), '{}');
  keepOnly(room, new Set(['kept', 'kept.json', 'never made']));
  expect(readdirSync(room, { recursive: true, encoding: 'utf8' }).toSorted()).toEqual([
    'kept',
    'kept.json',
    join('kept', 'page.json'),
  ]);
});

test('what a link leads to stays when the link is removed', () => {
  const [room, elsewhere] = [emptyRoom(), emptyRoom()];
  writeFileSync(join(elsewhere, 'page.json'), '{}');
  symlinkSync(elsewhere, join(room, 'link'));
  keepOnly(room, new Set());
  expect([readdirSync(room), readdirSync(elsewhere)]).toEqual([[], ['page.json']]);
});

test('a folder that was never made, or is none, holds nothing', () => {
  const room = emptyRoom();
  writeFileSync(join(room, 'file'), '');
  keepOnly(join(room, 'never made'), new Set());
  keepOnly(join(room, 'file'), new Set());
  expect(readdirSync(room)).toEqual(['file']);
});

test('what goes wrong otherwise is not kept quiet', () => {
  expect(() => keepOnly('\0', new Set())).toThrow();
});
