import { describe, expect, test } from 'vitest';
import { programmeRows, trackerRows } from '../../../src/recognise/programmes.ts';
import { proseDecisionsIn } from '../../../src/recognise/prose-decisions.ts';
import { recommendationsIn } from '../../../src/recognise/report.ts';
import { first, noted, readingOf } from '../source-blocks.ts';
import { minutesOf, papersOf, reportBody } from './told.ts';

/** Each of what the notes on the county's pack and the web page rank as hardest for a converter. */

describe('a heading and a paragraph of the same form', () => {
  test('“1.” is a heading where it is short and a paragraph where it is a sentence', () => {
    expect(
      reportBody(
        '1. Context',
        '',
        'The review began in May.',
        '',
        'What the review found',
        '',
        '1. When children need shade, trees give it to them, and on most days that is all that they ask for.',
        '',
        '2. When they need water, the fountain gives it, but only between April and the end of October.',
      ).map((line) => line.slice(0, 24)),
    ).toEqual([
      'H2 <1.> Context',
      '¶ The review began in Ma',
      'H3 What the review found',
      '¶ <1.> When children nee',
      '¶ <2.> When they need wa',
    ]);
  });

  test('leaves a number that slipped to the next line with the paragraph that it was printed at', () => {
    expect(
      reportBody(
        '3. Options',
        '',
        '3.5. Grass',
        '',
        'Procurement Approach',
        '',
        '3.6. It is the option set out above that is best, and no other one.',
      ),
    ).toEqual([
      'H2 <3.> Options',
      'H3 <3.5.> Grass',
      'H3 Procurement Approach',
      '¶ <3.6.> It is the option set out above that is best, and no other one.',
    ]);
  });
});

describe('what a page end tore', () => {
  const start =
    '24. The partnership of the parks has gained much from the hiring of more keepers and from the purchase of';

  test('is joined where a footnote stands between the halves', () => {
    const lines = reportBody(
      start,
      '',
      '³ More keepers are paid by the borough.',
      '',
      'spades and barrows, which suit the size of the beds.',
    );
    expect(lines).toContain(
      '¶ <24.> The partnership of the parks has gained much from the hiring of more keepers and from the purchase of spades and barrows, which suit the size of the beds.',
    );
    expect(lines.join('\n')).toContain('³ More keepers are paid by the borough.');
  });

  test('is joined where the second half begins with a capital', () => {
    const half =
      'The keepers have worked side by side with the wardens of the borough, and most of them have by now taken part in one of the Multi-Park';
    expect(reportBody(half, '', 'Rota Assembly Meetings, of which there were nine.')).toEqual([
      `¶ ${half} Rota Assembly Meetings, of which there were nine.`,
    ]);
  });

  test('is not joined to the next row where the cell was cut for good', () => {
    expect(
      reportBody(
        'Item\tOutcome',
        'Gates\tIt is to come back in spring to the next sitting of the',
        '',
        'Paths\tIt might be done by nearby',
      ).slice(-2),
    ).toEqual([
      '  | Gates | It is to come back in spring to the next sitting of the |',
      '  | Paths | It might be done by nearby |',
    ]);
  });
});

describe('a long table in fragments', () => {
  const tracker = [
    'SCRUTINY\t\t\t',
    'ITEM\tLEAD OFFICER\tREVIEW DATE\tOUTCOMES, ACTIONS ARISING & UPDATES',
    'FOR THE COMMITTEE\t\t\t',
    '2013/14\t\t\t',
    'Gates (PNP/12/13)\tMax Fulmar\tMay 2015\t<ul style="list-style-type: none"> • Shut • Painted ',
    '',
    'Paths (CPL/03/13), (PNP/04/13) and (PNP/15/13)\tAnn Heron/ Bob Ibis\tJuly 2015\tNo further action',
    '',
    'Bins\tMax Fulmar\t\tUnder way.',
  ];

  test('is one tracker with its three header rows, its groups and the lists in its cells', () => {
    const reading = readingOf(
      '2014/15 SCRUTINY RECOMMENDATIONS TRACKER',
      '',
      'Parks Committee 22 January 2015 Agenda Item 8',
      '',
      ...tracker,
    );
    const tables = first(reading.papers).blocks.flatMap((block) => (block.type === 'table' ? [block] : []));
    expect(tables).toHaveLength(1);
    expect(
      trackerRows(first(tables)).map(({ item, references, closed }) => [item, ...references, closed]),
    ).toEqual([
      ['Gates', 'PNP/12/13', false],
      ['Paths', 'CPL/03/13', 'PNP/04/13', 'PNP/15/13', true],
      ['Bins', false],
    ]);
    expect(programmeRows(first(tables))).toEqual([]);
  });

  test('a cell of a form keeps its questions, answers and ticks line by line, without a tag', () => {
    expect(
      reportBody(
        'A1\t<p>Is there a policy?</p><p>Yes <input checked="" type="checkbox"/> CheckBox1</p><ul style="list-style-type: none"> • one • two ',
      ).at(-1),
    ).toBe('  | A1 | Is there a policy? / Yes ☑ CheckBox1 / • one / • two |');
  });
});

describe('outcomes without RESOLVED', () => {
  test('in prose are found in the words of the minutes', () => {
    const { blocks } = first(
      minutesOf(
        '1. Minutes',
        '',
        'The minutes of the last meeting were confirmed and signed by the Chairman.',
        '',
        '2. Youth',
        '',
        'Members spoke. The Committee agreed that a report come back.',
      ).minutes,
    );
    expect(proseDecisionsIn(blocks).map(({ text }) => text)).toEqual([
      'The minutes of the last meeting were confirmed and signed by the Chairman.',
      'The Committee agreed that a report come back.',
    ]);
  });
});

describe('a report inside a report inside an item', () => {
  const cover = [
    'AGENDA ITEM 6\t',
    'PNP/02/15\t',
    'Committee:\tPeople and Paths Scrutiny Committee',
    'Date:\t22 January 2015',
    '<u>Clubs and Benches</u>\t',
    'Enquiries to:\tMax Fulmar Scrutiny Officer 01632 960123 max.fulmar@wick.gov.uk',
    '',
    'The report to Cabinet is attached.',
    '',
  ];
  const attached = [
    'Report title: Clubs\t',
    'Report to Cabinet\tWards affected: All',
    'Report by: Councillor Ann Curlew\tDate: 9 December 2014',
    '',
    '1. Purpose of report',
    '',
    '- 1.1. This report asks for money.',
    '',
    '2. Recommendations',
    '',
    '- 2.1. Agree to ask for bids',
    '',
  ];
  const reading = readingOf(...cover, ...attached, 'Equality form – Appendix 1', '', 'Yes.');

  test('is one paper of its item, dated and titled by the cover', () => {
    expect(papersOf(reading)).toEqual([
      'report 6 “Clubs and Benches”',
      'appendix 6 “Appendix 1: Equality form”',
    ]);
    expect(reading.date).toBe('2015-01-22');
  });

  test('keeps the wishes of the inner report and both heads', () => {
    const paper = first(reading.papers);
    expect(recommendationsIn(paper.blocks).map(({ number }) => number)).toEqual(['2.1']);
    expect(paper.header.map(({ value }) => value)).toEqual(
      expect.arrayContaining(['PNP/02/15', '9 December 2014', 'Clubs']),
    );
  });
});

describe('fields run together', () => {
  const reading = readingOf(
    'Families Scrutiny Committee',
    '',
    '10:00\tThursday, 22 January 2015\tCommittee Room 3, Shire House, Wick',
    '--------\t--------\t--------',
    '',
    'Quorum: 4**Membership**',
    '',
    'Councillor I Grebe',
    'Councillor K Bittern',
    '',
    'Chairman',
    '',
    '\t\tPages',
    '1\tAbsences and Stand-ins The Committee Clerk to name those received\t',
    '2\tChildren in Parks To receive an account. Cllr Ann Curlew to attend.\t5 - 12',
    '',
    '- 3 Date of Next Meeting**',
    'To note that it is on 5 March 2015.',
  );

  test('are parted: title and note, quorum and label, the chairman and his name', () => {
    expect(reading.frontSheet).toMatchObject({ quorum: '4', venue: 'Committee Room 3, Shire House, Wick' });
    expect(reading.frontSheet?.membership).toEqual([
      { name: 'I Grebe', role: 'Chairman' },
      { name: 'K Bittern' },
    ]);
    expect(
      reading.frontSheet?.agenda.map(({ number, title, note }) => [number, title, ...noted(note)].join(' ')),
    ).toEqual([
      '1 Absences and Stand-ins ¶ The Committee Clerk to name those received',
      '2 Children in Parks ¶ To receive an account. Cllr Ann Curlew to attend.',
      '3 Date of Next Meeting ¶ To note that it is on 5 March 2015.',
    ]);
  });
});
