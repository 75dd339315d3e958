import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { councilSlug, pageAddress, slug, uniqueName, withAnchor } from '../../src/archive/addresses.ts';

const anyText = fc.string({ unit: 'grapheme', maxLength: 120 });

describe('a name as part of an address', () => {
  test.each([
    ["Gardener's Plots Overview", 'gardeners-plots-overview'],
    ['Gardener’s Plots Overview', 'gardeners-plots-overview'],
    ['Parks & Gardens', 'parks-and-gardens'],
    ['Café Zoë', 'cafe-zoe'],
    ['  2.4 – (a) ', '2-4-a'],
    ['HAR/01/15', 'har-01-15'],
    ['../../etc/passwd', 'etc-passwd'],
    ['CON: <script>', 'con-script'],
    ['漢字', ''],
    ['--- a – – b ---', 'a-b'],
  ])('%j is %j', (name, expected) => {
    expect(slug(name)).toBe(expected);
  });

  test('a long one ends with a whole word', () => {
    expect(slug('What the plan means for the harbour, the market and the gardens of the town')).toBe(
      'what-the-plan-means-for-the-harbour-the-market-and-the',
    );
  });

  test.each([
    ['abcd-efgh', 9, 'abcd-efgh'],
    ['abcd-efgh', 8, 'abcd-efg'],
    ['abcde-fgh', 8, 'abcde'],
    ['abcdefgh-i', 8, 'abcdefgh'],
    ['abcdefg-hi', 8, 'abcdefg'],
    ['abcdefgh-', 8, 'abcdefgh'],
    ['abcdef-hijk', 8, 'abcdef'],
    ['abcd-fghijk', 8, 'abcd-fgh'],
    ['a-b-c-d-e', 8, 'a-b-c-d'],
  ])('%s with room for %d is %s', (name, longest, expected) => {
    expect(slug(name, longest)).toBe(expected);
  });

  test('one long word is cut', () => {
    expect(slug('x'.repeat(100))).toHaveLength(60);
  });

  test('is safe in every address and on every disk', () => {
    fc.assert(
      fc.property(anyText, fc.integer({ min: 8, max: 80 }), (name, longest) => {
        const found = slug(name, longest);
        expect(found).toMatch(/^(?:[a-z0-9]+(?:-[a-z0-9]+)*)?$/);
        expect(found.length).toBeLessThanOrEqual(longest);
        expect(slug(found, longest)).toBe(found);
      }),
    );
  });
});

describe("a council's part of the address", () => {
  test.each([
    ['Ashmere Council', 'ashmere'],
    ['Ashmere County Council', 'ashmere'],
    ['The Royal Borough of Ashmere upon Tarn', 'ashmere-upon-tarn'],
    ['London Borough of Ashmere', 'ashmere'],
    ['City Council', 'city-council'],
    ['', 'council'],
    ['Calendar Town Council', 'calendar-town-council'],
    ['Search', 'search-council'],
    ['Stoke-of-Ashmere Council', 'stoke-ashmere'],
  ])('%j is %j', (name, expected) => {
    expect(councilSlug(name)).toBe(expected);
  });

  test.each([
    ...['about', 'actions', 'assets', 'attendance', 'calendar', 'data', 'decisions', 'declarations'],
    ...['glossary', 'meetings', 'pagefind', 'people', 'registers', 'reports', 'search', 'sitemap'],
    ...['topics', 'trackers', 'work-programme'],
  ])('is never “%s”, which is a folder of the site', (name) => {
    expect(councilSlug(name)).toBe(`${name}-council`);
    expect(councilSlug(`${name} Parish Council`)).toBe(`${name}-parish-council`);
  });
});

describe('addresses', () => {
  test('begin and end with a slash; empty parts are left out', () => {
    expect(pageAddress('ashmere', '', '2024-01-18')).toBe('/ashmere/2024-01-18/');
  });

  test('an anchor takes the place of another', () => {
    const page = pageAddress('ashmere');
    expect(withAnchor(page, 'p-1')).toBe('/ashmere/#p-1');
    expect(withAnchor(withAnchor(page, 'p-1'), 'p-2')).toBe('/ashmere/#p-2');
  });
});

test('a name that is taken gets the next number; the first keeps the plain one', () => {
  const taken = new Set<string>();
  expect(['minutes', 'minutes', 'minutes'].map((name) => uniqueName(name, taken))).toEqual([
    'minutes',
    'minutes-2',
    'minutes-3',
  ]);
});
