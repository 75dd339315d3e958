import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { askedFor } from '../../src/search/browser/asked.ts';
import { cutPage, type MatchedPage } from '../../src/search/browser/cut-page.ts';
import { excerptParts } from '../../src/search/browser/excerpt.ts';
import { type Passage, passagesOf } from '../../src/search/browser/passages.ts';
import { rarityIn } from '../../src/search/browser/scoring.ts';
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

/** A page of which nothing is said as a whole. */
function written(content: string, anchors: readonly PageAnchor[], matches: readonly number[]): MatchedPage {
  return { content, anchors, matches, about: '', day: '' };
}

function pageWith(...matches: readonly number[]): MatchedPage {
  return written(content, anchors, matches);
}

const whole = (words: readonly string[]) => ({ from: 0, to: words.length });

const lexicon = {
  titles: [],
  acronyms: [['LSCB', 'Local Safeguarding Children Board']],
  people: [],
} as const;

/** The best places of a page for a search. */
function found(page: MatchedPage, words: string, limit = 9, kind?: string): readonly Passage[] {
  const asked = askedFor(words, lexicon);
  const cut = cutPage(page, asked);
  return passagesOf(cut, limit, { ...asked, rarity: rarityIn([cut], asked), kind });
}

/** A page of paragraphs named "a", "b", "c" …, of which a search found the words at these places. */
function paragraphs(texts: readonly string[], ...matches: readonly number[]): MatchedPage {
  let location = 0;
  const made = texts.map((text, at) => {
    const anchor = { element: 'p', id: String.fromCharCode(97 + at), text, location };
    location += text.split(' ').length;
    return anchor;
  });
  return written(texts.join(' '), made, matches);
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
  const page = paragraphs(['Seven places in year nine.', 'Places in year seven.'], 0, 3, 7, 8);
  expect(landings(page, 'year seven')[0]).toEqual(['', 'b']);
});

test('a word that the engine took for something alike is a place too', () => {
  expect(landings(pageWith(4), 'tariff')).toEqual([['Summary', 'p-1']]);
});

describe('what answers a word that was typed', () => {
  const first = (texts: readonly string[], words: string, ...matches: readonly number[]) =>
    found(paragraphs(texts, ...matches), words)[0]?.anchor;

  test('another word for it, a little less than itself', () => {
    expect(first(['A penalty was paid.', 'Trees were planted.'], 'fines', 1)).toBe('a');
    expect(first(['A penalty was paid.', 'A fine was paid.'], 'fines', 1, 5)).toBe('b');
  });

  test('an acronym written out, its words together, but not one of them alone', () => {
    const texts = ['The board met.', 'The Local Safeguarding Children Board met.'];
    expect(first(texts, 'LSCB', 1, 4, 5, 6, 7)).toBe('b');
  });

  test('the acronym for words that were written out', () => {
    const texts = ['A safeguarding report.', 'An LSCB report.'];
    expect(first(texts, 'local safeguarding children board report', 1, 2, 4, 5)).toBe('b');
  });

  test('an amount in another way of writing it', () => {
    expect(first(['It cost £0.480m.', 'It cost £480.'], '£480,000', 2, 5)).toBe('a');
  });

  test('a word that begins like it, when the engine took that for a slip', () => {
    expect(first(['Weekly collections begin.', 'Coal is sold.'], 'collecton', 1, 3)).toBe('a');
  });

  test('one word that is written as two', () => {
    expect(first(['The case of children.', 'The case load of children.'], 'caseload', 1, 5)).toBe('b');
  });
});

test('words of a long piece that stand together tell more than the same words far apart', () => {
  const filler = Array.from({ length: 80 }, (_, at) => `w${at}`).join(' ');
  const apart = `Bowling ${filler} green ${filler}`;
  const near = `${filler} bowling and so the green ${filler}`;
  const places = [0, 81, 162 + 80, 162 + 84];
  expect(found(paragraphs([apart, near], ...places), 'green bowling')[0]?.anchor).toBe('b');
});

test('the day of the meeting counts for every place on its pages', () => {
  const page = (day: string): MatchedPage => ({
    ...paragraphs(['Apologies were received.', 'The vote of May 2024 was noted.'], 0, 6, 7),
    day,
  });
  expect(found(page(''), 'apologies May 2024')[0]?.anchor).toBe('b');
  expect(found(page('14 May 2024'), 'apologies May 2024')[0]?.anchor).toBe('a');
});

test('a heading that says what was asked for comes before a mention', () => {
  const page = written(
    'TV licence Everybody pays. A TV licence is among the bills.',
    [
      { element: 'h2', id: 'tv-licence', text: 'TV licence', location: 0 },
      { element: 'p', id: 'pays', text: 'Everybody pays.', location: 2 },
      { element: 'p', id: 'bills', text: 'A TV licence is among the bills.', location: 4 },
    ],
    [0, 1, 5, 6],
  );
  expect(found(page, 'TV licence')[0]?.anchor).toBe('tv-licence');
});

test('the line that names a table is answered by the table', () => {
  const page = written(
    'Table 6.1 – Council tax by band. Band Charge A £2.50',
    [
      { element: 'p', id: 'name', text: 'Table 6.1 – Council tax by band.', location: 0 },
      { element: 'section', id: 'table-7', text: '', location: 7 },
      { element: 'i', id: 'table-7~end~table', text: '', location: 11 },
    ],
    [3, 4, 6, 7],
  );
  expect(found(page, 'council tax by band')[0]?.anchor).toBe('table-7');
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
  const [passage] = found({ ...pageWith(...matches), content: long, anchors: [] }, 'w10 w200 w203 w290');
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
