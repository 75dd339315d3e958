import type { Figure } from '../../../document/block.ts';
import { around } from '../geometry/box.ts';
import type { SheetBlock } from '../sheet-block.ts';
import type { Box, PlacedPicture, SheetContent } from '../sheet-content.ts';
import { drawnCharts, isChart } from './drawn-charts.ts';

/** The pictures that were taken out of a page. */
export interface PagePictures {
  readonly names: ReadonlyMap<PlacedPicture, string>;
  /** The picture that is all there is of the page, when it was scanned. */
  readonly scan?: PlacedPicture;
}

const noFace = { font: '', size: 0, bold: false, italic: false };

function figureBlock(figure: Omit<Figure, 'type'>, box: Box): SheetBlock {
  return { block: { type: 'figure', ...figure }, box, runs: [], face: noFace };
}

/** Words by which authors and word processors describe a chart. */
const chartWords = /\b(?:chart|graph|histogram|plot|diagram)\b/i;

/** A drawing narrower than this, in points, is an icon, whatever its description. */
const smallestTold = 24;

/** The charts that an untagged page draws; they cannot be taken out, and nothing describes them. */
export function chartFigures(content: SheetContent): readonly SheetBlock[] {
  return drawnCharts(content).map((box) => figureBlock({ kind: 'chart', alternative: '' }, box));
}

/** A scan, and each picture without a tag of its own, where it stands. */
export function untaggedFigures(
  { pictures }: SheetContent,
  { names, scan }: PagePictures,
  used: ReadonlySet<PlacedPicture>,
): readonly SheetBlock[] {
  const shown = scan && !pictures.includes(scan) ? [scan, ...pictures] : pictures;
  return shown.flatMap((picture) => {
    const name = names.get(picture);
    const kind = picture === scan ? 'scan' : 'picture';
    if (used.has(picture) || (name === undefined && kind === 'picture')) return [];
    const file = name === undefined ? {} : { picture: name };
    return [figureBlock({ kind, ...file, alternative: '' }, picture)];
  });
}

/** A figure of the tags. */
export interface TaggedFigure {
  readonly contents: ReadonlySet<string>;
  readonly alternative: string;
}

export interface ShownFigure {
  readonly blocks: readonly SheetBlock[];
  /** The pictures that it draws, shown or not. */
  readonly used: readonly PlacedPicture[];
}

/**
 * What a tagged figure shows: its pictures; else the chart or picture that it draws by lines, which cannot be taken
 * out and has only its description to show. An ornament without a description shows nothing.
 */
export function taggedFigure(
  { pictures, shapes = [], runs }: SheetContent,
  { names }: PagePictures,
  { contents, alternative }: TaggedFigure,
): ShownFigure {
  const isOwn = ({ content }: { readonly content?: string }) =>
    content !== undefined && contents.has(content);
  const used = pictures.filter(isOwn);
  const saysChart = chartWords.test(alternative);
  const shown = used.flatMap((picture) => {
    const name = names.get(picture);
    return name === undefined ? [] : [{ picture, name }];
  });
  if (shown.length > 0) {
    const blocks = shown.map(({ picture, name }, at) => {
      const figure = { picture: name, alternative: at === 0 ? alternative : '' };
      return figureBlock({ kind: saysChart ? 'chart' : 'picture', ...figure }, picture);
    });
    return { blocks, used };
  }
  const drawn = shapes.filter(isOwn);
  const isDrawnChart = isChart(drawn, runs, isOwn);
  const { left, right } = around(drawn);
  const isTold = alternative !== '' && right - left >= smallestTold;
  if (used.length > 0 || (!isDrawnChart && !isTold)) return { blocks: [], used };
  const kind = saysChart || isDrawnChart ? 'chart' : 'picture';
  return { blocks: [figureBlock({ kind, alternative }, around(drawn))], used };
}
