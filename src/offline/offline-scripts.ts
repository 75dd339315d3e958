import { createHash } from 'node:crypto';
import { readdir, readFile, stat } from 'node:fs/promises';
import { join, relative, sep } from 'node:path';
import { joinedScript } from '../script/joined.ts';

/** The scripts with their parts, each part after what it imports. */
export const offlineParts = {
  /** The worker of a site whose readers may keep pages. */
  keeping: ['cache-names.ts', 'policy.ts', 'store.ts', 'service-worker.ts'],
  /** The worker of any other site. */
  withdrawn: ['cache-names.ts', 'policy.ts', 'store.ts', 'withdrawn-worker.ts'],
  /** `/assets/offline.js`, which pages load. */
  page: ['cache-names.ts', 'policy.ts', 'offline.ts'],
} as const satisfies Readonly<Record<string, readonly string[]>>;

const folder = new URL('browser/', import.meta.url);

/** `/assets/offline.js`, which a site has only when its readers may keep pages. */
export function offlineScript(): Promise<string> {
  return joinedScript(folder, offlineParts.page);
}

/** `/sw.js`: the service worker of a version of the site; without a version, one that takes away what earlier ones left. */
export function workerScript(version: string | undefined): Promise<string> {
  if (version === undefined) return joinedScript(folder, offlineParts.withdrawn);
  return joinedScript(folder, offlineParts.keeping, { siteVersion: version });
}

async function sizeLine(site: string, path: string): Promise<string> {
  return `${relative(site, path).split(sep).join('/')} ${(await stat(path)).size}\n`;
}

/** What tells one version of a built site from another: its files with their sizes, and the words that its search knows. */
export async function siteVersion(site: string): Promise<string> {
  const entries = await readdir(site, { recursive: true, withFileTypes: true });
  const paths = entries
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name));
  const hash = createHash('sha256');
  for (const path of paths.toSorted()) hash.update(await sizeLine(site, path));
  hash.update(await readFile(join(site, 'pagefind', 'pagefind-entry.json')).catch(() => ''));
  return hash.digest('hex').slice(0, 16);
}
