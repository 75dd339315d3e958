import { load } from 'cheerio';
import { expect, test } from 'vitest';
import { defaultSettings } from '../../src/archive/site-settings.ts';
import { sitePages } from '../../src/site/page-batches.ts';
import { rendered } from './layouts.ts';
import { sampleArchive } from './sample-archive.ts';

const purpose = 'Looks after the greens.';

/** The first paragraph under the name of the sample’s one committee. */
function leadOf(descriptions: ReadonlyMap<string, string>): string {
  const settings = { ...defaultSettings, descriptions };
  const page = sitePages({ ...sampleArchive, settings }).find(({ kind }) => kind === 'committee');
  return page ? load(rendered(page))('main p.lead').text() : 'there is no such page';
}

test.each([
  ['its own address', 'parks-committee'],
  ['council and committee', 'fenwick/parks-committee'],
])('a committee’s page says first what it does, set by %s', (_name, id) => {
  expect(leadOf(new Map([[id, purpose]]))).toBe(purpose);
});

test('what another council’s committee of that name does is not said', () => {
  expect(leadOf(new Map([['elsewhere/parks-committee', purpose]]))).toBe('');
});
