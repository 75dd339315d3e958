import { describe, expect, test } from 'vitest';
import { frontSheet, minutesOf, pack, report } from './town-papers.ts';
import { converted } from './what-is-made.ts';

const date = '12 March 2024';
const earlier = '9 January 2024';
const agenda = ['2\tMinutes\t5 - 8', '3\tStreet names\t9 - 10'];
const names = report(date, '3', 'Street names', '2.1 Two names were chosen.');
const excluded =
  'RESOLVED that under Section 100A(4) of the Local Government Act 1972 the press and public be excluded from the meeting';

type Item = readonly [title: string, ...paragraphs: readonly string[]];

async function withMinutes(...items: readonly Item[]) {
  const { everything, kinds, givenOut } = await converted({
    'march.txt': pack(frontSheet({ date, agenda }), minutesOf(earlier, items), names),
  });
  expect(everything).toContain('Two names were chosen');
  return { everything, kinds, givenOut };
}

const benches: Item = ['Benches', 'Members asked for oak.'];
const depot: Item = ['Sale of the depot', 'Canary offers four million.', 'RESOLVED that Canary be told.'];
const staff: Item = ['Staffing', 'Canary is to retire in May.'];
const dates: Item = ['Dates', 'The next meeting is in June.'];

describe('what minutes tell of the time in which the public was shut out is held back', () => {
  test.each<[string, readonly Item[]]>([
    [
      'from the item that shuts it out',
      [benches, ['Exclusion of the press and public', `${excluded}.`], depot, staff],
    ],
    [
      'from the middle of an item',
      [benches, ['Property', 'The plans were shown.', `${excluded}.`, 'Canary offers more.'], staff],
    ],
    [
      'behind the line that it left',
      [benches, ['Property', 'The press and public left the meeting.', 'Canary offers more.']],
    ],
    ['behind a line that parts the minutes', [[...benches, 'PART II'], depot, staff]],
    ['behind another', [[...benches, 'Exempt items'], depot, staff]],
    ['behind a mark above the first item of several', [[...benches, 'NOT FOR PUBLICATION'], depot, staff]],
    [
      'in Scotland',
      [
        benches,
        [
          'Private business',
          'The Committee resolved in terms of Section 50A(4) of the Local Government (Scotland) Act 1973 to exclude the press and public.',
          'Canary offers more.',
        ],
        depot,
      ],
    ],
    [
      'in Northern Ireland',
      [
        benches,
        ['Confidential business', 'The Council went into committee at 9 pm.', 'Canary offers more.'],
        depot,
      ],
    ],
    [
      'in Wales',
      [
        benches,
        ["Gwahardd y wasg a'r cyhoedd", "PENDERFYNWYD gwahardd y wasg a'r cyhoedd o'r cyfarfod."],
        depot,
      ],
    ],
  ])('%s', async (_, items) => {
    const { everything, kinds, givenOut } = await withMinutes(...items);
    expect(everything).not.toMatch(/canary/i);
    expect([...new Set(kinds)]).toEqual(['not-for-publication']);
    expect(everything).toContain('Members asked for oak');
    expect(everything).toContain('The meeting finished at 7.25 pm');
    expect(givenOut).toEqual([]);
  });

  test('and no longer, when it is let in again', async () => {
    const { everything } = await withMinutes(
      benches,
      ['Exclusion of the press and public', `${excluded}.`],
      [...depot, 'The press and public were re-admitted to the meeting.'],
      dates,
    );
    expect(everything).not.toMatch(/canary/i);
    expect(everything).toContain('were re-admitted');
    expect(everything).toContain('The next meeting is in June');
    expect(everything).toContain('Sale of the depot');
  });

  test('and nothing but the items that the decision names', async () => {
    const { everything } = await withMinutes(
      benches,
      ['Exclusion of the press and public', `${excluded} during consideration of item 3.`],
      depot,
      dates,
    );
    expect(everything).not.toMatch(/canary/i);
    expect(everything).toContain('The next meeting is in June');
  });

  test('and nothing at all, when nobody was shut out', async () => {
    const { everything, kinds } = await withMinutes(
      benches,
      ['Exclusion of the press and public', 'It was not necessary that the press and public be excluded.'],
      dates,
    );
    expect(kinds).toEqual([]);
    expect(everything).toContain('The next meeting is in June');
  });
});

describe('a pack or file that is closed as a whole', () => {
  const plain = report(date, '4', 'Sale of the depot', '2.1 Canary offers four million pounds.').replace(
    'This report is public',
    '',
  );
  const second = report(date, '5', 'Staffing', '2.1 Canary is to retire in May.').replace(
    'This report is public',
    '',
  );
  test.each<[string, Record<string, string>]>([
    [
      'by the name of its file',
      {
        'Agenda Part 2 exempt.txt': pack(
          frontSheet({ date, agenda: ['4\tSale of the depot\t1 - 2', '5\tStaffing\t3 - 4'] }),
          plain,
          second,
        ),
      },
    ],
    ['by its cover', { 'late.txt': pack('NOT FOR PUBLICATION\n\nThis cover is pink.', plain, second) }],
    [
      'by a line between its papers',
      {
        'late.txt': pack(
          names
            .replace(
              'This page is intentionally left blank',
              'Exempt items\n\nThis page is intentionally left blank',
            )
            .replaceAll('Two names', 'Three names'),
          plain,
          second,
        ),
      },
    ],
  ])('%s', async (_, more) => {
    const { everything, kinds } = await converted({
      'march.txt': pack(frontSheet({ date, agenda }), names),
      ...more,
    });
    expect(everything).not.toMatch(/canary/i);
    expect([...new Set(kinds)]).toEqual(['not-for-publication']);
    expect(everything).toContain('Two names were chosen');
  });
});

test('the page that a system prints for a paper which it keeps back closes nothing behind it', async () => {
  const restricted =
    'By virtue of paragraph(s) 3 of Part 1 of Schedule 12A of the Local Government Act 1972.\n\nDocument is Restricted\n\nThis page is intentionally left blank';
  const { everything, kinds } = await converted({
    'march.txt': pack(
      frontSheet({ date, agenda: [...agenda, '4\tBenches\t11 - 12'] }),
      names,
      restricted,
      report(date, '4', 'Benches', '2.1 Oak was chosen.'),
    ),
  });
  expect(everything).toContain('Oak was chosen');
  expect(everything).toContain('Two names were chosen');
  expect([...new Set(kinds)]).toEqual(['not-for-publication']);
});

test('an agenda that ends with the heading of a closed part, and nothing below it, closes nothing', async () => {
  const { everything, kinds } = await converted({
    'march.txt': pack(`${frontSheet({ date, agenda })}\n\nExempt items`, minutesOf(earlier), names),
  });
  expect(kinds).toEqual([]);
  expect(everything).toContain('Two names were chosen');
});

describe('a paper is closed by', () => {
  const head = 'This report is public';
  const paper = report(date, '3', 'Street names', '2.1 Canary Row is to be named after a person who lives.');
  test.each([
    'NOT FOR PUBLICATION by virtue of paragraph 3 of Part 1 of Schedule 12A',
    'By virtue of paragraph(s) 1, 2 of Part 1 of Schedule 12A of the Local Government Act 1972.',
    'Exempt in terms of paragraphs 8 and 9 of Part I of Schedule 7A of the Local Government (Scotland) Act 1973',
    'Exempt: paragraph 3 of Part 1 of Schedule 6 to the Local Government Act (Northern Ireland) 2014',
    'This report contains information relating to any individual',
    'Information relating to the financial or business affairs of any particular person (including the authority holding that information)',
    'EXEMPT – Paragraph 3',
    "HEB FOD I'W GYHOEDDI",
    'Adroddiad eithriedig',
    'Yn rhinwedd paragraff 14 o Ran 4 o Atodlen 12A o Ddeddf Llywodraeth Leol 1972',
  ])('%s', async (line) => {
    const { everything, kinds } = await converted({
      'march.txt': pack(frontSheet({ date, agenda }), minutesOf(earlier), paper.replace(head, line)),
    });
    expect(everything).not.toMatch(/canary/i);
    expect(kinds).toEqual(['not-for-publication']);
    expect(everything).toContain('four benches be bought');
  });
});
