import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createIndex } from 'pagefind';
import type { Finding, Outcome } from '../document/finding.ts';
import { type SearchShard, shardByPath } from '../site/search-shards.ts';
import { madeIndex, notIndexed, writeIndex } from './index-pages.ts';
import { emptiedIndex, entryPath, isIndexCode } from './steady-index.ts';

/*
 * Each part of a large site has an index in a folder of its own, which depends on the pages of that part alone: a build
 * may leave a folder as it is when none of its pages has changed. What they share, the engine and an index of no pages
 * that the chosen ones are merged into, lies in `pagefind/` itself and is written last.
 */

/** A part of a site with the pages whose words its index holds, by their files below the site. */
export interface ShardPages {
  readonly shard: SearchShard;
  readonly paths: readonly string[];
}

/** The pages of each part, in the order given; a page of no part, such as the glossary, is in no index. */
export function pagesOfShards(
  paths: readonly string[],
  shards: readonly SearchShard[],
): readonly ShardPages[] {
  const shardOf = shardByPath(shards);
  const groups = Map.groupBy(paths, shardOf);
  return shards.map((shard) => ({ shard, paths: groups.get(shard) ?? [] }));
}

/** The folder of a part's index. */
export function shardFolder(site: string, { id }: SearchShard): string {
  return join(site, 'pagefind', ...id.split('/'));
}

/** For the order by date across indexes, the day of a page is a filter too: the engine counts the pages of each value. */
function withDay(html: string): string {
  return html.replace(' data-pagefind-sort="date[data-date]"', '$& data-pagefind-filter="day[data-date]"');
}

/** Makes the index of one part anew, in its own folder; the value counts its pages. */
export async function writeShard(site: string, { shard, paths }: ShardPages): Promise<Outcome<number>> {
  const { value, findings } = await madeIndex(site, paths, withDay);
  const own = value.files.filter(({ path }) => !isIndexCode(path));
  if (value.files.length > 0) await writeIndex(own, shardFolder(site, shard));
  return { value: value.pages, findings };
}

/** A text that differs when any of the indexes does. */
async function signOf(site: string, shards: readonly SearchShard[]): Promise<string> {
  const hash = createHash('sha256');
  for (const shard of shards) hash.update(await readFile(join(shardFolder(site, shard), entryPath)));
  return hash.digest('hex').slice(0, 10);
}

/** Writes what the indexes share; they must be there already. */
export async function writeShared(site: string, shards: readonly SearchShard[]): Promise<readonly Finding[]> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) return errors.map(notIndexed);
  // The engine for a language comes with the first page of that language.
  await index.addCustomRecord({ url: '/', content: 'minutes', language: 'en' });
  const given = await index.getFiles();
  await index.deleteIndex();
  if (given.errors.length > 0) return given.errors.map(notIndexed);
  for (const { path, content } of emptiedIndex(given.files, await signOf(site, shards)))
    await writeFile(join(site, 'pagefind', path), content);
  return [];
}
