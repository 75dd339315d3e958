import fc from 'fast-check';
import { lines, type Mark, type PageSpec, tag, text } from './tiny-pdf.ts';

type Held = PageSpec['holds'][number];

/** Something on a page that begins at a height; gives what draws it and the height that it takes. */
interface Piece {
  readonly height: number;
  readonly draw: (y: number, isTagged: boolean) => readonly Held[];
}

const word = fc.constantFrom(
  ...'bench pond oak elm square green paint seat March forty nine 2.5% £400 co-operation (a) 3.1 Item the and of'.split(
    ' ',
  ),
);
const words = (most: number) => fc.array(word, { minLength: 1, maxLength: most }).map((all) => all.join(' '));

const paragraph = fc
  .record({ words: fc.array(words(9), { minLength: 1, maxLength: 4 }), bold: fc.boolean() })
  .map(
    ({ words: all, bold }): Piece => ({
      height: all.length * 14 + 10,
      draw: (y, isTagged) => {
        const marks = lines(all, 60, y, { font: bold ? 'bold' : 'plain' });
        return isTagged ? [tag('P', ...marks)] : marks;
      },
    }),
  );

const list = fc.array(words(6), { minLength: 1, maxLength: 4 }).map(
  (items): Piece => ({
    height: items.length * 16 + 10,
    draw: (y, isTagged) => {
      const marks = items.map(
        (item, at) => [text('•', 60, y + at * 16), text(item, 80, y + at * 16)] as const,
      );
      if (!isTagged) return marks.flat();
      return [tag('L', ...marks.map(([mark, item]) => tag('LI', tag('Lbl', mark), tag('LBody', item))))];
    },
  }),
);

const table = fc.array(fc.tuple(words(2), words(2), words(2)), { minLength: 1, maxLength: 5 }).map(
  (rows): Piece => ({
    height: rows.length * 16 + 10,
    draw: (y, isTagged) => {
      const cells = rows.map((row, at) =>
        row.map((cell, column) => text(cell, 60 + column * 170, y + at * 16)),
      );
      if (!isTagged) return cells.flat();
      return [
        tag('Table', ...cells.map((row) => tag('TR', ...row.map((cell: Mark) => tag('TD', tag('P', cell)))))),
      ];
    },
  }),
);

/** A page of a few pieces one below the other, some of them tagged, drawn in any order. */
export const arbitraryPage: fc.Arbitrary<PageSpec['holds']> = fc
  .record({
    pieces: fc.array(fc.record({ piece: fc.oneof(paragraph, list, table), isTagged: fc.boolean() }), {
      minLength: 1,
      maxLength: 7,
    }),
    order: fc.array(fc.nat(), { minLength: 7, maxLength: 7 }),
    foot: fc.option(fc.nat({ max: 99 })),
  })
  .map(({ pieces, order, foot }) => {
    let y = 80;
    const drawn = pieces.map(({ piece, isTagged }) => {
      const held = piece.draw(y, isTagged);
      y += piece.height;
      return held;
    });
    const shuffled = drawn
      .map((held, at) => ({ held, key: order[at] ?? 0 }))
      .toSorted((one, other) => one.key - other.key)
      .flatMap(({ held }) => held);
    return foot === null ? shuffled : [...shuffled, text(`Page ${foot}`, 270, 820)];
  });
