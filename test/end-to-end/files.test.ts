import { readdirSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import { HtmlValidate } from 'html-validate';
import { describe, expect, inject, test } from 'vitest';
import { councilSlug } from '../../src/archive/addresses.ts';
import { allowedLink } from '../../src/safety/links.ts';
import { atLeastOne } from '../at-least-one.ts';
import { attributeValues, type BuiltPage, builtPages, fileAt, meetingsOf, textOf } from './site-files.ts';

const site = inject('site');
const pages = builtPages(site);
const idsOf = new Map(pages.map(({ address, html }) => [address, new Set(attributeValues(html, 'id'))]));

/** What is wrong with a link to `target` on the page at `from`: nothing, or one line. */
function wrongLink(from: string, target: string): readonly string[] {
  if (/^[a-z][a-z0-9+.-]*:/i.test(target)) {
    const harmless = target === 'data:,' || allowedLink(target) !== undefined;
    return harmless ? [] : [`${from}: "${target}" is not an allowed link`];
  }
  const { pathname, hash } = new URL(target, `http://site${from}`);
  if (!fileAt(site, pathname)) return [`${from}: "${target}" leads to no file`];
  const ids = idsOf.get(pathname);
  const anchor = decodeURIComponent(hash.slice(1));
  if (!anchor || !ids || ids.has(anchor)) return [];
  return [`${from}: "${target}" leads to a page without that anchor`];
}

function linksOf({ html }: BuiltPage): readonly string[] {
  return ['href', 'src', 'action', 'poster', 'data', 'cite'].flatMap((name) => attributeValues(html, name));
}

/** The values in a data file that are addresses, by the names that the contract gives such fields. */
function addressesIn(value: unknown, name = ''): readonly string[] {
  if (Array.isArray(value)) return value.flatMap((each) => addressesIn(each, name));
  if (value !== null && typeof value === 'object') {
    return Object.entries(value).flatMap(([key, each]) => addressesIn(each, key));
  }
  const holdsAddress = ['url', 'data', 'from', 'to', 'schema', 'pages', 'report'].includes(name);
  return holdsAddress && typeof value === 'string' && value.startsWith('/') ? [value] : [];
}

function firstMatch(html: string, pattern: RegExp): string {
  return textOf(pattern.exec(html)?.[1] ?? '');
}

/** How many links away from home each page is. */
function distances(): ReadonlyMap<string, number> {
  const links = new Map(
    pages.map((page) => [
      page.address,
      linksOf(page).flatMap((target) =>
        /^[a-z][a-z0-9+.-]*:/i.test(target) ? [] : [new URL(target, `http://site${page.address}`).pathname],
      ),
    ]),
  );
  const found = new Map([['/', 0]]);
  for (const [address, distance] of found) {
    for (const next of links.get(address) ?? [])
      if (!found.has(next) && links.has(next)) found.set(next, distance + 1);
  }
  return found;
}

describe('links', () => {
  test('any paper is at most three links away from home', () => {
    const away = distances();
    const papers = meetingsOf(site).flatMap((meeting) => [
      meeting.url,
      ...(meeting.minutes ? [meeting.minutes.url] : []),
      ...meeting.papers.map(({ url }) => url.replace(/#.*$/, '')),
    ]);
    expect(papers.filter((address) => (away.get(address) ?? 99) > 3)).toEqual([]);
  });

  test('there are pages to look at', () => {
    expect(pages.length).toBeGreaterThan(20);
  });

  test('every link and anchor of every page resolves', () => {
    expect(
      pages.flatMap((page) => linksOf(page).flatMap((target) => wrongLink(page.address, target))),
    ).toEqual([]);
  });

  test('links inside the site are relative, so that it can lie below any path', () => {
    // The page for wrong addresses is shown at any of them, so its links begin at the base.
    const ours = pages.filter(({ address }) => address !== '/404.html');
    const absolute = ours.flatMap((page) =>
      linksOf(page).flatMap((target) => (target.startsWith('/') ? [`${page.address}: ${target}`] : [])),
    );
    expect(absolute).toEqual([]);
  });

  test('every address in the data resolves, with its anchor', () => {
    const files = readdirSync(site, { recursive: true, encoding: 'utf8' })
      .map((name) => name.split(sep).join('/'))
      .filter((name) => name.endsWith('.json') && !/^pagefind\/|^data\/schema\/|\/files\//.test(name));
    expect(files.length).toBeGreaterThan(5);
    const wrong = files.flatMap((name) => {
      const addresses = new Set(addressesIn(JSON.parse(readFileSync(join(site, name), 'utf8'))));
      return [...addresses].flatMap((address) => wrongLink(`/${name}`, address));
    });
    expect(wrong).toEqual([]);
  });

  test('every page can be reached from home by links', () => {
    const reached = new Set(['/']);
    const byAddress = new Map(pages.map((page) => [page.address, page]));
    for (const address of reached) {
      const page = byAddress.get(address);
      for (const target of page ? attributeValues(page.html, 'href') : []) {
        reached.add(new URL(target, `http://site${address}`).pathname);
      }
    }
    const lonely = pages.filter(({ address }) => !reached.has(address) && address !== '/404.html');
    expect(lonely.map(({ address }) => address)).toEqual([]);
  });
});

describe('pages', () => {
  test('no two pages have the same title, and none has none', () => {
    const byTitle = Map.groupBy(pages, ({ html }) => firstMatch(html, /<title>([^<]*)<\/title>/).trim());
    const wrong = [...byTitle].filter(([title, own]) => title === '' || own.length > 1);
    expect(
      wrong.map(([title, own]) => `"${title}": ${own.map(({ address }) => address).join(', ')}`),
    ).toEqual([]);
  });

  test('every page has one h1, and headings skip no level', () => {
    const wrong = pages.flatMap(({ address, html }) => {
      const levels = [...html.matchAll(/<h([1-6])[\s>]/g)].map(([, level]) => Number(level));
      const ones = levels.filter((level) => level === 1).length;
      const skips = levels.filter((level, place) => level > (levels[place - 1] ?? 0) + 1);
      return ones === 1 && skips.length === 0
        ? []
        : [`${address}: h1 ${ones} times, levels ${levels.join(' ')}`];
    });
    expect(wrong).toEqual([]);
  });

  test('no page carries a script or a style of its own', () => {
    const wrong = pages.filter(({ html }) =>
      /<script(?![^>]*\ssrc=)(?! type="application\/(?:ld\+)?json")|<style[\s>]|\sstyle="|\son[a-z]+="/i.test(
        html,
      ),
    );
    expect(wrong.map(({ address }) => address)).toEqual([]);
  });

  test('every page carries the policy that forbids everything else', () => {
    const policy =
      /<meta http-equiv="Content-Security-Policy" content="default-src &#39;none&#39;; script-src &#39;self&#39;/;
    expect(pages.filter(({ html }) => !policy.test(html)).map(({ address }) => address)).toEqual([]);
  });
});

describe('html-validate', () => {
  const validator = new HtmlValidate({
    root: true,
    extends: ['html-validate:recommended', 'html-validate:a11y'],
    rules: {
      // Advice for search engines, not an error: our titles name paper, committee and date, which tells windows apart.
      'long-title': 'off',
    },
  });

  test('finds no error on any page', { timeout: 300_000 }, async () => {
    const wrong: string[] = [];
    for (const { address, html } of pages) {
      const report = await validator.validateString(html, address);
      for (const message of report.results.flatMap((result) => result.messages)) {
        wrong.push(`${address}:${message.line}:${message.column} ${message.ruleId}: ${message.message}`);
      }
    }
    expect(wrong).toEqual([]);
  });
});

test('no council can be named as what stands at the top of the site', () => {
  const councils = new Set(meetingsOf(site).map(({ url }) => url.split('/')[1]));
  const folders = readdirSync(site, { withFileTypes: true }).filter((entry) => entry.isDirectory());
  for (const { name } of atLeastOne(folders.filter((folder) => !councils.has(folder.name))))
    expect(councilSlug(name), name).not.toBe(name);
});
