import { execFileSync } from 'node:child_process';
import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { HostileFile } from './hostile-file.ts';

function place(path: string, { content }: HostileFile): void {
  if (typeof content === 'string' || content instanceof Uint8Array) writeFileSync(path, content);
  else if ('link' in content) symlinkSync(content.link, path);
  else if ('pipe' in content) execFileSync('mkfifo', [path]);
  else mkdirSync(path, { recursive: true });
}

/** Writes the files of the corpus below a folder. */
export function writeCorpus(folder: string, files: readonly HostileFile[]): void {
  for (const file of files) {
    const path = join(folder, file.name);
    mkdirSync(dirname(path), { recursive: true });
    place(path, file);
  }
}
