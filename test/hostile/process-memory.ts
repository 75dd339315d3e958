import { readdirSync, readFileSync } from 'node:fs';

/** What a process holds, in megabytes. */
export interface ProcessMemory {
  /** What it was started with. */
  readonly command: string;
  /** The most that it has held since its program began: unlike `maxRSS` this leaves out what whoever started it held. */
  readonly most: number;
  /** What it holds now and shares with no other. */
  readonly own: number;
  /** What it holds now of files, such as its program; others may hold the same. */
  readonly files: number;
}

/** Text of a file about a process; nothing when the process is gone. */
function told(processId: string, file: string): string {
  try {
    return readFileSync(`/proc/${processId}/${file}`, 'utf8');
  } catch {
    return '';
  }
}

function memoryOf(processId: string): ProcessMemory | undefined {
  const status = told(processId, 'status');
  const megabytes = (name: string) =>
    Number(new RegExp(`^${name}:\\s+(\\d+) kB$`, 'm').exec(status)?.[1] ?? 0) * 0.001_024;
  if (megabytes('VmHWM') === 0) return undefined;
  return {
    command: told(processId, 'cmdline').replaceAll('\0', ' ').trim(),
    most: megabytes('VmHWM'),
    own: megabytes('RssAnon') + megabytes('RssShmem'),
    files: megabytes('RssFile'),
  };
}

function childrenOf(processId: string): readonly string[] {
  try {
    return readdirSync(`/proc/${processId}/task`).flatMap(
      (thread) => told(processId, `task/${thread}/children`).match(/\d+/g) ?? [],
    );
  } catch {
    return [];
  }
}

/** What a process and all that it has started hold now; nothing where the system does not tell, as only Linux does. */
export function memoryOfTree(processId: number): readonly ProcessMemory[] {
  const found: ProcessMemory[] = [];
  const open = [String(processId)];
  for (let next = open.pop(); next !== undefined; next = open.pop()) {
    const memory = memoryOf(next);
    if (memory) found.push(memory);
    open.push(...childrenOf(next));
  }
  return found;
}
