import type { SourceText } from '../reading.ts';
import type { ReadBlock } from './sheet-block.ts';
import { withTexts } from './texts.ts';

/** A word that a line end cuts behind a hyphen. */
export interface CutWord {
  /** Index of the line that ends in the hyphen, from 0. */
  readonly line: number;
  readonly left: string;
  readonly right: string;
}

/** What becomes of a hyphen at a line end. */
export type Mending = 'keep' | 'close up' | 'drop' | 'part';

const lineEnd = /([\p{L}\p{N}]+)-$/u;
const lineStart = /^[\p{L}\p{N}]+/u;

/** The words that the line ends of a file cut, each behind a hyphen. */
export function cutWords(lines: readonly SourceText[]): readonly CutWord[] {
  return lines.flatMap(({ text, sheet }, line) => {
    const next = lines[line + 1];
    const left = lineEnd.exec(text)?.[1];
    const right = next?.sheet === sheet ? lineStart.exec(next?.text ?? '')?.[0] : undefined;
    return left === undefined || right === undefined ? [] : [{ line, left, right }];
  });
}

/** Words of a file as it spells them within its lines: whole, or as compounds with a hyphen. */
export interface Spelling {
  readonly plain: ReadonlySet<string>;
  readonly compound: ReadonlySet<string>;
}

const spelled = /[\p{L}\p{N}]+(?:-[\p{L}\p{N}]+)*/gu;

/** Gathers how a file spells its words where no line end is in the way. */
export function spellingOf(lines: readonly SourceText[]): Spelling {
  const plain = new Set<string>();
  const compound = new Set<string>();
  for (const { text } of lines) {
    for (const [word] of text.matchAll(spelled))
      (word.includes('-') ? compound : plain).add(word.toLowerCase());
  }
  return { plain, compound };
}

/** "pre- and post-war", "one- to two-bedroom": the hyphen stands for what the next word ends in. */
const suspended = /^(?:and|or|to|nor|but)$/;

/**
 * What becomes of the hyphen of a cut word: it stays, since word processors break lines only behind hyphens of the
 * author's. It goes where the file spells the word without one elsewhere and never with it.
 *
 * @example mendingOf({ left: 'co', right: 'operation' }, …) // => 'drop' where "cooperation" stands within a line
 * @example mendingOf({ left: '2025', right: '26' }, …) // => 'close up': "2025-26", no space behind the hyphen
 */
export function mendingOf({ left, right }: CutWord, { plain, compound }: Spelling): Mending {
  if (suspended.test(right)) return 'part';
  if (!/^\p{Ll}/u.test(right) || !/\p{L}$/u.test(left)) return 'close up';
  const whole = `${left}${right}`.toLowerCase();
  const hyphened = `${left}-${right}`.toLowerCase();
  return plain.has(whole) && !compound.has(hyphened) ? 'drop' : 'keep';
}

interface Replacement {
  readonly cut: CutWord;
  readonly mending: Mending;
  readonly from: RegExp;
  readonly to: string;
}

const shapes: Readonly<Record<Exclude<Mending, 'keep'>, (cut: CutWord) => Pick<Replacement, 'from' | 'to'>>> =
  {
    drop: ({ left, right }) => ({ from: word(`${left}- ?${right}`), to: `${left}${right}` }),
    'close up': ({ left, right }) => ({ from: word(`${left}- ${right}`), to: `${left}-${right}` }),
    part: ({ left, right }) => ({ from: word(`${left}-${right}`), to: `${left}- ${right}` }),
  };

/** Letters and digits only, so nothing in it has a meaning of its own in a pattern. */
function word(pattern: string): RegExp {
  return new RegExp(`(?<![\\p{L}\\p{N}])${pattern}(?![\\p{L}\\p{N}])`, 'u');
}

function replacements(lines: readonly SourceText[]): readonly Replacement[] {
  const cuts = cutWords(lines);
  if (cuts.length === 0) return [];
  const spelling = spellingOf(lines);
  return cuts.flatMap((cut) => {
    const mending = mendingOf(cut, spelling);
    return mending === 'keep' ? [] : [{ cut, mending, ...shapes[mending](cut) }];
  });
}

interface Mended {
  readonly block: ReadBlock;
  readonly done: readonly Replacement[];
}

function mendedBlock(each: ReadBlock, open: readonly Replacement[]): Mended {
  const { place } = each.block;
  const inside = open.filter(
    ({ cut }) => place && cut.line + 1 >= place.line && cut.line + 1 <= place.toLine,
  );
  const left = new Set(inside);
  if (inside.length === 0) return { block: each, done: [] };
  const block = withTexts(each.block, (text) => {
    let result = text;
    for (const replacement of left) {
      const next = result.replace(replacement.from, replacement.to);
      if (next !== result) left.delete(replacement);
      result = next;
    }
    return result;
  });
  return { block: { ...each, block }, done: inside.filter((replacement) => !left.has(replacement)) };
}

/** The lines are counted against the blocks, so a word put together there must be one word here too. */
function mendedLines(lines: readonly SourceText[], dropped: readonly CutWord[]): readonly SourceText[] {
  const mended = [...lines];
  for (const { line, right } of dropped) {
    const [cut, next] = [mended[line], mended[line + 1]];
    if (!cut || !next) continue;
    mended[line] = { ...cut, text: cut.text.slice(0, -1) + right };
    mended[line + 1] = { ...next, text: next.text.slice(right.length) };
  }
  return mended;
}

export interface MendedText {
  readonly blocks: readonly ReadBlock[];
  readonly lines: readonly SourceText[];
}

/**
 * Mends the words that line ends cut behind a hyphen, in the blocks and in the lines alike: a hyphen that only the
 * line end made goes, a number or name such as "2025-26" is closed up, a suspended hyphen gets its space back.
 */
export function withMendedLineEnds(blocks: readonly ReadBlock[], lines: readonly SourceText[]): MendedText {
  const open = replacements(lines);
  if (open.length === 0) return { blocks, lines };
  const mended = blocks.map((each) => mendedBlock(each, open));
  const done = new Set(mended.flatMap((each) => each.done));
  const dropped = open.filter((each) => each.mending === 'drop' && done.has(each)).map(({ cut }) => cut);
  return { blocks: mended.map(({ block }) => block), lines: mendedLines(lines, dropped) };
}
