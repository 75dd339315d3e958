import { createHash } from 'node:crypto';
import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { createIndex } from 'pagefind';
import type { Outcome } from '../document/finding.ts';
import { type SearchShard, shardByPath } from '../site/search-shards.ts';
import { inTurn } from './browser/in-turn.ts';
import {
  indexFolder,
  type KeepFile,
  type MadeIndex,
  noIndex,
  notIndexed,
  writeIndex,
} from './index-pages.ts';
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
  /** The files of the pages that it may hold, below the site, in the order in which it is to know them. */
  readonly paths: string[];
}

/** The indexes of a site without any page yet, and to which of them a page goes: where a site has parts, to none if it is of no part, such as the glossary. */
export function indexParts(shards: readonly SearchShard[]): {
  readonly parts: readonly IndexPart[];
  readonly partOf: (path: string) => IndexPart | undefined;
} {
  if (shards.length === 0) {
    const only = { folder: indexFolder, paths: [] };
    return { parts: [only], partOf: () => only };
  }
  const byShard = new Map(
    shards.map((shard) => [shard, { folder: `${indexFolder}/${shard.id}`, paths: [] }]),
  );
  const shardOf = shardByPath(shards);
  return {
    parts: [...byShard.values()],
    partOf: (path) => {
      const shard = shardOf(path);
      return shard && byShard.get(shard);
    },
  };
}

/** Whether an index is the only one of its site. */
export function isOnly({ folder }: IndexPart): boolean {
  return folder === indexFolder;
}

/** For the order by date across indexes, the day of a page is a filter too: the engine counts the pages of each value. */
export function withDay(html: string): string {
  return html.replace(' data-pagefind-sort="date[data-date]"', '$& data-pagefind-filter="day[data-date]"');
}

/** Writes an index that was made into its folder, the engine only where no other shares it. */
export function writePart(site: string, part: IndexPart, { files }: MadeIndex, keepFile?: KeepFile): void {
  const own = isOnly(part) ? files : files.filter(({ path }) => !isIndexCode(path));
  if (own.length > 0) writeIndex(own, site, part.folder, keepFile);
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

/** The engine with an index of no pages. */
export async function madeEngine(): Promise<Outcome<MadeIndex>> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) return noIndex(errors.join('; '));
  // The engine for a language comes with the first page of that language.
  await index.addCustomRecord({ url: '/', content: 'minutes', language: 'en' });
  const { files, errors: faults } = await index.getFiles();
  await index.deleteIndex();
  return { value: { pages: 0, files }, findings: faults.map(notIndexed) };
}

/** Writes what the indexes of a site in parts share; they must be there already. */
export async function writeShared(
  site: string,
  parts: readonly IndexPart[],
  { files }: MadeIndex,
): Promise<void> {
  for (const { path, content } of emptiedIndex(files, await signOf(site, parts), namesOf(parts)))
    await writeFile(join(site, indexFolder, path), content);
}
