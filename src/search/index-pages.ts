import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { createIndex, type PagefindIndex } from 'pagefind';
import type { Finding, Outcome } from '../document/finding.ts';
import { preparedForIndex } from './prepared.ts';
import { searchedPart, withoutUnreadAttributes } from './searched-part.ts';
import { type IndexFile, steadyIndex } from './steady-index.ts';

/** Files of Pagefind's ready-made interfaces: ours is `assets/search.js`, and nobody should have to carry both. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\.(?:js|css)$/;

/** Only a page that says where its own words stand is searchable; menus and lists of links stay out. */
const searchable = /<[a-z][^>]*\sdata-pagefind-body[\s=>]/i;

/** The folder of a site that holds its search index, or its indexes. */
export const indexFolder = 'pagefind';

/** Whether the search finds the words of a page. */
export function isSearchable(html: string): boolean {
  return searchable.test(html);
}

/** A page that is to be indexed. */
export interface PageFile {
  /** Its path below the site. */
  readonly path: string;
  /** Where it can be read just now. */
  readonly file: string;
}

/** An index that was made: how many pages it knows, and its files. */
export interface MadeIndex {
  readonly pages: number;
  readonly files: readonly IndexFile[];
}

/** No index, for this reason. */
export function noIndex(reason: string): Outcome<MadeIndex> {
  return { value: { pages: 0, files: [] }, findings: [notIndexed(reason)] };
}

/** A change of a page for the index alone, beside those that every index has. */
export type Preparation = (html: string) => string;

/**
 * Indexes those of some pages that can be searched. They may still be coming; they are taken in the order given, so that
 * the same pages give the same index, byte for byte.
 */
export async function madeIndex(
  pages: AsyncIterable<PageFile>,
  prepare: Preparation = (html) => html,
): Promise<Outcome<MadeIndex>> {
  // One language for all pages: "en" and "en-GB" would become two indexes, of which a page searches one.
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) return noIndex(errors.join('; '));
  const added = await addPages(index, pages, prepare);
  // Not written by Pagefind itself, which is ended before all that it says to have written is on the disk.
  const given = await index.getFiles();
  await index.deleteIndex();
  const findings = [...added.findings, ...given.errors.map(notIndexed)];
  if (given.errors.length > 0) return { value: { pages: added.value, files: [] }, findings };
  const files = steadyIndex(given.files.filter(({ path }) => !unused.test(path)));
  return { value: { pages: added.value, files }, findings };
}

/** Gives one page to Pagefind, and tells what it had against it. */
async function addPage(index: PagefindIndex, path: string, html: string): Promise<readonly Finding[]> {
  const content = withoutUnreadAttributes(preparedForIndex(searchedPart(html)));
  try {
    const { errors } = await index.addHTMLFile({ sourcePath: path, content });
    return errors.map((message) => pageNotIndexed(path, message));
  } catch (reason) {
    return [pageNotIndexed(path, String(reason))];
  }
}

/** So many pages wait for Pagefind, a process of its own that takes one after another: while it reads, we make the next ready. */
const pagesAhead = 4;

async function addPages(
  index: PagefindIndex,
  pages: AsyncIterable<PageFile>,
  prepare: Preparation,
): Promise<Outcome<number>> {
  const given: Promise<readonly Finding[]>[] = [];
  for await (const { path, file } of pages) {
    const content = await readFile(file, 'utf8');
    if (!isSearchable(content)) continue;
    await given.at(-pagesAhead);
    given.push(addPage(index, path, prepare(content)));
  }
  const told = await Promise.all(given);
  return { value: told.filter((findings) => findings.length === 0).length, findings: told.flat() };
}

/** Puts a file of the site in its place that was made before with the same bytes; whether it did. */
export type KeepFile = (path: string, content: Uint8Array) => boolean;

/** Writes the files of an index, and nothing else, into a folder of the site: one by one at once, for they are many. */
export function writeIndex(
  files: readonly IndexFile[],
  site: string,
  folder: string,
  keepFile: KeepFile = () => false,
): void {
  rmSync(join(site, folder), { recursive: true, force: true });
  for (const { path, content } of files) {
    const place = `${folder}/${path}`;
    if (keepFile(place, content)) continue;
    mkdirSync(dirname(join(site, place)), { recursive: true });
    writeFileSync(join(site, place), content);
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

/** Why there is no search. */
export function notIndexed(reason: string): Finding {
  return {
    rule: 'search-not-built',
    severity: 'error',
    message: `The search index could not be made (${reason}).`,
    hint: 'Run "npm ci" again, so that Pagefind for this machine is installed, and see that the disk is not full.',
  };
}
