import { cpSync, mkdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { sha256 } from '../../src/convert/source/source-file.ts';
import { emptyRoom, filesBelow, treeHash } from '../convert/sources-room.ts';
import { runBuild } from './command.ts';

/** The hash of each file of a site, the search index among them. */
function hashes(site: string): Readonly<Record<string, string>> {
  return Object.fromEntries(filesBelow(site).map((name) => [name, sha256(readFileSync(join(site, name)))]));
}

/** Builds the bundled sample from a folder of its own. */
function built(folder: string, environment: Readonly<Record<string, string>>) {
  const room = join(emptyRoom(), folder);
  mkdirSync(room, { recursive: true });
  cpSync('content/sources', join(room, 'papers'), { recursive: true });
  const site = join(room, 'out');
  const { status, stderr } = runBuild(['--sources', join(room, 'papers'), '--output', site], environment);
  expect([status, stderr.match(/^error.*/gm)]).toEqual([0, null]);
  return { site: hashes(site), collections: treeHash(join(room, 'out-content')) };
}

test('two builds of the same documents are the same bytes, in other folders, time zones and languages', () => {
  const one = built('a', { TZ: 'Pacific/Kiritimati', LANG: 'en_GB.UTF-8', LC_ALL: 'en_GB.UTF-8' });
  const other = built('deep/er and/b', { TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8', LC_ALL: 'C' });
  expect(Object.keys(one.site).length).toBeGreaterThan(100);
  expect(other).toEqual(one);
});
