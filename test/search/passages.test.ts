import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { excerptParts } from '../../src/search/browser/excerpt.ts';
import { type Passage, passagesOf } from '../../src/search/browser/passages.ts';
import { cutPage, type MatchedPage, rarityIn } from '../../src/search/browser/scoring.ts';
import { stemsOf } from '../../src/search/browser/stems.ts';
import type { PageAnchor } from '../../src/search/browser/units.ts';

/** The page of these tests: a report with two sections, a table and a list. Word 0 is "Parking". */
const content =
  'Parking charges. Summary. The charges rise in April. Costs follow. Details. Band Charge. A £2.50. First reason is simple. ' +
  'Second reason, parking, is not.';
const anchors: readonly PageAnchor[] = [
  { element: 'h1', id: 'title', text: 'Parking charges', location: 0 },
  { element: 'h2', id: 'summary', text: 'Summary', location: 2 },
  { element: 'p', id: 'p-1', text: 'The charges rise in April.', location: 3 },
  { element: 'a', id: 'link', text: 'April', location: 7 },
  { element: 'div', id: 'page-7', text: '', location: 8 },
  { element: 'p', id: 'p-2', text: 'Costs follow.', location: 8 },
  { element: 'h2', id: 'details', text: 'Details', location: 10 },
  { element: 'table', id: 'table-1', text: '', location: 11 },
  { element: 'tr', id: 'row-1', text: '', location: 13 },
  { element: 'li', id: 'one', text: 'First reason is simple.', location: 15 },
  { element: 'li', id: 'two', text: '', location: 19 },
];

function pageWith(...matches: readonly number[]): MatchedPage {
  return { content, anchors, matches };
}

const whole = (words: readonly string[]) => ({ from: 0, to: words.length });

/** The best places of a page for a search. */
function found(page: MatchedPage, asked: string, limit = 9, kind?: string): readonly Passage[] {
  const cut = cutPage(page, asked);
  const order = stemsOf(asked);
  return passagesOf(cut, limit, { rarity: rarityIn([cut], order), order, kind, asksForTable: false });
}

/** A search for the words at these places. */
function at(...locations: readonly number[]): string {
  return locations.map((location) => content.split(' ')[location]).join(' ');
}

const landings = (page: MatchedPage, asked = at(...page.matches)) =>
  found(page, asked).map(({ heading, anchor }) => [heading, anchor]);

describe('where a match lands', () => {
  test.each([
    ['a word of the title, on the title', 1, 'Parking charges', 'title'],
    ['a word of a heading, on the heading', 2, 'Summary', 'summary'],
    ['a word of a paragraph, on the paragraph', 4, 'Summary', 'p-1'],
    ['a word in a link, on the paragraph around it', 7, 'Summary', 'p-1'],
    ['a word after the mark of a printed page, on its paragraph', 8, 'Summary', 'p-2'],
    ['a word in the head of a table, on the table', 12, 'Details', 'table-1'],
    ['a word in a row that has an id, on the row', 14, 'Details', 'row-1'],
    ['a word in a list item, on the item', 17, 'Details', 'one'],
    ['a word in a paragraph within a list item, on the item', 21, 'Details', 'two'],
  ])('%s', (_, location, heading, anchor) => {
    expect(landings(pageWith(location))).toEqual([[heading, anchor]]);
  });

  test('a paragraph without id, on the last heading', () => {
    const page = { ...pageWith(8), anchors: anchors.filter(({ id }) => id !== 'p-2') };
    expect(landings(page)).toEqual([['Summary', 'summary']]);
  });

  test('words on a page without any anchor, on its top', () => {
    expect(landings({ ...pageWith(4), anchors: [] })).toEqual([['', '']]);
  });
});

test('the place that holds the most of what was asked comes first', () => {
  expect(landings(pageWith(4, 17, 20, 21), 'charges simple reason parking')).toEqual([
    ['Details', 'two'],
    ['Summary', 'p-1'],
    ['Details', 'one'],
  ]);
  expect(found(pageWith(4, 17, 20, 21), 'charges simple reason parking', 1)).toHaveLength(1);
});

test('words that stand together as they were typed count more than the same words apart', () => {
  const text = 'Seven places in year nine. Places in year seven.';
  const page: MatchedPage = {
    content: text,
    anchors: [
      { element: 'p', id: 'apart', text: '', location: 0 },
      { element: 'p', id: 'together', text: '', location: 5 },
    ],
    matches: [0, 3, 7, 8],
  };
  expect(landings(page, 'year seven')[0]).toEqual(['', 'together']);
});

test('a word that the engine took for something alike is a place too', () => {
  expect(landings(pageWith(4), 'tariff')).toEqual([['Summary', 'p-1']]);
});

test('the excerpt stays in its paragraph, and marks the words without their punctuation', () => {
  expect(found(pageWith(20, 21), 'reason parking')[0]?.excerpt).toEqual([
    { text: 'Second ', marked: false },
    { text: 'reason', marked: true },
    { text: ', ', marked: false },
    { text: 'parking', marked: true },
    { text: ', is not.', marked: false },
  ]);
});

test('a match in the heading shows the heading', () => {
  const [passage] = found(pageWith(2), 'summary');
  expect(passage?.excerpt[0]).toEqual({ text: 'Summary', marked: true });
});

test('a long section is cut to the place where its matches are densest', () => {
  const long = Array.from({ length: 300 }, (_, place) => `w${place}`).join(' ');
  const matches = [10, 200, 203, 290];
  const [passage] = found({ content: long, anchors: [], matches }, 'w10 w200 w203 w290');
  const text = passage?.excerpt.map((part) => part.text).join('') ?? '';
  expect(text).toMatch(/^… w194 .* w225 …$/);
  expect(passage?.excerpt.filter((part) => part.marked).map((part) => part.text)).toEqual(['w200', 'w203']);
});

test('markup in a paper stays text, letter by letter', () => {
  const words = 'say <script>alert(1)</script> &lt;mark&gt; <mark>'.split(' ');
  const parts = excerptParts(words, whole(words), whole(words), new Set([1, 3]));
  expect(parts.map((part) => part.text).join('')).toBe(words.join(' '));
});

test('an excerpt never changes, drops or adds a word', () => {
  const word = fc.stringMatching(/^[a-z<>&;£%'.,(-]{1,8}$/);
  fc.assert(
    fc.property(fc.array(word, { minLength: 1 }), fc.uniqueArray(fc.nat(20)), (words, places) => {
      const parts = excerptParts(words, whole(words), whole(words), new Set(places));
      expect(parts.map((part) => part.text).join('')).toBe(words.join(' '));
    }),
  );
});

describe('a table whose end is known', () => {
  const withEnd: readonly PageAnchor[] = [
    ...anchors.filter(({ id }) => id !== 'one'),
    { element: 'i', id: 'table-1~end~table', text: '', location: 15 },
  ];
  const page = (...locations: readonly number[]): MatchedPage => ({
    ...pageWith(...locations),
    anchors: withEnd,
  });

  test('holds the words before its end and none behind it', () => {
    expect(found(page(12), 'charge')[0]?.anchor).toBe('table-1');
    expect(found(page(16), 'reason')[0]?.anchor).toBe('details');
  });

  test('is all that is shown to who asks for tables', () => {
    expect(found(page(0, 12, 16), 'parking charge reason', 3, 'table').map(({ anchor }) => anchor)).toEqual([
      'table-1',
    ]);
    expect(found(page(0, 16), 'parking reason', 3, 'resolution')).toHaveLength(2);
  });
});
