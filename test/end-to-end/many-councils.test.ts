import { spawnSync } from 'node:child_process';
import { appendFileSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath, pathToFileURL } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { portableFiles } from '../../src/export/folder/portable-files.ts';
import { eventually, openBrowser, openReader, type Reader } from './browser.ts';

const room = mkdtempSync(join(tmpdir(), 'minutebook-many-councils-'));
const status = (page: Page) => page.locator('#search-status').innerText();

/** Assembles a site of generated papers and opens it. */
async function generatedSite(name: string, pages: number, councils: number): Promise<Reader> {
  const site = join(room, name);
  const program = fileURLToPath(new URL('./assemble-generated.ts', import.meta.url));
  const { status: ended, stderr } = spawnSync(
    process.execPath,
    [program, site, String(pages), String(councils)],
    { encoding: 'utf8' },
  );
  expect([ended, stderr]).toEqual([0, '']);
  return openReader(site);
}

/** Waits until the status line tells how many pages were found, and gives it. */
function told(page: Page): Promise<string> {
  return eventually(async () => /^(?:[\d,]+ pages? found|Nothing found).*/.exec(await status(page))?.[0]);
}

/** The councils whose pages are shown, by their part of the address. */
async function councilsFound(page: Page): Promise<ReadonlySet<string>> {
  const paths = await page
    .locator('.search-result h3 a')
    .evaluateAll((links) => links.map((each) => new URL(each.getAttribute('href') ?? '').pathname));
  return new Set(paths.map((path) => path.split('/')[1] ?? ''));
}

afterAll(() => rmSync(room, { recursive: true, force: true }));

describe('the search of two councils', () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await generatedSite('two', 138, 2);
  }, 120_000);
  afterAll(() => reader?.close());

  test('looks through both without asking which', async () => {
    const { page, complaints, close } = await reader.visit('/search/?q=committee');
    expect(await told(page)).not.toContain(' in ');
    expect(await page.locator('select[name=in]').count()).toBe(0);
    while (await page.locator('.search-more').isVisible()) {
      const before = await page.locator('.search-result').count();
      await page.locator('.search-more').click();
      await eventually(async () => (await page.locator('.search-result').count()) > before);
    }
    expect((await councilsFound(page)).size).toBe(2);
    expect(complaints).toEqual([]);
    await close();
  });

  test('gives both in one order of dates', async () => {
    const { page, close } = await reader.visit('/search/?q=committee&order=newest');
    await told(page);
    const dates = await page.locator('.search-meeting > h2').allInnerTexts();
    const days = dates.map((text) => Date.parse(text.slice(text.lastIndexOf(', ') + 2)));
    expect(days.length).toBeGreaterThan(1);
    expect(days).toEqual(days.toSorted((one, other) => other - one));
    await close();
  });
});

describe('the search of twelve councils', () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await generatedSite('twelve', 598, 12);
  }, 240_000);
  afterAll(() => reader?.close());

  const choice = (page: Page) => page.locator('select[name=in]');

  /** The councils in the order of their addresses, as the site has them. */
  const councils = () => readdirSync(join(room, 'twelve', 'pagefind'), { withFileTypes: true });

  test('says what it looks through, and keeps it in the address', async () => {
    const { page, complaints, close } = await reader.visit('/search/?q=committee');
    const chosen = await choice(page).locator('option:checked').innerText();
    expect(await told(page)).toContain(` in ${chosen}.`);
    expect(new URL(page.url()).searchParams.get('in')).toBe(await choice(page).inputValue());
    expect(councils().filter((entry) => entry.isDirectory())).toHaveLength(12);
    expect(complaints).toEqual([]);
    await close();
  });

  test('looks through what the reader chooses, and says so', async () => {
    const { page, complaints, close } = await reader.visit('/search/?q=committee');
    await told(page);
    const last = choice(page).locator('option').last();
    const [value, text] = [(await last.getAttribute('value')) ?? '', await last.innerText()];
    await choice(page).selectOption(value);
    await eventually(async () => (await status(page)).includes(` in ${text}.`));
    expect(await councilsFound(page)).toEqual(new Set([value]));
    await page.goBack();
    await eventually(async () => !(await status(page)).includes(` in ${text}.`));
    expect(complaints).toEqual([]);
    await close();
  });

  test('begins with the council of the page that the reader comes from', async () => {
    const { page, close } = await reader.visit('/search/');
    const id = (await choice(page).locator('option').last().getAttribute('value')) ?? '';
    await page.goto(`${reader.root}/${id}/`);
    await page.fill('header input[name=q]', 'committee');
    await page.press('header input[name=q]', 'Enter');
    await page.waitForURL((address) => address.searchParams.get('in') === id);
    await told(page);
    expect(await councilsFound(page)).toEqual(new Set([id]));
    await close();
  });

  test('finds a number exactly in spite of what looks like it elsewhere', async () => {
    // Every council has the numbers of a first meeting, one alone those of a second: a report and the agenda that lists it.
    const { page, complaints, close } = await reader.visit('/search/?q=26%2F03010');
    expect(await told(page)).toMatch(/^2 pages found for “26\/03010”/);
    expect(await page.locator('.search-result').first().innerText()).toContain('26/03010');
    await page.goto(`${reader.root}/search/?q=26%2F03001`);
    await told(page);
    expect((await councilsFound(page)).size).toBe(10);
    expect(complaints).toEqual([]);
    await close();
  });

  test('works from a folder on a disk', async () => {
    const folder = join(room, 'folder');
    for (const { name, pieces } of await portableFiles(join(room, 'twelve'))) {
      mkdirSync(dirname(join(folder, name)), { recursive: true });
      for await (const piece of pieces()) appendFileSync(join(folder, name), piece);
    }
    const browser = await openBrowser();
    const page = await browser.newPage();
    await page.goto(`${pathToFileURL(join(folder, 'search', 'index.html')).href}?q=26%2F03001`);
    await told(page);
    expect(await page.locator('.search-result').count()).toBe(10);
    await browser.close();
  });

  test('leads on to the next councils when nothing was found', async () => {
    const { page, close } = await reader.visit('/search/?q=%22no%20paper%20says%20this%22');
    expect(await told(page)).toMatch(/^Nothing found/);
    const before = await choice(page).inputValue();
    await page.locator('#search-results a').last().click();
    await page.waitForURL((address) => (address.searchParams.get('in') ?? before) !== before);
    await close();
  });
});
