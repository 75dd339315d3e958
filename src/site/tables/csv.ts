import type { Cell, Table } from '../../document/block.ts';
import { linesOf, plainText } from '../../document/inline.ts';
import { isFigureText } from './figures.ts';

/** Excel takes a file for UTF-8 only when it begins with this mark; without it "£" comes out as "Â£". */
const byteOrderMark = '\uFEFF';

/**
 * What makes a spreadsheet run a cell as a formula, also behind blanks and in its full-width forms. OWASP, "CSV
 * Injection"; blanks that programs strip before they look are from reports against libraries that forgot them.
 */
const formulaStart = /^[\s\u00a0\u200b-\u200d\u2060\ufeff\0]*[=+\-@\t\r＝＋－＠]/u;

function lineText(line: string): string {
  const isHarmless = !formulaStart.test(line) || isFigureText(line) || /^\s*-\s*$/.test(line);
  return isHarmless ? line : `'${line}`;
}

/** A cell as text; its lines are kept, and each is looked at, because some programs part cells at line ends. */
function cellText(cell: Cell): string {
  return linesOf(cell)
    .map((line) => lineText(plainText(line).replace(/[\r\n]+/g, ' ')))
    .join('\n');
}

/** Quotes are doubled and stand round whatever holds a separator of any country's programs (RFC 4180, section 2). */
function field(text: string): string {
  return /[",;|\t\n]|^\s|\s$/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}

/** A table as CSV (RFC 4180): the cells as printed, rows of one length, and nothing that a spreadsheet would run. */
export function tableCsv({ rows }: Table): string {
  const width = Math.max(1, ...rows.map((row) => row.length));
  const line = (row: readonly Cell[]) =>
    Array.from({ length: width }, (_, column) => field(cellText(row[column] ?? []))).join(',');
  return `${byteOrderMark}${rows.map((row) => `${line(row)}\r\n`).join('')}`;
}
