import { describe, expect, test } from 'vitest';
import type { Block } from '../../src/document/block.ts';
import { text } from '../../src/document/inline.ts';
import { openForms, saysOpen } from '../../src/recognise/open-marks.ts';
import { atLeastOne } from '../at-least-one.ts';

const paragraph = (words: string): Block => ({ type: 'paragraph', content: [text(words)] });

/** Whether a paper says that it is for the public, of whose blocks one says this behind some others. */
function isOpenWith(words: string, before = 0): boolean {
  const others = Array.from({ length: before }, () => paragraph('The benches were painted.'));
  return saysOpen({ header: [], blocks: [...others, paragraph(words)] });
}

describe('a paper says that it is for the public', () => {
  test.each(atLeastOne(openForms))('“$example”, and not “$closed”', ({ pattern, example, closed }) => {
    expect([pattern.test(example), isOpenWith(example)]).toEqual([true, true]);
    expect(isOpenWith(closed)).toBe(false);
  });

  test('at its head alone', () => {
    expect([isOpenWith('This report is public', 7), isOpenWith('This report is public', 8)]).toEqual([
      true,
      false,
    ]);
  });

  test('in a label of its head, and in one without a name', () => {
    const withLine = (line: { readonly label?: string; readonly value: string }) =>
      saysOpen({ header: [line], blocks: [] });
    expect(withLine({ label: 'Classification', value: 'Public' })).toBe(true);
    expect(withLine({ label: 'Classification', value: 'Exempt' })).toBe(false);
    expect(withLine({ value: 'PUBLIC REPORT' })).toBe(true);
  });

  test('on any line of a block', () => {
    const rows = [[[text('Ward')], [text('Hill')]], [[text('Part 1')]]];
    expect(saysOpen({ header: [], blocks: [{ type: 'table', headerRows: 0, rows }] })).toBe(true);
  });

  test('anywhere, where words were taken out of it', () => {
    expect(isOpenWith('The price [redacted] was agreed.', 20)).toBe(true);
    expect(isOpenWith('It is owed to (Text redacted).', 20)).toBe(true);
    expect(isOpenWith('The drawing was redacted and made anew.', 20)).toBe(false);
  });
});
