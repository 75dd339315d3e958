import type { FurnitureReason, Sheet } from '../../document/block.ts';
import { type MarginPiece, marginPieces } from './margin.ts';
import { printedNumber } from './page-number.ts';
import type { Rule, Run, SheetContent } from './sheet-content.ts';
import { isItemStamp, stampsOf } from './stamps.ts';

/** What a page's margins hold, once the pages beside it have been asked. */
export interface PageFurniture {
  readonly pieces: readonly FurniturePiece[];
  /** What is stamped on the page. */
  readonly stamps: Pick<Sheet, 'page' | 'item'>;
}

export interface FurniturePiece extends MarginPiece {
  readonly reason: FurnitureReason;
}

/** The margins of one page, as the pages beside it need them. */
export interface Margins {
  readonly sheet: number;
  readonly pieces: readonly MarginPiece[];
}

/** How far, in points, a header may move between pages. */
const sameHeight = 6;

function masked(text: string): string {
  return text.toLowerCase().replace(/\d+/g, '#');
}

function isAlike(piece: MarginPiece, other: MarginPiece): boolean {
  return (
    piece.edge === other.edge &&
    Math.abs(piece.distance - other.distance) <= sameHeight &&
    masked(piece.text) === masked(other.text)
  );
}

/** The pages nearby that print the same at the same height, figures apart. */
function repeats(piece: MarginPiece, beside: readonly Margins[]): readonly Margins[] {
  return beside.filter(({ pieces }) => pieces.some((other) => isAlike(piece, other)));
}

function countsOn(
  piece: MarginPiece,
  { sheet }: Margins,
  number: number,
  beside: readonly Margins[],
): boolean {
  return beside.some((margins) =>
    margins.pieces.some(
      (other) =>
        isAlike(piece, other) && printedNumber(other.text)?.number === number + margins.sheet - sheet,
    ),
  );
}

/** What stands between upright rules is a row of a table. */
function isInTable(run: Run, rules: readonly Rule[]): boolean {
  return rules.some(
    ({ direction, top, bottom }) =>
      direction === 'vertical' && top < run.baseline && bottom > run.baseline - 2,
  );
}

/** More pieces than this in one line are columns. */
const mostInLine = 3;

function isRunning(piece: MarginPiece, margins: Margins, beside: readonly Margins[]): boolean {
  if (piece.tagged || !/[\p{L}\d]/u.test(piece.text)) return false;
  const inLine = margins.pieces.filter(
    ({ edge, distance }) => edge === piece.edge && Math.abs(distance - piece.distance) < 1,
  );
  return inLine.length <= mostInLine && repeats(piece, beside).length >= 2;
}

/** Fewer letters than this are no sentence, so at the foot of a page nothing but the printer's. */
const sentence = 60;

/**
 * The first of a running header stays, for the name of the document or of its part may stand nowhere else: on the
 * first page, and where the page before has another one. So does a whole sentence at the foot of the first page.
 */
function saysItFirst(piece: MarginPiece, { sheet }: Margins, beside: readonly Margins[]): boolean {
  if (piece.edge === 'foot') return sheet === 1 && piece.text.length >= sentence;
  if (sheet === 1) return true;
  const earlier = beside.filter((margins) => margins.sheet < sheet);
  if (repeats(piece, earlier).length > 0) return false;
  return earlier
    .filter((margins) => margins.sheet === sheet - 1)
    .some(({ pieces }) =>
      pieces.some(
        ({ edge, distance, artefact }) =>
          edge === 'head' && artefact === piece.artefact && Math.abs(distance - piece.distance) <= sameHeight,
      ),
    );
}

function reasonOf(
  piece: MarginPiece,
  margins: Margins,
  beside: readonly Margins[],
  rules: readonly Rule[],
): FurnitureReason | undefined {
  const [run] = piece.runs;
  const isRow = run !== undefined && isInTable(run, rules);
  // A report's own head may name its item in a box; a stamp stands free.
  if (isItemStamp(piece) && !isRow) return 'running header';
  const number = printedNumber(piece.text);
  if (number) {
    if (piece.artefact || !number.bare) return 'page number';
    const alone = beside.length === 0 && piece.edge === 'foot' && number.number === margins.sheet;
    return alone || countsOn(piece, margins, number.number, beside) ? 'page number' : undefined;
  }
  if (isRow && piece.artefact && margins.sheet > 1) return 'repeated table header';
  if (isRow || saysItFirst(piece, margins, beside)) return undefined;
  return piece.artefact || isRunning(piece, margins, beside) ? 'running header' : undefined;
}

/** The rows of a table's head that are printed again above all that the page tags: artefacts, below the margin too. */
function headsAgain(
  content: SheetContent,
  inMargin: readonly MarginPiece[],
  pieces: readonly FurniturePiece[],
): readonly Run[] {
  const hasBegun = pieces.some(({ reason }) => reason === 'repeated table header');
  const known = new Set(inMargin.flatMap(({ runs }) => runs));
  const tagged = content.runs.filter((run) => run.content !== undefined);
  const first = Math.min(...tagged.map(({ top }) => top));
  if (content.sheet === 1 || tagged.length === 0) return [];
  return content.runs.filter(
    (run) =>
      run.artefact &&
      !known.has(run) &&
      run.baseline < first + run.face.size / 2 &&
      (hasBegun || isInTable(run, content.rules)),
  );
}

function pieceAtHead(run: Run): MarginPiece {
  const { text, baseline, artefact } = run;
  return { runs: [run], text, edge: 'head', distance: baseline, middle: 0, artefact, tagged: false };
}

function lineOf({ runs }: MarginPiece): number {
  return runs[0]?.line ?? 0;
}

/** The cells of a table's head that is printed again are one line. */
function inOne(pieces: readonly FurniturePiece[]): readonly FurniturePiece[] {
  const whole: FurniturePiece[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (last?.reason === 'repeated table header' && piece.reason === last.reason) {
      const text = `${last.text} ${piece.text}`;
      whole[whole.length - 1] = { ...last, text, runs: [...last.runs, ...piece.runs] };
    } else {
      whole.push(piece);
    }
  }
  return whole;
}

/** The margins of a page, to be kept until the pages behind it have been seen. */
export function marginsOf(content: SheetContent): Margins {
  return { sheet: content.sheet, pieces: marginPieces(content) };
}

/**
 * Tells the furniture in a page's margins. `beside` are the margins of the pages next to it, two before and two
 * behind where there are so many. A line counts as a running header only where two of them repeat it, figures
 * apart; a short document shows no such repetition, so there only page numbers count. In doubt it is text.
 */
export function furnitureOf(content: SheetContent, beside: readonly Margins[]): PageFurniture {
  const margins = marginsOf(content);
  const pieces = margins.pieces.flatMap((piece): readonly FurniturePiece[] => {
    const reason = reasonOf(piece, margins, beside, content.rules);
    return reason === undefined ? [] : [{ ...piece, reason }];
  });
  const heads = headsAgain(content, margins.pieces, pieces).map((run): FurniturePiece => {
    return { ...pieceAtHead(run), reason: 'repeated table header' };
  });
  const all = [...pieces, ...heads].toSorted((one, other) => lineOf(one) - lineOf(other));
  return { pieces: inOne(all), stamps: stampsOf(margins.pieces) };
}
