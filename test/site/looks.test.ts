import { describe, expect, test } from 'vitest';
import { html } from '../../src/site/html.ts';
import { hashOf, seesTheSame, watchedContext } from '../../src/site/looks.ts';
import { meetingPages } from '../../src/site/pages.ts';
import { type SiteContext, siteContext } from '../../src/site/site-context.ts';
import { july, may, sampleArchive } from './sample-archive.ts';

/** What the pages of July were made from, in a site as it is. */
function looksOfJuly() {
  const watched = watchedContext(siteContext(sampleArchive));
  const pages = meetingPages(july, watched.context);
  return { pages, looks: watched.looks() };
}

function inSite(change: Partial<SiteContext>): boolean {
  return seesTheSame(looksOfJuly().looks, { ...siteContext(sampleArchive), ...change });
}

/** A list that V8 keeps, and serialises, otherwise than one that was written down. */
function listWithHoles<Value>(values: readonly Value[]): readonly Value[] {
  const list = new Array<Value>(values.length);
  for (const [index, value] of values.entries()) list[index] = value;
  return list;
}

describe('a hash of a value', () => {
  test('is the same however a list came about', () => {
    expect(hashOf({ papers: listWithHoles(['a', 'b']) })).toBe(hashOf({ papers: ['a', 'b'] }));
  });

  test.each([
    ['a map with another value', new Map([['a', 1]]), new Map([['a', 2]])],
    ['a map deep in an object', { a: { b: new Map([['a', 1]]) } }, { a: { b: new Map() } }],
    ['a set with more in it', new Set(['a']), new Set(['a', 'b'])],
    ['a list in another order', ['a', 'b'], ['b', 'a']],
    ['nothing', undefined, ''],
    ['other markup', { chart: html`<svg></svg>` }, { chart: html`<p></p>` }],
    ['markup that reads like a text', html`<p></p>`, '<p></p>'],
  ])('is another for %s', (_name, one, other) => {
    expect(hashOf(one)).not.toBe(hashOf(other));
  });
});

describe('what the pages of a meeting were made from', () => {
  test('does not change the pages by being noted', () => {
    expect(looksOfJuly().pages).toEqual(meetingPages(july, siteContext(sampleArchive)));
  });

  test('is the same in the same site, put together anew', () => {
    expect(inSite({})).toBe(true);
  });

  test('is another when the name of the site or what a person is called has changed', () => {
    const { people } = siteContext(sampleArchive);
    const renamed = new Map([...people].map(([id, person]) => [id, { ...person, url: may.url }]));
    expect([inSite({ name: 'Other papers' }), inSite({ people: renamed })]).toEqual([false, false]);
  });

  test('is another when something can be looked up that could not before', () => {
    const { later } = siteContext(sampleArchive);
    const more = new Map(later).set(july.id, { url: '/later/', text: 'Later' });
    expect(inSite({ later: more })).toBe(false);
  });

  test('is the same when only what nobody looked at has changed', () => {
    const { meetings } = siteContext(sampleArchive);
    const more = new Map(meetings).set('a/b/1999-01-01' as typeof july.id, may);
    expect(inSite({ meetings: more })).toBe(true);
  });

  test('counts a list or map that is gone through as a whole', () => {
    const watched = watchedContext(siteContext(sampleArchive));
    expect([...watched.context.people.keys()].length + watched.context.councils.length).toBeGreaterThan(1);
    expect(watched.context.committees.map(({ name }) => name)).toHaveLength(1);
    expect(watched.looks().looks).toEqual(
      expect.arrayContaining([['people'], ['councils.length'], ['committees']]),
    );
    expect(watched.looks().looks).not.toContainEqual(['councils']);
  });
});
