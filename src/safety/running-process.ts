import { createHash } from 'node:crypto';
import { readFileSync, readlinkSync } from 'node:fs';
import { hostname } from 'node:os';
import { hasCode } from './error-code.ts';

/** What tells a process from every other, those before and after it with the same id among them. */
export interface ProcessIdentity {
  /** The machine since it was last started, or the container: where process ids mean the same. */
  readonly machine: string;
  readonly id: number;
  /** The tick of the machine's clock at which it began; 0 where the system does not tell. */
  readonly begun: number;
}

/** What only some systems tell, or only while a process runs; empty where nothing is told. */
export function unlessAbsent(read: () => string): string {
  try {
    return read();
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR', 'ESRCH', 'EACCES', 'EPERM', 'EINVAL')) return '';
    throw error;
  }
}

/**
 * The fields of `/proc/…/stat` behind the program's name, which may itself hold blanks and brackets. None where the system
 * does not tell and when the process is gone.
 */
export function statusFields(id: number): readonly string[] {
  const status = unlessAbsent(() => readFileSync(`/proc/${id}/stat`, 'latin1'));
  return status === '' ? [] : status.slice(status.lastIndexOf(')') + 2).split(' ');
}

const stateField = 0;
const begunField = 19;

function begunAt(id: number): number {
  return Number(statusFields(id)[begunField] ?? 0);
}

/** Two containers on one machine count their processes apart, and so does a machine before and after a restart. */
function thisMachine(): string {
  const parts = [
    hostname(),
    unlessAbsent(() => readFileSync('/proc/sys/kernel/random/boot_id', 'latin1')),
    unlessAbsent(() => readlinkSync('/proc/self/ns/pid')),
  ];
  return createHash('sha256').update(parts.join('\n')).digest('hex').slice(0, 12);
}

/** This process. */
export const thisProcess: ProcessIdentity = {
  machine: thisMachine(),
  id: process.pid,
  begun: begunAt(process.pid),
};

/** Whether a process id is taken; one of another user answers EPERM and is there too. */
function isTaken(id: number): boolean {
  try {
    process.kill(id, 0);
    return true;
  } catch (reason) {
    return hasCode(reason, 'EPERM');
  }
}

/**
 * Whether a process of this machine is still at work. One that was killed and that nobody has asked after keeps its
 * id (a zombie), and the id of one that is gone may have been given to another: both count as gone.
 */
export function isRunning({ id, begun }: ProcessIdentity): boolean {
  if (!Number.isSafeInteger(id) || id <= 0 || !isTaken(id)) return false;
  const fields = statusFields(id);
  if (['Z', 'X'].includes(fields[stateField] ?? '')) return false;
  const since = Number(fields[begunField] ?? 0);
  return since === 0 || begun === 0 || since === begun;
}
