import { describe, expect, test } from 'vitest';
import { amountIn } from '../../src/search/browser/amounts.ts';
import { phraseMatches, phrasesIn } from '../../src/search/browser/phrases.ts';
import { asksForTable, formsOf } from '../../src/search/browser/query.ts';
import { stemOf, stemsOf } from '../../src/search/browser/stems.ts';
import { meaningsOf, synonyms } from '../../src/search/browser/synonyms.ts';
import { plainWords } from '../../src/search/browser/words.ts';
import { nameTitles } from '../../src/site/pages/search.ts';
import { atLeastOne } from '../at-least-one.ts';

const lexicon = {
  titles: nameTitles,
  acronyms: [
    ['LSCB', 'Local Safeguarding Children Board'],
    ['IT', 'information technology'],
  ],
  people: [
    ['Callum Brathwaite', 'C. Brathwaite', 'Brathwaite'],
    ["Niamh O'Driscoll", "O'Driscoll"],
  ],
} as const;

describe('the forms in which words are searched for', () => {
  test.each([
    ['parking in Harbour Road', ['parking Harbour Road']],
    ['Cllr Brathwaite', ['Brathwaite']],
    ['Councillor Callum Brathwaite', ['Callum Brathwaite', 'C. Brathwaite', 'Brathwaite']],
    ['c brathwaite youth', ['c brathwaite youth', 'Callum Brathwaite youth', 'Brathwaite youth']],
    ["niamh o'driscoll", ["niamh o'driscoll", "O'Driscoll"]],
    ['LSCB annual report', ['LSCB annual report', 'Local Safeguarding Children Board annual report']],
    ['local safeguarding children board', ['local safeguarding children board', 'LSCB']],
    ['lscb report', ['lscb report', 'Local Safeguarding Children Board report']],
    ['what is it', ['what is it']],
    ['what is the cost of parking', ['cost parking']],
    ['how long do people wait', ['people wait']],
  ])('%s', (words, forms) => {
    expect(formsOf(words, lexicon)).toEqual(forms);
  });

  test('a title alone stays what it is', () => {
    expect(formsOf('councillor', lexicon)).toEqual(['councillor']);
  });
});

test.each([
  ['"Harbour Road" flood', ['harbour road']],
  ['“bus lane” "cycle-track"', ['bus lane', 'cycle track']],
  ['no quotation', []],
  ['""', []],
  ['"24/00109 - Transfer"', ['24 00109 transfer']],
])('the wordings in %s', (words, phrases) => {
  expect(phrasesIn(words)).toEqual(phrases);
});

test('words are compared without case, accents, punctuation and pound signs', () => {
  expect(plainWords('Park Cafés: O’Brien & £5.3m')).toBe('park cafes o brien 5.3m');
});

test('a wording is found where all its words stand together, whatever punctuation is between', () => {
  const content = 'The bus: lane, the bus lane and the 24/00109 - Transfer.';
  expect(phraseMatches(content, ['bus lane'])).toEqual([1, 2, 4, 5]);
  expect(phraseMatches(content, ['24 00109 transfer'])).toEqual([8, 8, 10]);
  expect(phraseMatches(content, ['lane bus'])).toEqual([]);
});

test.each([
  ['£480,000', '480,000', ['0.48m', '0.48 million', '0.480m', '480k', '480 thousand']],
  ['£5.3 million', '5.3 million', ['5.3m', '5.300m', '5,300,000']],
  ['£42.7k', '42.7k', ['0.0427m', '0.0427 million', '0.043m', '42.7 thousand', '42,700']],
  ['£2bn', '2bn', ['2 billion', '2,000,000,000']],
  ['£150', '150', []],
])('the ways of writing %s', (words, typed, others) => {
  expect(amountIn(`grant of ${words} a year`)).toEqual({
    before: 'grant of ',
    typed,
    others,
    after: ' a year',
  });
});

describe('what a search means', () => {
  const meant = (words: string) => meaningsOf(words, lexicon).map(({ typed, others }) => [typed, others[0]]);

  test('single words, with what else they are called', () => {
    expect(meant('bridge fines')).toEqual([
      ['bridge', undefined],
      ['fines', 'penalty'],
    ]);
  });

  test('the longest wordings first', () => {
    expect(meant('bus passes')).toEqual([['bus passes', 'concessionary travel']]);
    expect(meant('bus')).toEqual([['bus', undefined]]);
  });

  test('acronyms as what they stand for, and the other way round', () => {
    expect(meant('lscb')).toEqual([['lscb', 'Local Safeguarding Children Board']]);
    expect(meant('local safeguarding children board')).toEqual([
      ['local safeguarding children board', 'LSCB'],
    ]);
    expect(meant('it')).toEqual([['it', undefined]]);
  });

  test('an amount as one', () => {
    expect(meant('repairs £5.3 million')).toEqual([
      ['repairs', undefined],
      ['5.3 million', '5.3m'],
    ]);
  });
});

test('every line of synonyms has several wordings as they are compared, none twice', () => {
  for (const line of atLeastOne(synonyms)) {
    const wordings = line.split(', ');
    expect(wordings.length, line).toBeGreaterThan(1);
    expect(new Set(wordings).size, line).toBe(wordings.length);
    for (const wording of wordings) expect(plainWords(wording)).toBe(wording);
  }
});

test.each([
  ['parks', 'park'],
  ['prices', 'pric'],
  ['fines', 'fin'],
  ['rates', 'rat'],
  ['glasses', 'glass'],
  ['libraries', 'librar'],
  ['2014', '2014'],
])('the forms of %s share a beginning', (word, stem) => {
  expect(stemOf(word)).toBe(stem);
});

test('words of every question are not looked for, names in capitals are', () => {
  expect(stemsOf('How much is the vote on route F?')).toEqual(['vot', 'rout', 'f']);
});

test('a table is asked for by that word', () => {
  expect(formsOf('cost table', lexicon)).toEqual(['cost table', 'cost']);
  expect(asksForTable('Tables of cost')).toBe(true);
  expect(asksForTable('vegetables')).toBe(false);
});
