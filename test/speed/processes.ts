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

/** The fields of a process behind its name: its parent is field 1, its user time 11, that of its ended children 13. */
function fieldsOf(number: string): readonly string[] {
  const stat = fileOf(`/proc/${number}/stat`);
  return stat.slice(stat.lastIndexOf(')') + 2).split(' ');
}

/** User time of all children of this process that have ended, with theirs, as Linux adds it up. */
function endedChildrenSeconds(): number {
  return Number(fieldsOf('self')[13]) / ticks;
}

/** A process as it was last seen. */
interface Seen {
  readonly number: string;
  readonly user: number;
  readonly megabytes: number;
}

/** A process and all that it has started. */
function seenBelow(number: string, children: ReadonlyMap<string, readonly string[]>): readonly Seen[] {
  const resident = Number(fileOf(`/proc/${number}/statm`).split(' ')[1] ?? 0);
  const user = Number(fieldsOf(number)[11] ?? 0) / ticks;
  const below = (children.get(number) ?? []).flatMap((child) => seenBelow(child, children));
  return [{ number, user, megabytes: (resident * pageBytes) / 1e6 }, ...below];
}

function childrenOfAll(): ReadonlyMap<string, readonly string[]> {
  const numbers = readdirSync('/proc').filter((name) => /^\d+$/.test(name));
  return Map.groupBy(numbers, (number) => fieldsOf(number)[1] ?? '');
}

function sum(numbers: Iterable<number>): number {
  let total = 0;
  for (const number of numbers) total += number;
  return total;
}

/** Looks at a process and all that it starts until it is told to stop; gives the time and memory that it saw. */
function watch(number: string): () => { readonly user: number; readonly megabytes: number } {
  const users = new Map<string, number>();
  let megabytes = 0;
  const look = () => {
    const seen = seenBelow(number, childrenOfAll());
    megabytes = Math.max(megabytes, sum(seen.map((each) => each.megabytes)));
    for (const each of seen) users.set(each.number, Math.max(users.get(each.number) ?? 0, each.user));
  };
  const watching = setInterval(look, everyMilliseconds);
  return () => {
    clearInterval(watching);
    return { user: sum(users.values()), megabytes };
  };
}

/** Runs a command to its end, and measures it with all that it started. Throws what it said when it fails. */
export async function measured(command: string, args: readonly string[], cwd = process.cwd()): Promise<Cost> {
  const before = endedChildrenSeconds();
  const started = performance.now();
  const child = spawn(command, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
  const stop = watch(String(child.pid));
  let [output, complaint] = ['', ''];
  child.stdout.setEncoding('utf8').on('data', (text: string) => {
    output += text;
  });
  child.stderr.setEncoding('utf8').on('data', (text: string) => {
    complaint += text;
  });
  try {
    const status = await new Promise<number | null>((resolve, reject) => {
      child.on('error', reject).on('close', resolve);
    });
    // 2 says that something was held back or could not be read, which is no failure of the command.
    if (status !== 0 && status !== 2)
      throw new Error(`${[command, ...args].join(' ')}: ${complaint || output}`);
    const wall = (performance.now() - started) / 1000;
    const seen = stop();
    // A process that outlives the one that started it, as Pagefind may, is seen but not added up by the system.
    const user = Math.max(endedChildrenSeconds() - before, seen.user);
    return { user, wall, megabytes: seen.megabytes, output };
  } finally {
    stop();
  }
}
