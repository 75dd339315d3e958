import type { StructTreeContent, StructTreeNode } from 'pdfjs-dist/types/src/display/api.js';
import type { Tag } from './sheet-content.ts';
import { contentId } from './text-piece.ts';

/** The engine's types leave out the alternative text. */
type EngineTag = StructTreeNode & { readonly alt?: string };

function isTag(node: StructTreeContent | StructTreeNode): node is StructTreeNode {
  return 'role' in node;
}

function tagOf(node: EngineTag): Tag {
  const { alt, rowSpan, colSpan } = node;
  const children = node.children.flatMap((child): Tag['children'] => {
    if (isTag(child)) return [tagOf(child)];
    return child.type === 'content' ? [{ content: contentId(child.id) }] : [];
  });
  return {
    role: node.role,
    children,
    ...(alt === undefined || alt.trim() === '' ? {} : { alternative: alt.trim() }),
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
