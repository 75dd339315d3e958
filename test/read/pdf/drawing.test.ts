import { describe, expect, test } from 'vitest';
import { loadEngine, openPdf } from '../../../src/read/pdf/engine.ts';
import { filledBox, subPaths } from '../../../src/read/pdf/path.ts';
import { mergedRules, ruleOf } from '../../../src/read/pdf/rules.ts';
import { fetchPage, readSheet } from '../../../src/read/pdf/sheet.ts';
import type { SheetContent } from '../../../src/read/pdf/sheet-content.ts';
import { type PageSpec, rule, tag, text, tinyPdf } from './tiny-pdf.ts';

async function contentOf(page: PageSpec): Promise<SheetContent> {
  const { value: file } = await openPdf(tinyPdf({ pages: [page] }));
  const fetched = file && (await fetchPage(file, 1));
  if (!file || !fetched) throw new Error('The page could not be read.');
  const { content } = await readSheet(fetched, 1, await loadEngine(), new Set());
  await file.loadingTask.destroy();
  return content;
}

describe('what a page draws', () => {
  test('lines are rules, measured from the top left corner', async () => {
    const { rules } = await contentOf({ holds: [rule([60, 100], [300, 100]), rule([60, 100], [60, 200])] });
    expect(rules).toEqual([
      { direction: 'horizontal', left: 60, right: 300, top: 100, bottom: 100 },
      { direction: 'vertical', left: 60, right: 60, top: 100, bottom: 200 },
    ]);
  });

  test('thin boxes are rules too, others are fills with their colour', async () => {
    const { rules, fills } = await contentOf({
      holds: [
        { draw: 'box', box: [60, 100, 300, 101], colour: '#000000' },
        { draw: 'box', box: [60, 120, 300, 140], colour: '#ff8800' },
      ],
    });
    expect(rules).toEqual([{ direction: 'horizontal', left: 60, right: 300, top: 100, bottom: 101 }]);
    expect(fills).toEqual([{ left: 60, top: 120, right: 300, bottom: 140, colour: '#ff8800' }]);
  });

  test('what slants is a shape, which knows its marked content', async () => {
    const arrow = {
      draw: 'shape',
      points: [
        [60, 100],
        [80, 100],
        [70, 80],
      ],
    } as const;
    const { shapes } = await contentOf({ holds: [arrow, tag('Figure', arrow)] });
    expect(shapes).toEqual([
      { left: 60, top: 80, right: 80, bottom: 100 },
      { left: 60, top: 80, right: 80, bottom: 100, content: 'mc0' },
    ]);
  });

  test('pictures stand in their boxes', async () => {
    const picture = { draw: 'picture', name: 'Im1', box: [100, 200, 180, 240] } as const;
    const { value: file } = await openPdf(
      tinyPdf({
        pictures: [{ name: 'Im1', width: 2, height: 1, pixels: Uint8Array.of(255, 0, 0, 0, 0, 255) }],
        pages: [{ holds: [picture] }],
      }),
    );
    const fetched = file && (await fetchPage(file, 1));
    const content = fetched && (await readSheet(fetched, 1, await loadEngine(), new Set())).content;
    expect(content?.pictures).toMatchObject([{ left: 100, top: 200, right: 180, bottom: 240 }]);
  });

  test('runs have their face, size, baseline and turn', async () => {
    const { runs } = await contentOf({
      holds: [
        text('Benches', 60, 100, { font: 'bold', size: 14 }),
        text('upwards', 500, 400, { font: 'italic', turn: 270 }),
      ],
    });
    expect(runs).toMatchObject([
      {
        text: 'Benches',
        left: 60,
        baseline: 100,
        turn: 0,
        face: { font: 'Helvetica-Bold', bold: true, italic: false, size: 14 },
      },
      {
        text: 'upwards',
        turn: 270,
        face: { font: 'Helvetica-Oblique', bold: false, italic: true, size: 11 },
      },
    ]);
    const upwards = runs.find(({ text: words }) => words === 'upwards');
    expect((upwards?.bottom ?? 0) - (upwards?.top ?? 0)).toBeGreaterThan(
      (upwards?.right ?? 0) - (upwards?.left ?? 0),
    );
  });

  test('a page that a viewer turns is measured as it is seen', async () => {
    const { runs, width, height, rules } = await contentOf({
      rotate: 90,
      holds: [text('Benches', 100, 400, { turn: 270 }), rule([100, 200], [100, 500])],
    });
    expect([width, height]).toEqual([842, 595]);
    expect(runs).toMatchObject([{ text: 'Benches', turn: 0, baseline: 100, left: 442 }]);
    expect(rules).toMatchObject([{ direction: 'horizontal', top: 100, left: 342, right: 642 }]);
  });

  test('the codes of a symbol font are what they print', async () => {
    const { runs } = await contentOf({
      holds: [text('o', 60, 100, { font: 'typewriter' }), text('oak', 80, 100)],
    });
    expect(runs.map((run) => run.text)).toEqual(['◦', 'oak']);
  });
});

describe('rules', () => {
  const across = (left: number, right: number, top: number) =>
    ({ left, right, top, bottom: top, direction: 'horizontal' }) as const;

  test('the pieces of one line are joined, whatever is drawn between them', () => {
    expect(mergedRules([across(60, 100, 50), across(200, 240, 80), across(101, 140, 50.4)])).toEqual([
      { left: 60, right: 140, top: 50, bottom: 50.4, direction: 'horizontal' },
      across(200, 240, 80),
    ]);
  });

  test('lines with a gap between them, or one below the other, stay apart', () => {
    expect(mergedRules([across(60, 100, 50), across(110, 140, 50), across(60, 100, 54)])).toHaveLength(3);
  });

  test('a thick box and a dot are no rules', () => {
    expect(ruleOf({ left: 60, right: 100, top: 50, bottom: 60 })).toBeUndefined();
    expect(ruleOf({ left: 60, right: 61, top: 50, bottom: 51 })).toBeUndefined();
  });
});

describe('paths', () => {
  const identity = [1, 0, 0, 1, 0, 0] as const;
  const square = [0, 10, 10, 1, 30, 10, 1, 30, 20, 1, 10, 20, 4];

  test('are cut into their parts', () => {
    const parts = subPaths(new Float32Array([...square, 0, 50, 50, 1, 60, 60]), identity);
    expect(parts.map(({ points, closed }) => [points.length, closed])).toEqual([
      [4, true],
      [2, false],
    ]);
  });

  test('a box is one with upright sides; a bend makes it none', () => {
    const [box] = subPaths(new Float32Array(square), identity);
    expect(box && filledBox(box)).toEqual({ left: 10, top: 10, right: 30, bottom: 20 });
    const [bent] = subPaths(
      new Float32Array([0, 10, 10, 2, 15, 5, 25, 5, 30, 10, 1, 30, 20, 1, 10, 20, 4]),
      identity,
    );
    expect(bent && filledBox(bent)).toBeUndefined();
  });
});
