import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { numberAnchor, withAnchors } from '../../src/archive/anchors.ts';
import type { Block, ListItem } from '../../src/document/block.ts';
import { text } from '../../src/document/inline.ts';
import { anyBlocks, hostileText } from '../document/arbitrary-blocks.ts';

function paragraph(value: string, number?: string): Block {
  return { type: 'paragraph', content: [text(value)], ...(number === undefined ? {} : { number }) };
}

function itemAnchors(items: readonly ListItem[]): readonly string[] {
  return items.flatMap((item) => [String(item.anchor), ...itemAnchors(item.children?.items ?? [])]);
}

function anchorsOf(block: Block): readonly string[] {
  const own = [String(block.anchor)];
  if (block.type === 'list' || block.type === 'resolution') return [...own, ...itemAnchors(block.items)];
  return block.type === 'quotation' ? [...own, ...block.blocks.flatMap(anchorsOf)] : own;
}

function anchors(...blocks: readonly Block[]): readonly string[] {
  return withAnchors(blocks).flatMap(anchorsOf);
}

describe('the anchor', () => {
  test('of a numbered paragraph or heading is its number', () => {
    expect(
      anchors(paragraph('One', '2.4'), { type: 'heading', level: 2, number: '3.', content: [text('Costs')] }),
    ).toEqual(['p-2-4', 'p-3']);
    expect(numberAnchor('2.4.')).toBe('p-2-4');
    expect(numberAnchor('[12.]')).toBe('p-12');
  });

  test('of a heading without number is its words', () => {
    expect(anchors({ type: 'heading', level: 2, content: [text('Executive Summary')] })).toEqual([
      'executive-summary',
    ]);
  });

  test('of tables and pages is their own number', () => {
    const table: Block = { type: 'table', headerRows: 0, rows: [[[text('a')]]] };
    expect(anchors(table, { type: 'page-mark', page: 37 }, table)).toEqual(['table-1', 'page-37', 'table-2']);
  });

  test('of a number that holds no letter or figure is told all the same', () => {
    expect(numberAnchor('(–)')).toBe('p-n');
  });

  test.each([
    ['The panel noted the report on buses.', 'the-panel-noted-the-report-f73a'],
    ['24 hours of care', 't-24-hours-of-care-4212'],
    ['Ten thousand extraordinarily extravagant exhibitions', 'ten-thousand-extraordinarily-705e'],
    ['漢字', 'text-caf6'],
  ])('of “%s” is for ever what it was when it was first published', (words, anchor) => {
    expect(anchors(paragraph(words))).toEqual([anchor]);
  });

  test('of a heading in figures or in other letters can be an anchor too', () => {
    const heading = (words: string): Block => ({ type: 'heading', level: 2, content: [text(words)] });
    expect(anchors(heading('2024 to 2027'), heading('漢字'), heading(`${'long '.repeat(20)}end`))).toEqual([
      't-2024-to-2027',
      'text-caf6',
      'long-long-long-long-long-long-long-long-long-long-long-long',
    ]);
  });

  test('of figures, and of sheets that bear no number, is their own number', () => {
    const figure: Block = { type: 'figure', kind: 'picture', alternative: 'A map' };
    expect(anchors(figure, { type: 'page-mark', sheet: 3 }, figure)).toEqual([
      'figure-1',
      'sheet-3',
      'figure-2',
    ]);
  });

  test('of items of lists, of lists within them and of what is quoted is given in the order of the page', () => {
    const item = (words: string, ...within: readonly ListItem[]): ListItem => ({
      content: [text(words)],
      ...(within.length > 0 ? { children: { type: 'list', items: within } } : {}),
    });
    const list: Block = { type: 'list', items: [item('Noted.', item('Noted.')), item('Noted.')] };
    const [listed = '', first = '', ...rest] = anchors(list, {
      type: 'quotation',
      blocks: [paragraph('Noted.')],
    });
    expect(listed).toMatch(/^noted/);
    expect(rest).toEqual([2, 3, 4, 5].map((count) => `${first}-${count}`));
  });

  test('of an item may be named by the page', () => {
    const list: Block = { type: 'list', items: [{ content: [text('one')] }] };
    const [block] = withAnchors([list], { special: (each) => ('type' in each ? undefined : 'rec-1') });
    expect(block && anchorsOf(block)[1]).toBe('rec-1');
  });

  test('of any other paragraph is its opening words, told apart by the rest', () => {
    const [one = '', two = ''] = anchors(
      paragraph('The panel noted the report on buses.'),
      paragraph('The panel noted the report on bins.'),
    );
    expect(one).toMatch(/^the-panel-noted-the-report-[0-9a-f]{4}$/);
    expect(two).toMatch(/^the-panel-noted-the-report-[0-9a-f]{4}$/);
    expect(two).not.toBe(one);
  });

  test('does not change with typography', () => {
    expect(anchors(paragraph('Children’s  plan – noted'))).toEqual(
      anchors(paragraph("Children's plan - noted")),
    );
  });

  test('of a number that repeats: the first keeps the plain one', () => {
    expect(anchors(paragraph('a', '1.1'), paragraph('b', '1.1'))).toEqual(['p-1-1', 'p-1-1-2']);
  });

  test('may be named by the page, and names may be taken already', () => {
    const taken = new Set(['item-4']);
    const [block] = withAnchors([paragraph('a')], { special: () => 'item-4' }, taken);
    expect(block?.anchor).toBe('item-4-2');
  });
});

describe('whatever stands on a page', () => {
  test('its anchors are unique and safe in an address', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        const found = anchors(...blocks);
        expect(new Set(found).size).toBe(found.length);
        for (const anchor of found) expect(anchor).toMatch(/^[a-z0-9]+(?:-[a-z0-9]+)*$/);
      }),
    );
  });
});

/** Twenty paragraphs, every third one numbered, none twice. */
const page: fc.Arbitrary<readonly Block[]> = fc
  .uniqueArray(hostileText, { minLength: 20, maxLength: 40 })
  .map((lines) => lines.map((line, at) => paragraph(line, at % 3 === 0 ? `2.${at + 1}` : undefined)));

function withInserted(blocks: readonly Block[], at: number, added: Block): readonly Block[] {
  return [...blocks.slice(0, at), added, ...blocks.slice(at)];
}

describe('when a paragraph is put in', () => {
  test('every numbered paragraph keeps its anchor, and at least 95 in 100 of all do', () => {
    fc.assert(
      fc.property(page, hostileText, fc.nat(20), (blocks, line, at) => {
        const before = anchors(...blocks);
        const after = anchors(...withInserted(blocks, at, paragraph(line))).toSpliced(at, 1);
        const moved = before.filter((anchor, index) => anchor !== after[index]);
        expect(moved.filter((anchor) => anchor.startsWith('p-2-'))).toEqual([]);
        expect(moved.length).toBeLessThanOrEqual(before.length * 0.05);
      }),
    );
  });

  test('one that says what another says already takes the second place behind it, not its anchor', () => {
    const [plain = ''] = anchors(paragraph('Noted.'));
    expect(anchors(paragraph('Noted.'), paragraph('Noted.'))).toEqual([plain, `${plain}-2`]);
  });
});
