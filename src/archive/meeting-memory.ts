import type { Outcome } from '../document/finding.ts';
import { withOwnText } from './meeting-text.ts';
import type { Meeting } from './model.ts';

/** A meeting's folder as it was found. */
export interface MeetingFolder {
  /** The content folder. */
  readonly root: string;
  /** Path of the folder below it. */
  readonly path: string;
  /** Tells all that its reading depends on: the names and bytes of its files. */
  readonly mark: string;
}

export type MeetingOutcome = Outcome<Meeting | undefined>;

/** What was read of meetings' folders before: whoever reads an archive again reads only the folders that have changed. */
export interface MeetingMemory {
  readonly recall: (folder: MeetingFolder) => MeetingOutcome | undefined;
  /** Keeps what was read of a folder, and gives it as it will be recalled. */
  readonly keep: (folder: MeetingFolder, outcome: MeetingOutcome) => MeetingOutcome;
}

/** A memory for as long as the program runs; `onNew` is told of each meeting that was read because its folder is new. */
export function meetingsInMemory(onNew: (outcome: MeetingOutcome) => void): MeetingMemory {
  const known = new Map<string, { readonly folder: MeetingFolder; readonly outcome: MeetingOutcome }>();
  return {
    recall: ({ root, path, mark }) => {
      const found = known.get(path);
      return found?.folder.root === root && found.folder.mark === mark ? found.outcome : undefined;
    },
    keep: (folder, { value, findings }) => {
      const outcome = { value: value && withOwnText(value), findings };
      known.set(folder.path, { folder, outcome });
      onNew(outcome);
      return outcome;
    },
  };
}
