import type { Figure } from '../../../document/block.ts';
import type { Shape } from '../drawing.ts';
import { around } from '../geometry/box.ts';
import type { SheetBlock } from '../sheet-block.ts';
import type { Box, PlacedPicture } from '../sheet-content.ts';

/** What a page shows beside its text, with the pictures that were taken out of it. */
export interface PagePictures {
  readonly pictures: readonly PlacedPicture[];
  /** Names of the pictures taken out. */
  readonly names: ReadonlyMap<PlacedPicture, string>;
  readonly shapes: readonly Shape[];
}

const noFace = { font: '', size: 0, bold: false, italic: false };

function figureBlock(figure: Omit<Figure, 'type'>, box: Box): SheetBlock {
  return { block: { type: 'figure', ...figure }, box, runs: [], face: noFace };
}

/** Words by which authors and word processors describe a chart. */
const chartWords = /\b(?:chart|graph|histogram|plot|diagram)\b/i;

/** Fewer bent or slanting shapes than this are an arrow or a logo; a chart of vectors has more. */
const shapesOfChart = 12;
/** A chart is at least this wide and high, in points. */
const chartSize = 60;

function isChart(shapes: readonly Shape[]): boolean {
  const { left, top, right, bottom } = around(shapes);
  return shapes.length >= shapesOfChart && right - left >= chartSize && bottom - top >= chartSize;
}

/** A picture without a tag of its own, where it stands. */
export function untaggedFigures({ pictures, names }: PagePictures, used: ReadonlySet<PlacedPicture>): readonly SheetBlock[] {
  return pictures.flatMap((picture) => {
    const name = names.get(picture);
    if (name === undefined || used.has(picture)) return [];
    return [figureBlock({ kind: 'picture', picture: name, alternative: '' }, picture)];
  });
}

/** What a tagged figure shows: its pictures, else its chart, which is drawn and cannot be taken out; else nothing. */
export function taggedFigures(
  { pictures, names, shapes }: PagePictures,
  contents: ReadonlySet<string>,
  alternative: string,
): { readonly blocks: readonly SheetBlock[]; readonly used: readonly PlacedPicture[] } {
  const used = pictures.filter(({ content }) => content !== undefined && contents.has(content));
  const kind = chartWords.test(alternative) ? 'chart' : 'picture';
  const shown = used.flatMap((picture) => {
    const name = names.get(picture);
    return name === undefined ? [] : [{ picture, name }];
  });
  if (shown.length > 0) {
    const blocks = shown.map(({ picture, name }, at) =>
      figureBlock({ kind, picture: name, alternative: at === 0 ? alternative : '' }, picture),
    );
    return { blocks, used };
  }
  const drawn = shapes.filter(({ content }) => content !== undefined && contents.has(content));
  if (used.length > 0 || !isChart(drawn)) return { blocks: [], used };
  return { blocks: [figureBlock({ kind: 'chart', alternative }, around(drawn))], used };
}
