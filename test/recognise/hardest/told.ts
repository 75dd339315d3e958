import type { PaperDraft, SourceReading } from '../../../src/convert/drafts.ts';
import { blockText } from '../../../src/document/block.ts';
import { words } from '../../../src/document/words.ts';
import { first, noted, readingOf } from '../source-blocks.ts';
import { reportHead } from '../town-pack.ts';

/** The documents of a pack: "appendix 5 “Appendix 1: Counts”". */
export function papersOf({ papers }: SourceReading): readonly string[] {
  return papers.map(({ kind, agendaItem, title }) => `${kind} ${agendaItem ?? '–'} “${title}”`);
}

/** One paper of a pack, block by block, without the page it begins on. */
export function told(paper: PaperDraft | undefined): readonly string[] {
  return noted((paper?.blocks ?? []).filter(({ type }) => type !== 'page-mark'));
}

/** The body of a report, from its lines below the heading “Executive Summary”, block by block. */
export function reportBody(...lines: readonly string[]): readonly string[] {
  const source = [...reportHead('5', 'Benches'), 'Executive Summary', '', ...lines];
  return told(first(readingOf(...source).papers)).slice(1);
}

const minutesHeading =
  'Minutes of the Meeting of the Parks Scrutiny Committee held on 8 July 2014 at 7.00 pm';

/** What minutes say, from the lines below their heading. */
export function minutesOf(...lines: readonly string[]): SourceReading {
  return readingOf(minutesHeading, '', ...lines);
}

/** The items of minutes, block by block, without heading and attendance. */
export function minutesItems(...lines: readonly string[]): readonly string[] {
  const { blocks } = first(minutesOf(...lines).minutes);
  return noted(blocks.slice(blocks.findIndex(({ type }) => type === 'heading')));
}

/** How often a word stands in the papers and minutes of a source: once for each time that it was printed. */
export function timesTold(reading: SourceReading, word: string): number {
  const blocks = [...reading.papers, ...reading.minutes].flatMap((draft) => draft.blocks);
  return blocks.flatMap((block) => words(blockText(block))).filter((found) => found === word).length;
}
