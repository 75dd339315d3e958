import { describe, expect, test } from 'vitest';
import { isBlock, type Paragraph, type SourceBlock } from '../../src/document/block.ts';
import { text } from '../../src/document/inline.ts';
import { readText } from '../../src/read/text.ts';
import { markQuotations } from '../../src/recognise/quotations.ts';
import { repair } from '../../src/repair/repair.ts';

function kinds(...lines: readonly string[]): readonly string[] {
  const { blocks } = repair(readText(lines.join('\n\n')));
  return markQuotations(blocks)
    .filter(isBlock)
    .map(({ type }) => type);
}

/** Words that are with their marks as long as a quotation that is set apart, or a letter shorter. */
const praise = (letters = 80) => 'x'.repeat(letters - 2);

describe('what is quoted is set apart', () => {
  test.each([
    'The Chair asked that it be amended as follows:',
    'Paragraph 3 was amended to read:',
    'The last line should read in full:',
    'Members added the following words:',
  ])('a new wording of corrected minutes, behind “%s”', (announcement) => {
    expect(kinds(announcement, '…He also said that the pond was deep.')).toEqual(['paragraph', 'quotation']);
  });

  test.each([
    `“${praise()}”`,
    `"${praise()}"`,
    `‘${praise()}’`,
    `'${praise()}'`,
    `“${praise()}”.`,
    '“The crew came back on Sunday to look for my mother’s ring in the lorry,\nand they found it, and would take nothing.”',
  ])('a paragraph wholly in quotation marks that is longer than a title: %s', (words) => {
    expect(kinds(words)).toEqual(['quotation']);
  });

  test('with its place, the gap before it and the reason', () => {
    const place = { line: 3, toLine: 4 };
    const content = [text(`“${praise()}”`)];
    const block: Paragraph = { type: 'paragraph', content, place, gap: 2 };
    const quoted = {
      type: 'quotation',
      blocks: [{ type: 'paragraph', content }],
      because: 'it stands in quotation marks, or begins with an ellipsis behind “as follows:”',
    };
    expect(markQuotations([block])).toEqual([{ ...quoted, place, gap: 2 }]);
    expect(markQuotations([{ type: 'paragraph', content }])).toEqual([quoted]);
  });
});

describe('what is not quoted stays a paragraph', () => {
  test.each([
    'The meeting went on.',
    'The work was done as follows',
    'As follows: the pond was dug.',
    'In what follows he spoke at some length of:',
    'The following members of the committee spoke:',
  ])('an ellipsis behind “%s”, which announces nothing', (before) => {
    expect(kinds(before, '…and so did the rain.')).toEqual(['paragraph', 'paragraph']);
  });

  test('an ellipsis within, or behind a heading', () => {
    expect(kinds('It is amended as follows:', 'He said … nothing.')).toEqual(['paragraph', 'paragraph']);
    const heading: SourceBlock = { type: 'heading', level: 2, content: [text('Amended as follows:')] };
    const block: SourceBlock = { type: 'paragraph', content: [text('…and so did the rain.')] };
    expect(markQuotations([heading, block])).toEqual([heading, block]);
  });

  test.each([
    ['a short title in quotation marks', '“Clean Rivers”'],
    ['a quotation that is one letter too short', `“${praise(79)}”`],
    ['a paragraph that only begins with a mark', `“Clean rivers” was the name of ${praise()}`],
    ['a paragraph that only ends with one', `${praise()}, which was called “Clean rivers”`],
    ['a numbered paragraph', `2.1 “${praise()}”`],
    ['a list', `- “${praise()}”`],
  ])('%s', (_, words) => {
    expect(kinds(words)).not.toContain('quotation');
  });

  test('a numbered paragraph behind “as follows:”', () => {
    expect(kinds('It is amended as follows:', '2.1 …the pond was deep.')).toEqual(['paragraph', 'paragraph']);
  });
});
