import { mkdir, readdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Address } from '../archive/model.ts';
import type { Outcome } from '../document/finding.ts';
import type { LinkedArchive } from '../link/model.ts';
import { offlineScript, siteVersion, workerScript } from '../offline/offline-scripts.ts';
import { browserScript, scriptNames } from '../search/browser-script.ts';
import { indexSite } from '../search/index-site.ts';
import { renderSite } from '../site/render-site.ts';
import { searchShards } from '../site/search-shards.ts';

/** The pages of a site that was put together, and how many of them the search knows. */
export interface AssembledPages {
  readonly addresses: readonly Address[];
  readonly indexed: number;
  /** Files of all kinds: hosts count them, not pages. */
  readonly files: number;
}

/** What a site is put together with. */
export interface AssembleOptions {
  readonly base: string;
  readonly address?: string | undefined;
  /** Told of each step before it begins. */
  readonly onStep: (name: string) => void;
}

/** Every site has a worker: where pages may not be kept, one that takes away what an earlier version of the site left. */
async function writeOffline(folder: string, mayBeKept: boolean): Promise<void> {
  if (mayBeKept) await writeFile(join(folder, 'assets', 'offline.js'), await offlineScript());
  const version = mayBeKept ? await siteVersion(folder) : undefined;
  await writeFile(join(folder, 'sw.js'), await workerScript(version));
}

/** Puts a whole site together in an empty folder: pages, data, originals, scripts and the search index. */
export async function assembleSite(
  site: LinkedArchive,
  folder: string,
  { base, address, onStep }: AssembleOptions,
): Promise<Outcome<AssembledPages>> {
  onStep('Writing the pages');
  const { addresses } = await renderSite({ site, output: folder, base, address });
  await mkdir(join(folder, 'assets'), { recursive: true });
  for (const name of scriptNames) await writeFile(join(folder, 'assets', name), await browserScript(name));
  onStep('Indexing for search');
  const { value, findings } = await indexSite({ site: folder, shards: searchShards(site.meetings) });
  await writeOffline(folder, site.settings?.offline ?? false);
  const entries = await readdir(folder, { recursive: true, withFileTypes: true });
  const files = entries.filter((entry) => entry.isFile()).length;
  return { value: { addresses, indexed: value.pages, files }, findings };
}
