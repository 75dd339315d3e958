import type { Inline } from '../../src/document/inline.ts';

/** Text as XML holds it. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;');
}

/** Inline content in ODF: bold and italic spans, links, line breaks. */
export function writerInline(content: readonly Inline[]): string {
  return content
    .map((node) => {
      switch (node.type) {
        case 'text':
          return escaped(node.text);
        case 'break':
          return '<text:line-break/>';
        case 'strong':
          return `<text:span text:style-name="Strong">${writerInline(node.children)}</text:span>`;
        case 'emphasis':
          return `<text:span text:style-name="Emphasis">${writerInline(node.children)}</text:span>`;
        case 'link':
          return /^https?:|^mailto:/.test(node.target)
            ? `<text:a xlink:type="simple" xlink:href="${escaped(node.target)}">${writerInline(node.children)}</text:a>`
            : writerInline(node.children);
        default:
          return '';
      }
    })
    .join('');
}

/** One line of a cell; a bullet before it was taken off. */
export interface CellLine {
  readonly bullet: boolean;
  readonly content: readonly Inline[];
}

function withoutBullet(line: readonly Inline[]): CellLine {
  const [first, ...rest] = line;
  if (first?.type !== 'text' || !/^\s*• ?/.test(first.text)) return { bullet: false, content: line };
  return { bullet: true, content: [{ type: 'text', text: first.text.replace(/^\s*• ?/, '') }, ...rest] };
}

/** The lines of a cell, parted where the source breaks them. */
export function cellLines(content: readonly Inline[]): readonly CellLine[] {
  const lines: Inline[][] = [[]];
  for (const node of content) {
    if (node.type === 'break') lines.push([]);
    else lines.at(-1)?.push(node);
  }
  return lines.map(withoutBullet);
}
