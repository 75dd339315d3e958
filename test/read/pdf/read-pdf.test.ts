import { describe, expect, test } from 'vitest';
import { readPdf } from '../../../src/read/pdf/read-pdf.ts';
import { readFile, readPages, told } from './read-pages.ts';
import { lines, tag, text, tinyPdf } from './tiny-pdf.ts';

describe('a PDF as a reading', () => {
  test('gives its lines as the file holds them, with their pages, apart from its blocks', async () => {
    const reading = await readPages(
      [tag('P', ...lines(['The bench stands', 'by the pond.'], 60, 120))],
      [tag('P', text('It is green.', 60, 120))],
    );
    expect(reading.lines).toEqual([
      { text: 'The bench stands', sheet: 1 },
      { text: 'by the pond.', sheet: 1 },
      { text: 'It is green.', sheet: 2 },
    ]);
    expect(told(reading.document.blocks)).toEqual(['¶ The bench stands by the pond.', '¶ It is green.']);
  });

  test('each block knows its lines and its page', async () => {
    const { document } = await readPages(
      [
        tag('P', ...lines(['The bench stands', 'by the pond.'], 60, 120)),
        tag('P', text('It is green.', 60, 200)),
      ],
      [tag('P', text('It was given by the school.', 60, 120))],
    );
    expect(document.blocks.map(({ place }) => place)).toEqual([
      { line: 1, toLine: 2, sheet: 1 },
      { line: 3, toLine: 3, sheet: 1 },
      { line: 4, toLine: 4, sheet: 2 },
    ]);
  });

  test('goes through a long file page by page, though it is opened anew on the way', async () => {
    const pages = Array.from({ length: 205 }, (_, at) => [
      tag('P', text(`Tree number ${at + 1} is an oak.`, 60, 120)),
    ]);
    const { document, lines: said } = await readPages(...pages);
    const wanted = pages.map((_, at) => `Tree number ${at + 1} is an oak.`);
    expect(said).toEqual(wanted.map((words, at) => ({ text: words, sheet: at + 1 })));
    expect(told(document.blocks)).toEqual(wanted.map((words) => `¶ ${words}`));
    expect(document.sheets).toHaveLength(205);
  });

  test('lists its pages, its outline and what it says of itself', async () => {
    const { document } = await readFile({
      info: { Title: 'Benches', Subject: 'Parks', ModDate: 'D:20240312120000Z' },
      bookmarks: [
        { title: 'Where they stand', sheet: 1, below: [{ title: 'The pond', sheet: 2 }] },
        { title: 'Paint', sheet: 2 },
      ],
      pages: [{ holds: [text('Where they stand', 60, 120)] }, { holds: [text('The pond', 60, 120)] }],
    });
    expect(document.sheets).toEqual([{ sheet: 1 }, { sheet: 2 }]);
    expect(document.bookmarks).toEqual([
      { title: 'Where they stand', sheet: 1, depth: 1 },
      { title: 'The pond', sheet: 2, depth: 2 },
      { title: 'Paint', sheet: 2, depth: 1 },
    ]);
    expect(document.properties).toEqual({ title: 'Benches', subject: 'Parks', modified: '2024-03-12' });
  });

  test('a word that is drawn twice to look bold is there once', async () => {
    const { lines: counted } = await readPages([text('Motion', 60, 120), text('Motion', 60.4, 120)]);
    expect(counted.map((line) => line.text)).toEqual(['Motion']);
  });

  test('tells how many pages there are as soon as it knows', async () => {
    const pages: number[] = [];
    const file = tinyPdf({ pages: [{ holds: [text('One', 60, 120)] }, { holds: [text('Two', 60, 120)] }] });
    await readPdf(file, (count) => pages.push(count));
    expect(pages).toEqual([2]);
  });

  test('the caller keeps the bytes', async () => {
    const bytes = tinyPdf({ pages: [{ holds: [text('One', 60, 120)] }] });
    const before = bytes.slice();
    await readPdf(bytes);
    expect(bytes).toEqual(before);
  });
});

test('a damaged page is said, and the words of the others are read', async () => {
  const file = Buffer.from(
    tinyPdf({ pages: [{ holds: [text('Oak', 60, 120)] }, { holds: [text('Elm', 60, 120)] }] }),
  );
  const second = /\/Kids \[\d+ 0 R (\d+) 0 R/.exec(file.toString('latin1'))?.[1] ?? '';
  const damaged = file
    .toString('latin1')
    .replace(` ${second} 0 R] /Count`, ` ${second.replace(/\d/g, '9')} 0 R] /Count`);
  const { value } = await readPdf(Buffer.from(damaged, 'latin1'));
  expect(value?.lines.map((line) => line.text)).toEqual(['Oak']);
  expect(value?.document.sheets).toEqual([{ sheet: 1 }, { sheet: 2 }]);
  expect(value?.findings).toMatchObject([{ rule: 'pdf-page-broken', severity: 'error', page: 2 }]);
});

describe('a PDF that cannot be read gives one clear finding', () => {
  test('when it asks for a password', async () => {
    const outcome = await readPdf(tinyPdf({ pages: [{ holds: [text('Secret', 60, 120)] }], locked: true }));
    expect(outcome).toMatchInlineSnapshot(`
      {
        "findings": [
          {
            "hint": "Save it again without a password (print it to a PDF, say), and put that file in its place.",
            "message": "This PDF opens only with a password, so none of its words can be published.",
            "rule": "pdf-encrypted",
            "severity": "error",
          },
        ],
        "value": undefined,
      }
    `);
  });

  test('when it is damaged', async () => {
    const outcome = await readPdf(new TextEncoder().encode('%PDF-1.7\nand then nothing'));
    expect(outcome.value).toBeUndefined();
    expect(outcome.findings).toMatchObject([{ rule: 'pdf-broken', severity: 'error' }]);
  });

  test('when it holds nothing', async () => {
    const outcome = await readPdf(tinyPdf({ pages: [{ holds: [] }, { holds: [] }] }));
    expect(outcome.value).toBeUndefined();
    expect(outcome.findings).toMatchObject([{ rule: 'pdf-empty', severity: 'error' }]);
  });
});
