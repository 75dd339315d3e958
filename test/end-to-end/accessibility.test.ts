import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { violations } from './axe.ts';
import { eventually, openReader, type Reader } from './browser.ts';
import { builtPages, pageOfEachKind } from './site-files.ts';

const site = inject('site');
const kinds = pageOfEachKind(site);

let reader: Reader;
beforeAll(async () => {
  reader = await openReader(site);
});
afterAll(() => reader?.close());

/** On the search page, searches for a word that every council uses, so that results are open. */
async function openResults(page: Page): Promise<void> {
  await page.fill('#search-words', 'committee');
  await eventually(async () => (await page.locator('#search-results > li').count()) > 0);
}

describe.each([...kinds])('the %s page (%s)', (kind, address) => {
  test.each([
    [320, 'light'],
    [320, 'dark'],
    [1280, 'light'],
    [1280, 'dark'],
    [320, 'forced colours'],
    [1280, 'forced colours'],
  ] as const)('has no axe violation at %i px, %s', async (width, colours) => {
    const { page, complaints, close } = await reader.visit(address, {
      viewport: { width, height: 800 },
      ...(colours === 'forced colours' ? { forcedColors: 'active' } : { colorScheme: colours }),
    });
    if (kind === 'search') await openResults(page);
    expect(await violations(page)).toEqual([]);
    expect(complaints).toEqual([]);
    await close();
  });

  test('can be read without JavaScript', async () => {
    const { page, complaints, close } = await reader.visit(address, { javaScriptEnabled: false });
    expect(await page.locator('h1').innerText()).not.toBe('');
    expect((await page.locator('main').innerText()).length).toBeGreaterThan(60);
    expect(complaints).toEqual([]);
    await close();
  });
});

test('without JavaScript the search page leads to the lists instead', async () => {
  const { page, close } = await reader.visit('/search/', { javaScriptEnabled: false });
  const committee = new URL(kinds.get('committee') ?? '', `${reader.root}/`).href;
  const links = page.locator('main a');
  const addresses = await Promise.all(
    (await links.all()).map(
      async (link) => new URL((await link.getAttribute('href')) ?? '', page.url()).href,
    ),
  );
  expect(addresses).toContain(committee);
  await close();
});

test('no page is wider than a window of 320 px, complains, or asks another site', {
  timeout: 300_000,
}, async () => {
  const { page, complaints, close } = await reader.visit('/', { viewport: { width: 320, height: 640 } });
  const wide: string[] = [];
  for (const { address } of builtPages(site)) {
    await page.goto(reader.root + address);
    const width = await page.evaluate(() => document.documentElement.scrollWidth);
    if (width > 320) wide.push(`${address}: ${width} px`);
  }
  expect(wide).toEqual([]);
  expect(complaints).toEqual([]);
  await close();
});

test('a reader with a keyboard gets from a paragraph’s number to its citation; no other paragraph adds stops', async () => {
  const { page, complaints, close } = await reader.visit(kinds.get('report') ?? '');
  const number = page.locator('.text a.number').first();
  const own = await number.getAttribute('href');
  const tools = page.locator(':is(p, li) > .tools:visible');
  expect(await tools.count()).toBe(0);
  await number.press('Enter');
  await page.keyboard.press('Tab');
  await page.keyboard.press('Tab');
  expect(await tools.count()).toBe(1);
  // A paragraph of a PDF leads to its page of the original first.
  const focused = () => page.evaluate(() => document.activeElement?.getAttribute('href') ?? '');
  if (!(await focused()).endsWith(`cite/${own}`)) await page.keyboard.press('Tab');
  await page.keyboard.press('Enter');
  await page.waitForURL(`**/cite/${own}`);
  const citation = page.locator(`section${own} pre`).first();
  expect(await citation.innerText()).toContain(`${own}`);
  expect(complaints).toEqual([]);
  await close();
});
