import { printedNumber } from './page-number.ts';
import type { Run, SheetContent } from './sheet-content.ts';

/** A piece of text in the top or bottom margin of a page: what a printer may have put there. */
export interface MarginPiece {
  readonly runs: readonly Run[];
  readonly text: string;
  readonly edge: 'head' | 'foot';
  /** The height of its baseline above or below that edge of the page, in points. */
  readonly distance: number;
  /** Where its middle stands, as a part of the page's width. */
  readonly middle: number;
  readonly artefact: boolean;
  /** It is marked content of the document itself, which a stamp never is. */
  readonly tagged: boolean;
}

/** How much of a page's height is margin: printers keep headers and page numbers in it. */
const margin = 0.1;
/** An artefact is furniture a little further in too. */
const widerMargin = 0.16;

/** A gap of this many ems parts what stands left, in the middle and right in a margin. */
const partedBy = 2.5;

function goesOn(before: Run | undefined, run: Run): boolean {
  if (!before || before.line !== run.line || before.artefact !== run.artefact) return false;
  if ((before.content === undefined) !== (run.content === undefined)) return false;
  const gap = run.left - before.right;
  return gap < partedBy * run.face.size && gap > -run.face.size;
}

function groups(runs: readonly Run[]): readonly (readonly Run[])[] {
  const found: Run[][] = [];
  for (const run of runs) {
    const last = found.at(-1);
    if (last && goesOn(last.at(-1), run)) last.push(run);
    else found.push([run]);
  }
  return found;
}

function joined(runs: readonly Run[]): string {
  let text = '';
  let before: Run | undefined;
  for (const run of runs) {
    const isApart = before && run.left - before.right > 0.1 * run.face.size;
    text += (isApart ? ' ' : '') + run.text;
    before = run;
  }
  return text.replace(/\s+/g, ' ').trim();
}

function edgeOf(runs: readonly Run[], height: number, artefact: boolean): MarginPiece['edge'] | undefined {
  const deep = height * (artefact ? widerMargin : margin);
  if (runs.every(({ bottom }) => bottom <= deep)) return 'head';
  return runs.every(({ top }) => top >= height - deep) ? 'foot' : undefined;
}

function pieceOf(group: readonly Run[], { width, height }: SheetContent): MarginPiece | undefined {
  const [first] = group;
  const edge = first && edgeOf(group, height, first.artefact);
  if (!first || !edge) return undefined;
  const right = Math.max(...group.map((run) => run.right));
  return {
    runs: group,
    text: joined(group),
    edge,
    distance: edge === 'head' ? first.baseline : height - first.baseline,
    middle: (first.left + right) / 2 / width,
    artefact: first.artefact,
    tagged: first.content !== undefined,
  };
}

function isWrapped(above: MarginPiece, below: MarginPiece): boolean {
  const [upper, lower] = [above.runs[0], below.runs[0]];
  if (!upper || !lower || above.edge !== below.edge || printedNumber(below.text)) return false;
  const distance = lower.baseline - upper.baseline;
  return (
    distance > 0 &&
    distance < 1.4 * upper.face.size &&
    above.artefact === below.artefact &&
    above.tagged === below.tagged &&
    Math.abs(upper.left - lower.left) < 2
  );
}

/** A sentence of two lines is one piece. */
function unwrapped(pieces: readonly MarginPiece[]): readonly MarginPiece[] {
  const whole: MarginPiece[] = [];
  for (const piece of pieces) {
    const last = whole.at(-1);
    if (last && isWrapped({ ...last, runs: last.runs.slice(-1) }, piece)) {
      const text = `${last.text} ${piece.text}`;
      whole[whole.length - 1] = { ...last, text, runs: [...last.runs, ...piece.runs] };
    } else {
      whole.push(piece);
    }
  }
  return whole;
}

/** The pieces of text in the margins of a page, each with all that tells whether it is furniture. */
export function marginPieces(content: SheetContent): readonly MarginPiece[] {
  const upright = content.runs.filter(({ turn }) => turn === 0);
  const pieces = groups(upright).map((group) => pieceOf(group, content));
  return unwrapped(pieces.filter((piece) => piece !== undefined));
}
