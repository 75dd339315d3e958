import { basedAddress, ownAddress } from '../addresses.ts';
import { escapeText } from '../html.ts';
import type { StandingPage } from '../page.ts';
import type { PublishedFile } from './published-file.ts';

/** What one file of the sitemap protocol may hold at most: addresses, and bytes. */
export interface SiteMapLimits {
  readonly addresses: number;
  readonly bytes: number;
}

/** The limits of sitemaps.org; of its 50 MB a little stays free for what stands round the list. */
const protocolLimits: SiteMapLimits = { addresses: 50_000, bytes: 49_000_000 };

const declaration = '<?xml version="1.0" encoding="UTF-8"?>';
const namespace = 'http://www.sitemaps.org/schemas/sitemap/0.9';

function entry(page: StandingPage, address: string): string {
  const changed = page.metadata?.changed;
  const lastChange = changed === undefined ? '' : `<lastmod>${changed}</lastmod>`;
  return `<url><loc>${escapeText(basedAddress(address, page.url))}</loc>${lastChange}</url>\n`;
}

/** Entries in as few groups as the limits allow, in their order. */
function groupsWithin(entries: readonly string[], limits: SiteMapLimits): readonly (readonly string[])[] {
  const groups: string[][] = [];
  let bytes = 0;
  for (const each of entries) {
    const size = Buffer.byteLength(each);
    const group = groups.at(-1);
    if (group && group.length < limits.addresses && bytes + size <= limits.bytes) {
      group.push(each);
      bytes += size;
    } else {
      groups.push([each]);
      bytes = size;
    }
  }
  return groups;
}

function listFile(path: string, entries: readonly string[]): PublishedFile {
  return {
    path: ownAddress(path),
    text: `${declaration}\n<urlset xmlns="${namespace}">\n${entries.join('')}</urlset>\n`,
  };
}

function indexFile(paths: readonly string[], address: string): PublishedFile {
  const entries = paths.map(
    (path) => `<sitemap><loc>${escapeText(basedAddress(address, path))}</loc></sitemap>\n`,
  );
  return {
    path: ownAddress('/sitemap.xml'),
    text: `${declaration}\n<sitemapindex xmlns="${namespace}">\n${entries.join('')}</sitemapindex>\n`,
  };
}

/**
 * The site map for search engines (sitemaps.org), split with an index where one file may not hold it. Its addresses
 * must be whole, so without the site's address there is none.
 */
export function siteMapFiles(
  pages: readonly StandingPage[],
  address: string | undefined,
  limits: SiteMapLimits = protocolLimits,
): readonly PublishedFile[] {
  if (address === undefined) return [];
  // The page for wrong addresses has none of its own.
  const entries = pages.filter(({ base }) => base === undefined).map((page) => entry(page, address));
  const groups = groupsWithin(entries, limits);
  if (groups.length <= 1) return [listFile('/sitemap.xml', entries)];
  const paths = groups.map((_, index) => `/sitemap-${index + 1}.xml`);
  return [
    indexFile(paths, address),
    ...groups.map((group, index) => listFile(paths[index] ?? '/sitemap.xml', group)),
  ];
}
