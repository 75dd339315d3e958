import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { blockText, isBlock, type SourceBlock } from '../../../../src/document/block.ts';
import { countWords, type WordCount } from '../../../../src/document/words.ts';
import { blocksFromGeometry, placedBlocks } from '../../../../src/read/pdf/geometry/blocks.ts';
import type { SheetContent } from '../../../../src/read/pdf/sheet-content.ts';
import { type Drawn, dot, grid, ground, level, lines, sheet, text, upright } from './drawn-sheet.ts';

const word = fc.constantFrom(
  'the',
  'harbour',
  'Bench',
  'RESOLVED',
  '2.4',
  '1.',
  '(a)',
  '•',
  '-',
  '14',
  '£1,240',
  '12%',
  'co-',
  'and/',
  '¹',
  '3',
  'www.town.example/',
  'ﬁne',
);
const phrase = fc.array(word, { minLength: 1, maxLength: 9 }).map((words) => words.join(' '));
const x = fc.integer({ min: 20, max: 520 });
const y = fc.integer({ min: 20, max: 800 });

const scattered = fc
  .record({
    x,
    y,
    value: phrase,
    size: fc.constantFrom(6, 8, 10, 10, 10, 12, 18),
    bold: fc.boolean(),
    turn: fc.constantFrom(0, 0, 0, 0, 90, 180, 270, 45),
  })
  .map((one): readonly Drawn[] => [text(one.x, one.y, one.value, one)]);

const prose = fc
  .record({
    x,
    y,
    values: fc.array(phrase, { minLength: 1, maxLength: 8 }),
    leading: fc.integer({ min: 8, max: 30 }),
  })
  .map((one): readonly Drawn[] => lines(one.x, one.y, one.values, one));

/** Words on a grid, so that columns, rows and side texts come about. */
const tabular = fc
  .record({
    x: fc.integer({ min: 20, max: 200 }),
    y,
    step: fc.integer({ min: 10, max: 30 }),
    width: fc.integer({ min: 20, max: 150 }),
    rows: fc.array(fc.array(fc.option(phrase), { minLength: 1, maxLength: 5 }), {
      minLength: 1,
      maxLength: 7,
    }),
    ruled: fc.constantFrom('none', 'level', 'grid', 'grounds'),
  })
  .map((one): readonly Drawn[] => {
    const words = one.rows.flatMap((row, at) =>
      row.flatMap((value, column) =>
        value === null ? [] : [text(one.x + column * one.width, one.y + at * one.step, value)],
      ),
    );
    const down = Array.from({ length: one.rows.length + 1 }, (_, at) => one.y - 10 + at * one.step);
    const columns = Math.max(...one.rows.map((row) => row.length));
    const across = Array.from({ length: columns + 1 }, (_, at) => one.x - 3 + at * one.width);
    const [left = 0, right = 0] = [across[0], across.at(-1)];
    if (one.ruled === 'level') return [...words, ...down.map((at) => level(left, right, at))];
    if (one.ruled === 'grid') return [...words, ...grid(across, down)];
    if (one.ruled === 'grounds') {
      return [
        ...words,
        ...down
          .slice(1)
          .flatMap((at, index) => (index % 2 ? [] : [ground(left, down[index] ?? 0, right, at)])),
      ];
    }
    return words;
  });

const strokes = fc
  .record({
    x,
    y,
    length: fc.integer({ min: 3, max: 500 }),
    kind: fc.constantFrom('level', 'upright', 'dot', 'ground'),
  })
  .map(({ x: left, y: top, length, kind }): readonly Drawn[] => {
    if (kind === 'level') return [level(left, left + length, top)];
    if (kind === 'upright') return [upright(left, top, top + length)];
    return kind === 'dot' ? [dot(left, top)] : [ground(left, top, left + length, top + 20)];
  });

const drawnPage = fc
  .array(fc.oneof(scattered, prose, tabular, strokes), { minLength: 1, maxLength: 12 })
  .map((parts) => parts.flat());

function wordsOf(blocks: readonly SourceBlock[]): WordCount {
  return countWords(blocks.filter(isBlock).map(blockText));
}

/** The words that a page shows: runs that touch are one word, so letters are what can be counted. */
function letters(texts: readonly string[]): string {
  return [
    ...texts
      .join('')
      .normalize('NFKC')
      .replace(/[^\p{L}\p{N}£%]/gu, ''),
  ]
    .toSorted()
    .join('');
}

function shown({ runs }: SheetContent): string {
  return letters(runs.map((run) => run.text));
}

describe('whatever is drawn on a page', () => {
  test('every letter of its runs is in just one block', () => {
    fc.assert(
      fc.property(drawnPage, (drawn) => {
        const content = sheet(drawn);
        expect(letters(blocksFromGeometry(content).filter(isBlock).map(blockText))).toBe(shown(content));
      }),
      { numRuns: 250 },
    );
  });

  test('the order in which the file draws its text does not matter', () => {
    const shuffled = drawnPage.map(sheet).chain((content) => {
      const { length } = content.runs;
      const runs = fc.shuffledSubarray([...content.runs], { minLength: length, maxLength: length });
      return fc.tuple(fc.constant(content), runs);
    });
    fc.assert(
      fc.property(shuffled, ([content, runs]) => {
        expect(blocksFromGeometry({ ...content, runs })).toEqual(blocksFromGeometry(content));
      }),
      { numRuns: 150 },
    );
  });

  test('every row of a table has the same number of cells, and more than one', () => {
    fc.assert(
      fc.property(drawnPage, (drawn) => {
        for (const block of blocksFromGeometry(sheet(drawn))) {
          if (block.type !== 'table') continue;
          const [width] = block.rows.map((row) => row.length);
          expect(block.rows.map((row) => row.length)).toEqual(block.rows.map(() => width));
          expect(width).toBeGreaterThan(1);
        }
      }),
      { numRuns: 150 },
    );
  });

  test('every block knows its runs, and lies round them', () => {
    fc.assert(
      fc.property(drawnPage, (drawn) => {
        const content = sheet(drawn);
        const placed = placedBlocks(content);
        expect(new Set(placed.flatMap(({ runs }) => runs))).toEqual(new Set(content.runs));
        for (const { box, runs } of placed) {
          for (const run of runs) expect(run.right).toBeGreaterThanOrEqual(box.left);
          expect(box.right).toBeGreaterThanOrEqual(box.left);
        }
      }),
      { numRuns: 100 },
    );
  });

  test('words of separate lines stay words', () => {
    const apart = fc.array(phrase, { minLength: 1, maxLength: 30 });
    fc.assert(
      fc.property(apart, (values) => {
        const content = sheet(values.map((value, at) => text(60, 60 + at * 24, value)));
        expect(wordsOf(blocksFromGeometry(content))).toEqual(countWords(values));
      }),
    );
  });
});
