import { mkdir, rename, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { Meeting } from '../../archive/model.ts';
import type { Finding, Outcome } from '../../document/finding.ts';
import type { SiteContext } from '../../site/site-context.ts';
import { bookFiles } from './book.ts';
import { bookContainer } from './container.ts';

/** A book that was written. */
export interface WrittenBook {
  readonly path: string;
  readonly bytes: number;
}

/** Where books go, and the day that their entries bear. */
export interface Shelf {
  readonly output: string;
  readonly day: string;
}

/** The file of a meeting's book. @example bookName({ id: 'fenwick/parks-committee/2024-07-09' }) // => 'fenwick-parks-committee-2024-07-09.epub' */
function bookName({ id }: Pick<Meeting, 'id'>): string {
  return `${id.replaceAll('/', '-')}.epub`;
}

/** Writes one book; it comes to its place only when it is whole. */
async function writeBook(
  meeting: Meeting,
  context: SiteContext,
  shelf: Shelf,
): Promise<Outcome<WrittenBook>> {
  const { value: files, findings } = await bookFiles(meeting, context);
  const bytes = bookContainer(files, shelf.day);
  const path = join(shelf.output, bookName(meeting));
  const unfinished = `${path}.tmp`;
  await writeFile(unfinished, bytes);
  await rename(unfinished, path);
  return { value: { path, bytes: bytes.length }, findings };
}

/** Writes a book for each of some meetings. */
export async function writeBooks(
  meetings: readonly Meeting[],
  context: SiteContext,
  shelf: Shelf,
): Promise<Outcome<readonly WrittenBook[]>> {
  await mkdir(shelf.output, { recursive: true });
  const books: WrittenBook[] = [];
  const findings: Finding[] = [];
  for (const meeting of meetings) {
    const book = await writeBook(meeting, context, shelf);
    books.push(book.value);
    findings.push(...book.findings);
  }
  return { value: books, findings };
}
