import { existsSync, mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { portableFiles } from '../../src/export/folder/portable-files.ts';
import { writeZip } from '../../src/export/folder/write-zip.ts';
import { unzipInto } from '../export/unzip-into.ts';
import { eventually, openBrowser } from './browser.ts';
import { attributeValues } from './site-files.ts';

const room = mkdtempSync(join(tmpdir(), 'minutebook-portable-'));
const folder = join(room, 'papers');
let browser: Browser;

async function zipAt(name: string): Promise<Buffer> {
  const target = join(room, name);
  await writeZip(await portableFiles(inject('site')), { target, folder: 'papers', day: '2024-06-18' });
  return readFileSync(target);
}

beforeAll(async () => {
  unzipInto(await zipAt('papers.zip'), room);
  browser = await openBrowser();
});

afterAll(async () => {
  await browser?.close();
  rmSync(room, { recursive: true, force: true });
});

/** Opens a page of the folder as by double-click, with the network off; gives what the browser complained of. */
async function opened(
  path: string,
): Promise<{ readonly page: Page; readonly complaints: readonly string[] }> {
  const context = await browser.newContext({ offline: true });
  const page = await context.newPage();
  const complaints: string[] = [];
  page.on('console', (message) => complaints.push(message.text()));
  page.on('pageerror', (error) => complaints.push(error.message));
  page.on('requestfailed', (request) => complaints.push(`failed: ${request.url()}`));
  await page.goto(pathToFileURL(join(folder, path)).href);
  return { page, complaints };
}

describe('the portable edition, unpacked and opened from the disk', () => {
  test('searches, and lands on the words', async () => {
    const { page, complaints } = await opened('index.html');
    await page.fill('input[type=search]', 'flooding');
    await page.keyboard.press('Enter');
    await eventually(async () => /^\d+ pages found/.test(await page.locator('#search-status').innerText()));
    await page.locator('.search-passage a').first().click();
    await eventually(async () => (await page.locator('main mark').count()) > 0);
    expect(new URL(page.url()).protocol).toBe('file:');
    expect(complaints).toEqual([]);
  });

  test('a filter and an order work as on a host', async () => {
    const { page, complaints } = await opened('search/index.html');
    const status = page.locator('#search-status');
    await page.fill('#search-words', 'the');
    const all = await eventually(async () => /^(\d+) pages found/.exec(await status.innerText())?.[1]);
    await page.locator('#search-filters summary').click();
    await page.selectOption('select[name=kind]', 'minutes');
    await eventually(async () => (await status.innerText()).includes(' in Minutes.'));
    expect(Number.parseInt(await status.innerText(), 10)).toBeLessThan(Number(all));
    expect(complaints).toEqual([]);
  });

  test('every link of every page leads to a file', () => {
    const names = readdirSync(folder, { recursive: true, encoding: 'utf8' });
    const wrong = names
      .filter((name) => name.endsWith('.html') && !/\/files\/[^/]+$/.test(name))
      .flatMap((name) => {
        const html = readFileSync(join(folder, name), 'utf8');
        return [
          ...attributeValues(html, 'href'),
          ...attributeValues(html, 'src'),
          ...attributeValues(html, 'action'),
        ]
          .filter((link) => !/^(?:[a-z]+:|#)/.test(link))
          .filter((link) => {
            const path = decodeURIComponent(link.replace(/[?#].*/s, ''));
            return !existsSync(join(folder, dirname(name), path)) || path.endsWith('/');
          })
          .map((link) => `${name}: ${link}`);
      });
    expect(wrong).toEqual([]);
  });

  test('has the same bytes each time', async () => {
    expect((await zipAt('again.zip')).equals(readFileSync(join(room, 'papers.zip')))).toBe(true);
  });
});
