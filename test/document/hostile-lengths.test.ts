import fc from 'fast-check';
import { expect, test } from 'vitest';
import { datesIn, timeIn } from '../../src/document/dates.ts';
import { folded, likeness, words } from '../../src/document/words.ts';
import { hostileStrings, repeatedPieces } from './hostile-strings.ts';

/** A pattern that tries every way of splitting such a string does not come back before the test's timeout. */
test.each<[string, (value: string) => unknown]>([
  ['the words of a text', words],
  ['a text made plain', folded],
  ['likeness', (value) => likeness(value, `${value} a`)],
  ['dates', datesIn],
  ['times', timeIn],
])('%s: 20,000 characters of one kind do no harm', (_, read) => {
  for (const value of repeatedPieces) expect(() => read(value)).not.toThrow();
  fc.assert(
    fc.property(hostileStrings, (value) => {
      read(value);
    }),
    { numRuns: 50 },
  );
});
