import { describe, expect, test } from 'vitest';
import { reasonForms, reasonIn } from '../../src/recognise/lateness.ts';
import { apart, textBlocks } from './source-blocks.ts';

describe('why a paper came late', () => {
  test.each(reasonForms)('“$example”', ({ example }) => {
    expect(reasonIn(textBlocks('', ...apart('Dear Member', example, 'Yours sincerely')))).toBe(example);
  });

  test('may take several sentences, told as they stand', () => {
    const lines = [
      'Dear Member',
      'I am now able to enclose the following report.',
      'The report of 4 March has been updated to say how many benches there are and replaces it.',
      'Yours sincerely',
    ];
    expect(reasonIn(textBlocks('', ...apart(...lines)))).toBe(`${lines[1]} ${lines[2]}`);
  });

  test('is not made up', () => {
    expect(reasonIn(textBlocks('', ...apart('Agenda', 'Benches in the market square')))).toBeUndefined();
  });
});
