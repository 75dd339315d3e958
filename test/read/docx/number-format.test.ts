import { expect, test } from 'vitest';
import { formatNumber } from '../../../src/read/docx/number-format.ts';

test.each([
  [3, 'decimal', '3'],
  [3, 'decimalZero', '03'],
  [12, 'decimalZero', '12'],
  [7, '001, 002, 003, ...', '007'],
  [2, 'lowerLetter', 'b'],
  [26, 'upperLetter', 'Z'],
  [27, 'lowerLetter', 'aa'],
  [28, 'lowerLetter', 'bb'],
  [14, 'lowerRoman', 'xiv'],
  [1999, 'upperRoman', 'MCMXCIX'],
  [1, 'ordinal', '1st'],
  [12, 'ordinal', '12th'],
  [23, 'ordinal', '23rd'],
  [111, 'ordinal', '111th'],
  [7, 'cardinalText', 'Seven'],
  [40, 'cardinalText', 'Forty'],
  [42, 'cardinalText', 'Forty-two'],
  [3, 'ordinalText', 'Third'],
  [20, 'ordinalText', 'Twentieth'],
  [21, 'ordinalText', 'Twenty-first'],
  [130, 'ordinalText', '130th'],
  [4, 'decimalEnclosedParen', '(4)'],
  [3, 'chicago', '‡'],
  [5, 'chicago', '**'],
  [4, 'none', ''],
  [4, 'japaneseCounting', '4'],
])('%i as %s is %s', (value, format, printed) => {
  expect(formatNumber(value, format)).toBe(printed);
});
