import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { blockText } from '../../src/document/block.ts';
import { text } from '../../src/document/inline.ts';
import { words } from '../../src/document/words.ts';
import type { LinkedArchive } from '../../src/link/model.ts';
import { filterNames } from '../../src/search/browser/state.ts';
import { publishedFiles } from '../../src/site/data/published-files.ts';
import { oparlFiles } from '../../src/site/oparl/oparl-files.ts';
import { sitePages } from '../../src/site/page-batches.ts';
import { pageKinds } from '../../src/site/pages.ts';
import { siteContext } from '../../src/site/site-context.ts';
import { atLeastOne } from '../at-least-one.ts';
import { rendered } from './layouts.ts';
import { july, may, sampleArchive } from './sample-archive.ts';

function pagesOf(archive: LinkedArchive): ReadonlyMap<string, string> {
  return new Map(sitePages(archive, '/papers/').map((page) => [page.url, rendered(page)]));
}

const records = sitePages(sampleArchive, '/papers/');
const pages = pagesOf(sampleArchive);

/** Words between <main> and </main>. */
function mainWords(html: string): readonly string[] {
  const main = html.slice(html.indexOf('<main'), html.indexOf('</main>'));
  const shown = main
    .replace(/<[^>]+>/g, ' ')
    .replaceAll('&amp;', '&')
    .replaceAll('&#39;', "'");
  return words(shown);
}

function pageAt(url: string): string {
  return pages.get(url) ?? '';
}

describe('the pages of a site', () => {
  test('are of every kind', () => {
    expect(new Set(records.map(({ kind }) => kind))).toEqual(new Set(pageKinds));
  });

  test('have addresses and titles of their own', () => {
    expect(new Set(records.map(({ url }) => url)).size).toBe(records.length);
    expect(new Set(records.map(({ title }) => title)).size).toBe(records.length);
  });

  test('have titles of their own when two papers have the same', () => {
    const [report, appendix] = july.papers;
    if (!report || !appendix) throw new Error('The sample has two papers.');
    const twin = {
      ...appendix,
      id: 'twin' as typeof appendix.id,
      url: `${appendix.url}2/` as typeof appendix.url,
    };
    const archive = { ...sampleArchive, meetings: [may, { ...july, papers: [report, appendix, twin] }] };
    const titles = sitePages(archive).map(({ title }) => title);
    expect(new Set(titles).size).toBe(titles.length);
  });

  test.each(
    atLeastOne(records).map((page) => [page.kind, page] as const),
  )('%s is sound HTML', async (_, page) => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: { 'long-title': 'off' },
    });
    const report = await validator.validateString(rendered(page));
    expect(
      report.results.flatMap(({ messages }) => messages.map(({ ruleId, message }) => ({ ruleId, message }))),
    ).toEqual([]);
  });

  test.each(
    atLeastOne(records).map((page) => [page.kind, page] as const),
  )('%s has one h1 and skips no level', (_, page) => {
    const levels = [...rendered(page).matchAll(/<h(\d)/g)].map(([, level]) => Number(level));
    expect(levels.filter((level) => level === 1)).toHaveLength(1);
    levels.forEach((level, index) => {
      expect(level - (levels[index - 1] ?? 0)).toBeLessThanOrEqual(1);
    });
  });

  test('have no inline script or style, and a policy that forbids them', () => {
    for (const html of atLeastOne(pages.values())) {
      expect(html).not.toMatch(
        /<style|\sstyle=|<script(?! defer src=| type="application\/(?:ld\+)?json"[ >])|\son\w+=/,
      );
      expect(html).toContain('Content-Security-Policy');
    }
  });

  test('link to pages and anchors that are there, relative to themselves', () => {
    const files = /^\/assets\/|\/files\/[^/]+$/;
    const published = new Set<string>(
      [...publishedFiles(siteContext(sampleArchive)), ...oparlFiles(siteContext(sampleArchive))].map(
        ({ path }) => path,
      ),
    );
    for (const [url, html] of atLeastOne(pages)) {
      for (const [, href = ''] of atLeastOne(html.matchAll(/ href="([^"]+)"/g))) {
        if (/^(?:https?|mailto|tel|data):/.test(href)) continue;
        const target = new URL(href, `https://x.example${url}`);
        const path = target.pathname.replace(/^\/papers\//, '/');
        if (files.test(path) || published.has(path)) continue;
        const html2 = pages.get(path);
        expect(html2, `${url} links to ${href}`).toBeDefined();
        if (target.hash) expect(html2, `${url} links to ${href}`).toContain(`id="${target.hash.slice(1)}"`);
      }
    }
  });

  test('have no absolute link but on the page for wrong addresses', () => {
    for (const [url, html] of atLeastOne(pages)) {
      if (url !== '/404.html') expect(html).not.toMatch(/ (?:href|src|action)="\//);
    }
    expect(pageAt('/404.html')).toContain('href="/papers/assets/style.css"');
  });
});

describe('no word is lost', () => {
  test('of a report: head, body, authors', () => {
    const report = july.papers[0];
    const shown = new Set(mainWords(pageAt(report?.url ?? '')));
    const printed = [
      report?.title ?? '',
      ...(report?.header ?? []).map(({ label = '', value }) => `${label} ${value}`),
      ...(report?.authors ?? []).map(({ name, title = '', email = '' }) => `${name} ${title} ${email}`),
      ...(report?.blocks ?? []).map(blockText),
    ];
    expect(words(printed.join(' ')).filter((word) => !shown.has(word))).toEqual([]);
  });

  test('of a meeting: agenda, notes, front sheet', () => {
    const shown = new Set(mainWords(pageAt(july.url)));
    const printed = [
      ...july.agenda.flatMap((item) => [
        item.number ?? '',
        item.title,
        item.part ?? '',
        ...item.note.map(blockText),
      ]),
      ...july.frontSheet.map(blockText),
    ];
    expect(words(printed.join(' ')).filter((word) => !shown.has(word))).toEqual([]);
  });

  test('of minutes: preamble and items', () => {
    const shown = new Set(mainWords(pageAt(may.minutes?.url ?? '')));
    const printed = [
      ...(may.minutes?.preamble ?? []).map(blockText),
      ...(may.minutes?.items ?? []).flatMap(({ title, blocks }) => [title, ...blocks.map(blockText)]),
    ];
    expect(words(printed.join(' ')).filter((word) => !shown.has(word))).toEqual([]);
  });
});

describe('a meeting page', () => {
  test('begins with the decisions when there are minutes', () => {
    const html = pageAt(may.url);
    expect(html.indexOf('What was decided')).toBeGreaterThan(0);
    expect(html.indexOf('What was decided')).toBeLessThan(html.indexOf('>Agenda<'));
  });

  test('names an exempt item and links the minutes that it approves', () => {
    const html = pageAt(july.url);
    expect(html).toContain('Exempt: not open to the public');
    expect(html).toContain('<a href="../2024-05-14/minutes/">Minutes of 14 May 2024</a>');
  });
});

describe('the search engine', () => {
  test('is given meetings, papers and minutes, and nothing else', () => {
    const indexed = records.filter((page) => rendered(page).includes('data-pagefind-body'));
    expect(new Set(indexed.map(({ kind }) => kind))).toEqual(new Set(['meeting', 'minutes', 'paper']));
  });

  test('finds on the search page what its script is written for', () => {
    const html = pageAt('/search/');
    expect(html).toContain('<form id="search-form"');
    expect(html).toMatch(/<input id="search-words" name="q"/);
    for (const name of [...filterNames, 'order']) expect(html).toContain(`name="${name}"`);
    expect(html).toContain('<script type="application/json" id="search-settings">');
    expect(html).toContain('<p id="search-status" role="status">');
    expect(html).toContain('<ol id="search-results">');
  });
});

test('hostile text comes out as typed and nowhere as markup', () => {
  const hostile =
    '</main><script>alert(1)</script>{{ 7 * 7 }}{% include "x" %}---js<img src=x onerror=alert(1)>';
  const archive: LinkedArchive = {
    ...sampleArchive,
    meetings: [
      may,
      {
        ...july,
        venue: hostile,
        agenda: july.agenda.map((item) => ({ ...item, title: hostile })),
        frontSheet: [{ type: 'paragraph', content: [text(hostile)] }],
        papers: july.papers.map((paper) => ({
          ...paper,
          title: hostile,
          header: [{ label: hostile, value: hostile }],
          authors: [{ name: hostile, email: hostile }],
          blocks: [{ type: 'heading', level: 2, content: [text(hostile)] }],
        })),
      },
    ],
  };
  for (const [url, html] of pagesOf(archive)) {
    expect(html.match(/<\/main>/g), url).toHaveLength(1);
    expect(html, url).not.toContain('<script>');
    expect(html, url).not.toContain('<img');
  }
  expect(pagesOf(archive).get(july.url)).toContain('{{ 7 * 7 }}{% include &quot;x&quot; %}---js');
});
