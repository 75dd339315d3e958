import { spawn } from 'node:child_process';
import { watch } from 'node:fs';
import { setTimeout as wait } from 'node:timers/promises';

/** When a build is killed. */
export type Moment =
  | { readonly type: 'after its start'; readonly milliseconds: number }
  | { readonly type: 'after it began to index'; readonly milliseconds: number }
  /** When the name of the site first changes in its folder. */
  | { readonly type: 'at the swap'; readonly milliseconds: number };

/** How long a build that nobody killed took, and from when on it indexed. */
export interface Timed {
  readonly whole: number;
  readonly fromIndexing: number;
}

/** What is built, and the folder in which the site lies. */
export interface Building {
  readonly args: readonly string[];
  readonly room: string;
  readonly site: string;
}

const indexing = 'Indexing for search';

/** What a killed build had asked another program to do, such as to exchange two names, that program still does. */
const aftermath = 300;

interface Started {
  readonly kill: () => void;
  readonly indexes: Promise<void>;
  readonly ended: Promise<number | null>;
}

function start(args: readonly string[]): Started {
  const child = spawn(process.execPath, ['scripts/build.ts', ...args], {
    stdio: ['ignore', 'ignore', 'pipe'],
  });
  const indexes = new Promise<void>((reached) => {
    let said = '';
    child.stderr.on('data', (text) => {
      said += String(text);
      if (said.includes(indexing)) reached();
    });
  });
  const ended = new Promise<number | null>((done) => {
    child.once('close', (status) => done(status));
  });
  return { kill: () => child.kill('SIGKILL'), indexes, ended };
}

/** Runs a build to its end and takes its times; throws when it fails. */
export async function timedBuild({ args }: Building): Promise<Timed> {
  const begun = performance.now();
  const build = start(args);
  let indexedAt = begun;
  void build.indexes.then(() => {
    indexedAt = performance.now();
  });
  const status = await build.ended;
  if (status !== 0) throw new Error(`A build that nobody killed ended with ${status}: ${args.join(' ')}`);
  return { whole: performance.now() - begun, fromIndexing: performance.now() - indexedAt };
}

/** Settles when the name of the site first changes in its folder. */
function swapped({ room, site }: Building): { readonly happens: Promise<void>; readonly close: () => void } {
  let happened = () => {};
  const happens = new Promise<void>((resolve) => {
    happened = resolve;
  });
  const watcher = watch(room, (_event, name) => {
    if (name === site) happened();
  });
  return { happens, close: () => watcher.close() };
}

/** Starts a build and kills it (SIGKILL) at the moment; `false` when it had already ended of itself. */
export async function killedBuild(building: Building, moment: Moment): Promise<boolean> {
  const swap = swapped(building);
  const build = start(building.args);
  const signs = {
    'after its start': Promise.resolve(),
    'after it began to index': build.indexes,
    'at the swap': swap.happens,
  };
  void signs[moment.type].then(async () => {
    if (moment.milliseconds > 0) await wait(moment.milliseconds);
    build.kill();
  });
  const status = await build.ended;
  swap.close();
  await wait(aftermath);
  return status === null;
}
