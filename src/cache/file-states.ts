import { createHash } from 'node:crypto';
import { lstatSync, readdirSync, readFileSync, type Stats } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { hasCode } from '../safety/error-code.ts';

/** What a file held when it was looked at, and by what it is seen that it was not touched since. */
export interface FileState {
  readonly sha256: string;
  readonly size: number;
  /** When its bytes were last changed, in milliseconds since 1970: anybody can set this. */
  readonly changed: number;
  /** When anything of it was last changed, names for it included: the system alone sets this. */
  readonly touched: number;
  readonly inode: number;
  /** It had lain untouched for a while, so that the next change is sure to show in its times. */
  readonly settled: boolean;
}

/** The files below a folder by their path, with "/" between. */
export type FileStates = ReadonlyMap<string, FileState>;

/** One file of a record: its path and its state, without names because there are very many. */
const fileRow = z
  .tuple([z.string(), z.string(), z.number(), z.number(), z.number(), z.number(), z.boolean()])
  .readonly();

/** How a record holds the states of the files of a folder. */
export const fileRows = z.array(fileRow).readonly();

/** States for a record. */
export function rowsOf(states: FileStates): z.infer<typeof fileRows> {
  return [...states].map(([path, state]) => [
    path,
    state.sha256,
    state.size,
    state.changed,
    state.touched,
    state.inode,
    state.settled,
  ]);
}

/** States from a record. */
export function statesFrom(rows: z.infer<typeof fileRows>): FileStates {
  return new Map(
    rows.map(([path, sha256, size, changed, touched, inode, settled]) => [
      path,
      { sha256, size, changed, touched, inode, settled },
    ]),
  );
}

/** Two changes within so many milliseconds may have one time; on some file systems times are whole seconds. */
const tick = { fine: 100, coarse: 2100 } as const;

function isSettled({ ctimeMs }: Stats, now: number): boolean {
  return now - ctimeMs > (Number.isInteger(ctimeMs / 1000) ? tick.coarse : tick.fine);
}

/** Takes the state of a file whose bytes are known, or nothing when it is no plain file any more. */
export function stateOf(path: string, sha256: string): FileState | undefined {
  const now = Date.now();
  const found = lstatSync(path, { throwIfNoEntry: false });
  if (!found?.isFile()) return undefined;
  const { size, mtimeMs: changed, ctimeMs: touched, ino: inode } = found;
  return { sha256, size, changed, touched, inode, settled: isSettled(found, now) };
}

function isUntouched(state: FileState, known: FileState): boolean {
  const { size, changed, touched, inode, settled } = known;
  return (
    settled &&
    state.size === size &&
    state.changed === changed &&
    state.touched === touched &&
    state.inode === inode
  );
}

/** Whatever is no plain file equals no file that was ever looked at. */
const noFile: FileState = { sha256: '', size: 0, changed: 0, touched: 0, inode: 0, settled: false };

/** The SHA-256 of a file's bytes in hexadecimal; of one that cannot be read nothing, and whoever needs it tells why. */
function hashOf(path: string): string {
  try {
    return createHash('sha256').update(readFileSync(path)).digest('hex');
  } catch (error) {
    if (hasCode(error, 'EACCES', 'EPERM', 'EIO', 'ERR_FS_FILE_TOO_LARGE')) return '';
    throw error;
  }
}

function lookedAt(path: string, known: FileState | undefined): FileState {
  const state = stateOf(path, '');
  if (!state) return noFile;
  if (known && isUntouched(state, known)) return { ...state, sha256: known.sha256 };
  return { ...state, sha256: hashOf(path) };
}

function* pathsBelow(folder: string, leaveOut: (name: string) => boolean, below = ''): Generator<string> {
  for (const entry of readdirSync(join(folder, below), { withFileTypes: true })) {
    if (leaveOut(entry.name)) continue;
    const path = below === '' ? entry.name : `${below}/${entry.name}`;
    if (entry.isDirectory()) yield* pathsBelow(folder, leaveOut, path);
    else yield path;
  }
}

/**
 * Looks at every file below a folder. Of one that was `known` and that nobody has touched since, as the system's own
 * times tell, the hash is believed; every other file is read. A folder that is not there has no files.
 */
export function statesBelow(
  folder: string,
  known: FileStates = new Map(),
  leaveOut: (name: string) => boolean = () => false,
): FileStates {
  try {
    const paths = [...pathsBelow(folder, leaveOut)].toSorted();
    return new Map(paths.map((path) => [path, lookedAt(join(folder, path), known.get(path))]));
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return new Map();
    throw error;
  }
}

/** Whether two folders hold the same files with the same bytes. */
export function areSame(one: FileStates, other: FileStates): boolean {
  if (one.size !== other.size) return false;
  return [...one].every(([path, { sha256 }]) => sha256 !== '' && other.get(path)?.sha256 === sha256);
}
