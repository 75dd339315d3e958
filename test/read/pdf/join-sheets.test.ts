import { describe, expect, test } from 'vitest';
import type { Block, Furniture } from '../../../src/document/block.ts';
import { joinedSheets } from '../../../src/read/pdf/join-sheets.ts';
import type { ReadBlock } from '../../../src/read/pdf/sheet-block.ts';
import { outline } from '../../document/outline.ts';

function block(of: Block | Furniture, more: Partial<ReadBlock> = {}): ReadBlock {
  return { block: of, face: { font: '', size: 11, bold: false, italic: false }, endsFull: false, ...more };
}

function paragraph(words: string, more: Partial<ReadBlock> = {}): ReadBlock {
  return block({ type: 'paragraph', content: [{ type: 'text', text: words }] }, more);
}

function list(words: string): ReadBlock {
  return block({ type: 'list', items: [{ label: '(a)', content: [{ type: 'text', text: words }] }] });
}

const pageNumber = block({ type: 'furniture', text: '7', reason: 'page number' });

function joined(...sheets: readonly (readonly ReadBlock[])[]): readonly string[] {
  return outline(joinedSheets(sheets).map((each) => each.block));
}

describe('a sentence that a page end tore', () => {
  test('is joined where it goes on with a small letter, round the page number', () => {
    expect(joined([paragraph('The benches in the'), pageNumber], [paragraph('square are green.')])).toEqual([
      '¶ The benches in the square are green.',
      '(page number) 7',
    ]);
  });

  test('is joined where its last line was full and prose follows, even with a capital', () => {
    const before = paragraph('The benches were given by the school and are looked after by the Parish', {
      endsFull: true,
    });
    const after = paragraph('Council, which paints them every third year and oils those that are of oak.');
    expect(joined([before], [after])).toHaveLength(1);
    expect(joined([{ ...before, endsFull: false }], [after])).toHaveLength(2);
  });

  test('a word that its hyphen ends is closed up', () => {
    expect(joined([paragraph('The benches are much-')], [paragraph('loved by all.')])).toEqual([
      '¶ The benches are much-loved by all.',
    ]);
  });

  test('keeps the lines that it came from', () => {
    const placed = (words: string, line: number, sheet: number) =>
      block({
        type: 'paragraph',
        content: [{ type: 'text', text: words }],
        place: { line, toLine: line + 1, sheet },
      });
    const [whole] = joinedSheets([
      [placed('The benches in the', 10, 1)],
      [placed('square are green.', 13, 2)],
    ]);
    expect(whole?.block.place).toEqual({ line: 10, toLine: 14, sheet: 1 });
  });
});

describe('what an author cut by hand within a page', () => {
  const below = (words: string, more: Partial<ReadBlock> = {}) =>
    block({ type: 'paragraph', gap: 0, content: [{ type: 'text', text: words }] }, more);

  test('a sentence whose line was full goes on below', () => {
    const before = paragraph('We thank the partnership, which is instrumental in', { endsFull: true });
    expect(joined([before, below('planting the trees.')])).toEqual([
      '¶ We thank the partnership, which is instrumental in planting the trees.',
    ]);
    expect(joined([{ ...before, endsFull: false }, below('planting the trees.')])).toHaveLength(2);
  });

  test('a title of two lines is one', () => {
    const title = [
      paragraph('Benches in the square,', { level: 1 }),
      below('and what they cost', { level: 1 }),
    ];
    expect(joined(title)).toEqual(['¶ Benches in the square, and what they cost']);
  });
});

describe('an item that a page end tore', () => {
  test('is none where what stands before has come to its end', () => {
    const item = paragraph('12 Urgent business', { goesOn: true });
    expect(joined([paragraph('The Panel decides.')], [item])).toEqual([
      '¶ The Panel decides.',
      '¶ 12 Urgent business',
    ]);
  });

  test('goes on with the paragraph that has no beginning of its own', () => {
    expect(joined([list('That the paint be')], [paragraph('Green.', { goesOn: true })])).toEqual([
      'list',
      '  • <(a)> That the paint be Green.',
    ]);
  });

  test('footnotes at the foot of the page stay there', () => {
    const note = paragraph('¹ Not the one by the pond.', { note: true });
    expect(joined([list('That the paint be'), note], [paragraph('green.', { goesOn: true })])).toEqual([
      'list',
      '  • <(a)> That the paint be green.',
      '¶ ¹ Not the one by the pond.',
    ]);
  });
});

describe('what ends with its page', () => {
  test.each([
    ['a sentence with its stop', paragraph('The benches are green.'), paragraph('and so are the bins.')],
    ['a bracket', paragraph('(During these items the public may stay)'), paragraph('ada finch')],
    ['a heading', paragraph('The benches', { level: 2 }), paragraph('are green.')],
    [
      'text in another face',
      paragraph('The benches are', { face: { font: '', size: 14, bold: true, italic: false } }),
      paragraph('green.'),
    ],
    [
      'what a number begins',
      paragraph('The benches are'),
      block({ type: 'paragraph', number: '2.', content: [{ type: 'text', text: 'green' }] }),
    ],
  ])('%s', (_, before, after) => {
    expect(joined([before], [after])).toHaveLength(2);
  });
});
