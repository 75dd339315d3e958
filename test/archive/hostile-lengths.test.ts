import fc from 'fast-check';
import { expect, test } from 'vitest';
import { councilSlug, slug, withAnchor } from '../../src/archive/addresses.ts';
import { withAnchors } from '../../src/archive/anchors.ts';
import { paperSchema, readFrontMatter } from '../../src/archive/front-matter.ts';
import { bodyMarkdown } from '../../src/archive/markdown/write.ts';
import type { Address } from '../../src/archive/model.ts';
import type { Block } from '../../src/document/block.ts';
import { type Inline, text } from '../../src/document/inline.ts';
import { hostileStrings, repeatedPieces } from '../document/hostile-strings.ts';

/** The same text as every kind of block and inline content. */
function everywhere(value: string): readonly Block[] {
  const strong: Inline = { type: 'strong', children: [text(`a${value}b`)] };
  const link: Inline = { type: 'link', target: value, children: [text(value)] };
  return [
    { type: 'heading', level: 2, content: [text(value)] },
    { type: 'paragraph', content: [text(value), strong, link] },
    { type: 'list', items: [{ label: value, content: [text(value)] }] },
    { type: 'table', headerRows: 1, rows: [[[text(value)]], [[text(value)]]] },
  ];
}

/** A pattern that tries every way of splitting such a string does not come back before the test's timeout. */
test.each<[string, (value: string) => unknown]>([
  ['names in addresses', (value) => [slug(value), councilSlug(value), withAnchor(value as Address, 'a')]],
  ['anchors', (value) => withAnchors(everywhere(value))],
  ['Markdown', (value) => bodyMarkdown(everywhere(value))],
  ['a file', (value) => readFrontMatter(paperSchema, value, 'a.md')],
  ['front matter', (value) => readFrontMatter(paperSchema, `---\n${value}\n---\n`, 'a.md')],
])('%s: 20,000 characters of one kind do no harm', (_, make) => {
  for (const value of repeatedPieces) expect(() => make(value)).not.toThrow();
  fc.assert(
    fc.property(hostileStrings, (value) => {
      make(value);
    }),
    { numRuns: 50 },
  );
});
