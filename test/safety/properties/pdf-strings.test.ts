import { describe, expect, test } from 'vitest';
import { emptyStrings } from '../../../src/safety/properties/pdf-strings.ts';

/** A piece of a PDF with the strings between two places emptied, by default all. */
function emptied(text: string, from = 0, to = text.length): string {
  const bytes = new Uint8Array(Buffer.from(text, 'latin1'));
  emptyStrings(bytes, from, to);
  return Buffer.from(bytes).toString('latin1');
}

describe('the strings of an object are emptied in their place', () => {
  test.each([
    ['/Author (Ada) /Title (B)', '/Author ()    /Title () '],
    ['(a(b)c)/X', '()     /X'],
    ['(a\\)b)/X', '()    /X'],
    ['(a\\\\)/X', '()   /X'],
    ['(a\\(b)/X', '()    /X'],
    ['()/X()', '()/X()'],
    ['<41 64 61>/X', '<>        /X'],
    ['<>/X', '<>/X'],
    ['<</Author (Ada)>>', '<</Author ()   >>'],
    ['<</A<41>/B<</C(d)>>>>', '<</A<>  /B<</C() >>>>'],
    ['(<41>)', '()    '],
    ['<28>(a)', '<>  () '],
    ['no string at all /Name 7 0 R', 'no string at all /Name 7 0 R'],
    ['', ''],
  ])('%s', (text, bare) => {
    expect(emptied(text)).toBe(bare);
  });

  test('those alone that begin between the two places', () => {
    expect(emptied('(one)(two)(three)', 5, 10)).toBe('(one)()   (three)');
    expect(emptied('<41><42><43>', 4, 8)).toBe('<41><>  <43>');
  });

  test('one that does not end ends where the object does', () => {
    expect(emptied('(never (closed) endobj (next)', 0, 15)).toBe(`()${' '.repeat(13)} endobj (next)`);
    expect(emptied('<41 42 endobj <43>', 0, 6)).toBe(`<>${' '.repeat(4)} endobj <43>`);
    expect(emptied('<41 42', 0, 6)).toBe('<>    ');
  });
});
