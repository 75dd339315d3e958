import { z } from 'zod';
import type { FileKeeper } from '../site/data/file-keeper.ts';
import type { PageKeeper } from '../site/page-batches.ts';
import { fileKeeper, keptFiles, type OriginalHash } from './kept-files.ts';
import { keptPages, pageKeeper } from './kept-pages.ts';
import type { KeptPlace } from './kept-place.ts';

/** How a record holds from what a site was made, page by page and file by file. */
export const keptSite = z.object({ pages: keptPages, files: keptFiles });

/** From what a site was made. */
export type KeptSite = Readonly<z.infer<typeof keptSite>>;

/** A site of which nothing is known. */
export const nothingKept: KeptSite = {
  pages: { meetings: [], lists: [] },
  files: { data: [], originals: [] },
};

/** A keeper of pages and files that can tell what the next build may take over. */
export interface SiteKeeper extends PageKeeper, FileKeeper {
  readonly record: () => KeptSite;
}

/** Takes over from the site that stands what would come out the same. */
export function siteKeeper(known: KeptSite, place: KeptPlace, hashOfOriginal: OriginalHash): SiteKeeper {
  const pages = pageKeeper(known.pages, place);
  const files = fileKeeper(known.files, place, hashOfOriginal);
  return {
    ...pages,
    ...files,
    record: () => ({ pages: pages.recordPages(), files: files.recordFiles() }),
  };
}
