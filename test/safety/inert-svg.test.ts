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
])('%s is no drawing to show', (_, source) => {
  expect(inertSvg(source)).toBeUndefined();
});
