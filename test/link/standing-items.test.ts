import { expect, test } from 'vitest';
import { isStandingItem, standingItems } from '../../src/link/standing-items.ts';

test.each(standingItems)('“$example” recurs by rule', ({ example, pattern }) => {
  expect(example).toMatch(pattern);
  expect(isStandingItem(example)).toBe(true);
});

test.each([
  'Benches in the Market Square',
  'The visitors’ welcome centre',
  'Update on flooding',
  'Local plan',
])('“%s” is about a matter', (title) => {
  expect(isStandingItem(title)).toBe(false);
});
