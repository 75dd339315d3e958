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
    ['Benches (Item no 4)', '4'],
    ['Benches (Item.4)', '4'],
    ['Benches (Item4)', '4'],
    ['Benches (Item 123b)', '123b'],
    ['Benches (Report Item No. 5)', '5'],
    ['Benches [minute item no: 6c]', '6c'],
    ['Benches (Minute item:7)', '7'],
    ['Benches (Minute Item 128)', '128'],
  ])('“%s” names item %s', (line, item) => {
    expect(itemMarkIn(line)).toMatchObject({ title: 'Benches', item });
  });

  test.each([
    'Benches (see item 3)',
    'Benches (Item 3) and trees',
    'Item 3',
    'Benches (Items 3 and 4)',
    'Benches (Item 1234)',
    'Benches (Minute Item 1234)',
    'Benches (Minute Item 3) and trees',
    'Benches (Item  3)',
    'Benches (Item three)',
  ])('“%s” has none', (line) => {
    expect(itemMarkIn(line)).toBeUndefined();
  });

  test('keeps nothing of the blanks before it, and all of the title', () => {
    expect(itemMarkIn('  Benches (old)  (Item 3)')).toEqual({
      title: 'Benches (old)',
      mark: '(Item 3)',
      item: '3',
    });
  });

  test('can stand on a line of its own', () => {
    expect([isItemMark('(Item 3)'), isItemMark('Benches (Item 3)'), isItemMark(undefined)]).toEqual([
      true,
      false,
      false,
    ]);
  });
});
