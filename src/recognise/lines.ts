import { blockText, type SourceBlock } from '../document/block.ts';
import { type Inline, plainText } from '../document/inline.ts';
import { oneLine } from '../document/words.ts';

/** The lines of some inline content, split where the source broke them. */
export function contentLines(content: readonly Inline[]): readonly string[] {
  const lines: Inline[][] = [[]];
  for (const node of content) {
    if (node.type === 'break') lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines.map((line) => plainText(line).trim()).filter((line) => line !== '');
}

/** The printed lines of a block: of a paragraph its lines, of a table or list one line for each row or item. */
export function blockLines(block: SourceBlock): readonly string[] {
  if (block.type === 'furniture') return [];
  if (block.type === 'paragraph' || block.type === 'heading') {
    const [first, ...rest] = contentLines(block.content);
    const opening = [block.number, first].filter(Boolean).join(' ');
    return opening === '' ? rest : [opening, ...rest];
  }
  return blockText(block).split('\n');
}

/** The whole text of a block on one line. */
export function lineText(block: SourceBlock | undefined): string {
  if (!block || block.type === 'furniture') return '';
  return oneLine(blockText(block));
}

/** The text of a paragraph or heading on one line, without its printed number. */
export function contentText(block: { readonly content: readonly Inline[] }): string {
  return oneLine(plainText(block.content));
}

/** Whether a block is the notice of a blank page, which ends a document of a pack. */
export function isBlankPageNotice(block: SourceBlock | undefined): boolean {
  return block?.type === 'furniture' && block.reason === 'blank page notice';
}
