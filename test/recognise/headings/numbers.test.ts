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

describe('numbers of sections', () => {
  const section = (number: string, line = 'Benches', more: Partial<Paragraph> = {}) =>
    paragraph(line, { number, ...more });

  test('go up by three at most, with a blank line above each', () => {
    expect(found(section('1.'), section('4.'), section('8.'))).toEqual(['## 1. Benches', '## 4. Benches']);
    expect(found(section('3.'), section('3.'))).toEqual(['## 3. Benches']);
    expect(found(section('1.', 'Benches', { gap: 0 }))).toEqual([]);
  });

  test('stand before a title of 100 letters at most', () => {
    const kinds = [100, 101].map((letters) => found(section('1.', 'B'.padEnd(letters, 'b'))).length);
    expect(kinds).toEqual([1, 0]);
  });

  test('that count paragraphs too make no heading of a line that leads in', () => {
    const [sentence, lead] = [section('1.', text), section('2.', 'Where it happened:')];
    expect(found(sentence, lead)).toEqual([]);
    expect(found(lead)).toEqual(['## 2. Where it happened:']);
    expect(found(section('1.', 'Benches'), lead)).toEqual(['## 1. Benches', '## 2. Where it happened:']);
    expect(found(sentence, section('2.', 'Benches'))).toEqual(['## 2. Benches']);
  });

  test('may have lost their stop, when they go on by one', () => {
    expect(found(prose, paragraph('1 Benches'), prose)).toEqual(['## 1 Benches']);
    for (const line of ['2 Benches', '1 benches'])
      expect(markReportHeadings([prose, paragraph(line), prose])[1]).not.toHaveProperty('number');
    expect(found(prose, paragraph('1 Benches are old.'), prose)).toEqual([]);
    const long = (letters: number) =>
      found(prose, paragraph('1 '.concat('B'.padEnd(letters, 'b'))), { ...prose, gap: 0 });
    expect([long(80).length, long(81).length]).toEqual([1, 0]);
    expect(found(paragraph('Benches', { number: '11.' }), prose, paragraph('12 Bins'), prose).at(-1)).toBe(
      '## 12 Bins',
    );
    const [one, two] = markReportHeadings([
      paragraph('1. Benches'),
      { type: 'paragraph', number: '2.', content: [words('Summary')], place: { line: 3, toLine: 3 } },
    ]);
    expect(one).not.toHaveProperty('place');
    expect(one).toHaveProperty('gap', 1);
    expect(two).toHaveProperty('place', { line: 3, toLine: 3 });
    expect(two).not.toHaveProperty('gap');
    expect(one).toMatchObject({
      number: '1.',
      because: 'its number 1. goes on from section 0, and it is short',
    });
  });
});

describe('numbers below sections', () => {
  const below = (number: string, line: string) =>
    found(paragraph('Issues', { number: '3.' }), paragraph(line, { number })).slice(1);

  test.each([
    ['3.1', 'Benches', '### 3.1 Benches'],
    ['4.1', 'Benches', '### 4.1 Benches'],
    ['2.9', 'Benches', '### 2.9 Benches'],
    ['3.1.2.', 'Benches', '#### 3.1.2. Benches'],
    ['3.1.2.4', 'Benches', '#### 3.1.2.4 Benches'],
    ['9.1', 'Legal implications:', '### 9.1 Legal implications:'],
    ['3.1', `B${'b'.repeat(74)}`, `### 3.1 B${'b'.repeat(74)}`],
    ['3.1', 'This and that', '### 3.1 This and that'],
    ['3.1', 'Fortune', '### 3.1 Fortune'],
    ['3.1', 'Ways to benches', '### 3.1 Ways to benches'],
  ])('%s “%s” is a heading', (number, line, heading) => {
    expect(below(number, line)).toEqual([heading]);
  });

  test.each([
    ['5.1', 'Benches'],
    ['1.9', 'Benches'],
    ['3.1', 'Benches:'],
    ['3.1', `B${'b'.repeat(75)}`],
    ['3.1', 'To mend benches'],
    ['3.1', 'For noting'],
    ['3.1', 'Agree the plan'],
    ['3.1', 'Note it'],
    ['3.1', 'APPROVE it'],
    ['3.1', 'Endorse it'],
    ['3.1', 'These are new'],
  ])('%s “%s” is none', (number, line) => {
    expect(below(number, line)).toEqual([]);
  });

  test('are parts of a recommendation until the next section', () => {
    const part = (number: string) => paragraph('Benches', { number });
    for (const title of ['Recommendation', 'Recommendations:', 'RECOMMENDATION(S)', 'Recommendation (s)'])
      expect(
        found(
          paragraph(title, { number: '1.' }),
          part('1.1'),
          paragraph('Issues', { number: '2.' }),
          part('2.1'),
        ),
      ).toEqual([`## 1. ${title}`, '## 2. Issues', '### 2.1 Benches']);
  });
});

describe('a mark of the document', () => {
  const sign = { level: 4, because: 'it is set bold' } as const;
  const signed = (line: string, more: Partial<Paragraph> = {}) =>
    paragraph(line, { headingSign: sign, gap: 0, ...more });

  test('makes a heading of 250 letters at most, and of no empty line', () => {
    const long = (letters: number) => found(signed('B'.padEnd(letters, 'b'))).length;
    expect([long(250), long(251)]).toEqual([1, 0]);
    expect(found(signed(''))).toEqual([]);
  });

  test('gives way to a number that says the level', () => {
    const level = (number: string) => markReportHeadings([signed('Benches', { number })])[0];
    expect(level('1.')).toMatchObject({ level: 2, number: '1.', because: 'it is set bold' });
    expect(level('1.2')).toMatchObject({ level: 3 });
    expect(level('1.2.3.')).toMatchObject({ level: 4 });
    expect(level('(a)')).toMatchObject({ level: 4 });
    expect(found(signed('Benches'))).toEqual(['#### Benches']);
  });

  test('is missing on a page that shows its type: a number still tells, a short line does not', () => {
    const place = { line: 1, toLine: 1, sheet: 3 };
    expect(found(paragraph('Benches', { place, number: '1.' }))).toEqual(['## 1. Benches']);
    expect(found(paragraph('Benches', { place }), prose)).toEqual([]);
    expect(markReportHeadings([paragraph('Summary', { place })])[0]).toMatchObject({
      level: 2,
      place,
      gap: 1,
      because: 'its words are a heading that report templates share',
    });
  });
});

test('a heading has its words without bold and italics, and keeps no more than it had', () => {
  const content = [
    { type: 'strong', children: [{ type: 'emphasis', children: [words('Summary')] }] },
  ] as const;
  expect(markReportHeadings([{ type: 'paragraph', content }])).toEqual([
    {
      type: 'heading',
      level: 2,
      content: [words('Summary')],
      because: 'its words are a heading that report templates share',
    },
  ]);
  const because = (line: string, more: Partial<Paragraph>) =>
    markReportHeadings([paragraph(line, more), prose])[0]?.because;
  expect(because('Benches', {})).toBe('it is short, has no stop and stands alone between blank lines');
  expect(because('Option 2: Mend', {})).toBe('it names an option');
  expect(because('Benches', { number: '1.' })).toBe(
    'its number 1. goes on from section 0, and it is short without a stop',
  );
  expect(because('Summary', { number: '7.' })).toBe('its words are a heading that report templates share');
});
