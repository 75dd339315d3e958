import { spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { z } from 'zod';
import type { HostileFile } from './hostile-file.ts';
import { writeCorpus } from './write-corpus.ts';

const findingShape = z.object({
  rule: z.string(),
  severity: z.string(),
  message: z.string(),
  file: z.string().optional(),
  hint: z.string().optional(),
});

const toldShape = z.object({
  findings: z.array(findingShape),
  siteFindings: z.array(findingShape),
  built: z.boolean(),
  sources: z.array(z.object({ file: z.string(), lost: z.number() })),
  heldBack: z.array(z.string()),
  times: z.array(z.object({ path: z.string(), seconds: z.number() })),
  connections: z.number(),
});

const memoryShape = z.object({
  /** The most that one process of each program held, in megabytes; nothing where the system does not tell. */
  largest: z.record(z.string(), z.number()),
  /** The most that the build and all that it had started held at one moment. */
  together: z.number(),
});

/** How much memory the build of the corpus took. */
export type CorpusMemory = z.infer<typeof memoryShape>;

/** What the process that builds the corpus tells. */
export type BuiltCorpus = z.infer<typeof toldShape>;

/** What it tells, and what was seen of it from outside. */
export interface WatchedCorpus extends BuiltCorpus {
  readonly memory: CorpusMemory;
}

/** A room in which the corpus was built, beside a tree of files that nobody may touch. */
export interface CorpusRoom {
  readonly path: string;
  readonly sources: string;
  readonly site: string;
  readonly sentinel: string;
  readonly remove: () => void;
}

/** Makes a room with the corpus in it, a home and a folder for temporary files of its own. */
export function corpusRoom(files: readonly HostileFile[]): CorpusRoom {
  const path = mkdtempSync(join(tmpdir(), 'minutebook-corpus-'));
  const [sources, site, sentinel] = [join(path, 'sources'), join(path, 'site'), join(path, 'sentinel')];
  for (const folder of ['sources', 'sentinel/below', 'home', 'temporary'])
    mkdirSync(join(path, folder), { recursive: true });
  writeFileSync(join(sentinel, 'secret.txt'), 'The secret of the sentinel\n');
  writeFileSync(join(sentinel, 'below/slipped.txt'), 'Was here before.\n');
  writeCorpus(sources, files);
  return { path, sources, site, sentinel, remove: () => rmSync(path, { recursive: true, force: true }) };
}

/** Whether this system lets us run something in a network of its own, in which there is nothing but itself. */
export function canLeaveNetwork(): boolean {
  return spawnSync('unshare', ['-rn', 'true']).status === 0;
}

/** A network with a way to everywhere that leads back to itself, so that the system counts what is tried. */
const emptyNetwork =
  'ip link set lo up 2>/dev/null && ip route add default dev lo 2>/dev/null; exec "$0" "$@"';

function heard<Shape extends z.ZodType>({ path }: CorpusRoom, file: string, shape: Shape): z.infer<Shape> {
  return shape.parse(JSON.parse(readFileSync(join(path, file), 'utf8')));
}

/** Builds the corpus of a room in a process of its own and, where the system allows it, in an empty network. */
export function buildCorpus(room: CorpusRoom, withoutNetwork: boolean): WatchedCorpus {
  const own = [process.execPath, 'test/hostile/watched-build.ts', room.path];
  const [command = '', ...rest] = withoutNetwork
    ? ['unshare', '-rn', '/bin/sh', '-c', emptyNetwork, ...own]
    : own;
  const { status, stderr } = spawnSync(command, rest, {
    encoding: 'utf8',
    env: { PATH: process.env.PATH, HOME: join(room.path, 'home'), TMPDIR: join(room.path, 'temporary') },
  });
  if (status !== 0) throw new Error(`The build of the corpus broke down (${status}): ${stderr.slice(-2000)}`);
  return { ...heard(room, 'told.json', toldShape), memory: heard(room, 'memory.json', memoryShape) };
}
