import { createHash, hash } from 'node:crypto';
import { existsSync, linkSync, readdirSync, readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { type FileState, type FileStates, stateOf } from '../cache/file-states.ts';
import { hasCode } from '../safety/error-code.ts';
import { isSearchable } from '../search/index-files.ts';

/** A search index of a site: its folder, a hash of all pages that it was made from, and their number. */
export interface IndexedPart {
  readonly folder: string;
  readonly sha256: string;
  readonly pages: number;
}

/** The site that stands, as it was found before the build that is to replace it. */
export interface StandingSite {
  readonly folder: string;
  /** What its files hold now, whatever the build that made them wrote. */
  readonly found: FileStates;
  /** What the build that made them wrote. */
  readonly written: FileStates;
  readonly indexed: readonly IndexedPart[];
}

/** A file of a site that is being put together. */
export interface StagedFile {
  readonly sha256: string;
  readonly isSearchable: boolean;
  /** It is the very file of the site that stands. */
  readonly isStanding?: true;
}

export type StagedFiles = Map<string, StagedFile>;

/** What is known of a page from its text. */
export function stagedPage(html: string): StagedFile {
  return { sha256: hash('sha256', html), isSearchable: isSearchable(html) };
}

function stagedFile(path: string): StagedFile {
  const bytes = readFileSync(path);
  const sha256 = hash('sha256', bytes);
  return { sha256, isSearchable: path.endsWith('.html') && isSearchable(bytes.toString()) };
}

/** Looks at the files below a folder of a site that is being put together, but for those that were looked at before. */
export function lookAtStaged(folder: string, files: StagedFiles, below = ''): void {
  const recursive = below !== '.';
  // Without an index there is none of its files.
  if (!existsSync(join(folder, below))) return;
  const entries = readdirSync(join(folder, below), { recursive, withFileTypes: true });
  for (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const name = path.slice(folder.length + 1).replaceAll('\\', '/');
    if (!files.has(name)) files.set(name, stagedFile(path));
  }
}

/**
 * One hash over all that the search reads of some pages, in the order in which it knows them: the same for two sites means
 * that their indexes are the same too.
 */
export function searchedHash(files: StagedFiles, paths: readonly string[]): string {
  const hash = createHash('sha256');
  for (const path of paths) {
    const file = files.get(path);
    if (file?.isSearchable) hash.update(`${path}\0${file.sha256}\n`);
  }
  return hash.digest('hex');
}

/** A file as it was written, of which the site that stands may still have the very bytes. */
export interface WrittenFile {
  readonly path: string;
  readonly sha256: string;
  readonly isSearchable?: boolean;
}

/** An index of the standing site: its files, and how many pages it holds. */
interface StandingPart {
  readonly files: readonly WrittenFile[];
  readonly pages: number;
}

/** The index in a folder of the standing site, when it was made from these pages and nobody has changed it since. */
export function standingPart(
  { indexed, found, written }: StandingSite,
  folder: string,
  searched: string,
): StandingPart | undefined {
  const part = indexed.find((each) => each.folder === folder);
  if (part?.sha256 !== searched) return undefined;
  const isOfPart = (path: string) => path.startsWith(`${folder}/`);
  const files = [...written].flatMap(([path, { sha256 }]) => (isOfPart(path) ? [{ path, sha256 }] : []));
  const there = [...found.keys()].filter(isOfPart);
  const isWhole = files.every(({ path, sha256 }) => found.get(path)?.sha256 === sha256);
  return isWhole && files.length === there.length ? { files, pages: part.pages } : undefined;
}

/** By all but what the system counts as a change of names. */
function isSameFile(before: FileState, now: FileState | undefined): boolean {
  return now?.size === before.size && now.changed === before.changed && now.inode === before.inode;
}

/**
 * Gives a file of the standing site a second name in the new one, unless somebody has touched it since it was found:
 * neither its bytes nor the time of their last change are touched.
 */
export function linked({ folder, found }: StandingSite, path: string, staged: string): boolean {
  const from = join(folder, path);
  const to = join(staged, path);
  const known = found.get(path);
  if (!known || !isSameFile(known, stateOf(from, ''))) return false;
  const there = stateOf(to, '');
  // Of two names of one file the system exchanges none, and would leave both.
  if (isSameFile(known, there)) return true;
  const name = there ? `${to}.tmp` : to;
  try {
    linkSync(from, name);
  } catch (error) {
    // A file system without links, or a file with too many names: the new copy is as good.
    if (hasCode(error, 'EPERM', 'EMLINK', 'ENOTSUP', 'EOPNOTSUPP', 'ENOSYS', 'EXDEV', 'ENOENT')) return false;
    throw error;
  }
  if (there) renameSync(name, to);
  return true;
}

/**
 * Lets every file of the new site that has the bytes of the one that stands be that very file, so that what did not
 * change is not touched; gives the states of all. It is asked what the standing files hold, not what they should.
 */
export function keepUnchanged(
  staged: string,
  files: StagedFiles,
  standing: StandingSite | undefined,
): FileStates {
  const states = new Map<string, FileState>();
  for (const [path, { sha256, isStanding }] of files) {
    const found = standing?.found.get(path);
    const isSame = found?.sha256 === sha256;
    if (standing && isSame && !isStanding) linked(standing, path, staged);
    const state = isSame && isStanding ? found : stateOf(join(staged, path), sha256);
    if (state) states.set(path, state);
  }
  return states;
}

/** The same states when the site stands in its place: only what the system counts as a change of names may differ. */
export function statesInPlace(folder: string, staged: FileStates): FileStates {
  const states = new Map<string, FileState>();
  for (const [path, before] of staged) {
    const now = stateOf(join(folder, path), before.sha256);
    // One that somebody has changed in between keeps the state that it had, by which the next build sees it.
    states.set(path, now && isSameFile(before, now) ? now : { ...before, settled: false });
  }
  return states;
}
