import { describe, expect, test } from 'vitest';
import { text } from '../../src/document/inline.ts';
import { type AttendanceEntry, attendanceLabels, readAttendance } from '../../src/recognise/attendance.ts';
import { sourceBlocks } from './source-blocks.ts';

function line({ name, status, role, substituteFor, items }: AttendanceEntry): string {
  return [
    `${status}: ${name}`,
    role && `(${role})`,
    substituteFor && `for ${substituteFor}`,
    items && `items ${items.join(' ')}`,
  ]
    .filter(Boolean)
    .join(' ');
}

function attendance(...lines: readonly string[]): readonly string[] {
  return readAttendance(sourceBlocks(...lines)).map(line);
}

function inItems(...lines: readonly string[]): readonly string[] {
  return readAttendance([], sourceBlocks(...lines)).map(line);
}

describe('every label of an attendance list', () => {
  test.each(attendanceLabels)('$example is a list of: $status', ({ example, pattern, status }) => {
    expect(example).toMatch(pattern);
    expect(attendanceLabels.find((label) => label.pattern.test(example))?.status).toBe(status);
  });

  test.each([
    ['The following officers were in attendance:', 'in attendance'],
    ['The following parish councillors from Wick were also present by invitation:', 'in attendance'],
    ['The following two invited guests were present:', 'in attendance'],
    ['The following person was in attendance:', 'in attendance'],
    ['The following persons were present:', 'in attendance'],
    ['The following members who came were present:', 'in attendance'],
    ['Also in attendance:', 'in attendance'],
    ['Officers in attendance:', 'in attendance'],
    ['Other officers also present:', 'in attendance'],
    ['Others in attendance:', 'in attendance'],
    ['In attendance virtually:', 'in attendance'],
    ['In attendance remotely:', 'in attendance'],
    ['ALSO PRESENT ONLINE:', 'in attendance'],
    ['Officers:', 'in attendance'],
    ['Guests present:', 'in attendance'],
    ['Observers', 'in attendance'],
    ['Secretary to the Board:', 'in attendance'],
    ['Minutes taken by:', 'in attendance'],
    ['Minute taken by:', 'in attendance'],
    ['Minuted by:', 'in attendance'],
    ['Apology:', 'apologies'],
    ['Apologies for absence', 'apologies'],
    ['Apologies were received from', 'apologies'],
    ['Apologies for absence was received from:', 'apologies'],
    ['ABSENT', 'absent'],
    ['Substitute:', 'substitute'],
    ['Substitute member:', 'substitute'],
    ['Substitute members present:', 'substitute'],
    ['Members present:', 'present'],
    ['Governors present', 'present'],
    ['Councillors present:-', 'present'],
    ['Co-opted:', 'present'],
    ['Co-opted members:', 'present'],
    ['Co-opted representatives:', 'present'],
  ])('“%s” Ann Curlew is %s', (label, status) => {
    expect(attendance(`${label} Ann Curlew`)).toEqual([`${status}: Ann Curlew`]);
  });

  test.each([
    'Councillors:',
    'County Councillors:',
    'Borough Councillors:',
    'City Councillors:',
    'District Councillors:',
    'Members:',
    'Voting members:',
    'Non-elected members:',
    'Co-opted voting members present:',
  ])('“%s” heads those present, alone on its line', (label) => {
    expect(attendance('Apologies: Bob Dunlin', '', label, '', 'Ann Curlew')).toEqual([
      'apologies: Bob Dunlin',
      'present: Ann Curlew',
    ]);
    expect(attendance(`${label} Ann Curlew`)).toEqual([]);
  });

  test.each([
    'Presentation of the accounts',
    'Apologia',
    'Membership',
    'The apologies: Ann Curlew',
    'Now present: Ann Curlew',
    'Not absent: Ann Curlew',
    'The clerk: Ann Curlew',
    'Substitutes',
    'My substitutes: Ann Curlew',
    'Clerk',
    'All in attendance: Ann Curlew',
    'Was co-opted: Ann Curlew',
    'The members:',
    'The councillors:',
  ])('“%s” is none', (text) => {
    expect(attendanceLabels.filter(({ pattern }) => pattern.test(text))).toEqual([]);
  });
});

describe('lists under labels', () => {
  test('names in one line, co-opted members on lines of their own below', () => {
    expect(
      attendance(
        'Present: Councillors Ann Curlew (Chair), Bob Dunlin and Cy Egret',
        '',
        'Pauline Wren, Parent Governor',
        '',
        'Apologies: Councillors Miles Kestrel',
        '',
        'In attendance:',
        '',
        'Hal Petrel, Chief Warden, Path Repair, Trees and Ponds',
        'Nell Owlet Interim Head of Ponds',
      ),
    ).toEqual([
      'present: Ann Curlew (Chair)',
      'present: Bob Dunlin',
      'present: Cy Egret',
      'present: Pauline Wren (Parent Governor)',
      'apologies: Miles Kestrel',
      'in attendance: Hal Petrel (Chief Warden, Path Repair, Trees and Ponds)',
    ]);
  });

  test('unlabelled lines go on under the label above them', () => {
    expect(attendance('Apologies: Councillor Gwen Heron', '', 'Tess Jay, Walkers’ Union')).toEqual([
      'apologies: Gwen Heron',
      'apologies: Tess Jay (Walkers’ Union)',
    ]);
  });

  test('a substitute among those present is one', () => {
    expect(
      attendance('Present: Councillors Ann Curlew and Owen Plover (Substitute) (substitute for Rita Shrike)'),
    ).toEqual(['present: Ann Curlew', 'substitute: Owen Plover (Substitute) for Rita Shrike']);
  });

  test('a sentence ends the list', () => {
    expect(
      attendance(
        'Present: Councillor Ann Curlew',
        '',
        'The Chair reminded those present that the meeting was filmed.',
        '',
        'Bob Dunlin',
      ),
    ).toEqual(['present: Ann Curlew']);
  });

  test('a sentence has more than forty letters, more than seven words and a stop', () => {
    const ends = (line: string) => attendance('Present: Ann Curlew', '', line, '', 'Bob Dunlin').length === 1;
    expect(ends('They were all told that it was late now!')).toBe(false);
    expect(ends('They were all told that it was late again!')).toBe(true);
    expect(ends('Were they all told that it was late again?')).toBe(true);
    expect(ends('They were all told that it was late again')).toBe(false);
    expect(ends('They were. all told that it was late again')).toBe(false);
    expect(ends('Everybody remained extraordinarily quiet throughout Tuesday.')).toBe(false);
  });

  test('somebody who is present twice in different ways is told twice', () => {
    expect(attendance('Present: Ann Curlew', '', 'Apologies: Ann Curlew')).toEqual([
      'present: Ann Curlew',
      'apologies: Ann Curlew',
    ]);
  });

  test('names above any label are of nobody who is known to have come', () => {
    expect(attendance('Ann Curlew', '', 'Bob Dunlin\tClerk')).toEqual([]);
  });

  test('a substitute keeps the list that another label puts them in', () => {
    expect(attendance('Apologies: Owen Plover (substitute for Rita Shrike)')).toEqual([
      'apologies: Owen Plover for Rita Shrike',
    ]);
  });

  test('nobody is present twice', () => {
    expect(attendance('Present: Ann Curlew', 'Ann Curlew')).toEqual(['present: Ann Curlew']);
  });

  test('the clerk of a parish', () => {
    expect(
      attendance('Present: Cllr Ann Curlew', '', 'Clerk: Jo Wren', '', 'Absent: Cllr Bob Dunlin'),
    ).toEqual(['present: Ann Curlew', 'in attendance: Jo Wren', 'absent: Bob Dunlin']);
  });
});

describe('lists with asterisks', () => {
  test('record those who are marked; of the others nothing is said', () => {
    expect(
      attendance(
        'Membership',
        '',
        '* A Curlew (Chairman)\t* B Dunlin',
        'C Egret\t* D Finch',
        '',
        '*present',
        '',
      ).filter((entry) => entry.startsWith('present')),
    ).toEqual([]);
    expect(
      attendance('Present', '', '* A Curlew (Chairman)\t* B Dunlin', 'C Egret\t* D Finch', '', '*present'),
    ).toEqual(['present: A Curlew (Chairman)', 'present: B Dunlin', 'present: D Finch']);
  });
});

describe('lists with asterisks over several tables and lines', () => {
  const marked = [
    'Present',
    '',
    '* A Curlew\tC Egret',
    '',
    'D Finch',
    '',
    'Apologies: E Gull',
    '',
    'F Heron\tClerk',
  ];

  test('tell by their marks who was present, and list all others as printed', () => {
    const expected = ['present: A Curlew', 'apologies: E Gull', 'apologies: F Heron (Clerk)'];
    expect(attendance(...marked)).toEqual(expected);
  });

  test.each(['*present', '* Present', '*denotes attendance'])('are known by a note: “%s”', (note) => {
    expect(attendance('Present: A Curlew', '', note)).toEqual([]);
  });

  test.each(['All present', 'Denotes attendance'])('and not by “%s”', (note) => {
    expect(attendance('Present: A Curlew', '', note)).toContain('present: A Curlew');
  });
});

describe('tables', () => {
  test('of two columns of names below their labels', () => {
    expect(
      attendance(
        'MEMBERS PRESENT\t\tCITY SERVICE\tApologies',
        'A Curlew\tB Dunlin\tC Egret, Clerk\tD Finch',
        'E Gull\t\tF Heron\t',
      ),
    ).toEqual([
      'present: A Curlew',
      'present: E Gull',
      'in attendance: C Egret (Clerk)',
      'in attendance: F Heron',
      'apologies: D Finch',
    ]);
  });

  test.each([
    ['one column', ['PRESENT\t', 'A Curlew\t', 'B Dunlin\t']],
    ['one row of names', ['PRESENT\tSTAFF', 'A Curlew\tB Dunlin']],
    ['no label of members', ['WARDS\tSTAFF', 'A Curlew\tB Dunlin', 'C Egret\tD Finch']],
  ])('of %s are no such columns', (_kind, rows) => {
    expect(attendance(...rows).filter((entry) => entry.startsWith('in attendance'))).toEqual([]);
  });

  test('go on under the label above them, with or without a post', () => {
    expect(
      attendance('Apologies:', '', 'Ann Curlew\t', 'Bob Dunlin\tItem 5a only', 'Cy Egret\tOf item 5'),
    ).toEqual(['apologies: Ann Curlew', 'apologies: Bob Dunlin items 5a', 'apologies: Cy Egret (Of item 5)']);
  });

  test('of a typewriter set the label for what stands below them', () => {
    expect(attendance('ABSENT\tAnn Curlew', '', 'Bob Dunlin')).toEqual([
      'absent: Ann Curlew',
      'absent: Bob Dunlin',
    ]);
  });

  test('of another kind inside an item name nobody', () => {
    expect(inItems('Members\tSubstitutes', 'Cllr A Curlew\tCllr B Dunlin')).toEqual([]);
    expect(inItems('No apologies\tSubstitutes', 'Cllr A Curlew\tCllr B Dunlin')).toEqual([]);
  });

  test('of substitutes for nobody who is named', () => {
    expect(inItems('Apologies\tSubstitutes', '--\tCllr B Dunlin')).toEqual(['substitute: B Dunlin']);
  });

  test('of officers with the items that they attended', () => {
    expect(
      attendance(
        'The following officers were present in support:',
        '',
        'Ann Curlew\tClerk',
        'Bob Dunlin\tItems 5 and 6',
      ),
    ).toEqual(['in attendance: Ann Curlew (Clerk)', 'in attendance: Bob Dunlin items 5 6']);
  });

  test('of a typewriter: the label stands in the first cell', () => {
    expect(attendance('PRESENT:-\tCouncillor Curlew (Chairman)', '\tCouncillor Mrs. Dunlin')).toEqual([
      'present: Curlew (Chairman)',
      'present: Mrs. Dunlin',
    ]);
  });

  test('of apologies and substitutes inside an item; “--” is nobody', () => {
    expect(inItems('Apologies\tSubstitutes', 'Cllr A Curlew\tCllr B Dunlin', 'Mr C Egret\t--')).toEqual([
      'apologies: A Curlew',
      'substitute: B Dunlin for A Curlew',
      'apologies: Mr C Egret',
    ]);
  });
});

describe('apologies in a sentence', () => {
  test.each([
    [
      'Apologies were received from Councillors Ann Curlew and Bob Dunlin.',
      ['apologies: Ann Curlew', 'apologies: Bob Dunlin'],
    ],
    ['An apology was received from Tess Jay, Walkers’ Union.', ['apologies: Tess Jay (Walkers’ Union)']],
    [
      'Apologies for absence had been given by Cllr A Curlew, for whom Cllr B Dunlin was present.',
      ['apologies: A Curlew', 'substitute: B Dunlin for A Curlew'],
    ],
    [
      'Apologies were sent by Ann Curlew for whom Bob Dunlin attended, and all was well.',
      ['apologies: Ann Curlew', 'substitute: Bob Dunlin for Ann Curlew'],
    ],
    [
      'Apologies were given by Ann Curlew, for whom Bob Dunlin substituted',
      ['apologies: Ann Curlew', 'substitute: Bob Dunlin for Ann Curlew'],
    ],
    [
      'Apologies had been received late from Ann Curlew, for whom Bob Dunlin came.',
      ['apologies: Ann Curlew', 'substitute: Bob Dunlin for Ann Curlew'],
    ],
    ['Apologies were received. They came from Ann Curlew.', []],
    ['Apologies were made from Ann Curlew.', []],
    ['No apologies were received.', []],
    ['The Chair gave an apology for the heat.', []],
  ])('%s', (sentence, expected) => {
    expect(inItems(sentence)).toEqual(expected);
  });
});

test('a list in running lines is read through its line ends', () => {
  const blocks = sourceBlocks(
    'IN ATTENDANCE: Dr N Vance (Director of Public Health), Mrs S Hall',
    '(Corporate Director Children, Young People and Education), Mrs A Bell (Chief',
    'Executive), Mr D Ship (Head of Finance Policy, Planning and Strategy),',
    'Mr B Watt (General Counsel) and',
    'Ms C Innes (Director of Education)',
  );
  expect(readAttendance(blocks).map(({ name, role }) => [name, role])).toEqual([
    ['Dr N Vance', 'Director of Public Health'],
    ['Mrs S Hall', 'Corporate Director Children, Young People and Education'],
    ['Mrs A Bell', 'Chief Executive'],
    ['Mr D Ship', 'Head of Finance Policy, Planning and Strategy'],
    ['Mr B Watt', 'General Counsel'],
    ['Ms C Innes', 'Director of Education'],
  ]);
});

test('a bracket or a comma that is closed goes no further than its line', () => {
  const [one, two] = ['Bob Dunlin (Clerk)', 'Cy Egret (Chair)'];
  expect(attendance('Present:', '', 'Ann Curlew', one, two)).toEqual([
    'present: Ann Curlew',
    'present: Bob Dunlin (Clerk)',
    'present: Cy Egret (Chair)',
  ]);
  expect(attendance('Present: Ann Curlew;', 'Bob Dunlin')).toEqual([
    'present: Ann Curlew',
    'present: Bob Dunlin',
  ]);
});

test('apologies stand in paragraphs of the items', () => {
  const content = [text('Apologies were received from Ann Curlew.')];
  expect(readAttendance([], [{ type: 'heading', level: 2, content }])).toEqual([]);
  expect(readAttendance([], [{ type: 'paragraph', content }])).toEqual([
    { name: 'Ann Curlew', status: 'apologies' },
  ]);
});
