import { readFileSync } from 'node:fs';

/**
 * How many megabytes of memory a process holds. Nothing where the system does not tell (only Linux does, by its
 * folder of processes) and when the process is gone.
 */
export function residentMegabytes(processId: number): number | undefined {
  try {
    const [, kilobytes] =
      /^VmRSS:\s+(\d+) kB$/m.exec(readFileSync(`/proc/${processId}/status`, 'utf8')) ?? [];
    return kilobytes === undefined ? undefined : Number(kilobytes) / 1000;
  } catch (error) {
    if (error instanceof Error && 'code' in error) return undefined;
    throw error;
  }
}
