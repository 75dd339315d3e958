import { readFileSync } from 'node:fs';
import { hasCode } from '../error-code.ts';

/** A file about a process; nothing where the system keeps none (only Linux does) and when the process is gone. */
function told(processId: number, file: 'status' | 'stat'): string | undefined {
  try {
    return readFileSync(`/proc/${processId}/${file}`, 'utf8');
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR', 'ESRCH', 'EACCES', 'EPERM')) return undefined;
    throw error;
  }
}

/** How many megabytes of memory a process holds; nothing where the system does not tell. */
export function residentMegabytes(processId: number): number | undefined {
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB$/m.exec(told(processId, 'status') ?? '') ?? [];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1000;
}

/** Linux counts a processor's time in hundredths for whoever asks, whatever its own clock. */
const ticksPerSecond = 100;

/** How many seconds of processors' time a process has taken since it began; nothing where the system does not tell. */
export function processorSeconds(processId: number): number | undefined {
  // Behind the name of the program, which may hold anything, stand the numbers; the 12th and 13th are the time.
  const numbers = told(processId, 'stat')?.split(') ').at(-1)?.split(' ');
  const [own = Number.NaN, system = Number.NaN] = [numbers?.[11], numbers?.[12]].map(Number);
  const ticks = own + system;
  return Number.isNaN(ticks) ? undefined : ticks / ticksPerSecond;
}
