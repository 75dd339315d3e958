import { type ChildProcess, spawn } from 'node:child_process';
import { Socket } from 'node:net';
import { fileURLToPath } from 'node:url';
import { frugalHeap } from '../frugal-heap.ts';
import type { ReadingLimits } from './limits.ts';
import { pipeNumber } from './messages.ts';

/** What a child process runs and what it may read: its own program and nothing of the user's. */
export interface ConfinedProgram {
  readonly program: URL;
  /** Files, and folders with all below them. */
  readonly mayRead: readonly URL[];
}

/** A child process without rights, and the pipe that is its only way in and out. */
export interface ConfinedProcess {
  readonly process: ChildProcess;
  readonly pipe: Socket;
  /** Its standard error. */
  readonly errors: Socket;
}

/** Beside JavaScript's own values, which this bounds, a process holds its code and the bytes of documents. */
const heapShare = 0.75;

/** Memory that a process has mapped to write but holds nothing in: stacks of threads, room that V8 keeps ready. */
const mappedMegabytes = 500;

/** A child whose program was killed while it looped has nobody to end it: the system does, after so long. */
const mostProcessorSeconds = 7200;

/** Read rights for a folder end in a separator; Node then takes all that lies below. */
function readRight(place: URL): string {
  return `--allow-fs-read=${fileURLToPath(place)}`;
}

function nodeArguments({ program, mayRead }: ConfinedProgram, limits: ReadingLimits): readonly string[] {
  return [
    '--permission',
    ...[...mayRead, new URL('./', import.meta.url)].map(readRight),
    `--max-old-space-size=${Math.round(limits.megabytes * heapShare)}`,
    ...frugalHeap,
    '--disable-warning=ExperimentalWarning',
    '--disable-warning=SecurityWarning',
    '--import',
    new URL('./without-network.ts', import.meta.url).href,
    fileURLToPath(program),
  ];
}

/**
 * The command line of the child. Where there is a POSIX shell, the system itself bounds memory and processor
 * time and is told to write no core file, which would hold what a document says.
 */
function commandLine(program: ConfinedProgram, limits: ReadingLimits): readonly [string, readonly string[]] {
  const own = nodeArguments(program, limits);
  if (process.platform === 'win32') return [process.execPath, own];
  const kilobytes = (limits.megabytes + mappedMegabytes) * 1000;
  const bounds = `ulimit -c 0; ulimit -t ${mostProcessorSeconds}; ulimit -d ${kilobytes}`;
  return ['/bin/sh', ['-c', `${bounds}; exec "$0" "$@"`, process.execPath, ...own]];
}

/** Windows starts no process without this; elsewhere the child is told nothing but a zone that is the same everywhere. */
function environment(): Record<string, string> {
  const { SystemRoot } = process.env;
  return { TZ: 'UTC', ...(SystemRoot === undefined ? {} : { SystemRoot }) };
}

/**
 * Starts a child process that may read its own program, and neither write, start processes or threads, load
 * addons nor connect to anything. It has no input but the pipe and does not keep this process alive; it ends
 * when the pipe does. Node's own channel is not used, for a message of a wrong shape on it ends the parent.
 */
export function startConfined(program: ConfinedProgram, limits: ReadingLimits): ConfinedProcess {
  const [command, commandArguments] = commandLine(program, limits);
  const child = spawn(command, commandArguments, {
    cwd: fileURLToPath(new URL('./', import.meta.url)),
    env: environment(),
    stdio: ['ignore', 'ignore', 'pipe', 'pipe'],
    windowsHide: true,
  });
  const pipe = child.stdio[pipeNumber];
  const errors = child.stderr;
  if (!(pipe instanceof Socket && errors instanceof Socket)) throw new Error('A child process has no pipes.');
  child.unref();
  pipe.unref();
  errors.unref();
  return { process: child, pipe, errors };
}
