import Eleventy from '@11ty/eleventy';
import type { Address, Meeting } from '../archive/model.ts';
import type { Finding, Outcome } from '../document/finding.ts';
import type { LinkedArchive } from '../link/model.ts';
import type { FileKeeper } from './data/file-keeper.ts';
import { hostFiles } from './data/host-files.ts';
import { copyOriginals, writeAssets, writePublishedFiles } from './data/originals.ts';
import { publishedFiles } from './data/published-files.ts';
import { siteMapFiles } from './data/site-map.ts';
import { addBatch, inputDirectory, secureText, typedLayouts } from './eleventy.ts';
import { readLayouts } from './layouts.ts';
import { oparlFiles } from './oparl/oparl-files.ts';
import type { StandingPage } from './page.ts';
import { type PageKeeper, pageBatches } from './page-batches.ts';
import type { PageRecord } from './pages.ts';
import { type SiteContext, type SiteOptions, siteContext } from './site-context.ts';

/** What to render and where to. */
export interface RenderOptions {
  readonly site: LinkedArchive;
  /** Folder that the site is written to. */
  readonly output: string;
  /** Path (or origin and path) below which the site will be published. */
  readonly base: string;
  /** The whole address of the site, if it is known. */
  readonly address?: string | undefined;
  /** What is left of another site of the same papers. */
  readonly keeper?: (PageKeeper & FileKeeper) | undefined;
  readonly wholeMeetings?: SiteOptions['wholeMeetings'];
  /** The meetings of the site in the order in which their pages are to be rendered. */
  readonly meetings?: readonly Meeting[] | undefined;
  readonly listener?: PageListener | undefined;
}

/** Told of pages while a site is rendered. */
export interface PageListener {
  /** A page is going to be written with this text. */
  readonly onPage: (address: Address, html: string) => void;
  /** These pages stand in their places now, or were taken over from another site. */
  readonly onStanding: (addresses: readonly Address[]) => void;
}

/** Renders some pages with an Eleventy of their own, so that a site can be rendered in batches. */
export async function renderPages(
  records: readonly PageRecord[],
  output: string,
  onPage?: PageListener['onPage'],
): Promise<void> {
  if (records.length === 0) return;
  const layouts = await readLayouts();
  const render = (record: PageRecord) => {
    const html = layouts[record.kind](record);
    onPage?.(record.url, html);
    return html;
  };
  const eleventy = new Eleventy(inputDirectory, output, {
    configPath: false,
    quietMode: true,
    config(config) {
      secureText(config);
      typedLayouts(config);
      addBatch(config, records, render);
    },
  });
  eleventy.disableLogger();
  await eleventy.write();
}

/**
 * Writes everything that belongs to a site beside its pages: data, schemas, feeds, site map, originals. Gives findings of
 * severity `error` when an original must not be given out.
 */
export async function writeBesidePages(
  context: SiteContext,
  standing: readonly StandingPage[],
  output: string,
  keeper?: FileKeeper,
): Promise<readonly Finding[]> {
  const { site, base, address } = context;
  writePublishedFiles(publishedFiles(context, keeper?.keepData), output, keeper);
  writePublishedFiles(oparlFiles(context), output, keeper);
  writePublishedFiles(siteMapFiles(standing, address), output, keeper);
  writePublishedFiles(hostFiles(base), output, keeper);
  const findings = copyOriginals(site, output, keeper);
  await writeAssets(site, output);
  return findings;
}

/** The pages of a site as they were rendered. */
interface RenderedPages {
  readonly addresses: readonly Address[];
  /** Writes what belongs to the site beside them. */
  readonly writeBeside: () => Promise<readonly Finding[]>;
}

/** Renders the pages of a site by one Eleventy after another, each of which is cleared away before much more comes. */
export async function renderSitePages(options: RenderOptions): Promise<RenderedPages> {
  const { site, base, address, wholeMeetings, output, keeper, meetings, listener } = options;
  const context = siteContext(site, base, { address, wholeMeetings });
  const batches = pageBatches(context, { keeper, meetings });
  let batch = batches.next();
  for (; !batch.done; batch = batches.next()) {
    await renderPages(batch.value.records, output, listener?.onPage);
    listener?.onStanding(batch.value.standing.map(({ url }) => url));
  }
  const { standing, addresses } = batch.value;
  return { addresses, writeBeside: () => writeBesidePages(context, standing, output, keeper) };
}

/** Renders a whole site: its pages, then data, feeds and originals. The value is the addresses of all pages. */
export async function renderSite(options: RenderOptions): Promise<Outcome<readonly Address[]>> {
  const { addresses, writeBeside } = await renderSitePages(options);
  return { value: addresses, findings: await writeBeside() };
}
