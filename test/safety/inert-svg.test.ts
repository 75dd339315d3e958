import { describe, expect, test } from 'vitest';
import { inertSvg } from '../../src/safety/inert-svg.ts';

function svg(inside: string, attributes = 'viewBox="0 0 40 20"'): string {
  return `<svg xmlns="http://www.w3.org/2000/svg" ${attributes}>${inside}</svg>`;
}

describe('a drawing', () => {
  test('stays as it is, with its size', () => {
    const whole = svg('<title>Fenwick</title><path d="M0 0h40v20z" fill="#123c5a"/>');
    expect(inertSvg(whole)).toEqual({ text: `${whole}\n`, width: 40, height: 20, removed: [] });
  });

  test.each([
    ['its view box', 'viewBox="0 0 40 20"', [40, 20]],
    ['its own attributes', 'width="80px" height="40" viewBox="0 0 4 2"', [80, 40]],
    ['its own attributes with parts of a pixel', 'width="80.25" height="40.75px"', [80.25, 40.75]],
    ['its view box with blanks', 'viewBox="  0,  0,  4  2  "', [4, 2]],
    ['its view box where its width is in another unit', 'width="8cm" height="x40" viewBox="0 0 4 2"', [4, 2]],
    ['its view box where its width is a share', 'width="100%" height="100%" viewBox="0,0,4,2"', [4, 2]],
  ])('has the size of %s', (_, attributes, size) => {
    const drawing = inertSvg(svg('<path d="M0 0"/>', attributes));
    expect([drawing?.width, drawing?.height]).toEqual(size);
  });

  test('keeps style sheets, gradients and pictures that it holds itself', () => {
    const whole = svg(
      '<style>.a{fill:url(#g)}</style><linearGradient id="g"/><image href="data:image/png;base64,AAAA"/><use href="#g"/>',
    );
    expect(inertSvg(whole)?.text).toBe(`${whole}\n`);
  });

  test.each([
    ...['svg', 'g', 'defs', 'symbol', 'use', 'title', 'desc', 'path', 'rect', 'circle', 'ellipse', 'line'],
    ...['polyline', 'polygon', 'text', 'tspan', 'textPath', 'linearGradient', 'radialGradient', 'stop'],
    ...['clipPath', 'mask', 'pattern', 'marker', 'image', 'style'],
  ])('keeps its <%s>', (name) => {
    const whole = svg(`<${name} class="a"/>`);
    expect(inertSvg(whole)).toMatchObject({ text: `${whole}\n`, removed: [] });
  });

  test.each([
    ['words that only hold “on”', '<path data-button="one"/>'],
    ['attributes that only end or begin like a source', '<path data-src="a" srcset="b" database="c"/>'],
    ['attributes that only begin like a target', '<path hrefs="https://words.example/"/>'],
    ['a target of its own with blanks round it', '<use href=" #g "/>'],
    ['text that names what a style sheet may not', '<text>@import url(x) is CSS</text>'],
    ['a style that names its own part, with a blank before it', '<path fill="url( #g)"/>'],
  ])('keeps %s', (_, inside) => {
    expect(inertSvg(svg(inside))).toMatchObject({ text: `${svg(inside)}\n`, removed: [] });
  });

  test('keeps its text, with letters that not every program knows spelt by their numbers', () => {
    expect(inertSvg(svg('<title>Parks &amp; “gardens”&#160;é</title>'))?.text).toContain(
      '<title>Parks &amp; &#x201c;gardens&#x201d;&#xa0;&#xe9;</title>',
    );
  });

  test('tells once what it lost several times', () => {
    expect(inertSvg(svg('<script>1</script><g><script>2</script></g>'))?.removed).toEqual(['script']);
  });

  test('tells of an element that is only called like an editor’s notes', () => {
    const { removed } = inertSvg(svg('<my-metadata/><metadata-of/><fax:a/>')) ?? { removed: [] };
    expect(removed).toEqual(['my-metadata', 'metadata-of', 'fax:a']);
  });

  test('loses an editor’s notes without a word', () => {
    const drawing = inertSvg(svg('<metadata><rdf:RDF/></metadata><sodipodi:namedview/><path d="M0 0"/>'));
    expect(drawing?.text).toBe(`${svg('<path d="M0 0"/>')}\n`);
    expect(drawing?.removed).toEqual([]);
  });
});

describe('what would run, load or lead elsewhere', () => {
  test.each([
    ['<script>alert(1)</script>', 'script'],
    ['<g onload="alert(1)"/>', 'onload of g'],
    ['<foreignObject><iframe src="x"/></foreignObject>', 'foreignObject'],
    ['<a href="javascript:alert(1)"><path d="M0 0"/></a>', 'a'],
    ['<use href="https://other.example/x.svg#a"/>', 'href of use'],
    ['<use xlink:href="data:image/svg+xml,x"/>', 'xlink:href of use'],
    ['<image href="https://other.example/spy.png"/>', 'href of image'],
    ['<style>@import "https://other.example/x.css";</style>', 'style'],
    ['<style>a{background:url(//other.example/x)}</style>', 'style'],
    ['<style>@\\69mport "x";</style>', 'style'],
    ['<path style="fill:url(https://other.example/x)"/>', 'style of path'],
    ['<animate attributeName="href" to="javascript:alert(1)"/>', 'animate'],
    ['<set attributeName="onload" to="x"/>', 'set'],
  ])('%s is taken out and named', (hostile, name) => {
    const drawing = inertSvg(svg(hostile));
    expect(drawing?.removed).toContain(name);
    expect(drawing?.text).not.toMatch(/alert|other\.example|import|foreignObject|iframe|svg\+xml|<a|<set/);
  });

  test('document types and processing instructions are left out', () => {
    const drawing = inertSvg(
      `<?xml version="1.0"?><?xml-stylesheet href="x.css"?><!DOCTYPE svg [<!ENTITY a "b">]>${svg('<path d="M0 0"/>')}`,
    );
    expect(drawing?.text).toBe(`${svg('<path d="M0 0"/>')}\n`);
  });
});

test.each([
  ['other text', 'Fenwick Town Council'],
  ['a web page', '<html><body><svg viewBox="0 0 1 1"/></body></html>'],
  ['a drawing without a size', svg('', '')],
  ['a drawing without a width', svg('', 'height="2"')],
  ['a drawing without a height', svg('', 'width="2"')],
  ['a drawing of no width', svg('', 'width="0" height="2"')],
  ['a drawing of no height', svg('', 'width="2" height="0"')],
  ['a comment before nothing', '<!-- svg -->'],
])('%s is no drawing to show', (_, source) => {
  expect(inertSvg(source)).toBeUndefined();
});
