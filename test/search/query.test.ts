import { describe, expect, test } from 'vitest';
import { phraseMatches, phrasesIn } from '../../src/search/browser/phrases.ts';
import { asksForTable, formsOf } from '../../src/search/browser/query.ts';
import { plainWords } from '../../src/search/browser/words.ts';
import { nameTitles } from '../../src/site/pages/search.ts';

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
    ['parking in Harbour Road', ['parking in Harbour Road']],
    ['Cllr Brathwaite', ['Brathwaite']],
    ['Councillor Callum Brathwaite', ['Callum Brathwaite', 'C. Brathwaite', 'Brathwaite']],
    ['c brathwaite youth', ['c brathwaite youth', 'Callum Brathwaite youth', 'Brathwaite youth']],
    ["niamh o'driscoll", ["niamh o'driscoll", "O'Driscoll"]],
    ['LSCB annual report', ['LSCB annual report', 'Local Safeguarding Children Board annual report']],
    ['local safeguarding children board', ['local safeguarding children board', 'LSCB']],
    ['what is it', ['what is it']],
    ['£5.3 million', ['£5.3 million', '£5.3m']],
    ['£5.3m saving', ['£5.3m saving', '£5.3 million saving']],
    ['£2bn', ['£2bn', '£2 billion']],
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

test('words are compared without case, accents and punctuation', () => {
  expect(plainWords('Park Cafés: O’Brien & £5.3m')).toBe('park cafes o brien £5 3m');
});

test('a wording is found where all its words stand together, whatever punctuation is between', () => {
  const content = 'The bus: lane, the bus lane and the 24/00109 - Transfer.';
  expect(phraseMatches(content, ['bus lane'])).toEqual([1, 2, 4, 5]);
  expect(phraseMatches(content, ['24 00109 transfer'])).toEqual([8, 8, 10]);
  expect(phraseMatches(content, ['lane bus'])).toEqual([]);
});

test('a table is asked for by that word', () => {
  expect(formsOf('cost table', lexicon)).toEqual(['cost table', 'cost']);
  expect(asksForTable('Tables of cost')).toBe(true);
  expect(asksForTable('vegetables')).toBe(false);
});
