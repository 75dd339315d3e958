import { describe, expect, test } from 'vitest';
import { repaired } from './repaired.ts';

describe('a list that goes on behind a page end is one list', () => {
  test('of dashes', () => {
    expect(repaired('- one', '', '- two', '- three')).toEqual(['list', '  • one', '  • two', '  • three']);
  });

  test('of printed labels, which go on counting', () => {
    expect(repaired('- 1) one', '- 2) two', '', '- 3) three')).toEqual([
      'list',
      '  • <1)> one',
      '  • <2)> two',
      '  • <3)> three',
    ]);
  });

  test('with a page number between', () => {
    expect(repaired('- one', '', 'Page 7', '', '- two')).toEqual([
      'list',
      '  • one',
      '  • two',
      '(page number) Page 7',
    ]);
  });
});

describe('two lists stay two', () => {
  test('when one has labels and the other has none', () => {
    expect(repaired('- (a) one', '', '- two')).toEqual(['list', '  • <(a)> one', 'list', '  • two']);
  });

  test('when the gap between them is wider than a page end leaves', () => {
    expect(repaired('- one', '', '', '- two')).toEqual(['list', '  • one', 'list', '  • two']);
  });

  test('when a sentence stands between', () => {
    expect(repaired('- one', '', 'We will also:', '', '- two')).toEqual([
      'list',
      '  • one',
      '¶ We will also:',
      'list',
      '  • two',
    ]);
  });

  test('when a blank page stands between', () => {
    const notice = 'This page is intentionally left blank';
    expect(repaired('- one', '', notice, '', '- two')).toEqual([
      'list',
      '  • one',
      `(blank page notice) ${notice}`,
      'list',
      '  • two',
    ]);
  });
});
