import { isDeepStrictEqual } from 'node:util';
import type { Outcome } from '../document/finding.ts';
import type { Meeting } from './model.ts';
import type { StoredPictures } from './pictures.ts';

/** All that the reading of a meeting's folder depends on. */
export interface MeetingFolder {
  /** The content folder. */
  readonly root: string;
  /** Path of the folder below it. */
  readonly path: string;
  /** Its files with their texts. */
  readonly texts: ReadonlyMap<string, string>;
  readonly pictures: StoredPictures;
}

export type MeetingOutcome = Outcome<Meeting | undefined>;

/** What was read of meetings' folders before: whoever reads an archive again reads only the folders that have changed. */
export interface MeetingMemory {
  readonly recall: (folder: MeetingFolder) => MeetingOutcome | undefined;
  /** Keeps what was read, and gives it as it is to be worked with. */
  readonly keep: (folder: MeetingFolder, outcome: MeetingOutcome) => MeetingOutcome;
}

/** Reads the folder of a meeting unless the memory has it as it is. */
export function recalledMeeting(
  memory: MeetingMemory | undefined,
  folder: MeetingFolder,
  read: () => MeetingOutcome,
): MeetingOutcome {
  const known = memory?.recall(folder);
  if (known) return known;
  const outcome = read();
  return memory ? memory.keep(folder, outcome) : outcome;
}

/** A memory for as long as the program runs; `onNew` is told of each meeting that was read because its folder is new. */
export function meetingsInMemory(onNew: (outcome: MeetingOutcome) => void): MeetingMemory {
  const known = new Map<string, { readonly folder: MeetingFolder; readonly outcome: MeetingOutcome }>();
  return {
    recall: (folder) => {
      const found = known.get(folder.path);
      return found && isDeepStrictEqual(found.folder, folder) ? found.outcome : undefined;
    },
    keep: (folder, outcome) => {
      known.set(folder.path, { folder, outcome });
      onNew(outcome);
      return outcome;
    },
  };
}
