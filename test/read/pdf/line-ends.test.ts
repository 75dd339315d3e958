import { describe, expect, test } from 'vitest';
import { plainText } from '../../../src/document/inline.ts';
import { cutWords, mendingOf, spellingOf, withMendedLineEnds } from '../../../src/read/pdf/line-ends.ts';
import type { ReadBlock } from '../../../src/read/pdf/sheet-block.ts';

function sheet(...texts: readonly string[]) {
  return texts.map((text) => ({ text, sheet: 1 }));
}

describe('words that line ends cut', () => {
  test('are found within a page', () => {
    expect(cutWords(sheet('for long-', 'term care', 'a dash -', 'here'))).toEqual([
      { line: 0, left: 'long', right: 'term' },
    ]);
    expect(cutWords([...sheet('for long-'), { text: 'term care', sheet: 2 }])).toEqual([]);
  });

  test.each([
    ['keep', 'long', 'term', []],
    ['drop', 'co', 'operation', ['The cooperation of all.']],
    ['keep', 'co', 'operation', ['Cooperation and co-operation.']],
    ['close up', '2025', '26', []],
    ['close up', 'Anglo', 'French', []],
    ['part', 'pre', 'and', []],
  ] as const)('%s the hyphen of “%s-|%s” beside %j', (mending, left, right, others) => {
    expect(mendingOf({ line: 0, left, right }, spellingOf(sheet(...others)))).toBe(mending);
  });
});

describe('blocks and lines are mended alike', () => {
  function mended(words: string, ...texts: readonly string[]) {
    const block: ReadBlock = {
      block: {
        type: 'paragraph',
        content: [{ type: 'text', text: words }],
        place: { line: 1, toLine: 2, sheet: 1 },
      },
      face: { font: '', size: 11, bold: false, italic: false },
      endsFull: false,
    };
    const { blocks, lines } = withMendedLineEnds([block], sheet(...texts));
    return {
      blocks: blocks.map((each) => (each.block.type === 'paragraph' ? plainText(each.block.content) : '')),
      lines: lines.map(({ text }) => text),
    };
  }

  test('a hyphen that only the line end made goes from both', () => {
    expect(
      mended('by coop-eration with all', 'by coop-', 'eration with all', 'Cooperation is good.'),
    ).toEqual({
      blocks: ['by cooperation with all'],
      lines: ['by cooperation', ' with all', 'Cooperation is good.'],
    });
  });

  test('where the blocks do not show the cut word, the lines keep it too', () => {
    expect(
      mended('by coop- | eration', 'by coop-', 'eration with all', 'Cooperation is good.').lines,
    ).toEqual(['by coop-', 'eration with all', 'Cooperation is good.']);
  });

  test('a year or name is closed up, a suspended hyphen gets its space', () => {
    expect(mended('in 2025- 26, before', 'in 2025-', '26, before').blocks).toEqual(['in 2025-26, before']);
    expect(mended('pre-and post-war', 'pre-', 'and post-war').blocks).toEqual(['pre- and post-war']);
  });
});
