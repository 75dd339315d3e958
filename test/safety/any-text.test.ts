import { join, normalize } from 'node:path';
import { load } from 'cheerio';
import { isTag } from 'domhandler';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { inertFileName, printable, safeFileName } from '../../src/safety/file-names.ts';
import { inertSvg } from '../../src/safety/inert-svg.ts';
import { allowedLink } from '../../src/safety/links.ts';
import { entryPath, nameFault } from '../../src/safety/unpack/entry-path.ts';
import { checkedEntries, unpackedParts } from '../../src/safety/unpack/unpack.ts';
import { zipDirectory } from '../../src/safety/unpack/zip-directory.ts';
import { lotsOf, mutated } from '../hostile/mutations.ts';
import { linePayloads, payloads } from '../hostile/payloads.ts';
import { zipFile } from './unpack/zip-file.ts';

/** Payloads, pieces of addresses and any characters, put together in any way. */
const hostile = fc
  .array(
    fc.oneof(
      fc.constantFrom(...payloads, '..', '/', '\\', ':', '//', 'C:', '\0', '.'),
      fc.string({ unit: 'binary', maxLength: 6 }),
    ),
    { maxLength: 6 },
  )
  .map((pieces) => pieces.join(''));

test('a link that is let through is of the web, of mail, of a telephone or of this site', () => {
  fc.assert(
    fc.property(hostile, (target) => {
      const link = allowedLink(target);
      fc.pre(link !== undefined);
      const url = URL.parse(link, 'https://own.example/a/b/');
      expect(['https:', 'http:', 'mailto:', 'tel:', undefined]).toContain(url?.protocol);
      if (url && !/^[a-z]+:/i.test(link)) expect(url.host).toBe('own.example');
    }),
  );
});

test('a file name stays in its folder, is short, and ends neither in a dot nor in a blank', () => {
  fc.assert(
    fc.property(hostile, (name) => {
      const safe = safeFileName(name);
      expect(normalize(join('/a/b', safe))).toMatch(/^\/a\/b\/[^/]+$/);
      expect(Buffer.byteLength(safe)).toBeLessThanOrEqual(121);
      expect(safe).not.toMatch(/[\s.]$|^[\s.]/);
    }),
  );
});

test('a name is given out with an ending that no browser runs', () => {
  fc.assert(
    fc.property(
      hostile,
      fc.constantFrom('.html', '.svg', '.js', '.xml', '.htm', '.pdf', '.txt', ''),
      (name, ending) => {
        expect(inertFileName(name + ending)).toMatch(/\.(?:pdf|docx|doc|odt|rtf|txt|png|jpg|jpeg)$/i);
      },
    ),
  );
});

test('what is printed for a person steers no terminal and turns nothing round', () => {
  fc.assert(
    fc.property(hostile, (text) => {
      expect(printable(text)).not.toMatch(/[\p{Cc}\u202a-\u202e\u2066-\u2069]/u);
    }),
  );
});

test('an entry of an archive without fault stays below the archive', () => {
  fc.assert(
    fc.property(hostile, (name) => {
      fc.pre(nameFault(name) === undefined);
      expect(normalize(join('/a/b', entryPath(name)))).toMatch(/^\/a\/b/);
      expect(entryPath(name).split('/')).not.toContain('..');
    }),
  );
});

test('a drawing that is given out holds nothing that runs', () => {
  fc.assert(
    fc.property(
      fc.array(fc.constantFrom(...linePayloads, '<g>', '</g>', '<path d="M0 0"/>', '<text>a</text>'), {
        maxLength: 5,
      }),
      (pieces) => {
        const drawing = inertSvg(
          `<svg viewBox="0 0 9 9" ${pieces[0]?.replace(/[<>]/g, '') ?? ''}>${pieces.join('')}</svg>`,
        );
        const elements = load(drawing?.text ?? '', { xml: true })('*')
          .toArray()
          .filter(isTag);
        expect(elements.map(({ name }) => name)).not.toContain('script');
        const attributes = elements.flatMap(({ attribs }) => Object.keys(attribs));
        expect(attributes.filter((name) => /^on|^src$/i.test(name))).toEqual([]);
        expect(drawing?.text ?? '').not.toMatch(/<(?:script|iframe|foreignObject|animate|img|!)/i);
      },
    ),
  );
});

test('bytes that call themselves an archive are a directory or none, never a fall', () => {
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 200 }), fc.uint8Array({ maxLength: 30 }), (before, behind) => {
      const bytes = Buffer.concat([before, Buffer.from('PK\x05\x06'), behind, Buffer.alloc(22)]);
      expect(() => zipDirectory(bytes, 10)).not.toThrow();
    }),
  );
});

const archive = zipFile([
  { name: 'word/document.xml', content: 'paper '.repeat(50) },
  { name: 'b.txt', content: 'b', method: 0 },
]);
const limits = { entries: 10, bytes: 100_000, ratio: 50 };

test('an archive with any harm done to it is opened, left out in part or refused, and swells beyond no limit', () => {
  fc.assert(
    fc.property(fc.nat(), (seed) => {
      const harmed = mutated(archive, lotsOf(seed), archive);
      const { value = [], findings } = checkedEntries(harmed, limits, 'a.zip');
      const unpacked = value.map((entry) => entry.content().value?.byteLength ?? 0);
      expect(unpacked.reduce((sum, size) => sum + size, 0)).toBeLessThanOrEqual(limits.bytes);
      for (const { message } of findings) expect(message).toContain('a.zip');
      expect(() => unpackedParts(harmed, limits)).not.toThrow();
    }),
  );
});
