import { describe, expect, test } from 'vitest';
import { type Block, blockText, type Figure } from '../../src/document/block.ts';
import { text } from '../../src/document/inline.ts';
import { words } from '../../src/document/words.ts';
import type { BlockContext } from '../../src/site/block-context.ts';
import { renderBlocks } from '../../src/site/blocks.ts';
import { printed } from '../../src/site/html.ts';
import { atLeastOne } from '../at-least-one.ts';
import { address, anchor, july, lines, may } from './sample-archive.ts';

const own = address('/a/2024-01-10/5-parks/');
const here: BlockContext = { page: own, home: own, baseLevel: 2, language: 'en' };

function rendered(blocks: readonly Block[], context: Partial<BlockContext> = {}): string {
  return printed(renderBlocks(blocks, { ...here, ...context }));
}

function heading(level: 2 | 3 | 4 | 5, title: string): Block {
  return { type: 'heading', level, content: [text(title)] };
}

describe('paragraphs', () => {
  test('carry their printed number as text that links to itself', () => {
    const block: Block = {
      type: 'paragraph',
      number: '2.3',
      content: [text('Fish & chips')],
      anchor: anchor('p-2-3'),
    };
    expect(rendered([block])).toBe(
      '<p id="p-2-3" class="numbered"><a class="number" href="#p-2-3">2.3</a> Fish &amp; chips</p>\n',
    );
  });

  test('lead to their page of the original and to how they are cited, without a word of their own', () => {
    const at = anchor('p');
    const block: Block = { type: 'paragraph', content: [text('Fish.')], anchor: at };
    const places = new Map([[at, { page: 37, sheet: 13 }]]);
    const original = address('/a/2024-01-10/files/pack.pdf');
    const cite = address('/a/2024-01-10/5-parks/cite/');
    expect(rendered([block], { places, original, cite })).toBe(
      '<p id="p">Fish.<span class="tools"><a href="../files/pack.pdf#page=13" aria-label="Original, page 13"></a><a href="cite/#p" aria-label="Cite"></a></span></p>\n',
    );
    expect(rendered([block], { places, cite })).toBe(
      '<p id="p">Fish.<span class="tools"><a href="cite/#p" aria-label="Cite"></a></span></p>\n',
    );
    expect(rendered([block], { original, places: new Map([[at, { page: 37 }]]) })).toBe(
      '<p id="p">Fish.</p>\n',
    );
  });

  test('link only to what the allow list lets through', () => {
    const link = (target: string): Block => ({
      type: 'paragraph',
      content: [{ type: 'link', target, children: [text('here')] }],
    });
    expect(rendered([link('https://a.example/')])).toBe(
      '<p><a href="https://a.example/" rel="nofollow" aria-label="here, a.example">here</a></p>\n',
    );
    expect(rendered([link('/a/2024-01-10/6-bins/')])).toBe('<p><a href="../6-bins/">here</a></p>\n');
    expect(rendered([link('javascript:alert(1)')])).toBe('<p>here</p>\n');
  });

  test('link the words of a resolved reference', () => {
    const block: Block = {
      type: 'paragraph',
      content: [text('See paragraph 1.10 and paragraph 1.1.')],
      anchor: anchor('p'),
    };
    const from = address(`${here.home}#p`);
    const references = new Map([
      [
        from,
        [
          { text: 'paragraph 1.1', from, to: address(`${here.home}#p-1-1`), kind: 'paragraph' } as const,
          {
            text: 'paragraph 1.10',
            from,
            to: address('/a/2024-01-10/6-bins/#p-1-10'),
            kind: 'paragraph',
          } as const,
        ],
      ],
    ]);
    expect(rendered([block], { references })).toBe(
      '<p id="p">See <a href="../6-bins/#p-1-10">paragraph 1.10</a> and <a href="#p-1-1">paragraph 1.1</a>.</p>\n',
    );
  });
});

describe('headings', () => {
  test('never skip a level, whatever the source does', () => {
    const html = rendered([heading(3, 'a'), heading(5, 'b'), heading(4, 'c'), heading(2, 'd')], {
      baseLevel: 3,
    });
    expect(html.match(/<h\d>/g)).toEqual(['<h3>', '<h4>', '<h4>', '<h3>']);
  });

  test('carry their number as text and a link without words', () => {
    const block: Block = {
      type: 'heading',
      level: 2,
      number: '3.',
      content: [text('Legal')],
      anchor: anchor('s-3'),
    };
    expect(rendered([block])).toBe(
      '<div class="heading"><h2 id="s-3"><span class="number">3.</span> Legal</h2>' +
        '<a class="anchor" href="#s-3" aria-label="Link to “3. Legal”"></a></div>\n',
    );
  });
});

describe('lists', () => {
  test('print their labels as text', () => {
    const block: Block = {
      type: 'list',
      items: [{ label: '(a)', content: [text('mow')], anchor: anchor('x') }],
    };
    expect(rendered([block])).toBe(
      '<ol class="labelled">\n<li id="x"><span class="label">(a)</span> mow</li>\n</ol>\n',
    );
  });

  test('have bullets when nothing was printed', () => {
    expect(rendered([{ type: 'list', items: [{ content: [text('mow')] }] }])).toBe(
      '<ul>\n<li>mow</li>\n</ul>\n',
    );
  });
});

describe('tables', () => {
  const table: Block = {
    type: 'table',
    headerRows: 1,
    anchor: anchor('table-2'),
    rows: [[[], [text('Cost')]], [[text('Mowing')], [text('£4,450')]], [[text('Short row')]]],
  };

  test('stand in a named region that can be reached and scrolled with the keyboard', () => {
    const captions = new Map([[anchor('table-2'), 'Costs']]);
    expect(rendered([table], { captions })).toContain(
      '<section class="table" id="table-2" tabindex="0" aria-label="Table 2: Costs">',
    );
  });

  test('have header cells with a scope, none of them empty, and figures on the right', () => {
    const html = rendered([table]);
    expect(html).toContain('<tr><td></td><th scope="col" class="figure">Cost</th></tr>');
    expect(html).toContain('<tr><th scope="row">Mowing</th><td class="figure">£4,450</td></tr>');
    expect(html).toContain('<tr><th scope="row">Short row</th><td></td></tr>');
  });

  test('have no head when the source shows none', () => {
    expect(rendered([{ ...table, headerRows: 0 }])).not.toContain('<thead>');
  });

  test.each([
    ['Water\n• mains\n• rain butt', '<p>Water</p><ul><li>mains</li><li>rain butt</li></ul>'],
    ['✓ paid\n✓ signed', '<ul class="ticked"><li>✓ paid</li><li>✓ signed</li></ul>'],
    ['• one\n➤ two', '• one<br>➤ two'],
    ['first\nsecond', 'first<br>second'],
    ['• alone', '• alone'],
  ])('show the cell %j as %s', (cell, html) => {
    expect(rendered([{ type: 'table', headerRows: 0, rows: [[lines(cell)]] }])).toContain(`<td>${html}</td>`);
  });
});

describe('resolutions', () => {
  test('are set apart, and say when their label was put back', () => {
    const resolution = may.minutes?.items[0]?.blocks[1];
    expect(resolution && rendered([resolution])).toMatchInlineSnapshot(`
      "<section class="resolution resolved" id="resolution-4">
      <p class="resolution-label">RESOLVED: <span class="restored" title="The source has lost this label; it was put back.">[restored]</span></p>
      <ol class="labelled">
      <li id="decision-4-1"><span class="label">1.</span> That the ducks be fed on Sundays.</li>
      <li id="decision-4-2"><span class="label">2.</span> That bread be discouraged.</li>
      </ol>
      </section>
      "
    `);
  });

  test('of one sentence are a paragraph with its anchor', () => {
    const html = rendered([
      {
        type: 'resolution',
        label: [text('RESOLVED')],
        kind: 'resolved',
        restored: false,
        items: [{ content: [text('That it be so.')], anchor: anchor('decision-1-1') }],
      },
    ]);
    expect(html).toContain('<p id="decision-1-1">That it be so.</p>');
    expect(html).not.toContain('restored');
  });
});

describe('figures', () => {
  const scan: Figure = {
    type: 'figure',
    kind: 'scan',
    alternative: '',
    picture: '/a/2024-01-10/pictures/pack/sheet-3.png',
    anchor: anchor('figure-1'),
    size: { width: 1600, height: 2263 },
  };

  test('keep their place free while the picture is on its way', () => {
    expect(rendered([scan])).toBe(
      '<figure id="figure-1">\n' +
        '<img src="../pictures/pack/sheet-3.png" alt="Scanned page" width="1600" height="2263" loading="lazy">\n' +
        '<figcaption data-pagefind-ignore>Scanned page (its words stand in the picture only)</figcaption>\n' +
        '</figure>\n',
    );
  });

  test('say that the text behind them is not the council’s own but a machine’s', () => {
    expect(rendered([{ ...scan, recognised: true }])).toContain(
      'Scanned page (the text that follows was recognised in it by machine and may hold mistakes)',
    );
  });

  test('have the words of the source for those who cannot see them, or their kind', () => {
    const chart: Figure = { type: 'figure', kind: 'chart', alternative: 'Fares "in £"', picture: '/a/x.png' };
    expect(rendered([chart])).toContain('alt="Fares &quot;in £&quot;" loading="lazy"');
    expect(rendered([{ ...chart, alternative: '' }])).toContain('alt="Chart"');
  });

  test('are named when the picture could not be taken out', () => {
    const html = rendered([{ type: 'figure', kind: 'picture', alternative: 'A map' }]);
    expect(html).toContain('Picture: A map (only in the original)');
    expect(html).not.toContain('<img');
  });
});

test('page marks say the page of the pack, and do not come between the words of a search', () => {
  expect(rendered([{ type: 'page-mark', page: 37, anchor: anchor('page-37') }])).toBe(
    '<span class="page-mark" id="page-37" data-pagefind-ignore>Page 37</span>\n',
  );
});

test('several papers on one page keep their anchors apart', () => {
  const html = rendered([{ type: 'paragraph', number: '1', content: [], anchor: anchor('p-1') }], {
    anchorPrefix: 'x--',
  });
  expect(html).toContain('<p id="x--p-1" class="numbered"><a class="number" href="#x--p-1">');
});

test('every word of a block stands in its text once', () => {
  for (const block of atLeastOne(july.papers[0]?.blocks ?? [])) {
    const shown = rendered([block])
      .replace(/<span class="page-mark".*<\/span>/, '')
      .replace(/<[^>]+>/g, ' ');
    expect(words(shown)).toEqual(words(blockText(block)));
  }
});
