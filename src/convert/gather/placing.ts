import type { Finding, Outcome } from '../../document/finding.ts';
import { likeness, words } from '../../document/words.ts';
import type { AgendaEntry } from '../../recognise/agenda.ts';
import { isSameItem } from '../../recognise/agenda-entry.ts';
import { nameHolds, referencesPrinted } from '../../recognise/reference-numbers.ts';
import { type GatheredPaper, isAlone, nameOf, referencesOf, withDraft } from './gathered-paper.ts';

/** A sign by which a paper that prints no number of the agenda is given its item. */
export interface ItemSign {
  /** Why, in words for a clerk, behind "because". */
  readonly because: string;
  /** Names of files are never proof: they decide where nothing else does, and that is said. */
  readonly isHint: boolean;
  readonly entryOf: (paper: GatheredPaper, agenda: readonly AgendaEntry[]) => AgendaEntry | undefined;
}

const alike = 0.6;
/** A title within another must be this long to be that title. */
const fewestWords = 4;

/** The one of several that fits, or nothing when two do. */
function only<Value>(values: readonly Value[]): Value | undefined {
  const [one, ...others] = values;
  return others.length === 0 ? one : undefined;
}

function byReference(paper: GatheredPaper, agenda: readonly AgendaEntry[]): AgendaEntry | undefined {
  const own = new Set(referencesOf(paper));
  return only(agenda.filter(({ title }) => referencesPrinted(title).some((listed) => own.has(listed))));
}

/** How alike two titles are; one that stands whole within the other is the same title. */
export function sameness(one: string, other: string): number {
  const [short = [], long = []] = [words(one), words(other)].sort((a, b) => a.length - b.length);
  const within = short.length >= fewestWords && ` ${long.join(' ')} `.includes(` ${short.join(' ')} `);
  return within ? 1 : likeness(one, other);
}

function byTitle(titles: readonly string[], agenda: readonly AgendaEntry[]): AgendaEntry | undefined {
  const ranked = agenda
    .map((entry) => ({ entry, score: Math.max(0, ...titles.map((title) => sameness(title, entry.title))) }))
    .sort((a, b) => b.score - a.score);
  const [best, next] = ranked;
  return best && best.score >= alike && best.score > (next?.score ?? 0) ? best.entry : undefined;
}

/** Titles that a paper gives itself; one that was taken from the name of its file is only a hint. */
function titlesOf(paper: GatheredPaper): readonly string[] {
  const property = isAlone(paper) ? paper.reading.properties?.title : undefined;
  const own = paper.draft.inferred.includes('title') ? [] : [paper.draft.title];
  return property === undefined ? own : [...own, property];
}

/** Pages stamped with the numbers of the pack, in a file that was taken out of it. */
function byPages({ draft, reading }: GatheredPaper, agenda: readonly AgendaEntry[]): AgendaEntry | undefined {
  const { pages } = draft;
  if (!pages || reading.frontSheet) return undefined;
  return agenda.find((entry) => entry.pages && entry.pages.from <= pages.from && pages.to <= entry.pages.to);
}

function byName(paper: GatheredPaper, agenda: readonly AgendaEntry[]): AgendaEntry | undefined {
  if (!isAlone(paper)) return undefined;
  const name = nameOf(paper);
  const cited = agenda.filter(({ title }) =>
    referencesPrinted(title).some((listed) => nameHolds(name, listed)),
  );
  const item = /\bitem[ -]?(\d{1,3}[a-z]?)\b/i.exec(name)?.[1];
  return (
    only(cited) ??
    agenda.find(({ number }) => number !== undefined && isSameItem(number, item)) ??
    byTitle([name], agenda)
  );
}

/** The signs from the strongest to the weakest. */
export const itemSigns: readonly ItemSign[] = [
  { because: 'the item bears its reference', isHint: false, entryOf: byReference },
  {
    because: 'the item has a like title',
    isHint: false,
    entryOf: (paper, agenda) => byTitle(titlesOf(paper), agenda),
  },
  { because: 'its pages are those of the item', isHint: false, entryOf: byPages },
  { because: 'the name of its file says so', isHint: true, entryOf: byName },
];

function placedByName({ draft, reading }: GatheredPaper, item: string): Finding {
  return {
    rule: 'placed-by-name',
    severity: 'note',
    file: reading.source.given,
    message: `“${draft.title}” prints no item of the agenda; it is placed at item ${item}, because the name of its file says so.`,
    hint: 'If it belongs elsewhere, correct agendaItem in the front matter of the paper.',
  };
}

/** Gives a paper its item of the agenda, where it prints none itself; an item that nothing tells stays open. */
export function placeOnAgenda(paper: GatheredPaper, agenda: readonly AgendaEntry[]): Outcome<GatheredPaper> {
  if (paper.draft.agendaItem !== undefined || paper.draft.kind === 'agenda') {
    return { value: paper, findings: [] };
  }
  for (const sign of itemSigns) {
    const item = sign.entryOf(paper, agenda)?.number;
    if (item === undefined) continue;
    const value = withDraft(paper, { agendaItem: item }, ['agendaItem']);
    return { value, findings: sign.isHint ? [placedByName(paper, item)] : [] };
  }
  return { value: paper, findings: [] };
}
