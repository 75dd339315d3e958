import { describe, expect, test } from 'vitest';
import { councilOfPage, nextScope, scopeOf } from '../../src/search/browser/scopes.ts';
import { stateFromQuery } from '../../src/search/browser/state.ts';
import type { SearchScope } from '../../src/site/search-scopes.ts';

const ashby = { id: 'ashby', name: 'Ashby Council' };
const dunton = { id: 'dunton', name: 'Dunton Council' };

const scopes: readonly SearchScope[] = [
  {
    id: 'ashby-to-dunton',
    text: 'Ashby to Dunton',
    indexes: ['ashby/2026', 'dunton'],
    councils: [ashby, dunton],
  },
  {
    id: 'ashby',
    text: 'Ashby, 2017 to 2026',
    indexes: ['ashby/2026'],
    councils: [ashby],
    years: ['2017', '2026'],
  },
  {
    id: 'ashby-2010s',
    text: 'Ashby, 2010 to 2016',
    indexes: ['ashby/2010'],
    councils: [ashby],
    years: ['2010', '2019'],
  },
  { id: 'dunton', text: 'Dunton', indexes: ['dunton'], councils: [dunton] },
];

const chosen = (query: string, cameFrom?: string) => scopeOf(stateFromQuery(query), scopes, cameFrom)?.id;

describe('what a search looks through', () => {
  test('is what its address says', () => {
    expect(chosen('?q=parks&in=dunton', 'ashby')).toBe('dunton');
  });

  test('is the part that holds the council and year that it is narrowed to', () => {
    expect(chosen('?q=parks&council=Ashby+Council')).toBe('ashby');
    expect(chosen('?q=parks&council=Ashby+Council&when=2012-03')).toBe('ashby-2010s');
    expect(chosen('?q=parks&council=Dunton+Council&when=2012')).toBe('dunton');
  });

  test('is the council of the page that the reader came from', () => {
    expect(chosen('?q=parks', 'dunton')).toBe('dunton');
    expect(chosen('?q=parks', 'decisions')).toBe('ashby-to-dunton');
  });

  test('is the usual when its address names none that there is', () => {
    expect(chosen('?q=parks&in=elsewhere')).toBe('ashby-to-dunton');
    expect(chosen('')).toBe('ashby-to-dunton');
  });

  test('is nothing on a site of one index', () => {
    expect(scopeOf(stateFromQuery('?q=parks&in=ashby'), [], 'ashby')).toBeUndefined();
  });
});

test('the next place to look follows in the list, and there is none beside the only one', () => {
  const [first, second] = scopes;
  const last = scopes.at(-1);
  expect(first && nextScope(scopes, first)).toBe(second);
  expect(last && nextScope(scopes, last)).toBe(first);
  expect(first && nextScope([first], first)).toBeUndefined();
});

test('the council of a page is the first part of its address below the root', () => {
  const root = 'https://papers.example/town/';
  expect(councilOfPage(`${root}ashby/cabinet/2024-01-09/`, root)).toBe('ashby');
  expect(councilOfPage(`${root}search/?q=parks`, root)).toBe('search');
  expect(councilOfPage('https://elsewhere.example/ashby/', root)).toBeUndefined();
  expect(councilOfPage('', root)).toBeUndefined();
});
