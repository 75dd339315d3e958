import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, posix } from 'node:path';
import { hasCode } from '../safety/error-code.ts';
import { linked, type StagedFiles, type StandingSite, type WrittenFile } from './staged-site.ts';

/** A site that is being put together, and the one that stands and may lend its files. */
export interface KeptPlace {
  readonly standing: StandingSite | undefined;
  readonly staged: string;
  readonly files: StagedFiles;
  /** Files of the standing site that are to be the new one's too, and have no second name there yet. */
  readonly unlinked: Set<string>;
  /** Folders of the new site that are there already. */
  readonly foldersMade: Set<string>;
}

/** A site that is going to be put together in a folder. */
export function keptPlace(staged: string, standing: StandingSite | undefined): KeptPlace {
  return { standing, staged, files: new Map(), unlinked: new Set(), foldersMade: new Set() };
}

/** Makes a folder below those that are made before it, for to ask the system for all at once costs five times as much. */
function makeFolder(staged: string, folder: string, made: Set<string>): void {
  if (folder === '.' || made.has(folder)) return;
  made.add(folder);
  makeFolder(staged, posix.dirname(folder), made);
  try {
    mkdirSync(`${staged}/${folder}`);
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
  }
}

/** Makes the folder of a file that is being put together, once for all its files. */
function withFolder({ staged, foldersMade }: KeptPlace, path: string): void {
  makeFolder(staged, posix.dirname(path), foldersMade);
}

/** Whether the files that were written still stand, and nobody has changed one. */
function areStanding({ standing }: KeptPlace, written: readonly WrittenFile[]): boolean {
  return written.every(({ path, sha256 }) => sha256 !== '' && standing?.found.get(path)?.sha256 === sha256);
}

function note({ files }: KeptPlace, written: readonly WrittenFile[]): void {
  for (const { path, sha256, isSearchable = false } of written)
    files.set(path, { sha256, isSearchable, isStanding: true });
}

/** Takes files over like `areTakenOver`, but gives them their second names only when `linkKept` is asked to. */
export function areKept(place: KeptPlace, written: readonly WrittenFile[]): boolean {
  if (!areStanding(place, written)) return false;
  for (const { path } of written) place.unlinked.add(path);
  note(place, written);
  return true;
}

/** The folder in which a file of the new site can be read already. */
export function folderOf({ standing, staged, unlinked }: KeptPlace, path: string): string {
  return standing && unlinked.has(path) ? standing.folder : staged;
}

/** Where a file can have no second name, or has been touched, its bytes are copied, if they are still the same. */
function copyKept({ standing, staged, files }: KeptPlace, path: string): void {
  const bytes = readFileSync(join(standing?.folder ?? '', path));
  const kept = files.get(path);
  if (hash('sha256', bytes) !== kept?.sha256)
    throw new Error(`“${path}” of the site was changed while the next one was made. Build again.`);
  rmSync(join(staged, path), { force: true });
  writeFileSync(join(staged, path), bytes);
  files.set(path, { sha256: kept.sha256, isSearchable: kept.isSearchable });
}

/** Gives all files that were kept their second names. */
export function linkKept(place: KeptPlace): void {
  const { standing, staged, unlinked } = place;
  for (const path of unlinked) {
    withFolder(place, path);
    if (!standing || !linked(standing, path, staged)) copyKept(place, path);
  }
  unlinked.clear();
}

/**
 * Takes some files of the standing site over, all or none: those that were written, when they still stand and nobody
 * has changed one.
 */
export function areTakenOver(place: KeptPlace, written: readonly WrittenFile[]): boolean {
  const { standing, staged } = place;
  if (!standing || !areStanding(place, written)) return false;
  const areLinked = written.every(({ path }) => {
    withFolder(place, path);
    return linked(standing, path, staged);
  });
  // A file that is to be written must not be written into the one of the site that stands.
  if (areLinked) note(place, written);
  else for (const { path } of written) rmSync(join(staged, path), { force: true });
  return areLinked;
}

/** Takes a file of the standing site over when it has these bytes; if not, notes what is going to be written. */
export function isTakenOver(place: KeptPlace, path: string, content: string | Uint8Array): boolean {
  const { files, staged } = place;
  const sha256 = hash('sha256', content);
  // What is going to be written must not be written into the file of the site that stands.
  if (files.get(path)?.isStanding) rmSync(join(staged, path));
  if (areTakenOver(place, [{ path, sha256 }])) return true;
  files.set(path, { sha256, isSearchable: false });
  return false;
}
