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

/** The words of some inline content without any mark; a line break becomes a space. */
export function plainText(content: readonly Inline[]): string {
  return content
    .map((node) => {
      if (node.type === 'text') return node.text;
      return node.type === 'break' ? ' ' : plainText(node.children);
    })
    .join('');
}
