import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { hasCode } from '../safety/error-code.ts';
import type { MeetingFolder, MeetingMemory, MeetingOutcome } from './meeting-memory.ts';

const sealLength = 32;

function sealOf(bytes: Uint8Array): Buffer {
  return createHash('sha256').update(bytes).digest();
}

/** A file is called by all that the reading of a meeting depends on: the program, the place, the files of the folder. */
function nameOf({ root, path, mark }: MeetingFolder, version: string): string {
  return createHash('sha256')
    .update(JSON.stringify([version, root, path, mark]))
    .digest('hex');
}

function bytesAt(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES')) return undefined;
    throw error;
  }
}

/** What is whole was written by this version of the program, for its name tells that, and so has the known shape. */
function outcomeIn(bytes: Buffer | undefined): MeetingOutcome | undefined {
  const body = bytes?.subarray(sealLength);
  if (!bytes || !body || !bytes.subarray(0, sealLength).equals(sealOf(body))) return undefined;
  const outcome: MeetingOutcome = deserialize(body);
  return outcome;
}

/**
 * Writes an outcome and gives it as it is read back. That makes a difference that only a hash of its bytes shows: a text
 * that was cut out of a longer one may be held in another form than the same text when it is read back.
 */
function write(folder: string, name: string, outcome: MeetingOutcome): MeetingOutcome {
  const body = serialize(outcome);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.tmp`), Buffer.concat([sealOf(body), body]));
  renameSync(join(folder, `${name}.tmp`), join(folder, name));
  const readBack: MeetingOutcome = deserialize(body);
  return readBack;
}

/** A memory of meetings that outlives the program. */
export interface MeetingStore extends MeetingMemory {
  /** Forgets every meeting that was not asked for. */
  readonly forgetOthers: () => void;
}

/**
 * A memory of meetings in a folder of its own. What it holds stands in the collections too, so it is not encrypted.
 * `version` tells one program from another.
 */
export function meetingStore(folder: string, version: string): MeetingStore {
  const used = new Set<string>();
  return {
    recall: (asked) => {
      const name = nameOf(asked, version);
      used.add(name);
      return outcomeIn(bytesAt(join(folder, name)));
    },
    keep: (asked, outcome) => write(folder, nameOf(asked, version), outcome),
    forgetOthers: () => {
      for (const name of readdirSync(folder, { encoding: 'utf8' }))
        if (!used.has(name)) rmSync(join(folder, name), { recursive: true, force: true });
    },
  };
}
