import type { FileStates } from '../../cache/file-states.ts';
import { reviewKey } from '../../safety/holds/hold.ts';
import type { SourceIdentity, SourceReading } from '../drafts.ts';
import type { ConversionRecord, DocumentRecord } from '../record.ts';
import type { ConversionFolders, identification } from '../write/originals.ts';
import type { DocumentMemory } from './document-memory.ts';
import { placedAt, sourceFrom } from './source.ts';
import { openSources } from './source-folder.ts';
import type { Taken } from './taken.ts';

/** What is known of documents from earlier conversions. */
export interface KnownDocuments {
  readonly documents: DocumentMemory;
  readonly record: ConversionRecord;
  /** The files of the folder of documents as they were found. */
  readonly sources: FileStates;
}

/** Gives documents their places in their order. */
export type Identify = ReturnType<typeof identification>;

/** A document that is known, at its place. */
interface KnownDocument {
  readonly record: DocumentRecord;
  readonly identity: SourceIdentity;
}

/**
 * Reads again what was made of the known documents of a file, as far as it is still to be had; by their paths. The keys
 * for their holds are made of their bytes.
 */
async function recalledAgain(
  directory: string,
  path: string,
  known: readonly KnownDocument[],
  documents: DocumentMemory,
): Promise<ReadonlyMap<string, SourceReading>> {
  const readings = new Map<string, SourceReading>();
  for await (const found of openSources(directory, [path])) {
    if (found.type !== 'document') continue;
    const { file } = found;
    const document = known.find(({ record }) => record.path === file.path);
    const recalled = document && (await documents.recall(file));
    if (recalled?.type !== 'understood' || recalled.box !== document?.record.box) continue;
    const source = { ...document.identity, reviewKey: reviewKey(file.bytes) };
    readings.set(file.path, placedAt(recalled.understood.reading, source));
  }
  return readings;
}

/** The documents of a file that nobody has touched since they were made sense of. */
export function knownIn(
  path: string,
  { record, sources }: KnownDocuments,
): ConversionRecord['files'][string] | undefined {
  const file = record.files[path];
  return file && file.sha256 === sources.get(path)?.sha256 ? file : undefined;
}

/** The documents of a known file. An archive is opened once for all that is needed of it. */
export function takenAgain(
  path: string,
  file: ConversionRecord['files'][string],
  identify: Identify,
  { sources: directory }: ConversionFolders,
  { documents }: KnownDocuments,
): readonly Taken[] {
  const known = file.documents.map((record) => ({ record, identity: identify(record, record.copy, '') }));
  let readings: Promise<ReadonlyMap<string, SourceReading>> | undefined;
  const whole = async (document: string) => {
    readings ??= recalledAgain(directory, path, known, documents);
    return (await readings).get(document);
  };
  return known.map(({ record, identity }) => {
    documents.stillUsed(record.box);
    const source = sourceFrom(record, identity, () => whole(record.path));
    const holder = { path, sha256: file.sha256 };
    return { path: record.path, holder, source, findings: source.findings };
  });
}
