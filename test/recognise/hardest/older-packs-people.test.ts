import { describe, expect, test } from 'vitest';
import { blockText } from '../../../src/document/block.ts';
import { acronymsIn } from '../../../src/recognise/acronyms.ts';
import { first, headingLines, readingOf } from '../source-blocks.ts';
import { blank, front, minutes, reportHead, reportOf } from '../town-pack.ts';
import { minutesItems, minutesOf, papersOf, reportBody, told } from './told.ts';

/** Each of what the notes on the older packs rank as hardest for a converter, seventh to last. */

describe('people under several posts and forms', () => {
  test('stand as each list prints them; two who are alike are two', () => {
    const { attendance } = first(
      minutesOf(
        'Present: Councillors Ann Curlew (Chair) and Bob Dunlin',
        '',
        'Pauline Wren, Parent Governor',
        '',
        'In attendance:',
        '',
        'Ivy Grebe, Warden, Ponds, Trees and Lawns',
        'Ivy Greve, Clerk',
        '',
        '1. Minutes',
        '',
        'Ms J and another Ms J spoke.',
      ).minutes,
    );
    expect(attendance.map(({ name, role }) => [name, role].filter(Boolean).join(': '))).toEqual([
      'Ann Curlew: Chair',
      'Bob Dunlin',
      'Pauline Wren: Parent Governor',
      'Ivy Grebe: Warden, Ponds, Trees and Lawns',
      'Ivy Greve: Clerk',
    ]);
  });

  test('leaves a name in a head with its post where nothing parts them', () => {
    const head = reportHead('5', 'Benches').map((line) =>
      line.replace('Bob Ibis, Director', 'Bob Ibis Director'),
    );
    expect(first(readingOf(...head, 'Text.').papers).header).toContainEqual({
      field: 'accountableDirector',
      label: 'Accountable Director',
      value: 'Bob Ibis Director of Place',
    });
  });
});

describe('a reference that points outside the pack', () => {
  test('to the appendix of another meeting begins no appendix here', () => {
    const reading = readingOf(
      ...front,
      ...minutes,
      ...reportOf('5', 'Benches'),
      ...reportOf('6', 'Paths'),
      'See Appendix A on page 10 of the papers for the Spring term.',
    );
    expect(papersOf(reading)).toEqual(['report 5 “Benches”', 'report 6 “Paths”']);
    expect(
      minutesItems(
        '1. Benches',
        '',
        'Members had seen Appendix 1 of the October papers.',
        '',
        'Appendix 1 of that report was long.',
      ).slice(1),
    ).toEqual([
      '¶ Members had seen Appendix 1 of the October papers.',
      '¶ Appendix 1 of that report was long.',
    ]);
  });
});

describe('a field that a report does not print', () => {
  test('is absent, even where a sentence stands in its place with the same first words', () => {
    const lines = reportHead('9', 'Drains').flatMap((line) => {
      if (line.startsWith('Accountable')) return [];
      return line.startsWith('This report is') ? ['This report is meant to give a view of drains\t'] : [line];
    });
    const { header } = first(readingOf(...lines, 'Text.').papers);
    expect(header.map(({ field, value }) => `${field}: ${value}`)).toEqual([
      'date: 18 November 2014',
      'item: 9',
      'undefined: Parks Scrutiny Committee',
      'wards: All',
      'keyDecision: Non-Key',
      'reportOf: Ann Heron, Head of Parks',
      'undefined: This report is meant to give a view of drains',
    ]);
  });

  test('a report of lines without recommendations has none', () => {
    const reading = readingOf(
      '29 July 2015',
      '',
      'ITEM: 13',
      '',
      'Council',
      '',
      'Annual Report on Parks',
      '',
      'Report of: Councillor Ann Curlew',
      '',
      'This report is public',
      '',
      '1. Introduction',
      '',
      '1.1. This report tells of the year.',
    );
    expect(reading).toMatchObject({ date: '2015-07-29', committee: 'Council' });
    expect(headingLines(first(reading.papers).blocks)).toEqual(['## 1. Introduction']);
  });
});

test('an acronym with two meanings keeps the first that its letters spell, and none that they do not', () => {
  const blocks = first(
    readingOf(
      ...reportHead('5', 'Plans'),
      'The Hedges and Young Trees’ Plan (HYTP) and the Half Year Tending Programme (HYTP) were read.',
      '',
      'Ashmere Pond Weeding Club (CATO) read them too.',
      '',
      'The Wickford Pond Weeding Board (PWB) did not.',
    ).papers,
  ).blocks;
  expect(acronymsIn(blocks.map(blockText).join('\n'))).toEqual([
    { term: 'HYTP', expansion: 'Hedges and Young Trees’ Plan' },
    { term: 'PWB', expansion: 'Pond Weeding Board' },
  ]);
});

test('three lists of members that disagree are each told as printed', () => {
  const reading = readingOf(
    ...front.slice(0, 8),
    'Membership:',
    '',
    'Councillors Ann Curlew (Chair), Bob Dunlin and Mrs P Wren',
    '',
    'Substitutes:',
    '',
    'Councillors Ed Gull and Fay Heron',
    '',
    ...front.slice(8),
    ...minutes,
    ...blank,
    'WORK PROGRAMME',
    '',
    'ITEM 6',
    '',
    '1. Mrs P Wren\t3. To be named later',
  );
  expect(reading.frontSheet?.membership.map(({ name }) => name)).toEqual([
    'Ann Curlew',
    'Bob Dunlin',
    'Mrs P Wren',
  ]);
  expect(reading.frontSheet?.substitutes.map(({ name }) => name)).toEqual(['Ed Gull', 'Fay Heron']);
  expect(first(reading.minutes).attendance.map(({ name }) => name)).toEqual([
    'Ann Curlew',
    'Bob Dunlin',
    'Cy Egret',
    'Di Finch',
  ]);
  expect(told(reading.papers[0]).join('\n')).toContain('| 1. Mrs P Wren | 3. To be named later |');
});

test('a lost picture leaves its caption and the sentence about it; a lost footnote leaves its mark', () => {
  expect(
    reportBody(
      '2. Background',
      '',
      'Visits rose in the year.',
      '',
      '',
      '',
      'Figure 1',
      '',
      '',
      '',
      'The graph above tells that they did, by a cause^[1] unknown.',
    ),
  ).toEqual([
    'H2 <2.> Background',
    '¶ Visits rose in the year.',
    '¶ Figure 1',
    '¶ The graph above tells that they did, by a cause^[1] unknown.',
  ]);
});

describe('marks that were left half open', () => {
  test('are dropped and the words kept; a pair over two lines is one', () => {
    expect(
      reportBody(
        '1. Recommendations',
        '',
        '- 1.1 That the planting be noted.**',
        '',
        '7. Implications',
        '',
        '7.1 **Legal**',
        '',
        'Implications verified by: **Hugh Curlew**',
        '**Trees, Ponds and Open Spaces',
        'Manager**',
      ),
    ).toEqual([
      'H2 <1.> Recommendations',
      '¶ <1.1> That the planting be noted.',
      'H2 <7.> Implications',
      'H3 <7.1> Legal',
      '¶ Implications verified by: **Hugh Curlew** / **Trees, Ponds and Open Spaces / Manager**',
    ]);
  });

  test('two forms of the apostrophe are one name', () => {
    const reading = readingOf(
      ...front.map((line) => line.replace('Parks Scrutiny', "Children's Parks")),
      ...reportOf('5', 'Benches').map((line) => line.replace('Parks Scrutiny', 'Children’s Parks')),
    );
    expect(reading.committee).toBe("Children's Parks Committee");
    expect(papersOf(reading)).toEqual(['report 5 “Benches”']);
  });
});
