/** A stretch of a text. */
export interface Stretch {
  readonly from: number;
  /** The place behind it. */
  readonly to: number;
}

/**
 * Finds a word at or behind places of which each lies behind the one before. The text is looked through once, however
 * often it is asked: a file may be made so that to look for an end from each beginning takes for ever.
 */
export function wordFinder(text: string, word: string): (from: number) => number | undefined {
  let found = -1;
  return (from) => {
    if (found < from) {
      const next = text.indexOf(word, from);
      found = next < 0 ? Number.POSITIVE_INFINITY : next;
    }
    return found < text.length ? found : undefined;
  };
}

/** The stretches of a text from each beginning to the first ending behind it; a beginning within one begins none. */
export function* stretchesIn(text: string, beginning: RegExp, ending: RegExp): Generator<Stretch, void> {
  const end = new RegExp(ending, 'g');
  let to = 0;
  for (const { 0: head, index: from } of text.matchAll(beginning)) {
    if (from < to) continue;
    end.lastIndex = from + head.length;
    const found = end.exec(text);
    if (!found) return;
    to = found.index + found[0].length;
    yield { from, to };
  }
}

/** A text without some stretches of it, which come one after another. */
export function withoutStretches(text: string, stretches: Iterable<Stretch>): string {
  let kept = '';
  let at = 0;
  for (const { from, to } of stretches) {
    kept += text.slice(at, from);
    at = to;
  }
  return kept + text.slice(at);
}

/** Stretches in their order, those that touch or overlap as one. */
export function united(stretches: readonly Stretch[]): readonly Stretch[] {
  const all: Stretch[] = [];
  for (const { from, to } of stretches.toSorted((one, other) => one.from - other.from)) {
    const last = all.at(-1);
    if (last && from <= last.to) all[all.length - 1] = { from: last.from, to: Math.max(to, last.to) };
    else all.push({ from, to });
  }
  return all;
}
