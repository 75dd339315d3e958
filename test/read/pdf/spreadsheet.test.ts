import { describe, expect, test } from 'vitest';
import { blocksOf } from './read-pages.ts';
import { type Mark, type TagSpec, tag, text } from './tiny-pdf.ts';

const cell = (words: string, x: number, y: number) => tag('TD', tag('P', text(words, x, y)));

/** Figures that end at the same place, as a spreadsheet sets them. */
const figure = (words: string, right: number, y: number) => cell(words, right - words.length * 6, y);

const names = ['Pond', 'Square', 'Mill Lane', 'Harbour', 'Station'];
const rowHeight = 16;

/** A table of the tags: its rows from a height down. */
function table(y: number, rows: readonly (readonly ((at: number) => TagSpec)[])[]): TagSpec {
  return tag(
    'Table',
    ...rows.map((cells, at) => tag('TR', ...cells.map((each) => each(y + at * rowHeight)))),
  );
}

describe('a page that a spreadsheet program printed', () => {
  const labels = table(
    136,
    names.map((name) => [(y) => cell(name, 60, y)]),
  );
  const sums = table(
    136,
    names.map((_, at) => [(y) => figure(`${at + 3}.5`, 300, y), (y) => figure(`-${at}12,000`, 400, y)]),
  );
  const heads: readonly Mark[] = [text('Place', 60, 120), text('Benches', 262, 120), text('Cost', 378, 120)];

  test('its labels and its figures are rows of one table, whatever tables they are tagged as', async () => {
    const title = tag('P', text('What the benches cost', 60, 90));
    expect(await blocksOf([title, ...heads.map((head) => tag('P', head)), labels, sums])).toEqual([
      '¶ What the benches cost',
      'table, 1 header rows',
      '  | Place | Benches | Cost |',
      ...names.map((name, at) => `  | ${name} | ${at + 3}.5 | -${at}12,000 |`),
    ]);
  });

  test('labels that are set to the right are one column', async () => {
    const rightward = table(
      136,
      names.map((name) => [(y) => cell(name, 200 - name.length * 5.5, y)]),
    );
    expect(await blocksOf([rightward, sums])).toEqual([
      'table, 0 header rows',
      ...names.map((name, at) => `  | ${name} | ${at + 3}.5 | -${at}12,000 |`),
    ]);
  });

  test('a note below it is a paragraph', async () => {
    const note = tag('P', text('Figures are rounded.', 60, 240));
    expect((await blocksOf([labels, sums, note])).at(-1)).toBe('¶ Figures are rounded.');
  });

  test('a torn table among good ones is mended by itself', async () => {
    const prose = (y: number) =>
      tag(
        'P',
        text(`${'The benches in the square were counted in March and again in May. '.repeat(2)}`, 60, y, {
          size: 8,
        }),
      );
    const paragraphs = Array.from({ length: 12 }, (_, at) => prose(300 + at * 20));
    const torn = [
      tag('P', text('Total', 60, 600)),
      table(600, [[(y) => figure('40', 300, y), (y) => figure('9', 400, y)]]),
    ];
    expect((await blocksOf([...paragraphs, ...torn])).slice(-2)).toEqual([
      'table, 0 header rows',
      '  | Total | 40 | 9 |',
    ]);
  });

  test('text beside a table that is no spreadsheet stays as it is', async () => {
    const people = table(
      136,
      names.map((name) => [(y) => cell(`${name} bench`, 260, y), (y) => cell('Ada Finch', 400, y)]),
    );
    const beside = tag('P', text('Who looks after them', 60, 150));
    const prose = Array.from({ length: 8 }, (_, at) =>
      tag('P', text('The benches in the square were counted in March and again in May.', 60, 300 + at * 20)),
    );
    expect(await blocksOf([beside, people, ...prose])).toEqual(
      expect.arrayContaining(['¶ Who looks after them', '  | Pond bench | Ada Finch |']),
    );
  });
});
