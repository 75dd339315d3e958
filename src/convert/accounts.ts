import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { readPaperList } from '../archive/paper-list.ts';
import { stableHash } from '../cache/stable-hash.ts';
import { blockText, isBlock } from '../document/block.ts';
import type { Finding } from '../document/finding.ts';
import { readMarkdown } from '../read/markdown.ts';
import { type Account, accountFor } from './account.ts';
import { allOf } from './all-of.ts';
import type { ConversionRecord } from './record.ts';
import { keyOf, type Source } from './source/source.ts';
import { sha256 } from './source/source-file.ts';
import type { CollectedFile, MeetingCollection } from './write/meeting-collection.ts';

/** The account of a source, and by what it is known again that it would come out the same. */
export interface SourceAccount extends Account {
  readonly key: string | undefined;
}

interface ShowingFile extends CollectedFile {
  readonly text: () => Promise<string | undefined>;
}

/** The text of a file that stands in its place, unless somebody has changed it since it was looked at. */
async function standingText(content: string, { path, sha256: hash }: CollectedFile) {
  const text = await readFile(join(content, path), 'utf8').catch(() => undefined);
  return text !== undefined && sha256(text) === hash ? text : undefined;
}

/** The words that a Markdown file shows: what its body reads back as, and what its head prints. */
async function shownWords({ text, headWords }: ShowingFile): Promise<readonly string[] | undefined> {
  const whole = await text();
  if (whole === undefined) return undefined;
  const body = whole.replace(/^---\n[\s\S]*?\n---\n/, '');
  const blocks = readMarkdown(body)
    .blocks.filter(isBlock)
    .filter((block) => readPaperList(block) === undefined);
  return [...blocks.map(blockText), ...headWords];
}

function filesBySource(
  content: string,
  collections: readonly MeetingCollection[],
): ReadonlyMap<string, readonly ShowingFile[]> {
  const shown = new Map<string, ShowingFile[]>();
  for (const { files, contents } of collections)
    for (const file of files) {
      const held = contents.get(file.path);
      const text = () => (typeof held === 'string' ? Promise.resolve(held) : standingText(content, file));
      for (const source of file.sources) shown.set(source, [...(shown.get(source) ?? []), { ...file, text }]);
    }
  return shown;
}

function accountKey(source: Source, files: readonly ShowingFile[]): string | undefined {
  const key = keyOf(source);
  const shown = files.map(({ sha256: hash, headWords }) => [hash, headWords]);
  return key && stableHash([key, shown]);
}

async function countedAccount(
  source: Source,
  files: readonly ShowingFile[],
  words: (file: ShowingFile) => Promise<readonly string[] | undefined>,
): Promise<Account | undefined> {
  const reading = await source.whole();
  if (!reading) return undefined;
  const shown = await allOf(files, words);
  return shown && accountFor(reading.lines, shown.flat(), reading.furniture);
}

/** A function that reads the words of each file once. */
function wordsOnce(): (file: ShowingFile) => Promise<readonly string[] | undefined> {
  const known = new Map<string, Promise<readonly string[] | undefined>>();
  return (file) => {
    const found = known.get(file.path) ?? shownWords(file);
    known.set(file.path, found);
    return found;
  };
}

/**
 * The account of each source by its id: counted, unless neither the source nor what shows its words has changed. Gives
 * nothing when something that was known is not to be had any more.
 */
export async function accountsOf(
  sources: readonly Source[],
  collections: readonly MeetingCollection[],
  content: string,
  known: ConversionRecord['accounts'],
): Promise<ReadonlyMap<string, SourceAccount> | undefined> {
  const shown = filesBySource(content, collections);
  const words = wordsOnce();
  const accounts = await allOf(sources, async (source) => {
    const { id, given } = source.identity;
    const files = shown.get(id) ?? [];
    const key = accountKey(source, files);
    const last = known[given];
    const account = last && key === last.key ? last : await countedAccount(source, files, words);
    return account && ([id, { fidelity: account.fidelity, lost: account.lost, key }] as const);
  });
  return accounts && new Map(accounts);
}

/** Tells of a source that some of its words stand on no page. */
export function lossFinding(given: string, { fidelity, lost }: Account): readonly Finding[] {
  if (fidelity.lost === 0) return [];
  const [first] = lost;
  const examples = lost
    .slice(0, 6)
    .map(({ text }) => `“${text}”`)
    .join(', ');
  return [
    {
      rule: 'words-lost',
      severity: 'warning',
      file: given,
      line: first?.line,
      message: `${fidelity.lost} of ${fidelity.words} words of “${given}” stand on no page: ${examples}.`,
      hint: 'The conversion report lists each with its line. Please report it: no word should be lost.',
    },
  ];
}
