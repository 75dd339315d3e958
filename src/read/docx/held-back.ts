import type { Element } from 'domhandler';
import type { Finding } from '../../document/finding.ts';
import { countWords, totalWords } from '../../document/words.ts';
import type { HeldPassage } from '../../safety/holds/hold.ts';
import type { HoldKind } from '../../safety/holds/kinds.ts';

/** Why a passage is not published. */
export type HeldBackReason = 'hidden text' | 'comment' | 'tracked deletion';

/** A passage that the reader held back: how much it was, by which paragraph it stood, and what no finding may say. */
export interface HeldBack {
  readonly reason: HeldBackReason;
  readonly words: number;
  readonly text: string;
  readonly near: Element | undefined;
}

/** A passage as held back; none when it has no word. */
export function heldBack(
  reason: HeldBackReason,
  text: string,
  near: Element | undefined,
): readonly HeldBack[] {
  const words = totalWords(countWords([text]));
  return words === 0 ? [] : [{ reason, words, text, near }];
}

interface Wording {
  readonly rule: HoldKind;
  readonly what: (passages: number) => string;
  readonly hint: string;
}

const wordings: Readonly<Record<HeldBackReason, Wording>> = {
  'hidden text': {
    rule: 'word-hidden-text',
    what: (passages) => (passages === 1 ? '1 passage of hidden text' : `${passages} passages of hidden text`),
    hint: 'If it is meant for the public, show it in Word (Home, ¶), take the hidden format or the black or white colour off and save; else delete it from the file.',
  },
  comment: {
    rule: 'word-comment',
    what: (passages) => (passages === 1 ? '1 comment' : `${passages} comments`),
    hint: 'Delete the comments in Word (Review, Delete all comments) and save.',
  },
  'tracked deletion': {
    rule: 'word-tracked-deletion',
    what: (passages) => (passages === 1 ? '1 tracked deletion' : `${passages} tracked deletions`),
    hint: 'Accept or reject all changes in Word (Review, Accept all) and save.',
  },
};

const mostPlaces = 3;

/** Where a passage stood: the line of the reading, and the visible words that its paragraph begins with. */
export interface Whereabouts {
  readonly line: number | undefined;
  readonly opening: string | undefined;
}

/** Places as part of a sentence: ", at “The quay …”, “Costs” and 2 other places"; nothing where none is known. */
export function placesNamed(stood: readonly Whereabouts[]): string {
  const openings = stood.map(({ opening }) => opening).filter((text) => text !== undefined && text !== '');
  const known = [...new Set(openings)];
  if (known.length === 0) return '';
  const shown = known.slice(0, mostPlaces).map((text) => `“${text}”`);
  const others = known.length - mostPlaces;
  const more = others > 0 ? ` and ${others} other ${others === 1 ? 'place' : 'places'}` : '';
  return `, at ${shown.join(', ')}${more}`;
}

/** One finding for each reason: how many passages with how many words were held back, and where. */
export function heldBackFindings(
  passages: readonly HeldBack[],
  whereabouts: (near: Element | undefined) => Whereabouts,
): readonly Finding[] {
  const byReason = Map.groupBy(passages, ({ reason }) => reason);
  return [...byReason].map(([reason, found]) => {
    const { rule, what, hint } = wordings[reason];
    const words = found.reduce((sum, passage) => sum + passage.words, 0);
    const stood = found.map(({ near }) => whereabouts(near));
    const line = stood.find((place) => place.line !== undefined)?.line;
    return {
      rule,
      severity: 'warning',
      message: `The Word document holds ${what(found.length)} (${words} ${words === 1 ? 'word' : 'words'}) that no reader of it is meant to see${placesNamed(stood)}; it is held back and not on the site.`,
      hint,
      ...(line === undefined ? {} : { line }),
    };
  });
}

/** What was held back, word for word. */
export function heldPassages(passages: readonly HeldBack[]): readonly HeldPassage[] {
  return passages.map(({ reason, text }) => ({
    kind: wordings[reason].rule,
    text: text.replace(/\s+/g, ' ').trim(),
  }));
}
