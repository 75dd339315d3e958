import fc from 'fast-check';
import { expect, test } from 'vitest';
import type { Block } from '../../src/document/block.ts';
import { text } from '../../src/document/inline.ts';
import { readText } from '../../src/read/text.ts';
import { furniturePatterns } from '../../src/repair/furniture.ts';
import { repair } from '../../src/repair/repair.ts';
import { endsOpen, isTorn } from '../../src/repair/sentence.ts';
import { hostileStrings, repeatedPieces } from '../document/hostile-strings.ts';

function paragraph(value: string): Block {
  return { type: 'paragraph', gap: 1, content: [text(value)] };
}

function table(value: string): Block {
  return {
    type: 'table',
    gap: 1,
    headerRows: 0,
    rows: [
      [[text(value)], []],
      [[], [text(value)]],
    ],
  };
}

/** A pattern that tries every way of splitting such a string does not come back before the test's timeout. */
test.each<[string, (value: string) => unknown]>([
  ['furniture', (value) => furniturePatterns.map(({ pattern }) => pattern.test(value))],
  ['the end of a sentence', (value) => [endsOpen(value), isTorn(value, value)]],
  ['two paragraphs', (value) => repair({ blocks: [paragraph(value), paragraph(value)] })],
  ['two tables', (value) => repair({ blocks: [table(value), table(value)] })],
  ['a whole text', (value) => repair(readText(value))],
])('%s: 20,000 characters of one kind do no harm', (_, mend) => {
  for (const value of repeatedPieces) expect(() => mend(value)).not.toThrow();
  fc.assert(
    fc.property(hostileStrings, (value) => {
      mend(value);
    }),
    { numRuns: 50 },
  );
});
