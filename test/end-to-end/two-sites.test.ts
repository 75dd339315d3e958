import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, inject, test } from 'vitest';
import { eventually, openReader, type Reader } from './browser.ts';

const room = mkdtempSync(join(tmpdir(), 'minutebook-two-sites-'));
afterAll(() => rmSync(room, { recursive: true, force: true }));

/** Runs a program of this folder to its end. */
function run(name: string, ...args: readonly string[]): void {
  const program = fileURLToPath(new URL(name, import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, [program, ...args], { encoding: 'utf8' });
  expect([status, stderr]).toEqual([0, '']);
}

/** The paths of all results, the hidden ones opened. */
async function pathsFound(page: Page): Promise<readonly string[]> {
  await eventually(async () => /pages found/.test(await page.locator('#search-status').innerText()));
  const more = page.locator('.search-more');
  while (await more.isVisible()) {
    const before = await page.locator('.search-result').count();
    await more.click();
    await eventually(async () => (await page.locator('.search-result').count()) > before);
  }
  return page
    .locator('.search-result h3 a')
    .evaluateAll((all) => all.map((link) => new URL(link.getAttribute('href') ?? '').pathname));
}

/** The first parts of paths, so many of them, each once. */
function beginnings(paths: readonly string[], parts: number): ReadonlySet<string> {
  return new Set(
    paths.map((path) =>
      path
        .split('/')
        .slice(1, 1 + parts)
        .join('/'),
    ),
  );
}

describe('two sites on one host', () => {
  let reader: Reader;
  beforeAll(async () => {
    const host = join(room, 'two');
    cpSync(inject('site'), join(host, 'ashmere'), { recursive: true });
    run('assemble-searching-also.ts', join(host, 'fenwick'), '../ashmere/');
    reader = await openReader(host);
  }, 60_000);
  afterAll(() => reader?.close());

  test('are searched as one, and each result leads to its own site', async () => {
    const { page, complaints, close } = await reader.visit('/fenwick/search/?q=report');
    expect(beginnings(await pathsFound(page), 1)).toEqual(new Set(['fenwick', 'ashmere']));
    for (const site of ['fenwick', 'ashmere']) {
      const link = page.locator(`.search-result h3 a[href*="/${site}/"]`).first();
      const { page: landed, close: done } = await reader.visit(
        new URL((await link.getAttribute('href')) ?? '').pathname,
      );
      expect(await landed.locator('h1').count()).toBe(1);
      await done();
    }
    expect(complaints).toEqual([]);
    await close();
  });
});

describe('a site beside one that has an index for each of its councils', () => {
  let reader: Reader;
  const host = join(room, 'county');
  beforeAll(async () => {
    mkdirSync(host);
    run('assemble-generated.ts', join(host, 'county'), '92', '2', '/county/');
    run('assemble-searching-also.ts', join(host, 'fenwick'), '../county/');
    reader = await openReader(host);
  }, 120_000);
  afterAll(() => reader?.close());

  test('finds the pages of all of them, and each result leads to its own site', async () => {
    const councils = readdirSync(join(host, 'county', 'pagefind'), { withFileTypes: true })
      .filter((entry) => entry.isDirectory())
      .map(({ name }) => `county/${name}`);
    expect(councils).toHaveLength(2);
    const { page, complaints, close } = await reader.visit('/fenwick/search/?q=committee');
    const paths = await pathsFound(page);
    expect(beginnings(paths, 1)).toEqual(new Set(['fenwick', 'county']));
    expect([...beginnings(paths, 2)]).toEqual(expect.arrayContaining(councils));
    const { page: landed, close: done } = await reader.visit(
      paths.find((path) => path.startsWith('/county/')) ?? '',
    );
    expect(await landed.locator('h1').count()).toBe(1);
    expect(complaints).toEqual([]);
    await done();
    await close();
  });
});
