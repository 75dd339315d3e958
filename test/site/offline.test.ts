import { describe, expect, test } from 'vitest';
import * as layout from '../../_includes/meeting.11ty.ts';
import { defaultSettings } from '../../src/archive/site-settings.ts';
import type { Language } from '../../src/document/language.ts';
import { sitePages } from '../../src/site/page-batches.ts';
import type { PageOf } from '../../src/site/pages.ts';
import { july, sampleArchive } from './sample-archive.ts';

function julyPage(offline: boolean, language: Language = 'en'): PageOf<'meeting'> {
  const settings = { ...defaultSettings, offline, language };
  const page = sitePages({ ...sampleArchive, settings }).find(({ url }) => url === july.url);
  if (page?.kind !== 'meeting') throw new Error('The sample has no meeting in July.');
  return page;
}

describe('the page of a meeting whose pages may be kept', () => {
  const html = layout.render(julyPage(true));

  test('has a button that shows only when its script runs', () => {
    expect(html).toMatch(/<div id="offline-keep"[^>]* hidden>\n<button type="button">Keep this meeting/);
    expect(html).toContain('<script defer src="../../../assets/offline.js"></script>');
    expect(html).toContain('<p role="status"></p>');
  });

  test('names every page of the meeting, its pictures and what all pages load', () => {
    const { offline } = julyPage(true);
    const settings = { ...defaultSettings, offline: true };
    const own = sitePages({ ...sampleArchive, settings })
      .filter(({ kind, url }) => kind !== 'withdrawn' && url.startsWith(july.url))
      .map(({ url }) => url);
    const named = offline?.files.map((file) => new URL(file, `http://papers.example${july.url}`).pathname);
    expect(named).toEqual(expect.arrayContaining([...own, ...july.pictures.map(({ url }) => url)]));
    expect(named).toEqual(expect.arrayContaining(['/assets/style.css', '/assets/offline.js']));
    expect(offline?.kept).toBe(`Kept: ${own.length} pages of this meeting can be read without a connection.`);
  });

  test('speaks Welsh', () => {
    expect(layout.render(julyPage(true, 'cy'))).toContain('Cadw’r cyfarfod hwn i’w ddarllen heb gysylltiad');
  });
});

test('a site without the setting says and loads nothing of it', () => {
  expect(layout.render(julyPage(false))).not.toMatch(/offline/);
});
