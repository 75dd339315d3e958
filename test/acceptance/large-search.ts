import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page, Response } from 'playwright-core';
import { assembleSite } from '../../src/build/assemble.ts';
import { pagesIndexed } from '../../src/search/index-site.ts';
import { loadSite } from '../../src/site/load.ts';
import { eventually, openReader } from '../end-to-end/browser.ts';
import { generatedArchive, writeGenerated } from '../generated/archive.ts';
import type { AcceptanceRow } from './acceptance.ts';

/** Words as a reader would type them: one of many reports, two and three together, a reference, a place that few reports name. */
const searches = ['housing', 'home care', 'equality impact assessment', '26/03000', 'Quarrybridge'] as const;

/** How often each search is typed. */
const rounds = 3;

/** Bytes of an answer as hosts send it: text compressed, the index as it is, for it is compressed already. */
async function sent(response: Response): Promise<number> {
  const body = await response.body();
  return /\.(?:js|css|html|json)$|\/$/.test(new URL(response.url()).pathname)
    ? gzipSync(body).length
    : body.length;
}

/** Milliseconds from the last key to the first result that belongs to the words, typed as fast as a good typist does. */
async function timeOf(page: Page, words: string): Promise<number> {
  await page.fill('#search-words', '');
  await eventually(async () => (await page.locator('.search-result').count()) === 0);
  await page.locator('#search-words').pressSequentially(words.slice(0, -1), { delay: 90 });
  return await page.evaluate(async (typed) => {
    const box = document.querySelector<HTMLInputElement>('#search-words');
    const status = document.querySelector('#search-status');
    if (!box || !status) throw new Error('This is not the search page.');
    const from = performance.now();
    box.value = typed;
    box.dispatchEvent(new Event('input'));
    while (!(status.textContent?.includes(`“${typed}”`) && document.querySelector('.search-result'))) {
      if (performance.now() - from > 20_000)
        throw new Error(`Waited in vain for “${typed}”: ${status.textContent}`);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
    return performance.now() - from;
  }, words);
}

/** The first search on a site in a browser that has nothing of it yet: what the engine, the index and the results weigh. */
async function firstSearch(site: string): Promise<number> {
  const reader = await openReader(site);
  const { page, close } = await reader.visit('/about/');
  const weights: Promise<number>[] = [];
  page.on('response', (response) => weights.push(sent(response)));
  await page.goto(`${reader.root}/search/?q=housing`);
  await eventually(async () => (await page.locator('.search-result').count()) > 0);
  await page.waitForLoadState('networkidle');
  const total = (await Promise.all(weights)).reduce((sum, each) => sum + each, 0);
  await close();
  await reader.close();
  return total;
}

/** Search on a built site: what the first one weighs, and how long later ones take. */
export async function searchCosts(
  site: string,
): Promise<{ readonly bytes: number; readonly times: readonly number[] }> {
  const bytes = await firstSearch(site);
  const reader = await openReader(site);
  const { page, close } = await reader.visit('/search/');
  await timeOf(page, 'committee');
  const times: number[] = [];
  for (let round = 0; round < rounds; round += 1)
    for (const words of searches) times.push(await timeOf(page, words));
  await close();
  await reader.close();
  return { bytes, times };
}

/** Search on a generated site of one council: of its 12,000 pages some 5,000 hold the words of papers. */
export async function largeSearch(pages = 12_000): Promise<readonly AcceptanceRow[]> {
  const folder = (name: string) => mkdtempSync(join(tmpdir(), `minutebook-large-${name}-`));
  const [content, site] = [folder('content'), folder('site')];
  await writeGenerated(generatedArchive({ pages, councils: 1 }), content);
  const { value } = await assembleSite(await loadSite({ content }), site, {
    base: '/',
    onStep: () => undefined,
  });
  rmSync(content, { recursive: true, force: true });
  const { bytes, times } = await searchCosts(site);
  rmSync(site, { recursive: true, force: true });
  const inOrder = times.toSorted((left, right) => left - right);
  const median = Math.round(inOrder[Math.floor(inOrder.length / 2)] ?? 0);
  const slowest = Math.round(inOrder.at(-1) ?? 0);
  const on = `on ${pagesIndexed(value.indexed)} generated pages`;
  return [
    {
      bar: `first search ${on}, page and engine and index and results over the wire`,
      wanted: '≤ 330 kB',
      measured: `${Math.round(bytes / 1000)} kB`,
      met: bytes <= 330_000,
    },
    {
      bar: `from the last key typed to the first result ${on}, median of ${times.length}`,
      wanted: '≤ 300 ms',
      measured: `${median} ms (slowest ${slowest} ms)`,
      met: median <= 300,
    },
  ];
}
