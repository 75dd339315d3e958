/** A run of text inside a block. Marks that a source only half opened or closed are not kept. */
export type Inline =
  | { readonly type: 'text'; readonly text: string }
  | { readonly type: 'strong'; readonly children: readonly Inline[] }
  | { readonly type: 'emphasis'; readonly children: readonly Inline[] }
  | { readonly type: 'link'; readonly target: string; readonly children: readonly Inline[] }
  | { readonly type: 'break' };

/** A text node. */
export function text(value: string): Inline {
  return { type: 'text', text: value };
}

/**
 * Parts inline content before the character at `offset` of its plain text; marks that span the border are kept on
 * both sides.
 */
export function splitContent(
  content: readonly Inline[],
  offset: number,
): readonly [readonly Inline[], readonly Inline[]] {
  const before: Inline[] = [];
  const after: Inline[] = [];
  let at = 0;
  for (const node of content) {
    const length = plainText([node]).length;
    if (at + length <= offset) before.push(node);
    else if (at >= offset) after.push(node);
    else if (node.type === 'text') {
      before.push(text(node.text.slice(0, offset - at)));
      after.push(text(node.text.slice(offset - at)));
    } else if (node.type !== 'break') {
      const [left, right] = splitContent(node.children, offset - at);
      before.push({ ...node, children: left });
      after.push({ ...node, children: right });
    }
    at += length;
  }
  return [before, after];
}

/** The lines of some inline content, parted by its breaks. */
export function linesOf(content: readonly Inline[]): readonly (readonly Inline[])[] {
  const lines: Inline[][] = [[]];
  for (const node of content) {
    if (node.type === 'break') lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines;
}

/** The words of some inline content without any mark; a line break becomes a space. */
export function plainText(content: readonly Inline[]): string {
  const [first] = content;
  if (content.length === 1 && first?.type === 'text') return first.text;
  return content
    .map((node) => {
      if (node.type === 'text') return node.text;
      return node.type === 'break' ? ' ' : plainText(node.children);
    })
    .join('');
}
