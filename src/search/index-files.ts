import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Finding, Outcome } from '../document/finding.ts';

/** Only a page that says where its own words stand is searchable; menus and lists of links stay out. */
const searchable = /<[a-z][^>]*\sdata-pagefind-body[\s=>]/i;

/** The folder of a site that holds its search index, or its indexes. */
export const indexFolder = 'pagefind';

/** Whether the search finds the words of a page. */
export function isSearchable(html: string): boolean {
  return searchable.test(html);
}

/** A file of the index: its path below `pagefind/`, and its bytes. */
export interface IndexFile {
  readonly path: string;
  readonly content: Uint8Array;
}

/** The file by which an index is found. */
export const entryPath = 'pagefind-entry.json';

/** Whether a file of an index is the engine that searches it, and the same for every index. */
export function isIndexCode(path: string): boolean {
  return /^(?:pagefind(?:-worker)?\.js|wasm\.[\w-]+\.pagefind)$/.test(path);
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

/** Puts a file of the site in its place that was made before with the same bytes; whether it did. */
export type KeepFile = (path: string, content: Uint8Array) => boolean;

/** Writes files of an index into a folder of the site: one by one at once, for they are many. */
export function writeFiles(
  files: readonly IndexFile[],
  site: string,
  folder: string,
  keepFile: KeepFile = () => false,
): void {
  for (const { path, content } of files) {
    const place = `${folder}/${path}`;
    if (keepFile(place, content)) continue;
    mkdirSync(dirname(join(site, place)), { recursive: true });
    writeFileSync(join(site, place), content);
  }
}

/** Writes the files of an index, and nothing else, into a folder of the site. */
export function writeIndex(
  files: readonly IndexFile[],
  site: string,
  folder: string,
  keepFile?: KeepFile,
): void {
  rmSync(join(site, folder), { recursive: true, force: true });
  writeFiles(files, site, folder, keepFile);
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
