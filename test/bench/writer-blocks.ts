import type { Heading, List, ListItem, Paragraph } from '../../src/document/block.ts';
import { plainText } from '../../src/document/inline.ts';
import { type CountedBlock, countedBlocks, labelForm } from './automatic-numbers.ts';
import { columnWidths, isWide } from './column-widths.ts';
import { type DrawnCell, type DrawnTable, drawnTable, mergedTable } from './drawn-table.ts';
import { blankPageNotice, type TruthBlock, type TruthPart } from './truth.ts';
import { cellLines, escaped, writerInline } from './writer-inline.ts';
import type { WriterStyle } from './writer-styles.ts';

/** The blocks of a paper as its style prints them: counted by the numbering, cells merged. */
export interface PrintedBlock extends CountedBlock {
  readonly drawn?: DrawnTable;
}

function withTable(counted: CountedBlock, style: WriterStyle): PrintedBlock {
  if (counted.block.type !== 'table') return counted;
  if (!style.mergesRows) return { ...counted, drawn: drawnTable(counted.block) };
  const { table, drawn } = mergedTable(counted.block);
  return { block: table, drawn };
}

/** What a style makes of the blocks of a paper: their `block` is the truth of the document. */
export function printedBlocks(blocks: readonly TruthBlock[], style: WriterStyle): readonly PrintedBlock[] {
  const counted = style.numbers === 'automatic' ? countedBlocks(blocks) : blocks.map((block) => ({ block }));
  return counted.map((block) => withTable(block, style));
}

/** The name of the list style that counts as these labels do. */
export function labelStyle(prefix: string, format: string, suffix: string): string {
  const name = { '(': 'Opened', '': '', ')': 'Bracket', '.': 'Stop' };
  return `Labels${name[prefix as '(' | '']}${format}${name[suffix as ')' | '.']}`;
}

function itemParagraph(item: ListItem, counts: boolean): string {
  const label = counts || item.label === undefined ? '' : `${escaped(item.label)}<text:tab/>`;
  const style = label === '' ? 'Item' : 'Labelled';
  return `<text:p text:style-name="${style}">${label}${writerInline(item.content)}</text:p>`;
}

function listXml(list: List, style: WriterStyle): string {
  const labels = list.items.map(({ label }) => label);
  const form = style.numbers === 'automatic' ? labelForm(labels) : undefined;
  const typed = !form && labels.some((label) => label !== undefined);
  const children = ({ children }: ListItem) => (children ? listXml(children, style) : '');
  if (typed) return list.items.map((item) => itemParagraph(item, false) + children(item)).join('');
  const name = form ? labelStyle(form.prefix, form.format, form.suffix) : 'Bullets';
  const items = list.items.map(
    (item) => `<text:list-item>${itemParagraph(item, true)}${children(item)}</text:list-item>`,
  );
  return `<text:list text:style-name="${name}">${items.join('')}</text:list>`;
}

function cellXml(drawn: DrawnCell | 'covered', style: WriterStyle, isHead: boolean): string {
  if (drawn === 'covered') return '<table:covered-table-cell/>';
  const { cell, columns, rows } = drawn;
  const spans = [
    columns > 1 ? ` table:number-columns-spanned="${columns}"` : '',
    rows > 1 ? ` table:number-rows-spanned="${rows}"` : '',
  ].join('');
  const paragraph = isHead ? 'CellHead' : 'Cell';
  const lines = cellLines(cell).map(({ bullet, content }) => {
    const line = `<text:p text:style-name="${bullet ? 'CellItem' : paragraph}">${writerInline(content)}</text:p>`;
    return bullet
      ? `<text:list text:style-name="CellBullets"><text:list-item>${line}</text:list-item></text:list>`
      : line;
  });
  return `<table:table-cell table:style-name="${style.tables}" office:value-type="string"${spans}>${lines.join('')}</table:table-cell>`;
}

function tableXml(drawn: DrawnTable, style: WriterStyle): string {
  const columns = columnWidths(drawn).map(
    (width) => `<table:table-column table:style-name="Width${width}"/>`,
  );
  const firstFull = drawn.findIndex((row) =>
    row.every((cell) => cell !== 'covered' && plainText(cell.cell) !== ''),
  );
  const heads = Math.max(1, firstFull + 1);
  const rows = drawn.map((row, at) => {
    const cells = row.map((cell) => cellXml(cell, style, at < heads && drawn.length > heads));
    return `<table:table-row>${cells.join('')}</table:table-row>`;
  });
  const repeats = style.repeatsHeads && heads < rows.length;
  const head = repeats
    ? `<table:table-header-rows>${rows.slice(0, heads).join('')}</table:table-header-rows>`
    : rows.slice(0, heads).join('');
  return `<table:table table:style-name="Table">${columns.join('')}${head}${rows.slice(heads).join('')}</table:table><text:p text:style-name="Behind"/>`;
}

function headingXml(heading: Heading, style: WriterStyle, counts: boolean): string {
  const number = counts || heading.number === undefined ? '' : `${escaped(heading.number)}<text:tab/>`;
  const depth = heading.level - 1;
  const content = number + writerInline(heading.content);
  return style.headingsAre === 'styles'
    ? `<text:h text:style-name="Heading${depth}" text:outline-level="${depth}">${content}</text:h>`
    : `<text:p text:style-name="Heading${depth}">${content}</text:p>`;
}

function paragraphXml({ number, content }: Paragraph, counts: boolean): string {
  if (counts) return `<text:p text:style-name="Item">${writerInline(content)}</text:p>`;
  if (number === undefined) return `<text:p text:style-name="Body">${writerInline(content)}</text:p>`;
  const style = number.split('.').length > 2 ? 'DeepClause' : 'Clause';
  return `<text:p text:style-name="${style}">${escaped(number)}<text:tab/>${writerInline(content)}</text:p>`;
}

/** A block as an item of the numbering that runs through a paper. */
function counted(xml: string, depth: number, numbering: string): string {
  const deep = '<text:list><text:list-item>'.repeat(depth - 1);
  const end = '</text:list-item></text:list>'.repeat(depth - 1);
  return `<text:list text:style-name="Numbers" ${numbering}><text:list-item>${deep}${xml}${end}</text:list-item></text:list>`;
}

function blockXml({ block, depth, drawn }: PrintedBlock, style: WriterStyle, numbering: string): string {
  const counts = depth !== undefined;
  const place = (xml: string) => (counts ? counted(xml, depth, numbering) : xml);
  switch (block.type) {
    case 'heading':
      return place(headingXml(block, style, counts));
    case 'paragraph':
      return place(paragraphXml(block, counts));
    case 'list':
      return listXml(block, style);
    case 'table':
      return tableXml(drawn ?? drawnTable(block), style);
  }
}

/** A paper of a pack in ODF, with the page break before it and the blank page behind it. */
export function writerPart(part: TruthPart, at: number, style: WriterStyle): string {
  const sheet = isWide(part) ? 'Landscape' : 'Portrait';
  const printed = printedBlocks(part.blocks, style);
  const first = printed.findIndex(({ depth }) => depth !== undefined);
  const body = printed.map((block, index) =>
    blockXml(block, style, index === first ? `xml:id="numbers${at}"` : `text:continue-list="numbers${at}"`),
  );
  const blank = part.blankPageBehind ? `<text:p text:style-name="BlankPage">${blankPageNotice}</text:p>` : '';
  return `<text:p text:style-name="Open${sheet}"/>\n${body.join('\n')}\n${blank}`;
}
