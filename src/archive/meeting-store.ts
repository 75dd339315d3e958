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

/** A file is called by all that the reading of a meeting depends on: the program, the place, the texts, the pictures. */
function nameOf({ root, path, texts, pictures }: MeetingFolder, version: string): string {
  const all = JSON.stringify([version, root, path, [...texts], [...pictures]]);
  return createHash('sha256').update(all).digest('hex');
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

function write(folder: string, name: string, outcome: MeetingOutcome): void {
  const body = serialize(outcome);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.tmp`), Buffer.concat([sealOf(body), body]));
  renameSync(join(folder, `${name}.tmp`), join(folder, name));
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
