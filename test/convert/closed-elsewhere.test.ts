import { describe, expect, test } from 'vitest';
import { frontSheet, minutesOf, pack, report } from './town-papers.ts';
import { converted } from './what-is-made.ts';

const date = '12 March 2024';
const earlier = '9 January 2024';
const later = '14 May 2024';
const agenda = ['2\tMinutes\t5 - 8', '3\tStreet names\t9 - 10', '4\tSale of the depot\t11 - 12'];
const parted = [
  '2\tMinutes\t5 - 8',
  '3\tStreet names\t9 - 10',
  'Exempt items',
  '4\tSale of the depot\t11 - 12',
];

const background = [
  '2.1 The depot in Mill Lane was built in 1931 and has stood empty since the carts were sold.',
  '2.2 Canary offers four million pounds for the site and wants to build forty flats upon it.',
  '2.3 Two other bidders withdrew after the survey of the ground found tar below the yard.',
];
const mark = 'Not for publication: paragraph 3 of Part 1 of Schedule 12A';
const open = report(date, '3', 'Street names', '2.1 Two names were chosen.');
const plain = report(date, '4', 'Sale of the depot', ...background).replace('This report is public', '');
const closed = report(date, '4', 'Sale of the depot', ...background).replace('This report is public', mark);
const sheet = (rows: readonly string[], more: Partial<Parameters<typeof frontSheet>[0]> = {}) =>
  frontSheet({ date, agenda: rows, ...more });

async function closedIn(documents: Readonly<Record<string, string | Uint8Array>>) {
  const { everything, kinds, givenOut } = await converted(documents);
  expect(everything).not.toMatch(/canary/i);
  expect([...new Set(kinds)]).toEqual(['not-for-publication']);
  expect(everything).toContain('Two names were chosen');
  return { everything, kinds, givenOut };
}

describe('a closed paper is closed wherever it is printed', () => {
  const march = pack(sheet(agenda), minutesOf(earlier), open, closed);
  test.each<[string, Record<string, string>]>([
    ['alone, without its mark', { 'depot.txt': plain }],
    ['under another title', { 'letter.txt': plain.replace('Sale of the depot', 'A letter from the agents') }],
    ['with no head at all', { 'notes.txt': background.join('\n\n') }],
    [
      'in a supplement',
      {
        'late.txt': pack(
          sheet(['4\tSale of the depot\t1 - 2'], { supplement: true, published: '11 March 2024' }),
          plain,
        ),
      },
    ],
    [
      'in the pack of another meeting',
      {
        'may.txt': pack(
          frontSheet({ date: later, agenda: ['3\tBenches\t5 - 6', '7\tLand\t9 - 10'] }),
          report(later, '3', 'Benches', '2.1 Oak was chosen.'),
          report(later, '7', 'Land', ...background),
        ),
      },
    ],
    [
      'as a web page',
      {
        'depot.html': `<html><body><h1>Land</h1>${background.map((each) => `<p>${each}</p>`).join('')}</body></html>`,
      },
    ],
    [
      'within a longer paper',
      {
        'notes.txt': [
          'Notes of the visit',
          'The members met at the gate at nine.',
          ...background,
          'They went home by bus.',
        ].join('\n\n'),
      },
    ],
    ['in part', { 'notes.txt': ['Extract', ...background.slice(1)].join('\n\n') }],
  ])('%s', async (_, more) => {
    const { givenOut } = await closedIn({ 'march.txt': march, ...more });
    expect(givenOut).toEqual([]);
  });
});

describe('an appendix of a closed report is closed', () => {
  const appendix =
    'Appendix 1\n\nThe offers\n\nCanary has the lowest price of all who tendered for the works at the depot.';
  test('behind it in the pack', async () => {
    await closedIn({ 'march.txt': pack(sheet(agenda), minutesOf(earlier), open, closed, appendix) });
  });
  test('behind it in a file of its own', async () => {
    await closedIn({
      'march.txt': pack(sheet(agenda), minutesOf(earlier), open),
      'depot.txt': pack(closed, appendix),
    });
  });
  test('in a file of its own, which the report lists', async () => {
    const listing = closed.replace(
      'Report Author:',
      '7. Appendices to the report\n\n- Appendix 1 – The offers\n\nReport Author:',
    );
    await closedIn({
      'march.txt': pack(sheet(agenda), minutesOf(earlier), open, listing),
      'Appendix 1 The offers.txt': appendix,
    });
  });
});

describe('a closed item is closed under another number', () => {
  const rows = ['3\tStreet names\t9 - 10', 'Exempt items', '9\tSale of the depot\t11 - 12'];
  test('in a report', async () => {
    await closedIn({
      'agenda.txt': sheet(rows),
      'names.txt': open,
      'depot.txt': plain.replace('ITEM: 4', 'ITEM: 8'),
    });
  });
  test('in a supplement that counts on its own', async () => {
    await closedIn({
      'agenda.txt': sheet([...rows.slice(0, 1), '8\tDates\t', ...rows.slice(1)]),
      'names.txt': open,
      'late.txt': pack(
        sheet(['8\tSale of the depot\t1 - 2'], { supplement: true, published: '11 March 2024' }),
        plain.replace('ITEM: 4', 'ITEM: 8'),
      ),
    });
  });
  test('when only the supplement calls it exempt', async () => {
    await closedIn({
      'agenda.txt': sheet(agenda),
      'names.txt': open,
      'depot.txt': plain,
      'late.txt': sheet(['Exempt items', '8\tSale of the depot\t1 - 2'], {
        supplement: true,
        published: '11 March 2024',
      }),
    });
  });
  test('in the minutes', async () => {
    await closedIn({
      'agenda.txt': sheet(rows),
      'names.txt': open,
      'minutes.txt': minutesOf(date, [
        ['Street names', 'Two names were liked.'],
        ['Sale of the depot', 'Canary offers four million.', 'RESOLVED that Canary be told.'],
      ]),
    });
  });
  test('in the minutes that a later pack prints', async () => {
    await closedIn({
      'agenda.txt': sheet(rows),
      'names.txt': open,
      'may.txt': pack(
        frontSheet({ date: later, agenda: ['2\tMinutes\t3 - 4', '3\tBenches\t5 - 6'] }),
        minutesOf(date, [
          ['Street names', 'Two names were liked.'],
          ['Sale of the depot', 'Canary offers four million.', 'RESOLVED that Canary be told.'],
        ]),
        report(later, '3', 'Benches', '2.1 Oak was chosen.'),
      ),
    });
  });
  test('in a record of decisions', async () => {
    await closedIn({
      'agenda.txt': sheet(rows),
      'names.txt': open,
      'decisions.txt': `${['Record of decisions', `Streets and Squares Scrutiny Committee, ${date}`, '7. Street names', 'Two names were liked.', '8. Sale of the depot', 'DECISION: That Canary be told.'].join('\n\n')}\n`,
    });
  });
});

describe('a closed resolution is closed where it is quoted', () => {
  const resolution =
    'RESOLVED that the offer of Canary be accepted, subject to the survey of the ground below the yard.';
  const shut = minutesOf(date, [['Sale of the depot', resolution]]);
  test('in the minutes of the next meeting', async () => {
    await closedIn({
      'march.txt': pack(sheet(agenda.slice(0, 2)), open),
      'minutes EXEMPT.txt': shut,
      'may.txt': minutesOf(later, [
        ['Matters arising', 'The Chair read out what was decided in March.', resolution],
        ['Benches', 'Oak was chosen.'],
      ]),
    });
  });
  test('in a notice of the decision', async () => {
    const { everything } = await closedIn({
      'march.txt': pack(sheet(agenda.slice(0, 2)), open),
      'minutes EXEMPT.txt': shut,
      'notice.txt': `${['Notice of decision', `Streets and Squares Scrutiny Committee, ${date}`, 'The following was decided about land in Mill Lane.', resolution].join('\n\n')}\n`,
    });
    expect(everything).toContain('decided about land in Mill Lane');
  });
});

describe('what stays open', () => {
  const march = pack(sheet(parted), minutesOf(earlier), open, closed);
  const opened = async (documents: Readonly<Record<string, string>>) => {
    const { everything, givenOut } = await converted({ 'march.txt': march, ...documents });
    expect(everything).not.toMatch(/canary/i);
    return { everything, givenOut };
  };
  test('a report of another meeting under the same number', async () => {
    const { everything, givenOut } = await opened({
      'may.txt': pack(
        frontSheet({ date: later, agenda: ['3\tBenches\t5 - 6', '4\tFountains\t9 - 10'] }),
        report(later, '3', 'Benches', '2.1 Oak was chosen.'),
        report(
          later,
          '4',
          'Fountains',
          '2.1 The fountain in the square is to run from May until the end of October.',
        ),
      ),
    });
    expect(everything).toContain('Oak was chosen');
    expect(everything).toContain('is to run from May');
    expect(givenOut).toEqual(['may.txt']);
  });
  test('a public report of the same meeting that counts otherwise', async () => {
    const { everything } = await opened({
      'trees.txt': report(date, '4', 'Street names', '2.1 Elm Row was a third.'),
    });
    expect(everything).toContain('Elm Row was a third');
  });
  test('the public part of a matter that has a closed part', async () => {
    const { everything } = await opened({
      'may.txt': pack(
        frontSheet({
          date: later,
          agenda: ['3\tSale of the depot\t5 - 6', 'Exempt items', '6\tSale of the depot\t9 - 10'],
        }),
        report(
          later,
          '3',
          'Sale of the depot',
          background[0] ?? '',
          '2.2 The offers are in the report on item 6.',
        ),
        report(later, '6', 'Sale of the depot', '2.2 Canary offers five million.'),
      ),
    });
    expect(everything).toContain('The offers are in the report on item 6');
  });
  test('what public minutes share with the closed minutes of the same meeting', async () => {
    const shut = minutesOf(date, [
      ['Apologies', 'Councillor Ivo Lark was prevented from coming by a flood in Weir Street.'],
      ['Sale of the depot', 'Canary offers four million pounds.'],
    ]);
    const shown = minutesOf(date, [
      ['Apologies', 'Councillor Ivo Lark was prevented from coming by a flood in Weir Street.'],
      ['Street names', 'Two names were liked.'],
    ]);
    const { everything } = await opened({
      'minutes.txt': shown,
      'minutes EXEMPT.txt': shut,
    });
    expect(everything).toContain('Ivo Lark was prevented');
    expect(everything).toContain('Agatha Pym');
  });
  test('phrases that stand in many papers', async () => {
    const phrase =
      '2.1 The Council is committed to the wellbeing of everyone who lives in the borough of Brindlewick.';
    const shut = report(date, '4', 'Sale of the depot', phrase, ...background).replace(
      'This report is public',
      mark,
    );
    const others = ['Elm Row', 'Weir Street', 'Mill Lane'].map((street, at) =>
      report(date, '3', `Lamps in ${street}`, phrase, `2.2 There are ${at + 7} lamps in ${street}.`).replace(
        'This report is public',
        '',
      ),
    );
    const { everything } = await opened({
      'march.txt': pack(sheet(parted), minutesOf(earlier), open, shut),
      ...Object.fromEntries(others.map((each, at) => [`lamps-${at}.txt`, each])),
    });
    expect(everything.match(/wellbeing of everyone/g)).toHaveLength(3);
  });
  test('what the public pack of a meeting shares with its private pack', async () => {
    const listing = open.replace(
      'Report Author:',
      '7. Appendices to the report\n\n- Appendix 1 – The map of the streets\n\nReport Author:',
    );
    const map =
      'Appendix 1\n\nThe map of the streets\n\nThe map shows the twelve streets between the river and the square, and the two that have no name.\n\nThis page is intentionally left blank';
    const whole = pack(sheet(agenda), minutesOf(earlier), listing, map, closed);
    const { everything, kinds, givenOut } = await converted({
      'public.txt': pack(sheet(agenda.slice(0, 2)), minutesOf(earlier), listing, map),
      '(Private Pack)Agenda.txt': whole,
    });
    expect(everything).not.toMatch(/canary/i);
    expect(everything).toContain('Two names were chosen');
    expect(everything).toContain('The map shows the twelve streets');
    expect(everything).toContain('four benches be bought');
    expect(givenOut).toEqual(['public.txt']);
    expect([...new Set(kinds)]).toEqual(['not-for-publication']);
  });
});
