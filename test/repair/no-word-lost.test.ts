import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { accountFor } from '../../src/convert/account.ts';
import { blockText, type SourceBlock } from '../../src/document/block.ts';
import { countWords, wordsMissing } from '../../src/document/words.ts';
import { readText } from '../../src/read/text.ts';
import { readTextFile } from '../../src/read/text-file.ts';
import { repair } from '../../src/repair/repair.ts';
import { anySource } from '../read/arbitrary-source.ts';

function textOf(block: SourceBlock): string {
  return block.type === 'furniture' ? block.text : blockText(block);
}

/** Words that are in the source and in no block, the word account's way: tags and targets are marks. */
function lostWords(source: string): readonly string[] {
  const { blocks } = repair(readText(source));
  return accountFor(readTextFile(source).lines, blocks.map(textOf), []).lost.map(({ text }) => text);
}

/** Words that stand in blocks more often than in the source, marks and all. */
function inventedWords(source: string): readonly string[] {
  const { blocks } = repair(readText(source));
  return [...wordsMissing(countWords(blocks.map(textOf)), countWords([source])).keys()];
}

describe('reading and repairing any text', () => {
  test('loses no word', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        expect(lostWords(source)).toEqual([]);
      }),
    );
  });

  test('invents no word', () => {
    fc.assert(
      fc.property(anySource, (source) => {
        expect(inventedWords(source)).toEqual([]);
      }),
    );
  });
});
