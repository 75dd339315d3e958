import { spawn } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';

/** What a command and all that it started cost. */
export interface Cost {
  /** Seconds of a processor in the programs themselves, not in the system. */
  readonly user: number;
  readonly wall: number;
  /** The most memory that the processes held together, looked at ten times a second. */
  readonly megabytes: number;
  readonly output: string;
}

/** Linux counts processor time in hundredths of a second. */
const ticks = 100;
const everyMilliseconds = 100;
const pageBytes = 4096;

/** A process may have ended since it was listed. */
function fileOf(path: string): string {
  try {
    return readFileSync(path, 'utf8');
  } catch (error) {
    if (error instanceof Error && 'code' in error && (error.code === 'ENOENT' || error.code === 'ESRCH'))
      return '';
    throw error;
  }
}

/** User time of all children of this process that have ended, with theirs, as Linux adds it up. */
function endedChildrenSeconds(): number {
  const stat = fileOf('/proc/self/stat');
  const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
  return Number(fields[13]) / ticks;
}

function parents(): ReadonlyMap<string, readonly string[]> {
  const pairs = readdirSync('/proc')
    .filter((name) => /^\d+$/.test(name))
    .map((number) => {
      const stat = fileOf(`/proc/${number}/stat`);
      return [number, stat.slice(stat.lastIndexOf(')') + 2).split(' ')[1] ?? ''] as const;
    });
  const groups = Map.groupBy(pairs, ([, parent]) => parent);
  return new Map([...groups].map(([parent, members]) => [parent, members.map(([number]) => number)]));
}

function megabytesOf(number: string, children: ReadonlyMap<string, readonly string[]>): number {
  const resident = Number(fileOf(`/proc/${number}/statm`).split(' ')[1] ?? 0);
  const below = (children.get(number) ?? []).reduce((sum, child) => sum + megabytesOf(child, children), 0);
  return (resident * pageBytes) / 1e6 + below;
}

/** Runs a command to its end, and measures it with all that it started. Throws what it said when it fails. */
export async function measured(command: string, args: readonly string[], cwd = process.cwd()): Promise<Cost> {
  const before = endedChildrenSeconds();
  const started = performance.now();
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  let [output, complaint, megabytes] = ['', '', 0];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  const watching = setInterval(() => {
    megabytes = Math.max(megabytes, megabytesOf(String(child.pid), parents()));
  }, everyMilliseconds);
  try {
    const status = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject).on('close', resolve);
    });
    // 2 says that something was held back or could not be read, which is no failure of the command.
    if (status !== 0 && status !== 2)
      throw new Error(`${[command, ...args].join(' ')}: ${complaint || output}`);
    const wall = (performance.now() - started) / 1000;
    return { user: endedChildrenSeconds() - before, wall, megabytes, output };
  } finally {
    clearInterval(watching);
  }
}
