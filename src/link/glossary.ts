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

/** Every acronym with the expansion that a paper gives it, and the place that gives it first (oldest meeting first). */
export function glossaryOf(meetings: readonly Meeting[]): readonly GlossaryEntry[] {
  const found = new Map<string, GlossaryEntry>();
  const oldestFirst = [...meetings].sort((a, b) =>
    a.date < b.date ? -1 : a.date > b.date ? 1 : a.id < b.id ? -1 : 1,
  );
  for (const page of oldestFirst.flatMap(pagesOf)) {
    for (const block of page.blocks) {
      for (const { term, expansion } of acronymsIn(blockText(block))) {
        const key = `${term} ${folded(expansion)}`;
        if (!found.has(key))
          found.set(key, { term, expansion, url: withAnchor(page.url, block.anchor ?? '') });
      }
    }
  }
  return [...found.values()].sort((a, b) =>
    a.term === b.term ? (a.expansion < b.expansion ? -1 : 1) : a.term < b.term ? -1 : 1,
  );
}

/** Acronyms of whose expansion some page gives the end only. No entry can be made of them, but they contradict others. */
export function partAcronymsOf(meetings: readonly Meeting[]): readonly Acronym[] {
  return meetings
    .flatMap(pagesOf)
    .flatMap(({ blocks }) => blocks.flatMap((block) => partAcronymsIn(blockText(block))));
}
