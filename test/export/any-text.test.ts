import fc from 'fast-check';
import { unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { bookContainer } from '../../src/export/epub/container.ts';
import { outsideLink, sitePath } from '../../src/export/epub/links.ts';
import { nameBasedIdentifier } from '../../src/export/epub/package-document.ts';
import { withFileLinks } from '../../src/export/folder/folder-links.ts';
import { withoutOwnLinks } from '../../src/export/print/for-print.ts';
import { escapeText } from '../../src/site/html.ts';
import { payloads } from '../hostile/payloads.ts';

const hostile = fc.oneof(fc.constantFrom(...payloads), fc.string({ unit: 'binary', maxLength: 20 }));

function page(text: string, target: string): string {
  return `<p>${escapeText(text)}</p><a href="${escapeText(target)}">go</a>`;
}

test('a page for a folder keeps its words, and leads to the folder’s own files', () => {
  fc.assert(
    fc.property(hostile, fc.constantFrom('../', './', '../a/#b', '?q=1'), (text, target) => {
      const made = withFileLinks(page(text, target));
      expect(made).toContain(`<p>${escapeText(text)}</p>`);
      expect(made).toMatch(/href="[^"]*index\.html/);
      expect(withFileLinks(made)).toBe(made);
    }),
  );
});

test('a page for print keeps its words and loses its links to the site alone', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(withoutOwnLinks(page(text, '../'))).toBe(page(text, '../').replace(' href="../"', ''));
      expect(withoutOwnLinks(page(text, 'https://a.example/'))).toBe(page(text, 'https://a.example/'));
    }),
  );
});

test('an address of the site in a book has a path, and none of another host', () => {
  fc.assert(
    fc.property(hostile, (target) => {
      const path = sitePath(target, '/a/b/');
      if (path !== undefined) expect(path).toMatch(/^\//);
      expect(sitePath('https://elsewhere.example/x', '/a/b/')).toBeUndefined();
    }),
  );
});

test('an address of another site in a book is one by the strict rules, and the same when it is made again', () => {
  fc.assert(
    fc.property(fc.webUrl({ withQueryParameters: true, withFragments: true }), hostile, (address, more) => {
      const url = URL.parse(`${address}${more.replace(/\s/g, '')}`);
      fc.pre(url !== null);
      const link = outsideLink(url);
      fc.pre(link !== undefined);
      expect(link).not.toMatch(/[\s<>"\\^`{}|[\]]/);
      expect(outsideLink(new URL(link))).toBe(link);
    }),
  );
});

test('a book’s identifier is made of its name alone', () => {
  fc.assert(
    fc.property(hostile, hostile, (one, other) => {
      expect(nameBasedIdentifier(one)).toMatch(
        /^urn:uuid:[\da-f]{8}-[\da-f]{4}-5[\da-f]{3}-[89ab][\da-f]{3}-[\da-f]{12}$/,
      );
      expect(nameBasedIdentifier(one) === nameBasedIdentifier(other)).toBe(
        one.toWellFormed() === other.toWellFormed(),
      );
    }),
  );
});

test('a book holds its files as they were, behind its type', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 40 }), hostile, (bytes, text) => {
      const book = bookContainer(
        [
          { file: 'a.png', content: bytes },
          { file: 'b.xhtml', content: text },
        ],
        '2024-03-12',
      );
      const files = unzipSync(book);
      expect(Object.keys(files)[0]).toBe('mimetype');
      expect(Buffer.from(files['EPUB/a.png'] ?? [])).toEqual(Buffer.from(bytes));
      expect(new TextDecoder().decode(files['EPUB/b.xhtml'])).toBe(
        new TextDecoder().decode(new TextEncoder().encode(text)),
      );
    }),
  );
});
