import { type Block, blockText } from '../../document/block.ts';
import { words } from '../../document/words.ts';
import { exemptLine } from '../../recognise/exempt.ts';
import type { Closure } from '../drafts.ts';
import { isPaper, withheldBy } from '../source/withhold.ts';
import { type Runs, runsOf, shareWithin } from './runs-of-words.ts';

type Draft = Closure['draft'];

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

function passageOf(block: Block, at: number): Passage {
  const text = blockText(block);
  return { at, words: words(text), runs: runsOf(text) };
}

/** The text of what is open of a draft. */
export function openText(draft: Draft, isOpen: (at: number) => boolean, isSaidOpen: boolean): OpenText {
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
const samePassage = 0.85;

/** Whether a passage stands in a closed text. */
export function isFrom({ runs }: Passage, closed: ClosedText): boolean {
  return shareWithin(runs, closed.runs) >= samePassage;
}
