import { load } from 'cheerio';
import { describe, expect, test } from 'vitest';
import { blocksFromElement, blocksFromHtml, type ProseOptions } from '../../../src/read/html/prose.ts';
import { hiddenTexts } from '../../../src/read/html/visible.ts';
import { outline } from '../../document/outline.ts';

function read(html: string, options?: ProseOptions): readonly string[] {
  return outline(blocksFromHtml(html, options));
}

function gaps(html: string): readonly (number | undefined)[] {
  return blocksFromHtml(html).map(({ gap }) => gap);
}

describe('paragraphs', () => {
  test('white space is folded, a line break that the page shows is kept', () => {
    expect(read('<p>The  bridge\n is&nbsp;shut.<br/>\n Use the ferry. </p><p> </p><p>Thanks.</p>')).toEqual([
      '¶ The bridge is shut. / Use the ferry.',
      '¶ Thanks.',
    ]);
  });

  test('two line breaks part paragraphs', () => {
    expect(read('<div>The bridge is shut.<br><br>Use the ferry.</div>')).toEqual([
      '¶ The bridge is shut.',
      '¶ Use the ferry.',
    ]);
  });

  test('bare lines of div elements stand directly below each other, paragraphs apart', () => {
    expect(gaps('<div>Town Hall</div><div>Quay Street</div><p>Agenda</p><div>Item</div>')).toEqual([
      1, 0, 1, 1,
    ]);
  });

  test('text beside paragraphs and inside unknown elements is kept', () => {
    expect(read('before<p>inside</p>after<o:p><span>within</span></o:p>')).toEqual([
      '¶ before',
      '¶ inside',
      '¶ afterwithin',
    ]);
  });

  test('a soft hyphen and a place to break a word are no characters of it', () => {
    expect(read('<p>Har&shy;bour&#8203;side com<wbr>mittee</p>')).toEqual(['¶ Harbourside committee']);
  });

  test('preformatted text keeps its lines', () => {
    expect(read('<pre>PRESENT\nCllr Ada Finch\n\n1. Apologies</pre>')).toEqual([
      '¶ PRESENT / Cllr Ada Finch',
      '¶ <1.> Apologies',
    ]);
  });
});

describe('headings', () => {
  test('an element for headings is a sign, with the level that it gives', () => {
    const blocks = blocksFromHtml('<h1>Harbour report</h1><h2>2. Costs</h2><h6>Small</h6>');
    expect(outline(blocks)).toEqual(['¶ Harbour report', '¶ <2.> Costs', '¶ Small']);
    expect(blocks.map((block) => block.type === 'paragraph' && block.headingSign?.level)).toEqual([2, 3, 5]);
  });

  test('so is a short paragraph that is bold throughout', () => {
    const signs = blocksFromHtml(
      '<p><b>3. </b><b>Bus lanes</b></p><p><b>Agreed:</b> yes</p><p><b>We met on the quay.</b></p>',
    ).map((block) => block.type === 'paragraph' && block.headingSign?.because);
    expect(signs).toEqual(['it is set bold on a line of its own', undefined, undefined]);
  });
});

describe('marks', () => {
  test('neighbours that are set alike stand in one mark, white space outside of it', () => {
    expect(read('<p><b>Har</b><strong>bour </strong><b>Road</b> is <i>shut </i>today</p>')).toEqual([
      '¶ **Harbour Road** is _shut_ today',
    ]);
  });

  test('a style makes bold as an element does, and unmakes it', () => {
    expect(
      read(
        '<p><span style="font-weight:bold">Key</span> <b><span style="font-weight: normal">no</span></b></p>',
      ),
    ).toEqual(['¶ **Key** no']);
  });

  test('links that may stand on a page are kept, other links are plain text', () => {
    expect(
      read(
        '<p><a href="https://example.org/a b">site</a> <a href="mailto:clerk@example.org">mail</a> <a href="javascript:x()">no</a> <a href="#top">up</a> <a href="b.aspx?ID=3">page</a></p>',
      ),
    ).toEqual(['¶ site [mail → mailto:clerk@example.org] no up page']);
  });

  test('relative links are made whole when the address of the page is known', () => {
    expect(
      read('<p><a href="b.aspx?ID=3">page</a></p>', { base: 'https://town.example.org/m/a.aspx' }),
    ).toEqual(['¶ [page → https://town.example.org/m/b.aspx?ID=3]']);
  });

  test('raised digits are footnote marks, raised letters are not', () => {
    expect(read('<p>as agreed<sup><a href="#n">12</a></sup> on the 1<sup>st</sup></p>')).toEqual([
      '¶ as agreed¹² on the 1st',
    ]);
  });

  test('a box to tick shows whether it is ticked', () => {
    expect(read('<p><input type="checkbox" checked>Yes <input type="checkbox">No</p>')).toEqual([
      '¶ ☑Yes ☐No',
    ]);
  });
});

describe('printed numbers', () => {
  test('are split off as in extracted text', () => {
    expect(
      read('<p>2.3 The quay floods.</p><p><b>4.</b> Ferries</p><p>2.5 million people came.</p>'),
    ).toEqual(['¶ <2.3> The quay floods.', '¶ <4.> Ferries', '¶ 2.5 million people came.']);
  });

  test('labels and bullets typed by the author make list items', () => {
    expect(read('<p>That:<br>(a) the quay be swept<br>(b) the clerk write<br>• at once</p>')).toEqual([
      '¶ That:',
      'list',
      '  • <(a)> the quay be swept',
      '  • <(b)> the clerk write',
      '  • at once',
    ]);
  });
});

describe('lists', () => {
  test('nested lists keep their depth', () => {
    expect(read('<ul><li>Quays<ul><li>North</li><li>South</li></ul></li><li>Ferries</li></ul>')).toEqual([
      'list',
      '  • Quays',
      '    • North',
      '    • South',
      '  • Ferries',
    ]);
  });

  test('a counted list prints what the browser shows', () => {
    expect(
      read(
        '<ol start="4"><li>Roads<ol type="a"><li>North</li><li value="27">South</li></ol></li><li>Rail</li></ol>',
      ),
    ).toEqual(['list', '  • <4.> Roads', '    • <a.> North', '    • <aa.> South', '  • <5.> Rail']);
    expect(read('<ol style="list-style-type: upper-roman" start="9"><li>Nine</li></ol>')).toEqual([
      'list',
      '  • <IX.> Nine',
    ]);
  });

  test('a list without marks shows the labels that the author typed', () => {
    expect(read('<ul style="list-style:none"><li>(a) Sweep</li><li>(b) Paint</li></ul>')).toEqual([
      'list',
      '  • <(a)> Sweep',
      '  • <(b)> Paint',
    ]);
  });

  test('paragraphs in an item are its lines; a list that lies directly in a list belongs to the item above', () => {
    expect(read('<ul><li><p>Quays</p><p>both</p></li><ul><li>North</li></ul>loose words</ul>')).toEqual([
      'list',
      '  • Quays / both',
      '    • North',
      '  • loose words',
    ]);
  });

  test('what no list can hold follows the item, and the list counts on', () => {
    expect(
      read(
        '<ol><li>Costs<table><tr><td>a</td><td>1</td></tr></table></li><li><h3>Risks</h3><p>None.</p></li></ol>',
      ),
    ).toEqual(['list', '  • <1.> Costs', 'table, 0 header rows', '  | a | 1 |', '¶ <2.> Risks', '¶ None.']);
  });
});

describe('tables', () => {
  test('a span shows its text once, and every row has as many cells', () => {
    expect(
      read(
        '<table><tr><th>Ward</th><th colspan="2">Trips</th></tr><tr><td rowspan="2">Quay</td><td>May</td><td>3</td></tr><tr><td>June</td><td>4</td></tr></table>',
      ),
    ).toEqual(['table, 1 header rows', '  | Ward | Trips |  |', '  | Quay | May | 3 |', '  |  | June | 4 |']);
  });

  test('a first column of headers makes no header row', () => {
    expect(
      read('<table><tr><th>Date</th><td>1 May</td></tr><tr><th>Place</th><td>Quay</td></tr></table>'),
    ).toEqual(['table, 0 header rows', '  | Date | 1 May |', '  | Place | Quay |']);
  });

  test('paragraphs and items in a cell are its lines', () => {
    expect(
      read(
        '<table><tr><td><p>To:</p><ol type="a"><li>sweep</li><li>paint</li></ol></td><td>May<br>June</td></tr></table>',
      ),
    ).toEqual(['table, 0 header rows', '  | To: / a. sweep / b. paint | May / June |']);
  });

  test('a table with one cell, and one that only lays a page out, are what they hold', () => {
    expect(read('<table><tr><td><h2>Notice</h2><p>Shut.</p></td></tr></table>')).toEqual([
      '¶ Notice',
      '¶ Shut.',
    ]);
    expect(
      read(
        '<table><tr><td>1</td><td><p>Apologies</p><table><tr><td>A</td><td>B</td></tr></table></td></tr></table>',
      ),
    ).toEqual(['¶ 1', '¶ Apologies', 'table, 0 header rows', '  | A | B |']);
  });

  test('blank rows and columns are left out, a caption stands above', () => {
    expect(
      read(
        '<table><caption>Trips</caption><tr><td>a</td><td>&nbsp;</td><td>b</td></tr><tr><td></td><td></td><td></td></tr></table>',
      ),
    ).toEqual(['¶ Trips', 'table, 0 header rows', '  | a | b |']);
  });

  test('absurd spans make no absurd table', () => {
    const [table] = blocksFromHtml(
      '<table><tr><td colspan="999999" rowspan="99999">a</td><td>b</td></tr><tr><td>c</td></tr></table>',
    );
    expect(outline(table ? [table] : [])).toEqual(['table, 0 header rows', '  | a | b |', '  |  | c |']);
  });
});

describe('pictures', () => {
  test('a picture with words is a figure behind its text, one without is a spacer', () => {
    expect(read('<p>See<img src="map.png" alt="Map of the quay">here</p><img src="dot.gif" alt="">')).toEqual(
      ['¶ Seehere', 'picture: Map of the quay'],
    );
  });

  test('a picture that the reader took out is named', () => {
    expect(
      blocksFromHtml('<img src="p-1.png">', {
        pictures: new Map([['p-1.png', { kind: 'chart', name: 'sheet-1.png' }]]),
      }),
    ).toMatchObject([{ type: 'figure', kind: 'chart', picture: 'sheet-1.png', alternative: '' }]);
  });
});

describe('what a page hides', () => {
  const page =
    '<p>Shown<span style="DISPLAY : none">draft words</span></p><p hidden>gone too</p><i aria-hidden="true"></i><p aria-hidden="true">seen</p><script>var words;</script>';

  test('is on no page', () => {
    expect(read(page)).toEqual(['¶ Shown', '¶ seen']);
  });

  test('is given back for a finding', () => {
    expect(hiddenTexts(load(page).root()[0] as never)).toEqual(['draft words', 'gone too']);
  });
});

describe('what the reader knows beside the page', () => {
  test('places are handed down, and a table spans those of its cells', () => {
    const $ = load(
      '<p data-at="3">a</p><table><tr><td><p data-at="4">b</p></td><td><p data-at="5">c</p></td></tr></table>',
    );
    const blocks = blocksFromElement($, $('body').toArray()[0] as never, {
      placeOf: ({ attribs }) =>
        attribs['data-at']
          ? { line: Number(attribs['data-at']), toLine: Number(attribs['data-at']) }
          : undefined,
    });
    expect(blocks.map(({ place }) => place)).toEqual([
      { line: 3, toLine: 3 },
      { line: 4, toLine: 5 },
    ]);
  });

  test('a label kept apart is the number of its paragraph, or the label of its item', () => {
    expect(
      read('<p data-label="Article 4">Ferries</p><ul><li><p data-label="j)">Ten</p></li></ul>', {
        labelOf: ({ attribs }) => attribs['data-label'],
      }),
    ).toEqual(['¶ <Article 4> Ferries', 'list', '  • <j)> Ten']);
  });
});

test('a page nested deeper than any person nests keeps its words', () => {
  const deep = 5000;
  expect(read(`${'<div>'.repeat(deep)}words${'</div>'.repeat(deep)}`)).toEqual(['¶ words']);
  expect(read(`<p>${'<b>'.repeat(deep)}words${'</b>'.repeat(deep)}</p>`)).toHaveLength(1);
});
