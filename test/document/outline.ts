import type { Block, Cell, ListItem, SourceBlock } from '../../src/document/block.ts';
import type { Inline } from '../../src/document/inline.ts';

/** Inline content as one readable line: "**bold**", "_italic_", "[text → target]", " / " for a line break. */
export function outlineOf(content: readonly Inline[]): string {
  return content
    .map((node) => {
      switch (node.type) {
        case 'text':
          return node.text;
        case 'break':
          return ' / ';
        case 'strong':
          return `**${outlineOf(node.children)}**`;
        case 'emphasis':
          return `_${outlineOf(node.children)}_`;
        case 'link':
          return `[${outlineOf(node.children)} → ${node.target}]`;
        default:
          return '';
      }
    })
    .join('');
}

function itemLines(item: ListItem): readonly string[] {
  const own = ['•', item.label && `<${item.label}>`, outlineOf(item.content)].filter(Boolean).join(' ');
  return [own, ...(item.children?.items.flatMap(itemLines) ?? []).map((line) => `  ${line}`)];
}

function row(cells: readonly Cell[]): string {
  return `| ${cells.map(outlineOf).join(' | ')} |`;
}

function blockLines(block: SourceBlock): readonly string[] {
  switch (block.type) {
    case 'heading':
      return [
        [`H${block.level}`, block.number && `<${block.number}>`, outlineOf(block.content)]
          .filter(Boolean)
          .join(' '),
      ];
    case 'paragraph':
      return [['¶', block.number && `<${block.number}>`, outlineOf(block.content)].filter(Boolean).join(' ')];
    case 'list':
      return ['list', ...block.items.flatMap(itemLines).map((line) => `  ${line}`)];
    case 'table':
      return [`table, ${block.headerRows} header rows`, ...block.rows.map((cells) => `  ${row(cells)}`)];
    case 'resolution':
      return [
        `${block.kind}: ${outlineOf(block.label)}`,
        ...block.items.flatMap(itemLines).map((line) => `  ${line}`),
      ];
    case 'quotation':
      return ['quotation', ...outline(block.blocks).map((line) => `  ${line}`)];
    case 'figure':
      return [`${block.kind}: ${block.alternative}`];
    case 'page-mark':
      return [
        [block.page && `page ${block.page}`, block.sheet && `sheet ${block.sheet}`]
          .filter(Boolean)
          .join(', '),
      ];
    case 'furniture':
      return [`(${block.reason}) ${block.text}`];
  }
}

/**
 * Blocks as a clerk would note them down, one line for each part: "¶ <2.3> text" is a paragraph with its
 * printed number, "• <(a)> text" a list item with its label, "(page number) Page 5" is furniture.
 */
export function outline(blocks: readonly (Block | SourceBlock)[]): readonly string[] {
  return blocks.flatMap(blockLines);
}
