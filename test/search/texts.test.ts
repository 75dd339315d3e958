import { describe, expect, test } from 'vitest';
import { defaultSettings } from '../../src/archive/site-settings.ts';
import { stateFromQuery } from '../../src/search/browser/state.ts';
import { countText, dateText } from '../../src/search/browser/texts.ts';
import { searchPage } from '../../src/site/pages/search.ts';
import { siteContext } from '../../src/site/site-context.ts';
import { sampleArchive } from '../site/sample-archive.ts';

const english = searchPage(siteContext(sampleArchive)).settings;
const welsh = searchPage(
  siteContext({ ...sampleArchive, settings: { ...defaultSettings, language: 'cy' } }),
).settings;

const count = (pages: number, withAll = pages) => ({ pages: { length: pages }, withAll });

describe('the status line', () => {
  test('says the count first, then what was asked', () => {
    expect(countText(english, count(12), stateFromQuery('?q=bus'), [])).toBe('12 pages found for “bus”.');
    expect(
      countText(english, count(1), stateFromQuery('?kind=minutes&when=2024'), ['All of 2024', 'Minutes']),
    ).toBe('1 page found in All of 2024, Minutes.');
  });

  test('says when pages have only some of the words', () => {
    expect(countText(english, count(12, 3), stateFromQuery('?q=bus+lane'), [])).toBe(
      '12 pages found for “bus lane”, 3 with all of the words.',
    );
    expect(countText(english, count(12, 0), stateFromQuery('?q=bus+lane'), [])).toBe(
      '12 pages found with some of the words “bus lane”, none with all of them.',
    );
  });

  test('speaks the language of the site', () => {
    expect(countText(welsh, count(2), stateFromQuery('?q=bws'), [])).toBe('Cafwyd 2 dudalen ar gyfer “bws”.');
  });

  test('when nothing is found, advises what would most likely help', () => {
    expect(countText(english, count(0), stateFromQuery('?q=bus&when=2024'), ['All of 2024'])).toMatch(
      /“bus” in All of 2024\. Try without one of the filters/,
    );
    expect(countText(english, count(0), stateFromQuery('?q="bus+lane"'), [])).toMatch(
      /“bus lane”\. Try without the quotation marks/,
    );
    expect(countText(english, count(0), stateFromQuery('?q=buzz'), [])).toMatch(/Check the spelling/);
  });
});

test('dates are written as the language writes them', () => {
  expect(dateText(english, '2024-03-05')).toBe('5 March 2024');
  expect(dateText(welsh, '2024-03-05')).toBe('5 Mawrth 2024');
  expect(dateText(english, 'undated')).toBe('undated');
});
