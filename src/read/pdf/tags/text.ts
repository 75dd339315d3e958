import type { Inline } from '../../../document/inline.ts';
import { inlineOf, type JoinedLine } from '../geometry/inline.ts';
import { beginsInLowerCase } from '../geometry/leading.ts';
import { type Line, lineOf } from '../geometry/lines.ts';
import { type Word, wordsOf } from '../geometry/words.ts';
import type { LinkArea, Run } from '../sheet-content.ts';

/** How far, in ems, a raised or lowered word may stand from the baseline of its line. */
const lift = 0.55;

function isOnLine(before: Word, word: Word): boolean {
  return Math.abs(word.baseline - before.baseline) < lift * Math.max(before.size, word.size);
}

/**
 * The words of some runs, in the order that the tags give them, as the lines that they stand in. Within a line they
 * go from left to right: a box to tick may be drawn after the words behind it.
 */
export function linesInOrder(runs: readonly Run[]): readonly Line[] {
  const lines: Word[][] = [];
  for (const word of wordsOf(runs)) {
    const last = lines.at(-1);
    const before = last?.findLast(({ size }) => size >= 0.8 * word.size) ?? last?.at(-1);
    if (last && before && isOnLine(before, word)) last.push(word);
    else lines.push([word]);
  }
  return lines.map((words) => lineOf(words.toSorted((one, other) => one.left - other.left)));
}

/** Where the lines of a column begin and end at most, in points from the left of the page. */
export interface Width {
  readonly left: number;
  readonly right: number;
}

/** The width that some lines fill, at least. */
export function filledBy(lines: readonly Width[]): Width {
  return {
    left: Math.min(...lines.map(({ left }) => left)),
    right: Math.max(...lines.map(({ right }) => right)),
  };
}

/** A word that would have fitted with this much to spare, in ems, was sent to the next line on purpose. */
const toSpare = 0.6;

/** Whether the first word of a line had no room on the line above, be that set to the left or in the middle. */
function isFull(above: Line, below: Line, width: Width): boolean {
  const [first] = below.words;
  const room = width.right - Math.max(above.right, above.right - above.left + width.left);
  return first === undefined || first.right - first.left + toSpare * above.size > room;
}

/** How a line stands to the one above: its sentence goes on, it was begun on purpose, or either may be. */
type LineEnd = 'goes on' | 'begun' | 'unclear';

/** A bracket that is still open at the end of a line closes on the next: no line of an address ends so. */
function isInBrackets({ words }: Line): boolean {
  const text = words.map((word) => word.text).join(' ');
  return text.lastIndexOf('(') > text.lastIndexOf(')');
}

function lineEnd(above: Line | undefined, line: Line, width: Width): LineEnd {
  if (!above || line.baseline < above.baseline) return 'goes on';
  const isOpen = !/[.:;?!]$/.test(above.words.at(-1)?.text ?? '');
  if ((isOpen && beginsInLowerCase(line)) || isInBrackets(above)) return 'goes on';
  if (!isFull(above, line, width)) return 'begun';
  return 'unclear';
}

/** Which lines are lines of their own. Where one of an address plainly is and none goes on, the unclear ones are too. */
function linesBegun(lines: readonly Line[], width: Width): readonly boolean[] {
  const ends = lines.map((line, at) => lineEnd(lines[at - 1], line, width));
  const behind = ends.slice(1);
  const isAddress = behind.includes('begun') && !behind.includes('goes on');
  return ends.map((end) => end === 'begun' || (isAddress && end === 'unclear'));
}

/**
 * The inline content of text that one tag holds. `width` is what its lines may fill, where more is known of it than
 * its own lines show.
 */
export function contentOfLines(
  lines: readonly Line[],
  links: readonly LinkArea[],
  width: Width = filledBy(lines),
): readonly Inline[] {
  const begun = linesBegun(lines, width);
  const joined = lines.map(
    ({ words }, at): JoinedLine => ({ words, startsNew: at > 0 && begun[at] === true }),
  );
  return inlineOf(joined, links);
}
