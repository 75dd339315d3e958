import { describe, expect, test } from 'vitest';
import type { Bookmark, Paragraph } from '../../../src/document/block.ts';
import { withHeadingSigns } from '../../../src/read/pdf/headings.ts';
import type { ReadBlock } from '../../../src/read/pdf/sheet-block.ts';

interface Look {
  readonly size?: number;
  readonly bold?: boolean;
  readonly number?: string;
  readonly level?: number;
}

function paragraph(words: string, look: Look = {}): ReadBlock {
  const { size = 11, bold = false, number, level } = look;
  return {
    block: {
      type: 'paragraph',
      content: [{ type: 'text', text: words }],
      place: { line: 1, toLine: 1, sheet: 1 },
      ...(number === undefined ? {} : { number }),
    },
    face: { font: 'Helvetica', size, bold, italic: false },
    endsFull: false,
    ...(level === undefined ? {} : { level }),
  };
}

/** Enough text that everybody can see how the document is set. */
const prose = paragraph(
  'The benches in the square were counted in March, and again when the leaves had fallen. There are forty of them, of which nine want a new seat before the summer comes.',
);

/** The signs of some blocks among prose: "H2 why", or undefined. */
function signs(
  blocks: readonly ReadBlock[],
  bookmarks: readonly Bookmark[] = [],
): readonly (string | undefined)[] {
  const all = blocks.flatMap((block) => [block, prose]);
  return withHeadingSigns(all, bookmarks)
    .filter((_, at) => at % 2 === 0)
    .map(({ block }) => (block as Paragraph).headingSign)
    .map((sign) => sign && `H${sign.level} ${sign.because}`);
}

describe('what marks a heading', () => {
  test('a bookmark to its page that names it, with or without its number', () => {
    const bookmarks = [{ title: '2. Where they stand', sheet: 1, depth: 2 }];
    expect(
      signs([paragraph('Where they stand', { number: '2.' }), paragraph('Where they stood')], bookmarks),
    ).toEqual(['H3 the bookmark “2. Where they stand” names it', undefined]);
    expect(
      signs([paragraph('Where they stand')], [{ title: 'Where they stand', sheet: 2, depth: 1 }]),
    ).toEqual([undefined]);
  });

  test('its tag', () => {
    expect(signs([paragraph('Paint', { level: 2 })])).toEqual([
      'H3 its tag says that it is a heading of level 2',
    ]);
  });

  test('a whole sentence that is tagged so was styled by mistake', () => {
    const sentence = `${'The benches are green and stand in the square. '.repeat(4)}They are old.`;
    expect(signs([paragraph(sentence, { level: 1 })])).toEqual([undefined]);
  });

  test('a printed number set bold, by the depth of the number', () => {
    expect(
      signs([
        paragraph('Introduction', { number: '1.', bold: true }),
        paragraph('Where they stand', { number: '1.1', bold: true }),
        paragraph('Legal implications', { number: '4', bold: true }),
      ]),
    ).toEqual([
      'H2 it is numbered 1. and set bold',
      'H3 it is numbered 1.1 and set bold',
      'H2 it is numbered 4 and set bold',
    ]);
  });

  test('type that is larger than the text, ranked by size; bold of the same size ranks below', () => {
    expect(
      signs([
        paragraph('Benches', { size: 18 }),
        paragraph('The square', { size: 14 }),
        paragraph('Paint', { bold: true }),
        paragraph('Ponds', { size: 18 }),
        paragraph('The green', { size: 14 }),
      ]),
    ).toEqual([
      'H2 it is short and set larger than the text',
      'H3 it is short and set larger than the text',
      'H4 it is short and set bold',
      'H2 it is short and set larger than the text',
      'H3 it is short and set larger than the text',
    ]);
  });

  test('where sections are numbered and bold, a bold line without a number is their equal', () => {
    expect(
      signs([paragraph('Introduction', { number: '1.', bold: true }), paragraph('Paint', { bold: true })]),
    ).toEqual(['H2 it is numbered 1. and set bold', 'H2 it is short and set bold']);
  });
});

describe('what is no heading however it is set', () => {
  const bold = (words: string) => signs([paragraph(words, { bold: true })]);

  test.each([
    ['a sentence', 'The benches are green.'],
    ['the rest of one', 'and stand in the square'],
    ['a long line', `Benches ${'that stand in the square '.repeat(6)}`],
    ['a lead-in', 'The panel is asked to agree that the benches in the square be painted:'],
    ['a day', 'Tuesday, 12 March 2024'],
    ['a day with its hour', '12 March 2024 at 7.00 pm'],
    ['a blank page', 'This page is intentionally left blank'],
    ['a column of page numbers', 'Page'],
    ['a sum', '£12,400'],
    ['what a table is called', 'Table 3 – Benches by month'],
  ])('%s', (_, words) => {
    expect(bold(words)).toEqual([undefined]);
  });

  test('lines in a stack, as on a cover or in an address', () => {
    const stack = ['Parks panel', 'Annual report', 'Spring edition'].map((words) =>
      paragraph(words, { bold: true }),
    );
    const found = withHeadingSigns([...stack, prose], []);
    expect(found.map(({ block }) => (block as Paragraph).headingSign)).toEqual([
      undefined,
      undefined,
      undefined,
      undefined,
    ]);
  });

  test('nothing in a document that is all bold', () => {
    const all = [paragraph('Paint', { bold: true }), { ...prose, face: { ...prose.face, bold: true } }];
    expect(withHeadingSigns(all, []).map(({ block }) => (block as Paragraph).headingSign)).toEqual([
      undefined,
      undefined,
    ]);
  });
});
