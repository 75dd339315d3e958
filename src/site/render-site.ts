import Eleventy from '@11ty/eleventy';
import type { Address } from '../archive/model.ts';
import type { LinkedArchive } from '../link/model.ts';
import { copyOriginals, writePublishedFiles, writeTheme } from './data/originals.ts';
import { publishedFiles } from './data/published-files.ts';
import { addPages, inputDirectory, secureText, typedLayouts } from './eleventy.ts';
import { type PageRecord, sitePages } from './pages.ts';

/** What to render and where to. */
export interface RenderOptions {
  readonly site: LinkedArchive;
  /** Folder that the site is written to. */
  readonly output: string;
  /** Path (or origin and path) below which the site will be published. */
  readonly base: string;
}

/** Renders some pages with an Eleventy of their own, so that a site can be rendered in batches. */
export async function renderPages(records: readonly PageRecord[], output: string): Promise<void> {
  const eleventy = new Eleventy(inputDirectory, output, {
    configPath: false,
    quietMode: true,
    config(config) {
      secureText(config);
      typedLayouts(config);
      addPages(config, async () => records);
    },
  });
  eleventy.disableLogger();
  await eleventy.write();
}

/** Writes everything that belongs to a site beside its pages: data, schemas, feeds, originals. */
export async function writeBesidePages({ site, output, base }: RenderOptions): Promise<void> {
  await writePublishedFiles(publishedFiles(site, base), output);
  await copyOriginals(site, output);
  await writeTheme(site, output);
}

/** Renders a whole site: pages by Eleventy, then data, feeds and originals. */
export async function renderSite(
  options: RenderOptions,
): Promise<{ readonly addresses: readonly Address[] }> {
  const records = sitePages(options.site, options.base);
  await renderPages(records, options.output);
  await writeBesidePages(options);
  return { addresses: records.map(({ url }) => url) };
}
