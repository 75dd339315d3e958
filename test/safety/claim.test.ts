import { type ChildProcess, spawn } from 'node:child_process';
import { mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, onTestFinished, test, vi } from 'vitest';
import { giveBack, takeClaim } from '../../src/safety/claim.ts';
import { thisProcess } from '../../src/safety/running-process.ts';
import { emptyRoom } from '../convert/sources-room.ts';
import { testOnLinux } from '../not-shown.ts';

function placeIn(folder: string) {
  return { folder, prefix: '.claim-' };
}

/** Starts a program of this folder that works on `folder`. */
function started(program: string, folder: string, ...rest: readonly string[]): ChildProcess {
  const child = spawn(process.execPath, [`test/safety/programs/${program}.ts`, folder, ...rest], {
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  onTestFinished(() => {
    child.kill('SIGKILL');
  });
  return child;
}

async function everythingSaid(child: ChildProcess): Promise<string> {
  let said = '';
  for await (const piece of child.stdout ?? []) said += String(piece);
  return said;
}

async function firstSaid(child: ChildProcess): Promise<string> {
  for await (const piece of child.stdout?.iterator({ destroyOnReturn: false }) ?? []) return String(piece);
  return '';
}

function ended(child: ChildProcess): Promise<void> {
  return new Promise((done) => child.once('exit', () => done()));
}

/** Another claim in the folder, as if by another process. */
function claimBy(folder: string, machine: string, id: number, begun: number): string {
  const path = join(folder, `.claim-${machine}-${id}-${begun}`);
  writeFileSync(path, '');
  return path;
}

test('a place is claimed once, by this process too, and can be claimed again when it was given back', async () => {
  const place = placeIn(emptyRoom());
  expect(await takeClaim(place)).toBeUndefined();
  const [name = ''] = readdirSync(place.folder);
  const file = join(place.folder, name);
  expect(await takeClaim(place)).toEqual({ process: process.pid, elsewhere: false, file });
  expect(readdirSync(place.folder)).toEqual([name]);
  await giveBack(place);
  expect(readdirSync(place.folder)).toEqual([]);
  expect(await takeClaim(place)).toBeUndefined();
  await giveBack(place);
});

test('giving back what was never claimed takes nothing away from whoever has it', async () => {
  const folder = emptyRoom();
  const other = claimBy(folder, thisProcess.machine, process.ppid, 0);
  await giveBack(placeIn(folder));
  expect(statSync(other).isFile()).toBe(true);
});

test('two places in one folder are two', async () => {
  const folder = emptyRoom();
  expect(await takeClaim({ folder, prefix: '.a.claim-' })).toBeUndefined();
  expect(await takeClaim({ folder, prefix: '.b.claim-' })).toBeUndefined();
  await giveBack({ folder, prefix: '.a.claim-' });
  await giveBack({ folder, prefix: '.b.claim-' });
});

test('a place that another process holds is refused with its id, and its claim stays', async () => {
  const place = placeIn(emptyRoom());
  const child = started('holding', place.folder);
  expect(await firstSaid(child)).toBe('held\n');
  expect(await takeClaim(place)).toMatchObject({ process: child.pid, elsewhere: false });
  expect(readdirSync(place.folder)).toHaveLength(1);
});

test('the claim of a killed process does not stand in the way, and is cleared away', async () => {
  const place = placeIn(emptyRoom());
  const child = started('holding', place.folder);
  await firstSaid(child);
  child.kill('SIGKILL');
  await ended(child);
  expect(readdirSync(place.folder)).toHaveLength(1);
  expect(await takeClaim(place)).toBeUndefined();
  expect(readdirSync(place.folder)).toHaveLength(1);
  await giveBack(place);
});

testOnLinux('the id of a killed process given to another one')(
  'a process that was given the id of a killed one is not taken for it',
  async () => {
    const folder = emptyRoom();
    claimBy(folder, thisProcess.machine, process.ppid, 1);
    claimBy(folder, thisProcess.machine, process.pid, thisProcess.begun - 1);
    expect(await takeClaim(placeIn(folder))).toBeUndefined();
    await giveBack(placeIn(folder));
    expect(readdirSync(folder)).toEqual([]);
  },
);

test('a claim of another machine or container holds while it shows signs of life, and is over a minute after the last', async () => {
  const folder = emptyRoom();
  const file = claimBy(folder, '0123456789ab', 1, 1);
  expect(await takeClaim(placeIn(folder))).toEqual({ process: 1, elsewhere: true, file });
  const secondsAgo = (seconds: number) => new Date(Date.now() - seconds * 1000);
  utimesSync(file, secondsAgo(55), secondsAgo(55));
  expect(await takeClaim(placeIn(folder))).toBeDefined();
  utimesSync(file, secondsAgo(61), secondsAgo(61));
  expect(await takeClaim(placeIn(folder))).toBeUndefined();
  await giveBack(placeIn(folder));
  expect(readdirSync(folder)).toEqual([]);
});

test('files that only look like claims are let be', async () => {
  const folder = emptyRoom();
  const names = [
    '.claim-',
    '.claim-notes',
    '.claim-0123456789ab-1',
    'x.claim-0123456789ab-1-1',
    '_claim-0123456789ab-1-1',
    '.claim-0123456789ab-1-1.tmp',
    '.claim-x0123456789ab-1-1',
    '.claim-0123456789a-1-1',
    '.claim-0123456789AB-1-1',
    '.claim-0123456789ab-x-1',
    '.claim-0123456789ab-1-x',
    '.claim-0123456789ab-12345678901-1',
    '.claim-0123456789ab-1-123456789012345678901',
  ];
  for (const name of names) writeFileSync(join(folder, name), 'mine');
  expect(await takeClaim(placeIn(folder))).toBeUndefined();
  await giveBack(placeIn(folder));
  expect(readdirSync(folder)).toEqual(names.toSorted());
});

test('of several holders the first by name is told', async () => {
  const folder = emptyRoom();
  const begun = [30, 10, 20].map((id) => claimBy(folder, '0123456789ab', id, 1));
  expect(await takeClaim(placeIn(folder))).toEqual({ process: 10, elsewhere: true, file: begun[1] });
});

test('a place that is given back a moment later is not refused', async () => {
  vi.spyOn(Math, 'random').mockReturnValue(0.9);
  onTestFinished(() => void vi.restoreAllMocks());
  const folder = emptyRoom();
  const file = claimBy(folder, '0123456789ab', 1, 1);
  const claimed = takeClaim(placeIn(folder));
  await wait(50);
  expect(readdirSync(folder)).toEqual([basename(file)]);
  rmSync(file);
  expect(await claimed).toBeUndefined();
  await giveBack(placeIn(folder));
});

test('one that stays taken is refused at the fourth attempt, within half a second', async () => {
  const random = vi.spyOn(Math, 'random').mockReturnValue(0.9);
  onTestFinished(() => void vi.restoreAllMocks());
  const folder = emptyRoom();
  claimBy(folder, '0123456789ab', 1, 1);
  const begun = performance.now();
  expect(await takeClaim(placeIn(folder))).toMatchObject({ process: 1 });
  expect(random).toHaveBeenCalledTimes(3);
  expect(performance.now() - begun).toBeGreaterThan(300);
});

test('a place whose folder is not there is a fault, and not held', async () => {
  const place = placeIn(join(emptyRoom(), 'later'));
  await expect(takeClaim(place)).rejects.toThrow('ENOENT');
  mkdirSync(place.folder);
  expect(await takeClaim(place)).toBeUndefined();
  await giveBack(place);
});

test('a claim shows every five seconds that its process lives, until it is given back', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const place = placeIn(emptyRoom());
  await takeClaim(place);
  const file = join(place.folder, readdirSync(place.folder)[0] ?? '');
  const longAgo = new Date('2024-01-01');
  utimesSync(file, longAgo, longAgo);
  const lastSign = () => statSync(file).mtimeMs;
  vi.advanceTimersByTime(4999);
  await wait(50);
  expect(lastSign()).toBe(longAgo.getTime());
  vi.advanceTimersByTime(1);
  await vi.waitFor(() => expect(Date.now() - lastSign()).toBeLessThan(5000));
  await giveBack(place);
  expect(vi.getTimerCount()).toBe(0);
});

test('a claim that somebody deletes by hand is nothing to stumble over', async () => {
  vi.useFakeTimers({ toFake: ['setInterval', 'clearInterval'] });
  onTestFinished(() => void vi.useRealTimers());
  const place = placeIn(emptyRoom());
  await takeClaim(place);
  for (const name of readdirSync(place.folder)) rmSync(join(place.folder, name));
  vi.advanceTimersByTime(5000);
  await wait(50);
  await giveBack(place);
  expect(readdirSync(place.folder)).toEqual([]);
});

test('of six processes that claim one place again and again, among dead claims, no two ever have it at once', async () => {
  const folder = emptyRoom();
  for (let id = 1; id <= 20; id += 1) claimBy(folder, thisProcess.machine, 999_999_000 + id, 1);
  const said = await Promise.all(
    Array.from({ length: 6 }, () => everythingSaid(started('claiming', folder, '12'))),
  );
  const spans = said
    .flatMap((text) => text.trim().split('\n'))
    .filter((line) => line !== '')
    .map((line): readonly [number, number] => JSON.parse(line))
    .sort(([a], [b]) => a - b);
  expect(spans.length).toBeGreaterThan(6);
  const overlaps = spans.filter(([from], at) => at > 0 && from < (spans[at - 1]?.[1] ?? 0));
  expect(overlaps).toEqual([]);
  expect(readdirSync(folder)).toEqual([]);
}, 60_000);
