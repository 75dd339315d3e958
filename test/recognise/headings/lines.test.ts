import { describe, expect, test } from 'vitest';
import type { Paragraph, SourceBlock } from '../../../src/document/block.ts';
import { text as words } from '../../../src/document/inline.ts';
import { markReportHeadings } from '../../../src/recognise/headings.ts';
import { headingLines } from '../source-blocks.ts';

const text = 'The parks of the borough are open to all, and they are green for most of the year.';
const paragraph = (line: string, more: Partial<Paragraph> = {}): Paragraph => ({
  type: 'paragraph',
  content: [words(line)],
  gap: 1,
  ...more,
});
const prose = paragraph(text);
/** The headings among some blocks. */
const found = (...blocks: readonly SourceBlock[]) => headingLines(markReportHeadings(blocks));
/** Whether a line between two paragraphs of text is a heading, where no section is open. */
const stands = (line: string) => found(prose, paragraph(line), prose).length === 1;

describe('words that report templates share are a heading', () => {
  test.each([
    'Summary',
    'Recommendation',
    'Recommendation (s)',
    'Recommendations(s):',
    'Introduction',
    'Introduction and background.',
    'Background and proposal',
    'Issues options',
    'Issues, options and analysis of options.',
    'Issues and/or options',
    'Options',
    'Reasons for recommendations',
    'Reason for the recommendation',
    'Consultation (including the Panel, if it was asked)',
    'Impact on corporate policies, priorities and performance',
    'Financial implications',
    'Legal implication',
    'Equality and diversity implications',
    'Staffing implications (where significant)',
    'Human resource implications',
    'Implications',
    'Background papers used in this',
    'List of appendices',
    'Appendices to this report',
    'Appendices attached',
    'Conclusion',
    'Conclusions and next steps',
    'Report author details',
    'Purpose of the report',
    'Purpose of paper',
    'Timescales',
    'Table of contents',
  ])('“%s”', (line) => {
    // Right below other text, where a short line is none.
    expect(found(prose, paragraph(line, { gap: 0 }), prose)).toEqual([`## ${line}`]);
  });

  test.each([
    'The summary',
    'Summary of it',
    'Summaries',
    'Our options',
    'Timescales of it',
  ])('“%s” are not', (line) => {
    expect(found(prose, paragraph(line, { gap: 0 }), prose)).toEqual([]);
  });
});

describe('a line between blank lines is a heading', () => {
  test.each([
    'Benches',
    'Benches and bins:',
    'One two three four five six:',
    '“Clean rivers”',
    "'Clean rivers'",
    '2014/15 figures',
    'Oak, elm, etc.',
    `B${'b'.repeat(89)}`,
    'Why it is that so many benches rot',
    'Item of interest',
    'Noted by all',
    'Mapping',
    'Fax machines',
    'The Tale of Benches',
    'Ok',
    'Trees none',
    'Letter AB/12',
    'AB/12 paths',
    'Minute item 5',
    'Item 5 benches',
    'Notes for Mr Curlew',
    'Ways to see Wick',
    'They: benches in parks',
    'Trees are in the borough',
    'Great cause. Parks Team',
    'Ash, oak, elm No. Two',
    'Our oak, elm, ash. more',
  ])('“%s”', (line) => {
    expect(stands(line)).toBe(true);
  });

  test.each([
    'One two three four five six seven:',
    `B${'b'.repeat(90)}`,
    'B',
    'B 1',
    'Benches!',
    'Benches;',
    'Benches –',
    'Benches-',
    'Benches.”',
    'benches',
    '(Benches)',
    '– Benches',
    'None at all',
    'No legal implications at present',
    'n/a.',
    'Nil',
    'Yes',
    'No:',
    'To follow',
    'TBC',
    'No implications',
    'Verbal',
    'Verbal update',
    'Signed:',
    'Present',
    'continued',
    '(Continued)',
    'continued)',
    'Fig. 2',
    'Fig 2',
    'Figure 2',
    'Chart A',
    'Graph 12 of visits',
    'Map B: paths',
    'AB/12',
    'ABC/D1/E2/24',
    'Agenda item 5',
    'item: 12a',
    'item5',
    'Visits are',
    'The trees below',
    'As follows:',
    'What they include',
    'What it includes',
    'What they state',
    'What it states',
    'As it follows',
    'As they follow',
    'Trees are here too:',
    'Oak etc. and elm.',
    'It seems so:',
    'See page 5',
    'Write to parks@ashmere.example',
    'https://ashmere.example',
    'http://ashmere.example',
    'Wick A1 2BC',
    'Wick AB12 3CD',
    'Wick AB1C 3DE',
    'Telephone: none',
    'Tel: none',
    'Email: none',
    'Box 12345 of them',
    'E-mail: none given',
    'T: 01234',
    'Fax: 01234',
    'Dame Ann Curlew',
    'Mrs. Curlew',
    'Rev Curlew of Wick',
    'Lorna Sitwell: Strategic Lead',
    'We came and sat down. Parks Team',
    'We came and sat down!” Parks Team',
    'This covers trees',
    'They cover trees',
    'This sets out trees',
    'They set out trees',
    'It provides trees',
    'They provide trees',
    'It shows trees',
    'They show trees',
    'There will come time',
    'This has come',
    '5 may come',
    'A long line of words that will have no stop, and no end',
    '1 May 2014',
    '12 May 2014 in Wick',
    'May 2014: 1 May 2014',
    '1 May 2014 and 2 May 2014, in Wick and Mere',
  ])('and not “%s”', (line) => {
    expect(stands(line)).toBe(false);
  });

  test('which may name a day, when it is long', () => {
    expect(stands('Visits to the parks by 1 May 2014')).toBe(true);
    expect(stands('Visits to parks by 1 May 2014')).toBe(false);
    expect(stands('Visits to the parks: by 1 May 2014')).toBe(false);
  });

  test('and is a sentence when it is long and has a verb', () => {
    expect(stands('Benches which must be mended again and again'.slice(0, 44))).toBe(true);
    expect(stands('Benches which must be mended again and again ab')).toBe(false);
    expect(stands('Benches in which nobody saw anything of interest')).toBe(true);
  });

  test('with a blank line on both sides, and something below', () => {
    const line = paragraph('Benches');
    expect(found(prose, line, { ...prose, gap: 0 })).toEqual([]);
    expect(found(prose, { ...line, gap: 0 }, prose)).toEqual([]);
    expect(found(prose, line)).toEqual([]);
    expect(found(prose, line, { type: 'furniture', text: '5', reason: 'page number', gap: 1 })).toEqual([]);
  });

  test('of one printed line', () => {
    const two = paragraph('', { content: [words('Benches'), { type: 'break' }, words('Bins')] });
    expect(found(prose, two, prose)).toEqual([]);
  });

  test('is below the sections, where one is open', () => {
    const section = paragraph('Background', { number: '2.' });
    expect(found(section, paragraph('Benches'), prose)).toEqual(['## 2. Background', '### Benches']);
    expect(found(paragraph('Benches'), prose)).toEqual(['## Benches']);
  });

  test('two in a row are two, three are none, and a heading with a number parts them', () => {
    const [one, two, three] = ['Oak', 'Elm', 'Ash'].map((line) => paragraph(line));
    if (!one || !two || !three) throw new Error('There are three lines.');
    expect(found(prose, one, two, prose)).toEqual(['## Oak', '## Elm']);
    expect(found(prose, one, two, three, prose)).toEqual([]);
    expect(found(prose, one, two, paragraph('Summary'), three, prose)).toEqual([
      '## Oak',
      '## Elm',
      '## Summary',
      '## Ash',
    ]);
    const section = paragraph('Benches', { number: '1.' });
    expect(found(prose, one, two, section, three, prose)).toHaveLength(4);
    expect(found(prose, one, two, prose, one, two, three, prose)).toEqual(['## Oak', '## Elm']);
  });
});

describe('an option', () => {
  const long = (letters: number) => 'Option 2: Mend it. '.padEnd(letters, 'x');

  test.each([
    'Option 2: Mend it.',
    'OPTION A – Mend it.',
    'Option 12.Mend it.',
    `${long(260)}`,
  ])('“%s” is a heading', (line) => {
    expect(found(prose, paragraph(line, { gap: 0 }))).toEqual([`### ${line}`]);
  });

  test.each([
    'Options 2: Mend it.',
    'The option 2: Mend it.',
    'Option 123: Mend it.',
    'Option 2:',
    `${long(261)}`,
  ])('“%s” is none', (line) => {
    expect(found(prose, paragraph(line, { gap: 0 }))).toEqual([]);
  });

  test('stands below the headings of its section', () => {
    expect(found(paragraph('Options', { number: '3.' }), paragraph('Option 2: Mend it.'))[1]).toBe(
      '#### Option 2: Mend it.',
    );
  });
});

describe('below the heading of', () => {
  test.each([
    'Report author',
    'Authors:',
    'Author details',
    'Contact officers',
    'CONTACT OFFICER DETAILS:',
  ])('“%s” a short line is no heading, until the next one', (title) => {
    const head = paragraph(title, { headingSign: { level: 2, because: 'it is set bold' } });
    const next = paragraph('Background', { gap: 0 });
    expect(found(head, paragraph('Nell Owlet'), prose, next, paragraph('Benches'), prose)).toEqual([
      `## ${title}`,
      '## Background',
      '## Benches',
    ]);
  });

  test.each(['The authors', 'Author of it'])('“%s” it may be one', (title) => {
    const head = paragraph(title, { headingSign: { level: 2, because: 'it is set bold' } });
    expect(found(head, paragraph('Benches'), prose)).toHaveLength(2);
  });

  test('appendices an appendix is an entry of the list, and elsewhere a heading', () => {
    const [entry, annex] = [paragraph('Appendix of benches'), paragraph('Annex B')];
    expect(found(paragraph('List of appendices'), entry, prose, annex, prose)).toEqual([
      '## List of appendices',
    ]);
    expect(found(paragraph('Background'), entry, prose)).toEqual(['## Background', '## Appendix of benches']);
    expect(found(paragraph('Appendices'), paragraph('Appendixes'), prose)).toHaveLength(2);
  });
});

describe('who said what is quoted', () => {
  test.each([
    '“Trees are green.”',
    '"Trees are green".',
    '“Trees\nare green.”',
  ])('stands below “%s”', (quoted) => {
    expect(found(paragraph(quoted), paragraph('Ann, Wick'), prose)).toEqual([]);
  });

  test.each(['Trees “are green.”', '“Trees” are green.'])('and not below “%s”', (line) => {
    expect(found(paragraph(line), paragraph('Ann, Wick'), prose)).toEqual(['## Ann, Wick']);
  });

  test('has a comma in the line', () => {
    expect(found(paragraph('“Trees are green.”'), paragraph('Ann Wick'), prose)).toEqual(['## Ann Wick']);
  });
});
