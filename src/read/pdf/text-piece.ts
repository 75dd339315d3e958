import type { PageViewport } from 'pdfjs-dist';
import type { TextContent, TextItem, TextMarkedContent } from 'pdfjs-dist/types/src/display/api.js';
import type { FontFace } from './face.ts';
import { boxRound, type Matrix, matrixOf, multiplied, type Point } from './matrix.ts';
import type { Run } from './sheet-content.ts';

/** A run on its way from the text layer, with where it lies along its own line of writing. */
export interface TextPiece {
  readonly run: Run;
  /** Where its first glyph begins on the baseline. */
  readonly origin: Point;
  /** In points along the direction of writing. */
  readonly start: number;
  readonly end: number;
  /** In points across it, growing downwards as its reader sees it. */
  readonly across: number;
  /** The text layer shows white space between the piece before and this one. */
  readonly afterSpace: boolean;
  /** The text layer ends a line between the piece before and this one. */
  readonly afterLineEnd: boolean;
}

/** The id of marked content without the page's own prefix: "mc12" for "p6R_mc12". */
export function contentId(id: string): string {
  return id.slice(id.indexOf('_') + 1);
}

/** The marked content that is open while the items are gone through. */
interface OpenContent {
  readonly id?: string;
  readonly artefact: boolean;
}

interface Marked {
  readonly content?: string;
  readonly artefact: boolean;
}

function opened(item: TextMarkedContent & { readonly tag?: unknown }): OpenContent {
  const artefact = item.tag === 'Artifact';
  return typeof item.id === 'string' ? { id: contentId(item.id), artefact } : { artefact };
}

function markedBy(open: readonly OpenContent[]): Marked {
  const content = open.findLast(({ id }) => id !== undefined)?.id;
  const artefact = open.some((each) => each.artefact);
  return content === undefined || artefact ? { artefact } : { content, artefact };
}

const usualAscent = 0.9;
const usualDescent = -0.22;

/** Ascent and descent of a font as parts of its size; a font that names none, or nonsense, gets usual ones. */
function extentOf(style: TextContent['styles'][string] | undefined): readonly [number, number] {
  const { ascent, descent } = style ?? {};
  const up = ascent !== undefined && ascent > 0.3 && ascent < 1.5 ? ascent : usualAscent;
  const down = descent !== undefined && descent < 0 && descent > -0.8 ? descent : usualDescent;
  return [up, down];
}

interface Glyphs {
  readonly view: Matrix;
  readonly faceOf: (loadedName: string) => FontFace;
  readonly styles: TextContent['styles'];
}

type PiecePlace = Omit<TextPiece, 'afterSpace' | 'afterLineEnd'>;

function pieceOf(item: TextItem, marked: Marked, { view, faceOf, styles }: Glyphs): PiecePlace {
  const [a, b, c, d, x, y] = multiplied(view, matrixOf(item.transform));
  const size = Math.hypot(c, d) || Math.hypot(a, b);
  const turned = Math.atan2(b, a);
  const [along, down] = [Math.cos(turned), Math.sin(turned)];
  const width = item.width * Math.hypot(view[0], view[1]);
  const [ascent, descent] = extentOf(styles[item.fontName]);
  const corner = (over: number, up: number): Point => [
    x + along * over + down * up,
    y + down * over - along * up,
  ];
  const box = boxRound([0, width].flatMap((over) => [ascent, descent].map((up) => corner(over, up * size))));
  const start = x * along + y * down;
  const turn = (Math.round((turned * 180) / Math.PI) + 360) % 360;
  const face = { ...faceOf(item.fontName), size };
  return {
    run: { text: item.str, ...box, baseline: y, face, turn, ...marked },
    origin: [x, y],
    start,
    end: start + width,
    across: y * along - x * down,
  };
}

/**
 * The runs of a page's text layer in the order that the file draws them. White space and line ends, which the
 * text layer gives as items of their own, are kept as what stands before the next piece.
 */
export function textPieces(
  { items, styles }: TextContent,
  viewport: PageViewport,
  faceOf: (loadedName: string) => FontFace,
): readonly TextPiece[] {
  const glyphs = { view: matrixOf(viewport.transform), faceOf, styles };
  const pieces: TextPiece[] = [];
  const open: OpenContent[] = [];
  let afterSpace = false;
  let afterLineEnd = false;
  for (const item of items) {
    if ('type' in item) {
      if (item.type === 'endMarkedContent') open.pop();
      else open.push(opened(item));
      continue;
    }
    if (item.str.trim() === '') {
      afterSpace ||= item.str !== '';
    } else {
      pieces.push({ ...pieceOf(item, markedBy(open), glyphs), afterSpace, afterLineEnd });
      afterSpace = false;
      afterLineEnd = false;
    }
    afterLineEnd ||= item.hasEOL;
  }
  return pieces;
}
