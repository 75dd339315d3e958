import { describe, expect, test } from 'vitest';
import { readingOf } from '../source-blocks.ts';
import { blank, front, minutes, reportOf } from '../town-pack.ts';
import { minutesItems, papersOf, reportBody } from './told.ts';

/** Each of what the notes on the latest pack rank as hardest for a converter. */

test('headings in seven number styles, and numbers that look like them', () => {
  expect(
    reportBody(
      '1. Recommendation(s)',
      '',
      '1.1 Note the report',
      '',
      '2 Introduction and Background',
      '',
      '2.6 2019 – 2020 Planting Plan',
      '',
      'It is long.',
      '',
      '3.Park Service',
      '',
      '4.2. Reports by Sector',
      '',
      'There were few.',
      '',
      '- 4.5. **Background papers used in preparing the report**',
      '',
      '- None',
      '',
      '5. CONSULTATION (including the friends of the parks)',
      '',
      '26 Letters have arrived since.',
      '',
      '5.2f Power of Entry',
      '',
      'It is great.',
      '',
      'Walking more',
      '',
      'Run.',
    ).filter((line) => line.startsWith('H') || line.includes('26')),
  ).toEqual([
    'H2 <1.> Recommendation(s)',
    'H2 <2> Introduction and Background',
    'H3 <2.6> 2019 – 2020 Planting Plan',
    'H2 <3.> Park Service',
    'H3 <4.2.> Reports by Sector',
    'H3 <4.5.> Background papers used in preparing the report',
    'H2 <5.> CONSULTATION (including the friends of the parks)',
    '¶ 26 Letters have arrived since.',
    'H3 <5.2f> Power of Entry',
    'H3 Walking more',
  ]);
});

describe('a delivery plan over many pages', () => {
  const header = 'Objective\tAction\tLead\tStatus';

  test('an empty objective means “as above”; the rest of a torn row goes back to it', () => {
    expect(
      reportBody(
        header,
        'Strategic Aim 1\t\t\tDry benches',
        '1. Roofs\t1.1 Build them\tAC\tThe builders are',
        '\t1.2 Paint them\tBD\tDone',
        '',
        '2. Trees\t2.1 Plant them with the\tCE\tOpen',
        '',
        '\tlanguage and behaviour of trees\t\t',
      ).slice(1),
    ).toEqual([
      '  | Objective | Action | Lead | Status |',
      '  | Strategic Aim 1 |  |  | Dry benches |',
      '  | 1. Roofs | 1.1 Build them | AC | The builders are |',
      '  |  | 1.2 Paint them | BD | Done |',
      '  | 2. Trees | 2.1 Plant them with the language and behaviour of trees | CE | Open |',
    ]);
  });

  test('leaves the rest of a row three rows above where it was printed, word for word', () => {
    expect(
      reportBody(
        header,
        '1. Roofs\t1.1 Build them with\tAC\tDone',
        '\t1.2 Paint them.\tBD\tDone.',
        '',
        '\t1.3 tiles\tCE\tOpen',
      ).at(-1),
    ).toBe('  |  | 1.3 tiles | CE | Open |');
  });
});

describe('a page end in prose that goes on with a capital', () => {
  const half =
    'Members heard from the officers that the plans for the trees of the borough were late again, among them the Trees, Hedges and Care';

  test('is undone', () => {
    expect(minutesItems('1. Trees', '', half, '', 'Plans (THCP), and asked why.').at(-1)).toBe(
      `¶ ${half} Plans (THCP), and asked why.`,
    );
  });

  test('without gluing a heading or a title to the text before it', () => {
    expect(
      reportBody(
        '1. Recommendations',
        '',
        '1.1 That the report on the trees of the borough be noted by all',
        '',
        '2. Introduction and Background',
        '',
        'Text.',
      ).slice(2),
    ).toEqual(['H2 <2.> Introduction and Background', '¶ Text.']);
  });
});

describe('a cover report and its appendix', () => {
  test('are parted by author and blank page, or by the listed title alone', () => {
    const reading = readingOf(
      ...front,
      ...minutes,
      ...reportOf('5', 'Benches', 'Appendix 1: Yearly Account of the Bench Keeper'),
      '**Ashmere Parks Services',
      'Yearly Account of the Bench Keeper**',
      '',
      'There are benches.',
      '',
      ...blank,
      ...reportOf('6', 'Paths', 'Appendix 1: Guide to Paths'),
      ...blank,
      'Inside this booklet',
      '',
      'Paths.',
    );
    expect(papersOf(reading)).toEqual([
      'report 5 “Benches”',
      'appendix 5 “Appendix 1: Yearly Account of the Bench Keeper”',
      'report 6 “Paths”',
      'appendix 6 “Appendix 1: Guide to Paths”',
    ]);
  });
});

test('leaves a list in a cell without separators in one line', () => {
  expect(
    reportBody(
      'Aim\t<ul style="list-style-type: none"> Encourage all schools Ensure all those who sit are dry',
    ).at(-1),
  ).toBe('  | Aim | Encourage all schools Ensure all those who sit are dry |');
});

test('a lost chart leaves its caption, its legend and what is said of it, in order', () => {
  expect(
    reportBody(
      '2. Background',
      '',
      'The chart below shows the age of benches.',
      '',
      '',
      '',
      '',
      'Oak',
      'Pine',
      '',
      'As the graph shows, oak is older.',
    ),
  ).toEqual([
    'H2 <2.> Background',
    '¶ The chart below shows the age of benches.',
    '¶ Oak / Pine',
    '¶ As the graph shows, oak is older.',
  ]);
});

test('bullets under a numbered paragraph are one list though only the first is not indented', () => {
  expect(
    reportBody(
      '2. Background',
      '',
      '- 2.4 The parts of the inquiry are:',
      '- A walk through the park',
      ' - A talk with the keepers',
      ' - A letter to the friends',
      '',
      '- 2.5 They are long.',
    ).slice(1),
  ).toEqual([
    '¶ <2.4> The parts of the inquiry are:',
    'list',
    '  • A walk through the park',
    '  • A talk with the keepers',
    '  • A letter to the friends',
    '¶ <2.5> They are long.',
  ]);
});

test('references into the pack of another meeting stay text and begin nothing', () => {
  expect(
    minutesItems(
      '4. Trees',
      '',
      'Councillor Curlew asked about page 25 of the agenda and Appendix 2.',
      '',
      'She referred to paragraph 3.10 on page 18.',
    ).slice(1),
  ).toEqual([
    '¶ Councillor Curlew asked about page 25 of the agenda and Appendix 2.',
    '¶ She referred to paragraph 3.10 on page 18.',
  ]);
});
