import { describe, expect, test } from 'vitest';
import { proseDecisions, proseDecisionsIn } from '../../src/recognise/prose-decisions.ts';
import { textBlocks } from './source-blocks.ts';

const decisions = (...lines: readonly string[]) =>
  proseDecisionsIn(textBlocks(...lines)).map(({ text }) => text);

describe('decisions in running text', () => {
  test.each(proseDecisions)('$name: $example', ({ example, pattern }) => {
    expect(example).toMatch(pattern);
    expect(decisions(example)).toEqual([example]);
  });

  test.each([
    'The minutes of the meeting of 14 November 2014 were confirmed and signed by the Chairman.',
    'The minutes were approved as a true and correct record.',
    'It was unanimously agreed that the bench be mended.',
    'The Panel endorsed the plan.',
  ])('%s', (sentence) => {
    expect(decisions(sentence)).toEqual([sentence]);
  });

  test('are told by forms that each have a name of their own', () => {
    const names = proseDecisions.map(({ name }) => name).filter((name) => name !== '');
    expect(new Set(names).size).toBe(proseDecisions.length);
  });

  test.each([
    ['minutes', (letters: number) => `The minutes ${'y'.repeat(letters - 2)} were signed.`, 200],
    ['a paper', (letters: number) => `The ${'p'.repeat(letters)} was adopted.`, 80],
  ] as const)('%s may have a long name, and not a longer one', (_what, sentence, longest) => {
    expect([decisions(sentence(longest)).length, decisions(sentence(longest + 1)).length]).toEqual([1, 0]);
  });

  test('only the sentence that decides is one', () => {
    expect(decisions('Members spoke of the weather. The Committee agreed to this. Then it rained.')).toEqual([
      'The Committee agreed to this.',
    ]);
  });

  test('a sentence that leads in a list is whole with its list', () => {
    expect(decisions('It was agreed that:', '', '- the bench be mended', '- the gate be shut')).toEqual([
      'It was agreed that: the bench be mended the gate be shut',
    ]);
  });

  test.each([
    'It was agreed that:',
    'The Panel noted the date of the next meeting:',
  ])('one that leads in a paragraph is whole with it: “%s”', (sentence) => {
    expect(decisions(sentence, '', 'Thursday 3 May 2018.')).toEqual([`${sentence} Thursday 3 May 2018.`]);
  });

  test('one that leads in what is numbered, or nothing, stands alone', () => {
    const sentence = 'It was agreed that:-';
    expect(decisions(sentence, '', '- the bench be mended')).toEqual([`${sentence} the bench be mended`]);
    expect(decisions(sentence, '', '2.1 The bench be mended.')).toEqual([sentence]);
    expect(decisions(sentence, '', 'Bench\tOak', 'Gate\tElm')).toEqual([sentence]);
    expect(decisions(sentence)).toEqual([sentence]);
    expect(decisions('It was agreed: all of it.', '', 'Thursday.')).toEqual(['It was agreed: all of it.']);
  });

  test.each([
    'Members noted these two long dull reports.',
    "Members noted the Warden's progress.",
    'Members noted an update and went.',
    'The Council unanimously resolved to mend it.',
    'Council approved it.',
    'It was unanimously decided to mend it.',
    "This plan of the warden's - the new one - was adopted.",
    'The plans were endorsed.',
    'The minutes of May be signed.',
    'Members noted the report.',
    'Members noted both dates.',
    'Members noted all appendices.',
    'Members noted the Appendix.',
    'Members noted an oral programme.',
    'Members noted the position.',
    'Members noted this recommendation.',
    'Members noted the contents.',
    'Members noted the tracker, PR/04/24.',
    'Members noted and agreed what the Warden proposed.',
    'The report was noted.',
    'The Panel noted the work of the wardens.',
  ])('what is noted is decided when it is a paper, or a body notes it: “%s”', (sentence) => {
    expect(decisions(sentence)).toEqual([sentence]);
  });

  test.each([
    'Members noted that the benches were old.',
    'Members noted a reporter.',
    'Members noted the one two three four five six reports.',
    'Members noted the price of the report.',
    'At their previous scrutiny meeting the Panel endorsed the plan.',
    'At an earlier meeting the Panel endorsed the plan.',
    'It is said that the plan was adopted.',
    'The plan was noteworthy.',
    'At a committee it was disagreed.',
    'The minutes were unagreed.',
    'Members noted the challenges of sweeping a long street.',
    'Members noted the length of the report.',
    'At that meeting, Members agreed to refer the bench to the full Council.',
    'At its last meeting the Panel endorsed the plan.',
    'The report was late.',
    'At their last special meeting the Panel endorsed the plan.',
    'At this preceding meeting it was agreed to wait.',
    'Members noted that report.',
    'Membership noted the report.',
    'Nobody said that it was agreeable.',
    'The subcommittees agreed.',
    'Of 5 was approved.',
    'Members asked whether the minutes would be long.',
    'Nobody agreed with him.',
  ])('none in “%s”', (sentence) => {
    expect(decisions(sentence)).toEqual([]);
  });
});
