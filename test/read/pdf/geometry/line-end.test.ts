import { describe, expect, test } from 'vitest';
import { joinLineEnd } from '../../../../src/read/pdf/geometry/inline.ts';

describe('what stands where a line end was', () => {
  test.each([
    ['a word and the next', 'market', 'square', ' '],
    ['a hyphen inside a word', 'long-', 'term', ''],
    ['a hyphen that programs may break at', 'co\u00ad', 'operation', ''],
    ['a dash between words', 'lamps –', 'all', ' '],
    ['a hyphen before a capital', 'the mid-', 'The', ' '],
    ['a slash inside a word', 'and/', 'or', ''],
    ['a web address', 'https://town.example/benches/', 'lamps.pdf', ''],
    ['a mail address before its dot', 'clerk@town', '.example', ''],
    ['a sentence that ends in an address', 'www.town.example', 'The', ' '],
  ])('%s: “%s|%s”', (_, before, after, expected) => {
    expect(joinLineEnd(before, after)).toBe(expected);
  });
});
