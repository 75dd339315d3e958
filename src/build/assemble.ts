import { readdirSync } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Address, Meeting } from '../archive/model.ts';
import type { FileStates } from '../cache/file-states.ts';
import type { Outcome } from '../document/finding.ts';
import type { LinkedArchive } from '../link/model.ts';
import { offlineScript, siteVersion, workerScript } from '../offline/offline-scripts.ts';
import { browserScript, scriptNames } from '../search/browser-script.ts';
import { indexFolder } from '../search/index-files.ts';
import { outputPath } from '../site/addresses.ts';
import { type PageListener, renderSitePages } from '../site/render-site.ts';
import { type SearchShard, searchShards, shardByPath } from '../site/search-shards.ts';
import type { OriginalHash } from './kept-files.ts';
import { type KeptPlace, keptPlace, linkKept } from './kept-place.ts';
import { type KeptSite, nothingKept, siteKeeper } from './kept-site.ts';
import { type StagedIndexing, stagedIndexing } from './staged-index.ts';
import {
  type IndexedPart,
  keepUnchanged,
  lookAtStaged,
  type StagedFiles,
  type StandingSite,
  stagedPage,
} from './staged-site.ts';

/** The pages of a site that was put together, and how many of them the search knows. */
export interface AssembledPages {
  readonly addresses: readonly Address[];
  readonly indexed: readonly IndexedPart[];
  /** Files of all kinds: hosts count them, not pages. */
  readonly files: FileStates;
  /** From what they were made. */
  readonly kept: KeptSite;
}

/** What a site is put together with. */
export interface AssembleOptions {
  readonly base: string;
  readonly address?: string | undefined;
  /** Told of each step before it begins. */
  readonly onStep: (name: string) => void;
  /** The site that this one is to replace: what does not change is taken over from it. */
  readonly standing?: StandingSite | undefined;
  /** From what it was made. */
  readonly kept?: KeptSite;
  /** What the originals hold, where it is known. */
  readonly hashOfOriginal?: OriginalHash;
}

/** Every site has a worker: where pages may not be kept, one that takes away what an earlier version of the site left. */
async function writeOffline(folder: string, mayBeKept: boolean): Promise<void> {
  if (mayBeKept) await writeFile(join(folder, 'assets', 'offline.js'), await offlineScript());
  const version = mayBeKept ? await siteVersion(folder) : undefined;
  await writeFile(join(folder, 'sw.js'), await workerScript(version));
}

/** Writes the scripts that pages load. */
async function writeScripts(folder: string): Promise<void> {
  await mkdir(join(folder, 'assets'), { recursive: true });
  for (const name of scriptNames) await writeFile(join(folder, 'assets', name), await browserScript(name));
}

/** Looks at all files but those of the index, which may be on their way to the disk just now. */
function lookBesideIndex(folder: string, files: StagedFiles): void {
  for (const entry of readdirSync(folder, { withFileTypes: true }))
    if (entry.isDirectory() && entry.name !== indexFolder) lookAtStaged(folder, files, entry.name);
}

/** Notes the pages of a site as they are rendered, and has them indexed while those that come after them are. */
function listenerOf({ files }: KeptPlace, indexing: StagedIndexing): PageListener {
  return {
    onPage: (address, html) => {
      files.set(outputPath(address), stagedPage(html));
    },
    onStanding: (addresses) => indexing.add(addresses.map(outputPath)),
  };
}

/** The meetings by the indexes that hold their pages, so that one index is made while the pages of the next are rendered. */
function byShard(
  meetings: readonly Meeting[],
  shards: readonly SearchShard[],
): readonly (readonly Meeting[])[] {
  if (shards.length === 0) return [meetings];
  const shardOf = shardByPath(shards);
  const groups = Map.groupBy(meetings, ({ id }) => shardOf(id));
  return shards.map((shard) => groups.get(shard) ?? []);
}

/** The page of the last meeting of each: all pages of a meeting come into their places together. */
function lastPages(groups: readonly (readonly Meeting[])[]): ReadonlySet<string> {
  return new Set(groups.flatMap((meetings) => meetings.slice(-1).map(({ url }) => outputPath(url))));
}

/** Puts a whole site together in an empty folder: pages, data, originals, scripts and the search index. */
export async function assembleSite(
  site: LinkedArchive,
  folder: string,
  { base, address, onStep, standing, kept = nothingKept, hashOfOriginal = () => undefined }: AssembleOptions,
): Promise<Outcome<AssembledPages>> {
  onStep('Writing the pages');
  const place = keptPlace(folder, standing);
  const { files } = place;
  const keeper = siteKeeper(kept, place, hashOfOriginal);
  const shards = searchShards(site.meetings);
  const groups = byShard(site.meetings, shards);
  const indexing = stagedIndexing(place, shards, lastPages(groups));
  try {
    const meetings = groups.flat();
    const listener = listenerOf(place, indexing);
    const rendered = await renderSitePages({
      site,
      output: folder,
      base,
      address,
      keeper,
      meetings,
      listener,
    });
    onStep('Indexing for search');
    const indexed = indexing.finish();
    linkKept(place);
    const told = await rendered.writeBeside();
    await writeScripts(folder);
    lookBesideIndex(folder, files);
    const { value, findings } = await indexed;
    await writeOffline(folder, site.settings?.offline ?? false);
    for (const below of ['.', 'assets', indexFolder]) lookAtStaged(folder, files, below);
    const states = keepUnchanged(folder, files, standing);
    return {
      value: { addresses: rendered.addresses, indexed: value, files: states, kept: keeper.record() },
      findings: [...told, ...findings],
    };
  } finally {
    await indexing.stop();
  }
}
