import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/document/block.ts';
import { text } from '../../src/document/inline.ts';
import { reasonForms, reasonIn } from '../../src/recognise/lateness.ts';
import { apart, textBlocks } from './source-blocks.ts';

describe('why a paper came late', () => {
  test.each(reasonForms)('“$example”', ({ example }) => {
    expect(reasonIn(textBlocks('', ...apart('Dear Member', example, 'Yours sincerely')))).toBe(example);
  });

  test.each([
    'The report was not available in time for the agenda.',
    'The report was not yet available in time for the agenda.',
    'This version supersedes the one that was sent out.',
    'This version superseded the one that was sent out.',
    'This is a version superseding the one that was sent.',
    'This paper replaced the one that was sent out.',
    'We send this in place of the version in the pack.',
    'A revised version of the plan is attached here.',
    'An amended report on the benches is attached.',
    'It was corrected following the briefing in March.',
    'The map was updated after the visit to the square.',
    'The figures were revised to show the year in full.',
    'We are now able to enclose the plan of the square.',
    'I enclose the plan of the market square.',
    'Reasons for lateness: the figures came in April.',
    'It is an urgent item because the grant ends soon.',
    'It is urgent business because the grant ends soon.',
    'An urgent decision because the grant ends soon.',
  ])('“%s”', (line) => {
    expect(reasonIn(textBlocks('', ...apart('Dear Member', line)))).toBe(line);
  });

  test.each([
    'The reason for urgency of the scheme is not told here.',
    'There is no urgent item on the agenda of the panel.',
    'A matter urgency would not wait for, at any rate.',
    'The updated scheme is on the agenda of the panel.',
    'The available benches stand in the market square.',
    'The irreplaceable benches stand in the market square.',
  ])('“%s” is no reason', (line) => {
    expect(reasonIn(textBlocks('', ...apart('Dear Member', line)))).toBeUndefined();
  });

  test('is a sentence: neither a word or two nor a whole report', () => {
    const filled = (length: number) => 'It replaces '.padEnd(length, 'x');
    const told = (line: string) => reasonIn([{ type: 'paragraph', content: [text(line)] }]);
    expect([told(filled(19)), told(filled(601))]).toEqual([undefined, undefined]);
    expect([told(filled(20)), told(filled(600))]).toEqual([filled(20), filled(600)]);
  });

  test('stands among the first 25 blocks, in a paragraph', () => {
    const reason: Block = { type: 'paragraph', content: [text('It replaces the version in the pack.')] };
    const heading: Block = { type: 'heading', level: 2, content: reason.content };
    const other: Block = { type: 'paragraph', content: [text('Benches in the market square')] };
    const others = (count: number) => Array.from({ length: count }, () => other);
    expect(reasonIn([...others(24), reason])).toBeDefined();
    expect(reasonIn([...others(25), reason])).toBeUndefined();
    expect(reasonIn([heading])).toBeUndefined();
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
