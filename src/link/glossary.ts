import type { Meeting } from '../archive/model.ts';
import { folded } from '../document/words.ts';
import type { GlossaryEntry } from './model.ts';

/** Every acronym with the expansion that a paper gives it, and the place that gives it first (oldest meeting first). */
export function glossaryOf(meetings: readonly Meeting[]): readonly GlossaryEntry[] {
  const found = new Map<string, GlossaryEntry>();
  const oldestFirst = meetings.toSorted((a, b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1,
  );
  for (const entry of oldestFirst.flatMap(({ acronyms }) => acronyms.whole)) {
    const key = `${entry.term} ${folded(entry.expansion)}`;
    if (!found.has(key)) found.set(key, entry);
  }
  return [...found.values()].sort((a, b) =>
    a.term === b.term ? (a.expansion < b.expansion ? -1 : 1) : a.term < b.term ? -1 : 1,
  );
}
