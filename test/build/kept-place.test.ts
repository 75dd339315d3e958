import { mkdirSync, readFileSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import {
  areKept,
  areTakenOver,
  folderOf,
  isTakenOver,
  keptPlace,
  linkKept,
} from '../../src/build/kept-place.ts';
import { statesBelow } from '../../src/cache/file-states.ts';
import { sha256 } from '../../src/convert/source/source-file.ts';
import { emptyRoom } from '../convert/sources-room.ts';

const path = 'town/2024-01-10/index.html';
const page = { path, sha256: sha256('A page.'), isSearchable: true };

/** A site that stands with one page, and an empty folder for the next one. */
function rooms() {
  const [folder, staged] = [emptyRoom(), emptyRoom()];
  mkdirSync(join(folder, 'town/2024-01-10'), { recursive: true });
  writeFileSync(join(folder, path), 'A page.');
  const found = statesBelow(folder);
  const place = keptPlace(staged, { folder, found, written: found, indexed: [] });
  const inode = (below: string) => statSync(join(below, path)).ino;
  return { folder, staged, place, inode };
}

test('a page that is kept is read where it stands until it has its second name', () => {
  const { folder, staged, place, inode } = rooms();
  expect(areKept(place, [page])).toBe(true);
  expect(folderOf(place, path)).toBe(folder);
  linkKept(place);
  expect(folderOf(place, path)).toBe(staged);
  expect(inode(staged)).toBe(inode(folder));
  expect(place.files.get(path)).toEqual({ sha256: page.sha256, isSearchable: true, isStanding: true });
});

test('one of other bytes, or one that is not there, is not kept', () => {
  const { place } = rooms();
  expect(areKept(place, [{ ...page, sha256: sha256('Another.') }])).toBe(false);
  expect(areKept(place, [page, { path: 'none.html', sha256: '' }])).toBe(false);
  expect(areTakenOver(place, [page, { path: 'none.html', sha256: sha256('') }])).toBe(false);
  expect(place.files.size).toBe(0);
});

test('one that was touched since is copied, and one that was changed stops the build', () => {
  const { folder, staged, place, inode } = rooms();
  areKept(place, [page]);
  utimesSync(join(folder, path), 1, 1);
  linkKept(place);
  expect(readFileSync(join(staged, path), 'utf8')).toBe('A page.');
  expect(inode(staged)).not.toBe(inode(folder));
  expect(place.files.get(path)?.isStanding).toBeUndefined();
  const other = rooms();
  areKept(other.place, [page]);
  writeFileSync(join(other.folder, path), 'A stage.');
  expect(() => linkKept(other.place)).toThrow(/was changed while the next one was made/);
});

test('what is written over a file that was taken over does not reach the site that stands', () => {
  const { folder, staged, place } = rooms();
  expect(isTakenOver(place, path, 'A page.')).toBe(true);
  expect(isTakenOver(place, path, 'Another.')).toBe(false);
  writeFileSync(join(staged, path), 'Another.');
  expect(readFileSync(join(folder, path), 'utf8')).toBe('A page.');
});
