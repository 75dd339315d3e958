import type { AgendaEntry } from '../../recognise/agenda.ts';
import { isSameItem } from '../../recognise/agenda-entry.ts';

function comesBefore(entry: AgendaEntry, late: AgendaEntry): boolean {
  return Number.parseInt(entry.number ?? '', 10) <= Number.parseInt(late.number ?? '', 10);
}

/** What a committee system lists under an item joins the item as it is printed. */
function withListed(known: AgendaEntry, late: AgendaEntry): AgendaEntry {
  return known.papers || !late.papers ? known : { ...known, papers: late.papers };
}

/**
 * The agenda of a meeting in its printed order. An item that only a supplement lists comes behind the item that
 * its number follows; one that the agenda lists already is the agenda's.
 */
export function wholeAgenda(
  agenda: readonly AgendaEntry[],
  supplements: readonly (readonly AgendaEntry[])[],
): readonly AgendaEntry[] {
  const entries = [...agenda];
  for (const late of supplements.flat()) {
    const at =
      late.number === undefined ? -1 : entries.findIndex(({ number }) => isSameItem(number, late.number));
    const known = entries[at];
    if (known) {
      entries[at] = withListed(known, late);
      continue;
    }
    const before = entries.findLastIndex((entry) => comesBefore(entry, late));
    entries.splice(before < 0 ? entries.length : before + 1, 0, late);
  }
  return entries;
}
