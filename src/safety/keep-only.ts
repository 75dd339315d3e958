import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { hasCode } from './error-code.ts';

function namesIn(folder: string): readonly string[] {
  try {
    return readdirSync(folder);
  } catch (error) {
    if (hasCode(error, 'ENOENT', 'ENOTDIR')) return [];
    throw error;
  }
}

/** Removes all that lies in a folder but what has one of the names; a folder that was never made holds nothing. */
export function keepOnly(folder: string, names: ReadonlySet<string>): void {
  for (const name of namesIn(folder))
    if (!names.has(name)) rmSync(join(folder, name), { recursive: true, force: true });
}
