import {
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterAll, describe, expect, test } from 'vitest';
import { partsIn } from '../../src/search/browser/other-sites.ts';
import { pagesIndexed } from '../../src/search/index-site.ts';
import type { SearchShard } from '../../src/site/search-shards.ts';
import { treeHash } from '../convert/sources-room.ts';
import { indexedSite } from './indexed-site.ts';

const room = mkdtempSync(join(tmpdir(), 'minutebook-shards-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

const shards: readonly SearchShard[] = [
  { id: 'ashby/2025', council: 'ashby', councilName: 'Ashby Council', year: '2025' },
  { id: 'ashby/2024', council: 'ashby', councilName: 'Ashby Council', year: '2024' },
  { id: 'dunton', council: 'dunton', councilName: 'Dunton Council' },
];

/** Writes a site of four pages, one of which says what it is told to. */
function siteWith(name: string, words: string): string {
  const site = join(room, name);
  const pages = {
    'ashby/cabinet/2025-02-04/index.html': 'Bus lanes are cheap.',
    'ashby/cabinet/2024-03-05/index.html': words,
    'dunton/cabinet/2024-03-05/index.html': 'The swimming baths are cold.',
    'dunton/cabinet/2023-03-05/index.html': 'The library is warm.',
  };
  for (const [path, text] of Object.entries(pages)) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    const date = path.split('/')[2];
    const mark = `<span data-date="${date}" data-pagefind-sort="date[data-date]"></span>`;
    const body = `<main data-pagefind-body>${mark}<h1>Page</h1><p>${text}</p></main>`;
    writeFileSync(
      join(site, path),
      `<!doctype html><html lang="en"><title>x</title><body>${body}</body></html>`,
    );
  }
  return site;
}

describe('a site in parts', () => {
  test('has an index in a folder of its own for each, and the engine once', async () => {
    const site = siteWith('parts', 'Parking is dear.');
    const { value, findings } = await indexedSite({ site, shards });
    expect([pagesIndexed(value), findings]).toEqual([4, []]);
    for (const { id } of shards) {
      expect(existsSync(join(site, 'pagefind', id, 'pagefind-entry.json'))).toBe(true);
      expect(readdirSync(join(site, 'pagefind', id)).filter((name) => /\.js$|wasm/.test(name))).toEqual([]);
    }
    const shared = readdirSync(join(site, 'pagefind')).filter((name) => /\.js$|wasm\.en/.test(name));
    expect(shared.toSorted()).toEqual(['pagefind-worker.js', 'pagefind.js', 'wasm.en.pagefind']);
  });

  test('names its indexes to other sites, the newest of each council first', async () => {
    const site = siteWith('named', 'Parking is dear.');
    await indexedSite({ site, shards });
    const contents = readFileSync(join(site, 'pagefind', 'pagefind-entry.json'), 'utf8');
    expect(partsIn(JSON.parse(contents))).toEqual(['ashby/2025', 'dunton', 'ashby/2024']);
  });

  test('gives the same bytes each time', async () => {
    const [one, other] = [siteWith('one', 'Parking is dear.'), siteWith('other', 'Parking is dear.')];
    await indexedSite({ site: one, shards });
    await indexedSite({ site: other, shards });
    expect(treeHash(join(one, 'pagefind'))).toEqual(treeHash(join(other, 'pagefind')));
  });

  test('takes over an index that was made before, and makes the others', async () => {
    const site = siteWith('taken', 'Parking is dear.');
    await indexedSite({ site, shards });
    const before = treeHash(join(site, 'pagefind'));
    rmSync(join(room, 'kept'), { recursive: true, force: true });
    cpSync(join(site, 'pagefind'), join(room, 'kept', 'pagefind'), { recursive: true });
    const asked: string[] = [];
    const { value } = await indexedSite({
      site,
      shards,
      takeOver: ({ folder, paths }) => {
        asked.push(`${folder}: ${paths.length}`);
        if (folder === 'pagefind/dunton') return undefined;
        cpSync(join(room, 'kept', folder), join(site, folder), { recursive: true });
        return paths.length;
      },
    });
    expect(asked).toEqual(['pagefind/ashby/2025: 1', 'pagefind/ashby/2024: 1', 'pagefind/dunton: 2']);
    expect(pagesIndexed(value)).toBe(4);
    expect(treeHash(join(site, 'pagefind'))).toEqual(before);
  });

  test('does not write a file that is kept with the same bytes', async () => {
    const site = siteWith('files', 'Parking is dear.');
    const made = new Map<string, Uint8Array>();
    const note = (path: string, content: Uint8Array) => made.set(path, content) && false;
    await indexedSite({ site, shards, keepFile: note });
    expect([...made.keys()].filter((path) => path.includes('/fragment/')).length).toBe(4);
    const { value } = await indexedSite({ site, shards, keepFile: (path) => path.includes('/fragment/') });
    expect(pagesIndexed(value)).toBe(4);
    const written = readdirSync(join(site, 'pagefind'), { recursive: true, encoding: 'utf8' });
    expect(written.filter((path) => path.includes('fragment'))).toEqual([]);
  });

  test('changes in the part whose page has changed, and tells by the shared index that one has', async () => {
    const [before, after] = [siteWith('before', 'Parking is dear.'), siteWith('after', 'Parking is free.')];
    await indexedSite({ site: before, shards });
    await indexedSite({ site: after, shards });
    const of = (site: string, part: string) => treeHash(join(site, 'pagefind', part));
    expect(of(after, 'ashby/2025')).toEqual(of(before, 'ashby/2025'));
    expect(of(after, 'dunton')).toEqual(of(before, 'dunton'));
    expect(of(after, 'ashby/2024')).not.toEqual(of(before, 'ashby/2024'));
    const entry = (site: string) => readFileSync(join(site, 'pagefind', 'pagefind-entry.json'), 'utf8');
    expect(entry(after)).not.toBe(entry(before));
  });
});
