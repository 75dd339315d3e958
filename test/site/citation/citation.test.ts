import { describe, expect, test } from 'vitest';
import type { Anchor, Block } from '../../../src/document/block.ts';
import { text } from '../../../src/document/inline.ts';
import { type CitedWork, citing } from '../../../src/site/citation/citation.ts';
import { citablePassages, hasPassages } from '../../../src/site/citation/passages.ts';

const english = { language: 'en' } as const;

const anchor = (name: string): Anchor => name as Anchor;

const report: CitedWork = {
  url: 'https://papers.example/fenwick/parks-committee/2024-07-09/5-greens/',
  title: 'Bowling greens',
  genre: 'Report',
  isOwn: false,
  authors: ['Jo Hart'],
  council: 'Fenwick Council',
  committee: 'Parks Committee',
  date: '2024-07-09',
  day: '9 July 2024',
  reference: 'PC/07/24',
  language: 'en-GB',
};

function cited(block: Block, place = {}, work = report) {
  const [passage] = citablePassages([block], new Map([[anchor('p-2-1'), place]]), english);
  if (!passage) throw new Error('Nothing to cite.');
  return citing(work, english)(passage);
}

const numbered: Block = {
  type: 'paragraph',
  number: '2.1.',
  content: [text('Eighty-four people bowled there.')],
  anchor: anchor('p-2-1'),
};

describe('a paragraph is cited', () => {
  test('in plain text with its words, document, number, printed page and address', () => {
    expect(cited(numbered, { page: 12, sheet: 3 }).plain).toBe(
      [
        '2.1. Eighty-four people bowled there.',
        '',
        'Jo Hart, “Bowling greens”, report to the Parks Committee, PC/07/24, Fenwick Council, 9 July 2024, paragraph 2.1, page 12. https://papers.example/fenwick/parks-committee/2024-07-09/5-greens/#p-2-1',
      ].join('\n'),
    );
  });

  test('in Markdown as a quotation', () => {
    expect(cited(numbered, { sheet: 3 }).markdown).toBe(
      [
        '> **2.1.** Eighty-four people bowled there.',
        '',
        'Jo Hart, *Bowling greens*, report to the Parks Committee, PC/07/24, Fenwick Council, 9 July 2024, paragraph 2.1, page 3 of the file. <https://papers.example/fenwick/parks-committee/2024-07-09/5-greens/#p-2-1>',
      ].join('\n'),
    );
  });

  test('in CSL-JSON for a reference manager', () => {
    expect(JSON.parse(cited(numbered, { page: 12 }).csl)).toEqual([
      {
        id: `${report.url}#p-2-1`,
        type: 'report',
        genre: 'Report',
        title: 'Bowling greens',
        author: [{ literal: 'Jo Hart' }],
        'container-title': 'Parks Committee',
        publisher: 'Fenwick Council',
        number: 'PC/07/24',
        issued: { 'date-parts': [[2024, 7, 9]] },
        section: 'paragraph 2.1',
        page: '12',
        language: 'en-GB',
        URL: `${report.url}#p-2-1`,
      },
    ]);
  });

  test('of minutes by committee and day, which are their title', () => {
    const minutes = { ...report, genre: 'Minutes', isOwn: true, authors: [], reference: undefined };
    expect(cited(numbered, { page: 4 }, minutes).plain).toContain(
      '\n\nminutes of the Parks Committee, Fenwick Council, 9 July 2024, paragraph 2.1, page 4. https',
    );
  });

  test('without its words when they are long', () => {
    const long: Block = { ...numbered, content: [text('Word. '.repeat(600))] };
    expect(cited(long).plain).toMatch(/^Jo Hart, /);
    expect(cited(long).markdown).toMatch(/^Jo Hart, /);
  });
});

describe('what can be cited', () => {
  const item = (label: string, words: string) => ({
    label,
    content: [text(words)],
    anchor: anchor(words.toLowerCase()),
  });
  const table: Block = {
    type: 'table',
    headerRows: 1,
    rows: [
      [[text('Year')], [text('Cost')]],
      [[text('2024')], [text('£4,200')]],
    ],
    anchor: anchor('table-2'),
  };

  const shown = (block: Block) =>
    citablePassages([block], new Map(), english).map(({ name, text: words }) => [name, words]);

  test.each<{ readonly of: string; readonly block: Block; readonly passages: readonly unknown[] }>([
    {
      of: 'a paragraph without a number, by its beginning',
      block: { type: 'paragraph', content: [text('The Panel noted it.')], anchor: anchor('the-panel') },
      passages: [['Paragraph “The Panel noted it.”', 'The Panel noted it.']],
    },
    {
      of: 'every item of a list',
      block: { type: 'list', items: [item('(a)', 'Mowing'), item('(b)', 'Watering')] },
      passages: [
        ['Item (a) “Mowing”', '(a) Mowing'],
        ['Item (b) “Watering”', '(b) Watering'],
      ],
    },
    {
      of: 'every decision of a resolution',
      block: {
        type: 'resolution',
        kind: 'resolved',
        restored: false,
        label: [text('RESOLVED:')],
        items: [item('1.', 'Agreed')],
      },
      passages: [['Decision 1. “Agreed”', '1. Agreed']],
    },
    { of: 'a table with its cells', block: table, passages: [['Table 2', 'Year\tCost\n2024\t£4,200']] },
    {
      of: 'what a quotation holds',
      block: { type: 'quotation', blocks: [table] },
      passages: [['Table 2', 'Year\tCost\n2024\t£4,200']],
    },
    {
      of: 'a picture by what it shows',
      block: { type: 'figure', kind: 'chart', alternative: 'Visits by month', anchor: anchor('figure-1') },
      passages: [['Chart “Visits by month”', '[Chart: Visits by month]']],
    },
    {
      of: 'no heading',
      block: { type: 'heading', level: 2, content: [text('Background')], anchor: anchor('background') },
      passages: [],
    },
  ])('$of', ({ block, passages }) => {
    expect(shown(block)).toEqual(passages);
    expect(hasPassages([block])).toBe(passages.length > 0);
  });
});
