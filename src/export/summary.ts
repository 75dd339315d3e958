import type { WrittenBook } from './epub/write-books.ts';
import type { WrittenPortable } from './folder/write-portable.ts';
import type { ExportOptions } from './options.ts';
import type { WrittenPrint } from './print/write-prints.ts';

/** What an export made. */
export interface ExportResult {
  readonly books: readonly WrittenBook[];
  readonly portable: WrittenPortable | undefined;
  readonly prints: readonly WrittenPrint[];
  readonly zim: WrittenPortable | undefined;
}

/** An export before its first edition is made. */
export const nothingMade: ExportResult = { books: [], portable: undefined, prints: [], zim: undefined };

function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

/** One file of each meeting, in a line. */
function filesText(
  [first, ...others]: readonly WrittenBook[],
  { output }: ExportOptions,
  [one, many]: readonly [one: string, many: string],
): string {
  if (!first) return '';
  const total = size(others.reduce((sum, { bytes }) => sum + bytes, first.bytes));
  return others.length === 0
    ? `Made ${first.path}: ${one} of one meeting, ${total}.`
    : `Made ${output}: ${others.length + 1} ${many}, one of each meeting, ${total}.`;
}

function linksText(what: string, { address }: ExportOptions): readonly string[] {
  return address === undefined
    ? [`  Links out of ${what} are plain text, for the site’s address is not known: name it with --address.`]
    : [];
}

/** The result of an export in a few lines. */
export function exportSummary(
  { books, portable, prints, zim }: ExportResult,
  options: ExportOptions,
): string {
  const lines = [
    ...(books.length > 0
      ? [filesText(books, options, ['a book', 'books']), ...linksText('a book', options)]
      : []),
    ...(portable
      ? [
          `Made ${portable.path}: ${portable.pages} pages with their originals, ${size(portable.bytes)}.`,
          '  Unpack it and open index.html in its folder: pages and search work without a server or a network.',
        ]
      : []),
    ...(prints.length > 0
      ? [filesText(prints, options, ['a PDF', 'PDFs']), ...linksText('a PDF', options)]
      : []),
    ...(zim
      ? [
          `Made ${zim.path}: ${zim.pages} pages with their originals, ${size(zim.bytes)}.`,
          '  Open it with Kiwix or another reader of ZIM files.',
        ]
      : []),
  ];
  return lines.join('\n');
}
