import { expect, test } from 'vitest';
import { hiddenIn } from '../../src/safety/hidden-text.ts';

test.each([
  ['word-hidden-text', 'hidden text'],
  ['word-comment', 'comments'],
  ['word-tracked-deletion', 'deleted text'],
  ['page-hidden-text', 'hidden text'],
  ['pdf-hidden-text', 'hidden text'],
  ['pdf-text-cut-off', 'text that its frame cuts off'],
  ['restricted-text-held-back', 'restricted text'],
  ['items-not-for-display', 'items that are not for display'],
  ['scan-covered', 'pictures below black bars'],
])('a file of which a reader tells “%s” is not given out, for it holds %s', (rule, words) => {
  expect(hiddenIn([rule])).toBe(words);
});

test('each way of hiding is said once, in the order in which it was found', () => {
  expect(hiddenIn(['word-comment', 'page-hidden-text', 'word-hidden-text', 'no-time'])).toBe(
    'comments and hidden text',
  );
});

test('a file of which nothing of the kind is told may be given out', () => {
  expect(hiddenIn([])).toBeUndefined();
  expect(hiddenIn(['no-time', 'table-not-ruled'])).toBeUndefined();
});
