import {
  appendFileSync,
  cpSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  utimesSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { cacheFolder } from '../../src/convert/source/document-memory.ts';
import { emptyRoom, filesBelow } from '../convert/sources-room.ts';
import { chanceOf } from '../generated/chance.ts';
import { built, type EditedArchive, edited, newArchive, warmAgainstCold } from './edited-archive.ts';

const minute = 60_000;

function archive(seed: string): EditedArchive {
  return newArchive(emptyRoom(), chanceOf(seed));
}

function rebuilt({ sources, content, site }: EditedArchive) {
  return built(sources, content, site);
}

function cutOff(path: string, length: number): void {
  writeFileSync(path, readFileSync(path).subarray(0, length));
}

/** Changes one byte of a file. */
function change(path: string, at: number): void {
  const bytes = readFileSync(path);
  bytes[at] = 255 - (bytes[at] ?? 0);
  writeFileSync(path, bytes);
}

/** The files of a folder that a second build has not touched: neither their bytes nor the times of their last change. */
function untouched(folder: string) {
  const timeOf = (name: string) => statSync(join(folder, name)).mtimeMs;
  const before = new Map(filesBelow(folder).map((name) => [name, timeOf(name)]));
  return () => filesBelow(folder).filter((name) => before.get(name) === timeOf(name));
}

/** The one record that a build leaves for the next. */
function recordOf({ content }: EditedArchive): string {
  const [name] = readdirSync(join(content, cacheFolder)).filter((each) => each.startsWith('site-'));
  return join(content, cacheFolder, name ?? 'none');
}

describe('a build that remembers the last one', () => {
  test.each(['one', 'two', 'three', 'four'])(
    'gives the same bytes as one that remembers nothing, after edits drawn by lot (%s)',
    async (seed) => {
      const chance = chanceOf(`edits ${seed}`);
      const own = newArchive(emptyRoom(), chance);
      await rebuilt(own);
      const done = [...edited(own, chance), ...edited(own, chance)];
      expect([done, await warmAgainstCold(own)]).toEqual([done, []]);
      const later = edited(own, chance);
      expect([later, await warmAgainstCold(own)]).toEqual([later, []]);
    },
    2 * minute,
  );

  test(
    'leaves the site as it stands when nothing has changed, and tells the same of it',
    async () => {
      const own = archive('left');
      const first = await rebuilt(own);
      const files = filesBelow(own.site);
      const inode = statSync(own.site).ino;
      const second = await rebuilt(own);
      expect([first.isLeft, second.isLeft]).toEqual([false, true]);
      expect(statSync(own.site).ino).toBe(inode);
      expect(filesBelow(own.site)).toEqual(files);
      const { seconds: _first, isLeft: _made, ...told } = first;
      expect(second).toMatchObject({ ...told, conversion: { sources: first.conversion?.sources } });
    },
    minute,
  );

  test(
    'touches only what a changed document changes',
    async () => {
      const own = archive('touched');
      await rebuilt(own);
      const pages = filesBelow(own.site);
      const kept = untouched(own.site);
      appendFileSync(join(own.sources, 'a.txt'), '\nOne more line.\n');
      await rebuilt(own);
      expect(kept().length).toBeGreaterThan(pages.length / 2);
      expect(kept().length).toBeLessThan(pages.length);
    },
    minute,
  );

  test(
    'keeps the index of the search when no page that it reads has changed',
    async () => {
      const own = archive('index');
      await rebuilt(own);
      const kept = untouched(join(own.site, 'pagefind'));
      writeFileSync(join(own.content, 'site.yaml'), 'colour: "#5a1240"\n');
      await rebuilt(own);
      expect(kept()).toEqual(filesBelow(join(own.site, 'pagefind')));
    },
    minute,
  );

  test(
    'sees a page that was changed by hand, though its size and the time of its change are put back',
    async () => {
      const own = archive('by hand');
      await rebuilt(own);
      await rebuilt(own);
      const page = join(own.site, 'index.html');
      const { atime, mtime } = statSync(page);
      const text = readFileSync(page, 'utf8');
      writeFileSync(page, text.replaceAll('a', 'e'));
      utimesSync(page, atime, mtime);
      expect((await rebuilt(own)).isLeft).toBe(false);
      expect(readFileSync(page, 'utf8')).toBe(text);
    },
    minute,
  );
});

describe('what the last build left is not believed', () => {
  test.each([
    ['is cut off', (text: string) => text.slice(0, text.length / 2)],
    ['is empty', () => ''],
    ['was changed', (text: string) => text.replace('"pages":', '"pages":1')],
    ['was written by another version', (text: string) => `${'0'.repeat(64)}\n${text.split('\n')[1]}\n`],
    ['is something else', () => '{"site":[]}'],
  ])(
    'when it %s',
    async (_name, spoil) => {
      const own = archive('spoilt');
      await rebuilt(own);
      const record = recordOf(own);
      writeFileSync(record, spoil(readFileSync(record, 'utf8')));
      expect((await rebuilt(own)).isLeft).toBe(false);
      expect((await rebuilt(own)).isLeft).toBe(true);
    },
    minute,
  );

  test(
    'when it is of another archive',
    async () => {
      const [own, other] = [archive('own'), archive('other')];
      await rebuilt(own);
      await rebuilt(other);
      rmSync(join(own.content, cacheFolder), { recursive: true });
      cpSync(join(other.content, cacheFolder), join(own.content, cacheFolder), { recursive: true });
      writeFileSync(recordOf(own), readFileSync(recordOf(other)));
      expect(await warmAgainstCold(own)).toEqual([]);
    },
    minute,
  );

  test(
    'when a reading of a document is cut off, changed, or that of another document',
    async () => {
      const own = archive('readings');
      await rebuilt(own);
      const folder = join(own.content, cacheFolder, 'readings');
      const [one = '', other = '', third = ''] = readdirSync(folder);
      cpSync(join(folder, one), join(folder, other));
      cutOff(join(folder, one), 40);
      change(join(folder, third), 60);
      rmSync(recordOf(own));
      expect(await warmAgainstCold(own)).toEqual([]);
    },
    minute,
  );
});

test(
  'what was read of a document can be read in the cache only with the document, and is gone when it is withdrawn',
  async () => {
    const own = archive('sealed');
    const first = join(own.sources, 'a.txt');
    writeFileSync(first, readFileSync(first, 'utf8').replace('things', 'quernstones'));
    await rebuilt(own);
    const folder = join(own.content, cacheFolder);
    const tells = (below: string) =>
      filesBelow(join(folder, below)).filter((file) =>
        readFileSync(join(folder, below, file), 'latin1').includes('quernstones'),
      );
    expect(filesBelow(join(folder, 'readings'))).toHaveLength(3);
    expect([tells('readings'), tells('meetings').length]).toEqual([[], 1]);
    rmSync(first);
    await rebuilt(own);
    expect(filesBelow(join(folder, 'readings'))).toHaveLength(2);
    expect(tells('')).toEqual([]);
    expect(existsSync(join(folder, '.gitignore'))).toBe(true);
  },
  minute,
);

test(
  'a meeting that was read before is not believed when its file is cut off or changed',
  async () => {
    const own = archive('meetings');
    await rebuilt(own);
    const folder = join(own.content, cacheFolder, 'meetings');
    const [one = '', other = ''] = readdirSync(folder);
    cutOff(join(folder, one), 99);
    change(join(folder, other), 90);
    rmSync(recordOf(own));
    expect(await warmAgainstCold(own)).toEqual([]);
  },
  minute,
);

test(
  'files beside the pages are made again when somebody has changed them, and those of the others are left',
  async () => {
    const own = archive('beside');
    await rebuilt(own);
    const all = filesBelow(own.site).filter((name) => !name.endsWith('.html'));
    const spoilt = ['/index.json', '.txt', '/decisions.json', 'style.css', '.js'].map(
      (ending) => all.find((name) => name.endsWith(ending)) ?? `none ${ending}`,
    );
    for (const name of spoilt) appendFileSync(join(own.site, name), ' ');
    const kept = untouched(own.site);
    await rebuilt(own);
    const left = kept();
    expect(left).toEqual(expect.arrayContaining(all.filter((name) => !spoilt.includes(name))));
    expect(left.filter((name) => spoilt.includes(name))).toEqual([]);
    expect(await warmAgainstCold(own)).toEqual([]);
  },
  minute,
);

test(
  'a list whose record is the same is not made again, and one that names what has changed is',
  async () => {
    const own = archive('lists');
    await rebuilt(own);
    const lists = ['people/index.html', 'search/index.html', 'about/index.html', '404.html'];
    const there = filesBelow(own.site);
    const kept = untouched(own.site);
    const report = filesBelow(own.content).find((name) => /\/3-[a-z-]+\.md$/.test(name)) ?? 'none';
    const file = join(own.content, report);
    writeFileSync(file, readFileSync(file, 'utf8').replace(/^title: .*$/m, 'title: The lamps of the town'));
    await rebuilt(own);
    const left = kept();
    expect(left).toEqual(expect.arrayContaining(lists.filter((name) => there.includes(name))));
    expect(left).not.toContain('site-map/index.html');
    expect(await warmAgainstCold(own)).toEqual([]);
  },
  minute,
);

test(
  'the pages of a meeting that nothing has changed for are not made again, and those of another are',
  async () => {
    const own = archive('pages');
    await rebuilt(own);
    const report = filesBelow(own.content).find((name) => /\/3-[a-z-]+\.md$/.test(name)) ?? 'none';
    appendFileSync(join(own.content, report), '\nThe lamps were counted again.\n');
    const kept = untouched(own.site);
    await rebuilt(own);
    const meeting = report.split('/').slice(0, 3).join('/');
    const pages = filesBelow(own.site).filter((name) => /\/2024-\d\d-\d\d\/.*\.html$/.test(name));
    const others = pages.filter((name) => !name.startsWith(meeting));
    expect(others.length).toBeGreaterThan(5);
    expect(kept()).toEqual(expect.arrayContaining(others));
    expect(kept()).not.toContain(`${report.replace(/\.md$/, '')}/index.html`);
    expect(await warmAgainstCold(own)).toEqual([]);
  },
  minute,
);
