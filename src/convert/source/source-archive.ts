import type { Finding } from '../../document/finding.ts';
import { formatOf } from '../../read/format.ts';
import type { UnpackLimits } from '../../safety/unpack/limits.ts';
import { checkedEntries } from '../../safety/unpack/unpack.ts';
import type { SourceFile } from './source-file.ts';

/** What was found among the sources: a document with its bytes, or something that is left out, and why. */
export type FoundSource =
  | { readonly type: 'document'; readonly file: SourceFile }
  | { readonly type: 'left out'; readonly path: string; readonly finding: Finding };

/** Archives within archives: a council's export of a meeting may hold one for each item, and that one appendices. */
const mostWithin = 3;

function empty(path: string): Finding {
  return {
    rule: 'zip-empty',
    severity: 'error',
    file: path,
    message: `“${path}” is a zip archive that holds no document.`,
    hint: 'Make the archive again, or remove it from the folder.',
  };
}

function withinTooMany(path: string): Finding {
  return {
    rule: 'zip-within-zips',
    severity: 'error',
    file: path,
    message: `“${path}” is a zip archive within ${mostWithin} others, so it was not opened and nothing in it is on the site.`,
    hint: 'Unpack it and put its documents into the folder themselves.',
  };
}

function leftOut(path: string, findings: readonly Finding[]): readonly FoundSource[] {
  return findings.map((finding) => ({ type: 'left out', path: finding.file ?? path, finding }));
}

/** Whether a file is an archive whose files are sources; documents that are archives within (.docx) are none. */
export function isArchive({ bytes }: SourceFile): boolean {
  return formatOf(bytes) === 'zip';
}

/**
 * The documents in a zip archive and in those within it in the order of their paths, one unpacked at a time; `limits` hold for all of them
 * together. Gives back how many bytes were unpacked.
 */
export function* documentsIn(
  archive: SourceFile,
  limits: UnpackLimits,
  within = 1,
): Generator<FoundSource, number> {
  const { value: entries = [], findings } = checkedEntries(archive.bytes, limits, archive.path);
  yield* leftOut(archive.path, findings);
  if (entries.length + findings.length === 0) yield* leftOut(archive.path, [empty(archive.path)]);
  let unpacked = entries.reduce((sum, { size }) => sum + size, 0);
  for (const entry of entries.toSorted((a, b) => (a.path < b.path ? -1 : 1))) {
    const path = `${archive.path}/${entry.path}`;
    const { value: bytes, findings: damage } = entry.content();
    yield* leftOut(path, damage);
    if (!bytes) continue;
    const file: SourceFile = { path, bytes, archive: archive.archive ?? archive.path };
    if (!isArchive(file)) yield { type: 'document', file };
    else if (within === mostWithin) yield* leftOut(path, [withinTooMany(path)]);
    else unpacked += yield* documentsIn(file, { ...limits, bytes: limits.bytes - unpacked }, within + 1);
  }
  return unpacked;
}
