import type { Inline } from '../../document/inline.ts';
import { withoutUnseen } from '../unseen.ts';

/** How a run of characters is set. */
export interface Marks {
  readonly strong: boolean;
  readonly emphasis: boolean;
  /** Where it links to, when that is a link that may stand on a page. */
  readonly link?: string | undefined;
}

export interface TextRun {
  readonly type: 'text';
  readonly text: string;
  readonly marks: Marks;
}

/** Inline content laid flat, as word processors hold it: easier to fold, cut and put together than a tree. */
export type Run = TextRun | { readonly type: 'break' };

/** The runs of one line: no breaks, white space folded, none at either end. */
export type Line = readonly TextRun[];

export const plain: Marks = { strong: false, emphasis: false };

function sameMarks(left: Marks, right: Marks): boolean {
  return left.strong === right.strong && left.emphasis === right.emphasis && left.link === right.link;
}

/** White space between two runs of one kind belongs to them, other white space to nobody. */
function spaceMarks(before: Marks | undefined, after: Marks | undefined): Marks {
  return before && after && sameMarks(before, after) ? before : plain;
}

interface Word {
  readonly text: string;
  readonly spaceBefore: boolean;
  readonly marks: Marks;
}

function wordsOf(runs: readonly TextRun[]): readonly Word[] {
  const found: Word[] = [];
  let space = false;
  for (const { text, marks } of runs) {
    for (const piece of withoutUnseen(text).split(/(\s+)/)) {
      if (piece === '') continue;
      if (piece.trim() === '') {
        space = true;
      } else {
        found.push({ text: piece, spaceBefore: space && found.length > 0, marks });
        space = false;
      }
    }
  }
  return found;
}

function foldedLine(runs: readonly TextRun[]): Line {
  const line: TextRun[] = [];
  const add = (text: string, marks: Marks) => {
    const last = line.at(-1);
    if (last && sameMarks(last.marks, marks)) line[line.length - 1] = { ...last, text: last.text + text };
    else line.push({ type: 'text', text, marks });
  };
  let before: Marks | undefined;
  for (const { text, spaceBefore, marks } of wordsOf(runs)) {
    if (spaceBefore) add(' ', spaceMarks(before, marks));
    add(text, marks);
    before = marks;
  }
  return line;
}

/** Runs as lines: cut at the breaks, white space folded to single spaces and trimmed. A blank line has no runs. */
export function linesOf(runs: readonly Run[]): readonly Line[] {
  const lines: TextRun[][] = [[]];
  for (const run of runs) {
    if (run.type === 'break') lines.push([]);
    else lines.at(-1)?.push(run);
  }
  return lines.map(foldedLine);
}

/** The words of a line without any mark. */
export function lineText(line: Line): string {
  return line.map(({ text }) => text).join('');
}

/** A line without its first characters and the white space behind them: what is left when its label is cut off. */
export function lineFrom(line: Line, start: number): Line {
  let left = start;
  const rest = line.map((run) => {
    const cut = Math.min(left, run.text.length);
    left -= cut;
    return { ...run, text: run.text.slice(cut) };
  });
  return foldedLine(rest);
}

type Mark = 'strong' | 'emphasis' | 'link';

function isMarked(run: TextRun, mark: Mark): boolean {
  return mark === 'link' ? run.marks.link !== undefined : run.marks[mark];
}

function marked(mark: Mark, first: TextRun, children: readonly Inline[]): Inline {
  return mark === 'link'
    ? { type: 'link', target: first.marks.link ?? '', children }
    : { type: mark, children };
}

/** The runs as a tree, the outermost mark first: neighbours that share it stand in one node. */
function nested(line: Line, marks: readonly Mark[]): readonly Inline[] {
  const [mark, ...inner] = marks;
  if (mark === undefined) return line.map(({ text }) => ({ type: 'text', text }));
  const nodes: Inline[] = [];
  for (let at = 0; at < line.length; ) {
    const first = line[at];
    if (!first) break;
    const isAlike = (run: TextRun) =>
      isMarked(run, mark) === isMarked(first, mark) &&
      (mark !== 'link' || run.marks.link === first.marks.link);
    let end = at + 1;
    for (let next = line[end]; next && isAlike(next); next = line[end]) end += 1;
    const children = nested(line.slice(at, end), inner);
    nodes.push(...(isMarked(first, mark) ? [marked(mark, first, children)] : children));
    at = end;
  }
  return nodes;
}

/** Lines as inline content, parted by breaks; blank lines are left out. */
export function contentOf(lines: readonly Line[]): readonly Inline[] {
  return lines
    .filter((line) => line.length > 0)
    .flatMap((line, at) => [
      ...(at === 0 ? [] : [{ type: 'break' } as const]),
      ...nested(line, ['strong', 'emphasis', 'link']),
    ]);
}
