import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { atLeastOne } from '../at-least-one.ts';
import { runBuild } from '../build/command.ts';
import { filesBelow, treeHash } from '../convert/sources-room.ts';
import { builtPages } from '../end-to-end/site-files.ts';
import { fields, payloads, titleOf, typed, wickedLinks } from './hostile-pack.ts';
import { type HostileRoom, hostileRoom } from './hostile-room.ts';
import { type StrictPage, strictPage } from './strict-html.ts';

let room: HostileRoom;
let pages: ReadonlyMap<string, StrictPage>;
let ended: ReturnType<typeof runBuild>;
let before: string;
const here = readdirSync('.').toSorted();

beforeAll(() => {
  room = hostileRoom();
  before = treeHash(room.sources);
  ended = runBuild(['--sources', room.sources, '--output', room.site]);
  pages = new Map(builtPages(room.site).map(({ address, html }) => [address, strictPage(html)]));
});
afterAll(() => room.remove());

/** The addresses of the pages that show a text as it was typed. */
function showing(text: string): readonly string[] {
  return [...pages].filter(([, page]) => page.text.includes(text)).map(([address]) => address);
}

test('papers full of code are built without complaint, and no word of them is lost', () => {
  expect([ended.status, ended.stderr.match(/^error.*/gm)]).toEqual([0, null]);
  expect(ended.stdout).toMatch(/, 0 lost\.$/m);
  expect(pages.size).toBeGreaterThan(30);
});

describe('what was typed is read as it was typed', () => {
  test.each(atLeastOne(fields))('in the field %s', (field) => {
    expect(showing(typed(field))).not.toEqual([]);
  });

  test.each(
    atLeastOne(payloads),
  )('in titles, heads, headings, numbered paragraphs and names: %s', (payload) => {
    const at = payloads.indexOf(payload) + 2;
    const [address] = showing(titleOf(payload)).filter((page) =>
      new RegExp(`/2024-03-12/${at}-on-[^/]*/$`).test(page),
    );
    const text = pages.get(address ?? '')?.text ?? '';
    expect(text).toContain(`That ${payload} be noted.`);
    expect(text).toContain(`Heading ${payload}`);
    expect(text).toContain(`Silas Wren, ${payload}`);
  });

  test.each(atLeastOne(payloads))('in the name of a committee and in lists of pages: %s', (payload) => {
    expect(showing(payload)).toContain('/');
  });

  test.each(atLeastOne(wickedLinks))('and a link that leads astray is text: %s', (link) => {
    expect(showing(link)).not.toEqual([]);
  });

  test('control characters are left out, marks of direction stay', () => {
    expect(showing('left[31mright \u202Eturned\u202C back \u200f\u2066isolated\u2069')).not.toEqual([]);
  });

  test('front matter of another language at the head of a document is a paragraph', () => {
    expect(showing('---js')).not.toEqual([]);
    expect(showing('module.exports = { permalink: "/pwned.html" }')).not.toEqual([]);
  });
});

describe('nothing that was typed becomes part of a page', () => {
  test('every page is well formed', () => {
    const faults = [...pages].flatMap(([address, page]) =>
      page.faults.map((fault) => `${address}: ${fault}`),
    );
    expect(faults).toEqual([]);
  });

  test('no element but those of our templates, and no script but the two of every site', () => {
    const tags = [...pages].flatMap(([, page]) => page.tags);
    const names = new Set(tags.map(({ name }) => name));
    for (const wicked of ['img', 'style', 'iframe', 'object', 'embed', 'base', 'marquee', 'b', 'i'])
      expect(names).not.toContain(wicked);
    const drawings = tags.filter(({ name }) => name === 'svg');
    const isOurs = ({ attributes }: (typeof tags)[number]) =>
      attributes.get('role') === 'img' && /-chart-title /.test(attributes.get('aria-labelledby') ?? '');
    expect(drawings.filter((drawing) => !isOurs(drawing))).toEqual([]);
    const scripts = tags
      .filter(
        ({ name, attributes }) =>
          name === 'script' && !/^application\/(?:ld\+)?json$/.test(attributes.get('type') ?? ''),
      )
      .map(({ attributes }) => attributes.get('src'));
    expect(
      scripts.every((src) => /^(?:\.\.?\/)*(?:\.\/)?(?:\/)?assets\/(?:search|reading)\.js$/.test(src ?? '')),
    ).toBe(true);
  });

  test('data in the head of a page stay data: they parse, and nothing in them could end their element', () => {
    const blocks = builtPages(room.site).flatMap(({ html }) =>
      [...html.matchAll(/<script type="application\/ld\+json">([\s\S]*?)<\/script>/g)].map(
        ([, data = '']) => data,
      ),
    );
    expect(blocks.length).toBeGreaterThan(10);
    expect(blocks.filter((data) => data.includes('<'))).toEqual([]);
    for (const data of blocks) expect(JSON.parse(data)).toHaveProperty('@context', 'https://schema.org');
  });

  test('no attribute that runs anything or styles anything', () => {
    const attributes = new Set(
      [...pages].flatMap(([, page]) => page.tags.flatMap((tag) => [...tag.attributes.keys()])),
    );
    expect([...attributes].filter((name) => /^on|^style$|^srcdoc$|^formaction$/.test(name))).toEqual([]);
  });

  test('every address in a page is of the site, or of the web without script', () => {
    const addresses = [...pages].flatMap(([, page]) =>
      page.tags.flatMap(({ attributes }) =>
        ['href', 'src', 'action'].flatMap((name) => attributes.get(name) ?? []),
      ),
    );
    const strange = addresses.filter(
      (address) => /^\s*[^/?#.]*:/.test(address) && !/^(?:https?|mailto|tel):|^data:,$/.test(address),
    );
    expect(strange).toEqual([]);
    expect(addresses.filter((address) => address.startsWith('//'))).toEqual([]);
  });
});

describe('no file is made', () => {
  test('beside the site and its collections', () => {
    const folders = new Set(filesBelow(room.path).map((name) => name.split('/')[0]));
    expect([...folders].toSorted()).toEqual(['site', 'site-content', 'sources']);
    expect(readdirSync('.').toSorted()).toEqual(here);
    expect(treeHash(room.sources)).toBe(before);
  });

  test('for a paper that asks for one, or by the name of a document', () => {
    const files = filesBelow(room.site);
    expect(files.filter((name) => /pwned\.html|^escaped|(?:^|\/)\.\.(?:\/|$)/.test(name))).toEqual([]);
    expect(
      files.filter(
        (name) => /\.(?:js|mjs|njk|liquid)$/.test(name) && !/^(?:sw\.js$|(?:assets|pagefind)\/)/.test(name),
      ),
    ).toEqual([]);
  });
});

test('feeds and data hold the same words and stay well formed', () => {
  const feed = readFileSync(join(room.site, 'feed.xml'), 'utf8');
  expect(feed).not.toMatch(/<(?:script|img|svg|style)\b|\]\]>/);
  for (const name of filesBelow(room.site).filter(
    (file) => file.endsWith('.json') && !file.startsWith('pagefind/'),
  ))
    expect(() => JSON.parse(readFileSync(join(room.site, name), 'utf8'))).not.toThrow();
});
