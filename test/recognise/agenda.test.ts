import { describe, expect, test } from 'vitest';
import { blockText } from '../../src/document/block.ts';
import { type AgendaEntry, isAgendaTable, readAgenda, titleAndNote } from '../../src/recognise/agenda.ts';
import { lineText } from '../../src/recognise/lines.ts';
import { first, sourceBlocks } from './source-blocks.ts';

/** An entry on one line: "5 Title [15-30] (exempt) · note". */
function entryLine({ number, title, pages, access, note }: AgendaEntry): string {
  return [
    number ?? '–',
    title,
    pages && `[${pages.from}-${pages.to}]`,
    access === 'exempt' && '(exempt)',
    ...note.map((block) => `· ${blockText(block).replace(/\n/g, ' ')}`),
  ]
    .filter(Boolean)
    .join(' ');
}

function agenda(...lines: readonly string[]): readonly string[] {
  return readAgenda(sourceBlocks(...lines)).entries.map(entryLine);
}

function left(...lines: readonly string[]): readonly string[] {
  return readAgenda(sourceBlocks(...lines)).rest.map(lineText);
}

describe('an agenda item is read whether', () => {
  test('number and title share a cell', () => {
    expect(agenda('\tPage', '1 Apologies\t', '2 Minutes\t5 - 13', '3 Parks Report\t15 - 20')).toEqual([
      '1 Apologies',
      '2 Minutes [5-13]',
      '3 Parks Report [15-20]',
    ]);
  });

  test('the number has a cell of its own', () => {
    expect(
      agenda('5\tShaping the Parks\t15 - 30', '6\tComplaints 2013-14\t31 - 60', '7\tWork Programme\t'),
    ).toEqual(['5 Shaping the Parks [15-30]', '6 Complaints 2013-14 [31-60]', '7 Work Programme']);
  });

  test('the number has a full stop or a bracket', () => {
    expect(agenda('1.\tApologies\t', '2)\tMinutes\t3 - 4', '3.\tParks\t5 - 6')).toEqual([
      '1 Apologies',
      '2 Minutes [3-4]',
      '3 Parks [5-6]',
    ]);
  });

  test('the numbers are bold', () => {
    expect(agenda('**1.**\t**Apologies**\t', '**2.**\t**Minutes**\t**5 - 6**')).toEqual([
      '1 Apologies',
      '2 Minutes [5-6]',
    ]);
  });

  test('a number carries a letter', () => {
    expect(agenda('4\tParks\t5 - 6', '4a\tParks appendix\t7 - 8', '5\tRoads\t9 - 10')).toEqual([
      '4 Parks [5-6]',
      '4a Parks appendix [7-8]',
      '5 Roads [9-10]',
    ]);
  });

  test('it has no number but a page', () => {
    expect(agenda('\tPages', 'Apologies\t', 'Minutes\t1 - 4', 'Parks Report\t5 - 9')).toEqual([
      '– Minutes [1-4]',
      '– Parks Report [5-9]',
    ]);
  });

  test('there is no table, only numbered lines below the word Agenda', () => {
    expect(agenda('AGENDA', '', '1. Apologies', '', '2. Minutes', '', '3. Parks Report')).toEqual([
      '1 Apologies',
      '2 Minutes',
      '3 Parks Report',
    ]);
  });
});

describe('the pages of an item', () => {
  test.each([
    ['15 - 30', '[15-30]'],
    ['15-30', '[15-30]'],
    ['15 - 30', '[15-30]'],
    ['15 to 30', '[15-30]'],
    ['Pages 15 - 30', '[15-30]'],
    ['93', '[93-93]'],
  ])('“%s”', (printed, range) => {
    expect(agenda(`1\tParks\t${printed}`, '2\tRoads\t99')[0]).toBe(`1 Parks ${range}`);
  });

  test('may stand in brackets behind the title', () => {
    const [item] = readAgenda(
      sourceBlocks('AGENDA', '', '1. Minutes of the last meeting (Pages 3 - 8)'),
    ).entries;
    expect(item).toMatchObject({
      title: 'Minutes of the last meeting',
      pages: { from: 3, to: 8 },
      pagesLabel: 'Pages',
    });
  });

  test('keep the heading of their column as printed', () => {
    expect(readAgenda(sourceBlocks('\tPage', '1 Minutes\t5 - 6')).entries[0]?.pagesLabel).toBe('Page');
  });

  test('a year at the end of a title is no page', () => {
    expect(agenda('1\tBudget 2014\t', '2\tBudget 2015\t')).toEqual(['1 Budget 2014', '2 Budget 2015']);
  });
});

describe('the note to an item is told from its title', () => {
  test('when it is a row of its own', () => {
    expect(
      agenda(
        '2 Minutes\t5 - 13',
        'To approve as a correct record the minutes of 8 July.\t',
        '3 Parks\t15 - 20',
      ),
    ).toEqual([
      '2 Minutes [5-13] · To approve as a correct record the minutes of 8 July.',
      '3 Parks [15-20]',
    ]);
  });

  test('when a page end tore it out of the table', () => {
    expect(agenda('2 Minutes\t5 - 13', '', 'To approve the minutes.', '', '3\tParks\t15 - 20')).toEqual([
      '2 Minutes [5-13] · To approve the minutes.',
      '3 Parks [15-20]',
    ]);
  });

  test.each([
    [
      'Trees in Winter To receive an account. Cllr Ann Curlew to attend.',
      'Trees in Winter',
      'To receive an account. Cllr Ann Curlew to attend.',
    ],
    [
      'Apologies The Committee Clerk to name those received',
      'Apologies',
      'The Committee Clerk to name those received',
    ],
    ['Questions A period of up to 15 minutes', 'Questions', 'A period of up to 15 minutes'],
    [
      'Declarations of Interest Members are reminded to declare',
      'Declarations of Interest',
      'Members are reminded to declare',
    ],
  ])('when both share a cell: %s', (cell, title, note) => {
    expect(titleAndNote(cell)).toEqual({ title, note });
  });

  test.each([
    'Invitation To Tender',
    'Response To The Review',
    'Parks: To the Future',
  ])('“%s” is all title', (title) => {
    expect(titleAndNote(title)).toEqual({ title });
  });
});

describe('the parts of an agenda', () => {
  const parts = [
    'Part 1',
    '',
    '\tPage',
    '1 Minutes\t5 - 6',
    '2 Parks\t7 - 8',
    '',
    'Exempt Items',
    '',
    '3. Sale of land',
    'To consider the offer',
  ];

  test('part open items from exempt ones', () => {
    expect(agenda(...parts)).toEqual([
      '1 Minutes [5-6]',
      '2 Parks [7-8]',
      '3 Sale of land (exempt) · To consider the offer',
    ]);
    expect(readAgenda(sourceBlocks(...parts)).entries.map(({ part }) => part)).toEqual([
      'Part 1',
      'Part 1',
      'Exempt Items',
    ]);
  });

  test('may be rows of the table', () => {
    expect(
      agenda(
        '\tPage',
        'Open to Public and Press\t',
        '1 Minutes\t5 - 6',
        '2 Parks\t7 - 8',
        'Closed to Public and Press\t',
        '3 Land\t9 - 10',
      ),
    ).toEqual(['1 Minutes [5-6]', '2 Parks [7-8]', '3 Land [9-10] (exempt)']);
  });

  test('an exempt item is known by its title too', () => {
    expect(agenda('1\tParks\t3', '2\tExempt appendix to Parks\t4')[1]).toBe(
      '2 Exempt appendix to Parks [4-4] (exempt)',
    );
  });
});

describe('items that fell out of the table', () => {
  const loose = [
    '9\tRoads\t21 - 22',
    '10\tParks\t23 - 24',
    '',
    '- 11 Date of Next Meeting**',
    'To note the dates.',
    '',
    '12. Urgent Business',
  ];

  test('are items, with their notes', () => {
    expect(agenda(...loose)).toEqual([
      '9 Roads [21-22]',
      '10 Parks [23-24]',
      '11 Date of Next Meeting · To note the dates.',
      '12 Urgent Business',
    ]);
  });

  test('what the meeting is to do about an item is its note, however far below it stands', () => {
    const spaced = [
      '9\tRoads\t21',
      '10\tParks\t23',
      '',
      '11. Date of Next Meeting',
      '',
      'To note the dates.',
      '',
    ];
    expect(agenda(...spaced, '12. Urgent Business', '', 'To the west gate by noon.').slice(2)).toEqual([
      '11 Date of Next Meeting · To note the dates.',
      '12 Urgent Business',
    ]);
  });

  test('standing text behind the agenda gives no items and stays', () => {
    const standing = [
      'Access to the building',
      '',
      'Please sign in.',
      '',
      'Lifts are on the left.',
      '',
      '13. Fire doors must be shut',
    ];
    expect(agenda(...loose, '', ...standing)).toHaveLength(4);
    expect(left(...loose, '', ...standing)).toEqual(standing.filter((line) => line !== ''));
  });

  test('a line right below other text is no note of an item', () => {
    expect(agenda('1\tParks\t3', '2\tRoads\t4', '', '- a list that is no item', 'and goes on')).toEqual([
      '1 Parks [3-3]',
      '2 Roads [4-4]',
    ]);
  });

  test('a number out of line begins no item', () => {
    expect(agenda('1\tParks\t3', '2\tRoads\t4', '', '45 minutes are allowed for questions')).toHaveLength(2);
  });
});

describe('what is no agenda', () => {
  test('stays untouched, in its order', () => {
    expect(left('Parks Committee', '', '1\tMinutes\t5', '2\tRoads\t6', '', 'Contact: Ann Curlew')).toEqual([
      'Parks Committee',
      'Contact: Ann Curlew',
    ]);
  });

  test.each([
    ['a table of figures', ['Budget\t2014\t2015', 'Parks\t120\t130', 'Roads\t400\t380']],
    ['a table of contacts', ['Ann Curlew\tClerk', 'Bob Dunlin\tChair']],
  ])('%s', (_name, rows) => {
    expect(isAgendaTable(first(sourceBlocks(...rows)))).toBe(false);
  });

  test('a text without an agenda has no items', () => {
    expect(agenda('Parks Committee', '', '1. Introduction', '', 'The parks are green.')).toEqual([]);
  });
});
