import fc from 'fast-check';
import { expect, test } from 'vitest';
import { readHtmlPage } from '../../../src/read/html/read-page.ts';

function attributes(count: number, value = ''): string {
  return Array.from({ length: count }, (_, at) => `a${at}${value}`).join(' ');
}

function rulesOf(source: string): readonly string[] {
  return readHtmlPage(source).findings.map(({ rule }) => rule);
}

test.each([
  ['without values', ''],
  ['with values', '=1'],
  ['with quoted values', ' = "a > b"'],
  ['with a tag in their values', "='<p>'"],
])('an element of a page may have 500 attributes and not one more, %s', (_, value) => {
  expect(rulesOf(`<p ${attributes(500, value)}>Words.</p>`)).toEqual([]);
  expect(rulesOf(`<p ${attributes(501, value)}>Words.</p>`)).toEqual(['too-many-attributes']);
});

test('nothing is read of an element of a hundred thousand attributes, at once and not after ten seconds', () => {
  const { value, findings } = readHtmlPage(`<p>Words.</p><p ${attributes(100_000)}>Words.</p>`);
  expect(value).toBeUndefined();
  expect(findings.map(({ hint }) => hint)).not.toContain(undefined);
});

test('what scripts, styles, comments and words hold are no attributes', () => {
  const many = attributes(1000);
  for (const source of [
    `<script>if (a <b ${many}) c()</script>`,
    `<style>p <b ${many} {}</style>`,
    `<!-- <p ${many} -->`,
    `<p>${many}</p>`,
    `<p>3 < 4 ${many}</p>`,
  ])
    expect(rulesOf(`${source}<p>Words.</p>`)).toEqual([]);
});

test('what stands behind a script, a style or a comment is looked at again', () => {
  fc.assert(
    fc.property(
      fc.array(
        fc.constantFrom('<script>a<b </script>', '<style><i </style>', '<!-- <p -->', '<!-->', '<p>a</p>'),
      ),
      fc.integer({ min: 501, max: 600 }),
      (before, count) => {
        expect(rulesOf(`${before.join('')}<p ${attributes(count)}>`)).toEqual(['too-many-attributes']);
      },
    ),
    { numRuns: 100 },
  );
});
