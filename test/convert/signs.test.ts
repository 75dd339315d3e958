import { expect, test } from 'vitest';
import { attachingSigns } from '../../src/convert/gather/attaching-signs.ts';
import { filingSigns } from '../../src/convert/gather/filing-signs.ts';
import { itemSigns } from '../../src/convert/gather/placing.ts';
import { atLeastOne } from '../at-least-one.ts';

test.each<[string, readonly { readonly because: string }[]]>([
  ['a source is filed under a meeting', filingSigns],
  ['a paper is given its item', itemSigns],
  ['a paper is an appendix of a report', attachingSigns],
])('every sign by which %s says why in words that go behind “because”, and each another', (_, signs) => {
  const reasons = atLeastOne(signs).map(({ because }) => because);
  for (const reason of reasons) expect(reason).toMatch(/^(?:its?|the|a|an) [a-z].*[a-z]$/);
  expect(new Set(reasons).size).toBe(reasons.length);
});
