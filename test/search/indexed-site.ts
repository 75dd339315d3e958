import { readdirSync } from 'node:fs';
import { siteIndexing } from '../../src/search/index-site.ts';

/** Every HTML file below a folder, with "/" between folders, in the order of their names. */
function pagePaths(site: string): readonly string[] {
  const names = readdirSync(site, { recursive: true, encoding: 'utf8' });
  return names.filter((name) => name.endsWith('.html')).toSorted();
}

/** Indexes a site whose pages all lie below its folder. */
export async function indexedSite(options: Parameters<typeof siteIndexing>[0]) {
  const { add, finish } = siteIndexing(options);
  add(pagePaths(options.site));
  return await finish();
}
