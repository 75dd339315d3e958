import { describe, expect, test } from 'vitest';
import {
  councilDomains,
  councilOf,
  councilsNamed,
  isBodyName,
  titleCased,
} from '../../src/recognise/bodies.ts';

describe('a line that names a committee', () => {
  test.each([
    'Parks Committee',
    'Ponds and Lawns Scrutiny Committee',
    "Children's Play Overview and Scrutiny Committee",
    'Licensing Sub-Committee',
    'PLANNING COMMITTEE',
    'Health and Wellbeing Board',
    'Ashmere Joint Authority',
    'Parks Committee (Extraordinary)',
    'Standing Advisory Council',
    'Cabinet',
    'The Executive',
    'full council',
    'Élan Working Group',
    '2030 Forum',
    `Parks ${'and Paths '.repeat(9)}Panel`,
  ])('%s', (line) => {
    expect(isBodyName(line)).toBe(true);
  });

  test.each([
    'Ashmere Borough Council',
    'The committee met at noon and rose at one.',
    'parks committee',
    'Membership of the Committee:',
    'Report to the Parks Committee on benches',
    '12 March 2024',
    'The Cabinet of 2024',
    'Our cabinets',
    'The Little Wick Town Council',
    `Parks ${'and Paths '.repeat(10)}Panel`,
    'Parks Committee (which met in the long room of the Town House)',
    'Parks: a Committee',
    'our cabinet',
    'parks Committee',
    'ASHMERE BOROUGH COUNCIL',
    '',
  ])('is not “%s”', (line) => {
    expect(isBodyName(line)).toBe(false);
  });
});

test('a line that names a committee has at most 110 letters', () => {
  const line = (letters: number) => `${'Parks '.padEnd(letters - 26, 'x')} Committee (extraordinary)`;
  expect([isBodyName(line(110)), isBodyName(line(111))]).toEqual([true, false]);
});

test('capitals become a title, small words small', () => {
  expect(titleCased('PARK AND OF THE FOR IN ON TO WITH AT BY LAW')).toBe(
    'Park and of the for in on to with at by Law',
  );
  expect(titleCased('PONDS AND LAWNS SCRUTINY COMMITTEE')).toBe('Ponds and Lawns Scrutiny Committee');
  expect(titleCased('THE BOARD')).toBe('The Board');
  expect(titleCased('Parks committee')).toBe('Parks committee');
});

describe('councils named in a text', () => {
  test('are counted', () => {
    expect([
      ...councilsNamed('Ashmere Borough Council and Ashmere Borough Council met Little Wick Parish Council.'),
    ]).toEqual([
      ['Ashmere Borough Council', 2],
      ['Little Wick Parish Council', 1],
    ]);
  });

  test.each([
    'the Council',
    'Youth Council',
    'Full Council',
    'County Council',
    'Our Council',
    'the Arts Council',
    'Borough Council',
    'the Sport Council',
  ])('“%s” is none', (name) => {
    expect([...councilsNamed(`It was for ${name} to say.`)]).toEqual([]);
  });

  test('behind “Meeting of” only the council is the name', () => {
    expect([
      ...councilsNamed('Minutes of the Ordinary Meeting of Little Wick Parish Council').keys(),
    ]).toEqual(['Little Wick Parish Council']);
  });
});

test('a name keeps the words that belong to it, and loses those in front', () => {
  const named = (value: string) => [...councilsNamed(value).keys()];
  expect(named('Our Wick upon Mere Borough Council')).toEqual(['Wick upon Mere Borough Council']);
  expect(named('The Leader of the Wick Council')).toEqual(['Wick Council']);
  expect(named('The Report of Wick Council')).toEqual(['Wick Council']);
  expect(named('The Minute of Wick Council')).toEqual(['Wick Council']);
  expect(named('North Wick Combined Authority and Mere Fire Authority')).toEqual([
    'North Wick Combined Authority',
    'Mere Fire Authority',
  ]);
  expect(named('Wick Councillors')).toEqual([]);
});

test('the addresses of a council name it', () => {
  expect(
    councilDomains(
      'Write to parks@ashmere.gov.uk or see https://www.ashmere.gov.uk/parks and www.wick-town.gov.uk',
    ),
  ).toEqual(['ashmere', 'ashmere', 'wick-town']);
  expect(councilDomains('parks@example.com')).toEqual([]);
  expect(councilDomains('A@ASHMERE.GOV.UK, b@wick.gov.wales, c@mere.gov.scot, d@quay.example')).toEqual([
    'ashmere',
    'wick',
    'mere',
    'quay',
  ]);
  expect(councilDomains('www.gov.uk and ashmere.gov.ukulele')).toEqual([]);
});

describe('the council that a text belongs to', () => {
  test('is the one named most', () => {
    expect(councilOf('Ashmere Council. Ashmere Council. Ashmere Council. Wick Council.')).toEqual({
      name: 'Ashmere Council',
      inferred: false,
    });
  });

  test('is the one whose addresses agree, though another is named oftener', () => {
    const text =
      'Wick Council, Wick Council, Wick Council, Wick Council. Ashmere Council. parks@ashmere.gov.uk';
    expect(councilOf(text)?.name).toBe('Ashmere Council');
  });

  test('is made up from the strapline and said to be inferred', () => {
    expect(councilOf('Ashmere: a place to be glad in')).toEqual({ name: 'Ashmere Council', inferred: true });
  });

  test('is made up from the place or the addresses', () => {
    expect(councilOf('Bins in Ashmere, and roads across Ashmere.')).toEqual({
      name: 'Ashmere Council',
      inferred: true,
    });
    expect(councilOf('Write to parks@ashmere.gov.uk')).toEqual({ name: 'Ashmere Council', inferred: true });
  });

  test('is the one at the head, though another is named as often', () => {
    const text = `Ashmere Town Council\n\n${'Words. '.repeat(70)}Wick Town Council. Wick Town Council. Ashmere Town Council.`;
    expect(councilOf(text)).toEqual({ name: 'Ashmere Town Council', inferred: false });
    const capitals = `ASHMERE TOWN COUNCIL\n\n${'words '.repeat(70)}Wick Council. Wick Council.`;
    expect(councilOf(capitals)?.name).toBe('Ashmere Town Council');
  });

  test('is the one of the place that the text speaks of, though another is named oftener', () => {
    const far = 'x'.repeat(400);
    const text = `${far} Wick Council. Wick Council. Ashmere Council. Roads in Ashmere, and within Ashmere.`;
    expect(councilOf(text)?.name).toBe('Ashmere Council');
    expect(
      councilOf(`${far} Wick Council. Wick Council. Wick Council. Ashmere Council. Roads in Ashmere.`)?.name,
    ).toBe('Wick Council');
  });

  test('is the one of the place, and not inferred, though it is named once', () => {
    const far = 'x'.repeat(400);
    expect(councilOf(`${far} Ashmere Council. Roads in Ashmere, and within Ashmere.`)).toEqual({
      name: 'Ashmere Council',
      inferred: false,
    });
  });

  test('is believed when it is named three times, and else inferred', () => {
    const far = 'x'.repeat(400);
    const named = (times: number) => councilOf(`1. ${far} ${'Wick Council. '.repeat(times)}`);
    expect(named(3)).toEqual({ name: 'Wick Council', inferred: false });
    expect(named(2)).toEqual({ name: 'Wick Council', inferred: true });
  });

  test.each([
    ['parks@ashmere-town.gov.uk', 'Ashmere Council'],
    ['parks@ashmere.gov.uk, ann@health.gov.uk', 'Ashmere Council'],
    ['parks@newashmere.gov.uk', 'Wick Council'],
    ['parks@ashton.gov.uk', 'Wick Council'],
  ])('is the one that agrees with “%s”: %s', (addresses, name) => {
    const far = 'x'.repeat(400);
    expect(councilOf(`${far} ${'Wick Council. '.repeat(4)} Ashmere Council. ${addresses}`)?.name).toBe(name);
  });

  test('is named in capitals at the head, and there alone', () => {
    expect(councilOf('WICK FIRE AUTHORITY\n\nNotes: none')).toEqual({
      name: 'Wick Fire Authority',
      inferred: false,
    });
    expect(councilOf('ASHMERE TOWN COUNCIL\nWICK TOWN COUNCIL')?.name).toBe('Wick Town Council');
    const words = 'words '.repeat(70);
    expect(councilOf(`1. ${words}\nASHMERE TOWN COUNCIL\nend`)).toBeUndefined();
    expect(councilOf(`ASHMERE TOWN COUNCIL\n${words}${'Wick Council. '.repeat(30)}`)?.name).toBe(
      'Wick Council',
    );
    const line = (letters: number) => councilOf(`1. ${'X'.repeat(letters - 16)} WICK COUNCIL`)?.name;
    expect([line(79), line(80)]).toEqual([expect.stringMatching(/Wick Council/), undefined]);
  });

  test('is counted once for each time that it is named at the head', () => {
    const long = `Members of Wick Council, officers of Wick Council and friends of Wick Council came in.`;
    expect(councilOf(`Ashmere Council. Ashmere Council.\n${long}`)?.name).toBe('Wick Council');
  });

  test('is made up from the place that is named most', () => {
    const text =
      '1. Roads in Wick, and across Wick. Paths in Ashmere, bins in Ashmere, parks around Ashmere.';
    expect(councilOf(text)?.name).toBe('Ashmere Council');
    expect(councilOf('1. Roads in Partridge, and across Partridge.')?.name).toBe('Partridge Council');
    for (const none of ['Member', 'Members', 'Officer', 'Officers', 'Part'])
      expect(councilOf(`1. Trust in ${none}, and across ${none}.`)).toBeUndefined();
  });

  test.each([
    ['  Great Wick – a town', 'Great Wick Council'],
    ['Ashmere - a town', 'Ashmere Council'],
    ['1. Ashmere: a town', undefined],
    ['A Wick: a town', undefined],
  ])('is made up from the strapline “%s”: %s', (line, name) => {
    expect(councilOf(line)?.name).toBe(name);
  });

  test('of two that are named alike is the one with the shorter name', () => {
    const far = 'x'.repeat(400);
    const names = Array.from({ length: 3 }, () => 'Mere Wick Council. Wick Council.').join(' ');
    expect(councilOf(`${far} ${names}`)?.name).toBe('Wick Council');
  });

  test('is not made up from a month, or a place that is named once', () => {
    expect(councilOf('1. It rained in January, and in January. In Ashmere.')).toBeUndefined();
    expect(councilOf('1. It rained in Ashmere.')).toBeUndefined();
    expect(councilOf('1. It rained in Ashmere Vale, and across Ashmere Vale.')).toBeUndefined();
  });

  test.each([
    'The Royal Borough of Ashmere',
    'CITY OF ASHMERE',
    'District Council of Ashmere',
  ])('may call itself “%s”', (line) => {
    expect(councilOf(`Agenda\n  ${line}  \nof May`)).toEqual({ name: titleCased(line), inferred: false });
    expect(councilOf(`1. ${'x'.repeat(400)}\n${line}`)?.inferred).not.toBe(false);
  });

  test.each([
    'Notice of it',
    'Wick Lane: a school',
    'wick lane',
    'Report',
    `Wick ${'x'.repeat(56)}`,
    'Parks Committee',
    'the Wick Lane',
    'Minute of it',
  ])('is not “%s” at the head', (line) => {
    expect(councilOf(`${line}\n\nWords`)?.name).not.toBe(line);
  });

  test('may call itself a borough', () => {
    expect(councilOf('LONDON BOROUGH OF ASHMERE\n\nAGENDA')).toEqual({
      name: 'London Borough of Ashmere',
      inferred: false,
    });
  });

  test('is the municipality, where no council is named', () => {
    const paper = 'The City of Marshland mends it. City of Marshland staff. For the City of Marshland.';
    expect(councilOf(paper)).toEqual({ name: 'City of Marshland', inferred: true });
  });

  test('is the municipality named most, three times or more', () => {
    const named = (name: string, times: number) => `For the ${name}, and all. `.repeat(times);
    expect(councilOf(`1. ${named('City of Wick', 3)}${named('Town of Great Marsh Land', 4)}`)?.name).toBe(
      'Town of Great Marsh Land',
    );
    expect(councilOf(`1. ${named('City of Wick', 2)}`)).toBeUndefined();
  });

  test.each(['1. In the City of Ashmere', 'City of Ashmere: 1 May'])('is not the borough in “%s”', (line) => {
    expect(councilOf(line)).toBeUndefined();
  });

  test('of school governors is the school at the head', () => {
    expect(councilOf('Wick Lane Primary School\n\nMinutes')).toEqual({
      name: 'Wick Lane Primary School',
      inferred: true,
    });
  });

  test.each([
    ['\n \n  Wick Lane School  \nMinutes', 'Wick Lane School'],
    ['Wick Lane Report', 'Wick Lane Report'],
    [`Wick ${'x'.repeat(55)}`, `Wick ${'x'.repeat(55)}`],
  ])('may be the first line: “%s”', (lines, name) => {
    expect(councilOf(lines)).toEqual({ name, inferred: true });
  });

  test('is unknown where nothing tells', () => {
    expect(councilOf('minutes of nobody at all, written on 12 March')).toBeUndefined();
    expect(councilOf('')).toBeUndefined();
  });
});
