import { describe, expect, test } from 'vitest';
import { siteMapFiles } from '../../src/site/data/site-map.ts';
import { html, linkedDataBlock, printed } from '../../src/site/html.ts';
import { sitePages } from '../../src/site/page-batches.ts';
import { july, mayUrl, sampleArchive } from './sample-archive.ts';

const address = 'https://papers.example/sub/';
const pages = sitePages(sampleArchive, '/sub/', { address });

function told(url: string) {
  const metadata = pages.find((page) => page.url === url)?.metadata;
  if (!metadata) throw new Error(`No page at ${url} tells anything.`);
  return metadata;
}

describe('what a page tells programs', () => {
  test('a meeting is an Event with its start, status, place and organiser, behind the way to it', () => {
    expect(told(july.url).linkedData).toMatchObject({
      '@context': 'https://schema.org',
      '@graph': [
        {
          '@type': 'Event',
          startDate: '2024-07-09T19:00:00+01:00',
          eventStatus: 'https://schema.org/EventScheduled',
          organizer: { '@type': 'GovernmentOrganization', name: 'Parks Committee' },
        },
        { '@type': 'BreadcrumbList' },
      ],
    });
  });

  test('a cancelled meeting says so', () => {
    const cancelled = sampleArchive.meetings.map((meeting) =>
      meeting === july ? { ...july, status: 'cancelled' as const } : meeting,
    );
    const page = sitePages({ ...sampleArchive, meetings: cancelled }).find(({ url }) => url === july.url);
    expect(JSON.stringify(page?.metadata?.linkedData)).toContain('https://schema.org/EventCancelled');
  });

  test('a report is a Report with its number and authors; a person is a Person', () => {
    const [report] = july.papers;
    expect(told(report?.url ?? '').linkedData).toMatchObject({
      '@graph': [{ '@type': 'Report', name: 'Bowling greens: opening times', reportNumber: 'PK/07/24' }, {}],
    });
    expect(told('/people/agnes-pell/').linkedData).toMatchObject({
      '@graph': [{ '@type': 'Person', name: 'Agnes Pell', url: `${address}people/agnes-pell/` }, {}],
    });
  });

  test('the terms of the Dublin Core and what shows when it is passed on', () => {
    const [report] = july.papers;
    const { dublinCore, openGraph, canonical } = told(report?.url ?? '');
    expect(canonical).toBe(`${address}${report?.url.slice(1)}`);
    expect(dublinCore).toContainEqual({ name: 'dcterms.identifier', value: 'PK/07/24' });
    expect(dublinCore).toContainEqual({ name: 'dcterms.isPartOf', value: 'Parks Committee, 9 July 2024' });
    expect(openGraph).toContainEqual({ name: 'og:url', value: canonical });
    expect(openGraph).toContainEqual({ name: 'og:type', value: 'article' });
  });

  test('without the site’s address no page names a canonical one', () => {
    const [home] = sitePages(sampleArchive);
    expect(home?.metadata?.canonical).toBeUndefined();
    expect(JSON.stringify(home?.metadata)).not.toContain('papers.example');
  });

  test('nothing in the data can end the element that holds them', () => {
    const block = printed(html`${linkedDataBlock({ name: '</script><script>alert(1)</script> & \u2028' })}`);
    expect(block.match(/<\/?script/g)).toHaveLength(2);
    expect(block).not.toContain('\u2028');
  });
});

describe('the site map for search engines', () => {
  test('names every page that stands, whole, with the day on which its meeting last published', () => {
    const [map] = siteMapFiles(pages, address);
    expect(map?.text).toContain(`<loc>${address}</loc>`);
    expect(map?.text).toContain(`<loc>${address}${mayUrl.slice(1)}</loc>`);
    expect(map?.text).not.toContain('404.html');
  });

  test('is split with an index where one file may not hold it', () => {
    const files = siteMapFiles(pages, address, { addresses: 5, bytes: 1_000_000 });
    expect(files[0]?.text).toContain('<sitemapindex');
    const named = files.slice(1).flatMap(({ text }) => text.match(/<loc>/g) ?? []);
    expect(named).toHaveLength(pages.filter(({ base }) => base === undefined).length);
    expect(Math.max(...files.slice(1).map(({ text }) => (text.match(/<loc>/g) ?? []).length))).toBe(5);
  });

  test('is none without the site’s address', () => {
    expect(siteMapFiles(pages, undefined)).toEqual([]);
  });
});
