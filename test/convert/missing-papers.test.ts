import { describe, expect, test } from 'vitest';
import type { GatheredPaper } from '../../src/convert/gather/gathered-paper.ts';
import { isListedPaper, missingPapers, withListedNames } from '../../src/convert/gather/missing-papers.ts';
import { recordedDays } from '../../src/convert/gather/recorded-days.ts';
import type { AgendaEntry } from '../../src/recognise/agenda.ts';
import { paperIn, sourceAt } from './readings.ts';

const paper = (item: string | undefined, sheets: number, file = 'x.txt'): GatheredPaper => {
  const found = paperIn(sourceAt(file, 'Survey of seats\n\nForty.\n', undefined, sheets));
  return { ...found, draft: { ...found.draft, agendaItem: item } };
};
const group = (own: GatheredPaper) => ({ paper: own, older: [], appendices: [] });

const entry: AgendaEntry = {
  number: '4',
  title: 'Benches',
  note: [],
  access: 'public',
  pages: { from: 11, to: 40 },
};

function missing(entries: readonly AgendaEntry[], papers: readonly GatheredPaper[], more: object = {}) {
  return missingPapers({
    file: 'front.txt',
    isPack: false,
    agenda: entries,
    papers: papers.map(group),
    minutes: recordedDays(new Set()),
    date: '2024-03-12',
    published: '2024-03-04',
    ...more,
  });
}

describe('pages that the agenda gives an item', () => {
  test.each([
    ['all of them', [paper('4', 29)], []],
    ['but for blank ones and a cover', [paper('4', 15), paper('4', 11)], []],
    ['some of them', [paper('4', 10)], ['20 of 30 pages']],
    ['none of them', [paper('3', 10)], [undefined]],
  ])('are at hand: %s', (_how, papers, details) => {
    expect(missing([entry], papers).value.map(({ detail }) => detail)).toEqual(details);
  });

  test('are not counted in papers that came later', () => {
    const late = { ...paper('4', 20), published: '2024-03-08' };
    expect(missing([entry], [paper('4', 10), late]).value.map(({ detail }) => detail)).toEqual([
      '20 of 30 pages',
    ]);
  });

  test('are not counted where a file has no pages', () => {
    const text = { ...paper('4', 1), reading: sourceAt('x.txt', 'Survey of seats\n\nForty.\n') };
    expect(missing([entry], [text]).value).toEqual([]);
  });
});

describe('an item lacks nothing', () => {
  test.each([
    ['without pages', { number: '1', title: 'Apologies', note: [], access: 'public' as const }],
    ['that is exempt', { ...entry, access: 'exempt' as const }],
  ])('%s', (_how, item) => {
    expect(missing([item], []).value).toEqual([]);
  });

  test('that brings minutes which some source prints', () => {
    const minutes = { ...entry, title: 'Minutes of the meeting held on 9 January 2024' };
    expect(missing([minutes], [], { minutes: recordedDays(new Set(['2024-01-09'])) }).value).toEqual([]);
    expect(missing([minutes], [], { minutes: recordedDays(new Set(['2023-11-07'])) }).value).toHaveLength(1);
    const last = { ...entry, title: 'Minutes of the last meeting' };
    expect(missing([last], [], { minutes: recordedDays(new Set(['2023-11-07'])) }).value).toEqual([]);
  });
});

describe('papers that a system lists by name', () => {
  const listed = {
    number: '4',
    title: 'Benches',
    note: [],
    access: 'public' as const,
    papers: [
      { title: 'Survey of the seats' },
      { title: 'Enclosure', url: 'https://www.brindlewick.example/d/s42/Map%20of%20seats.pdf' },
      { title: 'Letters', url: 'https://www.brindlewick.example/letters.pdf' },
    ],
  };

  test('are at hand under a like title or as the file of their address; the others are named', () => {
    const map = paper('5', 1, 'Map of seats.pdf');
    const { value, findings } = missing([listed], [paper('4', 1), map]);
    expect(value.map(({ title, url }) => [title, url])).toEqual([
      ['Letters', 'https://www.brindlewick.example/letters.pdf'],
    ]);
    expect(findings.map(({ message }) => message)).toEqual([
      'Item 4 “Benches” lists papers that no document holds: “Letters”; the page of the meeting says so.',
    ]);
  });

  test('give a paper the title that the system has for it, where that is another', () => {
    const [own] = withListedNames([group(paper('4', 1))], [listed]);
    expect(own?.paper.draft.listedAs).toBe('Survey of the seats');
  });

  test('with an address that is broken are looked for by title only', () => {
    expect(isListedPaper({ title: 'Enclosure', url: 'https://x.example/%zz' }, paper('4', 1))).toBe(false);
  });
});

test('of a front sheet alone one finding tells how many items lack papers', () => {
  const { value, findings } = missing([entry, { ...entry, number: '5' }], []);
  expect(value).toHaveLength(2);
  expect(findings).toMatchObject([{ rule: 'only-front-sheet', severity: 'warning', file: 'front.txt' }]);
  expect(findings[0]?.message).toContain('lists papers for 2 items');
});
