import type { Closure, Draft } from '../drafts.ts';
import { closesAt } from '../source/withhold.ts';

/** What is closed so far, by draft. */
export interface ClosedSoFar {
  /** Whether all of a draft is closed. */
  readonly isWhole: (draft: Draft) => boolean;
  /** Whether nothing has closed the block at a place of a draft. */
  readonly isOpen: (draft: Draft, at: number) => boolean;
}

/** Tells what some closures close. */
export function closedBy(closures: readonly Closure[]): ClosedSoFar {
  const byDraft = Map.groupBy(closures, ({ draft }) => draft);
  return {
    isWhole: (draft) => byDraft.get(draft)?.some(({ stretch }) => stretch === undefined) ?? false,
    isOpen: (draft, at) => !byDraft.get(draft)?.some((closure) => closesAt(closure, at)),
  };
}

/** The first closure of each draft that is closed as a whole and was not before. */
function wholeNews(found: readonly Closure[], before: ClosedSoFar): ReadonlyMap<Draft, Closure> {
  const whole = found.filter(({ draft, stretch }) => !stretch && !before.isWhole(draft));
  return new Map(whole.toReversed().map((closure) => [closure.draft, closure]));
}

/** Of what was found, that which is not closed already; whole drafts first, then stretches without what these share. */
export function news(found: readonly Closure[], before: ClosedSoFar): readonly Closure[] {
  const whole = wholeNews(found, before);
  const taken = new Map<Draft, Set<number>>();
  const parts: Closure[] = [];
  for (const { draft, mark, stretch } of found) {
    if (!stretch || before.isWhole(draft) || whole.has(draft)) continue;
    const places = taken.get(draft) ?? new Set();
    taken.set(draft, places);
    for (let at = stretch.from; at < stretch.to; at += 1) {
      if (places.has(at) || !before.isOpen(draft, at)) continue;
      places.add(at);
      const last = parts.at(-1);
      if (last?.draft === draft && last.mark === mark && last.stretch?.to === at)
        parts[parts.length - 1] = { draft, mark, stretch: { from: last.stretch.from, to: at + 1 } };
      else parts.push({ draft, mark, stretch: { from: at, to: at + 1 } });
    }
  }
  return [...whole.values(), ...parts];
}
