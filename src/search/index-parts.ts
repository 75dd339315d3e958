import { createHash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { type SearchShard, shardByPath } from '../site/search-shards.ts';
import { inTurn } from './browser/in-turn.ts';
import {
  entryPath,
  indexFolder,
  isIndexCode,
  type KeepFile,
  type MadeIndex,
  writeIndex,
} from './index-files.ts';

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

/** Writes an index that was made into its folder, the engine only where no other shares it. */
export function writePart(site: string, part: IndexPart, { files }: MadeIndex, keepFile?: KeepFile): void {
  const own = isOnly(part) ? files : files.filter(({ path }) => !isIndexCode(path));
  if (own.length > 0) writeIndex(own, site, part.folder, keepFile);
}

/** A text that differs when any of some indexes does, which must be there already. */
export async function signOf(site: string, parts: readonly IndexPart[]): Promise<string> {
  const hash = createHash('sha256');
  for (const { folder } of parts) hash.update(await readFile(join(site, folder, entryPath)));
  return hash.digest('hex').slice(0, 10);
}

/** Parts by their folders below `pagefind/`, the newest of each council before an older one of any. */
export function namesOf(parts: readonly IndexPart[]): readonly string[] {
  const names = parts.map(({ folder }) => folder.slice(indexFolder.length + 1));
  return inTurn([...Map.groupBy(names, (name) => name.split('/', 1)[0]).values()]);
}
