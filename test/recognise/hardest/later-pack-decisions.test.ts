import { describe, expect, test } from 'vitest';
import { programmeRows } from '../../../src/recognise/programmes.ts';
import { proseDecisionsIn } from '../../../src/recognise/prose-decisions.ts';
import { first, readingOf } from '../source-blocks.ts';
import { blank, reportHead, reportOf } from '../town-pack.ts';
import { minutesItems, minutesOf, reportBody, told } from './told.ts';

/** What the notes on the latest pack rank ninth to twelfth: resolutions, group rows, people, ordered lists. */

describe('resolutions', () => {
  const source = [
    '4. Trees',
    '',
    'RESOLVED:',
    '',
    '- 1.1 That the report be noted.**',
    '- 1.2 That it come back, see para 3.10.**',
    '',
    '5. Hedges',
    '',
    'RESOLVED:',
    '',
    '- 1.1 That hedges be cut.**',
    '',
    '6. Lawns',
    '',
    'RESOLVED:',
    '',
    'That lawns be mown.',
    '',
    '7. Work Programme',
    '',
    'It was agreed that:',
    '',
    '- a topic be added',
    '- another be dropped',
  ];

  test('half bold, with numbers that restart in each item, one without a number', () => {
    expect(
      minutesItems(...source)
        .filter((line) => line.startsWith('  •'))
        .slice(0, 4),
    ).toEqual([
      '  • <1.1> That the report be noted.',
      '  • <1.2> That it come back, see para 3.10.',
      '  • <1.1> That hedges be cut.',
      '  • That lawns be mown.',
    ]);
  });

  test('and one in prose with its list', () => {
    expect(proseDecisionsIn(first(minutesOf(...source).minutes).blocks).map(({ text }) => text)).toEqual([
      'It was agreed that: a topic be added another be dropped',
    ]);
  });
});

test('the rest of a torn row is told from a row that heads a group', () => {
  const reading = readingOf(
    ...reportHead('5', 'Benches'),
    'Executive Summary',
    '',
    'Text.',
    '',
    ...blank,
    'Work Programme 2019/20',
    '',
    'Topic\tLead Officer\tRequested by',
    "Counting Report – Children's\tAnn Heron\tMembers",
    '',
    'Play Areas\t\t',
    '10 December 2019\t\t',
    'Trees\tBob Ibis\tOfficers',
  );
  const table = reading.papers.flatMap(({ blocks }) => blocks).find((block) => block.type === 'table');
  expect(
    table?.type === 'table' && programmeRows(table).map(({ title, meetingDate }) => [title, meetingDate]),
  ).toEqual([
    ["Counting Report – Children's Play Areas", undefined],
    ['Trees', '2019-12-10'],
  ]);
});

test('people by office, with titles that change and names that slip, are kept as each line prints them', () => {
  const reading = minutesOf(
    'Present: Councillors Ann Curlew (Chair) and Bob Dunlin (Vice-Chair)',
    '',
    'Olga Petrova, Parent Governor',
    '',
    'In attendance: Mabel Howl, Director of Parks',
    '',
    '1. Interests',
    '',
    'The Vice-Chair declared an interest.',
    '',
    'Olga Petrovna thanked the Chair.',
  );
  expect(first(reading.minutes).attendance.map(({ name, role }) => `${name}, ${role}`)).toEqual([
    'Ann Curlew, Chair',
    'Bob Dunlin, Vice-Chair',
    'Olga Petrova, Parent Governor',
    'Mabel Howl, Director of Parks',
  ]);
  expect(
    told({ ...first(readingOf(...reportOf('5', 'x')).papers), blocks: first(reading.minutes).blocks }).at(-1),
  ).toBe('¶ Olga Petrovna thanked the Chair.');
});

test('an ordered list that runs through its lead-ins keeps its numbers, each item with its lead-in', () => {
  expect(
    reportBody(
      '2. Promises',
      '',
      '1. your keeper greets you',
      '',
      'This means:',
      '',
      '2. you are going to be greeted every day',
      '',
      'We will:',
      '',
      '3. create greetings',
      '4. keep them',
    ).slice(1),
  ).toEqual([
    '¶ <1.> your keeper greets you',
    '¶ This means:',
    '¶ <2.> you are going to be greeted every day',
    '¶ We will:',
    '¶ <3.> create greetings',
    '¶ <4.> keep them',
  ]);
});
