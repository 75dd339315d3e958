import { epubcheck } from './epubcheck.ts';
import { everyPage } from './every-page.ts';
import { hostileCorpus } from './hostile-corpus.ts';
import { onHosts } from './hosts.ts';
import { killedBuilds } from './killed-builds.ts';
import { largeSearch } from './large-search.ts';
import { lighthouse } from './lighthouse.ts';
import { nuChecker } from './nu-checker.ts';
import { portable } from './portable.ts';
import { searchRows } from './search-rows.ts';
import { acceptanceTools } from './tools.ts';
import { warmBuilds } from './warm-builds.ts';

/** One bar of the acceptance: what was wanted, what was measured, and whether that is met. */
export interface AcceptanceRow {
  readonly bar: string;
  readonly wanted: string;
  readonly measured: string;
  readonly met: boolean;
}

/** What is measured: a built site, and the collections that books are made of. */
export interface Accepted {
  readonly site: string;
  readonly content: string;
}

/** Everything that is measured of a site and its books and takes too long, or needs too much, for the tests. */
export async function acceptance({ site, content }: Accepted): Promise<readonly AcceptanceRow[]> {
  const packages = acceptanceTools();
  return [
    nuChecker(site, packages),
    await epubcheck(content, packages),
    ...(await hostileCorpus()),
    ...(await everyPage(site)),
    ...(await searchRows()),
    ...(await largeSearch()),
    ...(await warmBuilds()),
    ...(await portable(content, packages)),
    ...(await onHosts(site)),
    ...(await lighthouse(site, packages)),
    await killedBuilds(),
  ];
}

/** The bars as a Markdown table. */
export function acceptanceTable(rows: readonly AcceptanceRow[]): string {
  const line = (...cells: readonly string[]) => `| ${cells.join(' | ')} |`;
  return [
    line('bar', 'wanted', 'measured', ''),
    line('---', '---:', '---:', '---'),
    ...rows.map(({ bar, wanted, measured, met }) => line(bar, wanted, measured, met ? 'met' : 'NOT MET')),
    '',
  ].join('\n');
}
