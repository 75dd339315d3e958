import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { filterNames } from '../../src/search/browser/state.ts';
import { atLeastOne } from '../at-least-one.ts';
import { eventually, openReader, type Reader } from './browser.ts';
import { subPath } from './build-sample.ts';
import { meetingsOf } from './site-files.ts';

const papers = meetingsOf(inject('site')).flatMap(({ papers: own }) => own);

/** Wordings that can only be found if the search works: from recommendations, in quotation marks. */
const wordings = papers
  .flatMap(({ recommendations }) => recommendations[0]?.text ?? [])
  .map((text) => /(?:\b[a-z]+\b ?){5}/.exec(text)?.[0].trim() ?? '')
  .filter((wording) => wording.split(' ').length === 5)
  .slice(0, 6);

const status = (page: Page) => page.locator('#search-status').innerText();
const results = (page: Page) => page.locator('.search-result');

/** Waits until the status line tells a count, and gives it. */
function count(page: Page): Promise<string> {
  return eventually(async () => /^(?:\d+ pages? found|Nothing found)/.exec(await status(page))?.[0]);
}

async function countFor(page: Page, words: string): Promise<number> {
  await page.fill('#search-words', words);
  await page.press('#search-words', 'Enter');
  await eventually(async () => (await status(page)).includes(`“${words.replaceAll('"', '')}”`));
  return Number.parseInt(await count(page), 10) || 0;
}

describe.each([
  ['at the root of a host', 'site', '/'],
  ['below a sub-path', 'siteBelow', subPath],
] as const)('search %s', (_, which, base) => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await openReader(inject(which), base);
  });
  afterAll(() => reader?.close());

  test('the sample has wordings to look for', () => {
    expect(wordings.length).toBeGreaterThan(2);
  });

  test.each(
    atLeastOne(wordings),
  )('finds the wording “%s” and lands on the element that holds it', async (wording) => {
    const { page, complaints, close } = await reader.visit('/search/');
    expect(await countFor(page, `"${wording}"`)).toBeGreaterThan(0);
    const found = results(page).first().locator('.search-passage a').first();
    expect(await results(page).first().locator('mark').count()).toBeGreaterThan(0);
    await found.click();
    await page.waitForURL((address) => !address.pathname.endsWith('/search/'));
    const { hash, href } = new URL(page.url());
    expect(href.startsWith(reader.root)).toBe(true);
    const landed = page.locator(`[id="${decodeURIComponent(hash.slice(1))}"]`);
    expect((await landed.innerText()).replace(/\s+/g, ' ')).toContain(wording);
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('the search page', () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await openReader(inject('site'));
  });
  afterAll(() => reader?.close());

  /** Opens the search page, runs the steps, and sees that nothing complained. */
  async function search(query: string, steps: (page: Page) => Promise<void>): Promise<void> {
    const { page, complaints, close } = await reader.visit(`/search/${query}`);
    await steps(page);
    expect(complaints).toEqual([]);
    await close();
  }

  test('answers while the reader types', () =>
    search('', async (page) => {
      expect(await status(page)).toBe('Type a word, a name or a reference, or choose a filter.');
      await page.locator('#search-words').pressSequentially('report', { delay: 20 });
      expect(await count(page)).toMatch(/^\d+ pages? found/);
      expect(new URL(page.url()).search).toBe('?q=report');
    }));

  test('opens with the state of its address, filters included', () =>
    search('?q=report&kind=report', async (page) => {
      await count(page);
      expect(await page.inputValue('#search-words')).toBe('report');
      expect(await page.inputValue('select[name=kind]')).toBe('report');
      expect(await page.locator('#search-filters').getAttribute('open')).not.toBeNull();
    }));

  test.each(atLeastOne(filterNames))('the filter %s narrows to pages of each of its values', (name) =>
    search('?q=the', async (page) => {
      const all = Number.parseInt(await count(page), 10);
      const options = await page.locator(`select[name=${name}] option`).all();
      expect(options.length).toBeGreaterThan(1);
      await page.locator('#search-filters summary').click();
      for (const option of options.slice(1, 6)) {
        const value = (await option.getAttribute('value')) ?? '';
        await page.selectOption(`select[name=${name}]`, value);
        await eventually(async () => (await status(page)).includes(` in ${await option.textContent()}.`));
        const found = Number.parseInt(await count(page), 10) || 0;
        expect(found).toBeLessThanOrEqual(all);
        expect(found, `${name} ${value}`).toBeGreaterThan(0);
      }
    }));

  test('newest and oldest first', () =>
    search('?q=the&order=newest', async (page) => {
      await count(page);
      const dates = () => page.locator('.search-meeting > h2').allInnerTexts();
      const newest = await dates();
      await page.locator('#search-filters summary').click();
      await page.selectOption('select[name=order]', 'oldest');
      await eventually(async () => (await dates())[0] !== newest[0]);
      expect(newest[0]).toMatch(/2024$/);
      expect((await dates())[0]).toMatch(/2023$/);
    }));

  test('asks for tables and shows places in tables', () =>
    search('?q=cost&kind=table', async (page) => {
      await count(page);
      const places = await page
        .locator('.search-passage a')
        .evaluateAll((links) => links.map((each) => each.getAttribute('href') ?? ''));
      expect(places.length).toBeGreaterThan(0);
      expect(places.filter((place) => /#(?:table|row)-/.test(place)).length).toBeGreaterThan(0);
    }));

  test('the words are marked on the page that a result leads to', () =>
    search('?q=flooding', async (page) => {
      await count(page);
      await page.locator('.search-passage a').first().click();
      await page.waitForURL((address) => address.searchParams.get('q') === 'flooding');
      expect((await page.locator('main mark').first().innerText()).toLowerCase()).toMatch(/^flood/);
    }));

  test('nothing found with a filter offers the search without it', () =>
    search('?q=flooding&when=1999', async (page) => {
      await eventually(async () => (await status(page)).startsWith('Nothing found'));
      await page.locator('#search-results a').click();
      expect(await count(page)).toMatch(/pages found/);
    }));

  test('back and forward go through the searches', () =>
    search('', async (page) => {
      await countFor(page, 'budget');
      await countFor(page, 'minutes');
      await page.goBack();
      await eventually(async () => (await status(page)).includes('“budget”'));
      expect(await page.inputValue('#search-words')).toBe('budget');
      await page.goForward();
      await eventually(async () => (await status(page)).includes('“minutes”'));
      expect(await page.inputValue('#search-words')).toBe('minutes');
    }));

  test('opens more results, and moves the keyboard to the first new one', () =>
    search('?q=the', async (page) => {
      await count(page);
      const more = page.locator('.search-more');
      expect(await results(page).count()).toBe(10);
      expect(await more.isVisible()).toBe(true);
      await more.click();
      await eventually(async () => (await results(page).count()) > 10);
      const focused = await eventually(() =>
        page.evaluate(() => {
          const item = document.activeElement?.closest('.search-result');
          return item ? Array.from(document.querySelectorAll('.search-result')).indexOf(item) : 0;
        }),
      );
      expect(focused).toBeGreaterThan(0);
    }));

  test('markup in the address or in the words stays text', () =>
    search(`?q=${encodeURIComponent('<img src=x onerror=alert(1)> report')}&kind=<b>`, async (page) => {
      await count(page);
      expect(await page.locator('#search-status *, #search-results img').count()).toBe(0);
      expect(await status(page)).toContain('<img src=x onerror=alert(1)>');
    }));

  test('when nothing is found, it says so and what to try', () =>
    // Letters that no council uses: for a word that it lacks, Pagefind finds others with the same beginning.
    search('?q=жжжж', async (page) => {
      expect(await count(page)).toBe('Nothing found');
      expect(await status(page)).toContain('Check the spelling');
      expect(await results(page).count()).toBe(0);
    }));

  test('when the engine cannot be loaded, it says so and names another way', async () => {
    const { page, close } = await reader.visit('/about/');
    await page.route('**/pagefind/**', (route) => route.abort());
    await page.goto(`${reader.root}/search/?q=report`);
    await eventually(async () => (await status(page)).startsWith('The search could not be loaded.'));
    await close();
  });
});

describe('the way to the search', () => {
  let reader: Reader;
  beforeAll(async () => {
    reader = await openReader(inject('site'));
  });
  afterAll(() => reader?.close());

  const focused = (page: Page) => page.evaluate(() => document.activeElement?.getAttribute('name'));

  test.each([
    '/',
    'Control+k',
  ])('the key %s leads to the box of any page, and Enter to the answer', async (key) => {
    const { page, complaints, close } = await reader.visit('/about/');
    await page.keyboard.press(key);
    expect(await focused(page)).toBe('q');
    await page.keyboard.type('flooding');
    await page.keyboard.press('Enter');
    await page.waitForURL((address) => address.pathname === '/search/');
    expect(await count(page)).toMatch(/pages found/);
    expect(complaints).toEqual([]);
    await close();
  });

  test('the key / is typed where somebody types, and can be turned off', async () => {
    const { page, close } = await reader.visit('/search/');
    await page.locator('#search-words').fill('24');
    await page.keyboard.press('/');
    expect(await page.inputValue('#search-words')).toBe('24/');
    await page.locator('#search-shortcut').uncheck();
    await page.goto(`${reader.root}/about/`);
    await page.keyboard.press('/');
    expect(await focused(page)).not.toBe('q');
    await close();
  });
});
