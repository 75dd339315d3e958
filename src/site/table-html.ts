import type { Reference } from '../archive/model.ts';
import type { Cell, Table } from '../document/block.ts';
import { type Inline, linesOf, plainText } from '../document/inline.ts';
import type { Speaker } from '../document/language.ts';
import { rememberedOf } from '../document/remembered.ts';
import { type BlockContext, elementId, referencesOf } from './block-context.ts';
import { blockTools } from './block-tools.ts';
import { renderBarChart } from './charts/bar-chart.ts';
import { type Html, html, joined } from './html.ts';
import { linkReferences, renderInline } from './inline-html.ts';
import { say } from './language/say.ts';
import type { PageLink } from './page.ts';
import { isFigureText } from './tables/figures.ts';
import { tableChart } from './tables/table-chart.ts';
import { tableFile } from './tables/table-files.ts';

/** Glyphs that only mark an item are dropped as list marks are; a tick says something, so it stays. */
const bullet = /^\s*([•➤–▪●◦]|✓)\s*(?=\S)/u;

function cellLines(cell: Cell): readonly (readonly Inline[])[] {
  return linesOf(cell).filter((line) => plainText(line).trim() !== '');
}

function bulletOf(line: readonly Inline[]): string | undefined {
  const first = line[0];
  return first?.type === 'text' ? bullet.exec(first.text)?.[1] : undefined;
}

function withoutBullet(line: readonly Inline[]): readonly Inline[] {
  const [first, ...rest] = line;
  if (first?.type !== 'text' || bulletOf(line) === '✓') return line;
  return [{ type: 'text', text: first.text.replace(bullet, '') }, ...rest];
}

function renderLines(lines: readonly (readonly Inline[])[], page: string): Html {
  return joined(
    lines.map((line) => renderInline(line, page)),
    html`<br>`,
  );
}

/** A list only when it is plain to see: lines of text, then two or more items with the same glyph to the end. */
function renderCell(cell: Cell, page: string): Html {
  const lines = cellLines(cell);
  if (lines.length < 2) return renderLines(lines, page);
  const start = lines.findIndex((line) => bulletOf(line) !== undefined);
  const items = start < 0 ? [] : lines.slice(start);
  const glyph = items[0] && bulletOf(items[0]);
  if (items.length < 2 || !items.every((line) => bulletOf(line) === glyph)) return renderLines(lines, page);
  const lead = lines.slice(0, start);
  const kind = glyph === '✓' ? html` class="ticked"` : '';
  return html`${lead.length > 0 && html`<p>${renderLines(lead, page)}</p>`}<ul${kind}>${items.map(
    (line) => html`<li>${renderInline(withoutBullet(line), page)}</li>`,
  )}</ul>`;
}

/** A cell with what the look of its table depends on, worked out once. */
interface PlacedCell {
  readonly content: Cell;
  readonly isEmpty: boolean;
  readonly isFigure: boolean;
}

function placedCell(cell: Cell, references: readonly Reference[]): PlacedCell {
  const text = plainText(cell).trim();
  return {
    content: linkReferences(cell, references),
    isEmpty: text === '',
    isFigure: isFigureText(text),
  };
}

type Row = readonly PlacedCell[];

function renderHeaderCell({ content, isEmpty }: PlacedCell, numeric: boolean, page: string): Html {
  const kind = numeric ? html` class="figure"` : '';
  // A header cell without words names nothing, and checkers object to it.
  if (isEmpty) return html`<td></td>`;
  return html`<th scope="col"${kind}>${renderCell(content, page)}</th>`;
}

function renderRowHead({ content }: PlacedCell, page: string): Html {
  return html`<th scope="row">${renderCell(content, page)}</th>`;
}

function renderBodyCell({ content, isFigure }: PlacedCell, page: string): Html {
  return html`<td${isFigure && html` class="figure"`}>${renderCell(content, page)}</td>`;
}

/** Columns of which every filled cell below the header is a figure: their headings stand on the right too. */
function numericColumns(rows: readonly Row[], width: number): readonly boolean[] {
  return Array.from({ length: width }, (_, column) => {
    const filled = rows.flatMap((row) => row[column] ?? []).filter(({ isEmpty }) => !isEmpty);
    return filled.length > 0 && filled.every(({ isFigure }) => isFigure);
  });
}

/** A row is headed by its first cell where that names something and what stands behind it is figures. */
function headsRows(body: readonly Row[], numeric: readonly boolean[]): boolean {
  const behind = numeric.slice(1);
  const named = body.every(([first]) => first && !first.isFigure && !first.isEmpty);
  return body.length > 1 && named && numeric[0] !== true && behind.length > 0 && behind.every(Boolean);
}

function shortTableName({ anchor }: Table, context: Speaker): string {
  const number = /^table-(.+)$/.exec(anchor ?? '')?.[1];
  return number ? say(context, 'Table {number}', { number }) : say(context, 'Table');
}

/** What a screen reader calls the table: its number from the anchor, its caption or the paper's name. */
function tableName(table: Table, context: BlockContext): string {
  const caption = table.anchor && context.captions?.get(table.anchor);
  const name = shortTableName(table, context);
  const named = caption ? `${name}: ${caption}` : name;
  return context.name ? `${named} (${context.name})` : named;
}

function fileLink(table: Table, context: BlockContext): PageLink | undefined {
  if (table.anchor === undefined) return undefined;
  return {
    url: tableFile(context.home, table.anchor),
    text: say(context, '{table} as CSV', { table: shortTableName(table, context) }),
  };
}

/** A picture of the table where an honest one can be drawn. */
function renderChart(table: Table, context: BlockContext): Html | undefined {
  const id = elementId(table.anchor, context);
  const chart = id === undefined ? undefined : tableChart(table, tableName(table, context), context);
  return id !== undefined && chart ? renderBarChart(chart, id, context) : undefined;
}

function holdsLink(content: readonly Inline[]): boolean {
  return content.some((node) => node.type === 'link' || ('children' in node && holdsLink(node.children)));
}

function renderRows(table: Table, references: readonly Reference[], page: string): Html {
  const width = Math.max(1, ...table.rows.map((row) => row.length));
  const rows = table.rows.map((row) =>
    Array.from({ length: width }, (_, column) => placedCell(row[column] ?? [], references)),
  );
  const head = rows.slice(0, table.headerRows);
  const body = rows.slice(table.headerRows);
  const numeric = numericColumns(body, width);
  const rowHeads = headsRows(body, numeric);
  return html`${
    head.length > 0 &&
    html`<thead>
${head.map(
  (row) =>
    html`<tr>${row.map((cell, column) => renderHeaderCell(cell, numeric[column] === true, page))}</tr>\n`,
)}</thead>\n`
  }<tbody>
${body.map((row) => html`<tr>${row.map((cell, column) => (column === 0 && rowHeads ? renderRowHead(cell, page) : renderBodyCell(cell, page)))}</tr>\n`)}</tbody>
`;
}

/** The rows as every page shows them; most tables stand on two, that of the paper and that of the whole meeting. */
const rowsWithoutLinks = rememberedOf((table: Table) => renderRows(table, [], ''));

function rowsHtml(table: Table, context: BlockContext): Html {
  const references = referencesOf(table.anchor, context);
  const hasLinks = references.length > 0 || table.rows.some((row) => row.some(holdsLink));
  return hasLinks ? renderRows(table, references, context.page) : rowsWithoutLinks(table);
}

/** A table in a region of its own (a named section is one) that scrolls where the table is wider than the window. */
export function renderTable(table: Table, context: BlockContext): Html {
  const id = elementId(table.anchor, context);
  return html`<section class="table"${id && html` id="${id}"`} tabindex="0" aria-label="${tableName(table, context)}">
<table>
${rowsHtml(table, context)}</table>
</section>
${blockTools(table.anchor, context, fileLink(table, context))}${renderChart(table, context)}`;
}
