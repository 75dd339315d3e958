import { z } from 'zod';
import { findChromium, openReader } from '../end-to-end/browser.ts';
import { pagesOfKinds } from '../end-to-end/site-files.ts';
import type { AcceptanceRow } from './acceptance.ts';
import { loaded } from './tools.ts';

const categories = ['performance', 'accessibility', 'best-practices', 'seo'] as const;

/** What is used of Lighthouse's result. */
const resultShape = z.object({
  lhr: z.object({
    categories: z.record(z.string(), z.object({ score: z.number().nullable() })),
    audits: z.record(z.string(), z.object({ numericValue: z.number().optional() })),
  }),
});

type Lighthouse = (url: string, flags: object) => Promise<unknown>;

interface Chrome {
  readonly port: number;
  readonly kill: () => Promise<void> | void;
}

interface Launcher {
  readonly launch: (options: object) => Promise<Chrome>;
}

/** Lighthouse, as a telephone, on one page of each kind: the lowest score of each category and the largest shift. */
export async function lighthouse(site: string, packages: string): Promise<readonly AcceptanceRow[]> {
  const { default: run } = await loaded<{ readonly default: Lighthouse }>(
    packages,
    'lighthouse/core/index.js',
  );
  const { launch } = await loaded<Launcher>(packages, 'chrome-launcher/dist/index.js');
  const reader = await openReader(site);
  const chrome = await launch({
    chromePath: findChromium(),
    chromeFlags: ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-background-networking'],
  });
  const results: { readonly kind: string; readonly lhr: z.infer<typeof resultShape>['lhr'] }[] = [];
  for (const [kind, address] of pagesOfKinds(site)) {
    const result = await run(reader.root + address, { port: chrome.port, output: 'json', logLevel: 'error' });
    results.push({ kind, lhr: resultShape.parse(result).lhr });
  }
  await chrome.kill();
  await reader.close();
  return [...categories.map((category) => scoreRow(category, results)), shiftRow(results)];
}

type Results = readonly { readonly kind: string; readonly lhr: z.infer<typeof resultShape>['lhr'] }[];

function scoreRow(category: string, results: Results): AcceptanceRow {
  const scores = results.map(({ kind, lhr }) => ({
    kind,
    score: Math.round((lhr.categories[category]?.score ?? 0) * 100),
  }));
  const below = scores.filter(({ score }) => score < 100).map(({ kind, score }) => `${kind} ${score}`);
  return {
    bar: `Lighthouse (mobile) ${category}, ${scores.length} kinds of page`,
    wanted: '100',
    measured: below.length === 0 ? '100' : below.join(', '),
    met: below.length === 0,
  };
}

function shiftRow(results: Results): AcceptanceRow {
  const shift = Math.max(
    ...results.map(({ lhr }) => lhr.audits['cumulative-layout-shift']?.numericValue ?? 1),
  );
  return { bar: 'Cumulative layout shift, worst', wanted: '0', measured: shift.toFixed(3), met: shift === 0 };
}
