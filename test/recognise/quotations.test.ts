import { describe, expect, test } from 'vitest';
import { isBlock } from '../../src/document/block.ts';
import { readText } from '../../src/read/text.ts';
import { markQuotations } from '../../src/recognise/quotations.ts';
import { repair } from '../../src/repair/repair.ts';

function kinds(...lines: readonly string[]): readonly string[] {
  const { blocks } = repair(readText(lines.join('\n\n')));
  return markQuotations(blocks)
    .filter(isBlock)
    .map(({ type }) => type);
}

describe('what is quoted is set apart', () => {
  test('a new wording of corrected minutes, behind “as follows:”', () => {
    expect(
      kinds('The Chair asked that it be amended as follows:', '…He also said that the pond was deep.'),
    ).toEqual(['paragraph', 'quotation']);
  });

  test('a paragraph wholly in quotation marks that is longer than a title', () => {
    const praise =
      '“The crew came back on Sunday to look for my mother’s ring in the lorry, and they found it, and would take nothing.”';
    expect(kinds(praise)).toEqual(['quotation']);
  });
});

describe('what is not quoted stays a paragraph', () => {
  test('an ellipsis without an announcement', () => {
    expect(kinds('The meeting went on.', '…and so did the rain.')).toEqual(['paragraph', 'paragraph']);
  });

  test('a short title in quotation marks', () => {
    expect(kinds('“Clean Rivers”')).toEqual(['paragraph']);
  });

  test('a numbered paragraph', () => {
    expect(
      kinds(`2.1 “${'A long sentence about the pond and its ducks, which goes on and on. '.repeat(2)}”`),
    ).toEqual(['paragraph']);
  });
});
