import { stringify } from 'yaml';
import type { ConversionRecord } from '../archive/front-matter.ts';
import { readPaperList } from '../archive/paper-list.ts';
import { picturePath } from '../archive/pictures.ts';
import { type HoldDecisions, isPublished, readReview } from '../archive/review.ts';
import { blockText, isBlock } from '../document/block.ts';
import type { Finding, Outcome } from '../document/finding.ts';
import { readMarkdown } from '../read/markdown.ts';
import { heldIn } from '../safety/holds/kinds.ts';
import { pictureWithoutProperties } from '../safety/properties/pictures.ts';
import { type Account, accountFor } from './account.ts';
import type { SourceIdentity, SourceReading } from './drafts.ts';
import { gatherOpen } from './gather/gather-open.ts';
import type { GatheredMeeting } from './gather/gathered-meeting.ts';
import { isNews, placedFiles, withFewNotes } from './news.ts';
import type { DocumentReaders } from './source/document-readers.ts';
import { publicationReaders } from './source/office-readers.ts';
import { type ReadDocuments, type ReadingProgress, readDocuments } from './source/read-documents.ts';
import { settledReaders } from './source/settled-readers.ts';
import type { Settling } from './source/withhold.ts';
import { collectionFiles } from './write/collection.ts';
import type { CollectionFile } from './write/collection-file.ts';
import { type ConversionFolders, copiedOriginals, keepOriginals } from './write/originals.ts';
import { type FileContent, type WrittenCollection, writeCollection } from './write/write-collection.ts';

export interface ConversionOptions extends ConversionFolders {
  readonly progress?: ReadingProgress;
  /** What reads the documents: child processes without rights, unless given. */
  readonly readers?: DocumentReaders;
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
}

/** The words that a Markdown file shows: what its body reads back as, and what its head prints. */
function shownWords(file: CollectionFile): readonly string[] {
  const body = file.text.replace(/^---\n[\s\S]*?\n---\n/, '');
  const blocks = readMarkdown(body)
    .blocks.filter(isBlock)
    .filter((block) => readPaperList(block) === undefined);
  return [...blocks.map(blockText), ...file.headWords];
}

function accounts(
  readings: readonly SourceReading[],
  files: readonly CollectionFile[],
): ReadonlyMap<string, Account> {
  const shown = new Map<string, string[]>();
  for (const file of files) {
    const texts = shownWords(file);
    for (const source of file.sources) shown.set(source, [...(shown.get(source) ?? []), ...texts]);
  }
  return new Map(
    readings.map(({ source, lines, furniture }) => [
      source.id,
      accountFor(lines, shown.get(source.id) ?? [], furniture),
    ]),
  );
}

function conversionFile(
  meeting: GatheredMeeting,
  readings: ReadonlyMap<string, SourceReading>,
  counted: ReadonlyMap<string, Account>,
  gathered: readonly Finding[],
  placed: ReadonlySet<string>,
  decisions: HoldDecisions,
): string {
  const sources = meeting.sources.flatMap((id): ConversionRecord['sources'] => {
    const reading = readings.get(id);
    const account = counted.get(id);
    if (!reading || !account) return [];
    const later = gathered.filter(({ file }) => file === reading.source.given);
    const warnings = [...reading.findings, ...later]
      .filter((finding) => isNews(finding, placed))
      .map(({ file: _file, ...finding }) => finding);
    return [
      {
        ...recordOf(reading.source),
        ...heldOf(reading, decisions),
        fidelity: account.fidelity,
        furniture: [...reading.furniture],
        lost: [...account.lost],
        warnings,
      },
    ];
  });
  return stringify({ sources }, { lineWidth: 100 });
}

/** The facts of a source that its conversion record keeps. */
function recordOf({
  given: _given,
  archive: _archive,
  reviewKey: _reviewKey,
  ...record
}: SourceIdentity): Omit<SourceIdentity, 'given' | 'archive' | 'reviewKey'> {
  return record;
}

/** Why a file is not given out: what of it is held back, but for what a person has said may be published. */
function withheldFor({ holds }: SourceReading, decisions: HoldDecisions): string | undefined {
  return heldIn(holds.filter(({ id }) => !isPublished(decisions, id)).map(({ kind }) => kind));
}

/** What is held back of a source, without a word of it. */
function heldOf(
  reading: SourceReading,
  decisions: HoldDecisions,
): Pick<ConversionRecord['sources'][number], 'withheld' | 'holds'> {
  const withheld = withheldFor(reading, decisions);
  const holds = reading.holds.map(({ id, kind, pages, words }) => ({ id, kind, pages: [...pages], words }));
  return { ...(withheld === undefined ? {} : { withheld }), ...(holds.length === 0 ? {} : { holds }) };
}

function lossFinding(reading: SourceReading, account: Account): readonly Finding[] {
  if (account.fidelity.lost === 0) return [];
  const [first] = account.lost;
  const examples = account.lost
    .slice(0, 6)
    .map(({ text }) => `“${text}”`)
    .join(', ');
  return [
    {
      rule: 'words-lost',
      severity: 'warning',
      file: reading.source.given,
      line: first?.line,
      message: `${account.fidelity.lost} of ${account.fidelity.words} words of “${reading.source.given}” stand on no page: ${examples}.`,
      hint: 'The conversion report lists each with its line. Please report it: no word should be lost.',
    },
  ];
}

/** The pictures that the files of the collections show, each beside its meeting. */
function pictureFiles(
  files: readonly CollectionFile[],
  readings: ReadonlyMap<string, SourceReading>,
): readonly (readonly [string, Uint8Array])[] {
  return files.flatMap(({ path, pictures }) =>
    pictures.flatMap(({ source, name }) => {
      const picture = readings.get(source)?.pictures.find((each) => each.name === name);
      const folder = path.split('/').slice(0, 3).join('/');
      if (!picture) return [];
      const shown = pictureWithoutProperties(picture.bytes);
      return [[`${folder}/${picturePath(source, name)}`, shown] as const];
    }),
  );
}

function readFolder(options: ConversionOptions, settling: Settling): Promise<ReadDocuments> {
  const readers = options.readers ?? publicationReaders();
  const settled = settledReaders(readers, settling.decisions);
  return readDocuments(options, settled, options.progress, settling).finally(readers.close);
}

/**
 * Converts a folder of documents into Markdown collections, one folder for each meeting, and keeps the
 * originals beside them, but for those of which something is held back. A document that cannot be read is a finding; the others go on. The words of every
 * source are counted against what the Markdown files, read back, show.
 */
export async function convert(options: ConversionOptions): Promise<Outcome<Conversion>> {
  // A review that is broken is told when the collections are read; until then it decides nothing.
  const { value: decisions } = await readReview(options.content);
  const settling = { decisions, quoted: false };
  const { readings: all, findings, heldBack } = await readFolder(options, settling);
  const { readings: read, gathering } = gatherOpen(all, settling);
  const unfiled = new Set(gathering.unfiled.map(({ source }) => source.id));
  const readings = read.filter(({ source }) => !unfiled.has(source.id));
  const files: CollectionFile[] = [];
  for (const [folder, meeting] of gathering.meetings) files.push(...collectionFiles(meeting, folder));
  const counted = accounts(readings, files);
  const byId = new Map(readings.map((reading) => [reading.source.id, reading]));
  const placed = placedFiles(gathering.meetings.values());
  const contents = new Map<string, FileContent>(files.map(({ path, text }) => [path, text]));
  for (const [folder, meeting] of gathering.meetings) {
    if (meeting.sources.length > 0)
      contents.set(
        `${folder}/conversion.yaml`,
        conversionFile(meeting, byId, counted, gathering.findings, placed, decisions),
      );
  }
  for (const [path, bytes] of pictureFiles(files, byId)) contents.set(path, bytes);
  const published = readings.filter((reading) => withheldFor(reading, decisions) === undefined);
  const collection = await writeCollection(options.content, {
    files: contents,
    originals: copiedOriginals(options, published),
    keepOriginals: () => keepOriginals(options, published),
  });
  const losses = readings.flatMap((reading) => {
    const account = counted.get(reading.source.id);
    return account ? lossFinding(reading, account) : [];
  });
  const sources = readings.flatMap(({ source }) => {
    const account = counted.get(source.id);
    return account ? [{ file: source.given, ...account.fidelity }] : [];
  });
  return {
    value: {
      ...collection.value,
      sources,
      heldBack: [...heldBack, ...gathering.unfiled.map(({ source }) => source.given)],
      meetings: gathering.meetings.size,
      papers: files.length - gathering.meetings.size,
    },
    findings: [
      ...findings.filter((finding) => isNews(finding, placed)),
      ...withFewNotes(gathering.findings),
      ...losses,
      ...collection.findings,
    ],
  };
}
