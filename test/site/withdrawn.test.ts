import { describe, expect, test } from 'vitest';
import type { Address } from '../../src/archive/model.ts';
import { sitePages } from '../../src/site/page-batches.ts';
import { withdrawnPages } from '../../src/site/pages/withdrawn.ts';
import { siteContext } from '../../src/site/site-context.ts';
import { address, committeeUrl, july, sampleArchive } from './sample-archive.ts';

function answers(publishedBefore: readonly Address[]) {
  const site = { ...sampleArchive, publishedBefore };
  return withdrawnPages(sitePages({ ...site, publishedBefore: [] }), siteContext(site));
}

describe('an address that had a page answers for ever', () => {
  test('with a page that says that it was withdrawn and leads to the nearest that is there', () => {
    const [page] = answers([address(`${july.url}6-dog-bins/appendix-1/`)]);
    expect(page).toMatchObject({
      kind: 'withdrawn',
      url: `${july.url}6-dog-bins/appendix-1/`,
      heading: 'This page is no longer published',
      nearest: { url: july.url, text: 'Parks Committee, 9 July 2024' },
    });
  });

  test('also when its meeting or its whole council went', () => {
    const nearest = answers([
      address(`${committeeUrl}1999-01-05/`),
      address('/elsewhere/planning/2020-01-01/all/'),
    ]);
    expect(nearest.map(({ nearest: { url } }) => url)).toEqual([committeeUrl, '/']);
  });

  test('with its own page as long as there is one', () => {
    expect(answers([address('/'), july.url])).toEqual([]);
  });
});
