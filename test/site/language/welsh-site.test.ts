import { load } from 'cheerio';
import { HtmlValidate } from 'html-validate';
import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../../src/archive/site-settings.ts';
import { welsh } from '../../../src/site/language/welsh.ts';
import { sitePages } from '../../../src/site/page-batches.ts';
import type { PageRecord } from '../../../src/site/pages.ts';
import { atLeastOne } from '../../at-least-one.ts';
import { rendered } from '../layouts.ts';
import { sampleArchive } from '../sample-archive.ts';

const settings = { ...defaultSettings, language: 'cy', papersLanguage: 'en' } as const;
const records = sitePages({ ...sampleArchive, settings }, '/papers/');

/** What tells an English text from a title of the papers: its longest run of words between two values. */
const english = Object.keys(welsh)
  .map(
    (phrase) =>
      phrase
        .split(/\{\w+\}/)
        .toSorted((a, b) => b.length - a.length)[0]
        ?.trim() ?? '',
  )
  .filter((words) => words.split(' ').length >= 3);

/** The words of a page that are in its own language: all but what is marked as another one's. */
function ownWords(page: PageRecord): string {
  const document = load(rendered(page));
  document('[lang="en-GB"], script').remove();
  document('main, header, nav, footer').append(' ');
  return document('body').text().replace(/\s+/g, ' ');
}

describe('a site in Welsh', () => {
  test.each(
    records.map((page) => [page.kind, page] as const),
  )('%s speaks no English of its own', (_, page) => {
    const words = ownWords(page);
    expect(english.filter((phrase) => words.includes(phrase))).toEqual([]);
  });

  test.each(
    atLeastOne(records).map((page) => [page.kind, page] as const),
  )('%s is sound HTML', async (_, page) => {
    const validator = new HtmlValidate({
      extends: ['html-validate:recommended'],
      rules: { 'long-title': 'off' },
    });
    const report = await validator.validateString(rendered(page));
    expect(report.results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
  });

  test('says so on each page, and marks the words of the papers as English', () => {
    for (const page of records) expect(load(rendered(page))('html').attr('lang')).toBe('cy');
    const paper = records.find(({ kind }) => kind === 'paper');
    const document = load(paper ? rendered(paper) : '');
    expect(document('h1').attr('lang')).toBe('en-GB');
    expect(document('[lang="en-GB"] #p-1-1').text()).toContain('bowling green');
  });

  test('writes dates as Welsh does', () => {
    const meeting = records.find(({ kind, url }) => kind === 'meeting' && url.includes('2024-07-09'));
    expect(meeting && ownWords(meeting)).toContain('9 Gorffennaf 2024');
  });
});

test('a site whose papers are Welsh too marks nothing as another language', () => {
  const both = { ...settings, papersLanguage: 'cy' } as const;
  const [home] = sitePages({ ...sampleArchive, settings: both });
  expect(load(home ? rendered(home) : '')('[lang="en-GB"]').length).toBe(0);
});
