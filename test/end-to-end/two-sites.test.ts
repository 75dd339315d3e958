import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { eventually, openReader, type Reader } from './browser.ts';

const room = mkdtempSync(join(tmpdir(), 'minutebook-two-sites-'));
let reader: Reader;

beforeAll(async () => {
  cpSync(inject('site'), join(room, 'ashmere'), { recursive: true });
  const program = fileURLToPath(new URL('./assemble-searching-also.ts', import.meta.url));
  const { status, stderr } = spawnSync(process.execPath, [program, join(room, 'fenwick'), '../ashmere/'], {
    encoding: 'utf8',
  });
  expect([status, stderr]).toEqual([0, '']);
  reader = await openReader(room);
}, 60_000);

afterAll(async () => {
  await reader?.close();
  rmSync(room, { recursive: true, force: true });
});

test('two sites on one host are searched as one, and each result leads to its own site', async () => {
  const { page, complaints, close } = await reader.visit('/fenwick/search/?q=report');
  await eventually(async () => /pages found/.test(await page.locator('#search-status').innerText()));
  const more = page.locator('.search-more');
  while (await more.isVisible()) {
    const before = await page.locator('.search-result').count();
    await more.click();
    await eventually(async () => (await page.locator('.search-result').count()) > before);
  }
  const links = page.locator('.search-result h3 a');
  const sites = await links.evaluateAll((all) =>
    all.map((link) => new URL(link.getAttribute('href') ?? '').pathname.split('/')[1]),
  );
  expect(new Set(sites)).toEqual(new Set(['fenwick', 'ashmere']));
  for (const site of ['fenwick', 'ashmere']) {
    const address = await page.locator(`.search-result h3 a[href*="/${site}/"]`).first().getAttribute('href');
    const { page: landed, close: done } = await reader.visit(new URL(address ?? '').pathname);
    expect(await landed.locator('h1').count()).toBe(1);
    await done();
  }
  expect(complaints).toEqual([]);
  await close();
});
