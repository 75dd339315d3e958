import type { Finding } from '../../document/finding.ts';
import { type ConversionRecord, noRecord } from '../record.ts';
import type { Source } from './source.ts';

/** What came of a document: a source, or nothing when it cannot be read. */
export interface Taken {
  readonly path: string;
  /** The file that it lies in, with the SHA-256 of its bytes. */
  readonly holder: { readonly path: string; readonly sha256: string };
  readonly source: Source | undefined;
  readonly findings: readonly Finding[];
}

/** The SHA-256 of each file of which all documents could be read. */
export function readableFiles(all: readonly Taken[]): ConversionRecord['readable'] {
  const files = [...Map.groupBy(all, ({ holder }) => holder.path).values()];
  const readable = files.filter((own) => own.every(({ source }) => source !== undefined));
  return Object.fromEntries(
    readable.flatMap(([first]) => (first ? [[first.holder.path, first.holder.sha256]] : [])),
  );
}

/** What the next conversion may know: files all of whose documents may be known. */
export function filesOf(all: readonly Taken[]): ConversionRecord['files'] {
  const files = Map.groupBy(all, ({ holder }) => holder.path);
  const known = [...files].flatMap(([path, own]) => {
    const documents = own.flatMap(({ source }) => source?.record ?? []);
    const sha256 = own[0]?.holder.sha256;
    return sha256 !== undefined && documents.length === own.length
      ? [[path, { sha256, documents }] as const]
      : [];
  });
  return Object.fromEntries(known);
}

/** The files that could be read by the last conversion, have not changed, and cannot be read now. */
export function nowUnreadable(all: readonly Taken[], last: ConversionRecord = noRecord): readonly string[] {
  const failed = all.filter(({ source, holder }) => !source && last.readable[holder.path] === holder.sha256);
  return [...new Set(failed.map(({ holder }) => holder.path))];
}
