import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isEmpty, queryFromState, stateFromQuery, stateOf } from '../../src/search/browser/state.ts';

test('reads words and filters from an address', () => {
  expect(stateFromQuery('?q=bus+lane&committee=Place+%26+Environment&when=2024&order=newest')).toEqual({
    words: 'bus lane',
    filters: { committee: 'Place & Environment', when: '2024' },
    order: 'newest',
    scope: '',
    shown: 10,
  });
});

test('tidies space, and leaves out filters that are not set', () => {
  expect(stateFromQuery('?q=%20bus%20%20lane%20&when=&kind=%20&order=upwards')).toEqual({
    words: 'bus lane',
    filters: {},
    order: 'best',
    scope: '',
    shown: 10,
  });
});

test('an address that makes no sense is an empty search', () => {
  expect(isEmpty(stateFromQuery('?%%%&shown=minus&color=red'))).toBe(true);
  expect(stateFromQuery('?shown=-3').shown).toBe(10);
  expect(stateFromQuery('?shown=999999').shown).toBe(400);
});

test('an empty search has an empty query', () => {
  expect(queryFromState(stateFromQuery(''))).toBe('');
});

test('filters alone are a search', () => {
  expect(isEmpty(stateFromQuery('?kind=minutes'))).toBe(false);
});

test('an address leads back to the search it was made from', () => {
  const state = fc
    .tuple(fc.string(), fc.string(), fc.string(), fc.string(), fc.integer({ min: 1, max: 500 }))
    .map(([q, committee, kind, scope, shown]) =>
      stateOf((name) => ({ q, committee, kind, in: scope, order: 'oldest' })[name as string] ?? '', shown),
    );
  fc.assert(
    fc.property(state, (each) => {
      expect(stateFromQuery(queryFromState(each))).toEqual(each);
    }),
  );
});
