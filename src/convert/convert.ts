import { readReview } from '../archive/review.ts';
import type { FileStates } from '../cache/file-states.ts';
import type { Finding, Outcome } from '../document/finding.ts';
import { keepHeapFrugal } from '../safety/frugal-heap.ts';
import { lossFinding } from './accounts.ts';
import { withheldFor } from './conversion-reports.ts';
import { contentsOf, type MadeCollections, madeCollections } from './made-collections.ts';
import { isNews, withFewNotes } from './news.ts';
import { nextRecord } from './next-record.ts';
import { type ConversionRecord, noRecord } from './record.ts';
import type { DocumentMemory } from './source/document-memory.ts';
import type { DocumentReaders } from './source/document-readers.ts';
import { publicationReaders } from './source/office-readers.ts';
import { type ReadDocuments, type ReadingProgress, readDocuments } from './source/read-documents.ts';
import { settledReaders } from './source/settled-readers.ts';
import type { Settling } from './source/withhold.ts';
import { type ConversionFolders, copiedOriginals, keepOriginals, mayBeRemoved } from './write/originals.ts';
import { hasCollections, type WrittenCollection, writeCollection } from './write/write-collection.ts';

/** What is known from earlier conversions. */
export interface ConversionMemory {
  readonly documents: DocumentMemory;
  readonly record: ConversionRecord;
  /** The files of the folder of documents and those of the content folder, as they were found. */
  readonly sources: FileStates;
  readonly content: FileStates;
  /** Leaves a record for the next conversion. */
  readonly leave: (record: ConversionRecord) => Promise<void>;
}

export interface ConversionOptions extends ConversionFolders {
  readonly progress?: ReadingProgress;
  /** What reads the documents: child processes without rights, unless given. */
  readonly readers?: DocumentReaders;
  /** What earlier conversions found out. */
  readonly memory?: ConversionMemory | undefined;
}

export interface ConvertedSource {
  readonly file: string;
  readonly words: number;
  readonly kept: number;
  readonly lost: number;
  readonly furniture: number;
}

export interface Conversion extends WrittenCollection {
  readonly sources: readonly ConvertedSource[];
  readonly meetings: number;
  readonly papers: number;
  /** Documents that could not be read or are not published. */
  readonly heldBack: readonly string[];
  /** The collections were left as they were, because documents could not be read that could be read before. */
  readonly isLeft?: true;
}

/** A conversion with the readers that it reads with, and how what is held back is settled. */
interface Course extends ConversionOptions {
  readonly readers: DocumentReaders;
  readonly settling: Settling;
  /** Nothing that was known is to be had any more, so all is read. */
  readonly isAnew?: true;
}

/** Reads the folder. Readers take much memory, so they are closed as soon as it is sure that they are not needed again. */
async function readFolder(course: Course): Promise<ReadDocuments> {
  const { readers, settling, memory: known, progress, isAnew } = course;
  const settled = settledReaders(readers, settling.decisions);
  const read = await readDocuments(course, { readers: settled, known, progress, settling });
  if (isAnew || !known || known.record === noRecord) readers.close();
  return read;
}

/** Why nothing is to be changed: something is amiss that has nothing to do with the documents themselves. */
async function reasonToStop(content: string, read: ReadDocuments): Promise<Finding | undefined> {
  const hint =
    'Build again when little else is running on this computer. If it stays so, the reasons above tell which documents to mend, or to take out of the folder, which withdraws their pages.';
  if (read.nowUnreadable.length > 0) {
    const names = read.nowUnreadable.map((path) => `“${path}”`).join(', ');
    const message = `What could be read for the last build and has not changed cannot be read now: ${names}. So that no pages are lost, nothing was changed.`;
    return { rule: 'collections-left', severity: 'error', message, hint };
  }
  if (read.sources.length > 0 || read.heldBack.length === 0 || !(await hasCollections(content)))
    return undefined;
  const message = `None of the ${read.heldBack.length} documents could be read. So that no pages are lost, nothing was changed.`;
  return { rule: 'collections-left', severity: 'error', message, hint };
}

function left({ heldBack, findings }: ReadDocuments, reason: Finding): Outcome<Conversion> {
  const nothing = { written: 0, unchanged: 0, kept: [], removed: [], meetings: 0, papers: 0 };
  return { value: { ...nothing, sources: [], heldBack, isLeft: true }, findings: [...findings, reason] };
}

/** Writes what was made, and leaves for the next conversion what it may know. */
async function written(
  course: Course,
  read: ReadDocuments,
  made: MadeCollections,
): Promise<Outcome<Conversion>> {
  const { published, collections, accounts, findings, placed } = made;
  const givenOut = published
    .filter((source) => withheldFor(source, course.settling.decisions) === undefined)
    .map(({ identity }) => identity);
  const standing = course.memory?.content;
  const collection = await writeCollection(
    course.content,
    {
      files: contentsOf(made),
      originals: copiedOriginals(course, givenOut),
      keepOriginals: () => keepOriginals(course, givenOut, standing),
      mayBeRemoved: mayBeRemoved(course),
    },
    standing,
  );
  await course.memory?.leave(nextRecord(made, read));
  const accounted = published.flatMap(({ identity }) => {
    const account = accounts.get(identity.id);
    return account ? [{ file: identity.given, account }] : [];
  });
  const files = collections.reduce((sum, each) => sum + each.files.length, 0);
  return {
    value: {
      ...collection.value,
      sources: accounted.map(({ file, account }) => ({ file, ...account.fidelity })),
      heldBack: [...read.heldBack, ...made.unfiled],
      meetings: collections.length,
      papers: files - collections.length,
    },
    findings: [
      ...read.findings.filter((finding) => isNews(finding, placed)),
      ...withFewNotes(findings),
      ...accounted.flatMap(({ file, account }) => lossFinding(file, account)),
      ...collection.findings,
    ],
  };
}

async function converted(course: Course): Promise<Outcome<Conversion>> {
  const { content, memory, settling } = course;
  const read = await readFolder(course);
  const reason = await reasonToStop(content, read);
  if (reason) return left(read, reason);
  const known = { record: memory?.record ?? noRecord, content: memory?.content ?? new Map() };
  const made = await madeCollections(read.sources, { content, known, settling });
  if (made) return await written(course, read, made);
  if (!memory || course.isAnew) throw new Error('What was read a moment ago is lost.');
  const record = { ...noRecord, readable: memory.record.readable };
  return await converted({ ...course, isAnew: true, memory: { ...memory, record } });
}

/**
 * Converts a folder of documents into Markdown collections, one folder for each meeting, and keeps the
 * originals beside them, but for those of which something is held back. A document that cannot be read is a finding;
 * the others go on. The words of every source are counted against what the Markdown files, read back, show.
 *
 * With a memory, only those documents are made sense of and only those meetings are put together that have changed, or
 * for which something has changed; the files come out the same. Where no document can be read, or one that has not
 * changed since it could be read, the collections are left as they are.
 */
export async function convert(options: ConversionOptions): Promise<Outcome<Conversion>> {
  keepHeapFrugal();
  // A review that is broken is told when the collections are read; until then it decides nothing.
  const { value: decisions } = await readReview(options.content);
  const readers = options.readers ?? publicationReaders();
  const course = { ...options, readers, settling: { decisions, quoted: false } };
  return await converted(course).finally(readers.close);
}
