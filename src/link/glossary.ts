import { withAnchor } from '../archive/addresses.ts';
import type { Address, Meeting } from '../archive/model.ts';
import { type Block, blockText } from '../document/block.ts';
import { folded } from '../document/words.ts';
import { type Acronym, acronymsIn, partAcronymsIn } from '../recognise/acronyms.ts';
import type { GlossaryEntry } from './model.ts';

interface Page {
  readonly url: Address;
  readonly blocks: readonly Block[];
}

function pagesOf(meeting: Meeting): readonly Page[] {
  const papers = meeting.papers.map(({ url, blocks }) => ({ url, blocks }));
  const { minutes } = meeting;
  return minutes
    ? [...papers, { url: minutes.url, blocks: minutes.items.flatMap(({ blocks }) => blocks) }]
    : papers;
}

/** The acronyms of the papers and minutes of one meeting. */
export interface MeetingAcronyms {
  readonly meeting: Meeting;
  /** Those that are spelt out, with the places that do it. */
  readonly whole: readonly GlossaryEntry[];
  /** Those of whose expansion some page gives the end only. No entry can be made of them, but they contradict others. */
  readonly parts: readonly Acronym[];
}

/** Reads the acronyms of a meeting. */
export function acronymsOf(meeting: Meeting): MeetingAcronyms {
  const whole: GlossaryEntry[] = [];
  const parts: Acronym[] = [];
  for (const { url, blocks } of pagesOf(meeting))
    for (const block of blocks) {
      const text = blockText(block);
      const place = withAnchor(url, block.anchor ?? '');
      for (const { term, expansion } of acronymsIn(text)) whole.push({ term, expansion, url: place });
      parts.push(...partAcronymsIn(text));
    }
  return { meeting, whole: structuredClone(whole), parts: structuredClone(parts) };
}

/** Every acronym with the expansion that a paper gives it, and the place that gives it first (oldest meeting first). */
export function glossaryOf(acronyms: readonly MeetingAcronyms[]): readonly GlossaryEntry[] {
  const found = new Map<string, GlossaryEntry>();
  const oldestFirst = acronyms.toSorted(({ meeting: a }, { meeting: b }) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1,
  );
  for (const entry of oldestFirst.flatMap(({ whole }) => whole)) {
    const key = `${entry.term} ${folded(entry.expansion)}`;
    if (!found.has(key)) found.set(key, entry);
  }
  return [...found.values()].sort((a, b) =>
    a.term === b.term ? (a.expansion < b.expansion ? -1 : 1) : a.term < b.term ? -1 : 1,
  );
}
