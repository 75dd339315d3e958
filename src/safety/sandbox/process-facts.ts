import { readFileSync } from 'node:fs';
import { statusFields, unlessAbsent } from '../running-process.ts';

/** How many megabytes of memory a process holds; nothing where the system does not tell. */
export function residentMegabytes(processId: number): number | undefined {
  const told = unlessAbsent(() => readFileSync(`/proc/${processId}/status`, 'latin1'));
  const [, kilobytes] = /^VmRSS:\s+(\d+) kB/m.exec(told) ?? [];
  return kilobytes === undefined ? undefined : Number(kilobytes) / 1000;
}

/** Linux counts a processor's time in hundredths for whoever asks, whatever its own clock. */
const ticksPerSecond = 100;

const ownTime = 11;
const systemTime = 12;

/** How many seconds of processors' time a process has taken since it began; nothing where the system does not tell. */
export function processorSeconds(processId: number): number | undefined {
  const fields = statusFields(processId);
  const ticks = Number(fields[ownTime]) + Number(fields[systemTime]);
  return Number.isNaN(ticks) ? undefined : ticks / ticksPerSecond;
}
