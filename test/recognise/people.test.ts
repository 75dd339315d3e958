import { describe, expect, test } from 'vitest';
import { isPersonName, isSamePerson, peopleIn, splitNames } from '../../src/recognise/people.ts';

const names = (line: string): readonly string[] => peopleIn(line).map(({ name }) => name);

describe('a list of people', () => {
  test('with roles in brackets', () => {
    expect(
      peopleIn('Councillors Ann Curlew (Chair), Bob Dunlin (Vice-Chair), Cy Egret and Di Finch-Hay'),
    ).toEqual([
      { name: 'Ann Curlew', role: 'Chair' },
      { name: 'Bob Dunlin', role: 'Vice-Chair' },
      { name: 'Cy Egret' },
      { name: 'Di Finch-Hay' },
    ]);
  });

  test('parted by semicolons, posts behind commas', () => {
    expect(peopleIn('Ann Curlew, Head of Parks and Roads; Bob Dunlin, Director of Place')).toEqual([
      { name: 'Ann Curlew', role: 'Head of Parks and Roads' },
      { name: 'Bob Dunlin', role: 'Director of Place' },
    ]);
  });

  test('splits only outside brackets', () => {
    expect(splitNames('Ann Curlew (Parks, Roads and Bins), Bob Dunlin')).toEqual([
      'Ann Curlew (Parks, Roads and Bins)',
      'Bob Dunlin',
    ]);
    expect(splitNames('A Curlew;  B Dunlin, , C Egret')).toEqual(['A Curlew', 'B Dunlin', 'C Egret']);
    expect(splitNames('A Curlew, OBE, B Dunlin')).toEqual(['A Curlew', 'B Dunlin']);
    expect(splitNames('A Curlew, and B Dunlin & C Egret')).toEqual(['A Curlew', 'B Dunlin', 'C Egret']);
  });

  test.each(['Councillors:', 'Cllrs', 'Members:', 'County Councillors', ''])('behind “%s”', (group) => {
    expect(names(`${group} Ann Curlew, Bob Dunlin and Cy Egret`.trim())).toEqual([
      'Ann Curlew',
      'Bob Dunlin',
      'Cy Egret',
    ]);
  });
});

describe('one person on a line', () => {
  test('with a post that holds commas: only the first comma parts', () => {
    expect(peopleIn('Hal Petrel, Chief Warden, Path Repair, Trees and Ponds')).toEqual([
      { name: 'Hal Petrel', role: 'Chief Warden, Path Repair, Trees and Ponds' },
    ]);
  });

  test('with a post behind a dash', () => {
    expect(peopleIn('Hal Petrel – Head of Parks')).toEqual([{ name: 'Hal Petrel', role: 'Head of Parks' }]);
  });

  test('as a substitute, with the name of the absentee', () => {
    expect(peopleIn('Owen Plover (Substitute) (substitute for Rita Shrike)')).toEqual([
      { name: 'Owen Plover', role: 'Substitute', substituteFor: 'Rita Shrike' },
    ]);
    for (const how of ['as substitute for', 'Substituting for', 'a substitute for'])
      expect(peopleIn(`Councillor Ann Curlew (${how} Bob Dunlin)`)).toEqual([
        { name: 'Ann Curlew', substituteFor: 'Bob Dunlin' },
      ]);
    expect(peopleIn('Ann Curlew (no substitute for Bob Dunlin)')[0]).not.toHaveProperty('substituteFor');
  });

  test('when and how somebody came is no role', () => {
    expect(peopleIn('Ann Curlew (arrived 7.12pm)')).toEqual([{ name: 'Ann Curlew' }]);
    expect(peopleIn('Ann Curlew (item 6)')).toEqual([{ name: 'Ann Curlew' }]);
    expect(peopleIn('Ann Curlew (until item 6)')).toEqual([{ name: 'Ann Curlew' }]);
  });
});

describe('a name', () => {
  test.each([
    'Ann Curlew',
    'A Curlew',
    'A. B. Curlew',
    'Mrs B Larkham',
    'Cllr Curlew',
    'County Councillor A Curlew',
    "Siobhan O'Plover",
    'Siobhan O’Plover',
    'Viv Harris-Finch',
    'Jan van der Merle',
    'Ludwig von Egret',
    'Dr P. Shrike',
    'Rev Canon J Merle',
    'José Ñandú',
    'Łucja Żuraw',
    'Dafydd ap Gwilan',
    'Representative Curlew',
    '  Ann Curlew ',
  ])('%s', (name) => {
    expect(isPersonName(name)).toBe(true);
  });

  test.each([
    'Vacancy',
    '2 vacancies',
    'To be nominated',
    'None',
    'Parks Committee',
    'Membership',
    'the Chair',
    'ann curlew',
    'Ann Curlew said that',
    'Housing Officers',
    'Housing Officer',
    'Substitute',
    'Parent Representative',
    'Parent Representatives',
    'Apologies',
    'Page 5',
    '',
  ])('is not “%s”', (value) => {
    expect(isPersonName(value)).toBe(false);
  });
});

describe('nobody is named by', () => {
  test.each([
    'Vacancy',
    'None',
    'One vacancy',
    'The meeting began late.',
    '12 March 2024',
    '--',
    '',
  ])('“%s”', (line) => {
    expect(peopleIn(line)).toEqual([]);
  });

  test('a vacancy among names', () => {
    expect(names('Councillors Ann Curlew, Bob Dunlin and Vacancy')).toEqual(['Ann Curlew', 'Bob Dunlin']);
  });
});

describe('whoever holds an office that stands in front', () => {
  test.each([
    ['The Mayor, Councillor Ann Curlew', 'Ann Curlew', 'Mayor'],
    ['Deputy Mayor Councillor Curlew', 'Curlew', 'Deputy Mayor'],
    ['The Chair, Ann Curlew', 'Ann Curlew', 'Chair'],
    ['  Deputy Mayor Cllr. Curlew', 'Curlew', 'Deputy Mayor'],
    ['Her Worship the Mayor', undefined, undefined],
    ['His Worship The Lord Mayor, Mr B Dunlin', 'Mr B Dunlin', 'Lord Mayor'],
    ['Vice-Chairwoman the Cllr Curlew', 'Curlew', 'Vice-Chairwoman'],
    ['The Mayor, Ann Curlew, Wick', undefined, undefined],
    ['Mayor of the borough', undefined, undefined],
  ])('“%s”', (line, name, role) => {
    const [person] = peopleIn(line);
    expect([
      person?.role === role ? person?.name : undefined,
      person?.role === role ? role : undefined,
    ]).toEqual([name, role]);
  });
});

test.each([
  ['Mr R Lisle, OBE', 'Mr R Lisle'],
  ['Mr R Lisle, OBE, DL', 'Mr R Lisle'],
  ['* Cllr. Ann Curlew *', 'Ann Curlew'],
  ['** Ann Curlew. **', 'Ann Curlew'],
  ['Old Mayor Curlew', 'Old Mayor Curlew'],
  ['Parish Councillor Ann Curlew.', 'Ann Curlew'],
  ['Ann Curlew, from item 6', 'Ann Curlew'],
  ['Ann Curlew (virtual)', 'Ann Curlew'],
])('“%s” names %s without a role', (line, name) => {
  expect(peopleIn(line)).toEqual([{ name }]);
});

test.each([
  ['Ann Curlew,  Clerk', 'Clerk'],
  ['Ann Curlew, Dept. Head', 'Dept. Head'],
  ['Ann Curlew, Officer for parks', 'Officer for parks'],
  ['Ann Curlew, Head of the MBE', 'Head of the MBE'],
  ['Ann Curlew, MP for Wick', 'MP for Wick'],
  ['Ann Curlew, Bird Hide', 'Bird Hide'],
])('“%s” is Ann Curlew with the role “%s”', (line, role) => {
  expect(peopleIn(line)).toEqual([{ name: 'Ann Curlew', role }]);
});

test('roles in brackets keep no list from being one', () => {
  expect(peopleIn('Ann Curlew, Bob Dunlin (Clerk), Cy Egret')).toEqual([
    { name: 'Ann Curlew' },
    { name: 'Bob Dunlin', role: 'Clerk' },
    { name: 'Cy Egret' },
  ]);
});

test('a role ends without a stop, and the first bracket that is one counts', () => {
  expect(peopleIn('Ann Curlew, Clerk.')).toEqual([{ name: 'Ann Curlew', role: 'Clerk' }]);
  expect(peopleIn('Ann Curlew ( left at 8 ) ( Clerk ) (Chair)')).toEqual([
    { name: 'Ann Curlew', role: 'Clerk' },
  ]);
});

test.each([
  ['Ann Curlew and Bob Dunlin', ['Ann Curlew', 'Bob Dunlin']],
  ['Ann Curlew & Bob Dunlin', ['Ann Curlew', 'Bob Dunlin']],
  ['Ann Curlew, Bob Dunlin, Cy Egret', ['Ann Curlew', 'Bob Dunlin', 'Cy Egret']],
  ['Ann Curlew (Chair), Bob Dunlin', ['Ann Curlew', 'Bob Dunlin']],
  ['Councillors Curlew', ['Curlew']],
  ['Ann Curlew;Bob Dunlin', ['Ann Curlew', 'Bob Dunlin']],
])('“%s” is a list of %j', (line, all) => {
  expect(names(line)).toEqual(all);
});

test('a name is no longer than sixty letters', () => {
  const long = (letters: number) => `Ann ${'C'.padEnd(letters - 4, 'u')}`;
  expect([isPersonName(long(60)), isPersonName(long(61))]).toEqual([true, false]);
});

test('“Ann Curlew, Ashmere Forum” is one person with a body behind the comma', () => {
  expect(peopleIn('Ann Curlew, Ashmere Forum')).toEqual([{ name: 'Ann Curlew', role: 'Ashmere Forum' }]);
  expect(peopleIn('Ann Curlew, Strategic Lead')).toEqual([{ name: 'Ann Curlew', role: 'Strategic Lead' }]);
});

test.each([
  ['Mr B Watts', 'Ben Watts', true],
  ['Dr N Vance', 'Nora Vance', true],
  ['Mrs A Pym', 'Mr B Pym', false],
  ['Pym', 'Ada Pym', false],
  ['Pym', 'Pym', true],
  ['Pym', 'Paul Pym', false],
  ['Paul Pym', 'Pym', false],
  ['Ben John Watts', 'B Carl Watts', true],
  ['B. Watts.', 'Ben Watts', true],
  ['B. Watts', 'Mr Ben WATTS', true],
  ['Ben Watts', 'Ben Wattson', false],
  ['', 'Ada Pym', false],
])('“%s” and “%s” of one list are one person: %s', (one, other, same) => {
  expect(isSamePerson(one, other)).toBe(same);
});
