import { describe, expect, test } from 'vitest';
import type { SourceBlock } from '../../../src/document/block.ts';
import { takeApart } from '../../../src/recognise/pack.ts';
import { paragraph, table } from '../made-blocks.ts';

/** Blocks with the page of the file that each stands on. */
const paged = (...pages: readonly (readonly [number, SourceBlock])[]): readonly SourceBlock[] =>
  pages.map(([sheet, block], at) => ({ ...block, place: { line: at + 1, toLine: at + 1, sheet } }));

describe('where the file itself says that a document begins', () => {
  const border = (sheet: number, item: string) => ({ sheet, item, attached: false, sign: 'a stamp' });
  const items = (blocks: readonly SourceBlock[], ...borders: ReturnType<typeof border>[]) =>
    takeApart(blocks, [], borders).map(({ item, blocks: own }) => [item, own.length]);
  const words = paragraph('Words.');

  test('it begins with the first block on or behind that page, but for what the printing left', () => {
    const blocks = paged([1, words], [2, words], [4, words], [4, words]);
    expect(items(blocks, border(2, '5'), border(3, '6'))).toEqual([
      [undefined, 1],
      ['5', 1],
      ['6', 2],
    ]);
    const left: SourceBlock = { type: 'furniture', text: '7', reason: 'page number' };
    expect(items(paged([1, words], [2, left], [2, words]), border(2, '5'))).toEqual([
      [undefined, 2],
      ['5', 1],
    ]);
  });

  test('behind the last page nothing begins, nor where the pages are not known', () => {
    expect(items(paged([1, words]), border(2, '5'))).toEqual([[undefined, 1]]);
    expect(items([words], border(2, '5'))).toEqual([[undefined, 1]]);
  });

  test('a report begins, though its head stands behind a short cover', () => {
    const head = table(['Report to: Cabinet', 'Wards affected: All'], ['Report of: Ann Curlew', '']);
    const cover = table(['Report to: Cabinet', 'ITEM: 5'], ['Report of: Ann Curlew', 'Benches']);
    const blocks = paged([1, cover], [1, words], [2, head], [2, words]);
    expect(takeApart(blocks, [])).toHaveLength(1);
    expect(takeApart(blocks, [], [border(2, '6')]).map(({ item }) => item)).toEqual(['5', '6']);
  });
});

describe('the head of another report behind a cover', () => {
  const cover = table(['Report to: Cabinet', 'ITEM: 5'], ['Report of: Ann Curlew', 'Benches']);
  const head = table(['Report to: Council', 'Wards affected: All'], ['Report of: Bob Dunlin', '']);
  const items = (...between: readonly SourceBlock[]) =>
    takeApart([cover, ...between, head], []).map(({ item }) => item);
  const words = (count: number) => Array.from({ length: count }, () => paragraph('Words.'));

  test('is of the same report below eight blocks at most, none of them numbered', () => {
    expect([items(...words(8)), items(...words(9))]).toEqual([['5'], ['5', undefined]]);
    expect(items({ ...paragraph('Words.'), number: '1.1' })).toEqual(['5', undefined]);
  });

  test('is of another when it has an item of its own, or when no report is open', () => {
    const other = table(['Report to: Council', 'ITEM: 6'], ['Report of: Bob Dunlin', '']);
    expect(takeApart([cover, other], []).map(({ item }) => item)).toEqual(['5', '6']);
    expect(takeApart([paragraph('Agenda'), head], []).map(({ kind }) => kind)).toEqual([
      'front-sheet',
      'report',
    ]);
  });

  test('gives its lines behind those of the cover, and what the cover does not say', () => {
    const [part] = takeApart([cover, head], []);
    expect(part?.head?.lines.map(({ value }) => value)).toEqual([
      'Cabinet',
      '5',
      'Ann Curlew',
      'Benches',
      'Council',
      'All',
      'Bob Dunlin',
    ]);
    expect(part?.blocks).toEqual([]);
  });
});

describe('the list of appendices in a report', () => {
  const head = table(['Report to: Cabinet', 'ITEM: 5'], ['Report of: Ann Curlew', 'Benches']);
  const list = (...items: readonly string[]): SourceBlock => ({
    type: 'list',
    gap: 1,
    items: items.map((content) => paragraph(content)),
  });
  const labels = (...blocks: readonly SourceBlock[]) =>
    takeApart([head, ...blocks], []).flatMap(({ kind, label }) => (kind === 'appendix' ? [label] : []));
  const authors = [paragraph('Report author:'), paragraph('Nell Owlet')];

  test.each([
    'Appendices',
    '9. List of appendices',
    '9 APPENDICES to it',
    `Appendices ${'x'.repeat(109)}`,
  ])('stands below “%s”', (title) => {
    const blocks = [paragraph(title), list('Appendix A: Map of the paths')];
    expect(labels(...blocks, ...authors, paragraph('Map of the Paths'))).toEqual(['Appendix A']);
    expect(labels(paragraph(title), paragraph('Appendix A'))).toEqual([]);
  });

  test.each([
    'The appendices',
    'Appendix',
    `Appendices ${'x'.repeat(110)}`,
  ])('and not below “%s”', (title) => {
    const blocks = [paragraph(title), list('Appendix A: Map of the paths')];
    expect(labels(...blocks, ...authors, paragraph('Map of the Paths'))).toEqual([]);
  });

  test('ends with the authors, whose label is short', () => {
    const begun = [paragraph('Appendices'), list('Appendix A: Map of the paths')];
    const appendix = paragraph('Appendix B');
    expect(labels(...begun, appendix)).toEqual([]);
    expect(labels(...begun, ...authors, appendix)).toEqual(['Appendix B']);
    expect(labels(...begun, paragraph('Report authors'), appendix)).toEqual(['Appendix B']);
    const long = (letters: number) => paragraph('Report author '.padEnd(letters, 'x'));
    expect(labels(...begun, long(60), appendix)).toEqual(['Appendix B']);
    expect(labels(...begun, long(61), appendix)).toEqual([]);
    expect(labels(...begun, paragraph('The report author'), appendix)).toEqual([]);
  });

  test('is that of its own report alone', () => {
    const other = table(['Report to: Cabinet', 'ITEM: 6'], ['Report of: Ann Curlew', 'Bins']);
    const begun = [paragraph('Appendices'), list('Appendix A: Map of the paths'), ...authors];
    expect(labels(...begun, other, paragraph('Map of the Paths'))).toEqual([]);
    expect(labels(...begun, other, ...authors, paragraph('Map of the Paths'))).toEqual([]);
    expect(labels(paragraph('Appendices'), other, paragraph('Appendix B'))).toEqual(['Appendix B']);
  });
});

describe('a letterhead above minutes is part of them', () => {
  const heading = paragraph('Minutes of the Parks Committee held on 8 July 2014');
  const kinds = (...blocks: readonly SourceBlock[]) => takeApart(blocks, []).map(({ kind }) => kind);
  const lines = (count: number) => Array.from({ length: count }, () => paragraph('Wick'));

  test('of five blocks and sixty words at most', () => {
    expect([kinds(...lines(5), heading), kinds(...lines(6), heading)]).toEqual([
      ['minutes'],
      ['front-sheet', 'minutes'],
    ]);
    const words = (count: number) => paragraph('Wick '.repeat(count));
    expect([kinds(words(60), heading), kinds(words(61), heading)]).toEqual([
      ['minutes'],
      ['front-sheet', 'minutes'],
    ]);
    expect(
      takeApart([paragraph('Wick'), heading, paragraph('Present: Ann Curlew')], [])[0]?.blocks,
    ).toHaveLength(3);
  });

  test('on the same page', () => {
    const [one] = lines(1);
    if (!one) throw new Error('There is one line.');
    expect(kinds(...paged([1, one], [1, heading]))).toEqual(['minutes']);
    expect(kinds(...paged([1, one], [2, heading]))).toEqual(['front-sheet', 'minutes']);
  });

  test('and no report, with what follows left as it is', () => {
    const head = table(['Report to: Cabinet', 'ITEM: 5'], ['Report of: Ann Curlew', 'Benches']);
    expect(kinds(paragraph('Wick'), head, paragraph('Words.'))).toEqual(['front-sheet', 'report']);
    expect(kinds(paragraph('Wick'), heading, head)).toEqual(['minutes', 'report']);
    expect(kinds(heading, heading)).toEqual(['minutes', 'minutes']);
  });
});
