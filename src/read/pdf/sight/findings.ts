import type { Finding } from '../../../document/finding.ts';
import { words as wordsIn } from '../../../document/words.ts';
import type { HeldPassage } from '../../../safety/holds/hold.ts';
import type { Reason } from './reasons.ts';
import type { HeldPages } from './repeated.ts';

interface Wording {
  /** How the text is hidden. */
  readonly how: string;
  /** How to show it, when it was meant to be read. */
  readonly show: string;
}

const wordings: Readonly<Record<Reason, Wording>> = {
  'below-shape': {
    how: 'a box or another shape was drawn over it',
    show: 'take the shape away',
  },
  'below-picture': {
    how: 'a picture was laid over it',
    show: 'move the picture beside it',
  },
  colour: {
    how: 'it has the colour of what it stands on',
    show: 'give it a colour that stands out',
  },
  invisible: {
    how: 'it is set as invisible, and no scanned picture shows its words',
    show: 'write it as ordinary text',
  },
  transparent: {
    how: 'it is transparent',
    show: 'write it as ordinary text',
  },
  'off-page': {
    how: 'it lies beyond the edge of the page',
    show: 'move it onto the page, or undo its cropping',
  },
  clipped: {
    how: 'the frame that it stands in cuts it off',
    show: 'make the frame larger',
  },
  tiny: {
    how: 'it is too small to be seen',
    show: 'set it in a size that can be read',
  },
  layer: {
    how: 'it belongs to a layer that is turned off',
    show: 'turn the layer on',
  },
};

/** Pages as a reader would say them: "Page 4", "Pages 4 and 9", "Pages 2 to 11". */
function pagesNamed(pages: readonly number[]): string {
  const [first = 0] = pages;
  const last = pages.at(-1) ?? first;
  if (pages.length === 1) return `Page ${first}`;
  if (pages.length === last - first + 1 && pages.length > 2) return `Pages ${first} to ${last}`;
  return `Pages ${pages.slice(0, -1).join(', ')} and ${last}`;
}

interface Place {
  readonly pages: readonly number[];
  readonly words: number;
}

/** "Page 4 of the PDF hides text (3 words)" */
function subject({ pages, words }: Place): string {
  const hide = pages.length === 1 ? 'hides' : 'hide';
  return `${pagesNamed(pages)} of the PDF ${hide} text (${words === 1 ? '1 word' : `${words} words`})`;
}

function findingOf(reason: Reason, place: Place): Finding {
  const { how, show } = wordings[reason];
  return {
    rule: reason === 'clipped' ? 'pdf-text-cut-off' : 'pdf-hidden-text',
    severity: 'warning',
    page: place.pages[0],
    message: `${subject(place)}: ${how}. Nobody sees it, but whoever has the file can copy it; it is held back, and so is the file itself.`,
    hint: `If it must not be read, take it out of the document itself, make the PDF again and put that in this one’s place. If it is meant for the public, ${show} in the program that the document was made with, and make the PDF again.`,
  };
}

function repeatedFinding(place: Place): Finding {
  return {
    rule: 'pdf-text-repeated',
    severity: 'note',
    page: place.pages[0],
    message: `${subject(place)} that runs over an edge, where nobody sees it. The same words are seen elsewhere in the file, so they are left out here and nothing is lost.`,
    hint: 'There is nothing to do, unless the words were meant to be seen in both places.',
  };
}

/** One finding for each way in which a file hides words: on which pages and how many, never which words. */
export function hiddenTextFindings(held: HeldPages): readonly Finding[] {
  const reasons = new Set([...held.values()].flatMap((words) => [...words.keys()]));
  return [...reasons].map((reason) => {
    const pages = [...held.keys()].filter((page) => held.get(page)?.has(reason));
    const texts = pages.flatMap((page) => held.get(page)?.get(reason) ?? []);
    const words = texts.flatMap(wordsIn).length;
    return reason === 'repeated' ? repeatedFinding({ pages, words }) : findingOf(reason, { pages, words });
  });
}

/** What was held back, word for word; what is only repeated tells nothing and is not among it. */
export function heldPassages(held: HeldPages): readonly HeldPassage[] {
  return [...held].flatMap(([page, texts]) =>
    [...texts].flatMap(([reason, found]) =>
      reason === 'repeated' ? [] : found.map((text) => ({ kind: `pdf-${reason}` as const, text, page })),
    ),
  );
}
