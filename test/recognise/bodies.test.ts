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
  ])('is not “%s”', (line) => {
    expect(isBodyName(line)).toBe(false);
  });
});

test('capitals become a title, small words small', () => {
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
  ])('“%s” is none', (name) => {
    expect([...councilsNamed(`It was for ${name} to say.`)]).toEqual([]);
  });

  test('behind “Meeting of” only the council is the name', () => {
    expect([
      ...councilsNamed('Minutes of the Ordinary Meeting of Little Wick Parish Council').keys(),
    ]).toEqual(['Little Wick Parish Council']);
  });
});

test('the addresses of a council name it', () => {
  expect(
    councilDomains(
      'Write to parks@ashmere.gov.uk or see https://www.ashmere.gov.uk/parks and www.wick-town.gov.uk',
    ),
  ).toEqual(['ashmere', 'ashmere', 'wick-town']);
  expect(councilDomains('parks@example.com')).toEqual([]);
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

  test('of school governors is the school at the head', () => {
    expect(councilOf('Wick Lane Primary School\n\nMinutes')).toEqual({
      name: 'Wick Lane Primary School',
      inferred: true,
    });
  });

  test('is unknown where nothing tells', () => {
    expect(councilOf('minutes of nobody at all, written on 12 March')).toBeUndefined();
    expect(councilOf('')).toBeUndefined();
  });
});
