import { describe, expect, test } from 'vitest';
import type { SourceBlock } from '../../src/document/block.ts';
import { text } from '../../src/document/inline.ts';
import { type Measures, measure, percent } from './measures.ts';
import type { Truth, TruthBlock } from './truth.ts';

const long = (start: string) =>
  `${start} was told that the ferry would run on Sundays from the first week of May until the last week of September.`;

function paragraph(words: string, number?: string): TruthBlock {
  return { type: 'paragraph', content: [text(words)], ...(number === undefined ? {} : { number }) };
}

function heading(words: string, number?: string): TruthBlock {
  return { type: 'heading', level: 2, content: [text(words)], ...(number === undefined ? {} : { number }) };
}

function table(...rows: readonly (readonly string[])[]): TruthBlock {
  return { type: 'table', headerRows: 0, rows: rows.map((row) => row.map((cell) => [text(cell)])) };
}

const blocks: readonly TruthBlock[] = [
  heading('Ferry service', '1.'),
  paragraph(long('The Harbour Board'), '1.1'),
  paragraph(long('The Quay Forum'), '1.2'),
  { type: 'list', items: [{ label: '(a)', content: [text('that the slipway be mended before Easter')] }] },
  table(['Pier', 'Sailings'], ['North pier', '14'], ['South pier', '9']),
];

const truth: Truth = {
  name: 'Q-untagged',
  tagged: false,
  tables: 'ruled',
  furniture: ['Harbour papers', 'Page # of #'],
  parts: [{ blocks, blankPageBehind: false }],
};

/** What is measured when these blocks take the place of some of the truth, by their place in it. */
function measured(changed: Readonly<Record<number, readonly SourceBlock[]>>): Measures {
  return measure(
    truth,
    blocks.flatMap((block, at) => changed[at] ?? [block]),
  );
}

function percentages({ furnitureLeft: _, ...shares }: Measures): Readonly<Record<string, number>> {
  return Object.fromEntries(
    Object.entries(shares).map(([name, share]) => [name, Math.round(percent(share))]),
  );
}

describe('the truth measured against itself', () => {
  test('is found whole', () => {
    expect(new Set(Object.values(percentages(measured({}))))).toEqual(new Set([100]));
    expect(measured({}).furnitureLeft).toEqual([]);
  });

  test('of nothing read, everything is missed but order, which asks only for what was found', () => {
    const { order, wordsRead, headingsRead, cellsRead, ...rest } = percentages(measure(truth, []));
    expect(new Set(Object.values(rest))).toEqual(new Set([0]));
    expect([order, wordsRead, headingsRead, cellsRead]).toEqual([100, 100, 100, 100]);
  });
});

describe('words', () => {
  test('a word that is lost is named, and one too many as well', () => {
    const { words, wordsRead } = measured({ 0: [heading('Fairy service', '1.')] });
    expect(words.missed).toEqual(['ferry']);
    expect(wordsRead.missed).toEqual(['fairy']);
  });

  test('a word that went into furniture is lost', () => {
    const asFurniture = { type: 'furniture', text: '1. Ferry service', reason: 'running header' } as const;
    expect(measured({ 0: [asFurniture] }).words.missed).toEqual(['1', 'ferry', 'service']);
  });
});

describe('clause numbers', () => {
  test('one in the text before its own words is found', () => {
    expect(measured({ 1: [paragraph(`1.1 ${long('The Harbour Board')}`)] }).clauses.missed).toEqual([]);
  });

  test('numbers that were read as a column of their own are missed', () => {
    const { clauses } = measured({
      1: [paragraph('1.1'), paragraph('1.2'), paragraph(long('The Harbour Board'))],
      2: [paragraph(long('The Quay Forum'))],
    });
    expect(clauses.missed.map(({ number }) => number)).toEqual(['1.1', '1.2']);
  });
});

describe('order', () => {
  test('one paragraph out of its place is named alone', () => {
    const [one, two, three, four, five] = blocks as readonly [
      TruthBlock,
      TruthBlock,
      TruthBlock,
      TruthBlock,
      TruthBlock,
    ];
    const { order } = measure(truth, [two, three, four, one, five]);
    expect(order.missed.map(({ text: words }) => words)).toEqual(['Ferry service']);
  });
});

describe('headings', () => {
  test('a paragraph with the sign of a heading is one', () => {
    const headingSign = { level: 2, because: 'it is bold' } as const;
    const signed: SourceBlock = {
      type: 'paragraph',
      number: '1.',
      content: [text('Ferry service')],
      headingSign,
    };
    expect(measured({ 0: [signed] }).headings.missed).toEqual([]);
  });

  test('a paragraph without one is none, and half a heading is neither found nor right', () => {
    expect(measured({ 0: [paragraph('Ferry service', '1.')] }).headings.missed).toHaveLength(1);
    const { headings, headingsRead } = measured({ 0: [heading('Ferry', '1.'), heading('service')] });
    expect([headings.missed.length, headingsRead.missed.length]).toEqual([1, 2]);
  });

  test('a paragraph that is bold throughout may be read as one', () => {
    const bold: TruthBlock = { type: 'paragraph', content: [{ type: 'strong', children: [text('Agreed')] }] };
    const parts = [{ blocks: [bold], blankPageBehind: false }];
    expect(measure({ ...truth, parts }, [heading('Agreed')]).headingsRead.missed).toEqual([]);
  });
});

describe('tables', () => {
  test('two cells that were glued are missed, and so is their row', () => {
    const { cells, cellsRead, rows } = measured({
      4: [table(['Pier', 'Sailings'], ['North pier 14', ''], ['South pier', '9'])],
    });
    expect(cells.missed).toEqual(['north pier', '14']);
    expect(cellsRead.missed).toEqual(['north pier 14']);
    expect(rows.missed).toEqual([['north pier', '14']]);
  });

  test('a cell in the wrong column is found, but its row is not', () => {
    const { cells, rows } = measured({
      4: [table(['Pier', 'Sailings'], ['North pier', '14'], ['9', 'South pier'])],
    });
    expect([cells.missed.length, rows.missed.length]).toEqual([0, 1]);
  });
});

describe('whole paragraphs', () => {
  const [board, forum] = [long('The Harbour Board'), long('The Quay Forum')];

  test('one that is torn or glued to another is not whole', () => {
    const torn = measured({ 1: [paragraph(board.slice(0, 60), '1.1'), paragraph(board.slice(60))] });
    expect(torn.paragraphs.missed.map(({ number }) => number)).toEqual(['1.1']);
    const glued = measured({ 1: [paragraph(`${board} 1.2 ${forum}`, '1.1')], 2: [] });
    expect(glued.paragraphs.missed.map(({ number }) => number)).toEqual(['1.1', '1.2']);
  });

  test('whether its number was split off does not matter', () => {
    expect(measured({ 1: [paragraph(`1.1 ${board}`)] }).paragraphs.missed).toEqual([]);
  });
});

describe('furniture left over', () => {
  test('is counted line by line, whatever the numbers in it', () => {
    const left = [paragraph('Harbour papers'), paragraph('Page 3 of 12'), paragraph('Page 4 of 12')];
    expect(measured({ 2: [...left, paragraph(long('The Quay Forum'), '1.2')] }).furnitureLeft).toEqual([
      'Harbour papers',
      'Page 3 of 12',
      'Page 4 of 12',
    ]);
  });

  test('is none where the reader marked it', () => {
    const marked = { type: 'furniture', text: 'Page 3 of 12', reason: 'page number' } as const;
    expect(measured({ 4: [marked, ...blocks.slice(4)] }).furnitureLeft).toEqual([]);
  });
});
