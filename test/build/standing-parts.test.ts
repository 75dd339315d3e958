import { appendFileSync, existsSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { assembleSite } from '../../src/build/assemble.ts';
import type { StandingSite } from '../../src/build/staged-site.ts';
import { statesBelow } from '../../src/cache/file-states.ts';
import { loadSite } from '../../src/site/load.ts';
import { emptyRoom, filesBelow } from '../convert/sources-room.ts';
import { generatedArchive, writeGenerated } from '../generated/archive.ts';

/** Puts the site of the collections together in a folder, beside one that stands; gives what it then is. */
async function assembled(content: string, folder: string, standing?: StandingSite): Promise<StandingSite> {
  const { value } = await assembleSite(await loadSite({ content }), folder, {
    base: '/',
    onStep: () => undefined,
    standing,
  });
  return { folder, found: value.files, written: value.files, indexed: value.indexed };
}

test('only the index of the council whose page has changed is made anew, the other is taken as it stands', async () => {
  const room = emptyRoom();
  const content = join(room, 'content');
  await writeGenerated(generatedArchive({ pages: 46, councils: 2 }), content);
  const first = await assembled(content, join(room, 'first'));
  const councils = readdirSync(join(first.folder, 'pagefind'), { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map(({ name }) => name);
  expect(councils).toHaveLength(2);
  // What no index would hold that was made anew.
  const sign = (folder: string, council: string) => join(folder, 'pagefind', council, 'left-there.txt');
  for (const council of councils) writeFileSync(sign(first.folder, council), 'Left there.');
  const states = statesBelow(first.folder, undefined);
  const [changed = ''] = councils;
  const report = filesBelow(content).find(
    (path) => path.startsWith(`${changed}/`) && /\/\d+-[^/]*\.md$/.test(path),
  );
  appendFileSync(join(content, report ?? ''), '\nThe Committee thanked the swimmers.\n');
  const second = await assembled(content, join(room, 'second'), { ...first, found: states, written: states });
  const kept = councils.filter((council) => existsSync(sign(second.folder, council)));
  expect(kept).toEqual(councils.filter((council) => council !== changed));
}, 120_000);
