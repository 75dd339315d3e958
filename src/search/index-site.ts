import { readdir, rm } from 'node:fs/promises';
import { resolve, sep } from 'node:path';
import { close } from 'pagefind';
import type { Finding, Outcome } from '../document/finding.ts';
import type { SearchShard } from '../site/search-shards.ts';
import { madeIndex, notIndexed, writeIndex } from './index-pages.ts';
import { pagesOfShards, writeShard, writeShared } from './index-shards.ts';

/** How many pages the search knows. */
interface IndexedSite {
  readonly pages: number;
}

/**
 * Indexes the built pages below `site` and writes the search index to `<site>/pagefind/`: one index, or one for each of
 * the parts that are given. The value counts the indexed pages. The same site gives the same index, byte for byte.
 */
export async function indexSite({
  site,
  shards = [],
}: {
  readonly site: string;
  readonly shards?: readonly SearchShard[];
}): Promise<Outcome<IndexedSite>> {
  const root = resolve(site);
  await rm(resolve(root, 'pagefind'), { recursive: true, force: true });
  try {
    return shards.length === 0 ? await oneIndex(root) : await indexes(root, shards);
  } catch (reason) {
    return { value: { pages: 0 }, findings: [notIndexed(String(reason))] };
  } finally {
    // Pagefind runs as a process of its own, which would keep ours alive.
    await close();
  }
}

async function oneIndex(site: string): Promise<Outcome<IndexedSite>> {
  const { value, findings } = await madeIndex(site, await pagePaths(site));
  if (value.files.length > 0) await writeIndex(value.files, resolve(site, 'pagefind'));
  return { value: { pages: value.pages }, findings };
}

async function indexes(site: string, shards: readonly SearchShard[]): Promise<Outcome<IndexedSite>> {
  const findings: Finding[] = [];
  let pages = 0;
  for (const shard of pagesOfShards(await pagePaths(site), shards)) {
    const written = await writeShard(site, shard);
    pages += written.value;
    findings.push(...written.findings);
  }
  findings.push(...(await writeShared(site, shards)));
  return { value: { pages }, findings };
}

/** Every HTML file of the site, with "/" between folders, sorted without regard to the machine's language. */
async function pagePaths(site: string): Promise<readonly string[]> {
  const names = await readdir(site, { recursive: true });
  return names
    .filter((name) => name.endsWith('.html'))
    .map((name) => name.split(sep).join('/'))
    .toSorted();
}
