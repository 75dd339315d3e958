import type { AnyNode, Element } from 'domhandler';
import { isTag } from 'domhandler';
import type { Cell, ListItem, Table } from '../../document/block.ts';
import { type Inline, plainText, text } from '../../document/inline.ts';
import { type Part, placeOf, spanOf } from './part.ts';
import { contentOf } from './runs.ts';
import { isHidden } from './visible.ts';

/** Spans wider than this are mistakes or attacks; a browser stops at 1,000. */
const widestSpan = 100;
/** No table of a paper has spans that cover so many places in all; beyond that a cell takes one place. */
const largestSpanned = 200_000;

interface GridCell {
  readonly parts: readonly Part[];
  readonly content: Cell;
  readonly isHeader: boolean;
}

interface Row {
  readonly cells: readonly (GridCell | undefined)[];
  readonly inHead: boolean;
}

function childrenNamed(element: Element, names: RegExp): readonly Element[] {
  return element.children.filter(
    (child: AnyNode): child is Element => isTag(child) && names.test(child.name) && !isHidden(child),
  );
}

function spanOfAttribute(value: string | undefined, most: number): number {
  const span = /^\s*\d{1,6}\s*$/.test(value ?? '') ? Number(value) : 1;
  // "0" means: to the end.
  return span === 0 ? most : Math.min(span, most);
}

function labelled(label: string | undefined, content: readonly Inline[]): readonly Inline[] {
  if (label === undefined) return content;
  return content.length === 0 ? [text(label)] : [text(`${label} `), ...content];
}

function itemLines(item: ListItem): readonly (readonly Inline[])[] {
  return [labelled(item.label, item.content), ...(item.children?.items.flatMap(itemLines) ?? [])];
}

/** What a part of a cell shows, line by line; a table inside is one line for each row. */
function partLines(part: Part): readonly (readonly Inline[])[] {
  if (part.type === 'text') return [labelled(part.label, contentOf(part.lines))];
  switch (part.block.type) {
    case 'list':
      return part.block.items.flatMap(itemLines);
    case 'table':
      return part.block.rows.map((cells) =>
        cells
          .filter((cell) => cell.length > 0)
          .flatMap((cell, at) => (at === 0 ? cell : [text(' '), ...cell])),
      );
    case 'paragraph':
      return [part.block.content];
    case 'figure':
      return [];
  }
}

function cellContent(parts: readonly Part[]): Cell {
  return parts
    .flatMap(partLines)
    .filter((line) => plainText(line).trim() !== '')
    .flatMap((line, at) => (at === 0 ? line : [{ type: 'break' } as const, ...line]));
}

interface RowElement {
  readonly element: Element;
  readonly inHead: boolean;
}

function rowElements(table: Element): readonly RowElement[] {
  return childrenNamed(table, /^(?:tr|thead|tbody|tfoot)$/).flatMap((child) =>
    child.name === 'tr'
      ? [{ element: child, inHead: false }]
      : childrenNamed(child, /^tr$/).map((element) => ({ element, inHead: child.name === 'thead' })),
  );
}

/** How many columns and rows a cell takes; it reaches over `most` rows at the most. */
function sizeOf({ attribs }: Element, most: number): { readonly width: number; readonly height: number } {
  return {
    width: spanOfAttribute(attribs.colspan, widestSpan),
    height: spanOfAttribute(attribs.rowspan, most),
  };
}

/**
 * The cells laid on a grid as a browser lays them: each stands in the first free place of its row, and the
 * rest of what it spans stays blank.
 */
function gridOf(table: Element, partsOf: (cell: Element) => readonly Part[]): readonly Row[] {
  const rows = rowElements(table);
  const taken = rows.map(() => new Set<number>());
  let spanned = 0;
  return rows.map(({ element, inHead }, down) => {
    const cells: (GridCell | undefined)[] = [];
    let across = 0;
    for (const cell of childrenNamed(element, /^(?:td|th)$/)) {
      while (taken[down]?.has(across)) across += 1;
      const parts = partsOf(cell);
      cells[across] = { parts, content: cellContent(parts), isHeader: cell.name === 'th' };
      const { width, height } = sizeOf(cell, spanned > largestSpanned ? 1 : rows.length - down);
      spanned += width * height;
      for (const row of taken.slice(down, down + height)) {
        for (let column = across; column < across + width; column += 1) row.add(column);
      }
      across += width;
    }
    return { cells: Array.from(cells), inHead };
  });
}

function isFilled(cell: GridCell | undefined): boolean {
  return cell !== undefined && cell.content.length > 0;
}

/** Without the rows and columns that are blank throughout: spans and spacers leave such. */
function withoutBlanks(rows: readonly Row[]): readonly Row[] {
  const filled = rows.filter(({ cells }) => cells.some(isFilled));
  const width = Math.max(0, ...filled.map(({ cells }) => cells.length));
  const columns = Array.from({ length: width }, (_, at) => at).filter((at) =>
    filled.some(({ cells }) => isFilled(cells[at])),
  );
  return filled.map((row) => ({ ...row, cells: columns.map((at) => row.cells[at]) }));
}

function isHeaderRow({ cells, inHead }: Row): boolean {
  return inHead || cells.filter(isFilled).every((cell) => cell?.isHeader === true);
}

function holdsTable(parts: readonly Part[]): boolean {
  return parts.some((part) => part.type === 'block' && part.block.type === 'table');
}

/** A table that only lays a page out: it holds other tables and marks no cell as a header, or has one cell. */
function isLayout(rows: readonly Row[]): boolean {
  const cells = rows.flatMap((row) => row.cells).filter(isFilled);
  if (cells.length <= 1) return true;
  const marked = cells.some((cell) => cell?.isHeader) || rows.some(({ inHead }) => inHead);
  return !marked && cells.some((cell) => holdsTable(cell?.parts ?? []));
}

function tableOf(rows: readonly Row[], parts: readonly Part[]): Table {
  const [first] = rows;
  const place = spanOf(parts.map(placeOf));
  return {
    type: 'table',
    headerRows: first && rows.length > 1 && isHeaderRow(first) ? 1 : 0,
    rows: rows.map(({ cells }) => cells.map((cell) => cell?.content ?? [])),
    ...(place === undefined ? {} : { place }),
  };
}

/**
 * The parts of a table: the table itself with its caption above, or what its cells hold when it only lays the
 * page out. `partsOf` reads what a cell holds.
 */
export function tableParts(table: Element, partsOf: (cell: Element) => readonly Part[]): readonly Part[] {
  const captions = childrenNamed(table, /^caption$/).flatMap(partsOf);
  const all = gridOf(table, partsOf);
  const parts = all.flatMap(({ cells }) => cells.flatMap((cell) => cell?.parts ?? []));
  const rows = withoutBlanks(all);
  if (isLayout(rows) || table.attribs.role === 'presentation') {
    return [...captions, ...parts.map((part) => (part.type === 'text' ? { ...part, apart: true } : part))];
  }
  const figures = parts.filter((part) => part.type === 'block' && part.block.type === 'figure');
  return [...captions, { type: 'block', block: tableOf(rows, parts) }, ...figures];
}
