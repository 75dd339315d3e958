import { describe, expect, test } from 'vitest';
import { text } from '../../src/document/inline.ts';
import { approvedMinutesIn, eventPatterns, eventsIn, votesIn } from '../../src/recognise/proceedings.ts';
import { textBlocks } from './source-blocks.ts';

const events = (line: string) =>
  eventsIn(textBlocks(line)).map(({ kind, who, time }) => [kind, who, time].filter(Boolean).join(' · '));

describe('what happens in a meeting beside its business', () => {
  test.each(eventPatterns)('$kind: $example', ({ kind, example, pattern }) => {
    expect(example).toMatch(pattern);
    expect(eventsIn(textBlocks(example))[0]?.kind).toBe(kind);
  });

  test.each([
    ['Mrs Wren left the meeting at 7.35pm.', 'left · Mrs Wren · 19:35'],
    ['Councillor Harris-Finch arrived at 8.05pm.', 'arrived · Councillor Harris-Finch · 20:05'],
    ["Councillor O'Plover joined the meeting at 8.05 pm", "arrived · Councillor O'Plover · 20:05"],
    ['Councillors Curlew and Dunlin left the room.', 'left · Councillors Curlew and Dunlin'],
    ['The Vice-Chair took the chair for the rest of the meeting.', 'took the chair · The Vice-Chair'],
    ['The meeting adjourned at 8.10 pm and resumed at 8.20 pm.', 'adjourned · 20:10'],
  ])('%s', (line, expected) => {
    expect(events(line)).toEqual([expected]);
  });

  test.each([
    'Officers said that many families had left the borough.',
    'The report arrived late in the evening, and nobody had left the room by then to read it.',
    'The Chair thanked those who left.',
  ])('nothing in “%s”', (line) => {
    expect(events(line)).toEqual([]);
  });
});

describe('votes', () => {
  const vote = (line: string) => {
    const [found] = votesIn(textBlocks(line));
    return found && [found.for, found.against, found.abstentions];
  };

  test.each([
    ['The motion was carried with four in favour, one against and one abstention.', [4, 1, 1]],
    ['Voting was 6 for, 3 against and 2 abstained.', [6, 3, 2]],
    ['The vote: For: 9, Against: 2, Abstentions: 1', [9, 2, 1]],
    ['The Committee voted 8:5 to call the decision in.', [8, 5, undefined]],
    ['The Committee voted 10-4 against the plan.', [10, 4, undefined]],
    ['Votes were taken: none against, no abstentions.', [undefined, 0, 0]],
  ])('%s', (line, counted) => {
    expect(vote(line)).toEqual(counted);
  });

  test.each([
    'The Committee voted.',
    'There were four benches for one park.',
    'Two members spoke in favour.',
  ])('no count in “%s”', (line) => {
    expect(vote(line)).toBeUndefined();
  });
});

test('an approval of minutes names the meetings that they were of', () => {
  expect(
    approvedMinutesIn(
      textBlocks(
        'The minutes of the meetings held on 10 July 2018 and 24 July 2018 were approved as a correct record.',
        '',
        'The next meeting is on 1 May 2019.',
      ),
    ),
  ).toEqual(['2018-07-10', '2018-07-24']);
  expect(approvedMinutesIn(textBlocks('The minutes of 10 July 2018 were read out.'))).toEqual([]);
  const resolved = 'that the minutes of the meeting on 9 January 2025 were a correct record';
  expect(
    approvedMinutesIn([
      {
        type: 'resolution',
        kind: 'resolved',
        restored: false,
        label: [text('RESOLVED')],
        items: [{ content: [text(resolved)] }],
      },
    ]),
  ).toEqual(['2025-01-09']);
});
