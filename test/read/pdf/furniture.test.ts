import { describe, expect, test } from 'vitest';
import { pageNumberForms, printedNumber } from '../../../src/read/pdf/page-number.ts';
import { blocksOf, readFile, readPages, told } from './read-pages.ts';
import { type Mark, rule, tag, text } from './tiny-pdf.ts';

const prose = (words: string) => text(words, 60, 400);

async function furnitureOf(...pages: readonly (readonly Mark[])[]): Promise<readonly string[]> {
  return (await blocksOf(...pages)).filter((line) => line.startsWith('('));
}

describe('page numbers', () => {
  test.each(pageNumberForms)('“$example” is one', ({ example, bare }) => {
    expect(printedNumber(example)).toEqual({ number: 3, bare });
  });

  test('a year and a sum are none', () => {
    expect(printedNumber('12 March 2024')).toBeUndefined();
    expect(printedNumber('£3')).toBeUndefined();
  });

  test('a plain one is known in a document of one page', async () => {
    expect(await furnitureOf([prose('Oak.'), text('Page 1 of 1', 270, 810)])).toEqual([
      '(page number) Page 1 of 1',
    ]);
    expect(await furnitureOf([prose('Oak.'), text('1', 295, 810)])).toEqual(['(page number) 1']);
  });

  test('a bare figure that does not count with the pages is text', async () => {
    expect(await furnitureOf([prose('Oak.'), text('40', 295, 810)])).toEqual([]);
    expect(
      await furnitureOf([prose('Oak.'), text('40', 295, 810)], [prose('Elm.'), text('31', 295, 810)]),
    ).toEqual([]);
  });

  test('bare figures that count on are page numbers, wherever they begin', async () => {
    const pages = [17, 18, 19].map((number) => [prose(`Page of ${number}`), text(`${number}`, 295, 810)]);
    expect(await furnitureOf(...pages)).toEqual(['(page number) 17', '(page number) 18', '(page number) 19']);
  });
});

describe('running headers', () => {
  const headed = (words: string) => [text('Parks panel, 12 March 2024', 60, 40), prose(words)];

  test('what three pages print at one height is a header; the first of it stays', async () => {
    expect(await blocksOf(headed('Oak.'), headed('Elm.'), headed('Ash.'))).toEqual([
      '¶ Parks panel, 12 March 2024',
      '¶ Oak.',
      '(running header) Parks panel, 12 March 2024',
      '¶ Elm.',
      '(running header) Parks panel, 12 March 2024',
      '¶ Ash.',
    ]);
  });

  test('two pages are too few to tell', async () => {
    expect(await furnitureOf(headed('Oak.'), headed('Elm.'))).toEqual([]);
  });

  test('an artefact in the margin is one on any page but the first', async () => {
    const page = (words: string) => [{ artefact: [text('Parks panel', 60, 40)] }, tag('P', prose(words))];
    expect(await blocksOf(page('Oak.'), page('Elm.'))).toEqual([
      '¶ Parks panel',
      '¶ Oak.',
      '(running header) Parks panel',
      '¶ Elm.',
    ]);
  });

  test('a header that changes names a new part, and stays where it does', async () => {
    const page = (head: string, words: string) => [
      { artefact: [text(head, 60, 40)] },
      tag('P', prose(words)),
    ];
    expect(
      await blocksOf(page('Spending', 'Oak.'), page('Spending', 'Elm.'), page('Saving', 'Ash.')),
    ).toEqual(['¶ Spending', '¶ Oak.', '(running header) Spending', '¶ Elm.', '¶ Saving', '¶ Ash.']);
  });

  test('an artefact in the middle of a page is text', async () => {
    expect(
      await blocksOf([{ artefact: [text('Not an ornament', 60, 300)] }, tag('P', prose('Oak.'))]),
    ).toContain('¶ Not an ornament');
  });

  test('the head of a table that is printed again is no header of the page', async () => {
    const head = { artefact: [text('Place', 70, 130), text('Benches', 230, 130)] };
    const row = (words: readonly [string, string], y: number) =>
      tag('TR', tag('TD', tag('P', text(words[0], 70, y))), tag('TD', tag('P', text(words[1], 230, y))));
    const ruling = [60, 220, 380].map((x) => rule([x, 118], [x, 180]));
    const first = [tag('Table', row(['Place', 'Benches'], 130), row(['Pond', '9'], 146)), ...ruling];
    const second = [head, tag('Table', row(['Square', '31'], 146)), ...ruling];
    expect((await blocksOf(first, second)).slice(-3)).toEqual([
      '(repeated table header) Place Benches',
      'table, 0 header rows',
      '  | Square | 31 |',
    ]);
  });
});

describe('stamps of a pack', () => {
  test('give the page and the item; the outermost counts, and the own number of a report does not', async () => {
    const stamped = (own: number, page: number, item?: string) => [
      tag('P', prose(`Page ${own} of the report.`)),
      { artefact: [text(`Page ${own}`, 270, 790)] },
      text(`Page ${page}`, 274, 825),
      ...(item === undefined ? [] : [text(`Agenda Item ${item}`, 480, 30)]),
    ];
    const { document } = await readPages(stamped(1, 17, '5'), stamped(2, 18), stamped(3, 19));
    expect(document.sheets).toEqual([
      { sheet: 1, page: 17, item: '5' },
      { sheet: 2, page: 18 },
      { sheet: 3, page: 19 },
    ]);
    expect(told(document.blocks).slice(0, 4)).toEqual([
      '(running header) Agenda Item 5',
      '¶ Page 1 of the report.',
      '(page number) Page 1',
      '(page number) Page 17',
    ]);
  });

  test('an item that a report names in a box of its own head is no stamp', async () => {
    const box = [420, 560].map((x) => rule([x, 15], [x, 60]));
    const { document } = await readPages([...box, text('AGENDA ITEM 5', 440, 40), prose('Oak.')]);
    expect(told(document.blocks).join('\n')).toContain('AGENDA ITEM 5');
    expect(told(document.blocks).join('\n')).not.toContain('(running header)');
  });

  test('numbers that begin again are those of the reports', async () => {
    const pages = [1, 2, 1, 2].map((number) => [prose('Oak.'), text(`Page ${number}`, 274, 825)]);
    const { document } = await readPages(...pages);
    expect(document.sheets).toEqual([1, 2, 3, 4].map((sheet) => ({ sheet })));
  });

  test('a number in the corner is no stamp', async () => {
    const { document } = await readFile({
      pages: [{ holds: [prose('Oak.'), text('Page 17', 500, 825)] }],
    });
    expect(document.sheets).toEqual([{ sheet: 1 }]);
  });
});
