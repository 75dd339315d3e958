import { describe, expect, test } from 'vitest';
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

  test.each(['Presentation of the accounts', 'Apologia', 'Membership'])('“%s” is none', (text) => {
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

describe('tables', () => {
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
