import type { MadeCollections } from './made-collections.ts';
import type { ConversionRecord } from './record.ts';
import type { ReadDocuments } from './source/read-documents.ts';
import { hashOfContent } from './write/write-collection.ts';

/** Those entries that have a key, by which it is known again that they would come out the same. */
function withKeys<Value extends { readonly key: string | undefined }>(
  entries: Iterable<readonly [string, Value]>,
): Readonly<Record<string, Value & { readonly key: string }>> {
  const kept = [...entries].flatMap(([name, value]) =>
    value.key === undefined ? [] : [[name, { ...value, key: value.key }] as const],
  );
  return Object.fromEntries(kept);
}

/** What the next conversion may know: nothing of what is held back, or closed by another document. */
export function nextRecord(
  { sources, collections, accounts, reports }: MadeCollections,
  { readable, files }: Pick<ReadDocuments, 'readable' | 'files'>,
): ConversionRecord {
  const closed = new Set(
    [...sources.values()].filter(({ record }) => !record).map(({ identity }) => identity.given),
  );
  const open = Object.entries(files).filter(([, { documents }]) =>
    documents.every(({ path }) => !closed.has(path)),
  );
  return {
    readable,
    files: Object.fromEntries(open),
    meetings: withKeys(
      collections.map(({ folder, key, files: own, pictures, placed, findings, asked }) => [
        folder,
        { key, files: own, pictures, placed, findings, asked },
      ]),
    ),
    accounts: withKeys(
      [...accounts].map(([id, account]) => [sources.get(id)?.identity.given ?? id, account]),
    ),
    reports: withKeys(
      reports.map(({ folder, key, content }) => [folder, { key, sha256: hashOfContent(content) }]),
    ),
  };
}
