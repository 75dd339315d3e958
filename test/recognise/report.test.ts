import { describe, expect, test } from 'vitest';
import { type Block, isBlock } from '../../src/document/block.ts';
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
  ])('%s', (line, listed) => {
    expect(appendixListIn(report(...apart('9. Appendices to the report', line)))).toEqual([listed]);
  });

  test('“None” is no appendix', () => {
    expect(appendixListIn(report(...apart('9. Appendices to the report', '- None')))).toEqual([]);
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

  test('that nobody verified are none', () => {
    expect(section('There are none.')).toEqual([]);
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
});

test('the headings of a report in order', () => {
  expect(
    headingsIn(report(...apart('1. Recommendations', '1.1 That it be noted.', '2. Background', 'Text.'))).map(
      ({ number }) => number,
    ),
  ).toEqual(['1.', '2.']);
});
