import { spawn } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { CorpusMemory } from './built-corpus.ts';
import { memoryOfTree, type ProcessMemory } from './process-memory.ts';

/*
 * Builds the corpus of a room and watches, from outside, how much memory the build and all that it starts hold.
 *
 *     node test/hostile/watched-build.ts ROOM    writes ROOM/memory.json beside what build-corpus.ts writes
 */

const room = process.argv[2] ?? '';
const lookMilliseconds = 100;

const programs = [
  ['build', 'build-corpus.ts'],
  ['reader', 'src/read/child.ts'],
  ['LibreOffice', 'soffice'],
  ['Pagefind', 'pagefind'],
] as const;

function programOf({ command }: ProcessMemory): string {
  return programs.find(([, part]) => command.includes(part))?.[0] ?? 'other';
}

/** Each holds what is its own; the largest part that comes of files is counted once, for they share their program. */
function together(processes: readonly ProcessMemory[]): number {
  const own = processes.reduce((sum, process) => sum + process.own, 0);
  return own + Math.max(0, ...processes.map(({ files }) => files));
}

const largest = new Map<string, number>();
let most = 0;

const child = spawn(process.execPath, [...process.execArgv, 'test/hostile/build-corpus.ts', room], {
  stdio: 'inherit',
});
const look = setInterval(() => {
  const processes = child.pid === undefined ? [] : memoryOfTree(child.pid);
  for (const process of processes) {
    const program = programOf(process);
    largest.set(program, Math.max(largest.get(program) ?? 0, process.most));
  }
  most = Math.max(most, together(processes));
}, lookMilliseconds);
child.on('exit', (code) => {
  clearInterval(look);
  const memory: CorpusMemory = { largest: Object.fromEntries(largest), together: most };
  writeFileSync(join(room, 'memory.json'), JSON.stringify(memory));
  process.exitCode = code ?? 1;
});
