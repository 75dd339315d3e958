import type { Table } from '../../document/block.ts';
import { plainText } from '../../document/inline.ts';
import type { ReadBlock } from './sheet-block.ts';

type TableBlock = ReadBlock & { readonly block: Table };

function isTable(each: ReadBlock): each is TableBlock {
  return each.block.type === 'table';
}

function columnsOf({ rows }: Table): number {
  return rows[0]?.length ?? 0;
}

function filledColumns(tables: readonly TableBlock[]): readonly number[] {
  const filled = new Set<number>();
  for (const row of tables.flatMap(({ block }) => block.rows)) {
    for (const [column, cell] of row.entries()) if (plainText(cell).trim() !== '') filled.add(column);
  }
  return [...filled].toSorted((one, other) => one - other);
}

function narrowed(table: Table, columns: readonly number[]): Table {
  return { ...table, rows: table.rows.map((row) => columns.map((column) => row[column] ?? [])) };
}

/** So many empty columns side by side are none of the table's: spreadsheet programs tag what lies beside it too. */
const emptyStretch = 8;

function withoutStretches(each: ReadBlock): ReadBlock {
  if (!isTable(each)) return each;
  const filled = filledColumns([each]);
  const all = Array.from({ length: columnsOf(each.block) }, (_, column) => column);
  const kept = all.filter((column) => {
    const before = filled.findLast((other) => other <= column) ?? -1;
    const after = filled.find((other) => other >= column) ?? all.length;
    return after - before <= emptyStretch;
  });
  return kept.length === all.length ? each : { ...each, block: narrowed(each.block, kept) };
}

/** Tables of equal columns with nothing but furniture between are parts of one that pages cut. */
function groupsOf(blocks: readonly ReadBlock[]): readonly (readonly TableBlock[])[] {
  const groups: TableBlock[][] = [];
  let open: TableBlock[] | undefined;
  for (const each of blocks) {
    if (each.block.type === 'furniture') continue;
    if (!isTable(each)) {
      open = undefined;
      continue;
    }
    const [first] = open ?? [];
    if (open && first && columnsOf(first.block) === columnsOf(each.block)) {
      open.push(each);
    } else {
      open = [each];
      groups.push(open);
    }
  }
  return groups;
}

/** What is left of a table with one column is no table: a frame round text, whose lines are paragraphs. */
function framedText(each: TableBlock): readonly ReadBlock[] {
  const { rows, headerRows: _headerRows, ...placed } = each.block;
  return rows.map((row, at) => ({
    ...each,
    block: { ...placed, type: 'paragraph', content: row.flat(), ...(at > 0 ? { gap: 0 } : {}) },
  }));
}

/**
 * Takes out of each table the columns that are empty in all its parts: programs use them to space a page out. A
 * column that is only empty on one page stays, so that the parts of a table keep equal columns.
 */
export function withoutEmptyColumns(given: readonly ReadBlock[]): readonly ReadBlock[] {
  const blocks = given.map(withoutStretches);
  const columns = new Map<ReadBlock, readonly number[]>();
  for (const group of groupsOf(blocks)) {
    const filled = filledColumns(group);
    for (const each of group) columns.set(each, filled);
  }
  return blocks.flatMap((each) => {
    const filled = columns.get(each);
    if (!filled || !isTable(each) || filled.length === columnsOf(each.block)) return [each];
    const narrow: TableBlock = { ...each, block: narrowed(each.block, filled) };
    return filled.length > 1 ? [narrow] : framedText(narrow);
  });
}
