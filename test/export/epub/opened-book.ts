import { type CheerioAPI, load } from 'cheerio';
import { strFromU8, unzipSync } from 'fflate';
import { defaultSettings, type SiteSettings } from '../../../src/archive/site-settings.ts';
import type { Block } from '../../../src/document/block.ts';
import { bookFiles } from '../../../src/export/epub/book.ts';
import { bookContainer } from '../../../src/export/epub/container.ts';
import type { LinkedArchive } from '../../../src/link/model.ts';
import { siteContext } from '../../../src/site/site-context.ts';
import { anchor, july, may, sampleArchive } from '../../site/sample-archive.ts';

/** Reading the record back gives every mark an anchor; those of the sample by hand get theirs here. */
function anchored(block: Block): Block {
  return block.type === 'page-mark' && block.anchor === undefined
    ? { ...block, anchor: anchor(`page-${block.page}`) }
    : block;
}

const [pack] = july.sources;

/** The sample with its second meeting printed as one pack. */
export const packedArchive: LinkedArchive = {
  ...sampleArchive,
  meetings: [
    may,
    {
      ...july,
      frontSheetSource: pack?.id,
      papers: july.papers.map((paper) => ({ ...paper, blocks: paper.blocks.map(anchored) })),
    },
  ],
};

/** A book as a reader of it finds it. */
export interface OpenedBook {
  readonly bytes: Uint8Array;
  /** Paths within the container, in the order of the archive. */
  readonly paths: readonly string[];
  readonly text: (path: string) => string;
  readonly document: (path: string) => CheerioAPI;
  readonly chapters: readonly string[];
}

/** Opens the bytes of a book. */
export function opened(bytes: Uint8Array): OpenedBook {
  const files = unzipSync(bytes);
  const paths = Object.keys(files);
  const text = (path: string) => {
    const file = files[path];
    if (!file) throw new Error(`The book holds no “${path}”.`);
    return strFromU8(file);
  };
  return {
    bytes,
    paths,
    text,
    document: (path) => load(text(path), { xml: true }),
    chapters: paths.filter((path) => path.endsWith('.xhtml') && !path.endsWith('/nav.xhtml')),
  };
}

/** Makes and opens the book of one meeting. */
export async function bookOf(
  archive: LinkedArchive,
  meeting: string,
  { address, settings }: { readonly address?: string; readonly settings?: Partial<SiteSettings> } = {},
): Promise<OpenedBook> {
  const site = { ...archive, settings: { ...(archive.settings ?? defaultSettings), ...settings } };
  const found = site.meetings.find(({ id }) => id === meeting);
  if (!found) throw new Error(`There is no meeting “${meeting}”.`);
  const { value } = await bookFiles(found, siteContext(site, '/', { address }));
  return opened(bookContainer(value, '1980-01-01'));
}
