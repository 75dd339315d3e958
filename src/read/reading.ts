import type { Document } from '../document/block.ts';
import type { Finding } from '../document/finding.ts';
import type { Frame } from '../document/frame.ts';
import type { HeldPassage } from '../safety/holds/hold.ts';

/** One line of what a source says, for the account of its words: as the format holds it, before any layout is undone. */
export interface SourceText {
  readonly text: string;
  /** The page of the file that it stands on, counted from 1, where the format has pages. */
  readonly sheet?: number;
}

/** A picture taken out of a source. */
export interface Picture {
  /** Unique in its source, with an ending that fits: "sheet-3-1.png". */
  readonly name: string;
  readonly mediaType: 'image/png' | 'image/jpeg';
  readonly bytes: Uint8Array;
}

/**
 * What a reader gives: the block tree, and beside it every word that the format holds. The two are made
 * apart from each other, so that counting one against the other shows what the layout lost.
 */
export interface Reading {
  readonly document: Document;
  /** Line 1 is the first; a block's `place.line` counts these. */
  readonly lines: readonly SourceText[];
  readonly pictures: readonly Picture[];
  /** What a council's system says about the meeting in fields of its own. */
  readonly frame?: Frame;
  readonly findings: readonly Finding[];
  /** What is held back, word for word; `read-file.ts` makes holds of it, which quote nothing. */
  readonly held?: readonly HeldPassage[];
}
