import Eleventy from '@11ty/eleventy';
import type { Address } from '../archive/model.ts';
import type { LinkedArchive } from '../link/model.ts';
import { hostFiles } from './data/host-files.ts';
import { copyOriginals, writePublishedFiles, writeTheme } from './data/originals.ts';
import { publishedFiles } from './data/published-files.ts';
import { siteMapFiles } from './data/site-map.ts';
import { addPages, inputDirectory, secureText, typedLayouts } from './eleventy.ts';
import { oparlFiles } from './oparl/oparl-files.ts';
import { type PageRecord, sitePages } from './pages.ts';
import { type SiteOptions, siteContext } from './site-context.ts';

/** What to render and where to. */
export interface RenderOptions {
  readonly site: LinkedArchive;
  /** Folder that the site is written to. */
  readonly output: string;
  /** Path (or origin and path) below which the site will be published. */
  readonly base: string;
  /** The whole address of the site, if it is known. */
  readonly address?: string | undefined;
  readonly wholeMeetings?: SiteOptions['wholeMeetings'];
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

/** Writes everything that belongs to a site beside its pages: data, schemas, feeds, site map, originals. */
export async function writeBesidePages(
  { site, output, base, address }: RenderOptions,
  pages: readonly PageRecord[],
): Promise<void> {
  const standing = pages.filter(({ kind }) => kind !== 'withdrawn');
  await writePublishedFiles(publishedFiles(site, base, { address }), output);
  await writePublishedFiles(oparlFiles(siteContext(site, base, { address })), output);
  await writePublishedFiles(siteMapFiles(standing, address), output);
  await writePublishedFiles(hostFiles(base), output);
  await copyOriginals(site, output);
  await writeTheme(site, output);
}

/** Renders a whole site: pages by Eleventy, then data, feeds and originals. */
export async function renderSite(
  options: RenderOptions,
): Promise<{ readonly addresses: readonly Address[] }> {
  const { site, base, address, wholeMeetings, output } = options;
  const records = sitePages(site, base, { address, wholeMeetings });
  await renderPages(records, output);
  await writeBesidePages(options, records);
  return { addresses: records.map(({ url }) => url) };
}
