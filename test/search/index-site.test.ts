import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, expect, test } from 'vitest';
import { pagesIndexed } from '../../src/search/index-site.ts';
import { preparedForIndex } from '../../src/search/prepared.ts';
import { treeHash } from '../convert/sources-room.ts';
import { indexedSite } from './indexed-site.ts';

const rooms: string[] = [];
afterAll(() => {
  for (const room of rooms) rmSync(room, { recursive: true, force: true });
});

/** Writes a small site in a new folder, its files in the given order. */
function siteWith(pages: readonly (readonly [path: string, body: string])[]): string {
  const site = mkdtempSync(join(tmpdir(), 'minutebook-index-'));
  rooms.push(site);
  for (const [path, body] of pages) {
    mkdirSync(dirname(join(site, path)), { recursive: true });
    writeFileSync(
      join(site, path),
      `<!doctype html><html lang="en-GB"><title>x</title><body>${body}</body></html>`,
    );
  }
  return site;
}

const report = '<main data-pagefind-body><h1>Report</h1><p id="p-1">Bus lanes are cheap.</p></main>';
const minutes = '<nav>menu</nav><main data-pagefind-body="true"><h1>Minutes</h1><p>Resolved.</p></main>';
const list = '<main><h1>List</h1></main>';

function fragments(site: string): readonly { url: string; content: string }[] {
  const folder = join(site, 'pagefind', 'fragment');
  return readdirSync(folder).map((name) =>
    JSON.parse(
      gunzipSync(readFileSync(join(folder, name)))
        .toString()
        .replace('pagefind_dcd', ''),
    ),
  );
}

async function pagesAndFindings(site: string): Promise<readonly unknown[]> {
  const { value, findings } = await indexedSite({ site });
  return [pagesIndexed(value), findings];
}

test('indexes the pages that say where their words stand, and no others', async () => {
  const site = siteWith([
    ['a/index.html', report],
    ['index.html', list],
    ['b/index.html', minutes],
  ]);
  expect(await pagesAndFindings(site)).toEqual([2, []]);
  expect(
    fragments(site)
      .map(({ url }) => url)
      .toSorted(),
  ).toEqual(['/a/', '/b/']);
  expect(
    fragments(site)
      .map(({ content }) => content)
      .join(' '),
  ).not.toContain('menu');
});

test("leaves out Pagefind's own interfaces", async () => {
  const site = siteWith([['a/index.html', report]]);
  await indexedSite({ site });
  const names = readdirSync(join(site, 'pagefind'));
  expect(names.filter((name) => /\.(?:js|css)$/.test(name)).toSorted()).toEqual([
    'pagefind-worker.js',
    'pagefind.js',
  ]);
});

test('the same pages give the same index, whatever order they were written in, and old chunks are gone', async () => {
  const one = siteWith([
    ['a/index.html', report],
    ['b/index.html', minutes],
  ]);
  const other = siteWith([
    ['b/index.html', minutes],
    ['a/index.html', report],
  ]);
  mkdirSync(join(other, 'pagefind', 'index'), { recursive: true });
  writeFileSync(join(other, 'pagefind', 'index', 'old.pf_index'), 'x');
  await indexedSite({ site: one });
  await indexedSite({ site: other });
  expect(treeHash(join(one, 'pagefind'))).toEqual(treeHash(join(other, 'pagefind')));
});

test('headings of neighbouring table cells stay two words', async () => {
  const site = siteWith([
    [
      'a/index.html',
      '<main data-pagefind-body><table><caption>Bands</caption><tr><th>Zone</th><th>Charge</th></tr></table></main>',
    ],
  ]);
  await indexedSite({ site });
  expect(fragments(site)[0]?.content).toMatch(/Bands\W+Zone\W+Charge/);
});

test('keeping cells apart changes nothing but space', () => {
  const html = '<th>a</th><td>b<br>c</td><p>d</p>';
  expect(preparedForIndex(html)).toBe('<th>a </th><td>b <br>c </td><p>d</p>');
});

test('a site without searchable pages is said to have none, and is still answered', async () => {
  const site = siteWith([['index.html', list]]);
  expect(await pagesAndFindings(site)).toEqual([0, []]);
});

test.each([
  [
    '<section class="table" id="table-1"><table></table></section>',
    '<section class="table" id="table-1"><table></table><i id="table-1~end~table"></i></section>',
  ],
  [
    '<section class="resolution resolved" id="t-4"><p>That it be noted.</p></section>',
    '<section class="resolution resolved" id="t-4" data-pagefind-weight="3"><p>That it be noted.</p><i id="t-4~end~resolution"></i></section>',
  ],
  [
    '<section><section id="rec-1"><p>One</p></section></section>',
    '<section><section id="rec-1" data-pagefind-weight="2"><p>One</p><i id="rec-1~end~recommendation"></i></section></section>',
  ],
  [
    '<p id="rec-1-1" class="numbered recommendation">That</p>',
    '<p id="rec-1-1" class="numbered recommendation" data-pagefind-weight="2">That</p>',
  ],
])('what readers ask for by itself is marked and weighed: %s', (html, prepared) => {
  expect(preparedForIndex(html)).toBe(prepared);
});
