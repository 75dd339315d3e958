import { describe, expect, test } from 'vitest';
import { html, printed } from '../../../src/site/html.ts';
import { countText, type Noun, nouns, numberText } from '../../../src/site/language/nouns.ts';
import { say, sayHtml, sayKnown } from '../../../src/site/language/say.ts';
import { welsh } from '../../../src/site/language/welsh.ts';

const english = { language: 'en' } as const;
const inWelsh = { language: 'cy' } as const;

/** The names of the values that a text has places for, in order. */
function namesIn(text: string): readonly string[] {
  return [...text.matchAll(/\{(\w+)\}/g)].map(([, name = '']) => name).toSorted();
}

describe('the table of texts', () => {
  test.each(Object.entries(welsh))('“%s”', (phrase, wording) => {
    expect(wording.trim()).not.toBe('');
    expect(namesIn(wording)).toEqual(namesIn(phrase));
    expect(wording, 'an apostrophe is a turned comma, as on the English pages').not.toMatch(/\w'\w/);
  });
});

describe('say', () => {
  test('the English wording is the key', () => {
    expect(say(english, 'Minutes of {day}', { day: '9 July 2024' })).toBe('Minutes of 9 July 2024');
  });

  test('Welsh', () => {
    expect(say(inWelsh, 'Minutes of {day}', { day: '9 Gorffennaf 2024' })).toBe(
      'Cofnodion 9 Gorffennaf 2024',
    );
  });

  test('values that are markup stay markup, words are escaped', () => {
    const day = html`<a href="/">9 July</a>`;
    expect(printed(sayHtml(english, 'Minutes of {day}', { day }))).toBe('Minutes of <a href="/">9 July</a>');
    expect(printed(sayHtml(english, 'Minutes of {day}', { day: '<b>' }))).toBe('Minutes of &lt;b&gt;');
  });

  test('a word of the archive is translated where the table has it', () => {
    expect(sayKnown(inWelsh, 'non-pecuniary')).toBe('anariannol');
    expect(sayKnown(inWelsh, 'of another kind')).toBe('of another kind');
    expect(sayKnown(inWelsh, 'Minutes of {day}')).toBe('Minutes of {day}');
    expect(sayKnown(inWelsh, 'constructor')).toBe('constructor');
  });
});

describe('what is counted', () => {
  test.each([
    [0, '0 meetings', '0 cyfarfod'],
    [1, '1 meeting', '1 cyfarfod'],
    [2, '2 meetings', '2 gyfarfod'],
    [3, '3 meetings', '3 chyfarfod'],
    [6, '6 meetings', '6 chyfarfod'],
    [7, '7 meetings', '7 cyfarfod'],
    [1234, '1,234 meetings', '1,234 cyfarfod'],
  ])('%i', (count, one, other) => {
    expect(countText(english, count, 'meeting')).toBe(one);
    expect(countText(inWelsh, count, 'meeting')).toBe(other);
  });

  test.each(Object.keys(nouns) as readonly Noun[])('“%s” has a form for every count', (noun) => {
    for (const count of [0, 1, 2, 3, 6, 7, 40]) {
      expect(countText(inWelsh, count, noun)).toMatch(/^\d+ \S/);
    }
  });

  test('digits are grouped', () => {
    expect(numberText(english, 40_030)).toBe('40,030');
    expect(numberText(inWelsh, 40_030)).toBe('40,030');
  });
});
