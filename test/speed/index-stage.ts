import { existsSync, mkdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { keptPlace } from '../../src/build/kept-place.ts';
import { stagedIndexing } from '../../src/build/staged-index.ts';
import {
  type IndexedPart,
  keepUnchanged,
  lookAtStaged,
  type StandingSite,
} from '../../src/build/staged-site.ts';
import { type FileStates, rowsOf, statesBelow, statesFrom } from '../../src/cache/file-states.ts';
import { pagesIndexed } from '../../src/search/index-site.ts';
import type { SearchShard } from '../../src/site/search-shards.ts';

/** What the last run of this stage wrote, as a build remembers it. */
interface LastIndex {
  readonly written: Parameters<typeof statesFrom>[0];
  readonly indexed: readonly IndexedPart[];
}

/** The index that the last run left, moved aside like the site that a build is to replace. */
function standingIndex(site: string, record: string): StandingSite | undefined {
  if (!existsSync(record)) return undefined;
  // Our own record of a moment ago.
  const last = JSON.parse(readFileSync(record, 'utf8')) as LastIndex;
  const folder = `${site}-standing`;
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder);
  renameSync(join(site, 'pagefind'), join(folder, 'pagefind'));
  const written = statesFrom(last.written);
  return { folder, found: statesBelow(folder, written), written, indexed: last.indexed };
}

function ofIndex(states: FileStates): FileStates {
  return new Map([...states].filter(([path]) => path.startsWith('pagefind/')));
}

/** Indexes a rendered site as a build does, and takes over what the last run has indexed of the same pages; gives the number of pages. */
export async function indexAgain(site: string, shards: readonly SearchShard[]): Promise<number> {
  const record = `${site}-index.json`;
  const standing = standingIndex(site, record);
  const place = keptPlace(site, standing);
  const { files } = place;
  lookAtStaged(site, files);
  const indexing = stagedIndexing(place, shards);
  indexing.add([...files.keys()]);
  const { value } = await indexing.finish();
  lookAtStaged(site, files);
  const written = rowsOf(ofIndex(keepUnchanged(site, files, standing)));
  const last: LastIndex = { written, indexed: value };
  writeFileSync(record, JSON.stringify(last));
  return pagesIndexed(value);
}
