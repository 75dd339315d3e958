import type { Finding, Outcome } from '../../document/finding.ts';
import {
  type ArchiveFault,
  archiveFinding,
  entriesLocked,
  entryDamaged,
  entryRefused,
} from './archive-faults.ts';
import { entryPath, isNoDocument, nameFault } from './entry-path.ts';
import { canUnpack, entryContent } from './inflate.ts';
import type { UnpackLimits } from './limits.ts';
import { type DirectoryEntry, zipDirectory } from './zip-directory.ts';

/** A file in an archive. */
export interface ArchiveEntry {
  /** Path below the archive, with "/" between: "2024/report.pdf". */
  readonly path: string;
  /** Bytes when unpacked. */
  readonly size: number;
  /** Unpacks it; a finding when it is damaged. */
  readonly content: () => Outcome<Uint8Array | undefined>;
}

/** So little does no harm, however small it was packed: a blank picture, a form of many empty lines. */
const harmlessBytes = 1_000_000;

function overlaps(entries: readonly DirectoryEntry[]): boolean {
  const ordered = entries.toSorted((a, b) => a.headStart - b.headStart);
  return ordered.some((entry, at) => {
    const before = ordered[at - 1];
    return before !== undefined && entry.headStart < before.start + before.packedSize;
  });
}

function faultOf(
  entries: readonly DirectoryEntry[],
  archive: number,
  limits: UnpackLimits,
): ArchiveFault | undefined {
  if (entries.length > limits.entries) return { kind: 'too many entries' };
  const bytes = entries.reduce((sum, { size }) => sum + size, 0);
  if (bytes > limits.bytes) return { kind: 'too large', bytes };
  const ratio = bytes / archive;
  if (bytes > harmlessBytes && ratio > limits.ratio) return { kind: 'swells', ratio };
  return overlaps(entries) ? { kind: 'overlaps' } : undefined;
}

const linkKind = 0o120000;
const plainKinds = new Set([0, 0o100000]);

/** Why an entry is left out, to stand behind "because". */
function refusal(entry: DirectoryEntry, taken: ReadonlySet<string>): string | undefined {
  const fault = nameFault(entry.name);
  if (fault !== undefined) return `its name ${fault}`;
  if (entry.fileKind === linkKind) return 'it is a link to another place and not a document';
  if (!plainKinds.has(entry.fileKind)) return 'it is a device of the computer and not a document';
  if (!canUnpack(entry)) return 'it is packed in a way that is not known here';
  return taken.has(entryPath(entry.name))
    ? 'the archive has another file of the same name before it'
    : undefined;
}

function opened(bytes: Uint8Array, entry: DirectoryEntry, archive: string): ArchiveEntry {
  const path = entryPath(entry.name);
  return {
    path,
    size: entry.size,
    content: () => {
      const value = entryContent(bytes, entry);
      return { value, findings: value ? [] : [entryDamaged(archive, path)] };
    },
  };
}

/**
 * Opens a zip archive as the work of a stranger. `path` names it in messages. Gives the files in it that may be
 * unpacked, in its own order; nothing when it is damaged, holds or claims more than `limits`, or is built to
 * swell: this is known before anything is unpacked, and each file gives no more bytes than it claimed. Entries
 * whose names lead elsewhere, links, doubles and locked files are left out, each with a finding; folders and
 * hidden files without one.
 */
export function checkedEntries(
  bytes: Uint8Array,
  limits: UnpackLimits,
  path: string,
): Outcome<readonly ArchiveEntry[] | undefined> {
  const all = zipDirectory(bytes, limits.entries);
  const fault: ArchiveFault | undefined = all ? faultOf(all, bytes.byteLength, limits) : { kind: 'damaged' };
  if (!all || fault)
    return { value: undefined, findings: fault ? [archiveFinding(fault, path, limits)] : [] };
  const documents = all.filter(({ name }) => !isNoDocument(name));
  const open = documents.filter(({ encrypted }) => !encrypted);
  const locked = documents.length - open.length;
  const findings: Finding[] = locked === 0 ? [] : [entriesLocked(path, locked, documents.length)];
  const taken = new Set<string>();
  const entries: ArchiveEntry[] = [];
  for (const entry of open) {
    const why = refusal(entry, taken);
    if (why === undefined) entries.push(opened(bytes, entry, path));
    else findings.push(entryRefused(path, entry.name, why));
    taken.add(entryPath(entry.name));
  }
  return { value: entries, findings };
}

/** Why a document that is a zip archive within cannot be unpacked: it is damaged, or more than `limits` allow. */
export type PartsFault = 'damaged' | 'too much';

/**
 * Unpacks a document that is a zip archive within, such as a Word file: its parts by their names as the archive
 * writes them. The same is known before anything is unpacked as for any archive, and a part that is not what the
 * archive says of it makes the document a damaged one; so do two parts of one name, of which every program reads another.
 */
export function unpackedParts(
  bytes: Uint8Array,
  limits: UnpackLimits,
): ReadonlyMap<string, Uint8Array> | PartsFault {
  const entries = zipDirectory(bytes, limits.entries);
  if (!entries) return 'damaged';
  if (faultOf(entries, bytes.byteLength, limits)) return 'too much';
  const named = entries.filter(({ name }) => !name.endsWith('/'));
  if (new Set(named.map(({ name }) => name.toLowerCase())).size < named.length) return 'damaged';
  const parts = new Map<string, Uint8Array>();
  for (const entry of named) {
    const content = entry.encrypted || !canUnpack(entry) ? undefined : entryContent(bytes, entry);
    if (!content) return 'damaged';
    parts.set(entry.name, content);
  }
  return parts;
}
