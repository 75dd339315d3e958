import { describe, expect, test } from 'vitest';
import { pageWithoutProperties } from '../../../src/safety/properties/pages.ts';
import { chunk, joined, segment } from './picture-pieces.ts';

const bare = (page: string) => Buffer.from(pageWithoutProperties(joined(page))).toString('latin1');

describe('what a browser shows nothing of goes, with all that it holds', () => {
  test.each([
    ['<p>A</p><datalist><option>Canary</option></datalist>', '<p>A</p>'],
    ['<svg><metadata>Canary</metadata><path d="M0 0"/></svg>', '<svg><path d="M0 0"/></svg>'],
    ['<p>A</p><iframe srcdoc="Canary"></iframe>', '<p>A</p>'],
    ['<p>A<template><b>Canary</b>', '<p>A'],
    ['<p>A<input type=hidden value=Canary>B</p>', '<p>AB</p>'],
    ['<p>A</p><xml><b>Canary</b></xml><p>B</p>', '<p>A</p><p>B</p>'],
  ])('%s', (page, copy) => {
    expect(bare(page)).toBe(copy);
  });

  test.each([
    [
      '<object data="a"><p>Canary</p><param name="b"><embed src="c"></object>',
      '<object data="a"><param name="b"><embed src="c"></object>',
    ],
    ['<audio src="a"><source src="s">Canary</audio>', '<audio src="a"><source src="s"></audio>'],
    ['<canvas>Canary<b>Canary</b></canvas>', '<canvas></canvas>'],
    ['<iframe src="a">Canary</iframe>', '<iframe src="a"></iframe>'],
    ['<video><p>Canary <i>Canary</i></p>', '<video>'],
  ])('also in the place of what it shows instead: %s', (page, copy) => {
    expect(bare(page)).toBe(copy);
  });

  test.each([
    ['<p ondrop="Canary">A</p>', '<p >A</p>'],
    ['<p DATA-a=Canary onX=b id=c>A</p>', '<p   id=c>A</p>'],
    ['<p itemid="Canary" nonce="Canary">A</p>', '<p  >A</p>'],
  ])('and attributes for programs: %s', (page, copy) => {
    expect(bare(page)).toBe(copy);
  });

  test.each([
    '<p on="b" data="c" itemids="d" nonces="e" srcdocs="f" adata-x="g">A</p>',
    '<input type="text" value="A"><iframe src="a"></iframe>',
    '<source src="a"><p>A</p>',
    '<DOCTYPE><p>A</p>',
    '<!DOCTYPE html><p>A</p>',
    '<meta name="viewport" content="author">',
    '<meta>',
    '',
  ])('nothing else: %s', (page) => {
    const given = joined(page);
    expect(pageWithoutProperties(given)).toBe(given);
  });
});

describe('a style sheet keeps its rules', () => {
  test.each([
    ['<style>/* Canary */a{}/**Canary**/b{}/***/</style>', '<style>a{}b{}</style>'],
    ['<style>a{} /* Canary\n * / Canary */ b{}</style>', '<style>a{}  b{}</style>'],
    ['<style>a{} /* no end', '<style>a{} /* no end'],
    ['<p>/* no style */</p>', '<p>/* no style */</p>'],
  ])('%s', (page, copy) => {
    expect(bare(page)).toBe(copy);
  });
});

describe('a picture within the page', () => {
  const told = segment(0xfe, 'Canary');
  const scan = joined(segment(0xda, 'scan'), 'pixels\xff\xd9');
  const jpeg = (...pieces: readonly Uint8Array[]) => joined('\xff\xd8', ...pieces, scan);
  const png = (...pieces: readonly Uint8Array[]) =>
    joined('\x89PNG\r\n\x1a\n', chunk('IHDR', 'size'), ...pieces, chunk('IEND', ''));
  const url = (kind: string, bytes: Uint8Array) =>
    `data:image/${kind};base64,${Buffer.from(bytes).toString('base64')}`;

  test.each([
    ['jpeg', jpeg(told), jpeg()],
    ['jpg', jpeg(told), jpeg()],
    ['JPEG', jpeg(told), jpeg()],
    ['png', png(chunk('tEXt', 'Canary')), png()],
  ])('says nothing of itself: %s', (kind, original, copy) => {
    const page = (bytes: Uint8Array) =>
      `<p style="background: url(${url(kind, bytes)}), url(${url(kind, bytes)})">A</p><img alt="B" src="${url(kind, bytes)}">`;
    expect(bare(page(original))).toBe(page(copy));
    const clean = joined(page(copy));
    expect(pageWithoutProperties(clean)).toBe(clean);
  });

  test('though its letters are broken into lines', () => {
    const broken = url('jpeg', jpeg(told)).replace(/(?<=base64,.{10})/, '\n ');
    expect(bare(`<img src="${broken}">`)).toBe(`<img src="${url('jpeg', jpeg())}">`);
  });

  test('of another kind stays as it is', () => {
    const gif = `<img src="${url('gif', jpeg(told))}">`;
    expect(bare(gif)).toBe(gif);
  });
});

test('a page of two bytes a letter that was cut off within one loses that half alone', () => {
  const page = Buffer.from('\ufeff<p>Ŵy</p><!-- Canary -->', 'utf16le');
  const shown = Buffer.from('\ufeff<p>Ŵy</p>', 'utf16le');
  const cut = new Uint8Array(Buffer.concat([page, Buffer.from([0x41])]));
  expect(Buffer.from(pageWithoutProperties(cut)).equals(shown)).toBe(true);
  const clean = new Uint8Array(Buffer.concat([shown, Buffer.from([0x41])]));
  expect(pageWithoutProperties(clean)).toBe(clean);
});
