import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cellFromText } from '../../src/read/cell.ts';
import { hasTooManyAttributes } from '../../src/read/html/attributes.ts';
import { linePatterns, sourceLine } from '../../src/read/lines.ts';
import { readMarkdown } from '../../src/read/markdown.ts';
import { isMarkupTooDeep } from '../../src/read/markup-depth.ts';
import { readText } from '../../src/read/text.ts';
import { inlineFromText } from '../../src/read/text-inline.ts';
import { hostileStrings, repeatedPieces } from '../document/hostile-strings.ts';

/** A pattern that tries every way of splitting such a string does not come back before the test's timeout. */
test.each<[string, (value: string) => unknown]>([
  ['every form of a line', (value) => linePatterns.map(({ pattern }) => pattern.test(value))],
  ['one line', (value) => sourceLine(value, 1)],
  ['emphasis and links', inlineFromText],
  ['a cell', cellFromText],
  ['a text', readText],
  ['a Markdown file', readMarkdown],
  ['the depth of markup', isMarkupTooDeep],
  ['the attributes of a page', hasTooManyAttributes],
])('%s: 20,000 characters of one kind do no harm', (_, read) => {
  for (const value of repeatedPieces) expect(() => read(value)).not.toThrow();
  fc.assert(
    fc.property(hostileStrings, (value) => {
      read(value);
    }),
    { numRuns: 50 },
  );
});
