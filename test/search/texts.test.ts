import { expect, test } from 'vitest';
import { addressBelow, choicesOf, contextOf } from '../../src/search/browser/engine.ts';
import { stateFromQuery } from '../../src/search/browser/state.ts';
import { countText } from '../../src/search/browser/texts.ts';

test('says the count first, then what was asked', () => {
  expect(countText(12, stateFromQuery('?q=bus'))).toBe('12 pages found for “bus”.');
  expect(countText(1, stateFromQuery('?kind=Minutes&year=2024'))).toBe('1 page found in 2024, Minutes.');
});

test('when nothing is found, advises what would most likely help', () => {
  expect(countText(0, stateFromQuery('?q=bus&year=2024'))).toMatch(
    /“bus” in 2024\. Try without one of the filters/,
  );
  expect(countText(0, stateFromQuery('?q="bus+lane"'))).toMatch(
    /“bus lane”\. Try without the quotation marks/,
  );
  expect(countText(0, stateFromQuery('?q=buzz'))).toMatch(/Check the spelling/);
});

test('years are offered newest first, other filters by the alphabet', () => {
  const counts = { year: { '2023': 4, '2024': 2 }, kind: { Report: 1, Appendix: 3 } };
  expect(choicesOf(counts, 'year')).toEqual(['2024', '2023']);
  expect(choicesOf(counts, 'kind')).toEqual(['Appendix', 'Report']);
  expect(choicesOf(counts, 'council')).toEqual([]);
});

test("results link into the site's own folder, wherever that is", () => {
  expect(addressBelow(new URL('https://a.org/sub/'), '/x/y/', 'p-1')).toBe('https://a.org/sub/x/y/#p-1');
  expect(addressBelow(new URL('https://a.org/'), '/', '')).toBe('https://a.org/');
  expect(addressBelow(new URL('https://a.org/'), '//evil.example/', '')).toBe('https://a.org/evil.example/');
});

test('a result says what it is and from when', () => {
  const data = { url: '/x/', content: '', anchors: [], weighted_locations: [] };
  const filters = { kind: ['Report'], committee: ['Planning'], year: ['2024'] };
  expect(contextOf({ ...data, filters, meta: { date: '2024-03-05' } })).toBe(
    'Report · Planning · 5 March 2024',
  );
  expect(contextOf({ ...data, filters, meta: {} })).toBe('Report · Planning · 2024');
  expect(contextOf({ ...data, filters: {}, meta: {} })).toBe('');
});
