import { mkdir, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { dirname, join, resolve, sep } from 'node:path';
import { close, createIndex, type PagefindIndex } from 'pagefind';
import type { Finding, Outcome } from '../document/finding.ts';
import { preparedForIndex } from './prepared.ts';
import { type IndexFile, steadyIndex } from './steady-index.ts';

/** Files of Pagefind's ready-made interfaces: ours is `assets/search.js`, and nobody should have to carry both. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\.(?:js|css)$/;

/** Only a page that says where its own words stand is searchable; menus and lists of links stay out. */
const searchable = /<[a-z][^>]*\sdata-pagefind-body[\s=>]/i;

/** The folder of a site that holds its search index. */
export const indexFolder = 'pagefind';

/** Whether the search finds the words of a page. */
export function isSearchable(html: string): boolean {
  return searchable.test(html);
}

/**
 * Indexes the built pages below `site` and writes the search index to `<site>/pagefind/`. The value
 * counts the indexed pages. Pages are read in the order of their names, so that the same site gives
 * the same index, byte for byte.
 */
export async function indexSite({
  site,
}: {
  readonly site: string;
}): Promise<Outcome<{ readonly pages: number }>> {
  const folder = resolve(site, indexFolder);
  await rm(folder, { recursive: true, force: true });
  try {
    // One language for all pages: "en" and "en-GB" would become two indexes, of which a page searches one.
    const { index, errors } = await createIndex({ forceLanguage: 'en' });
    if (!index) return { value: { pages: 0 }, findings: [notIndexed(errors.join('; '))] };
    return await indexPages(index, resolve(site), folder);
  } catch (reason) {
    return { value: { pages: 0 }, findings: [notIndexed(String(reason))] };
  } finally {
    // Pagefind runs as a process of its own, which would keep ours alive.
    await close();
  }
}

async function indexPages(
  index: PagefindIndex,
  site: string,
  folder: string,
): Promise<Outcome<{ readonly pages: number }>> {
  const findings: Finding[] = [];
  let pages = 0;
  for (const path of await pagePaths(site)) {
    const content = await readFile(join(site, path), 'utf8');
    if (!isSearchable(content)) continue;
    const { errors } = await index.addHTMLFile({ sourcePath: path, content: preparedForIndex(content) });
    findings.push(...errors.map((message) => pageNotIndexed(path, message)));
    if (errors.length === 0) pages += 1;
  }
  // Not written by Pagefind itself, which is ended before all that it says to have written is on the disk.
  const { errors, files } = await index.getFiles();
  findings.push(...errors.map(notIndexed));
  if (errors.length === 0)
    await writeIndex(steadyIndex(files.filter(({ path }) => !unused.test(path))), folder);
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

async function writeIndex(files: readonly IndexFile[], folder: string): Promise<void> {
  for (const { path, content } of files) {
    await mkdir(dirname(join(folder, path)), { recursive: true });
    await writeFile(join(folder, path), content);
  }
}

function pageNotIndexed(path: string, reason: string): Finding {
  return {
    rule: 'page-not-indexed',
    severity: 'warning',
    message: `The page "${path}" could not be indexed for search (${reason}).`,
    hint: 'The page itself is there; only the search does not know it. Please report this with the page.',
    file: path,
  };
}

function notIndexed(reason: string): Finding {
  return {
    rule: 'search-not-built',
    severity: 'error',
    message: `The search index could not be made (${reason}).`,
    hint: 'Run "npm ci" again, so that Pagefind for this machine is installed, and see that the disk is not full.',
  };
}
