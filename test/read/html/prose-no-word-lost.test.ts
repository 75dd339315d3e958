import { load } from 'cheerio';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { blockText } from '../../../src/document/block.ts';
import { countWords, wordsMissing } from '../../../src/document/words.ts';
import { blocksFromHtml } from '../../../src/read/html/prose.ts';
import { visibleLines } from '../../../src/read/html/visible-lines.ts';
import { repeatedPieces } from '../../document/hostile-strings.ts';

const secret = 'unpublished';

const phrase = fc
  .array(fc.constantFrom('quay', 'Ferry', '2.3', '£4', '(a)', 'of', '•', '12%', 'café', '–', '--', '1.'), {
    minLength: 1,
    maxLength: 5,
  })
  .map((pieces) => ` ${pieces.join(' ')} `);

const hidden = fc.constantFrom(
  `<span hidden>${secret}</span>`,
  `<p style="display: none">${secret}</p>`,
  `<script>${secret}</script>`,
);

const inline = fc.oneof(
  phrase,
  hidden,
  fc.constantFrom('<br>', '<br><br>', '<hr>', '<input type="checkbox">'),
  fc
    .tuple(fc.constantFrom('b', 'i', 'span', 'sup', 'a href="https://example.org/"', 'font', 'u'), phrase)
    .map(([name, content]) => `<${name}>${content}</${name.split(' ')[0]}>`),
);

const { block } = fc.letrec<{ block: string; content: string }>((tie) => ({
  content: fc
    .array(fc.oneof({ maxDepth: 4 }, inline, tie('block')), { maxLength: 4 })
    .map((pieces) => pieces.join('')),
  block: fc
    .tuple(
      fc.constantFrom(
        'p',
        'div',
        'h2',
        'ul',
        'ol',
        'li',
        'table',
        'tr',
        'td',
        'th',
        'thead',
        'dl',
        'dd',
        'pre',
        'b',
      ),
      tie('content'),
    )
    .map(([name, content]) => `<${name}>${content}</${name}>`),
}));

const page = fc.array(block, { minLength: 1, maxLength: 5 }).map((blocks) => blocks.join(''));

test('every visible word of any page is in a block, none is invented but counts of lists, nothing hidden shows', () => {
  fc.assert(
    fc.property(page, (html) => {
      const $ = load(html);
      $('[hidden], [style]').remove();
      const held = countWords(
        $.root()
          .toArray()
          .flatMap((root) => visibleLines(root).lines.map(({ text }) => text)),
      );
      const blocks = blocksFromHtml(html);
      const shown = countWords(
        blocks.map((made) => (made.type === 'furniture' ? made.text : blockText(made))),
      );
      expect([...wordsMissing(held, shown).keys()]).toEqual([]);
      const invented = [...wordsMissing(shown, held).keys()].filter((word) => !/^\d$/.test(word));
      expect(invented).toEqual([]);
      expect(JSON.stringify(blocks)).not.toContain(secret);
    }),
  );
});

test('every row of a table has as many cells', () => {
  const cell = fc
    .tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 0, max: 4 }), phrase)
    .map(([columns, rows, content]) => `<td colspan="${columns}" rowspan="${rows}">${content}</td>`);
  const rows = fc.array(fc.array(cell, { maxLength: 4 }), { minLength: 1, maxLength: 5 });
  fc.assert(
    fc.property(rows, (cells) => {
      const html = `<table>${cells.map((row) => `<tr>${row.join('')}</tr>`).join('')}</table>`;
      for (const table of blocksFromHtml(html)) {
        if (table.type !== 'table') continue;
        expect(new Set(table.rows.map((row) => row.length)).size).toBe(1);
      }
    }),
  );
});

test('20,000 characters of one kind do no harm', () => {
  for (const value of repeatedPieces) {
    expect(() => blocksFromHtml(value)).not.toThrow();
    expect(() => blocksFromHtml(`<ul><li>${value}</ul><table><td style="${value}">${value}`)).not.toThrow();
  }
});
