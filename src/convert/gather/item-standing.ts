import type { AgendaEntry } from '../../recognise/agenda.ts';
import { isSameItem } from '../../recognise/agenda-entry.ts';
import { titleWithoutMark } from '../../recognise/exempt.ts';
import { sameness } from './placing.ts';

/** What a paper or a minute says of the item that it is about. */
export interface ItemAbout {
  readonly number: string | undefined;
  readonly titles: readonly string[];
  /** Something before it in the same record has the same title. */
  readonly isSecond?: boolean;
}

/** The agendas of a meeting: as it was first published, those of supplements, those of committee systems. */
export interface Agendas {
  readonly all: readonly (readonly AgendaEntry[])[];
  /** By which the numbers of a paper are counted: that of its own pack, else the first. */
  readonly counted: readonly AgendaEntry[];
}

const alike = 0.75;

function likenessOf(titles: readonly string[], entry: AgendaEntry): number {
  const listed = titleWithoutMark(entry.title);
  return Math.max(0, ...titles.map((title) => sameness(title, listed)));
}

function byNumber(number: string | undefined, entries: readonly AgendaEntry[]): AgendaEntry | undefined {
  if (number === undefined) return undefined;
  const own = entries.filter((entry) => entry.number !== undefined && isSameItem(entry.number, number));
  return own.find(isClosed) ?? own[0];
}

function isClosed({ access }: AgendaEntry): boolean {
  return access === 'exempt';
}

/** Of the entries of one title on one agenda, the one that is meant: a matter may have a public and a closed part. */
function meantIn(named: readonly AgendaEntry[], { number, isSecond = false }: ItemAbout) {
  const closed = named.find(isClosed);
  const open = named.find((entry) => !isClosed(entry));
  if (closed === undefined || open === undefined) return closed ?? open;
  // A number that neither bears is counted anew and tells nothing: then nothing says that it is the public part.
  return byNumber(number, named) ?? (number === undefined && !isSecond ? open : closed);
}

/**
 * The entry of the agenda that something is about. The title tells, for numbers are counted anew in supplements and
 * minutes; the number tells between the parts of one matter, and where no title is like it. An entry that one agenda
 * closes is closed.
 */
export function entryAbout(about: ItemAbout, agendas: Agendas): AgendaEntry | undefined {
  const titles = about.titles.map(titleWithoutMark).filter((title) => title !== '');
  const scored = agendas.all.map((agenda) =>
    agenda.map((entry) => ({ entry, score: likenessOf(titles, entry) })),
  );
  const best = Math.max(0, ...scored.flat().map(({ score }) => score));
  if (best < alike) return byNumber(about.number, agendas.counted);
  const meant = scored.flatMap((agenda) => {
    const named = agenda.filter(({ score }) => score === best).map(({ entry }) => entry);
    return meantIn(named, about) ?? [];
  });
  return meant.find(isClosed) ?? meant[0];
}
