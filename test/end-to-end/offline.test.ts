import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { load } from 'cheerio';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { violations } from './axe.ts';
import { eventually, openReader, type Reader, type Visit } from './browser.ts';
import { builtPages } from './site-files.ts';

const room = mkdtempSync(join(tmpdir(), 'minutebook-offline-'));
const [content, site] = [join(room, 'content'), join(room, 'site')];
const meeting = '/ashmere/adult-care-and-wellbeing-scrutiny-panel/2024-01-18/';
const base = '/papers/';
let reader: Reader;

/** Builds the sample with these settings where the last build was. */
function build(settings: string): void {
  writeFileSync(join(content, 'site.yaml'), settings);
  const none = join(content, 'sources');
  const command = [
    'scripts/build.ts',
    '--content',
    content,
    '--sources',
    none,
    '--output',
    site,
    '--base',
    base,
  ];
  const { status, stderr } = spawnSync(process.execPath, command, { encoding: 'utf8' });
  if (status !== 0) throw new Error(stderr);
}

beforeAll(async () => {
  cpSync('content', content, { recursive: true });
  build('offline: true\n');
  reader = await openReader(site, base);
});

afterAll(async () => {
  await reader?.close();
  rmSync(room, { recursive: true, force: true });
});

function caches(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => window.caches.keys());
}

/** Whether a file is in one of the caches. */
function isKept(page: Page, address: string): Promise<boolean> {
  return page.evaluate(async (url) => (await window.caches.match(url)) !== undefined, reader.root + address);
}

async function statusAt(page: Page, address: string): Promise<number | undefined> {
  const response = await page.goto(reader.root + address).catch(() => undefined);
  return response?.status();
}

/** Opens a page and waits until the worker has kept it. */
async function visited(address: string): Promise<Visit> {
  const visit = await reader.visit(address);
  await eventually(() => isKept(visit.page, address));
  await eventually(() => isKept(visit.page, '/assets/style.css'));
  return visit;
}

/** Opens the page of the meeting and presses its button. */
async function keptMeeting(): Promise<Visit> {
  const visit = await visited(meeting);
  await visit.page.getByRole('button', { name: 'Keep this meeting' }).click();
  const status = visit.page.locator('#offline-keep [role=status]');
  await eventually(async () => /^Kept: \d+ pages of this meeting/.test(await status.innerText()));
  return visit;
}

async function offline(visit: Visit): Promise<void> {
  await visit.page.context().setOffline(true);
}

/** Does something while a page is not on the host. */
async function without(address: string, work: () => Promise<void>): Promise<void> {
  const file = join(site, address, 'index.html');
  renameSync(file, `${file}.away`);
  try {
    await work();
  } finally {
    renameSync(`${file}.away`, file);
  }
}

const ownPages = () => builtPages(site).filter(({ address }) => address.startsWith(meeting));

describe('a site whose pages may be kept', () => {
  test('shows a visited page without a connection, from any search, and no other', async () => {
    const visit = await visited(meeting);
    await offline(visit);
    expect(await statusAt(visit.page, `${meeting}?q=care`)).toBe(200);
    expect(new URL(visit.page.url()).search).toBe('?q=care');
    expect(await visit.page.locator('main mark').count()).toBeGreaterThan(0);
    const border = visit.page.locator('header.site');
    expect(await border.evaluate((element) => getComputedStyle(element).borderBottomStyle)).toBe('solid');
    expect(await statusAt(visit.page, '/decisions/')).toBeUndefined();
    await visit.close();
  });

  test('keeps every page of a meeting at the press of a button', async () => {
    const visit = await keptMeeting();
    expect(await violations(visit.page)).toEqual([]);
    expect(visit.complaints).toEqual([]);
    await offline(visit);
    expect(ownPages().length).toBeGreaterThan(9);
    for (const { address, html } of ownPages()) {
      expect([address, await statusAt(visit.page, address)]).toEqual([address, 200]);
      expect(await visit.page.title()).toBe(load(html)('title').first().text());
    }
    await visit.close();
  });

  test('says of a meeting that was kept, on the next visit, that it is', async () => {
    const visit = await keptMeeting();
    await visit.page.reload();
    const status = visit.page.locator('#offline-keep [role=status]');
    await eventually(async () => /^Kept: \d+ pages of this meeting/.test(await status.innerText()));
    await visit.close();
  });

  test('drops a page that the host no longer has', async () => {
    const visit = await keptMeeting();
    const paper = ownPages().find(({ html }) => /data-pagefind-filter[^>]*report/i.test(html))?.address ?? '';
    expect(paper).not.toBe('');
    await without(paper, async () => {
      expect(await statusAt(visit.page, paper)).toBe(404);
      await visit.page.goto(reader.root + meeting);
      await eventually(async () => !(await isKept(visit.page, paper)));
      await offline(visit);
      expect(await statusAt(visit.page, paper)).toBeUndefined();
    });
    await visit.close();
  });

  test('searches without a connection what was searched before', async () => {
    const visit = await visited('/search/');
    await visit.page.reload();
    const found = async () =>
      /^\d+ pages? found/.test(await visit.page.locator('#search-status').innerText());
    await visit.page.goto(`${reader.root}/search/?q=flooding`);
    await eventually(found);
    await offline(visit);
    await visit.page.goto(`${reader.root}/search/?q=flooding`);
    await eventually(found);
    await visit.close();
  });
});

describe('a site that is built anew', () => {
  test('renews the kept meeting, without what was withdrawn, and leaves no cache of the version before', async () => {
    const visit = await keptMeeting();
    const before = await caches(visit.page);
    build('offline: true\nname: Papers of Ashmere\n');
    const [first, second] = ownPages().filter(({ address }) => address !== meeting);
    if (!first || !second) throw new Error('The meeting has too few pages.');
    await without(first.address, async () => {
      await visit.page.goto(reader.root);
      await eventually(async () => !(await caches(visit.page)).some((name) => before.includes(name)));
      expect(await isKept(visit.page, first.address)).toBe(false);
    });
    await offline(visit);
    expect(await statusAt(visit.page, second.address)).toBe(200);
    expect(await visit.page.locator('.site-name').innerText()).toBe('Papers of Ashmere');
    await visit.close();
  });

  test('with keeping off takes away the worker and all that was kept', async () => {
    const visit = await keptMeeting();
    build('offline: false\n');
    expect(readFileSync(join(site, meeting.slice(1), 'index.html'), 'utf8')).not.toContain('offline');
    await visit.page.goto(reader.root);
    await eventually(async () => (await caches(visit.page)).length === 0);
    const left = () =>
      visit.page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);
    await eventually(async () => (await left()) === 0);
    await offline(visit);
    expect(await statusAt(visit.page, meeting)).toBeUndefined();
    await visit.close();
  });
});
