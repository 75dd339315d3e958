import fc from 'fast-check';
import { expect, test } from 'vitest';
import { words } from '../../src/document/words.ts';
import { decodedHtml, decodedText, decodedXml } from '../../src/read/encoding.ts';
import { formatOf } from '../../src/read/format.ts';
import { sourceLine } from '../../src/read/lines.ts';
import { isMarkupTooDeep } from '../../src/read/markup-depth.ts';
import { payloads } from '../hostile/payloads.ts';

const wellFormed = fc
  .string({ unit: 'grapheme', minLength: 1, maxLength: 40 })
  .filter((text) => text.isWellFormed());

test('any bytes are of some format', () => {
  fc.assert(
    fc.property(
      fc.uint8Array({ maxLength: 300 }),
      fc.constantFrom('', 'PK\x03\x04', '%PDF-1', '\xd0\xcf\x11\xe0', '<html', '<?xml ', '\xff\xfe', '{'),
      (bytes, head) => {
        expect(formatOf(Buffer.concat([Buffer.from(head, 'latin1'), bytes]))).toMatch(/^[a-z ]+$/);
      },
    ),
  );
});

test('a text is the same from UTF-8 and from UTF-16 with its mark', () => {
  fc.assert(
    fc.property(wellFormed, (text) => {
      const utf16 = Buffer.from(`\ufeff${text}`, 'utf16le');
      const plain = text.replace(/^\ufeff/, '');
      expect(decodedText(utf16)).toBe(text);
      expect(decodedText(Buffer.from(utf16).swap16())).toBe(text);
      expect(decodedText(Buffer.from(`\ufeff${plain}`))).toBe(plain);
    }),
  );
});

test('any bytes are some text, whatever they declare', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.string({ maxLength: 12 }), (bytes, label) => {
      for (const decoded of [decodedText, decodedHtml, decodedXml])
        expect(
          decoded(
            Buffer.concat([Buffer.from(`<?xml encoding="${label}"?><meta charset="${label}">`), bytes]),
          ),
        ).toBeTypeOf('string');
    }),
  );
});

test('a line keeps its words, whatever it is taken for', () => {
  fc.assert(
    fc.property(
      fc.constantFrom(...payloads, '1.1 ', '- ', '(a) ', '\t'),
      fc.string({ maxLength: 30 }),
      (head, rest) => {
        const line = `${head} ${rest}`.replace(/[\r\n]/g, ' ');
        const { label = '', text } = sourceLine(line, 1);
        expect(words(`${label} ${text}`)).toEqual(words(line));
      },
    ),
  );
});

test('markup that is too deep is known by its depth alone', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 8000 }), fc.constantFrom('div', 'w:sdt', 'a'), (depth, name) => {
      expect(isMarkupTooDeep(`<${name} x="1">`.repeat(depth))).toBe(depth > 5000);
      expect(isMarkupTooDeep(`<${name}>a</${name}>`.repeat(depth))).toBe(false);
    }),
    { numRuns: 200 },
  );
});
