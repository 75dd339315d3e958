import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { sha256 } from '../../../src/convert/source/source-file.ts';
import { filesBelow } from '../../convert/sources-room.ts';

/** Where and as what a build runs. */
export interface Surroundings {
  readonly folder: string;
  readonly environment: Readonly<Record<string, string>>;
  readonly umask: string;
  /** The processors that it may use, as `taskset` names them; all without it. */
  readonly processors?: string;
  /** The papers are laid into the folder from the last to the first. */
  readonly backwards?: boolean;
}

/** The hash of each file that was made, by its path. */
export type Made = Readonly<Record<string, string>>;

const anotherMachine = new URL('./another-machine.ts', import.meta.url).href;

/** For the environment of a command that is to believe itself on another machine. */
export const elsewhere = { NODE_OPTIONS: `--import=${anotherMachine}` } as const;

function run(script: string, args: readonly string[], surroundings: Surroundings): void {
  const { environment, umask, processors } = surroundings;
  const command = [process.execPath, script, ...args];
  const pinned = processors === undefined ? command : ['taskset', '-c', processors, ...command];
  const { status, stderr } = spawnSync('/bin/sh', ['-c', `umask ${umask}; exec "$@"`, 'sh', ...pinned], {
    encoding: 'utf8',
    env: { ...process.env, ...environment },
  });
  if (status !== 0 || /^error/m.test(stderr))
    throw new Error(`${script} ended with ${status} in ${surroundings.folder}:\n${stderr}`);
}

function layPapers(from: string, to: string, backwards: boolean): void {
  mkdirSync(to, { recursive: true });
  const names = readdirSync(from).toSorted();
  for (const name of backwards ? names.toReversed() : names)
    cpSync(join(from, name), join(to, name), { recursive: true });
}

/** What the next build remembers is about this folder and this machine, and no part of what is made. */
function isMade(name: string): boolean {
  return !name.startsWith('.minutebook/');
}

function hashes(folder: string): Made {
  const names = filesBelow(folder).filter(isMade);
  return Object.fromEntries(names.map((name) => [name, sha256(readFileSync(join(folder, name)))]));
}

/** Builds the papers of a folder in a room of their own, makes the editions, and gives the hashes of all files. */
export function made(
  room: string,
  papers: string,
  editions: readonly string[],
  surroundings: Surroundings,
): { readonly site: Made; readonly content: Made; readonly editions: Made } {
  const place = resolve(room, surroundings.folder);
  layPapers(papers, join(place, 'papers'), surroundings.backwards ?? false);
  const at = (name: string) => join(place, name);
  run(
    'scripts/build.ts',
    ['--sources', at('papers'), '--content', at('content'), '--output', at('site')],
    surroundings,
  );
  if (editions.length > 0)
    run(
      'scripts/export.ts',
      [...editions, '--content', at('content'), '--output', at('editions')],
      surroundings,
    );
  return {
    site: hashes(at('site')),
    content: hashes(at('content')),
    editions: editions.length > 0 ? hashes(at('editions')) : {},
  };
}
