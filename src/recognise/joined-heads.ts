import type { Paragraph, SourceBlock, Table } from '../document/block.ts';
import { plainText, splitContent } from '../document/inline.ts';
import { oneLine } from '../document/words.ts';
import { itemNamedIn, reportHeadTable } from './report-head.ts';

/** The first row of a head names its item: "11 November 2014 | ITEM: 5". */
function namesItem(table: Table, row: number): boolean {
  return table.rows[row]?.some((cell) => itemNamedIn(oneLine(plainText(cell))) !== undefined) === true;
}

function part(table: Table, from: number, to: number): Table {
  const { place, ...rest } = table;
  const rows = table.rows.slice(from, to);
  if (!place) return { ...rest, rows };
  // Rows are lines, but for the blank ones of the page end between the two halves.
  const lines =
    from === 0
      ? { line: place.line, toLine: place.line + to - 1 }
      : { line: place.toLine - rows.length + 1, toLine: place.toLine };
  return { ...rest, rows, place: lines };
}

function parted(table: Table, committees: readonly string[]): readonly SourceBlock[] {
  const at = table.rows.findIndex(
    (_, row) =>
      row > 0 &&
      namesItem(table, row) &&
      reportHeadTable(part(table, row, table.rows.length), committees) !== undefined,
  );
  return at < 0 ? [table] : [part(table, 0, at), { ...part(table, at, table.rows.length), gap: 1 }];
}

/** "Subject: New benches Summary: Benches are old …": the last line of a head and the text behind it in one paragraph. */
const fused = /^((?:subject|title)(?: of report)?: ?.{5,220}?) (?=(?:executive )?summary ?: )/i;

function partedFromText(block: Paragraph): readonly SourceBlock[] {
  const line = plainText(block.content);
  const head = fused.exec(line)?.[1];
  if (block.number !== undefined || head === undefined) return [block];
  const [before, after] = splitContent(block.content, head.length);
  const [, rest] = splitContent(after, 1);
  return [
    { ...block, content: before },
    { ...block, content: rest, gap: 1 },
  ];
}

/**
 * Where a paper ends with a table and the next begins with its head, nothing but a blank line stands
 * between, as at a page end within a table. The head is parted from the table that it was joined to,
 * and its last line from the text that was run into it.
 */
export function partJoinedHeads(
  blocks: readonly SourceBlock[],
  committees: readonly string[],
): readonly SourceBlock[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph') return partedFromText(block);
    return block.type === 'table' ? parted(block, committees) : [block];
  });
}
