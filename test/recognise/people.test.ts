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
    expect(peopleIn('Councillor Ann Curlew (as substitute for Bob Dunlin)')[0]).toMatchObject({
      substituteFor: 'Bob Dunlin',
    });
  });

  test('when and how somebody came is no role', () => {
    expect(peopleIn('Ann Curlew (arrived 7.12pm)')).toEqual([{ name: 'Ann Curlew' }]);
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

test('“Ann Curlew, Ashmere Forum” is one person with a body behind the comma', () => {
  expect(peopleIn('Ann Curlew, Ashmere Forum')).toEqual([{ name: 'Ann Curlew', role: 'Ashmere Forum' }]);
  expect(peopleIn('Ann Curlew, Strategic Lead')).toEqual([{ name: 'Ann Curlew', role: 'Strategic Lead' }]);
});

test.each([
  ['Mr B Watts', 'Ben Watts', true],
  ['Dr N Vance', 'Nora Vance', true],
  ['Mrs A Pym', 'Mr B Pym', false],
  ['Pym', 'Ada Pym', false],
])('“%s” and “%s” of one list are one person: %s', (one, other, same) => {
  expect(isSamePerson(one, other)).toBe(same);
});
