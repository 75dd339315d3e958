import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { failedText, promptText } from '../../src/search/browser/texts.ts';
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

/** The wording with any ending of its words: Pagefind takes "comment" and "commented" for the same, in quotes too. */
function inAnyForm(wording: string): RegExp {
  const stems = wording.split(' ').map((word) => `${word.slice(0, 4)}\\w*`);
  return new RegExp(stems.join('\\W+'), 'i');
}

const status = (page: Page) => page.locator('#search-status').innerText();
const results = (page: Page) => page.locator('#search-results > li');

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

  test.each(wordings)('finds the wording “%s” and lands on the element that holds it', async (wording) => {
    const { page, complaints, close } = await reader.visit('/search/');
    expect(await countFor(page, `"${wording}"`)).toBeGreaterThan(0);
    const found = results(page).first().locator('ul a').first();
    expect(await results(page).first().locator('mark').count()).toBeGreaterThan(0);
    await found.click();
    await page.waitForURL((address) => !address.pathname.endsWith('/search/'));
    const { hash, href } = new URL(page.url());
    expect(href.startsWith(reader.root)).toBe(true);
    const landed = page.locator(`[id="${decodeURIComponent(hash.slice(1))}"]`);
    expect(await landed.innerText()).toMatch(inAnyForm(wording));
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
      expect(await status(page)).toBe(promptText);
      await page.locator('#search-words').pressSequentially('report', { delay: 20 });
      expect(await count(page)).toMatch(/^\d+ pages? found/);
      expect(new URL(page.url()).search).toBe('?q=report');
    }));

  test('opens with the state of its address, filters included', () =>
    search('?q=report&kind=Report', async (page) => {
      await count(page);
      expect(await page.inputValue('#search-words')).toBe('report');
      expect(await page.inputValue('select[name=kind]')).toBe('Report');
    }));

  test.each([
    'council',
    'committee',
    'year',
    'kind',
  ])('the filter %s offers what the index knows, and narrows', (name) =>
    search('?q=the', async (page) => {
      const all = Number.parseInt(await count(page), 10);
      const values = await eventually(async () => {
        const options = await page.locator(`select[name=${name}] option`).all();
        const known = await Promise.all(options.map((option) => option.getAttribute('value')));
        return known.length > 1 && known.filter((value) => value);
      });
      const counts = [];
      for (const value of values) {
        await page.selectOption(`select[name=${name}]`, value ?? '');
        await eventually(async () => (await status(page)).includes(` in ${value}.`));
        counts.push(Number.parseInt(await count(page), 10) || 0);
      }
      // Every page has one value of each filter, so the parts make up the whole.
      expect(counts.reduce((sum, each) => sum + each, 0)).toBe(all);
      expect(Math.max(...counts)).toBeLessThanOrEqual(all);
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
      expect(await results(page).count()).toBe(20);
      expect(await more.isVisible()).toBe(true);
      await more.click();
      await eventually(async () => (await results(page).count()) > 20);
      const focused = await eventually(() =>
        page.evaluate(() => {
          const item = document.activeElement?.closest('#search-results > li');
          return item ? Array.from(item.parentElement?.children ?? []).indexOf(item) : 0;
        }),
      );
      expect(focused).toBe(20);
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
    await eventually(async () => (await status(page)) === failedText);
    await close();
  });
});
