import type { StructTreeContent, StructTreeNode } from 'pdfjs-dist/types/src/display/api.js';
import type { Tag } from './sheet-content.ts';
import { contentId } from './text-piece.ts';

/** The engine's types leave out the alternative text. */
type EngineTag = StructTreeNode & { readonly alt?: string };

function isTag(node: StructTreeContent | StructTreeNode): node is StructTreeNode {
  return 'role' in node;
}

/** Word adds this to the descriptions that it makes up itself. */
const machineNote = /\s*Description automatically generated(?: with \w+ confidence)?\s*$/i;

/** Older programs give the place of the file on the author's disk for a description. */
const filePath = /^(?:[A-Z]:\\|\\\\)|\.(?:jpe?g|png|gif|bmp|emf|wmf|tiff?)$/i;

function alternativeOf({ alt = '' }: EngineTag): string {
  const text = alt.replace(/\s+/g, ' ').replace(machineNote, '').trim();
  return filePath.test(text) ? '' : text;
}

function tagOf(node: EngineTag): Tag {
  const { rowSpan, colSpan } = node;
  const alternative = alternativeOf(node);
  const children = node.children.flatMap((child): Tag['children'] => {
    if (isTag(child)) return [tagOf(child)];
    return child.type === 'content' ? [{ content: contentId(child.id) }] : [];
  });
  return {
    role: node.role,
    children,
    ...(alternative === '' ? {} : { alternative }),
    ...(rowSpan === undefined || rowSpan < 2 ? {} : { rowSpan }),
    ...(colSpan === undefined || colSpan < 2 ? {} : { columnSpan: colSpan }),
  };
}

/** The tag tree of a page as the engine gives it, in the words of the house; absent for an untagged page. */
export function tagTree(tree: StructTreeNode | null): Tag | undefined {
  if (!tree) return undefined;
  const root = tagOf(tree);
  return root.children.length > 0 ? root : undefined;
}
