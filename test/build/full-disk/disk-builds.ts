import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** How a build ended and what it told. */
export interface DiskBuild {
  readonly status: number | null;
  readonly stderr: string;
}

export interface DiskFolders {
  readonly content: string;
  readonly output: string;
}

/** The hash of each file below a folder, hidden ones among them. */
export type Hashes = Readonly<Record<string, string>>;

/** Builds the papers of a folder. */
export function runBuild(sources: string, { content, output }: DiskFolders): DiskBuild {
  const { status, stderr } = spawnSync(
    process.execPath,
    ['scripts/build.ts', '--sources', sources, '--content', content, '--output', output],
    { encoding: 'utf8' },
  );
  return { status, stderr };
}

/** The hash of each file below a folder. */
export function hashesBelow(folder: string): Hashes {
  const entries = readdirSync(folder, { recursive: true, withFileTypes: true });
  return Object.fromEntries(
    entries
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .map((path) => [
        path.slice(folder.length + 1),
        createHash('sha256').update(readFileSync(path)).digest('hex'),
      ]),
  );
}
