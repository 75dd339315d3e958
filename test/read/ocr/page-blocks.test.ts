import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockText, isBlock } from '../../../src/document/block.ts';
import { countWords } from '../../../src/document/words.ts';
import { pageText } from '../../../src/read/ocr/page-blocks.ts';
import { meanConfidence } from '../../../src/read/ocr/page-lines.ts';
import { outline } from '../../document/outline.ts';
import { typedPage } from './typed-page.ts';

function read(typed: string): readonly string[] {
  return outline(pageText(typedPage(typed)).blocks);
}

describe('the paragraphs of a recognised page', () => {
  test('are those of the engine; wrapped lines are joined by a space', () => {
    expect(
      read(
        'The gullies along the quay were cleared in January\nand in February by the contractor.\n\nMembers asked what it had cost the town, and in which\nyear.',
      ),
    ).toEqual([
      '¶ The gullies along the quay were cleared in January and in February by the contractor.',
      '¶ Members asked what it had cost the town, and in which year.',
    ]);
  });

  test('keep the lines that were ended on purpose: the next word would have had room', () => {
    expect(
      read(
        'Town Hall\nMarket Square\nBrindlewick\n\nThe papers of the committee lie open here in the mornings, free.',
      ),
    ).toEqual([
      '¶ Town Hall / Market Square / Brindlewick',
      '¶ The papers of the committee lie open here in the mornings, free.',
    ]);
  });

  test('of a narrow column below a wide line are wrapped at the edge of the column', () => {
    expect(
      read(
        'A line as wide as the whole page of this paper is, to its edge.\n\nA column has lines\nthat end where its\nown edge is and go\non below.',
      ),
    ).toEqual([
      '¶ A line as wide as the whole page of this paper is, to its edge.',
      '¶ A column has lines that end where its own edge is and go on below.',
    ]);
  });

  test('are joined by nothing behind a hyphen, which stays', () => {
    expect(read('The officer spoke of a well-\nknown place for ducks, so.')).toEqual([
      '¶ The officer spoke of a well-known place for ducks, so.',
    ]);
  });

  test('have their printed number split off, also where the engine took two for one', () => {
    expect(
      read('2.1 The gullies along the quay were cleared.\n2.2 Nine of them were broken below the\nroad.'),
    ).toEqual([
      '¶ <2.1> The gullies along the quay were cleared.',
      '¶ <2.2> Nine of them were broken below the road.',
    ]);
  });

  test('keep a number that begins a wrapped line of a sentence', () => {
    expect(read('The cost of it is given in paragraph\n2.3 of the report.')).toEqual([
      '¶ The cost of it is given in paragraph 2.3 of the report.',
    ]);
  });

  test('are list items where they begin with a label or a bullet', () => {
    expect(
      read('It was agreed:\n\n(a) That the report be noted, and that the\nreserve be used.\n\n• The pond'),
    ).toEqual([
      '¶ It was agreed:',
      'list',
      '  • <(a)> That the report be noted, and that the reserve be used.',
      '  • The pond',
    ]);
  });

  test('are signed as headings where they are set larger than the text', () => {
    const { blocks } = pageText(
      typedPage('# Drainage of the quay\n\nIt was cleared.\n\nIt was paid.\n\n# * *'),
    );
    const signs = blocks.map((block) => (block.type === 'paragraph' ? block.headingSign?.level : undefined));
    expect(signs).toEqual([2, undefined, undefined, undefined]);
  });

  test('are parted where the engine took a heading and the text below it for one', () => {
    expect(read('# Drainage\nThe gullies along the quay were cleared.')).toEqual([
      '¶ Drainage',
      '¶ The gullies along the quay were cleared.',
    ]);
  });

  test('name their lines, and the gap above each', () => {
    const { blocks } = pageText(typedPage('1. First.\n2. Second.\n\nThird, and\nmore of it.'));
    expect(blocks.map(({ place, gap }) => [place?.line, place?.toLine, gap])).toEqual([
      [1, 1, 1],
      [2, 2, 0],
      [3, 4, 1],
    ]);
  });
});

test('every recognised word stands in a line and in a block, once', () => {
  const word = fc.oneof(
    fc.constantFrom('2.1', '1.', '(a)', '•', '- ', '31', 'March', 'well-', '£12', '--', '~', '|', 'a.'),
    fc.string({ minLength: 1, maxLength: 8 }),
  );
  const page = fc
    .array(fc.array(word, { minLength: 1, maxLength: 6 }), { maxLength: 8 })
    .map((lines) => lines.map((line, at) => line.join(' ') + (at % 3 === 2 ? '\n' : '')).join('\n'));
  fc.assert(
    fc.property(page, (typed) => {
      const { lines, blocks } = pageText(typedPage(typed));
      const said = countWords([typed.replace(/^# /gm, '')]);
      expect(countWords(lines.map(({ text }) => text))).toEqual(said);
      expect(countWords(blocks.filter(isBlock).map(blockText))).toEqual(said);
    }),
  );
});

describe('how sure the engine is of a page', () => {
  test('is the mean of its words', () => {
    expect(meanConfidence(typedPage('One two', 60))).toBe(60);
  });

  test('is not said of a page without words', () => {
    expect(meanConfidence({ blocks: [] })).toBeUndefined();
    expect(meanConfidence(typedPage(' '))).toBeUndefined();
  });
});
