import type { Rule } from '../sheet-content.ts';
import { sharedWidth } from './box.ts';
import { beginsInLowerCase, type Measure } from './leading.ts';
import type { Line } from './lines.ts';
import { type Opening, openingOf } from './openings.ts';
import { isSpaced } from './words.ts';

/** How a line stands to the one above it: its sentence goes on, it is a line of its own below it, or something new begins. */
export type LineEnd = 'wrapped' | 'broken' | 'new';

export interface PassageLine {
  readonly line: Line;
  /** The line end above means something, as in an address. */
  readonly startsNew: boolean;
}

/** Lines that belong together: a paragraph, an item of a list, a heading, an address. */
export interface Passage {
  readonly lines: readonly PassageLine[];
  readonly opening: Opening | undefined;
  /** Blank lines above it: 1 when it stands apart, 0 when it follows without a gap. */
  readonly gap: 0 | 1;
}

interface Look {
  readonly strong: boolean;
  readonly emphasis: boolean;
}

interface Draft {
  readonly lines: PassageLine[];
  readonly opening: Opening | undefined;
  readonly gap: 0 | 1;
  readonly look: Look;
  /** The distance of its baselines, once it has two. */
  leading: number | undefined;
}

function lookOf({ words }: Line): Look {
  return {
    strong: words.every(({ run }) => run.face.bold),
    emphasis: words.every(({ run }) => run.face.italic),
  };
}

/** A word may be drawn in parts: ligatures often are parts of their own. */
function firstWordWidth({ words }: Line): number {
  const [first] = words;
  const end = words.findIndex((word, at) => at > 0 && isSpaced(words[at - 1] ?? word, word));
  const last = words.at(end < 0 ? -1 : end - 1);
  return first && last ? last.right - first.left : 0;
}

/** How much wider than reckoned, in ems, a space may be before a word that would have fitted is taken to be sent down on purpose. */
const slack = 0.6;

/** The room that the first word of a line would need at the end of another, in points, the space before it included. */
export function roomFor(line: Line): number {
  return firstWordWidth(line) + slack * line.size;
}

/** Whether a line stands in the middle of its column, with room on both sides. */
function isCentred(line: Line, measure: Measure): boolean {
  const fromMiddle = (line.left + line.right - measure.left - measure.right) / 2;
  return line.left - measure.left > 3 * line.size && Math.abs(fromMiddle) <= line.size;
}

/** Lines that are centred below each other begin anywhere. */
function haveOneMiddle(above: Line, below: Line): boolean {
  const offset = (above.left + above.right - below.left - below.right) / 2;
  return Math.abs(offset) <= 2 && Math.abs(above.left - below.left) > 2;
}

/** So do lines that end at one place, but for the first line of a justified paragraph: that is long. */
function areSetFromRight(above: Line, below: Line, measure: Measure): boolean {
  const longest = Math.max(above.right - above.left, below.right - below.left);
  const isShort = longest < 0.6 * (measure.right - measure.left);
  return isShort && Math.abs(above.right - below.right) <= 1 && Math.abs(above.left - below.left) > 2;
}

/** Whether the first word of the line below had no room on this one, so that the margin made the line end. */
export function isFull(above: Line, below: Line, measure: Measure): boolean {
  const room = measure.right - measure.left - (above.right - above.left);
  const areCentred = haveOneMiddle(above, below) && isCentred(above, measure);
  const isFree = areCentred || areSetFromRight(above, below, measure);
  const behind = isFree ? room : Math.min(room, measure.right - above.right);
  return roomFor(below) > behind;
}

function lastText({ words }: Line): string {
  return words.at(-1)?.text ?? '';
}

function endsSentence(line: Line): boolean {
  return (
    /[.:;?!][)”’"']?$/.test(lastText(line)) ||
    /[;,] (?:and|or)$/.test(
      line.words
        .slice(-2)
        .map(({ text }) => text)
        .join(' '),
    )
  );
}

function isAligned(one: number, other: number, size: number): boolean {
  return Math.abs(one - other) <= Math.max(2, 0.3 * size);
}

/** The first line of a paragraph may be indented by this many ems. */
const deepestIndent = 5;

/** Behind a label text wraps to the label or to where its text begins, which is reckoned where one run draws both. */
function isBetween(left: number, label: number, text: number, size: number): boolean {
  return left > label - deepestIndent * size && left < text + 1.2 * size;
}

/** A gap of this many ems parts what hangs before a text from the text: "A.", "Subject:". */
const hangingGap = 0.6;

/** Where the texts of a line begin behind what hangs before them. */
function textLefts({ words, size }: Line): readonly number[] {
  return words.flatMap((word, at) => {
    const before = words[at - 1];
    return before && word.left - before.right >= hangingGap * size ? [word.left] : [];
  });
}

/** Where a wrapped line of the passage may begin. */
function mayBeginAt(draft: Draft, line: Line, measure: Measure): boolean {
  const last = draft.lines.at(-1)?.line;
  const first = draft.lines[0]?.line;
  if (!last || !first) return false;
  const aligned = (left: number) => isAligned(left, line.left, line.size);
  const hasOneEnd = Math.abs(last.right - line.right) <= 1;
  if (hasOneEnd || (haveOneMiddle(last, line) && isCentred(line, measure))) return true;
  if (draft.lines.length > 1) return aligned(last.left);
  if (draft.opening) return isBetween(line.left, first.left, draft.opening.textLeft, line.size);
  const indented = line.left < first.left && line.left > first.left - deepestIndent * line.size;
  return indented || aligned(first.left) || textLefts(first).some(aligned);
}

/** A change of face at a line end parts a heading from its text; within a sentence it may happen anywhere. */
function changesLook(draft: Draft, above: Line, line: Line): boolean {
  const before = above.words.at(-1)?.run.face;
  const behind = line.words[0]?.run.face;
  if (!before || !behind) return false;
  const look = lookOf(line);
  const weight = before.bold !== behind.bold && draft.look.strong !== look.strong;
  return weight || (before.italic !== behind.italic && draft.look.emphasis !== look.emphasis);
}

/** The first of some rules, which come from the top down, that begins below a height. */
function firstBelow(rules: readonly Rule[], height: number): number {
  let low = 0;
  let high = rules.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((rules[middle]?.top ?? 0) <= height) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** Whether a rule about as long as the line above stands between two lines; the rules come from the top down. */
function isRuledOff(above: Line, below: Line, rules: readonly Rule[]): boolean {
  const end = below.baseline - 0.5 * below.size;
  for (let at = firstBelow(rules, above.baseline + 0.3 * above.size); at < rules.length; at += 1) {
    const rule = rules[at];
    if (!rule || rule.top >= end) return false;
    if (rule.bottom < end && sharedWidth(rule, above) > (above.right - above.left) / 2) return true;
  }
  return false;
}

/** A label that only wrapped to the start of a line belongs to the sentence: "… under section" / "12. of the Act". */
function opensNew(draft: Draft, above: Line, line: Line, full: boolean): boolean {
  const opening = openingOf(line);
  if (!opening) return false;
  if (opening.kind === 'bullet' || opening.kind === 'note') return true;
  const textLeft = draft.opening?.textLeft ?? above.left;
  const whereTextWraps = draft.lines.length > 1 ? above.left : textLeft;
  if (!isAligned(line.left, whereTextWraps, line.size)) return true;
  return !full || endsSentence(above);
}

/** A draft's lines are prose when one of them wrapped. */
function isProse(draft: Draft): boolean {
  return draft.lines.slice(1).some(({ startsNew }) => !startsNew);
}

/** "Report of: …", "Date: …": labelled lines below each other. */
function opensWithLabel({ words }: Line): boolean {
  const opening = words.slice(0, 4).map(({ text }) => text);
  const end = opening.findIndex((text) => text.endsWith(':'));
  return end >= 0 && /^\p{Lu}/u.test(opening[0] ?? '');
}

function shortLine(draft: Draft, above: Line, line: Line, measure: Measure): LineEnd {
  if (beginsInLowerCase(line) && !/[.:;?!]$/.test(lastText(above))) return 'wrapped';
  if (isProse(draft) && /[,–(]$/.test(lastText(above))) return 'wrapped';
  const isLong = line.right - line.left > 0.85 * (measure.right - measure.left);
  if (isProse(draft) || isLong) return 'new';
  const belowText = draft.opening === undefined || isAligned(line.left, draft.opening.textLeft, line.size);
  return belowText ? 'broken' : 'new';
}

function lineEnd(draft: Draft, line: Line, measure: Measure, rules: readonly Rule[]): LineEnd {
  const above = draft.lines.at(-1)?.line;
  if (!above) return 'new';
  const distance = line.baseline - above.baseline;
  const sameSize = Math.abs(line.size - above.size) <= 0.12 * Math.max(line.size, above.size);
  if (!sameSize || isRuledOff(above, line, rules)) return 'new';
  const full = isFull(above, line, measure);
  const goesOn = full && beginsInLowerCase(line) && !/[.:;?!]$/.test(lastText(above));
  const leading = draft.leading ?? measure.leading(line.size);
  const isTight = distance <= 1.22 * leading || (goesOn && !draft.leading && distance <= 2.5 * line.size);
  if (!isTight || opensNew(draft, above, line, full) || (!goesOn && changesLook(draft, above, line)))
    return 'new';
  if (!mayBeginAt(draft, line, measure) && !goesOn) return 'new';
  if (opensWithLabel(line) && draft.lines[0] && opensWithLabel(draft.lines[0].line)) return 'broken';
  return full ? 'wrapped' : shortLine(draft, above, line, measure);
}

function isTightBelow(above: Line | undefined, line: Line, measure: Measure): boolean {
  if (!above) return false;
  return line.baseline - above.baseline <= 1.22 * measure.leading(Math.max(line.size, above.size));
}

function begun(line: Line, above: Line | undefined, measure: Measure): Draft {
  const look = lookOf(line);
  const sameLook = above !== undefined && lookOf(above).strong === look.strong && above.size === line.size;
  return {
    lines: [{ line, startsNew: false }],
    opening: openingOf(line),
    gap: sameLook && isTightBelow(above, line, measure) ? 0 : 1,
    look,
    leading: undefined,
  };
}

function added(draft: Draft, line: Line, startsNew: boolean): void {
  const above = draft.lines.at(-1)?.line;
  draft.lines.push({ line, startsNew });
  draft.leading ??= above && line.baseline - above.baseline;
}

/**
 * Puts the lines of one column together to passages, by their distance, indent, face and by what they open
 * with. The lines come from the top down; `rules` part what stands above and below them.
 */
export function passagesOf(
  lines: readonly Line[],
  measure: Measure,
  rules: readonly Rule[],
): readonly Passage[] {
  const sorted = rules.toSorted((a, b) => a.top - b.top);
  const drafts: Draft[] = [];
  for (const [at, line] of lines.entries()) {
    const last = drafts.at(-1);
    const end = last ? lineEnd(last, line, measure, sorted) : 'new';
    if (last && end !== 'new') added(last, line, end === 'broken');
    else drafts.push(begun(line, lines[at - 1], measure));
  }
  return drafts;
}
