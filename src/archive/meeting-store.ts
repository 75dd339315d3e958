import { hash } from 'node:crypto';
import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { deserialize, serialize } from 'node:v8';
import { hasCode } from '../safety/error-code.ts';
import { keepOnly } from '../safety/keep-only.ts';
import type { MeetingFolder, MeetingMemory, MeetingOutcome } from './meeting-memory.ts';
import { type MeetingText, textJson, withoutText, withText } from './meeting-text.ts';
import { sharedTexts } from './shared-texts.ts';

const sealLength = 32;

function sealOf(bytes: Uint8Array): Buffer {
  return hash('sha256', bytes, 'buffer');
}

/** A file is called by all that the reading of a meeting depends on: the program, the place, the files of the folder. */
function nameOf({ root, path, mark }: MeetingFolder, version: string): string {
  return hash('sha256', JSON.stringify([version, root, path, mark]));
}

function bytesAt(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR', 'EISDIR', 'EACCES')) return undefined;
    throw error;
  }
}

/** What a file holds behind its seal. */
interface Sealed {
  readonly seal: Buffer;
  readonly body: Buffer;
}

/** A file that is as it was written. */
function sealedAt(path: string): Sealed | undefined {
  const bytes = bytesAt(path);
  if (!bytes) return undefined;
  const [seal, body] = [bytes.subarray(0, sealLength), bytes.subarray(sealLength)];
  return seal.equals(sealOf(body)) ? { seal, body } : undefined;
}

function write(folder: string, name: string, body: Buffer): Sealed {
  const seal = sealOf(body);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, `${name}.tmp`), Buffer.concat([seal, body]));
  renameSync(join(folder, `${name}.tmp`), join(folder, name));
  return { seal, body };
}

/** What is whole was written by this version of the program, for its name tells that, and so has the known shape. */
function outcomes(): (body: Buffer) => MeetingOutcome {
  const share = sharedTexts();
  return (body) => {
    const outcome: MeetingOutcome = deserialize(body);
    share(outcome);
    return outcome;
  };
}

function textIn(body: Buffer): MeetingText {
  const text: MeetingText = JSON.parse(body.toString());
  return text;
}

/** Takes texts from the files of a folder; the last one stays at hand, for a meeting's pages ask for theirs very often. */
function texts(folder: string): (name: string) => MeetingText {
  let last: { readonly name: string; readonly text: MeetingText } | undefined;
  return (name) => {
    if (last?.name === name) return last.text;
    const text = sealedAt(join(folder, name));
    if (!text)
      throw new Error(`“${join(folder, name)}” was changed or taken away while it was needed. Build again.`);
    last = { name, text: textIn(text.body) };
    return last.text;
  };
}

/** A memory of meetings that outlives the program. */
export interface MeetingStore extends MeetingMemory {
  /** Forgets every meeting that was not asked for. */
  readonly forgetOthers: () => void;
}

/**
 * A memory of meetings in a folder of its own. What it holds stands in the collections too, so it is not encrypted.
 * `version` tells one program from another. The text of a meeting stays in the folder and is fetched when somebody
 * looks at it, so that memory does not grow with the texts of an archive.
 */
export function meetingStore(folder: string, version: string): MeetingStore {
  const used = new Set<string>();
  const take = texts(folder);
  const outcomeIn = outcomes();
  const textName = (name: string) => `${name}-text`;
  const lent = (name: string, { seal }: Sealed, { value, findings }: MeetingOutcome): MeetingOutcome => ({
    value: value && withText(value, seal, () => take(textName(name))),
    findings,
  });
  const use = (asked: MeetingFolder) => {
    const name = nameOf(asked, version);
    used.add(name).add(textName(name));
    return name;
  };
  return {
    recall: (asked) => {
      const name = use(asked);
      const known = sealedAt(join(folder, name));
      const text = known && sealedAt(join(folder, textName(name)));
      return text && lent(name, text, outcomeIn(known.body));
    },
    keep: (asked, { value, findings }) => {
      const name = use(asked);
      const text = write(folder, textName(name), Buffer.from(value ? textJson(value) : '{}'));
      const { body } = write(folder, name, serialize({ value: value && withoutText(value), findings }));
      // Read from its bytes, for what was read holds on to the files that it was read from.
      return lent(name, text, outcomeIn(body));
    },
    forgetOthers: () => keepOnly(folder, used),
  };
}
