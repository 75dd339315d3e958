import { describe, expect, test } from 'vitest';
import { allowedLink } from '../../src/safety/links.ts';

describe('a link in a paper', () => {
  test.each([
    'https://www.ashmere.example/parks?page=2#bowls',
    'http://www.ashmere.example',
    'mailto:clerk@ashmere.example',
    'tel:+441632960417',
    '/ashmere/parks-committee/2024-01-10/#item-3',
    '../5-parks/',
    '#p-2-1',
    'files/agenda-pack.pdf',
    'tel:01632960417',
    'parks/item:3',
    '?q=parks:1',
    '#item:3',
  ])('may lead to %s', (target) => {
    expect(allowedLink(target)).toBe(target);
  });

  test('is written without the blanks round it', () => {
    expect(allowedLink(' https://www.ashmere.example ')).toBe('https://www.ashmere.example');
  });

  test.each([
    'javascript:alert(1)',
    ' JavaScript:alert(1)',
    'java\tscript:alert(1)',
    'java\u200bscript:alert(1)',
    'data:text/html,<script>alert(1)</script>',
    'vbscript:x',
    'file:///etc/passwd',
    'blob:https://ashmere.example/1',
    '//elsewhere.example/',
    '/\\elsewhere.example/',
    '\\\\server\\share',
    'https:elsewhere.example',
    'mailto:',
    'tel:premium',
    '',
  ])('may not lead to %j', (target) => {
    expect(allowedLink(target)).toBeUndefined();
  });
});
