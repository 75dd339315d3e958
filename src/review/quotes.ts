import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { readReview } from '../archive/review.ts';
import { gatherSources } from '../convert/gather/gather-sources.ts';
import { confinedReaders, type DocumentReaders } from '../convert/source/document-readers.ts';
import { convertingReaders } from '../convert/source/office-readers.ts';
import { readDocuments } from '../convert/source/read-documents.ts';
import { readSource } from '../convert/source/read-source.ts';
import { settledReaders } from '../convert/source/settled-readers.ts';
import type { SourceFile } from '../convert/source/source-file.ts';
import { listSources, openSources } from '../convert/source/source-folder.ts';
import { copyOf, identification } from '../convert/write/originals.ts';
import { safeFileName } from '../safety/file-names.ts';
import { reviewKey } from '../safety/holds/hold.ts';
import type { HeldDocument } from './held-documents.ts';
import type { ReviewOptions } from './options.ts';

/** Where the documents lie, and what was made of them. */
type ReviewedFolders = Pick<ReviewOptions, 'sources' | 'content'>;

/** What holds say, by their ids. */
export type Quotes = ReadonlyMap<string, readonly string[]>;

async function quotesIn(file: SourceFile, readers: DocumentReaders): Promise<Quotes> {
  const { value } = await readers.read(file.bytes, file.path, { quoted: true });
  if (!value) return new Map();
  const identify = identification({ sources: '', content: '' });
  const { holds } = readSource(
    identify(file, copyOf(file.bytes, value.mediaType), reviewKey(file.bytes)),
    value,
    {
      decisions: new Map(),
      quoted: true,
    },
  );
  return new Map(holds.map(({ id, quotes = [] }) => [id, quotes]));
}

/** What another document closes is known only when all are read. */
async function quotesAmongAll(folders: ReviewedFolders, readers: DocumentReaders): Promise<Quotes> {
  const { value: decisions } = await readReview(folders.content);
  const settling = { decisions, quoted: true };
  const settled = settledReaders(readers, decisions);
  const { sources } = await readDocuments(folders, { readers: settled, settling });
  const gathering = await gatherSources(sources, settling);
  const holds = [...(gathering?.sources.values() ?? [])].flatMap((source) => source.holds);
  return new Map(holds.flatMap(({ id, quotes }) => (quotes ? [[id, quotes] as const] : [])));
}

async function quotesInEach(
  documents: readonly HeldDocument[],
  sources: string,
  readers: DocumentReaders,
): Promise<Quotes> {
  const quotes = new Map<string, readonly string[]>();
  // By name, for a document that was changed is told by its ids, which fit no more.
  const wanted = new Set(documents.map(({ file }) => file));
  const { files } = await listSources(sources);
  for await (const found of openSources(sources, files)) {
    if (found.type !== 'document' || !wanted.has(safeFileName(basename(found.file.path)))) continue;
    for (const [id, texts] of await quotesIn(found.file, readers)) quotes.set(id, texts);
  }
  return quotes;
}

/**
 * Reads the documents with holds once more, for their words: these are kept nowhere. A document that was taken away
 * or changed since the last build quotes nothing.
 */
export async function quotesOf(
  documents: readonly HeldDocument[],
  folders: ReviewedFolders,
): Promise<Quotes> {
  const isThere = await stat(folders.sources)
    .then((found) => found.isDirectory())
    .catch(() => false);
  if (!isThere || documents.length === 0) return new Map();
  const readers = convertingReaders(confinedReaders());
  try {
    const own = await quotesInEach(documents, folders.sources, readers);
    const holds = documents.flatMap((document) => document.holds);
    if (holds.every(({ id }) => own.has(id))) return own;
    return new Map([...(await quotesAmongAll(folders, readers)), ...own]);
  } finally {
    readers.close();
  }
}
