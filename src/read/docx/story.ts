import type { Element } from 'domhandler';
import { accept } from './accepted.ts';
import { showFields } from './fields.ts';
import type { HeldBack } from './held-back.ts';
import { removeHidden } from './hidden-runs.ts';
import { openMergedCells } from './merged-cells.ts';
import { relationshipsOf, type WordPackage, xmlPart } from './package.ts';
import type { Styles } from './styles.ts';
import { resolveTargets } from './targets.ts';

/** A part that holds text (the body, the notes, a header), as a reader sees it, and what was taken out of it. */
export interface Story {
  readonly root: Element;
  readonly heldBack: readonly HeldBack[];
}

/** Reads one part with text and brings it to the state that a reader sees; nothing when there is no such part. */
export function readStory(word: WordPackage, name: string, styles: Styles): Story | undefined {
  const root = xmlPart(word, name);
  if (!root) return undefined;
  resolveTargets(root, relationshipsOf(word, name));
  // Fields first: what is deleted or hidden may hold the end of one.
  showFields(root);
  const changes = accept(root);
  const hidden = word.showsHidden ? [] : removeHidden(root, styles);
  const covered = openMergedCells(root, word.showsHidden);
  return { root, heldBack: [...changes, ...hidden, ...covered] };
}
