import { describe, expect, test } from 'vitest';
import { type PaperListEntry, paperList, readPaperList } from '../../src/archive/paper-list.ts';
import type { Block, ListItem } from '../../src/document/block.ts';
import { type Inline, text } from '../../src/document/inline.ts';

const link = (target: string, words: string): Inline => ({ type: 'link', target, children: [text(words)] });
const mark = (words: string): Inline => ({ type: 'emphasis', children: [text(words)] });
const listOf = (...contents: readonly (readonly Inline[])[]): Block => ({
  type: 'list',
  items: contents.map((content): ListItem => ({ content })),
});

describe('the list of an item’s papers', () => {
  test.each<[PaperListEntry, readonly Inline[]]>([
    [{ type: 'paper', title: 'Flooding', target: '6-flooding.md' }, [link('6-flooding.md', 'Flooding')]],
    [{ type: 'missing' }, [mark('listed, not available')]],
    [
      { type: 'missing', title: 'Appendix B' },
      [text('Appendix B'), text(' '), mark('listed, not available')],
    ],
    [
      { type: 'missing', title: 'Appendix B', url: 'https://a.example/b.pdf' },
      [link('https://a.example/b.pdf', 'Appendix B'), text(' '), mark('listed, not available')],
    ],
    [
      { type: 'missing', title: 'Map', detail: 'PDF · 2 MB' },
      [text('Map'), text(' '), mark('PDF · 2 MB · listed, not available')],
    ],
    [{ type: 'missing', detail: 'to follow' }, [mark('to follow · listed, not available')]],
  ])('holds %j in one form, and is read again from it', (entry, content) => {
    expect(paperList([entry])).toEqual(listOf(content));
    expect(readPaperList(listOf(content))).toEqual([entry]);
  });

  test('keeps the order of its entries', () => {
    const entries: readonly PaperListEntry[] = [
      { type: 'missing', title: 'B' },
      { type: 'paper', title: 'A', target: 'a/appendix-1.md' },
    ];
    expect(readPaperList(paperList(entries))).toEqual(entries);
  });

  test.each<[string, Block]>([
    ['running text', { type: 'paragraph', content: [link('a.md', 'A')] }],
    ['a list of other things', listOf([text('Members asked for oak.')])],
    ['a list with one other thing', listOf([link('a.md', 'A')], [text('and more')])],
    ['a link to elsewhere', listOf([link('https://a.example/b.md', 'B')])],
    ['a link to another kind of file', listOf([link('a.pdf', 'A')])],
    ['a link to a place in a file', listOf([link('a.md#b', 'A')])],
    ['a link with words behind it', listOf([link('a.md', 'A'), text(' by the clerk')])],
    ['stressed words of another kind', listOf([text('Map '), mark('not yet printed')])],
    ['stressed words before others', listOf([mark('listed, not available'), text(' today')])],
    ['an empty entry', listOf([])],
  ])('is not %s', (_, block) => {
    expect(readPaperList(block)).toBeUndefined();
  });
});
