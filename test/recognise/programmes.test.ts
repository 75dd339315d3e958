import { describe, expect, test } from 'vitest';
import type { Table } from '../../src/document/block.ts';
import { folded } from '../../src/document/words.ts';
import { columnLabels, programmeRows, trackerRows } from '../../src/recognise/programmes.ts';
import { sourceBlocks } from './source-blocks.ts';

function table(...rows: readonly string[]): Table {
  const found = sourceBlocks(...rows).find((block) => block.type === 'table');
  if (found?.type !== 'table') throw new Error('The lines hold no table.');
  return found;
}

const programme = (...rows: readonly string[]): readonly string[] =>
  programmeRows(table(...rows)).map(({ meetingDate, title, leadOfficer, requestedBy }) =>
    [meetingDate, title, leadOfficer, requestedBy].map((value) => value ?? '–').join(' | '),
  );

test.each(columnLabels)('the heading “$example” is the column: $column', ({ column, example, pattern }) => {
  expect(folded(example)).toMatch(pattern);
  expect(columnLabels.find((label) => label.pattern.test(folded(example)))?.column).toBe(column);
});

describe('a work programme', () => {
  const head = 'Topic Name\tLead Officer\tBrought to Committee by\tExpected Completion Date';

  test('tells which topic comes when, who leads it and who asked for it', () => {
    expect(
      programme(head, 'Benches\tAnn Curlew\tOfficer\t13 January 2015', 'Paths\tBob Dunlin\tMembers\t'),
    ).toEqual(['2015-01-13 | Benches | Ann Curlew | Officer', '– | Paths | Bob Dunlin | Members']);
  });

  test('rows that hold only a date head the topics below them', () => {
    expect(
      programme(
        'Topic\tLead Officer\tRequested by',
        '10 December 2019\t\t',
        'Benches\tAnn Curlew\tMembers',
        '**14 January 2020**\t\t',
        'Paths\tBob Dunlin\t',
      ),
    ).toEqual(['2019-12-10 | Benches | Ann Curlew | Members', '2020-01-14 | Paths | Bob Dunlin | –']);
  });

  test('a topic torn by a page end is one topic', () => {
    expect(
      programme(
        'Topic\tLead Officer\tRequested by',
        "Counting Report - Children's\tAnn Curlew\tMembers",
        '',
        'play areas\t\t',
        'Paths\tBob Dunlin\tMembers',
      ),
    ).toEqual([
      "– | Counting Report - Children's play areas | Ann Curlew | Members",
      '– | Paths | Bob Dunlin | Members',
    ]);
  });

  test('the heading row may be the second or third', () => {
    expect(
      programme('WORK PROGRAMME\t\t', 'Topic\tLead Officer\tDate', 'Benches\tAnn Curlew\t13 January 2015'),
    ).toEqual(['2015-01-13 | Benches | Ann Curlew | –']);
  });

  test('a row with more than a date, or with a long line, heads nothing', () => {
    const head3 = 'Topic\tLead Officer\tRequested by';
    expect(programme(head3, '10 December 2019\tAnn Curlew\t', 'Benches\t\t')).toEqual([
      '– | 10 December 2019 | Ann Curlew | –',
      '– | Benches | – | –',
    ]);
    const long = 'The benches that were counted on 10 December 2019';
    expect(programme(head3, `${long}\t\t`, 'Paths\t\tMembers')).toEqual([
      `– | ${long} | – | –`,
      '– | Paths | – | Members',
    ]);
  });

  test('a day of its own wins over that of its group', () => {
    const head3 = 'Topic\tDate\tLead Officer';
    expect(programme(head3, '10 December 2019\t\t', 'Benches\t14 January 2020\tAnn', 'Paths\t\tBob')).toEqual(
      ['2020-01-14 | Benches | Ann | –', '2019-12-10 | Paths | Bob | –'],
    );
  });

  test('the first of two columns of one kind counts, a heading may not be a text, and two columns are too few', () => {
    const [title, lead] = ['Topic\tSubject', 'Lead Officer\tDate'];
    expect(programme(`${title}\t${lead}`, 'Benches\tOf oak\tAnn\t13 January 2015')).toEqual([
      '2015-01-13 | Benches | Ann | –',
    ]);
    expect(programme('Topic\tLead Officer', 'Benches\tAnn')).toEqual([]);
    expect(programme('Park\tLead Officer\tDate', 'Wick\tAnn\t13 January 2015')).toEqual([]);
    const long = (letters: number) => `Topic ${'x'.repeat(letters - 6)}`;
    expect(programme(`${long(80)}\t${lead}`, 'Benches\tAnn\t')).toHaveLength(1);
    expect(programme(`${long(81)}\t${lead}`, 'Benches\tAnn\t')).toEqual([]);
  });

  test('the heading row is not looked for below the fourth', () => {
    const rows = (before: number) =>
      programme(
        ...Array.from({ length: before }, () => 'Words\tWords\tWords'),
        'Topic\tLead\tDate',
        'Benches\tAnn\t',
      );
    expect([rows(3).length, rows(4).length]).toEqual([1, 0]);
  });

  test.each([
    ['a table of figures', ['Park\tVisits\tYear', 'Wick\t40\t2014']],
    ['a list of members', ['Ann Curlew\tChair', 'Bob Dunlin\tVice-Chair']],
  ])('%s is none', (_name, rows) => {
    expect(programme(...rows)).toEqual([]);
  });
});

describe('a tracker of recommendations', () => {
  const group = 'SCRUTINY\t\t\t\tIMPLEMENTATION\t\t';
  const head =
    'ITEM\tLEAD OFFICER\tDATE\tOUTCOMES, ACTIONS ARISING & UPDATES\tRESPONSIBLE MEMBER/ OFFICER\tREVIEW DATE\tIMPLEMENTATION REVIEW DATE AND OUTCOME';
  const row =
    'The Heron School (PNP/12/13) and (PNP/15/13) CALL-IN\tMax Fulmar\t20-Sep-12 12-Dec-13\tThat the gate be shut\tMr Crane\tMay 2015\tNo further action';

  test('with its header over three rows tells topic, references, dates and what became of it', () => {
    expect(trackerRows(table(group, head, 'FOR COMMITTEE USE\t\t\t\t\t\t', row))).toEqual([
      {
        item: 'The Heron School',
        references: ['PNP/12/13', 'PNP/15/13'],
        leadOfficer: 'Max Fulmar',
        date: '2012-09-20',
        outcome: 'That the gate be shut',
        responsible: 'Mr Crane',
        reviewDate: 'May 2015',
        update: 'No further action',
        closed: true,
      },
    ]);
  });

  test('is open until it says that it is closed', () => {
    expect(
      trackerRows(table(head, row.replace('No further action', 'Officers are at work')))[0]?.closed,
    ).toBe(false);
    expect(trackerRows(table(head, row.replace('No further action', 'Now completed')))[0]?.closed).toBe(true);
  });

  test.each([
    ['no further action is taken', true],
    ['It has been closed', true],
    ['Concluded in May', true],
    ['closedown', false],
    ['That no further actions be taken', false],
    ['Incompleted', false],
  ])('“%s” closes it: %s', (words, closed) => {
    expect(trackerRows(table('Item\tOutcome\tUpdate', `Benches\t${words}\t`))[0]?.closed).toBe(closed);
    expect(trackerRows(table('Item\tOutcome\tUpdate', `Benches\t\t${words}`))[0]?.closed).toBe(closed);
  });

  test.each([
    ['Home Care (ACW/12/2023)', 'Home Care', ['ACW/12/2023']],
    ['Home Care, (AC/1/23) Call in', 'Home Care Call in', ['AC/1/23']],
    ['Home Care callin', 'Home Care', []],
    ['Home Care; and (item 3)', 'Home Care', []],
    ['Home (and other) Care', 'Home (and other) Care', []],
    ['(ACW/12/23)', '(ACW/12/23)', ['ACW/12/23']],
    ['Home Care A/12/23', 'Home Care A/12/23', []],
  ])('the topic of “%s” is “%s”', (item, topic, references) => {
    const [row] = trackerRows(table('Item\tOutcome\tUpdate', `${item}\tShut\t`));
    expect([row?.item, row?.references]).toEqual([topic, references]);
    expect(Object.keys(row ?? {}).toSorted()).toEqual(['closed', 'item', 'outcome', 'references']);
  });

  test.each(['2013/14', '2013', 'PARKS UNIT'])('“%s” heads a group', (line) => {
    expect(trackerRows(table('Item\tOutcome\tUpdate', `${line}\t\t`))).toEqual([]);
    expect(trackerRows(table('Item\tOutcome\tUpdate', `${line}\tShut\t`))).toHaveLength(1);
  });

  test.each(['2013 was a good year', 'Of 2013', 'Parks Unit'])('“%s” is an item', (line) => {
    expect(trackerRows(table('Item\tOutcome\tUpdate', `${line}\t\t`))).toHaveLength(1);
  });

  test('goes on in a table whose columns are known from the one before', () => {
    const columns = new Map([
      ['topic', 0],
      ['update', 1],
    ] as const);
    expect(trackerRows(table('Benches\tClosed'), columns)).toMatchObject([{ item: 'Benches', closed: true }]);
    expect(trackerRows(table('Benches\tClosed'), new Map([['topic', 0]] as const))).toEqual([]);
  });

  test('rows that head a group are no items', () => {
    const empty = '\t\t\t\t\t\t';
    expect(trackerRows(table(head, `2013/14${empty}`, `PARKS UNIT${empty}`, row))).toHaveLength(1);
    expect(
      programme('Topic\tLead Officer\tDate', 'SUBSTITUTES\t\t', 'Benches\tAnn Curlew\t13 January 2015'),
    ).toHaveLength(1);
  });

  test('a row without an item is none of its own', () => {
    expect(trackerRows(table(head, row, '\t\t\t\t\t\tAnd so on.'))).toHaveLength(1);
  });

  test('is no work programme, and a work programme is no tracker', () => {
    expect(programmeRows(table(head, row))).toEqual([]);
    expect(trackerRows(table('Topic\tLead Officer\tDate', 'Benches\tAnn Curlew\t13 January 2015'))).toEqual(
      [],
    );
  });
});
