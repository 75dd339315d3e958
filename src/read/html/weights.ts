import type { AnyNode } from 'domhandler';
import { isTag, isText } from 'domhandler';
import { words } from '../../document/words.ts';
import { isSilent } from './visible.ts';

/** How much text a part of a page holds, and how much of it leads elsewhere. */
export interface Weight {
  readonly words: number;
  /** How many of the words are links. */
  readonly linked: number;
  /** A link in it leads to a document, not to another page. */
  readonly hasDocument: boolean;
}

export const weightless: Weight = { words: 0, linked: 0, hasDocument: false };

const documentLink = /\.(?:pdf|docx?|xlsx?|pptx?|rtf|odt)(?:[?#]|$)/i;

function sum(weights: readonly Weight[]): Weight {
  return weights.reduce(
    (all, { words: more, linked, hasDocument }) => ({
      words: all.words + more,
      linked: all.linked + linked,
      hasDocument: all.hasDocument || hasDocument,
    }),
    weightless,
  );
}

function weightOf(node: AnyNode, below: (child: AnyNode) => Weight): Weight {
  if (isText(node)) return { ...weightless, words: words(node.data).length };
  if (!('children' in node)) return weightless;
  const inner = sum(node.children.map(below));
  if (!isTag(node) || node.name !== 'a') return inner;
  const hasDocument = inner.hasDocument || documentLink.test(node.attribs.href ?? '');
  return { words: inner.words, linked: inner.words, hasDocument };
}

/** The weights of a node and of everything below it. Pages nest without end, so nothing here calls itself. */
export function weightsBelow(root: AnyNode): ReadonlyMap<AnyNode, Weight> {
  const order: AnyNode[] = [];
  const open: AnyNode[] = [root];
  for (let node = open.pop(); node; node = open.pop()) {
    if (isTag(node) && isSilent(node)) continue;
    order.push(node);
    if ('children' in node) open.push(...node.children);
  }
  const weights = new Map<AnyNode, Weight>();
  for (const node of order.toReversed()) {
    weights.set(
      node,
      weightOf(node, (child) => weights.get(child) ?? weightless),
    );
  }
  return weights;
}
