import type { PDFDocumentProxy } from 'pdfjs-dist';
import type { Bookmark, FileProperties } from '../../document/block.ts';
import type { Finding, Outcome } from '../../document/finding.ts';

type OutlineNode = Awaited<ReturnType<PDFDocumentProxy['getOutline']>>[number];
type PageReference = Parameters<PDFDocumentProxy['getPageIndex']>[0];

/** Deeper than this an outline is a mistake, or made to exhaust its reader. */
const deepest = 12;

function isReference(value: unknown): value is PageReference {
  return typeof value === 'object' && value !== null && 'num' in value && 'gen' in value;
}

/** The sheet that a destination opens; undefined where the file names none that it has. */
async function sheetOf(
  file: PDFDocumentProxy,
  destination: OutlineNode['dest'],
): Promise<number | undefined> {
  const explicit = typeof destination === 'string' ? await file.getDestination(destination) : destination;
  const page: unknown = Array.isArray(explicit) ? explicit[0] : undefined;
  if (typeof page === 'number') return page < file.numPages ? page + 1 : undefined;
  if (!isReference(page)) return undefined;
  // The engine refuses a reference to what is no page; a bookmark to nowhere is no loss.
  return file.getPageIndex(page).then(
    (index) => index + 1,
    () => undefined,
  );
}

async function bookmarksIn(
  file: PDFDocumentProxy,
  nodes: readonly OutlineNode[],
  depth: number,
): Promise<readonly Bookmark[]> {
  const found: Bookmark[] = [];
  for (const { title, dest, items } of nodes) {
    const sheet = await sheetOf(file, dest);
    const name = title.replace(/\s+/g, ' ').trim();
    if (sheet !== undefined && name !== '') found.push({ title: name, sheet, depth });
    if (depth < deepest) found.push(...(await bookmarksIn(file, items, depth + 1)));
  }
  return found;
}

const withoutBookmarks: Finding = {
  rule: 'pdf-bookmarks-broken',
  severity: 'note',
  message: 'The bookmarks of this PDF are damaged and were not read; its words were.',
  hint: 'Nothing has to be done, unless headings are missing: then print it to a new PDF.',
};

/**
 * The entries of the outline that open a page of the file, in its order. An outline that the engine cannot read, as
 * one of thousands of entries within one another, is a finding: it holds none of the words.
 */
export async function bookmarksOf(file: PDFDocumentProxy): Promise<Outcome<readonly Bookmark[]>> {
  try {
    return { value: await bookmarksIn(file, (await file.getOutline()) ?? [], 1), findings: [] };
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    return { value: [], findings: [withoutBookmarks] };
  }
}

/** "D:20250129143000Z" is the day 2025-01-29. */
const pdfDate = /^(?:D:)?(\d{4})(\d{2})(\d{2})/;

function textOf(value: unknown): string | undefined {
  const text = typeof value === 'string' ? value.replace(/\s+/g, ' ').trim() : '';
  return text === '' ? undefined : text;
}

/** What the file says of itself. */
export async function propertiesOf(file: PDFDocumentProxy): Promise<FileProperties> {
  const info = (await file.getMetadata()).info as Readonly<Record<string, unknown>>;
  const title = textOf(info.Title);
  const subject = textOf(info.Subject);
  const [, year, month, day] = pdfDate.exec(textOf(info.ModDate) ?? '') ?? [];
  return {
    ...(title === undefined ? {} : { title }),
    ...(subject === undefined ? {} : { subject }),
    ...(year === undefined ? {} : { modified: `${year}-${month}-${day}` }),
  };
}
