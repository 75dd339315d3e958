import type { Cell, ListItem, SourceBlock } from '../../document/block.ts';
import type { Inline } from '../../document/inline.ts';

/** What changes the characters of a text; it is given each text of a block in turn. */
export type TextChange = (text: string) => string;

function changed(content: readonly Inline[], change: TextChange): readonly Inline[] {
  return content.map((node) => {
    if (node.type === 'text') return { ...node, text: change(node.text) };
    return node.type === 'break' ? node : { ...node, children: changed(node.children, change) };
  });
}

function changedItem(item: ListItem, change: TextChange): ListItem {
  const { children } = item;
  const below = children && { ...children, items: children.items.map((each) => changedItem(each, change)) };
  return { ...item, content: changed(item.content, change), ...(below ? { children: below } : {}) };
}

/** A block with every text in it changed; numbers and labels stay. */
export function withTexts(block: SourceBlock, change: TextChange): SourceBlock {
  switch (block.type) {
    case 'heading':
    case 'paragraph':
      return { ...block, content: changed(block.content, change) };
    case 'list':
      return { ...block, items: block.items.map((item) => changedItem(item, change)) };
    case 'table': {
      const cell = (content: Cell) => changed(content, change);
      return { ...block, rows: block.rows.map((row) => row.map(cell)) };
    }
    default:
      return block;
  }
}

/** Dots that lead the eye from an entry of a list of contents to its page. */
const leader = /\s?(?:[.…]\s?){5,}/g;

/** Text without the leaders of a list of contents: "Introduction ........ 3" is "Introduction … 3". */
export function withoutLeaders(text: string): string {
  return text.replace(leader, ' … ');
}
