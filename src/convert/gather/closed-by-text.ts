import { saysOpen } from '../../recognise/open-marks.ts';
import type { Closure, Draft, SourceReading } from '../drafts.ts';
import { isPaper } from '../source/withhold.ts';
import { nearTexts } from './near-texts.ts';
import { countTo } from './runs-of-words.ts';
import {
  type ClosedText,
  closedText,
  isFrom,
  isWithin,
  type OpenText,
  type OpenTexts,
  openTexts,
  type Passage,
  shareOfClosed,
} from './texts-compared.ts';

/** Shorter texts are the same without being one. */
const fewestWords = 8;
const fewestWordsOfPaper = 20;
/** What holds this much of a closed text was not written after the same pattern: it holds the text itself. */
const nearlyAll = 0.9;
/** A public version leaves something out. */
const nothingLeftOut = 0.97;
/** What stands in so many open papers or minutes is said each time. */
const fewestOfStandingText = 3;

/** A closed text with all that is open so far, as it compares with it. */
interface Comparison {
  readonly closed: ClosedText;
  /** Open texts that are this text or hold it. */
  readonly prints: ReadonlySet<OpenText>;
  /** All others that have something of it. */
  readonly others: readonly OpenText[];
  /** Whether a word stands in what is open and is not taken from the closed text. */
  readonly isKnown: (word: string) => boolean;
}

function isPrint(text: OpenText, closed: ClosedText): boolean {
  const fewest = Math.min(fewestWordsOfPaper, Math.max(fewestWords, closed.size));
  return text.size >= fewest && isWithin(text, closed);
}

function compared(closed: ClosedText, near: readonly OpenText[], counts: OpenTexts['counts']): Comparison {
  const prints = near.filter((text) => isPrint(text, closed) || shareOfClosed(text, closed) >= nearlyAll);
  const isOfPrint = new Set(prints);
  const others = near.filter((text) => !isOfPrint.has(text));
  const taken = new Map<string, number>();
  for (const text of near)
    for (const passage of text.passages)
      if (isOfPrint.has(text) || isFrom(passage, closed))
        for (const word of passage.words) countTo(taken, word);
  const isKnown = (word: string) => (counts.get(word) ?? 0) > (taken.get(word) ?? 0);
  return { closed, prints: isOfPrint, others, isKnown };
}

/** Whether some words tell of the closed matter: some of them stand nowhere else in what is open. */
function isTelling(said: readonly string[], { closed, isKnown }: Comparison): boolean {
  return said.some(
    (word) => (word.length > 3 || /\d/.test(word)) && closed.words.has(word) && !isKnown(word),
  );
}

function isLong({ words }: Passage): boolean {
  return words.length >= fewestWords;
}

/** Phrases of a council stand in many papers, whatever these are about. */
function isStanding(passage: Passage, { others }: Comparison): boolean {
  const holders = others.filter(({ runsOnce }) => passage.runs.every((run) => runsOnce.has(run)));
  return new Set(holders.map(({ name }) => name)).size >= fewestOfStandingText;
}

/** What stands beside a passage and is too short to tell by itself is taken with it. */
function withShortOnes(
  { passages }: OpenText,
  taken: readonly Passage[],
  { closed }: Comparison,
): readonly Passage[] {
  const isShort = (passage: Passage) =>
    !isLong(passage) && passage.words.every((word) => closed.words.has(word));
  const reached = new Set(taken);
  for (const order of [passages, passages.toReversed()])
    for (const [at, passage] of order.entries()) {
      const before = order[at - 1];
      if (before && reached.has(before) && isShort(passage)) reached.add(passage);
    }
  return passages.filter((passage) => reached.has(passage));
}

/** The passages of an open text that are taken from a closed one. */
function passagesFrom(text: OpenText, comparison: Comparison): readonly Passage[] {
  const { closed, prints } = comparison;
  const taken = text.passages.filter(
    (passage) =>
      isLong(passage) &&
      isFrom(passage, closed) &&
      isTelling(passage.words, comparison) &&
      (prints.has(text) || !isStanding(passage, comparison)),
  );
  return withShortOnes(text, taken, comparison);
}

/** Closed minutes of a meeting and its public ones share what is no secret: who came, when it ended. */
function areMinutesOfOneDay(draft: Draft, closure: Closure): boolean {
  const other = closure.draft;
  return !isPaper(draft) && !isPaper(other) && !closure.stretch && draft.date === other.date;
}

function closuresIn(text: OpenText, comparison: Comparison): readonly Closure[] {
  const { closed } = comparison;
  const { draft, passages, isSaidOpen } = text;
  const { mark } = closed.closure;
  // A private pack holds the public papers and minutes of its meeting too.
  if (closed.closure.bySource && (isSaidOpen || !isPaper(draft))) return [];
  const isPublic = isSaidOpen || areMinutesOfOneDay(draft, closed.closure);
  if (isPublic && shareOfClosed(text, closed) < nothingLeftOut) return [];
  if (isPrint(text, closed)) {
    const said = passages.flatMap((passage) => passage.words);
    return isTelling(said, comparison) ? [{ draft, mark }] : [];
  }
  const taken = passagesFrom(text, comparison);
  return taken.map(({ at }) => ({ draft, mark, stretch: { from: at, to: at + 1 } }));
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
  const closed = closures.map(closedText).filter(({ size }) => size >= fewestWords);
  if (closed.length === 0) return [];
  const drafts = sources.flatMap(({ papers, minutes }) => [...papers, ...minutes]);
  const runs = new Set(closed.flatMap((text) => [...text.runs]));
  const isSaidOpen = (draft: Draft) => isPaper(draft) && (isPublic(draft) || saysOpen(draft));
  const open = openTexts(drafts, runs, isOpen, isSaidOpen);
  return [...nearTexts(closed, open.near)].flatMap(([text, near]) => {
    const comparison = compared(text, near, open.counts);
    return near.flatMap((each) => closuresIn(each, comparison));
  });
}
