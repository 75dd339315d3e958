import type { Figure } from '../../../document/block.ts';
import { around, sharedHeight, sharedWidth } from '../geometry/box.ts';
import type { SheetBlock } from '../sheet-block.ts';
import type { Box, PlacedPicture, Run, Shape, SheetContent } from '../sheet-content.ts';

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

/** Fewer bent or slanting shapes than this are an arrow or a logo; a chart of vectors has more. */
const shapesOfChart = 12;
/** A chart is at least this wide and this high, in points. */
const chartWidth = 120;
const chartHeight = 80;

/** A drawing narrower than this, in points, is an icon, whatever its description. */
const smallestTold = 24;

/** What is drawn like a chart and has words, in it or among its own marked content, as along its axes. */
function isChart(shapes: readonly Shape[], runs: readonly Run[], isOwn: (run: Run) => boolean): boolean {
  const box = around(shapes);
  const isLarge = box.right - box.left >= chartWidth && box.bottom - box.top >= chartHeight;
  const isIn = (run: Run) => sharedWidth(run, box) > 0 && sharedHeight(run, box) > 0;
  return shapes.length >= shapesOfChart && isLarge && runs.some((run) => isIn(run) || isOwn(run));
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
