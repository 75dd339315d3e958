import { describe, expect, test } from 'vitest';
import { lines, text, told } from './drawn-sheet.ts';

const left = [
  'The clerk counted the benches in the',
  'market square and found that no fewer',
  'than fourteen had lost their paint in',
  'the long winter that ended in March.',
];
const right = [
  'The harbour master asked for lamps on',
  'the quay, for boats that come in late',
  'cannot see the steps and have hit the',
  'wall more than once in the autumn.',
];

describe('columns of prose', () => {
  test('are read one after the other', () => {
    expect(told(lines(60, 100, left), lines(300, 100, right))).toEqual([
      `¶ ${left.join(' ')}`,
      `¶ ${right.join(' ')}`,
    ]);
  });

  test('need not stand on the same lines', () => {
    expect(told(lines(60, 100, left), lines(300, 105, right))).toEqual([
      `¶ ${left.join(' ')}`,
      `¶ ${right.join(' ')}`,
    ]);
  });

  test('stand between what is set right across the page', () => {
    const across =
      'Both reports were taken together, for the squares and the quay have one budget of their own.';
    expect(
      told(text(60, 70, across), lines(60, 100, left), lines(300, 100, right), text(60, 170, across)),
    ).toEqual([`¶ ${across}`, `¶ ${left.join(' ')}`, `¶ ${right.join(' ')}`, `¶ ${across}`]);
  });

  test('may hold lists', () => {
    expect(
      told(lines(60, 100, left), lines(300, 100, right), text(300, 148, '•'), text(312, 148, 'lamps')),
    ).toEqual([`¶ ${left.join(' ')}`, `¶ ${right.join(' ')}`, 'list', '  • lamps']);
  });
});

describe('what is no column', () => {
  test('numbers hang left of their paragraphs', () => {
    expect(
      told(
        ['2.1', '2.2', '2.3', '2.4'].flatMap((number, at) => [
          text(60, 100 + at * 48, number),
          ...lines(90, 100 + at * 48, left.slice(0, 3)),
        ]),
      ),
    ).toEqual(['2.1', '2.2', '2.3', '2.4'].map((number) => `¶ <${number}> ${left.slice(0, 3).join(' ')}`));
  });

  test('short texts side by side are read left before right', () => {
    expect(
      told(
        lines(60, 100, ['The Guildhall', 'Harbour Street', 'Brindlewick']),
        [text(330, 100, 'Ask for:'), text(400, 100, 'Ada Finch')],
        [text(330, 112, 'Telephone:'), text(400, 112, '01632 960 960')],
        text(400, 124, 'ada@town.example'),
        lines(60, 200, [left.join(' ')]),
      ).slice(0, 2),
    ).toEqual([
      '¶ The Guildhall / Harbour Street / Brindlewick',
      '¶ Ask for: Ada Finch / Telephone: 01632 960 960',
    ]);
  });
});
