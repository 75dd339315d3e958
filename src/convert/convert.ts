import { stringify } from 'yaml';
import type { ConversionRecord } from '../archive/front-matter.ts';
import { readPaperList } from '../archive/paper-list.ts';
import { picturePath } from '../archive/pictures.ts';
import { blockText, isBlock } from '../document/block.ts';
import type { Finding, Outcome } from '../document/finding.ts';
import { readMarkdown } from '../read/markdown.ts';
import { hiddenIn } from '../safety/hidden-text.ts';
import { type Account, accountFor } from './account.ts';
import type { SourceIdentity, SourceReading } from './drafts.ts';
import { gather } from './gather/gather.ts';
import type { GatheredMeeting } from './gather/gathered-meeting.ts';
import { isNews, placedFiles, withFewNotes } from './news.ts';
import type { DocumentReaders } from './source/document-readers.ts';
import { publicationReaders } from './source/office-readers.ts';
import { type ReadingProgress, readDocuments } from './source/read-documents.ts';
import type { SourceMemory } from './source/source-memory.ts';
import { collectionFiles } from './write/collection.ts';
import type { CollectionFile } from './write/collection-file.ts';
import { type ConversionFolders, copiedOriginals, keepOriginals } from './write/originals.ts';
import { type FileContent, type WrittenCollection, writeCollection } from './write/write-collection.ts';

export interface ConversionOptions extends ConversionFolders {
  readonly progress?: ReadingProgress;
  /** What reads the documents: child processes without rights, unless given. */
  readonly readers?: DocumentReaders;
  /** What was read of documents before. */
  readonly memory?: SourceMemory;
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
        ...withheld(reading),
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
  ...record
}: SourceIdentity): Omit<SourceIdentity, 'given' | 'archive'> {
  return record;
}

/** A file that holds what its readers do not see is kept with the collections, but not published. */
function withheld({ findings }: SourceReading): { readonly withheld?: string } {
  const hidden = hiddenIn(findings.map(({ rule }) => rule));
  return hidden === undefined ? {} : { withheld: hidden };
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
      return picture ? [[`${folder}/${picturePath(source, name)}`, picture.bytes] as const] : [];
    }),
  );
}

/**
 * Converts a folder of documents into Markdown collections, one folder for each meeting, and keeps the
 * originals beside them. A document that cannot be read is a finding; the others go on. The words of every
 * source are counted against what the Markdown files, read back, show.
 */
export async function convert(options: ConversionOptions): Promise<Outcome<Conversion>> {
  const readers = options.readers ?? publicationReaders();
  const { readings: read, findings, heldBack } = await readDocuments(options, readers).finally(readers.close);
  const gathering = gather(read);
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
        conversionFile(meeting, byId, counted, gathering.findings, placed),
      );
  }
  for (const [path, bytes] of pictureFiles(files, byId)) contents.set(path, bytes);
  const collection = await writeCollection(options.content, {
    files: contents,
    originals: copiedOriginals(options, readings),
    keepOriginals: () => keepOriginals(options, readings),
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
