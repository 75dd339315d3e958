import type { Element } from 'domhandler';
import { rawText } from './accepted.ts';
import { type HeldBack, heldBack } from './held-back.ts';
import { relatedPart, type WordPackage, xmlPart } from './package.ts';
import { allNamed, childrenOf, closest } from './xml.ts';

/** The comments of reviewers: never for publication. `main` tells where they stand. */
export function commentsOf(word: WordPackage, main: Element): readonly HeldBack[] {
  const root = xmlPart(word, relatedPart(word, word.main, 'comments') ?? '');
  const references = new Map(
    allNamed(main, 'w:commentReference').map((reference) => [reference.attribs['w:id'], reference]),
  );
  return childrenOf(root, 'w:comment').flatMap((comment) => {
    const reference = references.get(comment.attribs['w:id']);
    return heldBack('comment', rawText(comment), reference && closest(reference, 'w:p'));
  });
}
