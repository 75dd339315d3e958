import { describe, expect, test } from 'vitest';
import { first, headingLines, noted, readingOf } from './source-blocks.ts';
import { blank, front, minutes, reportHead, reportOf } from './town-pack.ts';

const titles = (...lines: readonly string[]): readonly string[] =>
  readingOf(...front, ...minutes, ...lines).papers.map(({ title }) => title);

describe('the title of an appendix', () => {
  test.each([
    [
      'is the one that its report lists',
      ['Appendix 1: Status of the benches'],
      ['APPENDIX 1', '', 'Forty of them.'],
      'Appendix 1: Status of the benches',
    ],
    [
      'else the one that it prints for itself',
      ['Appendix 1'],
      ['APPENDIX 1', '', 'The Count', '', 'Forty.'],
      'Appendix 1: The Count',
    ],
    ['else its label', [], ['APPENDIX 1', '', 'Forty of them.'], 'Appendix 1'],
    [
      'is not the name of the council',
      [],
      ['APPENDIX A', '', 'Ashmere Borough Council', '', 'Map of Paths', '', 'North is up.'],
      'Appendix A: Map of Paths',
    ],
    ['without a label is its first line', [], [...blank, 'Inspection', '', 'It was done.'], 'Inspection'],
  ])('%s', (_how, listed, lines, title) => {
    expect(titles(...reportOf('5', 'Benches', ...listed), ...lines).at(-1)).toBe(title);
  });
});

describe('the pages of a paper', () => {
  const { papers, minutes: records } = readingOf(
    ...front,
    ...minutes,
    ...reportOf('5', 'Benches'),
    'Appendix 1',
    '',
    'Forty.',
  );

  test('are those of its item on the agenda, marked where it begins; an appendix has none of its own', () => {
    expect(papers.map(({ pages }) => pages)).toEqual([{ from: 15, to: 30 }, undefined]);
    expect(noted(first(papers).blocks)[0]).toBe('page 15');
    expect(first(records).pages).toEqual({ from: 5, to: 13 });
  });

  test('the lines of the source are told', () => {
    const [report] = papers;
    expect(report?.lines?.from).toBeGreaterThan(front.length + minutes.length);
    expect(papers[1]?.lines?.from).toBe(front.length + minutes.length + reportOf('5', 'Benches').length + 1);
  });
});

describe('the head of a report', () => {
  test('gives its title once: to the paper, and not again in the fields', () => {
    const paper = first(readingOf(...reportHead('5', 'Benches'), 'Text.').papers);
    expect([paper.title, paper.titlePrinted]).toEqual(['Benches', true]);
    expect(paper.header.map(({ value }) => value)).not.toContain('Benches');
  });

  test('a title that has a label stays among the fields', () => {
    const paper = first(
      readingOf(
        'Report title: Benches\tReport of: Ann Heron',
        'Key Decision: No\tWards affected: All',
        '',
        'Text.',
      ).papers,
    );
    expect(paper.title).toBe('Benches');
    expect(paper.header).toContainEqual({ field: 'title', label: 'Report title', value: 'Benches' });
  });
});

describe('who wrote a report', () => {
  const authors = (...lines: readonly string[]) => first(readingOf(...lines).papers).authors;

  test('is named below “Report Author”', () => {
    expect(authors(...reportOf('5', 'Benches'))).toEqual([{ name: 'Nell Owlet', title: 'Parks Manager' }]);
  });

  test('else signs at the end', () => {
    expect(
      authors(...reportHead('5', 'Benches'), 'Text.', '', 'Polly Wren', 'Director of Planting', '6/11/14'),
    ).toEqual([{ name: 'Polly Wren', title: 'Director of Planting' }]);
  });

  test('else is the one to ask, where somebody else presents it', () => {
    expect(
      authors(
        'Report of: Councillor Ann Curlew\tWards affected: All',
        'Enquiries to: Max Fulmar, Parks Officer\tKey Decision: No',
        '',
        'Text.',
      ),
    ).toEqual([{ name: 'Max Fulmar', title: 'Parks Officer' }]);
  });

  test('is not said of an appendix', () => {
    const [, appendix] = readingOf(...reportOf('5', 'Benches'), 'Appendix 1', '', 'Forty.').papers;
    expect(appendix?.authors).toEqual([]);
  });
});

describe('minutes', () => {
  const [record] = readingOf(...front, ...minutes).minutes;

  test('have their body, day, hours, items and who was there', () => {
    expect(record).toMatchObject({
      committee: 'Parks Scrutiny Committee',
      date: '2014-07-08',
      time: '19:00',
      opened: '19:00',
      closed: '20:40',
      inferred: ['minutes.opened'],
    });
    expect(headingLines(record?.blocks ?? [])).toEqual(['## 1. Minutes', '## 2. Benches']);
    expect(record?.attendance.map(({ name, status }) => `${name} ${status}`)).toEqual([
      'Ann Curlew present',
      'Bob Dunlin present',
      'Cy Egret present',
      'Di Finch apologies',
    ]);
  });

  test('a guest who is on a list already is not named twice', () => {
    const lines = [
      ...minutes.slice(0, 6),
      'In attendance: Ann Lee, Director',
      '',
      '1. Roads',
      '',
      'The Chair welcomed Ann Lee, Director, and Jo Hill, engineer, to speak.',
    ];
    const guests = first(readingOf(...lines).minutes).attendance.filter(
      ({ status }) => status === 'in attendance',
    );
    expect(guests.map(({ name, items }) => [name, items])).toEqual([
      ['Ann Lee', undefined],
      ['Jo Hill', ['1']],
    ]);
  });
});
