import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { type Box, boxFor, putIntoBox, takeFromBox } from '../../cache/box.ts';
import type { Finding, Outcome } from '../../document/finding.ts';
import { handedOver, takenOver } from '../../read/hand-over/hand-over.ts';
import type { FileReading } from '../../read/read-file.ts';
import { keepOnly } from '../../safety/keep-only.ts';
import { frameBytes, frameReader, unlimited } from '../../safety/sandbox/frames.ts';
import type { GivenOutCopy, SourceReading } from '../drafts.ts';
import { placedAt } from './source.ts';
import type { SourceFile } from './source-file.ts';

/** The folder below the content folder that holds what builds remember. */
export const cacheFolder = '.minutebook';

type FileOutcome = Outcome<FileReading | undefined>;

/** A document of which sense has been made. */
export interface Understood {
  readonly reading: SourceReading;
  readonly copy: GivenOutCopy;
  /** What was found out while it was read. */
  readonly findings: readonly Finding[];
}

/** What is known of a document: what it was understood to say, or at least what stands in it. */
export type Recalled =
  | { readonly type: 'understood'; readonly understood: Understood; readonly box: string }
  | { readonly type: 'read'; readonly outcome: FileOutcome };

/** What conversions remember of documents. */
export interface DocumentMemory {
  /** What is known of a document; its place among the others must be told anew. */
  readonly recall: (file: SourceFile) => Promise<Recalled | undefined>;
  /** Keeps what may be kept of it; gives the name of the box where sense of it was made and nothing is held back. */
  readonly keep: (
    file: SourceFile,
    outcome: FileOutcome,
    understood: Understood,
  ) => Promise<string | undefined>;
  /** Tells that the document in a box is still there. */
  readonly stillUsed: (box: string) => void;
  /** Forgets every document that was neither recalled nor kept nor is still there. */
  readonly forgetOthers: () => void;
}

/** Whether the same document may give another finding when it is read again: what could not be read, or not in time. */
export function mayPass({ severity, rule }: Finding): boolean {
  return severity === 'error' || rule === 'ocr-not-finished';
}

/** A reading is kept only when it is all that the document says to whoever opens it, and nothing is held back. */
function mayBeKept({ value, findings }: FileOutcome): boolean {
  if (!value) return false;
  const all = [...findings, ...value.findings];
  return value.holds.length === 0 && !all.some(mayPass);
}

/** What a reading of the document says, looked at as the word of a stranger. */
function outcomeIn(plain: Uint8Array | undefined, path: string): FileOutcome | undefined {
  const [event] = plain ? frameReader(unlimited)(plain) : [];
  if (event?.type !== 'frame') return undefined;
  const outcome = takenOver(event.frame, path);
  return mayBeKept(outcome) ? outcome : undefined;
}

/** What opens was closed by this version of the program with the document at hand, and so has the known shape. */
function understoodIn(plain: Uint8Array | undefined): Understood | undefined {
  if (!plain) return undefined;
  const understood: Understood = deserialize(plain);
  return understood;
}

/** The key for the holds of a document is never written down, and there are none. */
function withoutReviewKey({ reading, ...rest }: Understood): Understood {
  return { ...rest, reading: placedAt(reading, { ...reading.source, reviewKey: '' }) };
}

/**
 * A memory below the content folder, in a form that only the documents open. What sense was made of a document is kept
 * when nothing of it is held back; else what stands in it, unless its reader has held something back. `version` tells all
 * that a reading depends on beside the document: the program, and how it reads.
 */
export function documentMemory(content: string, version: string): DocumentMemory {
  const folder = join(content, cacheFolder, 'readings');
  const used = new Set<string>();
  const boxOf = ({ bytes, path }: SourceFile, use: string) => boxFor({ bytes, path, use, version });
  const put = async (box: Box, pieces: readonly Uint8Array[]) => {
    used.add(box.name);
    await putIntoBox(folder, box, pieces);
  };
  return {
    recall: async (file) => {
      const sense = boxOf(file, 'sense');
      const understood = understoodIn(await takeFromBox(folder, sense));
      if (understood) {
        used.add(sense.name);
        return { type: 'understood', understood, box: sense.name };
      }
      const reading = boxOf(file, 'reading');
      const outcome = outcomeIn(await takeFromBox(folder, reading), file.path);
      if (!outcome) return undefined;
      used.add(reading.name);
      return { type: 'read', outcome };
    },
    keep: async (file, outcome, understood) => {
      if (!mayBeKept(outcome)) return undefined;
      if (understood.reading.holds.length > 0) {
        await put(boxOf(file, 'reading'), frameBytes(handedOver(outcome)));
        return undefined;
      }
      const box = boxOf(file, 'sense');
      await put(box, [serialize(withoutReviewKey(understood))]);
      return box.name;
    },
    stillUsed: (box) => used.add(box),
    forgetOthers: () => keepOnly(folder, used),
  };
}

/** Keeps what builds remember out of whatever the collections are kept in with git. */
export async function leaveOutOfGit(content: string): Promise<void> {
  await writeFile(join(content, cacheFolder, '.gitignore'), '*\n');
}
