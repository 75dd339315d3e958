import { describe, expect, test } from 'vitest';
import type { Anchor, Block } from '../../src/document/block.ts';
import { text } from '../../src/document/inline.ts';
import { printedPlaces } from '../../src/document/printed-places.ts';

const anchor = (name: string): Anchor => name as Anchor;
const paragraph = (name: string): Block => ({
  type: 'paragraph',
  content: [text('Words.')],
  anchor: anchor(name),
});

describe('the page that a block begins on', () => {
  test('is the one of the last mark before it; before any mark, the page that the document begins on', () => {
    const blocks: readonly Block[] = [
      paragraph('first'),
      { type: 'page-mark', page: 12, sheet: 3 },
      paragraph('second'),
      { type: 'page-mark', sheet: 4 },
      paragraph('third'),
    ];
    expect([...printedPlaces(blocks, { page: 11, sheet: 2 })]).toEqual([
      ['first', { page: 11, sheet: 2 }],
      ['second', { page: 12, sheet: 3 }],
      ['third', { page: undefined, sheet: 4 }],
    ]);
  });

  test('is known for the items of lists and resolutions and for what a quotation holds', () => {
    const items = [
      {
        content: [text('One')],
        anchor: anchor('one'),
        children: { type: 'list', items: [{ content: [text('Two')], anchor: anchor('two') }] } as const,
      },
    ];
    const blocks: readonly Block[] = [
      { type: 'list', items },
      {
        type: 'resolution',
        kind: 'resolved',
        restored: false,
        label: [text('RESOLVED:')],
        items: [{ content: [text('That it be so.')], anchor: anchor('decision-1') }],
      },
      {
        type: 'quotation',
        blocks: [{ type: 'page-mark', page: 6 }, paragraph('quoted')],
      },
      paragraph('after'),
    ];
    const pages = [...printedPlaces(blocks, { page: 5 })].map(([name, { page }]) => [name, page]);
    expect(pages).toEqual([
      ['one', 5],
      ['two', 5],
      ['decision-1', 5],
      ['quoted', 6],
      ['after', 6],
    ]);
  });

  test('is nothing where no page is known', () => {
    expect(printedPlaces([paragraph('only')]).get(anchor('only'))).toEqual({});
  });
});
