import { stat } from 'node:fs/promises';
import { readArchive } from '../archive/read-archive.ts';
import type { Finding, Outcome } from '../document/finding.ts';
import { linkArchive } from '../link/link-archive.ts';
import { siteContext } from '../site/site-context.ts';
import { type WrittenBook, writeBooks } from './epub/write-books.ts';
import { type WrittenPortable, writePortable } from './folder/write-portable.ts';
import type { ExportOptions } from './options.ts';
import { partName, partOf } from './part.ts';

/** What an export made. */
export interface ExportResult {
  readonly books: readonly WrittenBook[];
  readonly portable: WrittenPortable | undefined;
}

async function isFolder(path: string): Promise<boolean> {
  const found = await stat(path).catch(() => undefined);
  return found?.isDirectory() ?? false;
}

/** Makes the editions that were asked for from the collections. A fault in a collection gives the export up. */
export async function exportEditions(options: ExportOptions): Promise<Outcome<ExportResult | undefined>> {
  const { content, address, output, day, editions } = options;
  const archive = (await isFolder(content))
    ? await readArchive(content)
    : { value: { meetings: [] }, findings: [] };
  if (archive.findings.some(({ severity }) => severity === 'error'))
    return { value: undefined, findings: archive.findings };
  const part = partOf(archive.value, options, content);
  if ('rule' in part) return { value: undefined, findings: [...archive.findings, part] };
  const site = linkArchive(part);
  const findings: Finding[] = [...archive.findings];
  const books = editions.includes('epub')
    ? await writeBooks(site.meetings, siteContext(site, '/', { address }), { output, day })
    : undefined;
  findings.push(...(books?.findings ?? []));
  const portable = editions.includes('zip')
    ? await writePortable(site, { name: partName(options, part), output, day, address })
    : undefined;
  findings.push(...(portable?.findings ?? []));
  if (portable && portable.value === undefined) return { value: undefined, findings };
  return { value: { books: books?.value ?? [], portable: portable?.value }, findings };
}

function size(bytes: number): string {
  return bytes < 1_000_000 ? `${Math.ceil(bytes / 1000)} kB` : `${(bytes / 1_000_000).toFixed(1)} MB`;
}

function booksText(books: readonly WrittenBook[], { output, address }: ExportOptions): readonly string[] {
  const total = size(books.reduce((sum, { bytes }) => sum + bytes, 0));
  const [first, ...others] = books;
  if (!first) return [];
  return [
    others.length === 0
      ? `Made ${first.path}: a book of one meeting, ${total}.`
      : `Made ${output}: ${books.length} books, one of each meeting, ${total}.`,
    ...(address === undefined
      ? ['  Links out of a book are plain text, for the site’s address is not known: name it with --address.']
      : []),
  ];
}

/** The result of an export in a few lines. */
export function exportSummary({ books, portable }: ExportResult, options: ExportOptions): string {
  const folder = portable && [
    `Made ${portable.path}: ${portable.pages} pages with their originals, ${size(portable.bytes)}.`,
    '  Unpack it and open index.html in its folder: pages and search work without a server or a network.',
  ];
  return [...booksText(books, options), ...(folder ?? [])].join('\n');
}
