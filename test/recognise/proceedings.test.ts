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
    ['The Chair then left the chamber.', 'left · The Chair'],
    ['Mrs O. Wren left meeting.', 'left · Mrs O. Wren'],
    ['Mrs Wren returned to the room.', 'arrived · Mrs Wren'],
    ['Mrs Wren entered the chamber at 8 pm.', 'arrived · Mrs Wren · 20:00'],
    ['Councillor Lee chaired the meeting.', 'took the chair · Councillor Lee'],
    ['Councillor Lee took up the position of Chair.', 'took the chair · Councillor Lee'],
    ['Councillor Lee assumed the Chair.', 'took the chair · Councillor Lee'],
    ['Councillor Lee was in the chair.', 'took the chair · Councillor Lee'],
    ['The meeting was reconvened at 8.20 pm.', 'resumed · 20:20'],
    ['The Panel agreed that the meeting be extended to 10 pm.', 'extended · 22:00'],
    ['It was agreed that standing orders be suspended.', 'extended'],
    ['The meeting adjourned at 8.10 pm and resumed at 8.20 pm.', 'adjourned · 20:10'],
  ])('%s', (line, expected) => {
    expect(events(line)).toEqual([expected]);
  });

  test.each([
    'Officers said that many families had left the borough.',
    'The report arrived late in the evening, and nobody had left the room by then to read it.',
    'The Chair thanked those who left.',
    'In the end Mrs Wren left the meeting.',
    'Mrs Wren left the meetings.',
    'Councillor Lee took the chairs.',
    'The meetings resumed, and standing orders were not.',
    '',
  ])('nothing in “%s”', (line) => {
    expect(events(line)).toEqual([]);
  });
});

test('an event is told in a short paragraph, and nowhere else', () => {
  const long = (letters: number) => `Mrs Wren left the meeting.${'x'.repeat(letters - 26)}`;
  expect([events(long(240)), events(long(241))]).toEqual([['left · Mrs Wren'], []]);
  const content = [text('Mrs Wren left the meeting.')];
  expect(eventsIn([{ type: 'heading', level: 2, content }])).toEqual([]);
  const paragraph = { type: 'paragraph', content } as const;
  expect(eventsIn([paragraph])).toEqual([
    { kind: 'left', text: 'Mrs Wren left the meeting.', who: 'Mrs Wren', at: paragraph },
  ]);
  expect(eventsIn(textBlocks('The meeting was adjourned.'))[0]).not.toHaveProperty('who');
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
    ['Ten voted in favour, No votes against.', [10, 0, undefined]],
    ['Five members voting for, two members voted against, three members abstained.', [5, 2, 3]],
    ['In favour: 5 votes for, against 2.', [5, 2, undefined]],
    ['Members voted: 12 for and fifteen abstentions', [12, undefined, 15]],
    ['Votes: abstention 3', [undefined, undefined, 3]],
    ['By 5 votes to 2; 2 against', [undefined, 2, undefined]],
    ['They voted 8 to 5.', [8, 5, undefined]],
    ['They voted 8 – 5.', [8, 5, undefined]],
    ['One member abstaining, for 7.', [7, undefined, 1]],
    ['Votes were taken: none against, no abstentions.', [undefined, 0, 0]],
  ])('%s', (line, counted) => {
    expect(vote(line)).toEqual(counted);
  });

  test.each([
    'The Committee voted.',
    'There were four benches for one park.',
    'Two members spoke in favour.',
    'There was one for and one against.',
    'Members voted 2023 against 12024.',
    'It was devoted to those 3 against it.',
  ])('no count in “%s”', (line) => {
    expect(vote(line)).toBeUndefined();
  });
});

test('a vote stands in a paragraph', () => {
  const content = [text('Voting was 6 for, 3 against.')];
  const paragraph = { type: 'paragraph', content } as const;
  expect(votesIn([{ type: 'heading', level: 2, content }, paragraph])).toEqual([
    { text: 'Voting was 6 for, 3 against.', for: 6, against: 3, at: paragraph },
  ]);
});

test.each([
  ['The Minutes of 10 July 2018 were agreed.', ['2018-07-10']],
  ['Minutes: those of 10 July 2018 are an accurate record.', ['2018-07-10']],
  ['The minutes of 10 July 2018 were signed. Those of 10 July 2018 were true.', ['2018-07-10']],
  ['In ten minutesque days to 10 July 2018 it was agreed.', []],
  [`The minutes ${'x'.repeat(221)} of 10 July 2018 were agreed.`, []],
])('“%s” approves the minutes of %j', (line, dates) => {
  expect(approvedMinutesIn(textBlocks(line))).toEqual(dates);
  expect(approvedMinutesIn([{ type: 'heading', level: 2, content: [text(line)] }])).toEqual([]);
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
