import type { Outcome } from '../document/finding.ts';
import { indexSite } from '../search/index-site.ts';
import type { SearchShard } from '../site/search-shards.ts';
import { areTakenOver, folderOf, isTakenOver, type KeptPlace } from './kept-place.ts';
import { type IndexedPart, type StagedFiles, searchedHash, standingPart } from './staged-site.ts';

function searchablePages(files: StagedFiles): readonly string[] {
  return [...files].flatMap(([path, { isSearchable }]) => (isSearchable ? [path] : []));
}

/**
 * Indexes the pages of a site that is being put together, all of which were looked at; an index of the standing site that
 * was made of the same pages is taken over. `meanwhile` is done while Pagefind works alone, if it has to at all.
 */
export async function indexStaged(
  place: KeptPlace,
  shards: readonly SearchShard[],
  meanwhile?: () => void,
): Promise<Outcome<readonly IndexedPart[]>> {
  const { standing, staged, files } = place;
  const { value, findings } = await indexSite({
    site: staged,
    pages: searchablePages(files),
    shards,
    takeOver: (part) => {
      const same = standing && standingPart(standing, part.folder, searchedHash(files, part.paths));
      return same && areTakenOver(place, same.files) ? same.pages : undefined;
    },
    meanwhile,
    folderOf: (path) => folderOf(place, path),
    keepFile: (path, content) => isTakenOver(place, path, content),
  });
  const parts = value.map(({ part, pages, isWhole }) => ({
    folder: part.folder,
    pages,
    // An index that lacks a page is not taken over: the next build tries again.
    sha256: isWhole ? searchedHash(files, part.paths) : '',
  }));
  return { value: parts, findings };
}
