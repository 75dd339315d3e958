import { describe, expect, test } from 'vitest';
import { withFileLinks } from '../../../src/export/folder/folder-links.ts';

describe('links of a page, as they work from a folder on a disk', () => {
  test.each([
    ['<a href="../">', '<a href="../index.html">'],
    ['<a href="./#item-1">', '<a href="./index.html#item-1">'],
    ['<a class="x" href="../minutes/?q=a#p-1">', '<a class="x" href="../minutes/index.html?q=a#p-1">'],
    ['<form action="../search/" method="get">', '<form action="../search/index.html" method="get">'],
    ['<a href="files/pack.pdf#page=3">', '<a href="files/pack.pdf#page=3">'],
    [
      '<link rel="stylesheet" href="../assets/style.css">',
      '<link rel="stylesheet" href="../assets/style.css">',
    ],
    ['<a href="#p-1">', '<a href="#p-1">'],
    ['<a href="https://www.legislation.gov.uk/">', '<a href="https://www.legislation.gov.uk/">'],
    ['<a href="mailto:clerk@ashmere.example">', '<a href="mailto:clerk@ashmere.example">'],
    ['<link rel="icon" href="data:,">', '<link rel="icon" href="data:,">'],
    ['<p>write href="folder/" so</p>', '<p>write href="folder/" so</p>'],
  ])('%s', (html, expected) => {
    expect(withFileLinks(html)).toBe(expected);
  });
});
