import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bodyMarkdown } from '../../src/archive/markdown/write.ts';
import { type Block, blockText, isBlock } from '../../src/document/block.ts';
import { words } from '../../src/document/words.ts';
import { readMarkdown } from '../../src/read/markdown.ts';
import { anyBlocks, hostileText, regularBlocks } from '../document/arbitrary-blocks.ts';

function readBack(blocks: readonly Block[]): readonly Block[] {
  return readMarkdown(bodyMarkdown(blocks)).blocks.filter(isBlock);
}

function allWords(blocks: readonly Block[]): readonly string[] {
  return words(blocks.map(blockText).join('\n'));
}

/** Every character but white space. */
function characters(blocks: readonly Block[]): string {
  return blocks.map(blockText).join('').replace(/\s+/g, '');
}

describe('what is written as Markdown and read again', () => {
  test('is the same, block for block', () => {
    fc.assert(
      fc.property(regularBlocks, (blocks) => {
        expect(readBack(blocks)).toEqual(blocks);
      }),
    );
  });

  test('has the same words in the same order, whatever stands in it', () => {
    fc.assert(
      fc.property(anyBlocks, (blocks) => {
        expect(allWords(readBack(blocks))).toEqual(allWords(blocks));
      }),
    );
  });

  test('a paragraph of any text is that text, to the letter', () => {
    fc.assert(
      fc.property(hostileText, (value) => {
        const block: Block = { type: 'paragraph', content: [{ type: 'text', text: value }] };
        expect(characters(readBack([block]))).toBe(characters([block]));
      }),
    );
  });
});
