import { describe, expect, test } from 'vitest';
import type { Document, Paragraph, SourceBlock } from '../../src/document/block.ts';
import { text } from '../../src/document/inline.ts';
import { repair } from '../../src/repair/repair.ts';
import { outline } from '../document/outline.ts';

function paragraph(words: string, line: number, sheet?: number): Paragraph {
  return {
    type: 'paragraph',
    content: [text(words)],
    gap: 1,
    place: { line, toLine: line, ...(sheet === undefined ? {} : { sheet }) },
  };
}

const torn = 'The benches that stand on the quay between the crane and the lamp are';

function table(word: string, line: number, sheet: number): SourceBlock {
  const rows = [
    [[text('Tree')], [text('Count')]],
    [[text(word)], [text('1')]],
  ];
  return { type: 'table', headerRows: 0, rows, gap: 1, place: { line, toLine: line, sheet } };
}

function repaired(document: Document): readonly string[] {
  return outline(repair(document).blocks);
}

describe('only a page end tears', () => {
  test('a sentence goes on behind a page end', () => {
    const blocks = [paragraph(torn, 1, 1), paragraph('painted green.', 2, 2)];
    expect(repaired({ blocks })).toEqual([`¶ ${torn} painted green.`]);
  });

  test('two paragraphs of one page stay two, whatever their words', () => {
    const blocks = [paragraph(torn, 1, 1), paragraph('and plans for the year.', 2, 1)];
    expect(repaired({ blocks })).toEqual([`¶ ${torn}`, '¶ and plans for the year.']);
  });

  test('two tables of one page stay two', () => {
    expect(repaired({ blocks: [table('Oak', 1, 1), table('Elm', 2, 1)] })).toHaveLength(6);
  });

  test('a table goes on behind a page end, and its joined halves stand on the page where it began', () => {
    const { blocks } = repair({ blocks: [table('Oak', 1, 1), table('Elm', 2, 2)] });
    expect(outline(blocks)).toEqual([
      'table, 0 header rows',
      '  | Tree | Count |',
      '  | Oak | 1 |',
      '  | Elm | 1 |',
      '(repeated table header) Tree\tCount',
    ]);
    expect(blocks[0]?.place).toEqual({ line: 1, toLine: 2, sheet: 1 });
  });

  test('a format that keeps its paragraphs whole is not joined at all', () => {
    const blocks = [paragraph(torn, 1), paragraph('and plans for the year.', 2)];
    expect(repaired({ blocks })).toHaveLength(1);
    expect(repaired({ blocks, whole: true })).toHaveLength(2);
  });
});
