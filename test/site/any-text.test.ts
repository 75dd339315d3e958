import fc from 'fast-check';
import { expect, test } from 'vitest';
import { html, linkedDataBlock, printed } from '../../src/site/html.ts';
import { siteAddress } from '../../src/site/site-address.ts';
import { shortened } from '../../src/site/wording.ts';
import { textOf } from '../end-to-end/site-files.ts';
import { inertFaults } from '../hostile/inert-faults.ts';
import { payloads } from '../hostile/payloads.ts';

const hostile = fc.oneof(fc.constantFrom(...payloads), fc.string({ unit: 'binary', maxLength: 20 }));

test('whatever stands in a text or an attribute, a page has the elements of its template and no others', () => {
  fc.assert(
    fc.property(hostile, hostile, (text, title) => {
      const page = printed(html`<p title="${title}">${text}</p>`);
      expect(inertFaults(page)).toEqual([]);
      expect(page.match(/</g)).toHaveLength(2);
    }),
  );
});

test('data in a page parse to what they were, and hold nothing that could end their element', () => {
  fc.assert(
    fc.property(
      fc.dictionary(
        hostile.filter((key) => key !== '__proto__'),
        hostile,
      ),
      (data) => {
        const block = printed(linkedDataBlock(data));
        const [, inner = ''] =
          /^<script type="application\/ld\+json">([\s\S]*)<\/script>$/.exec(block.trim()) ?? [];
        expect(inner).not.toContain('<');
        expect(JSON.parse(inner)).toMatchObject(JSON.parse(JSON.stringify(data)));
      },
    ),
  );
});

test('a description is no longer than was asked, and begins as its text', () => {
  fc.assert(
    fc.property(hostile, fc.integer({ min: 10, max: 60 }), (text, length) => {
      const short = shortened(text, length);
      expect(short.length).toBeLessThanOrEqual(length + 2);
      expect(text.replace(/\s+/g, ' ').trim().startsWith(short.replace(/ …$/, ''))).toBe(true);
    }),
  );
});

test('the address of a site is whole, of the web, and the same when it is given again', () => {
  fc.assert(
    fc.property(fc.oneof(hostile, fc.webUrl()), (given) => {
      const address = siteAddress(given);
      fc.pre(address !== undefined);
      expect(address).toMatch(/^https?:\/\/.*\/$/);
      expect(siteAddress(address)).toBe(address);
      expect(textOf(address)).not.toMatch(/[<>"\s]/);
    }),
  );
});
