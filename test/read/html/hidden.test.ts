import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { heldBackFindings, showHidden, takeOutHidden } from '../../../src/read/html/hidden.ts';
import { hidingRules } from '../../../src/read/html/style-rules.ts';

function shown(source: string): string {
  const $ = load(source);
  takeOutHidden($);
  return $('body').text().replace(/\s+/g, ' ').trim();
}

describe('what a page hides from the eye is held back', () => {
  test.each([
    ['the attribute', '<p hidden>secret</p>'],
    ['display in its style', '<p style="color:red; display : none">secret</p>'],
    ['visibility in its style', '<p style="visibility:hidden">secret</p>'],
    ['no size', '<p>Text<span style="font-size:0">secret</span></p>'],
    ['type of one point', '<span style="font-size:1.0pt">secret</span>'],
    ['Word’s own mark', '<span style="mso-hide:all">secret</span>'],
    ['a place off the page', '<p style="position:absolute;left:-9999px">secret</p>'],
    ['white type on white paper', '<span style="color: #FFF">secret</span>'],
    ['white type by an attribute', '<font color="white">secret</font>'],
    [
      'type in the colour of its cell',
      '<table><tr><td bgcolor="navy"><span style="color:navy">secret</span></table>',
    ],
    ['a class that hides everywhere', '<p class="note is-hidden">secret</p>'],
    [
      'a style sheet in the page',
      '<style>/* x */ p.inner, #a > b { color:red; display:none }</style><p class="inner">secret</p>',
    ],
    [
      'a style sheet for screens',
      '<style>@media screen { .inner { visibility: hidden } }</style><p class="inner">secret</p>',
    ],
    ['a box without room', '<div style="height:0; overflow:hidden">secret</div>'],
    ['a box that is clipped away', '<div style="position:absolute; clip: rect(0 0 0 0)">secret</div>'],
    ['a dialogue that is closed', '<dialog>secret</dialog>'],
    ['a box that pops up', '<div popover>secret</div>'],
    ['an element around it', '<div hidden><p>secret <b>word</b></p></div>'],
  ])('by %s', (_, body) => {
    expect(shown(`<html><body>${body}<p>Agenda</p></body></html>`)).not.toContain('secret');
    expect(shown(`<html><body>${body}<p>Agenda</p></body></html>`)).toContain('Agenda');
  });
});

describe('what a page shows is kept', () => {
  test.each([
    [
      'white type on a dark cell',
      '<table><tr><td style="background:#1F3864"><span style="color:white">shown</span></table>',
    ],
    [
      'hidden on paper only',
      '<style>@media print { .inner { display:none } }</style><p class="inner">shown</p>',
    ],
    ['hidden on small screens only', '<p class="d-none d-md-block">shown</p>'],
    [
      'hidden until the pointer is there',
      '<style>.inner:hover b { display:none }</style><p class="inner">shown</p>',
    ],
    [
      'hidden and shown again by a later rule',
      '<style>p{display:none} p.open{display:block}</style><p class="open">shown</p>',
    ],
    [
      'hidden by a sheet, shown by its own style',
      '<style>p{display:none}</style><p style="display:block">shown</p>',
    ],
    [
      'a sheet for readers without programs',
      '<noscript><style>p{display:none}</style></noscript><p>shown</p>',
    ],
    ['an open dialogue', '<dialog open>shown</dialog>'],
    ['a folded part that readers can open', '<details><summary>More</summary>shown</details>'],
    ['text that runs over a box without room', '<div style="height:0">shown</div>'],
    ['a small size', '<p style="font-size:10.5pt">shown</p>'],
    ['half the size', '<p style="font-size:1.5em">shown</p>'],
  ])('%s', (_, body) => {
    expect(shown(`<html><body>${body}</body></html>`)).toContain('shown');
  });
});

test('the finding counts pieces and words, and says none of them', () => {
  const $ = load('<body><div hidden><p>secret</p><p>word</p></div><p hidden>more</p><p hidden></p></body>');
  expect(heldBackFindings(takeOutHidden($))).toEqual([
    {
      rule: 'page-hidden-text',
      severity: 'warning',
      message: 'The page hides 2 pieces of text (3 words) from the eye; it is held back and not published.',
      hint: 'Open the page in a browser. If readers are meant to see more than it shows, open the folded parts and save the page again.',
    },
  ]);
});

test('what a person has said is meant for the public is shown', () => {
  const $ = load(
    '<style>.in { display: none }</style><p class="in">one</p><p hidden>two</p><dialog>three</dialog>',
  );
  showHidden($);
  expect(takeOutHidden($)).toEqual([]);
  expect($('body').text()).toBe('onetwothree');
});

describe('the rules of a style sheet', () => {
  test('are those that hide or show, in their order, one for each plain selector', () => {
    expect(
      hidingRules(
        '<!-- @import "x.css"; @charset "utf-8"; body { color: red } .a, .b:hover, td > p.c { display: none } .a{display:block!important} -->',
      ),
    ).toEqual([
      { selector: '.a', hides: true },
      { selector: 'td > p.c', hides: true },
      { selector: '.a', hides: false },
    ]);
  });

  test('are none where a sheet is broken', () => {
    expect(hidingRules('} .a { display:none')).toEqual([]);
    expect(hidingRules('..a { display:none } a[ { display:none }')).toEqual([]);
  });
});
