import fc from 'fast-check';
import { expect, test } from 'vitest';
import { type Inline, plainText, splitContent, text } from '../../src/document/inline.ts';

test('content parted within a mark keeps the mark on both sides', () => {
  const content: readonly Inline[] = [text('Old '), { type: 'strong', children: [text('benches here')] }];
  expect(splitContent(content, 11)).toEqual([
    [text('Old '), { type: 'strong', children: [text('benches')] }],
    [{ type: 'strong', children: [text(' here')] }],
  ]);
});

test('no letter is lost wherever content is parted', () => {
  fc.assert(
    fc.property(fc.array(fc.string(), { maxLength: 5 }), fc.nat(40), (texts, offset) => {
      const content = texts.map(
        (each, at): Inline => (at % 2 === 0 ? text(each) : { type: 'emphasis', children: [text(each)] }),
      );
      const [before, after] = splitContent(content, offset);
      expect(plainText(before)).toBe(plainText(content).slice(0, offset));
      expect(plainText(after)).toBe(plainText(content).slice(offset));
    }),
  );
});
