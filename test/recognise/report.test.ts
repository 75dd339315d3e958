import { describe, expect, test } from 'vitest';
import { type Block, isBlock } from '../../src/document/block.ts';
import { text } from '../../src/document/inline.ts';
import { markReportHeadings } from '../../src/recognise/headings.ts';
import {
  appendixListIn,
  backgroundPapersIn,
  headingsIn,
  implicationsIn,
  recommendationsIn,
  tablesIn,
} from '../../src/recognise/report.ts';
import { apart, sourceBlocks } from './source-blocks.ts';

const report = (...lines: readonly string[]): readonly Block[] =>
  markReportHeadings(sourceBlocks('', ...lines)).filter(isBlock);
const recommendations = (...lines: readonly string[]): readonly string[] =>
  recommendationsIn(report(...lines)).map(({ number, text }) => `${number ?? '–'} ${text}`);

describe('the recommendations of a report', () => {
  test('are the numbered paragraphs of the section of that name', () => {
    expect(
      recommendations(
        ...apart(
          '1. Recommendation(s):',
          '1.1 That the report be noted.',
          '- 1.2 That benches be mended.**',
          '2. Background',
          '2.1 That was that.',
        ),
      ),
    ).toEqual(['1.1 That the report be noted.', '1.2 That benches be mended.']);
  });

  test('may be a list, or one wish without a number', () => {
    expect(recommendations(...apart('Recommendations', '- Note the report', 'Background', 'Text.'))).toEqual([
      '– Note the report',
    ]);
    expect(
      recommendations(
        ...apart(
          '1. Recommendations',
          'The Committee is asked:',
          'That the report be noted.',
          '2. Background',
        ),
      ),
    ).toEqual(['– That the report be noted.']);
  });

  test('explanations between them are none', () => {
    expect(
      recommendations(
        ...apart(
          '1. Recommendations',
          'For the reasons below,',
          '1.1 That the report be noted.',
          '2. Background',
        ),
      ),
    ).toEqual(['1.1 That the report be noted.']);
  });

  test('stand below any heading of that name, up to the next of its rank, and keep their numbers without the stop', () => {
    const heading = (level: 2 | 3, words: string): Block => ({
      type: 'heading',
      level,
      content: [text(words)],
    });
    const numbered = (number: string, words: string): Block => ({
      type: 'paragraph',
      number,
      content: [text(words)],
    });
    const item = { content: [text(' Note it. ')], label: '2.' };
    for (const title of ['Recommendations', 'RECOMMENDATION', 'Recommended actions:', 'Recommendation (s)']) {
      const blocks: readonly Block[] = [
        numbered('0.1', 'Before.'),
        heading(2, title),
        heading(3, 'For the Panel'),
        numbered('1.', 'That it be noted.'),
        { type: 'list', items: [item] },
        heading(2, 'Background'),
        numbered('2.', 'After.'),
      ];
      expect(recommendationsIn(blocks).map(({ number, text: words }) => [number, words])).toEqual([
        ['1', 'That it be noted.'],
      ]);
      const [, , , , list] = blocks;
      expect(recommendationsIn([heading(2, title), ...(list ? [list] : [])])).toEqual([
        { at: item, text: 'Note it.', number: '2' },
      ]);
    }
    for (const title of ['Recommendations of the inquiry', 'Our recommendations', 'Recommending'])
      expect(recommendationsIn([heading(2, title), numbered('1.', 'That it be noted.')])).toEqual([]);
  });

  test.each(['To note the report.', 'to agree'])('may be a wish such as “%s”', (wish) => {
    expect(recommendations(...apart('1. Recommendations', wish))).toEqual([`– ${wish}`]);
  });

  test.each(['Thatched roofs are to stay.', 'It is hoped that all agree.'])('“%s” is no wish', (line) => {
    expect(recommendations(...apart('1. Recommendations', line))).toEqual([]);
  });

  test('of a report without that section are none', () => {
    expect(recommendations(...apart('1. Introduction', '1.1 That is how it began.'))).toEqual([]);
  });
});

describe('the background papers', () => {
  test('are listed', () => {
    expect(
      backgroundPapersIn(
        report(
          ...apart(
            '8. Background papers used in preparing the report',
            '- Parks Act 1907',
            '- Bench register',
          ),
        ),
      ),
    ).toEqual(['Parks Act 1907', 'Bench register']);
  });

  test('may stand in paragraphs', () => {
    expect(
      backgroundPapersIn(report(...apart('8. Background papers', 'Parks Act 1907', 'None such'))),
    ).toEqual(['Parks Act 1907']);
    const nonetheless = 'Nonetheless, a book of the parks';
    expect(backgroundPapersIn(report(...apart('8. Background papers:', nonetheless)))).toEqual([nonetheless]);
    const few = 'None but the survey of all the benches by the river';
    expect(backgroundPapersIn(report(...apart('8. Background papers:', few)))).toEqual([few]);
  });

  test.each(['- None', 'None relevant', 'N/A', 'Not applicable', 'Nil.'])('“%s” is no paper', (nothing) => {
    expect(
      backgroundPapersIn(report(...apart('8. Background papers', nothing, '9. Appendices to the report'))),
    ).toEqual([]);
  });
});

describe('the appendices that a report lists', () => {
  test.each([
    ['- Appendix 1: Status of the benches', { label: 'Appendix 1', title: 'Status of the benches' }],
    ['- Appendix 2 – Complaints', { label: 'Appendix 2', title: 'Complaints' }],
    ['- Annex A. Map', { label: 'Annex A', title: 'Map' }],
    ['- Appendix one', { label: 'Appendix one', title: '' }],
    ['- ANNEXE B - Plan', { label: 'ANNEXE B', title: 'Plan' }],
    ['- Appendix 12 Plan of Wick', { label: 'Appendix 12', title: 'Plan of Wick' }],
    ['Appendix 3: Plan', { label: 'Appendix 3', title: 'Plan' }],
  ])('%s', (line, listed) => {
    expect(appendixListIn(report(...apart('9. Appendices to the report', line)))).toEqual([listed]);
  });

  test.each([
    '- None',
    '- See Appendix 1: Plan',
    '- Appendixes',
    '- Appendix 123',
    '- Appendix AB: Plan',
  ])('“%s” is no appendix', (line) => {
    expect(appendixListIn(report(...apart('9. Appendices to the report', line)))).toEqual([]);
  });

  test('stand below the heading of a list alone', () => {
    expect(appendixListIn(report(...apart('List of appendices', '- Appendix 1')))).toHaveLength(1);
    expect(appendixListIn(report(...apart('9. No appendices', '- Appendix 1')))).toEqual([]);
  });
});

describe('the implications of a report', () => {
  const section = (...lines: readonly string[]) =>
    implicationsIn(report(...apart('7. Implications', '7.1 Financial'), ...lines));

  test('name who verified them, the post on the next line', () => {
    expect(
      section('Implications verified by: **Hugh Curlew**', 'Head of Money/Treasurer', '', 'There are none.'),
    ).toMatchObject([
      {
        number: '7.1',
        title: 'Financial',
        verifiedBy: 'Hugh Curlew',
        verifierTitle: 'Head of Money/Treasurer',
      },
    ]);
  });

  test('a post over two lines, bold across both', () => {
    expect(
      section('Implications verified by: **Hugh Curlew**', '**Trees, Ponds and Open Spaces', 'Manager**'),
    ).toMatchObject([{ verifiedBy: 'Hugh Curlew', verifierTitle: 'Trees, Ponds and Open Spaces Manager' }]);
  });

  test('name and post on one line', () => {
    expect(section('Implications verified by: Hugh Curlew, Head of Law')).toMatchObject([
      { verifiedBy: 'Hugh Curlew', verifierTitle: 'Head of Law' },
    ]);
  });

  test.each([
    'Implications checked by Hugh Curlew',
    'IMPLICATIONS COMPLETED BY: Hugh Curlew',
  ])('may name nobody’s post: “%s”', (line) => {
    const [found, ...others] = section(line);
    expect([found?.verifiedBy, others]).toEqual(['Hugh Curlew', []]);
    expect(found).not.toHaveProperty('verifierTitle');
  });

  test('of a section without a number have none', () => {
    const [found] = implicationsIn([
      { type: 'heading', level: 3, content: [text('Financial')] },
      { type: 'paragraph', content: [text('Implications verified by: Hugh Curlew , Clerk')] },
    ]);
    expect(found).toMatchObject({ title: 'Financial', verifiedBy: 'Hugh Curlew', verifierTitle: 'Clerk' });
    expect(found).not.toHaveProperty('number');
  });

  test.each([
    'There are none.',
    'Implications verified by:',
    'The implications verified by: Hugh Curlew',
  ])('that nobody verified are none: “%s”', (line) => {
    expect(section(line)).toEqual([]);
  });

  test('are those of the heading next above', () => {
    expect(section('There are none.', '', 'Implications verified by: Hugh Curlew')).toEqual([]);
    expect(implicationsIn([{ type: 'heading', level: 3, content: [text('Financial')] }])).toEqual([]);
  });
});

test('the tables of a report have the caption that stands next to them', () => {
  const captions = tablesIn(
    report(
      'Table 1: Visits',
      '',
      'Park\tVisits',
      'Wick\t40',
      '',
      'So it was.',
      '',
      'Road\tCars',
      'Lane\t3',
      '',
      'Table 2',
    ),
  ).map(({ caption }) => caption);
  expect(captions).toEqual(['Table 1: Visits', 'Table 2']);
  expect(tablesIn(report('a\tb'))[0]).not.toHaveProperty('caption');
  for (const above of ['Table of visits', 'See table 1', `Table 1 ${'x'.repeat(121)}`, 'Tables 12'])
    expect(tablesIn(report(above, '', 'a\tb'))[0]).not.toHaveProperty('caption');
  for (const above of ['FIGURE 12', 'Chart 3 – Visits'])
    expect(tablesIn(report(above, '', 'a\tb'))[0]?.caption).toBe(above);
});

test('the headings of a report in order', () => {
  expect(
    headingsIn(report(...apart('1. Recommendations', '1.1 That it be noted.', '2. Background', 'Text.'))).map(
      ({ number }) => number,
    ),
  ).toEqual(['1.', '2.']);
});
