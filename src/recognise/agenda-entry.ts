import { countWords, likeness, totalWords, wordsMissing } from '../document/words.ts';
import type { AgendaEntry } from './agenda.ts';
import { kindOfTitle, type PackPart } from './part-start.ts';

/** Whether two item numbers are the same: "7A" on the agenda is "7a" on the paper. */
export function isSameItem(one: string | undefined, other: string | undefined): boolean {
  return one?.toLowerCase() === other?.toLowerCase();
}

/** "10 Work Programme" without pages, then "11 Libraries Work Programme, 105 - 108": the paper stands at the second. */
function entryWithPages(entry: AgendaEntry, agenda: readonly AgendaEntry[]): AgendaEntry {
  const next = agenda[agenda.indexOf(entry) + 1];
  if (entry.pages || !next?.pages) return entry;
  const missing = wordsMissing(countWords([entry.title]), countWords([next.title]));
  return totalWords(missing) === 0 ? next : entry;
}

/** The agenda entry that a part belongs to: by its number, else by its title. */
export function entryOf(part: PackPart, agenda: readonly AgendaEntry[]): AgendaEntry | undefined {
  const byNumber = agenda.find(({ number }) => number !== undefined && isSameItem(number, part.item));
  if (byNumber) return entryWithPages(byNumber, agenda);
  if (part.title === undefined) return undefined;
  const title = part.title;
  const ranked = agenda
    .map((entry) => ({ entry, score: likeness(entry.title, title) }))
    .sort((a, b) => b.score - a.score);
  const [best] = ranked;
  if (best && best.score >= 0.6) return best.entry;
  const isProgramme = part.kind === 'work-programme' || part.kind === 'tracker';
  return isProgramme ? agenda.find((entry) => kindOfTitle(entry.title) === part.kind) : undefined;
}
