import type { Outcome } from '../document/finding.ts';
import { siteIndexing } from '../search/index-site.ts';
import type { SearchShard } from '../site/search-shards.ts';
import { areTakenOver, folderOf, isTakenOver, type KeptPlace } from './kept-place.ts';
import { type IndexedPart, searchedHash, standingPart } from './staged-site.ts';

/** The indexing of a site that is being put together. */
export interface StagedIndexing {
  /** Adds pages that can be read by now and are noted in the place, in the order in which the index is to know them. */
  readonly add: (paths: readonly string[]) => void;
  /** Puts the indexes into their places when all pages are there. */
  readonly finish: () => Promise<Outcome<readonly IndexedPart[]>>;
  readonly stop: () => Promise<void>;
}

/**
 * Indexes the pages of a site that is being put together as they come; an index of the standing site that was made of the
 * same pages is taken over. With one of the `lastPages` come the last pages of each index.
 */
export function stagedIndexing(
  place: KeptPlace,
  shards: readonly SearchShard[],
  lastPages?: ReadonlySet<string>,
): StagedIndexing {
  const { standing, staged, files } = place;
  const { add, finish, stop } = siteIndexing({
    site: staged,
    shards,
    ...(lastPages ? { lastPages } : {}),
    mayBeTakenOver: ({ folder }) => standing?.indexed.some((part) => part.folder === folder) ?? false,
    takeOver: (part) => {
      const same = standing && standingPart(standing, part.folder, searchedHash(files, part.paths));
      return same && areTakenOver(place, same.files) ? same.pages : undefined;
    },
    folderOf: (path) => folderOf(place, path),
    keepFile: (path, content) => isTakenOver(place, path, content),
  });
  return {
    add: (paths) => add(paths.filter((path) => files.get(path)?.isSearchable)),
    finish: async () => {
      const { value, findings } = await finish();
      const parts = value.map(({ part, pages, isWhole }) => ({
        folder: part.folder,
        pages,
        // An index that lacks a page is not taken over: the next build tries again.
        sha256: isWhole ? searchedHash(files, part.paths) : '',
      }));
      return { value: parts, findings };
    },
    stop,
  };
}
