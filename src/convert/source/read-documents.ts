import type { Finding, Outcome } from '../../document/finding.ts';
import type { FileReading } from '../../read/read-file.ts';
import type { SourceReading } from '../drafts.ts';
import { type ConversionFolders, identification } from '../write/originals.ts';
import type { DocumentReaders } from './document-readers.ts';
import { readSource } from './read-source.ts';
import type { FoundSource } from './source-archive.ts';
import { linkNotFollowed, listSources, openSources } from './source-folder.ts';
import type { KnownSource, SourceMemory } from './source-memory.ts';

/** What the documents of a folder say. */
export interface ReadDocuments {
  readonly readings: readonly SourceReading[];
  readonly findings: readonly Finding[];
  /** Paths of what could not be read. */
  readonly heldBack: readonly string[];
}

/** Told after each document: how many are done, of how many as far as is known, and which it was. */
export type ReadingProgress = (done: number, total: number, path: string) => void;

/** What is found out about a document: nothing new, or what its reader says. */
type Found =
  | { readonly type: 'known'; readonly known: KnownSource }
  | { readonly type: 'read'; readonly outcome: Outcome<FileReading | undefined> };

/** How documents are read. */
export interface ReadingOptions extends ConversionFolders {
  readonly progress?: ReadingProgress;
  /** What was read of documents before. */
  readonly memory?: SourceMemory;
}

/** What becomes of a reading is seen to elsewhere. */
function noted(): void {}

/** Begins to read a document, unless all is known of it, or tells at once why it is left out. */
async function begun(
  found: FoundSource,
  readers: DocumentReaders,
  memory: SourceMemory | undefined,
): Promise<Found> {
  if (found.type === 'left out')
    return { type: 'read', outcome: { value: undefined, findings: [found.finding] } };
  const known = await memory?.recall(found.file);
  if (known) return { type: 'known', known };
  return { type: 'read', outcome: await readers.read(found.file.bytes, found.file.path) };
}

/**
 * Reads the documents of a folder and of the zip archives in it. `readers` read several at once, whatever their
 * order; what they say is made sense of one after another in the order of the paths, so that names and findings
 * are the same in every run. No more documents are held in memory than are being read.
 */
export async function readDocuments(
  options: ReadingOptions,
  readers: DocumentReaders,
): Promise<ReadDocuments> {
  const { sources, memory, progress } = options;
  const { files, others } = await listSources(sources);
  const readings: SourceReading[] = [];
  const findings: Finding[] = others.map(linkNotFollowed);
  const heldBack: string[] = [...others];
  const identify = identification(options);
  const readingOf = async (found: FoundSource, said: Found): Promise<SourceReading | undefined> => {
    if (found.type !== 'document') return undefined;
    const { file } = found;
    if (said.type === 'known') return { source: identify(file, said.known.mediaType), ...said.known.reading };
    const { value, findings: noticed } = said.outcome;
    if (!value) return undefined;
    const { mediaType } = value;
    const { source, ...reading } = readSource(identify(file, mediaType), value);
    await memory?.keep(file, { mediaType, findings: noticed, reading });
    return { source, ...reading };
  };
  let done = 0;
  const take = async (found: FoundSource, said: Found) => {
    const path = found.type === 'document' ? found.file.path : found.path;
    const reading = await readingOf(found, said);
    const noticed = said.type === 'known' ? said.known.findings : said.outcome.findings;
    findings.push(...noticed, ...(reading?.findings ?? []));
    if (reading) readings.push(reading);
    else heldBack.push(path);
    done += 1;
    progress?.(done, Math.max(done, files.length), path);
  };
  const running = new Set<Promise<unknown>>();
  let taken = Promise.resolve();
  for await (const found of openSources(sources, files)) {
    const said = begun(found, readers, memory);
    const reading = said.then(noted, noted);
    running.add(reading);
    void reading.then(() => running.delete(reading));
    taken = taken.then(async () => take(found, await said));
    while (running.size > readers.atOnce) await Promise.race(running);
  }
  await taken;
  return { readings, findings, heldBack };
}
