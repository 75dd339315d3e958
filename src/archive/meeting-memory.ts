import { isDeepStrictEqual } from 'node:util';
import type { Outcome } from '../document/finding.ts';
import type { Meeting } from './model.ts';
import type { StoredPictures } from './pictures.ts';

/** All that the reading of a meeting's folder depends on. */
export interface MeetingFolder {
  /** Path of the folder below the content folder. */
  readonly path: string;
  /** Its files with their texts. */
  readonly texts: ReadonlyMap<string, string>;
  readonly pictures: StoredPictures;
}

/** What was read of meetings' folders before: whoever reads an archive again and again reads only what has changed. */
export type MeetingMemory = Map<
  string,
  { readonly folder: MeetingFolder; readonly outcome: Outcome<Meeting | undefined> }
>;

/** Reads the folder of a meeting unless the memory has it as it is; the very same meeting is given then. */
export function recalledMeeting(
  memory: MeetingMemory | undefined,
  folder: MeetingFolder,
  read: () => Outcome<Meeting | undefined>,
): Outcome<Meeting | undefined> {
  const known = memory?.get(folder.path);
  if (known && isDeepStrictEqual(known.folder, folder)) return known.outcome;
  const outcome = read();
  memory?.set(folder.path, { folder, outcome });
  return outcome;
}
