import { describe, expect, test } from 'vitest';
import { first, readingOf } from '../source-blocks.ts';
import { blank, front, minutes, reportOf } from '../town-pack.ts';
import { minutesItems, papersOf, reportBody, told } from './told.ts';

/** Each of what the notes on the older packs rank as hardest for a converter, first to sixth. */

describe('what a numbered line is depends on the document that it stands in', () => {
  const reading = readingOf(
    ...front,
    ...minutes,
    ...reportOf('5', 'Benches', 'Appendix 1: Findings'),
    'APPENDIX 1',
    '',
    'Findings',
    '',
    '1. Ms J, who feels the cold, sat on a wet bench for an hour before anybody came by.',
    '',
    'The second bench',
    '',
    '2. Mr K, who does not, sat on another one beside it and never complained about it at all.',
  );

  test('an item of minutes and a resolution may both be “1.”', () => {
    expect(told({ ...first(reading.papers), blocks: first(reading.minutes).blocks })).toEqual(
      expect.arrayContaining([
        'H2 <1.> Minutes',
        'resolved: RESOLVED:',
        '  • <1.> That the report be noted.',
      ]),
    );
  });

  test('a section of a report, a recommendation and a numbered paragraph', () => {
    expect(told(reading.papers[0])).toEqual(
      expect.arrayContaining([
        'H2 <1.> Recommendation(s)',
        '¶ <1.1> That the report be noted.',
        '¶ <2.1> It began in the spring.',
      ]),
    );
  });

  test('numbers of an appendix go on through its headings and stay paragraphs', () => {
    expect(told(reading.papers[1]).map((line) => line.slice(0, 16))).toEqual([
      'H2 APPENDIX 1',
      'H2 Findings',
      '¶ <1.> Ms J, who',
      'H2 The second be',
      '¶ <2.> Mr K, who',
    ]);
  });
});

describe('rows of a table that a page end tore', () => {
  const header = 'Proposal\tStatus\tAmount';

  test('are one row again; a header printed again is left out', () => {
    expect(
      reportBody(
        header,
        'Sell the oldest bench in the\tAgreed\t10',
        '',
        header,
        'park\t\t',
        'Mend the gate\tOpen\t5',
      ),
    ).toEqual([
      'table, 1 header rows',
      '  | Proposal | Status | Amount |',
      '  | Sell the oldest bench in the park | Agreed | 10 |',
      '  | Mend the gate | Open | 5 |',
    ]);
  });

  test('an empty first cell goes on below an open row, and means “the same” in the middle of a page', () => {
    expect(
      reportBody(
        'Objective\tAction',
        'Dry benches\tPaint them',
        '\tRoof them',
        'Safe paths\tSweep the leaves off the',
        '',
        '\tnorthern path',
      ).slice(1),
    ).toEqual([
      '  | Objective | Action |',
      '  | Dry benches | Paint them |',
      '  |  | Roof them |',
      '  | Safe paths | Sweep the leaves off the northern path |',
    ]);
  });

  test('a group row in capitals first behind a page end continues nothing', () => {
    expect(
      reportBody(header, 'Mend the gate\tOpen\t5', '', 'PARKS UNIT\t\t', 'Paint\tOpen\t2').slice(-2),
    ).toEqual(['  | PARKS UNIT |  |  |', '  | Paint | Open | 2 |']);
  });

  test('leaves as it stands a last cell that goes on as a paragraph, word for word', () => {
    expect(
      reportBody(
        'Act\tDuty',
        'Parks\tto act in keeping with',
        '',
        'Sections 35 and 46 of the Parks Act 1984.',
      ).slice(-2),
    ).toEqual(['  | Parks | to act in keeping with |', '¶ Sections 35 and 46 of the Parks Act 1984.']);
  });
});

describe('a cell that holds several lists in one line', () => {
  test('is split at the bullets', () => {
    expect(
      reportBody('Benches\t<ul style="list-style-type: none"> • Agreed in July • Considered in August ').at(
        -1,
      ),
    ).toBe('  | Benches | • Agreed in July / • Considered in August |');
  });

  test('is left in one line where no bullet shows the border: better none than a wrong one', () => {
    expect(
      reportBody(
        'Benches\t<ul style="list-style-type: none"> Agreed in July £60K in 2014/15 September Panel',
      ).at(-1),
    ).toBe('  | Benches | Agreed in July £60K in 2014/15 September Panel |');
  });

  test('parallel lists of actions, dates and persons stay in their cells, line by line', () => {
    expect(reportBody('Dry\t<p>Paint</p><p>Roof</p>\t<p>May</p><p>June</p>\t<p>AC</p>').at(-1)).toBe(
      '  | Dry | Paint / Roof | May / June | AC |',
    );
  });
});

describe('where one document of a pack ends and the next begins', () => {
  const programme = [
    'WORK PROGRAMME',
    '',
    'Parks Scrutiny Committee',
    '',
    'ITEM 10',
    '',
    'Topic\tLead Officer\tDate',
    'Bins\tAnn Heron\tMay',
  ];
  const reading = readingOf(
    ...front
      .map((line) => line.replace('6 Paths\t31 - 60', '6 Paths\t31 - 60\n11 Work Programme\t'))
      .flatMap((line) => line.split('\n')),
    ...minutes,
    ...reportOf('5', 'Benches', 'Appendix 1: Status of the benches', 'Appendix 2: Report on complaints'),
    'APPENDIX 1',
    '',
    'Forty benches.',
    '',
    ...blank,
    'Report',
    '',
    'on an inquiry into letter number 12',
    '',
    'It was looked into.',
    '',
    ...reportOf('6', 'Paths', 'Appendix 1: Map'),
    'Appendix 1',
    '',
    'A map of paths.',
    '',
    ...blank,
    ...programme,
  );

  test('each paper is one, the appendix without a label takes its place in the list, the programme its agenda title', () => {
    expect(papersOf(reading)).toEqual([
      'report 5 “Benches”',
      'appendix 5 “Appendix 1: Status of the benches”',
      'appendix 5 “Appendix 2: Report on complaints”',
      'report 6 “Paths”',
      'appendix 6 “Appendix 1: Map”',
      'work-programme 10 “WORK PROGRAMME”',
    ]);
  });

  test('a number that agenda and paper do not share is said, not guessed away', () => {
    expect(reading.findings.map(({ rule, message }) => `${rule}: ${message}`)).toContain(
      'paper-not-on-agenda: The paper “WORK PROGRAMME” was found, but the agenda does not list it.',
    );
  });
});

describe('a sentence that a page end cut', () => {
  const long = 'The changes to the benches of the northern park will be made by the end of';

  test('is joined though it goes on with a capital', () => {
    expect(
      minutesItems(
        '1. Interests',
        '',
        'Councillor Curlew declared an interest, for she had a child attending the Wick Academy,',
        '',
        'Marram School and sat on its board.',
      ).at(-1),
    ).toBe(
      '¶ Councillor Curlew declared an interest, for she had a child attending the Wick Academy, Marram School and sat on its board.',
    );
    expect(reportBody(long, '', 'December 2014. So there are no more of them.')).toEqual([
      `¶ ${long} December 2014. So there are no more of them.`,
    ]);
  });

  test('is joined inside its list item', () => {
    expect(reportBody('- one', `- ${long}`, '', 'the year.', '- three').slice(0, 3)).toEqual([
      'list',
      '  • one',
      `  • ${long} the year.`,
    ]);
  });

  test.each([
    [
      'a sentence that goes on behind a list',
      ['any of your interests that relate to', '- land', '- money', '', 'where you know of them.'],
      '¶ where you know of them.',
    ],
    [
      'a title and the text below it',
      ['2. Issues, Options and Analysis of Options', '', 'the parks are green.'],
      '¶ the parks are green.',
    ],
    ['an address', ['Ann Heron', 'Parks', 'heron@ashmere.example', '', 'the end'], '¶ the end'],
  ])('is not made of %s', (_what, lines, last) => {
    expect(reportBody(...lines).at(-1)).toBe(last);
  });
});

test('a sub-heading is told from a short paragraph by its words, not by its form', () => {
  const lines = reportBody(
    '1. Recommendation(s)',
    '',
    '1.1 That the Committee read and note the paper',
    '',
    '2. Introduction and Background',
    '',
    '2.1 The report',
    '',
    '- 2.2 They were put in two heaps:',
    '',
    '- oak',
    '- pine',
    '',
    '3. Issues, Options and Analysis of Options',
    '',
    '3.4 Compliments',
    '',
    'There were three.',
  );
  expect(lines).toEqual([
    'H2 <1.> Recommendation(s)',
    '¶ <1.1> That the Committee read and note the paper',
    'H2 <2.> Introduction and Background',
    'H3 <2.1> The report',
    '¶ <2.2> They were put in two heaps:',
    'list',
    '  • oak',
    '  • pine',
    'H2 <3.> Issues, Options and Analysis of Options',
    'H3 <3.4> Compliments',
    '¶ There were three.',
  ]);
});
