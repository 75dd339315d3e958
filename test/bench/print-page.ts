import type { Heading, List, Paragraph, Table } from '../../src/document/block.ts';
import type { Inline } from '../../src/document/inline.ts';
import { columnWidths, isWide } from './column-widths.ts';
import { drawnTable } from './drawn-table.ts';
import { blankPageNotice, type TableRules, type TruthBlock, type TruthPart } from './truth.ts';

import { cellLines, escaped } from './writer-inline.ts';

const look = `
  @page { size: A4; margin: 20mm 20mm 18mm; }
  @page wide { size: A4 landscape; }
  .wide { page: wide; }
  .wide table { font-size: 8pt; }
  body { font: 10.5pt/1.35 'Liberation Serif', serif; text-align: justify; margin: 0; }
  section { break-before: page; }
  section:first-child { break-before: auto; }
  .columns { column-count: 2; column-gap: 9mm; }
  h2, h3, h4, h5 { text-align: left; break-after: avoid; margin: 1.1em 0 .4em; }
  h2 { font-size: 13.5pt; } h3 { font-size: 11.5pt; } h4, h5 { font-size: 10.5pt; font-style: italic; }
  p { margin: 0 0 .6em; orphans: 2; widows: 2; }
  p.tight { margin-top: -.6em; }
  .hanging { padding-left: 13mm; text-indent: -13mm; }
  .hanging > b:first-child, .label { display: inline-block; min-width: 13mm; font-weight: inherit; text-indent: 0; }
  ul { margin: 0 0 .6em; padding-left: 8mm; } li { margin-bottom: .2em; }
  .labelled { padding-left: 17mm; text-indent: -8mm; } .labelled .label { min-width: 8mm; }
  table { width: 100%; border-collapse: collapse; margin: 0 0 .9em; font-size: 9.5pt; text-align: left; }
  td, th { border-bottom: .5pt solid #000; padding: 1.2mm 2mm; vertical-align: top; font-weight: normal; text-align: left; }
  th { font-weight: bold; border-top: 1pt solid #000; }
  td p, th p { margin: 0; } td ul { margin: 0; padding-left: 4mm; }
  .blank { break-before: page; text-align: center; padding-top: 80mm; }`;

function inline(content: readonly Inline[]): string {
  return content
    .map((node) => {
      switch (node.type) {
        case 'text':
          return escaped(node.text);
        case 'break':
          return '<br>';
        case 'strong':
          return `<strong>${inline(node.children)}</strong>`;
        case 'emphasis':
          return `<em>${inline(node.children)}</em>`;
        case 'link':
          return inline(node.children);
        default:
          return '';
      }
    })
    .join('');
}

function list({ items }: List): string {
  const isBulleted = items.every(({ label }) => label === undefined);
  const each = items.map(({ label, content, children }) => {
    const below = children ? list(children) : '';
    return label === undefined
      ? `<li>${inline(content)}${below}</li>`
      : `<p class="labelled"><span class="label">${escaped(label)}</span> ${inline(content)}</p>${below}`;
  });
  return isBulleted ? `<ul>${each.join('')}</ul>` : each.join('');
}

function table(block: Table): string {
  const drawn = drawnTable(block);
  const widths = columnWidths(drawn);
  const whole = widths.reduce((sum, width) => sum + width, 0);
  const columns = widths.map((width) => `<col style="width:${((100 * width) / whole).toFixed(1)}%">`);
  const rows = drawn.map((row, at) => {
    const name = at === 0 && drawn.length > 2 ? 'th' : 'td';
    const cells = row.flatMap((cell) => {
      if (cell === 'covered') return [];
      const lines = cellLines(cell.cell).map(({ bullet, content }) =>
        bullet ? `<ul><li>${inline(content)}</li></ul>` : `<p>${inline(content)}</p>`,
      );
      const span = cell.columns > 1 ? ` colspan="${cell.columns}"` : '';
      return [`<${name}${span}>${lines.join('')}</${name}>`];
    });
    return `<tr>${cells.join('')}</tr>`;
  });
  return `<table><colgroup>${columns.join('')}</colgroup>${rows.join('')}</table>`;
}

function hanging(number: string | undefined, content: readonly Inline[]): string {
  return number === undefined ? inline(content) : `<b>${escaped(number)}</b> ${inline(content)}`;
}

function textBlock(tag: string, { number, content, gap }: Heading | Paragraph): string {
  const classes = [number === undefined ? '' : 'hanging', gap === 0 ? 'tight' : ''].join(' ').trim();
  return `<${tag}${classes === '' ? '' : ` class="${classes}"`}>${hanging(number, content)}</${tag}>`;
}

function blockHtml(block: TruthBlock): string {
  switch (block.type) {
    case 'heading':
      return textBlock(`h${block.level}`, block);
    case 'paragraph':
      return textBlock('p', block);
    case 'list':
      return list(block);
    case 'table':
      return table(block);
  }
}

/** How a print is set. */
export interface PrintLook {
  readonly tables: TableRules;
  /** The paper that is set in two columns, counted from 0. */
  readonly inColumns?: number;
}

const ruled = 'td, th { border: .5pt solid #000; }';

/** Papers of a pack as a page of HTML for a browser to print: each on a new page, numbers hanging, in justified serif. */
export function printPage(parts: readonly TruthPart[], { tables, inColumns }: PrintLook): string {
  const sections = parts.map((part, at) => {
    const { blocks, blankPageBehind } = part;
    const blank = blankPageBehind ? `<p class="blank">${blankPageNotice}</p>` : '';
    return `<section${isWide(part) ? ' class="wide"' : ''}><div${at === inColumns ? ' class="columns"' : ''}>${blocks.map(blockHtml).join('\n')}</div>${blank}</section>`;
  });
  const style = tables === 'ruled' ? look + ruled : look;
  return `<!doctype html><html lang="en-GB"><meta charset="utf-8"><title>Papers</title><style>${style}</style><body>${sections.join('\n')}</body></html>`;
}
