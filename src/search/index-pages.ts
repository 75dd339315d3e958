import { readFile } from 'node:fs/promises';
import { createIndex, type PagefindIndex } from 'pagefind';
import type { Finding, Outcome } from '../document/finding.ts';
import { emptiedIndex } from './emptied-index.ts';
import {
  type IndexFile,
  isSearchable,
  type MadeIndex,
  noIndex,
  notIndexed,
  type PageFile,
} from './index-files.ts';
import { preparedForIndex } from './prepared.ts';
import { searchedPart, withoutUnreadAttributes } from './searched-part.ts';

/** Files of Pagefind's ready-made interfaces: ours is `assets/search.js`, and nobody should have to carry both. */
const unused = /^pagefind-(?:ui|modular-ui|component-ui|highlight)\.(?:js|css)$/;

/** For the order by date across indexes, the day of a page is a filter too: the engine counts the pages of each value. */
export function withDay(html: string): string {
  return html.replace(' data-pagefind-sort="date[data-date]"', '$& data-pagefind-filter="day[data-date]"');
}

function byPath({ path: one }: IndexFile, { path: other }: IndexFile): number {
  return one < other ? -1 : 1;
}

/** A change of a page for the index alone, beside those that every index has. */
type Preparation = (html: string) => string;

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
  const files = given.files.filter(({ path }) => !unused.test(path)).toSorted(byPath);
  return { value: { pages: added.value, files }, findings };
}

/** What the indexes of a site in parts share: the engine, and an index of no pages that is named by `sign` and names the `parts`. */
export async function madeEngine(sign: string, parts: readonly string[]): Promise<Outcome<MadeIndex>> {
  const { index, errors } = await createIndex({ forceLanguage: 'en' });
  if (!index) return noIndex(errors.join('; '));
  // The engine for a language comes with the first page of that language.
  await index.addCustomRecord({ url: '/', content: 'minutes', language: 'en' });
  const { files, errors: faults } = await index.getFiles();
  await index.deleteIndex();
  if (faults.length > 0) return { value: { pages: 0, files: [] }, findings: faults.map(notIndexed) };
  return { value: { pages: 0, files: emptiedIndex(files, sign, parts) }, findings: [] };
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

function pageNotIndexed(path: string, reason: string): Finding {
  return {
    rule: 'page-not-indexed',
    severity: 'warning',
    message: `The page "${path}" could not be indexed for search (${reason}).`,
    hint: 'The page itself is there; only the search does not know it. Please report this with the page.',
    file: path,
  };
}
