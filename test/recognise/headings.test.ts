import { describe, expect, test } from 'vitest';
import type { Paragraph } from '../../src/document/block.ts';
import { text as words } from '../../src/document/inline.ts';
import { markReportHeadings } from '../../src/recognise/headings.ts';
import { apart, headingLines, noted, sourceBlocks } from './source-blocks.ts';

const headings = (...lines: readonly string[]): readonly string[] =>
  headingLines(markReportHeadings(sourceBlocks('', ...lines)));
const text = 'The parks of the borough are open to all, and they are green for most of the year.';

/** Whether a line is a heading when it stands alone between two paragraphs of the third section. */
const among = (line: string): readonly string[] =>
  headings(
    ...apart(
      '1. Recommendation(s)',
      text,
      '2. Introduction and Background',
      text,
      '3. Issues, Options and Analysis of Options',
      text,
      line,
      text,
    ),
  ).slice(3);

describe('a numbered section', () => {
  test.each([
    ['1. Recommendation(s)', '## 1. Recommendation(s)'],
    ['1. Recommendation(s):', '## 1. Recommendation(s):'],
    ['**1. Recommendations**', '## 1. Recommendations'],
  ])('%s', (line, heading) => {
    expect(headings(...apart(line, text))).toEqual([heading]);
  });

  test('one that lost its full stop', () => {
    expect(
      headings(
        ...apart(
          '1. Recommendations',
          text,
          '2 Introduction and Background',
          text,
          '3 Roads and Paths',
          text,
        ),
      ),
    ).toEqual(['## 1. Recommendations', '## 2 Introduction and Background', '## 3 Roads and Paths']);
  });

  test('one in capitals with a colon, one with a long bracket, one half bold', () => {
    expect(
      headings(
        ...apart(
          '1. Recommendations',
          text,
          '2. INTRODUCTION AND BACKGROUND:',
          text,
          '3. Background papers used in preparing the report (and where each of them can be read, on paper or on the website of the Council, and which of them cannot be):',
          '- None',
          '4. **Appendices to the report**',
          '- None',
        ),
      ),
    ).toEqual([
      '## 1. Recommendations',
      '## 2. INTRODUCTION AND BACKGROUND:',
      '## 3. Background papers used in preparing the report (and where each of them can be read, on paper or on the website of the Council, and which of them cannot be):',
      '## 4. Appendices to the report',
    ]);
  });

  test('one glued to its number', () => {
    expect(headings(...apart('2.Background', text))).toEqual(['## 2. Background']);
  });
});

describe('a numbered sub-heading', () => {
  test.each([
    ['3.4 Compliments', '### 3.4 Compliments'],
    ['3.1. Referrals & Assessments', '### 3.1. Referrals & Assessments'],
    ['- 3.5 Paths', '### 3.5 Paths'],
    ['3.2.6 The Heron report', '#### 3.2.6 The Heron report'],
    ['3.3 **Legal**', '### 3.3 Legal'],
    [
      '3.4 **Other implications** (where significant) – i.e. Trees, Ponds',
      '### 3.4 Other implications (where significant) – i.e. Trees, Ponds',
    ],
    ['3.6 2019 – 2020 Planting Plan', '### 3.6 2019 – 2020 Planting Plan'],
    ['3.9f Power of Entry', '### 3.9f Power of Entry'],
  ])('%s', (line, heading) => {
    expect(among(line)).toEqual([heading]);
  });
});

describe('a heading without number', () => {
  test.each([
    ['Executive Summary', '## Executive Summary'],
    ['Numbers so far', '### Numbers so far'],
    ['RISKS', '### RISKS'],
    ['Better benches', '### Better benches'],
    ['Outcome/Impact:', '### Outcome/Impact:'],
    ['**Park Keepers**', '### Park Keepers'],
    ["CHIEF GARDENER'S OFFICE", "### CHIEF GARDENER'S OFFICE"],
    [
      'Option 4: Let one contractor, or several who work together, look after every bench of the borough',
      '#### Option 4: Let one contractor, or several who work together, look after every bench of the borough',
    ],
  ])('%s', (line, heading) => {
    expect(among(line)).toEqual([heading]);
  });
});

test('a question is left as a line, for most questions are answered or asked in the text', () => {
  expect(among('What happens next?')).toEqual([]);
});

describe('what looks like a heading and is none', () => {
  test.each([
    ['a recommendation without a full stop', '3.1 That the Committee read and note the paper'],
    ['a numbered paragraph that leads in a list', '3.3 The plans were put in two heaps:'],
    ['a numbered sentence', '3.1 This is an account of the year'],
    ['an event', 'Mrs Wren left the meeting at 7.35pm.'],
    ['an answer', 'None'],
    ['another answer', 'N/A'],
    ['an answer of two words', 'Not applicable'],
    ['an answer in full', 'No legal implications'],
    ['a caption', 'Table 1'],
    ['a caption with its title', 'Figure 2: Visits by month'],
    ['a signature line', 'Chairman'],
    ['a role', 'CHAIR'],
    ['a councillor', 'Councillor Ann Curlew'],
    ['a pointer', 'See Point ii above'],
    ['an empty field', 'Date:'],
    ['a web address', 'www.ashmere.example/parks'],
    ['an e-mail address', 'ann.curlew@ashmere.example'],
    ['a telephone number', 'Tel: 01234 567890'],
    ['a postcode line', 'Mill Lane, Ashmere AS1 9ZZ'],
    ['a date', '12 March 2024'],
    ['the number of a paper', 'PNP/03/15'],
    ['the number of an item', 'ITEM 10'],
    ['a lower-case line', 'and the paths of the park'],
    ['a number that is a quantity', '26 Letters have arrived in the year'],
    ['a lead-in', 'The aims of the plan are:'],
    ['a sentence that lost its stop', 'The park keeper will be asked to mend the fence by May'],
    ['praise with who gave it', 'We were heard and helped. Parks Team'],
    ['an attributed quotation', 'Ann Curlew: Strategic Lead'],
  ])('%s: %s', (_kind, line) => {
    expect(among(line)).toEqual([]);
  });

  test('the speaker below a quotation', () => {
    const speaker = 'Parks Minister, Ada Finch October 2013';
    const quoted = '“Trees are green for most of the year.”';
    expect(headings(...apart('1. Recommendations', text, quoted, speaker, text))).toHaveLength(1);
    expect(headings(...apart('1. Recommendations', text, speaker, text))).toHaveLength(2);
  });

  test('three short lines in a row are an address or a list without bullets', () => {
    expect(
      headings(...apart('1. Recommendations', text, 'Wick Lane', 'Ashmere', 'Marramshire', text)),
    ).toEqual(['## 1. Recommendations']);
  });

  test('a line with the text right below it, without a blank line', () => {
    expect(headings('1. Recommendations', '', text, '', 'Park Keepers', text)).toEqual([
      '## 1. Recommendations',
    ]);
  });

  test('author, post and service below “Report Author”', () => {
    expect(
      headings(...apart('Report Author:', 'Nell Owlet', 'Complaints Manager', 'Customer Services')),
    ).toEqual(['## Report Author:']);
  });

  test('a title in the list of appendices', () => {
    expect(
      headings(
        ...apart(
          '9. Appendices to the report',
          'Appendix 1 – Status of the benches',
          'Appendix 2 – Complaints',
          'The end of it.',
        ),
      ),
    ).toEqual(['## 9. Appendices to the report']);
  });

  test('numbered recommendations, however short', () => {
    expect(
      headings(
        ...apart(
          '1. Recommendation(s)',
          '1.1 Note the report',
          '1.2 Mend all benches',
          '2. Background',
          text,
        ),
      ),
    ).toEqual(['## 1. Recommendation(s)', '## 2. Background']);
  });

  test('numbered paragraphs of another numbering', () => {
    expect(
      headings(
        ...apart(
          '3. Reasons for Recommendation',
          text,
          '24. Park keepers are well trained and they like it.',
          text,
        ),
      ),
    ).toEqual(['## 3. Reasons for Recommendation']);
  });
});

test('a heading keeps its words and number, and says why it is one', () => {
  const blocks = markReportHeadings(
    sourceBlocks(...apart('1. **Recommendation(s)**', '1.1 That it be noted.')),
  );
  expect(noted(blocks)).toEqual(['H2 <1.> Recommendation(s)', '¶ <1.1> That it be noted.']);
  expect(blocks[0]?.because).toBe('its words are a heading that report templates share');
});

describe('what the document itself marks as a heading', () => {
  const marked = (line: string, sheet?: number): Paragraph => ({
    type: 'paragraph',
    content: [words(line)],
    gap: 1,
    headingSign: { level: 3, because: 'it is set bold' },
    ...(sheet === undefined ? {} : { place: { line: 1, toLine: 1, sheet } }),
  });
  const plain = (line: string, sheet: number): Paragraph => ({
    type: 'paragraph',
    content: [words(line)],
    gap: 1,
    place: { line: 2, toLine: 2, sheet },
  });

  test('is one, with the level of its mark, though it ends like a sentence', () => {
    expect(headingLines(markReportHeadings([marked('Why now?'), marked('Costs are met.')]))).toEqual([
      '### Why now?',
      '### Costs are met.',
    ]);
  });

  test('is none where the mark stands on an answer or an address', () => {
    expect(headingLines(markReportHeadings([marked('None'), marked('parks@ashmere.example')]))).toEqual([]);
  });

  test('a short line of a page that shows its type is none without a mark', () => {
    const blocks = [plain('Gullies on the quay', 1), plain('They are cleared in March.', 1)];
    expect(headingLines(markReportHeadings(blocks))).toEqual([]);
    expect(headingLines(markReportHeadings([plain('Background papers', 1), ...blocks]))).toEqual([
      '## Background papers',
    ]);
  });

  test('three marked lines in a row are three headings', () => {
    const lines = ['Housing', 'Repairs', 'Damp'];
    expect(
      headingLines(markReportHeadings([...lines.map((line) => marked(line, 1)), plain('Text.', 1)])),
    ).toEqual(lines.map((line) => `### ${line}`));
  });
});
