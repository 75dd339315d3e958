import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/document/block.ts';
import { text } from '../../src/document/inline.ts';
import { openForms, saysOpen } from '../../src/recognise/open-marks.ts';
import type { HeadLine } from '../../src/recognise/report-head.ts';
import { atLeastOne } from '../at-least-one.ts';

const paragraph = (words: string): Block => ({ type: 'paragraph', content: [text(words)] });
const isOpen = (...lines: readonly string[]) => saysOpen({ header: [], blocks: lines.map(paragraph) });
const headIsOpen = (...header: readonly HeadLine[]) => saysOpen({ header, blocks: [] });

describe('a paper says that it is for the public', () => {
  test.each(atLeastOne(openForms))('so: “$example”, and not so: “$closed”', ({
    example,
    pattern,
    closed,
  }) => {
    expect(example).toMatch(pattern);
    expect(isOpen(example)).toBe(true);
    expect(isOpen(closed)).toBe(false);
  });

  test.each([
    'This appendix is a public paper',
    'This document is public.',
    'This annexe is public',
    'Access to information: Open',
    'Access: unrestricted',
    'Publication: For publication',
    'Status : Part 1',
    'Report type: Part I (public)',
    'Security classification: Not exempt',
    'Exempt: No',
    'Confidential or exempt information: N/A',
    'Exempt status: Not applicable',
    'Confidential: none',
    'OPEN',
    '*** Public version ***',
    'Part 1 item',
    'For publication',
    'Redacted copy',
    'The tender (text redacted) was the lowest.',
    'A redacted version of this paper follows.',
    '   PUBLIC REPORT  ',
  ])('“%s”', (line) => {
    expect(isOpen(line)).toBe(true);
  });

  test.each([
    'This report is publicised',
    'He said that this report is public',
    'The press and public were excluded',
    'Public question time',
    'Classification: Publication not permitted',
    'Status: Opening of tenders',
    'Status: Part 2',
    'Status: Part 10',
    'Its status: public',
    'Exempt information: Noted in Appendix B',
    'Was it exempt: no',
    'Confidential information: nothing may be told',
    'Part 2 report',
    'For publication in May',
    'Open spaces',
    'The redacted lines',
    'An unredacted version was sent to members.',
    '(unredacted)',
    '',
  ])('but not by “%s”', (line) => {
    expect(isOpen(line)).toBe(false);
  });

  test('in a line of its head, with its label or without one', () => {
    expect(headIsOpen({ label: 'Classification', value: 'Public' })).toBe(true);
    expect(headIsOpen({ label: 'Wards', value: 'All' }, { value: 'Public report' })).toBe(true);
    expect(headIsOpen({ label: 'Wards', value: 'Public report' })).toBe(false);
    expect(headIsOpen({ label: 'Classification', value: 'Exempt' })).toBe(false);
    expect(headIsOpen({ label: 'Price', value: '[redacted]' })).toBe(true);
  });

  test('in any line of its first eight blocks, for further on it may speak of another', () => {
    const lines = (count: number) => Array.from({ length: count }, () => 'Benches');
    expect(isOpen(...lines(7), 'Public report')).toBe(true);
    expect(isOpen(...lines(8), 'Public report')).toBe(false);
    const table: Block = {
      type: 'table',
      headerRows: 0,
      rows: [[[text('Benches')]], [[text('Public report')]]],
    };
    expect(saysOpen({ header: [], blocks: [table] })).toBe(true);
  });

  test('anywhere, when something was taken out of it', () => {
    const before = Array.from({ length: 20 }, () => 'Benches');
    for (const line of ['The price is [redacted].', 'The price is (Text Redacted).'])
      expect(isOpen(...before, line, 'Benches')).toBe(true);
    expect(isOpen(...before, 'The price is redacted.')).toBe(false);
  });
});
