import { describe, expect, test } from 'vitest';
import { readMarkdown } from '../../src/read/markdown.ts';
import { outline } from '../document/outline.ts';

/** Markdown lines in, blocks out. */
function read(...lines: readonly string[]): readonly string[] {
  return outline(readMarkdown(lines.join('\n')).blocks);
}

describe('Markdown as the archive writes it', () => {
  test('headings with and without their printed number', () => {
    expect(read('## 3. Costs', '', '### 3.2.1 Fares', '', '## Executive Summary')).toEqual([
      'H2 <3.> Costs',
      'H3 <3.2.1> Fares',
      'H2 Executive Summary',
    ]);
  });

  test('paragraphs with and without their printed number', () => {
    expect(read('**2.3** The fares rose.', '', 'They fell.', '', '**Bold** words.')).toEqual([
      '¶ <2.3> The fares rose.',
      '¶ They fell.',
      '¶ **Bold** words.',
    ]);
  });

  test('lists with the labels as printed, which never count anew', () => {
    expect(read('3) three', '5) five', '', '- (a) one', '  - i. deeper', '- plain')).toEqual([
      'list',
      '  • <3)> three',
      '  • <5)> five',
      'list',
      '  • <(a)> one',
      '    • <i.> deeper',
      '  • plain',
    ]);
  });

  test('two lists are two when an empty comment parts them', () => {
    expect(read('- one', '', '<!-- list -->', '', '- two')).toEqual(['list', '  • one', 'list', '  • two']);
  });

  test('tables with a header, or with an empty one for none', () => {
    expect(
      read(
        '| Zone | Charge |',
        '| --- | ---: |',
        '| A | £2<br>£3 |',
        '',
        '|  |  |',
        '| --- | --- |',
        '| a \\| b |  |',
      ),
    ).toEqual([
      'table, 1 header rows',
      '  | Zone | Charge |',
      '  | A | £2 / £3 |',
      'table, 0 header rows',
      '  | a | b |  |',
    ]);
  });

  test('quotations, line breaks, links and the marks of pages', () => {
    expect(
      read(
        '> **RESOLVED:**',
        '>',
        '> 1. That it be noted.',
        '',
        'Civic Offices,\\',
        '[map](https://a.example/)',
        '',
        '<!-- page 37 -->',
      ),
    ).toEqual([
      'quotation',
      '  ¶ **RESOLVED:**',
      '  list',
      '    • <1.> That it be noted.',
      '¶ Civic Offices, / [map → https://a.example/]',
      'page 37',
    ]);
  });
});

describe('Markdown as a person corrects it', () => {
  test('lines of one paragraph are one text', () => {
    expect(read('The fares', 'rose.')).toEqual(['¶ The fares rose.']);
  });

  test('a heading of the first level is one of the second, of the sixth one of the fifth', () => {
    expect(read('# Costs', '', '###### Small')).toEqual(['H2 Costs', 'H5 Small']);
  });

  test('a list with blank lines, or with two paragraphs in an item, is the list', () => {
    expect(read('- one', '', '  more of one', '', '- two')).toEqual([
      'list',
      '  • one / more of one',
      '  • two',
    ]);
  });
});

describe('what would be code or markup elsewhere is text as typed', () => {
  test.each([
    '<script>alert(1)</script>',
    '</main>',
    '<!-- a note -->',
    '<b>bold</b>',
    '{{ secret }} {% include "x" %}',
    '`code` and ~~struck~~',
    '&lt;b&gt; &copy; &#60;',
    '! picture',
    '[ref]: https://a.example/',
    '---js',
  ])('%s', (line) => {
    expect(read(line)).toEqual([`¶ ${line}`]);
  });

  test('indented lines and fences are no code', () => {
    expect(read('    indented', '', '```', 'fenced', '```')).toEqual(['¶ indented', '¶ ``` fenced ```']);
  });

  test('a rule under a line makes no heading of it', () => {
    expect(read('Costs', '=====')).toEqual(['¶ Costs =====']);
  });
});

test('a bold number that touches a word is no number of a paragraph', () => {
  expect(outline(readMarkdown('**2.3** Benches').blocks)).toEqual(['¶ <2.3> Benches']);
  expect(outline(readMarkdown('**2.3**A').blocks)).toEqual(['¶ **2.3**A']);
  expect(outline(readMarkdown('1. **2.3**A').blocks)).toEqual(['list', '  • <1.> **2.3**A']);
});
