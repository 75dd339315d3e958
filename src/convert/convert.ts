import { readReview } from '../archive/review.ts';
import type { FileStates } from '../cache/file-states.ts';
import type { Finding, Outcome } from '../document/finding.ts';
import { withFrugalHeap } from '../safety/frugal-heap.ts';
import { accountsOf, lossFinding, type SourceAccount } from './accounts.ts';
import { type ConversionReport, conversionReport, withheldFor } from './conversion-reports.ts';
import { type GatheredSources, gatherSources } from './gather/gather-sources.ts';
import { isNews, withFewNotes } from './news.ts';
import { type ConversionRecord, noRecord } from './record.ts';
import type { DocumentMemory } from './source/document-memory.ts';
import type { DocumentReaders } from './source/document-readers.ts';
import { publicationReaders } from './source/office-readers.ts';
import { type ReadDocuments, type ReadingProgress, readDocuments } from './source/read-documents.ts';
import { settledReaders } from './source/settled-readers.ts';
import type { Settling } from './source/withhold.ts';
import { type MeetingCollection, meetingCollection } from './write/meeting-collection.ts';
import { type ConversionFolders, copiedOriginals, keepOriginals } from './write/originals.ts';
import {
  type FileContent,
  hasCollections,
  hashOfContent,
  type WrittenCollection,
  writeCollection,
} from './write/write-collection.ts';

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

/** All that a conversion has found out before it writes anything. */
interface Made {
  readonly gathering: GatheredSources;
  readonly collections: readonly MeetingCollection[];
  readonly accounts: ReadonlyMap<string, SourceAccount>;
  readonly reports: readonly ConversionReport[];
  /** What was found out while the meetings were put together. */
  readonly findings: readonly Finding[];
  readonly placed: ReadonlySet<string>;
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

/** One after the other; nothing when one of them is nothing. */
async function allOf<Item, Result>(
  items: readonly Item[],
  each: (item: Item) => Promise<Result | undefined>,
): Promise<readonly Result[] | undefined> {
  const results: Result[] = [];
  for (const item of items) {
    const result = await each(item);
    if (result === undefined) return undefined;
    results.push(result);
  }
  return results;
}

function publishedSources({ plan, sources }: GatheredSources) {
  const unfiled = new Set(plan.unfiled.map(({ source }) => source.id));
  return [...sources.values()].filter(({ identity }) => !unfiled.has(identity.id));
}

/** Makes what is to be written. Gives nothing when something that was known is not to be had any more. */
async function made({ content, memory, settling }: Course, read: ReadDocuments): Promise<Made | undefined> {
  const known = { record: memory?.record ?? noRecord, content: memory?.content ?? new Map() };
  const gathering = await gatherSources(read.sources, settling);
  if (!gathering) return undefined;
  const collections = await allOf(gathering.plan.meetings, (plan) =>
    meetingCollection(plan, gathering, known),
  );
  if (!collections) return undefined;
  const sources = publishedSources(gathering);
  const accounts = await accountsOf(sources, collections, content, known.record.accounts);
  if (!accounts) return undefined;
  const findings = [...gathering.plan.findings, ...collections.flatMap((each) => each.findings)];
  const placed = new Set(collections.flatMap((collection) => collection.placed));
  const context = {
    ...known,
    sources: gathering.sources,
    accounts,
    gathered: findings,
    placed,
    decisions: settling.decisions,
  };
  const reports = await allOf(
    collections.filter((collection) => collection.sources.length > 0),
    (collection) => conversionReport(collection, context),
  );
  return reports && { gathering, collections, accounts, reports, findings, placed };
}

/** The files to write: Markdown of all meetings, then their conversion reports, then pictures. */
function contentsOf({ collections, reports }: Made): ReadonlyMap<string, FileContent> {
  const held = (which: 'files' | 'pictures') =>
    collections.flatMap((collection) =>
      collection[which].flatMap(({ path }) => {
        const content = collection.contents.get(path);
        return content === undefined ? [] : [[path, content] as const];
      }),
    );
  return new Map([
    ...held('files'),
    ...reports.map(({ path, content }) => [path, content] as const),
    ...held('pictures'),
  ]);
}

function withKeys<Value extends { readonly key: string | undefined }>(
  entries: Iterable<readonly [string, Value]>,
): Readonly<Record<string, Value & { readonly key: string }>> {
  const kept = [...entries].flatMap(([name, value]) =>
    value.key === undefined ? [] : [[name, { ...value, key: value.key }] as const],
  );
  return Object.fromEntries(kept);
}

/** What the next conversion may know: nothing of what is held back, or closed by another document. */
function recordOf(
  { gathering, collections, accounts, reports }: Made,
  read: ReadDocuments,
): ConversionRecord {
  const closed = new Set(
    [...gathering.sources.values()].filter(({ record }) => !record).map(({ identity }) => identity.given),
  );
  return {
    readable: read.readable,
    files: Object.fromEntries(
      Object.entries(read.files).filter(([, { documents }]) =>
        documents.every(({ path }) => !closed.has(path)),
      ),
    ),
    meetings: withKeys(
      collections.map(({ folder, key, files, pictures, placed, findings, asked }) => [
        folder,
        { key, files, pictures, placed, findings, asked },
      ]),
    ),
    accounts: withKeys(
      [...accounts].map(([id, account]) => [gathering.sources.get(id)?.identity.given ?? id, account]),
    ),
    reports: withKeys(
      reports.map(({ folder, key, content }) => [folder, { key, sha256: hashOfContent(content) }]),
    ),
  };
}

async function written(course: Course, read: ReadDocuments, all: Made): Promise<Outcome<Conversion>> {
  const { gathering, collections, accounts, findings, placed } = all;
  const sources = publishedSources(gathering);
  const published = sources
    .filter((source) => withheldFor(source, course.settling.decisions) === undefined)
    .map(({ identity }) => identity);
  const standing = course.memory?.content;
  const collection = await writeCollection(
    course.content,
    {
      files: contentsOf(all),
      originals: copiedOriginals(course, published),
      keepOriginals: () => keepOriginals(course, published, standing),
    },
    standing,
  );
  await course.memory?.leave(recordOf(all, read));
  const accounted = sources.flatMap(({ identity }) => {
    const account = accounts.get(identity.id);
    return account ? [{ file: identity.given, account }] : [];
  });
  const files = collections.reduce((sum, each) => sum + each.files.length, 0);
  return {
    value: {
      ...collection.value,
      sources: accounted.map(({ file, account }) => ({ file, ...account.fidelity })),
      heldBack: [...read.heldBack, ...gathering.plan.unfiled.map(({ source }) => source.given)],
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

async function converted(course: Course): Promise<Outcome<Conversion>> {
  const { content, memory } = course;
  const read = await readFolder(course);
  const reason = await reasonToStop(content, read);
  if (reason) return left(read, reason);
  const all = await made(course, read);
  if (all) return await written(course, read, all);
  if (!memory || course.isAnew) throw new Error('What was read a moment ago is lost.');
  const record = { ...noRecord, readable: memory.record.readable };
  return await converted({ ...course, isAnew: true, memory: { ...memory, record } });
}

/**
 * Converts a folder of documents into Markdown collections, one folder for each meeting, and keeps the
 * originals beside them, but for those of which something is held back. A document that cannot be read is a finding; the others go on. The words of every
 * source are counted against what the Markdown files, read back, show.
 *
 * With a memory, only those documents are made sense of and only those meetings are put together that have changed, or
 * for which something has changed; the files come out the same. Where no document can be read, or one that has not
 * changed since it could be read, the collections are left as they are.
 */
export async function convert(options: ConversionOptions): Promise<Outcome<Conversion>> {
  // A review that is broken is told when the collections are read; until then it decides nothing.
  const { value: decisions } = await readReview(options.content);
  const readers = options.readers ?? publicationReaders();
  const course = { ...options, readers, settling: { decisions, quoted: false } };
  return await withFrugalHeap(() => converted(course)).finally(readers.close);
}
