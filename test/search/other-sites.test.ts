import { describe, expect, test } from 'vitest';
import { inTurn } from '../../src/search/browser/in-turn.ts';
import { partsIn } from '../../src/search/browser/other-sites.ts';

describe('the indexes of another site', () => {
  test('are those that its table of contents names', () => {
    const contents = { version: '1.5.2', languages: {}, parts: ['ashby/2025', 'dunton', 'ashby/2024'] };
    expect(partsIn(contents)).toEqual(['ashby/2025', 'dunton', 'ashby/2024']);
  });

  test('are its only one where it names none', () => {
    expect(partsIn({ version: '1.5.2', languages: {} })).toEqual([]);
    expect(partsIn(null)).toEqual([]);
    expect(partsIn({ parts: 'ashby' })).toEqual([]);
  });

  test('lie below its own, wherever their names would lead', () => {
    const names = ['../ashby', 'https://elsewhere.example', '/ashby', 'ashby//2024', '', 7, 'ashby/2024/x'];
    expect(partsIn({ parts: [...names, 'ashby'] })).toEqual(['ashby']);
  });

  test('are taken in turn, so that each site is searched before more of one', () => {
    expect(inTurn([['a', 'b', 'c'], ['d'], [], ['e', 'f']])).toEqual(['a', 'd', 'e', 'b', 'f', 'c']);
    expect(inTurn([])).toEqual([]);
  });
});
