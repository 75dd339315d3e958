import { describe, expect, test } from 'vitest';
import type { Anchor, Block } from '../../src/document/block.ts';
import { type Inline, text } from '../../src/document/inline.ts';
import { acronymsOnPage, pageExpansions, withExpansions } from '../../src/site/acronyms.ts';
import { printed } from '../../src/site/html.ts';
import { renderInline } from '../../src/site/inline-html.ts';

const paragraph = (name: string, words: string): Block => ({
  type: 'paragraph',
  content: [text(words)],
  anchor: name as Anchor,
});

const expansions = new Map([
  ['LGA', 'Local Government Association'],
  ['O&S', 'Overview and Scrutiny'],
]);

function firstUses(...blocks: readonly Block[]) {
  const { byBlock, used } = acronymsOnPage(blocks, expansions);
  return {
    where: [...byBlock].map(([anchor, terms]) => [anchor, ...terms.keys()]),
    used: used.map(({ term }) => term),
  };
}

describe('an acronym', () => {
  test('is explained where a page uses it first, and listed', () => {
    expect(firstUses(paragraph('a', 'The LGA and O&S met.'), paragraph('b', 'The LGA left.'))).toEqual({
      where: [['a', 'LGA', 'O&S']],
      used: ['LGA', 'O&S'],
    });
  });

  test('needs no help where its own paragraph spells it out, nor after it', () => {
    expect(
      firstUses(paragraph('a', 'the Local Government Association (LGA)'), paragraph('b', 'The LGA left.')),
    ).toEqual({ where: [], used: ['LGA'] });
  });

  test('is explained in the text where a heading, a list or a table used it before', () => {
    const heading: Block = { type: 'heading', level: 2, content: [text('LGA')], anchor: 'h' as Anchor };
    const list: Block = { type: 'list', items: [{ content: [text('LGA')] }], anchor: 'l' as Anchor };
    expect(firstUses(heading, list, paragraph('a', 'The LGA left.'), paragraph('b', 'LGA'))).toEqual({
      where: [['a', 'LGA']],
      used: ['LGA'],
    });
  });

  test('that a heading spells out needs no help in the text', () => {
    const content = [text('Local-Government Association (LGA)')];
    const heading: Block = { type: 'heading', level: 2, content, anchor: 'h' as Anchor };
    expect(firstUses(heading, paragraph('a', 'The LGA left.'))).toEqual({ where: [], used: ['LGA'] });
  });

  test('is found inside quotations and not inside other words', () => {
    const quoted: Block = { type: 'quotation', blocks: [paragraph('q', 'LGA')] };
    expect(firstUses(paragraph('a', 'LGAX, lga, XLGA'), quoted)).toEqual({
      where: [['q', 'LGA']],
      used: ['LGA'],
    });
  });

  test('stays the word that it was', () => {
    expect(printed(withExpansions('The LGA & "O&S".', expansions))).toBe(
      'The <abbr title="Local Government Association">LGA</abbr> &amp; &quot;<abbr title="Overview and Scrutiny">O&amp;S</abbr>&quot;.',
    );
  });

  test('is explained once in a paragraph, also where marks and links part it', () => {
    const content: readonly Inline[] = [
      text('By '),
      { type: 'strong', children: [text('the LGA, or LGA')] },
      { type: 'link', target: 'https://lga.example/', children: [text('LGA and O&S')] },
      text(' LGA'),
    ];
    expect(printed(renderInline(content, '/x/', expansions))).toBe(
      'By <strong>the <abbr title="Local Government Association">LGA</abbr>, or LGA</strong>' +
        '<a href="https://lga.example/" rel="nofollow">LGA and <abbr title="Overview and Scrutiny">O&amp;S</abbr></a> LGA',
    );
  });

  test('is explained as the page itself does, else as the site does', () => {
    const site = new Map([['CAB', 'Citizens Advice Bureau']]);
    expect(pageExpansions([], site).get('CAB')).toBe('Citizens Advice Bureau');
    expect(pageExpansions([{ term: 'CAB', expansion: 'Cabinet' }], site).get('CAB')).toBe('Cabinet');
  });
});
