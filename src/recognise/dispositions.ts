import type { Heading, Resolution, SourceBlock, Table } from '../document/block.ts';
import { datesIn, timeIn } from '../document/dates.ts';
import { type Inline, plainText, text } from '../document/inline.ts';
import { titleCased } from './bodies.ts';
import { blockLines } from './lines.ts';

/**
 * A sheet that a clerk publishes right after a meeting: what became of each item, in tables of number, title
 * and disposition under the name of the report that brought them. North American councils call it the
 * disposition of items.
 */
export interface DispositionSheet {
  readonly committee?: string;
  readonly date?: string;
  readonly time?: string;
  /** Blocks above the first item: the head, who was present. */
  readonly preamble: readonly SourceBlock[];
  /** Each item with its heading and its disposition as a resolution. */
  readonly items: readonly SourceBlock[];
}

const sheetTitle = /^(?:dispositions? of items|(?:summary|record|notice|schedule) of dispositions)$/i;
const itemNumber = /^\d{1,3}[a-z]?\.?$/;
/** How many blocks of a sheet are its head. */
const headBlocks = 12;

function cellText(cell: readonly Inline[] | undefined): string {
  return plainText(cell ?? [])
    .replace(/\s+/g, ' ')
    .trim();
}

/** The cells of a row that say something, in order. */
function filled(row: Table['rows'][number]): Table['rows'][number] {
  return row.filter((cell) => cellText(cell) !== '');
}

function isItemRow(row: Table['rows'][number]): boolean {
  const cells = filled(row);
  return cells.length === 3 && itemNumber.test(cellText(cells[0]));
}

/** Rows of number, title and disposition; rows of another kind may stand below them where two tables were joined. */
function isDispositionTable(block: SourceBlock): block is Table {
  return block.type === 'table' && block.rows.some(isItemRow);
}

/** Whether a text is such a sheet: it says so at its head, and has a table of dispositions. */
export function isDispositionSheet(blocks: readonly SourceBlock[]): boolean {
  const lines = blocks
    .slice(0, headBlocks)
    .flatMap(blockLines)
    .map((line) => line.trim());
  return lines.some((line) => sheetTitle.test(line)) && blocks.some(isDispositionTable);
}

/** Rows of a table carry no lines of their own; those of the table are near enough to find them. */
function placeOf({ place }: Table): Pick<Heading, 'place'> {
  return place === undefined ? {} : { place };
}

function sectionHeading(row: Table['rows'][number], table: Table): readonly Heading[] {
  const [title] = filled(row);
  if (title === undefined) return [];
  return [
    {
      type: 'heading',
      level: 2,
      content: withoutStrong(title),
      gap: 1,
      because: 'it stands across a table of items and names what brought them',
      ...placeOf(table),
    },
  ];
}

function withoutStrong(content: readonly Inline[]): readonly Inline[] {
  return content.flatMap((node) => {
    if (node.type === 'strong') return withoutStrong(node.children);
    return node.type === 'break' ? text(' ') : node;
  });
}

function itemBlocks(row: Table['rows'][number], table: Table): readonly SourceBlock[] {
  const [number = [], title = [], disposition = []] = filled(row);
  const heading: Heading = {
    type: 'heading',
    level: 2,
    number: cellText(number),
    content: withoutStrong(title),
    gap: 1,
    because: 'its row has a number, a title and a disposition',
    ...placeOf(table),
  };
  const resolution: Resolution = {
    type: 'resolution',
    // The column has no heading of its own; the sheet's title says what it holds.
    label: [text('[DISPOSITION:]')],
    kind: 'resolved',
    restored: true,
    items: [{ content: withoutStrong(disposition) }],
    gap: 1,
    because: 'it stands in the last column of a table of dispositions',
    ...placeOf(table),
  };
  return [heading, resolution];
}

/** A row of one cell is the heading of the items below it; below the last item it belongs to what follows. */
function isHeadingRow(rows: Table['rows'], at: number): boolean {
  if (filled(rows[at] ?? []).length > 1) return false;
  const below = rows.slice(at + 1).find((row) => filled(row).length > 1);
  return below !== undefined && isItemRow(below);
}

function rowBlocks(table: Table, at: number): readonly SourceBlock[] | undefined {
  const row = table.rows[at] ?? [];
  if (isItemRow(row)) return itemBlocks(row, table);
  return isHeadingRow(table.rows, at) ? sectionHeading(row, table) : undefined;
}

/** The items of a table, and the rows that are none as tables of their own. */
function tableBlocks(table: Table): readonly SourceBlock[] {
  const blocks: SourceBlock[] = [];
  let others: Table['rows'][number][] = [];
  const close = () => {
    if (others.some((row) => filled(row).length > 0)) blocks.push({ ...table, headerRows: 0, rows: others });
    others = [];
  };
  for (const [at, row] of table.rows.entries()) {
    const found = rowBlocks(table, at);
    if (found) close();
    if (found) blocks.push(...found);
    else others.push(row);
  }
  close();
  return blocks;
}

/** "COUNCIL MEETING", "MEETING OF THE PARKS COMMITTEE": the body, as the head names it. */
function committeeIn(lines: readonly string[]): string | undefined {
  const patterns = [/^(?:meeting of (?:the )?)(.{3,80})$/i, /^(?:the )?(.{3,80}?) meeting\b/i];
  for (const line of lines) {
    const named = patterns.map((pattern) => pattern.exec(line)?.[1]).find(Boolean);
    if (named) return titleCased(named.trim());
  }
  return undefined;
}

/** Reads such a sheet as minutes: every row of its tables is an item with what became of it. */
export function readDispositionSheet(blocks: readonly SourceBlock[]): DispositionSheet {
  const first = blocks.findIndex(isDispositionTable);
  const lines = blocks
    .slice(0, first)
    .flatMap(blockLines)
    .map((line) => line.trim());
  const committee = committeeIn(lines);
  const date = lines.flatMap(datesIn)[0];
  const time = lines.map(timeIn).find((found) => found !== undefined);
  return {
    ...(committee === undefined ? {} : { committee }),
    ...(date === undefined ? {} : { date }),
    ...(time === undefined ? {} : { time }),
    preamble: blocks.slice(0, first),
    items: blocks.slice(first).flatMap((block) => (isDispositionTable(block) ? tableBlocks(block) : [block])),
  };
}
