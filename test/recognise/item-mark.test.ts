import { describe, expect, test } from 'vitest';
import { isItemMark, itemMarkForms, itemMarkIn } from '../../src/recognise/item-mark.ts';

describe('the mark of an agenda item in minutes', () => {
  test.each(itemMarkForms)('$example', ({ example, pattern }) => {
    expect(example).toMatch(pattern);
    expect(itemMarkIn(`Benches ${example}`)).toEqual({ title: 'Benches', mark: example, item: '3' });
  });

  test.each([
    ['Benches (Item No. 12)', '12'],
    ['Benches (Agenda Item 7a)', '7a'],
    ['Benches [Agenda item no: 4]', '4'],
    ['Benches (item number 4)', '4'],
  ])('“%s” names item %s', (line, item) => {
    expect(itemMarkIn(line)).toMatchObject({ title: 'Benches', item });
  });

  test.each([
    'Benches (see item 3)',
    'Benches (Item 3) and trees',
    'Item 3',
    'Benches (Items 3 and 4)',
  ])('“%s” has none', (line) => {
    expect(itemMarkIn(line)).toBeUndefined();
  });

  test('can stand on a line of its own', () => {
    expect([isItemMark('(Item 3)'), isItemMark('Benches (Item 3)'), isItemMark(undefined)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
