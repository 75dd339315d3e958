import { describe, expect, test } from 'vitest';
import type { Figure, SourceBlock } from '../../../src/document/block.ts';
import { text } from '../../../src/document/inline.ts';
import { numbersText } from '../../../src/read/ocr/findings.ts';
import type { RecognisePage } from '../../../src/read/ocr/recognised-page.ts';
import { withOcr } from '../../../src/read/ocr/with-ocr.ts';
import { pageIsScan } from '../../../src/read/picture/scan-finding.ts';
import type { Reading } from '../../../src/read/reading.ts';
import { outline } from '../../document/outline.ts';
import { typedPage } from './typed-page.ts';

function scan(sheet: number, line: number): Figure {
  const place = { line, toLine: line, sheet };
  return { type: 'figure', kind: 'scan', picture: `sheet-${sheet}.png`, alternative: '', place };
}

function paragraph(words: string, sheet: number, line: number): SourceBlock {
  return { type: 'paragraph', content: [text(words)], place: { line, toLine: line, sheet } };
}

/** Three pages with text, and two pictures of pages between them. */
const reading: Reading = {
  document: {
    blocks: [
      paragraph('Agenda', 1, 1),
      scan(2, 2),
      scan(3, 2),
      {
        type: 'list',
        items: [{ content: [text('Trees')], place: { line: 2, toLine: 2, sheet: 4 } }],
        place: { line: 2, toLine: 2, sheet: 4 },
      },
      paragraph('Closed', 5, 3),
    ],
  },
  lines: [
    { text: 'Agenda', sheet: 1 },
    { text: '• Trees', sheet: 4 },
    { text: 'Closed', sheet: 5 },
  ],
  pictures: [2, 3].map((sheet) => ({
    name: `sheet-${sheet}.png`,
    mediaType: 'image/png',
    bytes: Uint8Array.of(sheet),
  })),
  findings: [pageIsScan(2), pageIsScan(3)],
};

/** A recogniser that knows what stands in each picture by its name. */
function knowing(pages: Readonly<Record<string, string>>, confidence = 95): RecognisePage {
  return async ({ name }) => ({ value: typedPage(pages[name] ?? '', confidence), findings: [] });
}

const both = knowing({
  'sheet-2.png': '2.1 Oaks were planted.\n2.2 Elms were not.',
  'sheet-3.png': 'The map.',
});

describe('a reading with scanned pages', () => {
  test('gets the text of each behind its picture', async () => {
    const { value } = await withOcr(reading, both);
    expect(outline(value.document.blocks)).toEqual([
      '¶ Agenda',
      'scan: ',
      '¶ <2.1> Oaks were planted.',
      '¶ <2.2> Elms were not.',
      'scan: ',
      '¶ The map.',
      'list',
      '  • Trees',
      '¶ Closed',
    ]);
  });

  test('has the recognised lines among its own, on their pages, and every block keeps its line', async () => {
    const { value } = await withOcr(reading, both);
    expect(value.lines.map(({ text: words, sheet }) => [sheet, words])).toEqual([
      [1, 'Agenda'],
      [2, '2.1 Oaks were planted.'],
      [2, '2.2 Elms were not.'],
      [3, 'The map.'],
      [4, '• Trees'],
      [5, 'Closed'],
    ]);
    const places = value.document.blocks.map(({ place }) => [place?.sheet, place?.line]);
    expect(places).toEqual([
      [1, 1],
      [2, 2],
      [2, 2],
      [2, 3],
      [3, 4],
      [3, 4],
      [4, 5],
      [5, 6],
    ]);
    expect(value.document.blocks).toContainEqual(
      expect.objectContaining({
        items: [expect.objectContaining({ place: { line: 5, toLine: 5, sheet: 4 } })],
      }),
    );
  });

  test('says of each figure with text, and of no other, that it was recognised', async () => {
    const { value } = await withOcr(reading, knowing({ 'sheet-2.png': 'Oaks.' }));
    const figures = value.document.blocks.filter((block) => block.type === 'figure');
    expect(figures.map(({ recognised }) => recognised)).toEqual([true, undefined]);
  });

  test('does not read again what was recognised, nor pictures that are no scans, nor one that is not there', async () => {
    const blocks: readonly Figure[] = [
      { ...scan(2, 1), recognised: true },
      { ...scan(2, 1), kind: 'picture' },
      { ...scan(3, 1), picture: 'elsewhere.png' },
    ];
    const asked: string[] = [];
    const { value, findings } = await withOcr({ ...reading, document: { blocks } }, async ({ name }) => {
      asked.push(name);
      return { value: typedPage('Oaks.'), findings: [] };
    });
    expect(asked).toEqual([]);
    expect(value.document.blocks).toEqual(blocks);
    expect(findings).toEqual([]);
  });

  test('without pages, as a picture file is, has its text behind it too', async () => {
    const figure: Figure = { type: 'figure', kind: 'scan', picture: 'sheet-2.png', alternative: '' };
    const file = { ...reading, document: { blocks: [figure] }, lines: [], findings: [pageIsScan()] };
    const { value, findings } = await withOcr(file, knowing({ 'sheet-2.png': 'Oaks.' }));
    expect(outline(value.document.blocks)).toEqual(['scan: ', '¶ Oaks.']);
    expect(value.lines).toEqual([{ text: 'Oaks.' }]);
    expect(value.findings).toEqual([]);
    expect(findings).toMatchObject([
      { rule: 'text-recognised', message: expect.stringContaining('this file') },
    ]);
  });
});

describe('what is said of recognised pages', () => {
  async function saidOf(recognise: RecognisePage) {
    const { value, findings } = await withOcr(reading, recognise);
    return [...value.findings, ...findings].map(({ rule, severity, page }) => [rule, severity, page]);
  }

  test('is that their text is a machine’s, once for the source, in place of their being scans', async () => {
    expect(await saidOf(both)).toEqual([['text-recognised', 'note', 2]]);
    const { findings } = await withOcr(reading, both);
    expect(findings[0]?.message).toContain('pages 2 to 3');
  });

  test('is a doubt where the words are on the average under 80 of 100 sure', async () => {
    const pages = { 'sheet-2.png': 'Oaks.', 'sheet-3.png': 'Elms.' };
    expect(await saidOf(knowing(pages, 80))).not.toContainEqual(['ocr-doubtful', 'warning', 2]);
    expect(await saidOf(knowing(pages, 79))).toContainEqual(['ocr-doubtful', 'warning', 2]);
    const { value } = await withOcr(reading, knowing(pages, 3));
    expect(outline(value.document.blocks)).toContain('¶ Oaks.');
  });

  test('is that a page has no words', async () => {
    expect(await saidOf(knowing({ 'sheet-2.png': 'Oaks.' }))).toEqual([
      ['text-recognised', 'note', 2],
      ['ocr-no-words', 'note', 3],
    ]);
  });

  test('is why it failed, and that the page is still a scan; the others go on', async () => {
    const recognise: RecognisePage = async (picture) =>
      picture.name === 'sheet-2.png'
        ? both(picture)
        : {
            value: undefined,
            findings: [{ rule: 'ocr-failed', severity: 'warning', message: 'It took too long.' }],
          };
    expect(await saidOf(recognise)).toEqual([
      ['page-is-scan', 'warning', 3],
      ['text-recognised', 'note', 2],
      ['ocr-failed', 'warning', 3],
    ]);
  });

  test.each([
    [[4], '4'],
    [[2, 1], '1 to 2'],
    [[1, 2, 3, 7, 9, 10], '1 to 3, 7 and 9 to 10'],
  ])('names pages %j as %s', (pages, words) => {
    expect(numbersText(pages)).toBe(words);
  });
});
