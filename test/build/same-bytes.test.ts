import { cpSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyRoom, filesBelow, treeHash } from '../convert/sources-room.ts';
import { runBuild } from './command.ts';

const papers = 'content/sources';

/** Builds the bundled sample from a folder of its own and gives the hashes of site and collections. */
function built(folder: string, environment: Readonly<Record<string, string>>) {
  const room = join(emptyRoom(), folder);
  mkdirSync(room, { recursive: true });
  cpSync(papers, join(room, 'papers'), { recursive: true });
  const site = join(room, 'out');
  const { status, stderr } = runBuild(['--sources', join(room, 'papers'), '--output', site], environment);
  expect([status, stderr.match(/^error.*/gm)]).toEqual([0, null]);
  expect(filesBelow(site).length).toBeGreaterThan(50);
  return { site: treeHash(site), collections: treeHash(join(room, 'out-content')) };
}

test('two builds of the same documents are the same bytes, in other folders, time zones and languages', () => {
  const one = built('a', { TZ: 'Pacific/Kiritimati', LANG: 'en_GB.UTF-8', LC_ALL: 'en_GB.UTF-8' });
  const other = built('deep/er and/b', { TZ: 'America/Los_Angeles', LANG: 'tr_TR.UTF-8', LC_ALL: 'C' });
  expect(other).toEqual(one);
});
