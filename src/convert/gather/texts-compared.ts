import { type Block, blockText } from '../../document/block.ts';
import { words } from '../../document/words.ts';
import { exemptLine } from '../../recognise/exempt.ts';
import type { Closure, Draft } from '../drafts.ts';
import { isPaper, withheldBy } from '../source/withhold.ts';
import { runCounter } from './run-counter.ts';
import { countTo, type Runs, runsOf, shareWithin } from './runs-of-words.ts';

/** A text that is not for the public. */
export interface ClosedText {
  readonly closure: Closure;
  readonly runs: Runs;
  readonly size: number;
  readonly words: ReadonlySet<string>;
}

/** A block of something that is open so far. */
export interface Passage {
  readonly at: number;
  readonly words: readonly string[];
  readonly runs: readonly string[];
}

/** Something that is open so far, with its text in passages. */
export interface OpenText {
  readonly draft: Draft;
  readonly passages: readonly Passage[];
  readonly runs: readonly string[];
  readonly runsOnce: Runs;
  readonly size: number;
  /** Prints of one thing have one name, however they differ. */
  readonly name: string;
  /** It says itself that it is for the public, or stands at a public item. */
  readonly isSaidOpen: boolean;
}

/** The text of what a closure closes, without the line that says so. */
export function closedText(closure: Closure): ClosedText {
  const texts = withheldBy(closure)
    .blocks.map(blockText)
    .filter((text) => exemptLine(text) === undefined);
  const all = texts.flatMap(words);
  return { closure, runs: new Set(texts.flatMap(runsOf)), size: all.length, words: new Set(all) };
}

/** All that is open so far, as far as it has to be known to compare closed texts with it. */
export interface OpenTexts {
  /** How often each word stands in it. */
  readonly counts: ReadonlyMap<string, number>;
  /** What has something of a closed text; the rest of an archive is not kept. */
  readonly near: readonly OpenText[];
}

/** What has fewer runs of a closed text has no passage of it. */
export const fewestRuns = 5;

/** Looks through what is open of some drafts for what has something of the closed texts with these runs. */
export function openTexts(
  drafts: readonly Draft[],
  runs: Runs,
  isOpen: (draft: Draft, at: number) => boolean,
  isSaidOpen: (draft: Draft) => boolean,
): OpenTexts {
  const counts = new Map<string, number>();
  const runsAmong = runCounter(runs);
  const near = drafts.flatMap((draft) => {
    let shared = 0;
    for (const [at, block] of draft.blocks.entries()) {
      if (!isOpen(draft, at)) continue;
      const found = words(blockText(block));
      for (const word of found) countTo(counts, word);
      shared += runsAmong(found);
    }
    return shared < fewestRuns ? [] : [openText(draft, (at) => isOpen(draft, at), isSaidOpen(draft))];
  });
  return { counts, near };
}

function passageOf(block: Block, at: number): Passage {
  const text = blockText(block);
  return { at, words: words(text), runs: runsOf(text) };
}

/** The text of what is open of a draft. */
function openText(draft: Draft, isOpen: (at: number) => boolean, isSaidOpen: boolean): OpenText {
  const passages = draft.blocks.map(passageOf).filter(({ at, words: own }) => own.length > 0 && isOpen(at));
  const runs = passages.flatMap((passage) => passage.runs);
  return {
    draft,
    passages,
    runs,
    runsOnce: new Set(runs),
    size: passages.reduce((sum, passage) => sum + passage.words.length, 0),
    name: isPaper(draft) ? draft.title.toLowerCase() : `minutes of ${draft.date}`,
    isSaidOpen,
  };
}

/** How much of a closed text stands in an open one: 0 to 1. */
export function shareOfClosed(text: OpenText, closed: ClosedText): number {
  return shareWithin([...closed.runs], text.runsOnce);
}

/** A print in another format tears some words apart. */
export const samePassage = 0.85;
/** Two papers after one pattern share most of their words; a print has hardly a word of its own. */
export const samePaper = 0.9;

/** Whether a passage stands in a closed text. */
export function isFrom({ runs }: Passage, closed: ClosedText): boolean {
  return shareWithin(runs, closed.runs) >= samePassage;
}

/** Whether all of an open text stands in a closed one. */
export function isWithin({ runs }: OpenText, closed: ClosedText): boolean {
  return shareWithin(runs, closed.runs) >= samePaper;
}
