import { createHash } from 'node:crypto';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { basename, dirname, join } from 'node:path';

/** What a file written in this way is called until it is whole: hidden, beside its place, and short enough for any file system. */
function unfinishedFile(path: string): string {
  const name = createHash('sha256').update(basename(path)).digest('hex').slice(0, 16);
  return join(dirname(path), `.${name}.unfinished`);
}

async function putInPlace(path: string, fill: (unfinished: string) => Promise<void>): Promise<void> {
  const unfinished = unfinishedFile(path);
  await mkdir(dirname(path), { recursive: true });
  try {
    await fill(unfinished);
    await rename(unfinished, path);
  } catch (reason) {
    await clearUnfinished(path);
    throw reason;
  }
}

/**
 * Writes a file beside its place and moves it there when it is whole: whoever is killed, or finds the disk full, leaves
 * the old file or the new one and never a half. Folders above are made.
 */
export async function writeWhole(path: string, content: string | Uint8Array): Promise<void> {
  await putInPlace(path, (unfinished) => writeFile(unfinished, content));
}

/** Removes what a killed process has left of a file that it was writing. */
export async function clearUnfinished(path: string): Promise<void> {
  await rm(unfinishedFile(path), { force: true });
}
