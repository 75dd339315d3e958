import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, readlinkSync } from 'node:fs';
import { join } from 'node:path';

/** What a file is, when it was changed, and a hash of what it holds. */
function recordOf(path: string): string {
  const about = lstatSync(path);
  const held = about.isFile()
    ? createHash('sha256').update(readFileSync(path)).digest('hex')
    : about.isSymbolicLink()
      ? readlinkSync(path)
      : '';
  return `${about.mode} ${about.size} ${about.mtimeMs} ${held}`;
}

/** Everything below a folder as it is now: kinds, sizes, times and contents. Two records that are equal were not touched. */
export function treeRecord(folder: string): ReadonlyMap<string, string> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted();
  return new Map(['', ...names].map((name) => [name, recordOf(join(folder, name))]));
}

/** The names in a folder and when each was last changed, without what lies below. */
export function folderRecord(folder: string): readonly string[] {
  return readdirSync(folder)
    .toSorted()
    .map((name) => `${name} ${lstatSync(join(folder, name)).mtimeMs}`);
}
