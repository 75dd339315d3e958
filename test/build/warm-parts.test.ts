import { appendFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join } from 'node:path';
import { expect, test } from 'vitest';
import { emptyRoom, filesBelow } from '../convert/sources-room.ts';
import { generatedSources, writeGenerated } from '../generated/archive.ts';
import { built } from './edited-archive.ts';

const minutes = 60_000;

test(
  'a build makes the index of the council whose paper has changed, and leaves that of the other',
  async () => {
    const room = emptyRoom();
    const [sources, content, site] = [join(room, 'sources'), join(room, 'content'), join(room, 'site')];
    const packs = [...generatedSources({ pages: 46, councils: 2 })];
    await writeGenerated(
      packs.map(({ path, text }) => ({ path: basename(path), text })),
      sources,
    );
    await built(sources, content, site);
    const councils = readdirSync(join(site, 'pagefind'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => name);
    expect(councils).toHaveLength(2);
    const inodes = (council: string) => {
      const folder = join(site, 'pagefind', council);
      return filesBelow(folder).map((name) => [name, statSync(join(folder, name)).ino]);
    };
    const before = new Map(councils.map((council) => [council, inodes(council)]));
    const [changed = ''] = readdirSync(sources).toSorted();
    appendFileSync(join(sources, changed), '\nThe Committee thanked the swimmers.\n');
    await built(sources, content, site);
    const touched = councils.filter(
      (council) => JSON.stringify(inodes(council)) !== JSON.stringify(before.get(council)),
    );
    expect(touched).toEqual([councils.find((council) => changed.startsWith(`${council}-`))]);
  },
  4 * minutes,
);
