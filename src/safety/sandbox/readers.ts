import { availableParallelism } from 'node:os';
import type { Outcome } from '../../document/finding.ts';
import type { ReadingWishes } from '../holds/hold.ts';
import type { ConfinedProgram } from './confined-process.ts';
import { faultFinding } from './faults.ts';
import type { Frame } from './frames.ts';
import type { Ending } from './heard.ts';
import { type ReadingLimits, readingLimits } from './limits.ts';
import { type Reader, startReader } from './reader.ts';
import { turnsFor } from './turns.ts';

/** Child processes that read documents, several at once. */
export interface Readers {
  /** Reads a document, when a child process is free. `path` names it in messages. */
  readonly read: (
    bytes: Uint8Array,
    path: string,
    wishes?: ReadingWishes,
  ) => Promise<Outcome<Frame | undefined>>;
  /** How many documents are read at once. */
  readonly atOnce: number;
  /** Ends all child processes; nothing is to be read afterwards. To close again does nothing. */
  readonly close: () => void;
}

export interface ReadersOptions extends ConfinedProgram {
  /** How many documents are read at once. */
  readonly count?: number;
  readonly limits?: ReadingLimits;
  /** How long a document waits for a child at work before another is started, in milliseconds. */
  readonly patience?: number;
}

/** A few short texts are read by one child in less time than a second one takes to start. */
const usualPatience = 400;

/** More would wait for the one process that makes sense of what they read. */
const mostReaders = 8;

/** What memory is left of earlier documents, or a fault that one of them left behind, is not the fault of this one. */
function mayBeAnothersFault(ending: Ending): boolean {
  return ending.type === 'fault' && ending.fault.kind !== 'took too long';
}

/**
 * Opens a pool of child processes that run `program` and may do nothing but read what it names. Each is started
 * when it is first needed and reads one document after another. A document that brings its child to a fall, takes
 * too long or too much memory ends in one finding, and a new child goes on with the others. So that this never
 * depends on which child read what before, a document that fails in a used child is read again in a fresh one.
 */
export function openReaders(options: ReadersOptions): Readers {
  const {
    count = Math.min(mostReaders, availableParallelism()),
    limits = readingLimits,
    patience = usualPatience,
  } = options;
  const living = new Set<Reader>();
  const idle: Reader[] = [];
  let closed = false;

  const turns = turnsFor(count, patience, () => idle.length > 0);
  const start = (): Reader => {
    const reader = startReader(options, limits);
    living.add(reader);
    return reader;
  };
  const readBy = async (reader: Reader, ...asked: Parameters<Reader['read']>): Promise<Ending> => {
    const ending = await reader.read(...asked);
    if (ending.type === 'answer' && ending.megabytes <= limits.restingMegabytes) {
      idle.push(reader);
    } else {
      reader.end();
      living.delete(reader);
    }
    return ending;
  };
  const readOnce = async (...asked: Parameters<Reader['read']>): Promise<Ending> => {
    if (closed) return { type: 'fault', fault: { kind: 'crashed', reason: 'reading was given up' } };
    const used = idle.pop();
    const ending = await readBy(used ?? start(), ...asked);
    return used && mayBeAnothersFault(ending) && !closed ? readBy(start(), ...asked) : ending;
  };
  const close = () => {
    closed = true;
    for (const reader of living) reader.end();
    living.clear();
    process.off('exit', close);
  };
  process.on('exit', close);

  return {
    read: async (bytes, path, wishes = {}) => {
      if (closed) throw new Error('These readers are closed.');
      await turns.take();
      try {
        const ending = await readOnce(bytes, path, wishes);
        return ending.type === 'answer'
          ? { value: ending.answer, findings: [] }
          : { value: undefined, findings: [faultFinding(ending.fault, path, limits)] };
      } finally {
        turns.pass();
      }
    },
    atOnce: count,
    close,
  };
}
