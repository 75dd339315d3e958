import fc from 'fast-check';
import { expect, test } from 'vitest';
import { runCounter } from '../../src/convert/gather/run-counter.ts';
import { runsOf } from '../../src/convert/gather/runs-of-words.ts';

const text = fc
  .array(fc.constantFrom('the', 'lamps', 'of', 'Quern', 'Street', 'cost'), { maxLength: 14 })
  .map((found) => found.join(' '));

test('as many runs of a text are counted as are among those that are known', () => {
  fc.assert(
    fc.property(text, text, (known, other) => {
      const runs = new Set(runsOf(known));
      const shared = runsOf(other).filter((run) => runs.has(run));
      expect(runCounter(runs)(other.toLowerCase().split(' ').filter(Boolean))).toBe(shared.length);
    }),
  );
});
