import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { basedAddress, outputPath, parentAddress, relativeAddress } from '../../src/site/addresses.ts';
import { address } from './sample-archive.ts';

describe('relativeAddress', () => {
  test.each([
    ['/a/2024-01-10/4-bins/', '/a/2024-01-10/5-parks/#p-1', '../5-parks/#p-1'],
    ['/a/', '/', '../'],
    ['/', '/a/b/', 'a/b/'],
    ['/', '/', './'],
    ['/a/b/', '/a/b/', './'],
    ['/a/b/', '/a/b/#item-3', '#item-3'],
    ['/a/b/', '/a/', '../'],
    ['/a/b/#x', '/a/c/', '../c/'],
    ['/a/b/', '/assets/style.css', '../../assets/style.css'],
    ['/404.html', '/a/', 'a/'],
  ])('from %s to %s is %s', (from, to, relative) => {
    expect(relativeAddress(from, to)).toBe(relative);
  });

  test('leads a browser to the same place, below any base', () => {
    const part = fc.stringMatching(/^[a-z0-9-]{1,6}$/);
    const page = fc
      .array(part, { maxLength: 5 })
      .map((parts) => `/${parts.map((name) => `${name}/`).join('')}`);
    fc.assert(
      fc.property(page, page, (from, to) => {
        const base = 'https://example.org/below';
        expect(new URL(relativeAddress(from, to), base + from).href).toBe(base + to);
      }),
    );
  });
});

test('the base stands in front, with or without a slash at its end', () => {
  expect(basedAddress('/', '/feed.xml')).toBe('/feed.xml');
  expect(basedAddress('/papers/', '/feed.xml')).toBe('/papers/feed.xml');
  expect(basedAddress('https://a.example/papers', '/')).toBe('https://a.example/papers/');
});

test('a page is written to the file that a host looks for', () => {
  expect(outputPath('/')).toBe('index.html');
  expect(outputPath('/decisions/')).toBe('decisions/index.html');
  expect(outputPath('/404.html')).toBe('404.html');
});

test('a meeting stands below its committee', () => {
  expect(parentAddress(address('/a/parks/2024-01-10/'))).toBe('/a/parks/');
});
