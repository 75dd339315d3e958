import type { Finding } from '../../../document/finding.ts';
import type { HeldWords } from './hold-back.ts';
import type { Reason } from './reasons.ts';

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

/** One finding for each way in which words of a page are hidden: how many there are, never which. */
export function hiddenTextFindings(sheet: number, held: HeldWords): readonly Finding[] {
  return [...held].map(([reason, words]) => {
    const { how, show } = wordings[reason];
    const amount = words === 1 ? '1 word' : `${words} words`;
    return {
      rule: 'pdf-hidden-text',
      severity: 'warning',
      page: sheet,
      message: `Page ${sheet} of the PDF hides text (${amount}): ${how}. Nobody sees it, but whoever has the file can copy it; it is held back, and so is the file itself.`,
      hint: `If it must not be read, take it out of the document itself, make the PDF again and put that in this one’s place. If it is meant for the public, ${show} in the program that the document was made with, and make the PDF again.`,
    };
  });
}
