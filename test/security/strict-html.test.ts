import { expect, test } from 'vitest';
import { strictPage } from './strict-html.ts';

test('a page of our own form is without fault, and its text is read', () => {
  const { faults, text, tags } = strictPage(
    '<!doctype html><p class="a">1 &lt; 2<br>&amp; <a href="/x/">so</a></p>',
  );
  expect(faults).toEqual([]);
  expect(text).toBe(' 1 < 2 & so ');
  expect(tags.map(({ name }) => name)).toEqual(['p', 'br', 'a']);
});

test.each([
  '<p>1 < 2</p>',
  '<p>a > b</p>',
  '<p><img src=x onerror=1></p>',
  '<p>one</main></p>',
  '<p>one',
  '<p title="a"b">x</p>',
  '<p><!-- x --></p>',
])('what a source slips into a page is a fault: %s', (html) => {
  expect(strictPage(html).faults).not.toEqual([]);
});
