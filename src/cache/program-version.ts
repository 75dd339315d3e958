import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { remembered } from '../document/remembered.ts';

const project = resolve(import.meta.dirname, '../..');

/** What the program is made of: its own code, its layouts, and the exact packages that it runs with. */
const parts = ['src', '_includes', 'package-lock.json'];

function filesOf(part: string): readonly string[] {
  if (part.endsWith('.json')) return [part];
  return readdirSync(join(project, part), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => join(parentPath, name).slice(project.length + 1))
    .toSorted();
}

const versionOf = remembered((node) => {
  const hash = createHash('sha256').update(`${node}\n`);
  for (const file of parts.flatMap(filesOf)) {
    const bytes = readFileSync(join(project, file));
    hash.update(`${file}\n${bytes.byteLength}\n`).update(bytes);
  }
  return hash.digest('hex');
});

/** What tells this program from an older or newer one: what one has worked out, another must not believe. */
export function programVersion(): string {
  return versionOf(process.version);
}
