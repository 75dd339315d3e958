import type { Outcome } from '../../document/finding.ts';
import { takenOver } from '../../read/hand-over/hand-over.ts';
import { type FileReading, readFile } from '../../read/read-file.ts';
import type { ReadingWishes } from '../../safety/holds/hold.ts';
import { openReaders } from '../../safety/sandbox/readers.ts';

/** Something that reads documents. */
export interface DocumentReaders {
  /**
   * Reads the bytes of a document; `path` names it in messages. What cannot be read is a finding. Whoever keeps
   * readings for another time must keep those apart that were made by other `wishes`.
   */
  readonly read: (
    bytes: Uint8Array,
    path: string,
    wishes?: ReadingWishes,
  ) => Promise<Outcome<FileReading | undefined>>;
  /** How many it reads at once. */
  readonly atOnce: number;
  /** To be called when all is read; to call it again does nothing. */
  readonly close: () => void;
}

function place(path: string): URL {
  return new URL(path, import.meta.url);
}

/**
 * Opens readers in child processes that may read the program and its packages, and nothing else: neither the
 * documents' folder nor anything of the user's. What they give is checked before it is believed.
 */
export function confinedReaders(): DocumentReaders {
  const { read, atOnce, close } = openReaders({
    program: place('../../read/child.ts'),
    mayRead: [place('../../'), place('../../../node_modules/')],
  });
  return {
    read: async (bytes, path, wishes) => {
      const { value, findings } = await read(bytes, path, wishes);
      return value ? takenOver(value, path) : { value: undefined, findings };
    },
    atOnce,
    close,
  };
}

/** Reads documents in this process, without any of the bounds: for documents that are known, such as those of a test. */
export const readersInProcess: DocumentReaders = {
  read: (bytes, path, wishes) => readFile(bytes, path, undefined, wishes),
  atOnce: 1,
  close: () => undefined,
};
