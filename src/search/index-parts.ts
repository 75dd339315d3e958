import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createIndex } from 'pagefind';
import type { Finding, Outcome } from '../document/finding.ts';
import { type SearchShard, shardByPath } from '../site/search-shards.ts';
import { inTurn } from './browser/in-turn.ts';
import { indexFolder, type KeepFile, madeIndex, notIndexed, writeIndex } from './index-pages.ts';
import { emptiedIndex, entryPath, isIndexCode } from './steady-index.ts';

/*
 * Each part of a large site has an index in a folder of its own, which depends on the pages of that part alone: a build
 * may take it over when none of its pages has changed. What they share, the engine and an index of no pages that the
 * chosen ones are merged into, lies in `pagefind/` itself and is written last.
 */

/** An index that is made, or left as it is, by itself. */
export interface IndexPart {
  /** Its folder below the site: "pagefind" for the only one, "pagefind/ashmere" or "pagefind/ashmere/2024" for a part. */
  readonly folder: string;
  /** The files of the pages that it may hold, below the site. */
  readonly paths: readonly string[];
}

/** The indexes of a site. Where it has parts, a page of no part, such as the glossary, is in none. */
export function indexParts(paths: readonly string[], shards: readonly SearchShard[]): readonly IndexPart[] {
  if (shards.length === 0) return [{ folder: indexFolder, paths }];
  const groups = Map.groupBy(paths, shardByPath(shards));
  return shards.map((shard) => ({
    folder: `${indexFolder}/${shard.id}`,
    paths: groups.get(shard) ?? [],
  }));
}

/** For the order by date across indexes, the day of a page is a filter too: the engine counts the pages of each value. */
function withDay(html: string): string {
  return html.replace(' data-pagefind-sort="date[data-date]"', '$& data-pagefind-filter="day[data-date]"');
}

/** What else goes on while an index is made. */
export interface Making {
  readonly keepFile?: KeepFile | undefined;
  /** Where a page lies that is not below the site yet. */
  readonly folderOf?: ((path: string) => string) | undefined;
  /** Done while Pagefind works alone. */
  readonly meanwhile?: (() => void) | undefined;
}

/** Makes one index anew, in its own folder; the value counts its pages. */
export async function writePart(
  site: string,
  { folder, paths }: IndexPart,
  { keepFile, folderOf = () => site, meanwhile }: Making,
): Promise<Outcome<number>> {
  const isOnly = folder === indexFolder;
  const { value, findings } = await madeIndex(folderOf, paths, isOnly ? undefined : withDay, meanwhile);
  const files = isOnly ? value.files : value.files.filter(({ path }) => !isIndexCode(path));
  if (files.length > 0) writeIndex(files, site, folder, keepFile);
  return { value: value.pages, findings };
}

/** A text that differs when any of the indexes does. */
async function signOf(site: string, parts: readonly IndexPart[]): Promise<string> {
  const hash = createHash('sha256');
  for (const { folder } of parts) hash.update(await readFile(join(site, folder, entryPath)));
  return hash.digest('hex').slice(0, 10);
}

/** The parts by their folders below `pagefind/`, the newest of each council before an older one of any. */
function namesOf(parts: readonly IndexPart[]): readonly string[] {
  const names = parts.map(({ folder }) => folder.slice(indexFolder.length + 1));
  return inTurn([...Map.groupBy(names, (name) => name.split('/', 1)[0]).values()]);
}

/** Writes what the indexes of a site in parts share; they must be there already. */
export async function writeShared(site: string, parts: readonly IndexPart[]): Promise<readonly Finding[]> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) return errors.map(notIndexed);
  // The engine for a language comes with the first page of that language.
  await index.addCustomRecord({ url: '/', content: 'minutes', language: 'en' });
  const given = await index.getFiles();
  await index.deleteIndex();
  if (given.errors.length > 0) return given.errors.map(notIndexed);
  for (const { path, content } of emptiedIndex(given.files, await signOf(site, parts), namesOf(parts)))
    await writeFile(join(site, indexFolder, path), content);
  return [];
}
