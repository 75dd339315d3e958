import { readdir, rm, stat, utimes, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { isRunning, type ProcessIdentity, thisProcess } from './running-process.ts';

/** What only one build at a time may write: the folder in which claims are laid down, and how their names begin. */
export interface ClaimedPlace {
  readonly folder: string;
  readonly prefix: string;
}

/** Whoever holds a claim already: `elsewhere` on another machine or in another container. */
export interface Holder {
  readonly process: number;
  readonly elsewhere: boolean;
  readonly file: string;
}

/** A claim shows that its process lives, for those that cannot ask the system about it. */
const signOfLifeMilliseconds = 5000;
const silenceMilliseconds = 60_000;

/** Two builds that begin in the same instant see each other and both step back; each tries again a little later. */
const attempts = 4;
const mostPauseMilliseconds = 120;

/** Claims of this process, each with the timer that keeps it fresh. */
const held = new Map<string, NodeJS.Timeout>();

/** Everything stands in the name, for a file's name is there at once and whole, and what it holds is not. */
function claimFile({ folder, prefix }: ClaimedPlace, { machine, id, begun }: ProcessIdentity): string {
  return join(folder, `${prefix}${machine}-${id}-${begun}`);
}

function holderIn(name: string, prefix: string): ProcessIdentity | undefined {
  if (!name.startsWith(prefix)) return undefined;
  const parts = /^([0-9a-f]{12})-(\d{1,10})-(\d{1,20})$/.exec(name.slice(prefix.length));
  const [, machine, id, begun] = parts ?? [];
  return machine === undefined ? undefined : { machine, id: Number(id), begun: Number(begun) };
}

async function hasShownLife(file: string): Promise<boolean> {
  const found = await stat(file).catch(() => undefined);
  return found !== undefined && Date.now() - found.mtimeMs < silenceMilliseconds;
}

/** The first living holder of a place but this process; claims of the dead are cleared away. */
async function otherHolder(place: ClaimedPlace): Promise<Holder | undefined> {
  for (const name of (await readdir(place.folder)).toSorted()) {
    const holder = holderIn(name, place.prefix);
    const file = join(place.folder, name);
    if (!holder || file === claimFile(place, thisProcess)) continue;
    const elsewhere = holder.machine !== thisProcess.machine;
    const lives = elsewhere ? await hasShownLife(file) : isRunning(holder);
    if (lives) return { process: holder.id, elsewhere, file };
    // No other process ever bears this name, so nobody's living claim can be deleted by mistake.
    await rm(file, { force: true });
  }
  return undefined;
}

function keepFresh(file: string): NodeJS.Timeout {
  const show = () => {
    const now = new Date();
    // When somebody deleted the claim by hand, or the disk is gone, the build's own writing tells.
    utimes(file, now, now).catch(() => undefined);
  };
  return setInterval(show, signOfLifeMilliseconds).unref();
}

/** Lays the claim down and looks for others; steps back while there is one, and tries again a few times. */
async function seekHolder(place: ClaimedPlace, file: string): Promise<Holder | undefined> {
  for (let attempt = 1; ; attempt += 1) {
    await writeFile(file, '');
    const other = await otherHolder(place);
    if (!other) return undefined;
    await rm(file, { force: true });
    if (attempt === attempts) return other;
    await wait(Math.random() * mostPauseMilliseconds);
  }
}

/**
 * Claims a place for this process, and gives whoever holds it when that is somebody else (or this process already).
 * Each process lays down a claim of its own and only then looks for others: of two at once, one at least sees the
 * other, so never do both go on.
 */
export async function takeClaim(place: ClaimedPlace): Promise<Holder | undefined> {
  const file = claimFile(place, thisProcess);
  if (held.has(file)) return { process: process.pid, elsewhere: false, file };
  held.set(file, keepFresh(file));
  let isOurs = false;
  try {
    const holder = await seekHolder(place, file);
    isOurs = holder === undefined;
    return holder;
  } finally {
    if (!isOurs) await giveBack(place);
  }
}

/** Gives a place back that this process has claimed; nothing happens when it has not. */
export async function giveBack(place: ClaimedPlace): Promise<void> {
  const file = claimFile(place, thisProcess);
  clearInterval(held.get(file));
  if (held.delete(file)) await rm(file, { force: true });
}
