import { stat } from 'node:fs/promises';
import { basename } from 'node:path';
import { confinedReaders, type DocumentReaders } from '../convert/source/document-readers.ts';
import { convertingReaders } from '../convert/source/office-readers.ts';
import { readSource } from '../convert/source/read-source.ts';
import type { SourceFile } from '../convert/source/source-file.ts';
import { listSources, openSources } from '../convert/source/source-folder.ts';
import { copyOf, identification } from '../convert/write/originals.ts';
import { safeFileName } from '../safety/file-names.ts';
import { reviewKey } from '../safety/holds/hold.ts';
import type { HeldDocument } from './held-documents.ts';

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

/**
 * Reads the documents with holds once more, for their words: these are kept nowhere. A document that was taken away
 * or changed since the last build quotes nothing.
 */
export async function quotesOf(documents: readonly HeldDocument[], sources: string): Promise<Quotes> {
  const quotes = new Map<string, readonly string[]>();
  const isThere = await stat(sources)
    .then((found) => found.isDirectory())
    .catch(() => false);
  if (!isThere || documents.length === 0) return quotes;
  // By name, for a document that was changed is told by its ids, which fit no more.
  const wanted = new Set(documents.map(({ file }) => file));
  const readers = convertingReaders(confinedReaders());
  try {
    const { files } = await listSources(sources);
    for await (const found of openSources(sources, files)) {
      if (found.type !== 'document' || !wanted.has(safeFileName(basename(found.file.path)))) continue;
      for (const [id, texts] of await quotesIn(found.file, readers)) quotes.set(id, texts);
    }
  } finally {
    readers.close();
  }
  return quotes;
}
