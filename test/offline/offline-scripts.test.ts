import { mkdir, mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Script } from 'node:vm';
import { gzipSync } from 'node:zlib';
import { afterAll, describe, expect, test } from 'vitest';
import { cacheName, cachePrefix, outdatedNames } from '../../src/offline/browser/cache-names.ts';
import { isChunk, isGone, isOurs, isWhole, keptAs } from '../../src/offline/browser/policy.ts';
import { offlineParts, offlineScript, siteVersion, workerScript } from '../../src/offline/offline-scripts.ts';

const rooms: string[] = [];
afterAll(() => Promise.all(rooms.map((room) => rm(room, { recursive: true }))));

const scope = 'https://papers.example/fenwick/';

describe.each([
  ['the worker of a site that is kept', () => workerScript('0f1e'), 2_100],
  ['the worker of any other site', () => workerScript(undefined), 1_600],
  ['the script of the pages', offlineScript, 1600],
])('%s', (_, script, most) => {
  test('is a small script that a browser can parse, and no module', async () => {
    const text = await script();
    expect(() => new Script(text)).not.toThrow();
    expect(text).not.toMatch(/^\s*(?:import|export|declare)\s|import\.meta/m);
    expect(gzipSync(text).length).toBeLessThan(most);
  });
});

test('no part is left out', async () => {
  const parts: readonly string[] = [...Object.values(offlineParts).flat(), 'worker-types.ts'];
  expect((await readdir('src/offline/browser')).filter((name) => !parts.includes(name))).toEqual([]);
});

test('the worker knows the version of its site', async () => {
  expect(await workerScript('0f1e')).toContain('const siteVersion = "0f1e";');
  expect(await workerScript(undefined)).toContain('.unregister()');
});

describe('the caches', () => {
  test('bear the address of the site, so that sites on one host keep theirs apart', () => {
    expect(cacheName(scope, 'kept', '0f1e')).toBe('minutebook /fenwick/ kept 0f1e');
    const names = ['', 'fenwick/'].map((path) => cacheName(`https://papers.example/${path}`, 'kept', '1'));
    expect(names.filter((name) => name.startsWith(cachePrefix('https://papers.example/')))).toHaveLength(1);
  });

  test('of earlier versions go; all go when no version is named', () => {
    const names = [cacheName(scope, 'kept', '1'), cacheName(scope, 'visited', '2'), 'another program’s'];
    expect(outdatedNames(names, scope, '2')).toEqual(['minutebook /fenwick/ kept 1']);
    expect(outdatedNames(names, scope, undefined)).toEqual(names.slice(0, 2));
  });
});

describe('the policy', () => {
  test('keeps a page by its address alone', () => {
    expect(keptAs(`${scope}2024/?q=bowls#p-1`)).toBe(`${scope}2024/`);
    expect(keptAs(`${scope}pagefind/pagefind-entry.json?ts=17`)).toBe(`${scope}pagefind/pagefind-entry.json`);
  });

  test('answers only whole files of its own host', () => {
    const asked = (url: string, method = 'GET', headers = {}) =>
      isOurs({ url, method, headers: new Headers(headers) }, scope);
    expect(asked(scope)).toBe(true);
    expect(asked('https://elsewhere.example/')).toBe(false);
    expect(asked(scope, 'POST')).toBe(false);
    expect(asked(scope, 'GET', { range: 'bytes=0-99' })).toBe(false);
  });

  test('trusts chunks of the search index, which are named by their content, and nothing else', () => {
    expect(isChunk(`${scope}pagefind/fragment/en_12ab.pf_fragment`)).toBe(true);
    expect(isChunk(`${scope}pagefind/ashmere/2024/index/en_12ab.pf_index`)).toBe(true);
    expect(isChunk(`${scope}pagefind/pagefind-entry.json?ts=17`)).toBe(false);
    expect(isChunk(`${scope}pagefind/ashmere/2024/pagefind-entry.json?ts=17`)).toBe(false);
    expect(isChunk(`${scope}2024/`)).toBe(false);
  });

  test.each([
    'index',
    'fragment',
    'filter',
    'great-index',
  ])('knows the chunks of a council whose part of the address is “%s” by their ending', (council) => {
    expect(isChunk(`${scope}pagefind/${council}/filter/en_12ab.pf_filter`)).toBe(true);
    expect(isChunk(`${scope}pagefind/${council}/2024/index/en_12ab.pf_index`)).toBe(true);
    for (const name of ['pagefind-entry.json', 'pagefind.en_12ab34cd56.pf_meta', '2024/pagefind-entry.json'])
      expect(isChunk(`${scope}pagefind/${council}/${name}`)).toBe(false);
  });

  test('drops what is gone, and not what a host cannot send for an hour', () => {
    expect([404, 410, 451, 200, 403, 500, 503].filter(isGone)).toEqual([404, 410, 451]);
  });

  test('keeps neither faults nor the ends of redirects', () => {
    const whole = { status: 200, type: 'basic', redirected: false } as const;
    expect(isWhole(whole)).toBe(true);
    expect(isWhole({ ...whole, redirected: true })).toBe(false);
    expect(isWhole({ ...whole, status: 206 })).toBe(false);
    expect(isWhole({ ...whole, status: 0, type: 'opaqueredirect' })).toBe(false);
  });
});

test('the version of a site changes with its files, and only with them', async () => {
  const room = await mkdtemp(join(tmpdir(), 'minutebook-version-'));
  rooms.push(room);
  await mkdir(join(room, 'pagefind'));
  await writeFile(join(room, 'index.html'), 'one');
  const first = await siteVersion(room);
  expect(first).toMatch(/^[0-9a-f]{16}$/);
  expect(await siteVersion(room)).toBe(first);
  await writeFile(join(room, 'pagefind', 'pagefind-entry.json'), '{}');
  expect(await siteVersion(room)).not.toBe(first);
});
