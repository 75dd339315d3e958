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

type Rows = readonly AcceptanceRow[];

/** Everything that is measured and takes too long, or needs too much, for the tests; the quick ones first. */
const measures = {
  nu: async ({ site }) => [nuChecker(site, acceptanceTools())],
  books: async ({ content }) => [await epubcheck(content, acceptanceTools())],
  portable: ({ content }) => portable(content, acceptanceTools()),
  hosts: ({ site }) => onHosts(site),
  lighthouse: ({ site }) => lighthouse(site, acceptanceTools()),
  search: () => searchRows(),
  pages: ({ site }) => everyPage(site),
  large: () => largeSearch(),
  kills: async () => [await killedBuilds()],
  hostile: () => hostileCorpus(),
  warm: () => warmBuilds(),
} as const satisfies Readonly<Record<string, (accepted: Accepted) => Promise<Rows>>>;

type Measure = keyof typeof measures;

/** The names of all measures, in their order. */
export const measureNames = Object.keys(measures) as readonly Measure[];

/** Measures one thing after the other, and gives the rows of each as soon as they are known. */
export async function* acceptance(accepted: Accepted, names: readonly Measure[]): AsyncGenerator<Rows> {
  for (const name of names) yield await measures[name](accepted);
}

function line(...cells: readonly string[]): string {
  return `| ${cells.join(' | ')} |\n`;
}

/** The head of the table of bars, in Markdown. */
export const tableHead = line('bar', 'wanted', 'measured', '') + line('---', '---:', '---:', '---');

/** A bar as a row of the table. */
export function tableRow({ bar, wanted, measured, met }: AcceptanceRow): string {
  return line(bar, wanted, measured, met ? 'met' : 'NOT MET');
}
