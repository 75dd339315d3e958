import type { ReadingWishes } from '../holds/hold.ts';
import { type ConfinedProgram, startConfined } from './confined-process.ts';
import { frameBytes, frameReader } from './frames.ts';
import { type Ending, endOfProcess, heardFrom } from './heard.ts';
import { processorTimeAllowed, type ReadingLimits, timeAllowed } from './limits.ts';
import type { ReadingRequest } from './messages.ts';
import { processorSeconds, residentMegabytes } from './process-facts.ts';

/** One child process that reads one document after another. After a fault it has ended and is of no more use. */
export interface Reader {
  readonly read: (bytes: Uint8Array, path: string, wishes: ReadingWishes) => Promise<Ending>;
  readonly end: () => void;
}

const lookMilliseconds = 250;

/** What a dying process says stands at the end of what it writes. */
const keptOfErrors = 16_384;

/** A child that speaks without having been asked could answer for the next document. */
const unasked: Ending = {
  type: 'fault',
  fault: { kind: 'crashed', reason: 'it answered without being asked' },
};

/** The reading that a child is at, with what watches over it. */
interface OpenReading {
  readonly end: (ending: Ending) => void;
  /** Gives the time that so many pages may take, counted from the beginning. */
  readonly allow: (pages: number) => void;
}

interface Watch {
  readonly allow: (pages: number) => void;
  readonly stop: () => void;
}

type Overrun = 'took too long' | 'too large';

/** Looks now and then at what the process has taken since now; tells when that is more than `limits` allow. */
function lookedAt(
  processId: number,
  bytes: number,
  limits: ReadingLimits,
  overrun: (kind: Overrun) => void,
): Watch {
  const before = processorSeconds(processId) ?? 0;
  let most = processorTimeAllowed(limits, bytes, 0);
  const look = setInterval(() => {
    if ((residentMegabytes(processId) ?? 0) > limits.megabytes) overrun('too large');
    else if ((processorSeconds(processId) ?? 0) - before > most) overrun('took too long');
  }, lookMilliseconds);
  return {
    allow: (pages) => {
      most = processorTimeAllowed(limits, bytes, pages);
    },
    stop: () => clearInterval(look),
  };
}

/**
 * Watches over the reading of so many bytes: `overrun` is called when its time is up, or when the process takes too
 * much of memory or of a processor. Gives how to allow more time, and how to stop watching.
 */
function watched(
  processId: number | undefined,
  bytes: number,
  limits: ReadingLimits,
  overrun: (kind: Overrun) => void,
): Watch {
  const begun = performance.now();
  // An answer may have come while this process was busy elsewhere: it is heard before the time is called up.
  const timeUp = () => setImmediate(overrun, 'took too long');
  let deadline = setTimeout(timeUp, timeAllowed(limits, 0));
  const look = processId === undefined ? undefined : lookedAt(processId, bytes, limits, overrun);
  return {
    allow: (pages) => {
      clearTimeout(deadline);
      deadline = setTimeout(timeUp, timeAllowed(limits, pages) - (performance.now() - begun));
      look?.allow(pages);
    },
    stop: () => {
      clearTimeout(deadline);
      look?.stop();
    },
  };
}

/** Starts a child process for reading. It does not keep this process alive, except while it reads. */
export function startReader(program: ConfinedProgram, limits: ReadingLimits): Reader {
  const { process: child, pipe, errors: errorStream } = startConfined(program, limits);
  let errors = '';
  let ended: Ending | undefined;
  let open: OpenReading | undefined;
  const finish = (ending: Ending) => {
    if (ending.type === 'fault') {
      ended ??= ending;
      pipe.destroy();
      child.kill('SIGKILL');
    }
    open?.end(ending);
    open = undefined;
  };
  const feed = frameReader({ json: limits.answerMegabytes * 1e6, parts: limits.pictureMegabytes * 1e6 });
  pipe.on('data', (chunk) => {
    if (ended) return;
    for (const said of feed(chunk).map(heardFrom)) {
      if (!open) finish(unasked);
      else if (said.type === 'pages') open.allow(said.pages);
      else finish(said);
    }
  });
  // The child has ended; why is told when the system has told it.
  for (const stream of [pipe, errorStream]) stream.on('error', () => undefined);
  errorStream.on('data', (chunk) => {
    errors = (errors + chunk.toString('utf8')).slice(-keptOfErrors);
  });
  child.on('error', (error) => finish({ type: 'fault', fault: { kind: 'crashed', reason: error.message } }));
  child.on('close', (code, signal) => finish(endOfProcess(errors, code, signal)));
  return {
    read: (bytes, path, wishes) =>
      new Promise((resolve) => {
        if (ended) return resolve(ended);
        const { allow, stop } = watched(child.pid, bytes.byteLength, limits, (kind) => {
          if (open === reading) finish({ type: 'fault', fault: { kind, reason: '' } });
        });
        const reading: OpenReading = {
          allow,
          end: (ending) => {
            stop();
            resolve(ending);
          },
        };
        open = reading;
        const request: ReadingRequest = { path, wishes };
        for (const piece of frameBytes({ value: request, parts: [bytes] })) pipe.write(piece);
      }),
    end: () => finish({ type: 'fault', fault: { kind: 'crashed', reason: 'reading was given up' } }),
  };
}
