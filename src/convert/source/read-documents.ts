import type { Finding, Outcome } from '../../document/finding.ts';
import type { FileReading } from '../../read/read-file.ts';
import type { SourceReading } from '../drafts.ts';
import { type ConversionFolders, identification } from '../write/originals.ts';
import type { DocumentReaders } from './document-readers.ts';
import { readSource } from './read-source.ts';
import type { FoundSource } from './source-archive.ts';
import { linkNotFollowed, listSources, openSources } from './source-folder.ts';
import type { Settling } from './withhold.ts';

/** What the documents of a folder say. */
export interface ReadDocuments {
  readonly readings: readonly SourceReading[];
  readonly findings: readonly Finding[];
  /** Paths of what could not be read. */
  readonly heldBack: readonly string[];
}

/** Told after each document: how many are done, of how many as far as is known, and which it was. */
export type ReadingProgress = (done: number, total: number, path: string) => void;

type FileOutcome = Outcome<FileReading | undefined>;

/** What becomes of a reading is seen to elsewhere. */
function noted(): void {}

/** Begins to read a document, or tells at once why it is left out. */
function begun(found: FoundSource, readers: DocumentReaders): Promise<FileOutcome> {
  if (found.type === 'left out') return Promise.resolve({ value: undefined, findings: [found.finding] });
  return readers.read(found.file.bytes, found.file.path);
}

/**
 * Reads the documents of a folder and of the zip archives in it. `readers` read several at once, whatever their
 * order; what they say is made sense of one after another in the order of the paths, so that names and findings
 * are the same in every run. No more documents are held in memory than are being read.
 */
export async function readDocuments(
  folders: ConversionFolders,
  readers: DocumentReaders,
  progress: ReadingProgress = () => undefined,
  settling: Settling = { decisions: new Map(), quoted: false },
): Promise<ReadDocuments> {
  const { files, others } = await listSources(folders.sources);
  const readings: SourceReading[] = [];
  const findings: Finding[] = others.map(linkNotFollowed);
  const heldBack: string[] = [...others];
  const identify = identification(folders);
  let done = 0;
  const take = (found: FoundSource, outcome: FileOutcome) => {
    const path = found.type === 'document' ? found.file.path : found.path;
    findings.push(...outcome.findings);
    if (found.type === 'document' && outcome.value) {
      const reading = readSource(identify(found.file, outcome.value.mediaType), outcome.value, settling);
      findings.push(...reading.findings);
      readings.push(reading);
    } else heldBack.push(path);
    done += 1;
    progress(done, Math.max(done, files.length), path);
  };
  const running = new Set<Promise<unknown>>();
  let taken = Promise.resolve();
  for await (const found of openSources(folders.sources, files)) {
    const outcome = begun(found, readers);
    const reading = outcome.then(noted, noted);
    running.add(reading);
    void reading.then(() => running.delete(reading));
    taken = taken.then(async () => take(found, await outcome));
    while (running.size > readers.atOnce) await Promise.race(running);
  }
  await taken;
  return { readings, findings, heldBack };
}
