import type { Finding } from '../document/finding.ts';
import type { Holder } from './claim.ts';

const lastResort = (file: string) => `If no build is running, delete “${file}”.`;

function whichProcess({ process: id, elsewhere }: Holder): string {
  return elsewhere ? `process ${id} on another machine or in another container` : `process ${id}`;
}

function hint({ elsewhere, file }: Holder, option: 'output' | 'content'): string {
  return elsewhere
    ? `Wait until it has finished, or name another folder with --${option}. If it was killed, try again in a minute: it then counts as gone.`
    : `Wait until it has finished, or name another folder with --${option}. ${lastResort(file)}`;
}

/** Says that a build cannot begin because another one is writing the same folder. */
export function inUse(option: 'output' | 'content', folder: string, holder: Holder): Finding {
  const what = option === 'output' ? 'The output folder' : 'The folder of Markdown collections';
  return {
    rule: `${option}-in-use`,
    severity: 'error',
    message: `${what} “${folder}” is being written by another build (${whichProcess(holder)}).`,
    hint: hint(holder, option),
    file: folder,
  };
}
