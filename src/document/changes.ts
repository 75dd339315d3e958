import { diffArrays } from 'diff';
import type { Anchor } from './block.ts';
import { likeness, oneLine } from './words.ts';

/** A paragraph, list item or table row of a text, with the anchor of the block that it stands in. */
export interface TextUnit {
  readonly text: string;
  readonly anchor?: Anchor | undefined;
}

/** A run of words that two texts share, or that only one of them has. */
export interface WordRun {
  readonly kind: 'same' | 'removed' | 'added';
  readonly text: string;
}

/** A stretch that two texts share, or one unit that was changed, removed (no `after`) or added (no `before`). */
export type Passage =
  | { readonly kind: 'same'; readonly units: readonly TextUnit[] }
  | {
      readonly kind: 'changed';
      readonly before: TextUnit | undefined;
      readonly after: TextUnit | undefined;
      readonly words: readonly WordRun[];
    };

/** Beyond so many differences two texts are told as one removed and the other added: looking on takes too long. */
const mostDifferences = 2000;
/** More pairs of paragraphs than these are not weighed against each other. */
const mostPairs = 10_000;
/** Paragraphs less alike are not versions of each other. */
const alike = 0.4;

interface Run<Value> {
  readonly kind: WordRun['kind'];
  readonly values: readonly Value[];
}

/** Runs of values that two lists share or do not share, by Myers' algorithm. */
function runs(before: readonly string[], after: readonly string[]): readonly Run<string>[] {
  const changes = diffArrays([...before], [...after], { maxEditLength: mostDifferences });
  if (!changes) {
    return [
      { kind: 'removed', values: before },
      { kind: 'added', values: after },
    ];
  }
  return changes.map(({ added, removed, value }) => ({
    kind: added ? 'added' : removed ? 'removed' : 'same',
    values: value,
  }));
}

/** A space between two changed words belongs to the change: "October 2024", not "October" and "2024". */
function withSpacesInChanges(parts: readonly WordRun[]): readonly WordRun[] {
  const isSpace = ({ kind, text }: WordRun) => kind === 'same' && text.trim() === '';
  return parts.flatMap((part, at): readonly WordRun[] => {
    const isBetween = isSpace(part) && at > 0 && at < parts.length - 1;
    if (!isBetween) return [part];
    return [
      { kind: 'removed', text: part.text },
      { kind: 'added', text: part.text },
    ];
  });
}

/** One change: what was removed, then what was added. The space at its ends stands outside of it. */
function changeRuns(removed: string, added: string): readonly WordRun[] {
  const space = (pattern: RegExp): readonly WordRun[] =>
    pattern.test(removed) || pattern.test(added) ? [{ kind: 'same', text: ' ' }] : [];
  const runsOf = (kind: 'removed' | 'added', text: string): readonly WordRun[] =>
    text.trim() === '' ? [] : [{ kind, text: text.trim() }];
  return [
    ...space(/^\s/),
    ...runsOf('removed', removed),
    ...runsOf('added', added),
    ...(removed.trim() === '' && added.trim() === '' ? [] : space(/\s$/)),
  ];
}

/** Within one change what was removed comes first, then what was added, each as one run; what stayed is one run too. */
function joined(parts: readonly WordRun[]): readonly WordRun[] {
  const whole: WordRun[] = [];
  let removed = '';
  let added = '';
  const close = () => {
    whole.push(...changeRuns(removed, added));
    removed = '';
    added = '';
  };
  for (const part of parts) {
    if (part.kind === 'removed') removed += part.text;
    else if (part.kind === 'added') added += part.text;
    else {
      close();
      whole.push(part);
    }
  }
  close();
  return withSameJoined(whole);
}

function withSameJoined(parts: readonly WordRun[]): readonly WordRun[] {
  const whole: WordRun[] = [];
  for (const part of parts) {
    const last = whole.at(-1);
    if (last?.kind === 'same' && part.kind === 'same') {
      whole[whole.length - 1] = { kind: 'same', text: `${last.text}${part.text}`.replace(/\s{2,}/g, ' ') };
    } else whole.push(part);
  }
  return whole;
}

const token = /\s+|[\p{L}\p{N}]+|[^\s\p{L}\p{N}]/gu;

/**
 * What changed from one text to another, word by word.
 *
 * @example wordChanges('In May we met', 'In June we met') // same "In ", removed "May", added "June", same " we met"
 */
export function wordChanges(before: string, after: string): readonly WordRun[] {
  const found = runs(before.match(token) ?? [], after.match(token) ?? []);
  const parts = found.map(({ kind, values }) => ({ kind, text: values.join('') }));
  return joined(withSpacesInChanges(parts));
}

type Pair = readonly [before: TextUnit | undefined, after: TextUnit | undefined];

/** Pairs the paragraphs of a changed stretch so that the pairs are as alike as can be and keep their order. */
function paired(before: readonly TextUnit[], after: readonly TextUnit[]): readonly Pair[] {
  if (before.length * after.length > mostPairs) {
    return [
      ...before.map((unit): Pair => [unit, undefined]),
      ...after.map((unit): Pair => [undefined, unit]),
    ];
  }
  const scores = likenesses(before, after);
  const pairs: Pair[] = [];
  let [i, j] = [0, 0];
  while (i < before.length || j < after.length) {
    const here = scores[i]?.[j] ?? 0;
    const [down, right] = [scores[i + 1]?.[j] ?? 0, scores[i]?.[j + 1] ?? 0];
    if (i < before.length && j < after.length && here > Math.max(down, right)) {
      pairs.push([before[i], after[j]]);
      i += 1;
      j += 1;
    } else if (j >= after.length || (i < before.length && down >= right)) {
      pairs.push([before[i], undefined]);
      i += 1;
    } else {
      pairs.push([undefined, after[j]]);
      j += 1;
    }
  }
  return pairs;
}

/** `scores[i][j]` is the likeness that the best pairs of what stands from `i` and from `j` on have in all. */
function likenesses(before: readonly TextUnit[], after: readonly TextUnit[]): readonly (readonly number[])[] {
  const scores = Array.from({ length: before.length + 1 }, () => new Array<number>(after.length + 1).fill(0));
  for (let i = before.length - 1; i >= 0; i -= 1) {
    const [row, below] = [scores[i] ?? [], scores[i + 1] ?? []];
    for (let j = after.length - 1; j >= 0; j -= 1) {
      const like = likeness(before[i]?.text ?? '', after[j]?.text ?? '');
      const pair = like >= alike ? like + (below[j + 1] ?? 0) : 0;
      row[j] = Math.max(pair, below[j] ?? 0, row[j + 1] ?? 0);
    }
  }
  return scores;
}

function changedPassage([before, after]: Pair): Passage {
  return { kind: 'changed', before, after, words: wordChanges(before?.text ?? '', after?.text ?? '') };
}

/** White space is how a text was set, not what it says. */
function folded({ text }: TextUnit): string {
  return oneLine(text);
}

/**
 * What changed from one text to another, each given by its paragraphs: stretches that stayed, and between them
 * every paragraph that was changed, removed or added, word by word. Takes time in proportion to the texts and
 * their differences.
 */
export function changesBetween(before: readonly TextUnit[], after: readonly TextUnit[]): readonly Passage[] {
  const passages: Passage[] = [];
  let [i, j] = [0, 0];
  let removed: readonly TextUnit[] = [];
  let added: readonly TextUnit[] = [];
  const close = () => {
    passages.push(...paired(removed, added).map(changedPassage));
    removed = [];
    added = [];
  };
  for (const { kind, values } of runs(before.map(folded), after.map(folded))) {
    const size = values.length;
    if (kind === 'removed') removed = [...removed, ...before.slice(i, i + size)];
    else if (kind === 'added') added = [...added, ...after.slice(j, j + size)];
    else {
      close();
      passages.push({ kind: 'same', units: after.slice(j, j + size) });
    }
    if (kind !== 'added') i += size;
    if (kind !== 'removed') j += size;
  }
  close();
  return passages;
}
