import type { Finding, Outcome } from '../../document/finding.ts';
import { reviewKey } from '../../safety/holds/hold.ts';
import type { ConversionRecord } from '../record.ts';
import { type ConversionFolders, copyOf, identification } from '../write/originals.ts';
import type { Recalled } from './document-memory.ts';
import type { DocumentReaders } from './document-readers.ts';
import { type Identify, type KnownDocuments, knownIn, takenAgain } from './known-documents.ts';
import { readSource } from './read-source.ts';
import { placedAt, type Source, sourceOf } from './source.ts';
import type { SourceFile } from './source-file.ts';
import { linkNotFollowed, listSources, type OpenedSource, openSources } from './source-folder.ts';
import { filesOf, nowUnreadable, readableFiles, type Taken } from './taken.ts';
import type { Settling } from './withhold.ts';

/** What the documents of a folder say. */
export interface ReadDocuments {
  readonly sources: readonly Source[];
  readonly findings: readonly Finding[];
  /** Paths of what could not be read. */
  readonly heldBack: readonly string[];
  /** What the next conversion may know, by the path of the file. */
  readonly files: ConversionRecord['files'];
  readonly readable: ConversionRecord['readable'];
  /** The files that could be read by the last conversion, have not changed, and cannot be read now. */
  readonly nowUnreadable: readonly string[];
}

/** Told after each document: how many are done, of how many as far as is known, and which it was. */
export type ReadingProgress = (done: number, total: number, path: string) => void;

/** What documents are read with. */
export interface ReadingMeans {
  readonly readers: DocumentReaders;
  readonly known?: KnownDocuments | undefined;
  readonly progress?: ReadingProgress | undefined;
  readonly settling?: Settling;
}

const unsettled: Settling = { decisions: new Map(), quoted: false };

/** What becomes of a reading is seen to elsewhere. */
function noted(): void {}

/** A document that is being read or is known, or what is left out. */
type Begun =
  | Extract<OpenedSource, { readonly type: 'left out' }>
  | (Extract<OpenedSource, { readonly type: 'document' }> & { readonly recalled: Recalled });

/** Begins to read a document unless it is known. What is left out needs no reading. */
async function begun(found: OpenedSource, { readers, known }: ReadingMeans): Promise<Begun> {
  if (found.type === 'left out') return found;
  const { bytes, path } = found.file;
  const recalled = await known?.documents.recall(found.file);
  return { ...found, recalled: recalled ?? { type: 'read', outcome: await readers.read(bytes, path) } };
}

/** Makes sense of a document, unless that is known, and gives it its place among those before it. */
async function sourceIn(
  file: SourceFile,
  recalled: Recalled,
  identify: Identify,
  { known, settling = unsettled }: ReadingMeans,
): Promise<Outcome<Source | undefined>> {
  const told = (source: Source) => ({ value: source, findings: source.findings });
  if (recalled.type === 'understood') {
    const { understood, box } = recalled;
    const identity = identify(file, understood.copy, reviewKey(file.bytes));
    return told(sourceOf(file, { ...understood, reading: placedAt(understood.reading, identity) }, box));
  }
  const { value, findings } = recalled.outcome;
  if (!value) return { value, findings };
  const copy = copyOf(file.bytes, value.mediaType);
  const reading = readSource(identify(file, copy, reviewKey(file.bytes)), value, settling);
  const understood = { reading, copy, findings };
  const box = await known?.documents.keep(file, recalled.outcome, understood);
  return told(sourceOf(file, understood, box));
}

async function taken(found: Begun, identify: Identify, means: ReadingMeans): Promise<Taken> {
  const { holder } = found;
  if (found.type === 'left out')
    return { path: found.path, holder, source: undefined, findings: [found.finding] };
  const { value: source, findings } = await sourceIn(found.file, found.recalled, identify, means);
  return { path: found.file.path, holder, source, findings };
}

/** What all documents of a folder say, with the paths of what is no file there. */
function allTold(
  all: readonly Taken[],
  others: readonly string[],
  last: ConversionRecord | undefined,
): ReadDocuments {
  return {
    sources: all.flatMap(({ source }) => source ?? []),
    findings: [...others.map(linkNotFollowed), ...all.flatMap(({ findings }) => findings)],
    heldBack: [...others, ...all.flatMap(({ path, source }) => (source ? [] : path))],
    files: filesOf(all),
    readable: readableFiles(all),
    nowUnreadable: nowUnreadable(all, last),
  };
}

/**
 * Reads the documents of a folder and of the zip archives in it. `readers` read several at once, whatever their
 * order; what they say is made sense of one after another in the order of the paths, so that names and findings
 * are the same in every run. Of those that are known only what files them is looked at. No more documents are held in
 * memory than are being read.
 */
export async function readDocuments(folders: ConversionFolders, means: ReadingMeans): Promise<ReadDocuments> {
  const { files, others } = await listSources(folders.sources);
  const all: Taken[] = [];
  const identify = identification(folders);
  const take = (one: Taken) => {
    all.push(one);
    means.progress?.(all.length, Math.max(all.length, files.length), one.path);
  };
  const running = new Set<Promise<unknown>>();
  let allTaken = Promise.resolve();
  for (const path of files) {
    const { known } = means;
    const file = known && knownIn(path, known);
    if (file) {
      allTaken = allTaken.then(() => takenAgain(path, file, identify, folders, known).forEach(take));
      continue;
    }
    for await (const found of openSources(folders.sources, [path])) {
      const reading = begun(found, means);
      const done = reading.then(noted, noted);
      running.add(done);
      void done.then(() => running.delete(done));
      allTaken = allTaken.then(async () => take(await taken(await reading, identify, means)));
      // What breaks is told in the end: until then nobody waits for it, and the program must not fall for that.
      void allTaken.catch(noted);
      while (running.size > means.readers.atOnce) await Promise.race(running);
    }
  }
  await allTaken;
  return allTold(all, others, means.known?.record);
}
