import { describe, expect, test } from 'vitest';
import type { Border } from '../../../src/recognise/borders.ts';
import { type Context, startAt } from '../../../src/recognise/part-start.ts';
import { paragraph } from '../made-blocks.ts';
import { contextOf, notice, opening } from './context.ts';

describe('where the file itself says that a document begins', () => {
  const border = (more: Partial<Border> = {}): Border => ({
    sheet: 3,
    attached: false,
    sign: 'a stamp',
    ...more,
  });
  const start = (line: string, more: Partial<Border>, known: Partial<Context> = {}) =>
    startAt(0, contextOf([paragraph(line)], { borders: new Map([[0, border(more)]]), ...known }));

  test('it is a report, or what its title says', () => {
    expect(start('Words.', {})).toEqual({ kind: 'report', headLength: 0, sign: 'a stamp' });
    expect(start('Words.', { title: 'Work programme', item: '7' })).toEqual({
      kind: 'work-programme',
      headLength: 0,
      sign: 'a stamp',
      item: '7',
      title: 'Work programme',
    });
  });

  test('it is what its own text says, with both signs told', () => {
    const line = 'Minutes of the Parks Committee held on 8 July 2014';
    expect(start(line, { title: 'Draft', item: '2' })).toMatchObject({
      kind: 'minutes',
      title: 'Draft',
      item: '2',
      sign: 'a stamp and the heading of minutes with a date',
    });
  });

  test('it is no appendix by its own text alone', () => {
    expect(start('Appendix 1', { title: 'Benches' })).toMatchObject({ kind: 'report', title: 'Benches' });
    const behind = startAt(
      1,
      contextOf([notice, paragraph('Words.')], {
        current: 'minutes',
        borders: new Map([[1, border()]]),
      }),
    );
    expect(behind).toMatchObject({ kind: 'report', sign: 'a stamp and a blank page' });
  });

  test.each([
    ['Item 7 - Supplementary - Appendix B - Survey', 'Appendix B'],
    ['annexe 12', 'annexe 12'],
    ['Annex A1', undefined],
    ['Survey', undefined],
  ])('what is attached as “%s” is an appendix with the label %s', (title, label) => {
    const found = start('Words.', { title, attached: true });
    expect([found?.kind, found?.label]).toEqual(['appendix', label]);
  });

  test('an appendix without a label in its bookmark has that of its text; a report has none', () => {
    expect(start('Appendix 1', { title: 'Survey', attached: true })?.label).toBe('Appendix 1');
    expect(start('Words.', { title: 'Appendix B', attached: false })).not.toHaveProperty('label');
  });

  test('its own title wins over that of its bookmark', () => {
    const blocks = [paragraph('Work Programme'), paragraph('ITEM 10')];
    const borders = new Map([[0, border({ title: 'Papers', item: '9' })]]);
    expect(opening(blocks, { borders })).toMatchObject({
      title: 'Work Programme',
      item: '9',
      kind: 'work-programme',
    });
  });
});
