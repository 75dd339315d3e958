import { type Block, blockText } from '../../document/block.ts';
import { words } from '../../document/words.ts';
import { exemptLine } from '../../recognise/exempt.ts';
import { saysOpen } from '../../recognise/open-marks.ts';
import type { Closure, SourceReading } from '../drafts.ts';
import { isPaper, withheldBy } from '../source/withhold.ts';
import { type Runs, runsOf, shareWithin } from './runs-of-words.ts';

type Draft = Closure['draft'];

/** A text that is not for the public. */
interface ClosedText {
  readonly closure: Closure;
  readonly runs: Runs;
  readonly size: number;
  readonly words: ReadonlySet<string>;
}

/** A block of something that is open so far. */
interface Passage {
  readonly at: number;
  readonly words: readonly string[];
  readonly runs: readonly string[];
}

/** Something that is open so far, with its text in passages. */
interface OpenText {
  readonly draft: Draft;
  readonly passages: readonly Passage[];
  /** It says itself that it is for the public, or stands at a public item. */
  readonly isSaidOpen: boolean;
}

/** Shorter texts are the same without being one. */
const fewestWords = 8;
const fewestWordsOfPaper = 20;
/** A print in another format tears some words apart. */
const samePassage = 0.85;
const samePaper = 0.75;
/** A public version leaves something out. */
const nothingLeftOut = 0.97;

function closedText(closure: Closure): ClosedText {
  const texts = withheldBy(closure)
    .blocks.map(blockText)
    .filter((text) => exemptLine(text) === undefined);
  const runs = new Set(texts.flatMap(runsOf));
  const all = texts.flatMap(words);
  return { closure, runs, size: all.length, words: new Set(all) };
}

function passagesOf(blocks: readonly Block[]): readonly Passage[] {
  return blocks.map((block, at) => {
    const text = blockText(block);
    return { at, words: words(text), runs: runsOf(text) };
  });
}

function allRuns({ passages }: OpenText): readonly string[] {
  return passages.flatMap(({ runs }) => runs);
}

/** Words that stand in what is open and is not taken from the closed text. */
function openWords(texts: readonly OpenText[], { runs }: ClosedText): ReadonlySet<string> {
  const others = texts.filter((text) => shareWithin(allRuns(text), runs) < 0.5);
  const passages = others.flatMap(({ passages: own }) =>
    own.filter((passage) => shareWithin(passage.runs, runs) < samePassage),
  );
  return new Set(passages.flatMap((passage) => passage.words));
}

/** Standing phrases have no word of their own; what tells of a matter has. */
function isTelling(said: readonly string[], known: ReadonlySet<string>): boolean {
  return said.some((word) => (word.length > 3 || /\d/.test(word)) && !known.has(word));
}

function isPrint(text: OpenText, closed: ClosedText): boolean {
  const own = allRuns(text);
  const size = text.passages.reduce((sum, passage) => sum + passage.words.length, 0);
  const fewest = Math.min(fewestWordsOfPaper, Math.max(fewestWords, closed.size));
  if (size < fewest || shareWithin(own, closed.runs) < samePaper) return false;
  return !text.isSaidOpen || shareWithin([...closed.runs], new Set(own)) >= nothingLeftOut;
}

/** What stands beside a passage and is too short to tell by itself is taken with it. */
function withShortOnes(
  { passages }: OpenText,
  taken: readonly Passage[],
  closed: ClosedText,
): readonly Passage[] {
  const isShort = (passage: Passage) =>
    passage.words.length < fewestWords && passage.words.every((word) => closed.words.has(word));
  const reached = new Set(taken);
  for (const order of [passages, passages.toReversed()])
    for (const [at, passage] of order.entries()) {
      const before = order[at - 1];
      if (before && reached.has(before) && isShort(passage)) reached.add(passage);
    }
  return passages.filter((passage) => reached.has(passage));
}

/** The passages of an open text that are taken from a closed one. */
function passagesFrom(text: OpenText, closed: ClosedText, known: ReadonlySet<string>): readonly Passage[] {
  if (text.isSaidOpen && shareWithin([...closed.runs], new Set(allRuns(text))) < nothingLeftOut) return [];
  const taken = text.passages.filter(
    (passage) =>
      passage.words.length >= fewestWords &&
      shareWithin(passage.runs, closed.runs) >= samePassage &&
      isTelling(passage.words, known),
  );
  return withShortOnes(text, taken, closed);
}

function closuresIn(text: OpenText, closed: ClosedText, known: ReadonlySet<string>): readonly Closure[] {
  const { draft } = text;
  const { mark } = closed.closure;
  const said = text.passages.flatMap((passage) => passage.words);
  if (isPrint(text, closed)) return isTelling(said, known) ? [{ draft, mark }] : [];
  const passages = passagesFrom(text, closed, known);
  return passages.map(({ at }) => ({ draft, mark, stretch: { from: at, to: at + 1 } }));
}

function openTexts(
  sources: readonly SourceReading[],
  isOpen: (draft: Draft, at: number) => boolean,
  isPublic: (draft: Draft) => boolean,
): readonly OpenText[] {
  return sources.flatMap(({ papers, minutes }) =>
    [...papers, ...minutes].map((draft) => ({
      draft,
      passages: passagesOf(draft.blocks).filter(({ at }) => isOpen(draft, at)),
      isSaidOpen: isPaper(draft) && (isPublic(draft) || saysOpen(draft)),
    })),
  );
}

/**
 * What prints the text of closed papers and minutes again: as a whole, in part, or in passages. A public version of a
 * closed report, which leaves something out, stays. `isOpen` tells of the blocks that nothing has closed so far,
 * `isPublic` of papers of which an agenda says that they are for the public.
 */
export function closedByText(
  sources: readonly SourceReading[],
  closures: readonly Closure[],
  isOpen: (draft: Draft, at: number) => boolean,
  isPublic: (draft: Draft) => boolean,
): readonly Closure[] {
  const texts = openTexts(sources, isOpen, isPublic).filter(({ passages }) => passages.length > 0);
  return closures.map(closedText).flatMap((closed) => {
    if (closed.size < fewestWords) return [];
    const known = openWords(texts, closed);
    return texts.flatMap((text) => closuresIn(text, closed, known));
  });
}
